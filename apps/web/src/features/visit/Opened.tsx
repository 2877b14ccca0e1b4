import { useState } from 'react';
import { useClient } from 'urql';
import { dayTime } from '../../lib/dates';
import { OpenHomeVisitDocument, type OpenHomeVisitMutation, type HomeVisitFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { Facts, Section } from '../../ui/Section';

/** Who lives there and what was seen stay closed until somebody whose visit it is opens them; who did is told to all. */
export function Opened({ record, again }: { record: HomeVisitFragment; again: () => void }) {
  const client = useClient();
  const [opened, setOpened] = useState<{ version: number; what: OpenHomeVisitMutation['openHomeVisit'] } | null>(null);
  const [busy, setBusy] = useState(false);
  async function open() {
    setBusy(true);
    const { data } = await client.mutation(OpenHomeVisitDocument, { id: record.id }).toPromise();
    setBusy(false);
    if (data) setOpened({ version: record.version, what: data.openHomeVisit });
    again();
  }
  // what was opened before the visit was written down says nothing of it
  const what = opened?.version === record.version ? opened.what : null;
  return (
    <Section title={t('visit.report')}>
      {what ? (
        <>
          <Facts facts={[
            { label: t('visit.name'), value: what.name },
            { label: t('visit.phone'), value: what.phone && <a href={`tel:${what.phone}`}>{what.phone}</a> },
            { label: t('visit.address'), value: what.address },
            { label: t('label.homeVisit.situation'), value: what.situation, prose: true },
            { label: t('label.homeVisit.needs'), value: what.needs, prose: true },
            { label: t('label.homeVisit.course'), value: what.course, prose: true },
            { label: t('label.homeVisit.opinions'), value: what.opinions, prose: true },
            { label: t('label.homeVisit.result'), value: what.result, prose: true },
          ]} />
          {!record.visitedAt && <p className="mut sec-p">{t('visit.notYet')}</p>}
        </>
      ) : record.mayKnow ? <p className="sec-p"><Button small busy={busy} onClick={() => void open()}>{t('visit.open')}</Button> <span className="mut sm">{t('visit.opened')}</span></p>
        : <p className="mut sec-p">{t('visit.hidden')}</p>}
      {record.viewings.length > 0 && (
        <details className="sec-p">
          <summary className="mut">{t('visit.viewed')} {record.viewings.length}</summary>
          <ul className="plain-list sm">{record.viewings.map((one) => <li key={one.id}>{one.person?.name}　{dayTime(one.at)}</li>)}</ul>
        </details>
      )}
    </Section>
  );
}
