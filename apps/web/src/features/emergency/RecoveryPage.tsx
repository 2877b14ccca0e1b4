import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { ServiceRecoveryDocument, type ServiceRecoveryFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { Verdict } from '../../ui/Verdict';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { recoveryVerbs } from './recovery-verbs';
import { RefLink, RefList } from './RefList';

export default function RecoveryPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ServiceRecoveryDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.serviceRecovery.id === id ? data.serviceRecovery : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ServiceRecoveryFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const label = (name: string) => fieldLabel('serviceRecovery', name);
  const raise = `/nonconformities/new?from=serviceRecovery&id=${record.id}&title=${encodeURIComponent(record.title)}`;
  const wanted = record.needsCase === true && record.nonconformities.length === 0;
  return (
    <RecordPage record={record} kind={recoveryVerbs} list="/recoveries">
      {wanted && <p className="risk-advice"><Verdict shown="advice">{t('recovery.caseMissing')}</Verdict></p>}
      <Section title={t('recovery.facts')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={recoveryVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: label('happenedOn'), value: day(record.happenedOn) },
          record.source !== null && { label: t('recovery.fromWhere'), value: <RefLink record={record.source} /> },
          { label: label('affected'), value: record.affected },
          { label: label('deviation'), value: record.deviation, prose: true },
          { label: label('loss'), value: record.loss, prose: true },
        ]} />
      </Section>
      {record.remedy && (
        <Section title={t('recovery.made')}>
          <Facts facts={[
            { label: label('remediedOn'), value: day(record.remediedOn) },
            { label: label('remedy'), value: record.remedy, prose: true },
            { label: label('toldOn'), value: record.toldOn && `${day(record.toldOn)}${t('list.comma')}${record.toldHow}` },
            { label: label('answer'), value: record.answer, prose: true },
            { label: label('needsCase'), value: record.needsCase === null ? null : record.needsCase ? t('recovery.needsYes') : t('recovery.caseNone') },
          ]} />
        </Section>
      )}
      {record.nonconformities.length > 0 && <Section title={t('recovery.raised')} count={record.nonconformities.length}><RefList records={record.nonconformities} /></Section>}
      <Attachments kind="serviceRecovery" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('service-recovery:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      {can('nonconformity:report') && <p className="sec-p"><ButtonLink to={raise} look={wanted ? undefined : 'quiet'}>{t('record.raise')}</ButtonLink></p>}
    </RecordPage>
  );
}
