import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { InspectionDocument, type InspectionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { Lines } from './Lines';
import { inspectionKindName, inspectionVerbs, rhythmName } from './verbs';

export default function InspectionPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: InspectionDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.inspection.id === id ? data.inspection : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: InspectionFragment; again: () => void }) {
  const { can } = usePlace();
  return (
    <RecordPage record={record} kind={inspectionVerbs} list="/inspections" onDone={again} without={['answer']} tags={<span className="tag soft">{inspectionKindName(record.inspectionKind)}</span>}>
      {record.items.length > 0 && <Lines record={record} may={mayEdit(record, 'answer')} onDone={again} />}
      {can('nonconformity:report') && <p className="sec-p"><Link to={`/nonconformities/import?${new URLSearchParams({ from: 'inspection', id: record.id, title: record.title, on: record.inspectedOn ?? '' })}`}>{t('findings.title')}</Link></p>}
      <Attachments kind="inspection" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('inspection:attach')} />
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('label.inspection.plannedOn'), value: record.plannedOn && [day(record.plannedOn), record.rhythm && rhythmName(record.rhythm)].filter(Boolean).join(t('list.comma')) },
          { label: t('label.inspection.inspectedOn'), value: record.state === 'planned' ? null : day(record.inspectedOn) },
          { label: t('label.inspection.place'), value: record.place },
          { label: t('label.inspection.summary'), value: record.summary, prose: true },
          { label: t('label.inspection.serviceItemId'), value: record.serviceItem && <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link> },
        ]} />
      </Section>
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
