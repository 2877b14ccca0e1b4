import { type ReactNode, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { CalendarAddressDocument, MakeCalendarAddressDocument, type PersonalCalendar, RevokeCalendarAddressDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { Button } from '../Button';
import { Section } from '../Section';

/** The secret address by which one's own calendar program follows the activities or the deadlines. */
export function Subscription({ calendar, lead, children }: { calendar: PersonalCalendar; lead: string; children?: ReactNode }) {
  const client = useClient();
  const [{ data }, execute] = useQuery({ query: CalendarAddressDocument, variables: { calendar } });
  const [made, setMade] = useState('');
  const [said, setSaid] = useState('');
  const address = data?.calendarAddress;

  async function make() {
    const { data, error } = await client.mutation(MakeCalendarAddressDocument, { calendar }).toPromise();
    setSaid(error ? problemText(problemOf(error)) : '');
    if (data) setMade(location.origin + data.makeCalendarAddress.path);
    execute({ requestPolicy: 'network-only' });
  }
  async function revoke() {
    const { error } = await client.mutation(RevokeCalendarAddressDocument, { calendar }).toPromise();
    setMade('');
    setSaid(error ? problemText(problemOf(error)) : t('after.revoked'));
    execute({ requestPolicy: 'network-only' });
  }
  async function copy() {
    await navigator.clipboard.writeText(made);
    setSaid(t('after.copied'));
  }
  return (
    <Section title={t('after.subscribe')} id="subscribe">
      <p className="sec-p mut">{lead}</p>
      {address && <p className="sec-p">{t('after.subscribed', { at: dayTime(address.madeAt) })}{t('list.pause')}{address.usedAt ? t('after.subscribedUsed', { at: dayTime(address.usedAt) }) : t('after.notUsed')}</p>}
      {made && (
        <div className="sec-p cal-address">
          <input className="in" readOnly aria-label={t('after.address')} value={made} onFocus={(event) => event.target.select()} />
          {'clipboard' in navigator && <Button onClick={() => void copy()}>{t('after.copy')}</Button>}
        </div>
      )}
      <div className="btn-row sec-p">
        <Button onClick={() => void make()}>{t(address ? 'after.renew' : 'after.make')}</Button>
        {address && <Button look="quiet" onClick={() => void revoke()}>{t('after.revoke')}</Button>}
        <span role="status" className="mut">{said}</span>
      </div>
      {children}
    </Section>
  );
}
