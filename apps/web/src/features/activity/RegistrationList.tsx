import { useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { RECORDS } from '../../lib/client';
import { clock, dayTime } from '../../lib/dates';
import { MarkAttendanceDocument, OpenRegistrationsDocument, StrikeRegistrationDocument, TellMovedUpDocument, type ActivityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { problemOf, problemText } from '../../lib/problem';
import { Button, ButtonLink } from '../../ui/Button';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { EnrolForm } from './EnrolForm';

type Row = ActivityFragment['registrations'][number];

/** Who registered, who waits, who came. Names stay closed until somebody who may opens them. */
export function RegistrationList({ record, onChanged }: { record: ActivityFragment; onChanged: () => void }) {
  const client = useClient();
  const { can } = usePlace();
  const [names, setNames] = useState<Map<string, { name: string; phone: string }> | null>(null);
  const [enrolling, setEnrolling] = useState(false);
  const [trouble, setTrouble] = useState('');
  const { registrationTally: tally, registrations: rows } = record;
  const running = mayEdit(record, 'enrol');
  const begun = mayEdit(record, 'checkIn');
  if (!record.takesRegistrations && !rows.length && !begun) return null;

  async function open() {
    const { data, error } = await client.mutation(OpenRegistrationsDocument, { activityId: record.id }, RECORDS).toPromise();
    setTrouble(error ? problemText(problemOf(error)) : '');
    if (data) setNames(new Map(data.openRegistrations.map((one) => [one.id, one])));
    onChanged();
  }
  async function press<V extends object>(document: TypedDocumentNode<unknown, V>, variables: V) {
    const { error } = await client.mutation(document, variables as never, RECORDS).toPromise();
    setTrouble(error ? problemText(problemOf(error)) : '');
    onChanged();
  }
  const untold = rows.filter(waitsForCall).length;
  const seats = record.capacity === null ? t('activity.seatsOpen', { n: tally.registered }) : t('activity.seats', { registered: tally.registered, capacity: record.capacity });
  return (
    <Section title={t('activity.list')} count={t('activity.listCount', { registered: tally.registered, waiting: tally.waiting, came: tally.came })}>
      {record.takesRegistrations && <Facts facts={[
        { label: t('label.activity.capacity'), value: record.capacity === null ? t('activity.noLimit') : seats },
        { label: t('label.activity.registerUntil'), value: record.registerUntil ? dayTime(record.registerUntil) : t('activity.untilStart') },
      ]} />}
      {record.capacity !== null && tally.came > record.capacity && <p className="is-bad sec-p" role="status">{t('activity.codeBeyond', { n: tally.came - record.capacity })}</p>}
      <div className="btn-row sec-p">
        {begun && <ButtonLink look="primary" to={`/activities/${record.id}/check-in`}>{t('activity.showCode')}</ButtonLink>}
        {(running || begun) && <Button onClick={() => setEnrolling(!enrolling)} aria-expanded={enrolling}>{t('activity.enrol')}</Button>}
        {rows.length > 0 && !names && can('activity:identity') && <Button onClick={() => void open()}>{t('activity.openNames')}</Button>}
        {rows.length > 0 && !names && can('activity:identity') && <span className="mut sm">{t('activity.namesKept')}</span>}
      </div>
      {enrolling && <EnrolForm activityId={record.id} begun={begun} onDone={() => { setNames(null); onChanged(); }} onClose={() => setEnrolling(false)} />}
      {untold > 0 && <p className="sec-p" role="status"><b>{t('after.moved', { n: untold })}</b> <span className="mut">{t('after.movedLead')}</span></p>}
      {trouble && <p className="form-problem" role="alert">{trouble}</p>}
      {rows.length === 0 ? <p className="mut sec-p">{t('activity.listNone')}</p> : (
        <ol className="plain-list guests">
          {rows.map((row) => (
            <li key={row.id}>
              <span className="num mut">{row.serial}</span>
              <span className="who">
                {names?.get(row.id) && <b>{names.get(row.id)!.name}</b>} {names?.get(row.id)?.phone && <a href={`tel:${names.get(row.id)!.phone}`}>{names.get(row.id)!.phone}</a>}
                <span className="sm mut"> {said(row)}</span>
              </span>
              {(running || begun) && row.state !== 'withdrawn' && (
                <span className="acts">
                  {begun && <Button small onClick={() => void press(MarkAttendanceDocument, { input: { id: row.id, came: !row.cameAt } })}>{t(row.cameAt ? 'activity.untick' : 'activity.tick')}</Button>}
                  {waitsForCall(row) && <Button small onClick={() => void press(TellMovedUpDocument, { id: row.id })}>{t('after.tell')}</Button>}
                  {!row.cameAt && <Button small look="quiet" onClick={() => void press(StrikeRegistrationDocument, { id: row.id })}>{t('activity.strike')}</Button>}
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      {record.registrationViewings.length > 0 && (
        <details className="sec-p">
          <summary className="mut">{t('activity.viewed', { n: record.registrationViewings.length })}</summary>
          <ul className="plain-list sm">{record.registrationViewings.map((one) => <li key={one.at}>{one.person?.name}　{dayTime(one.at)}</li>)}</ul>
        </details>
      )}
    </Section>
  );
}

/** Has a seat since somebody withdrew, and nobody has told them yet. */
const waitsForCall = (row: Row): boolean => row.state === 'registered' && Boolean(row.movedUpAt) && !row.toldAt && !row.cameAt;

const said = (row: Row): string => [
  row.atDoor ? t('activity.atDoor') : t(`activity.state_${row.state}`), row.state === 'registered' && row.movedUpAt && t('after.movedUp', { at: dayTime(row.movedUpAt) }) + (row.toldAt ? t('list.pause') + t('after.told') : ''),
  row.cameAt && t('activity.cameAt', { at: clock(row.cameAt) }),
].filter(Boolean).join(t('list.pause'));
