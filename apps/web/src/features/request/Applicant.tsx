import { useState } from 'react';
import { useClient } from 'urql';
import { dayTime } from '../../lib/dates';
import { OpenRequestApplicantDocument, type ServiceRequestFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { Facts, Section } from '../../ui/Section';

/** Name and phone stay closed until somebody with part in it opens them, and who did is told to all. */
export function Applicant({ record }: { record: ServiceRequestFragment }) {
  const client = useClient();
  const [who, setWho] = useState<{ name: string; phone: string } | null>(null);
  const [busy, setBusy] = useState(false);
  async function open() {
    setBusy(true);
    const { data } = await client.mutation(OpenRequestApplicantDocument, { id: record.id }).toPromise();
    setBusy(false);
    if (data) setWho(data.openRequestApplicant);
  }
  return (
    <Section title={t('request.who')}>
      {!record.applicantGiven ? <p className="mut sec-p">{t('request.nobody')}</p>
        : who ? <Facts facts={[{ label: t('label.any.name'), value: who.name }, { label: t('label.any.phone'), value: who.phone && <a href={`tel:${who.phone}`}>{who.phone}</a> }]} />
        : record.mayKnowApplicant ? <p className="sec-p"><Button small busy={busy} onClick={() => void open()}>{t('request.open')}</Button> <span className="mut sm">{t('request.opened')}</span></p>
        : <p className="mut sec-p">{t('request.hidden')}</p>}
      {record.viewings.length > 0 && (
        <details className="sec-p">
          <summary className="mut">{t('request.viewed')} {record.viewings.length}</summary>
          <ul className="plain-list sm">
            {record.viewings.map((one) => (
              <li key={one.id}>{one.person?.name}　{t(one.purpose === 'counter' ? 'request.viewedFor.counter' : 'request.viewedFor.record')}　{dayTime(one.at)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
