import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { GridFindingDocument, type GridFindingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { stateText, verbText } from '../../lib/words';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { TextButton } from '../../ui/Button';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { areaText, classText, gradeText, gradeTone } from './finding-words';
import { gridFindingVerbs } from './finding-verbs';

export default function FindingPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: GridFindingDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.gridFinding.id === id ? data.gridFinding : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: GridFindingFragment; again: () => void }) {
  const { can, inGrid } = usePlace();
  const [editing, setEditing] = useState<'correct' | 'regrade' | null>(null);
  const edit = (verb: 'correct' | 'regrade', text: string) => mayEdit(record, verb) && (
    <TextButton aria-expanded={editing === verb} onClick={() => setEditing(editing === verb ? null : verb)}>{text}</TextButton>
  );
  const { request, round, checkPoint } = record;
  return (
    <RecordPage record={record} kind={gridFindingVerbs} list="/findings" onDone={again} tags={<>
      <span className="tag soft">{classText(record.findingClass)}</span>
      <span className="tag soft">{areaText(record.area)}</span>
      <span className={gradeTone(record.grade)}>{gradeText(record.grade)}</span>
    </>}>
      <Section title={t('record.facts')} right={<span className="btn-row">{edit('correct', t('action.edit'))}{edit('regrade', verbText('gridFinding', 'regrade'))}</span>}>
        {editing && mayEdit(record, editing) && (
          <VerbForm key={editing} kind={gridFindingVerbs} record={record} verb={editing} communityId={record.community.id} onDone={() => { setEditing(null); again(); }} onClose={() => setEditing(null)} />
        )}
        <Facts facts={[
          { label: t('label.gridFinding.content'), value: record.content.length > record.title.length + 1 ? record.content : '', prose: true },
          { label: t('label.gridFinding.place'), value: [record.grid?.name, record.place].filter(Boolean).join(t('list.pause')) },
          { label: t('gridWork.finding.map'), value: record.latitude !== null && record.longitude !== null && `${record.latitude}, ${record.longitude}` },
          { label: t('label.gridFinding.foundAt'), value: dayTime(record.foundAt) },
          { label: t('label.gridFinding.roundId'), value: round && <Link to={`/rounds/${round.id}`}>{[round.number, checkPoint?.name].filter(Boolean).join(t('list.pause'))}</Link> },
          { label: t('label.gridFinding.assigneeId'), value: record.endedAt ? null : record.assignee?.name },
          { label: t('gridWork.finding.request'), value: request && <><Link to={`/requests/${request.id}`}>{request.number}</Link>　<span className="mut">{stateText('serviceRequest', request.state)}</span></> },
          { label: t('label.gridFinding.settlement'), value: record.settlement, prose: true },
          { label: t('label.gridFinding.serviceItemId'), value: record.serviceItem && (
            <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link>) },
        ]} />
      </Section>
      <Attachments kind="gridFinding" recordId={record.id} files={record.attachments} onAdded={again} closed={!inGrid('grid-finding:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
