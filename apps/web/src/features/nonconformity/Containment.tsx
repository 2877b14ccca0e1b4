import { useState } from 'react';
import { dayTime } from '../../lib/dates';
import type { NonconformityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { nonconformityVerbs } from './verbs';

/** Where people are at risk, what keeps them safe comes before everything else. */
export function Containment({ record, onChanged }: { record: NonconformityFragment; onChanged: () => void }) {
  const writable = mayEdit(record, 'contain');
  const missing = record.atRisk && !record.containedAt;
  const [writing, setWriting] = useState(missing);
  if (!record.atRisk) return null;
  return (
    <Section id="containment" title={t('containment.title')}
      right={writable && !missing && <button type="button" className="text-btn" aria-expanded={writing} onClick={() => setWriting(!writing)}>{t('containment.change')}</button>}>
      {missing && <p className="risk-line" role="alert">{t('containment.missing')}</p>}
      {record.containedAt && (
        <>
          <p className="pre sec-p">{record.containment}</p>
          <p className="mut sm">{t('containment.by', { who: record.containedBy?.name ?? '', at: dayTime(record.containedAt) })}</p>
        </>
      )}
      {writable && writing && (
        <VerbForm kind={nonconformityVerbs} record={record} verb="contain" communityId={record.community.id}
          onDone={() => { setWriting(false); onChanged(); }} onClose={() => setWriting(false)} />
      )}
    </Section>
  );
}
