import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { AnswerSupervisionDocument, SupervisionDocument, type SupervisionFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { TextButton } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { ChecklistLines } from '../../ui/record/ChecklistLines';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { Became } from './Became';
import { FindForm } from './FindForm';
import { LayOutForm } from './LayOutForm';
import { supervisionTypeName, supervisionVerbs } from './verbs';

export default function SupervisionPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: SupervisionDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.supervision.id === id ? data.supervision : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: SupervisionFragment; again: () => void }) {
  const { can } = usePlace();
  const [open, setOpen] = useState<'layOut' | 'find' | null>(null);
  const done = () => { setOpen(null); again(); };
  const toggle = (which: 'layOut' | 'find') => setOpen(open === which ? null : which);
  return (
    <RecordPage record={record} kind={supervisionVerbs} list="/supervisions" onDone={again} tags={<span className="tag soft">{supervisionTypeName(record.supervisionType)}</span>}>
      <Section id="facts" title={t('record.facts')} right={mayEdit(record, 'layOut') && (
        <TextButton aria-expanded={open === 'layOut'} onClick={() => toggle('layOut')}>{t('action.edit')}</TextButton>
      )}>
        {open === 'layOut' && <LayOutForm record={record} onDone={done} onClose={() => setOpen(null)} />}
        <Facts facts={[
          { label: t('label.supervision.supervisors'), value: record.supervisors },
          { label: t('label.supervision.plannedOn'), value: record.plannedOn ? day(record.plannedOn) : t('supervision.unannounced') },
          { label: t('label.supervision.heldOn'), value: record.heldOn && day(record.heldOn) },
          { label: t('label.supervision.scope'), value: record.scope, prose: true },
          { label: t('supervision.givenBy'), value: record.givenBy?.name },
          { label: t('label.supervision.conclusion'), value: record.conclusion, prose: true },
          { label: t('label.supervision.response'), value: record.response, prose: true },
        ]} />
      </Section>
      <ChecklistLines kind="supervision" record={record} title={t('supervision.lines')} lines={record.lines} may={mayEdit(record, 'answer')} onDone={again}
        document={AnswerSupervisionDocument} input={(answers) => ({ answers: answers.map(({ id, ...answer }) => ({ lineId: id, ...answer })) })}
        found={(line) => <Became record={record} line={line} onDone={again} />}>
        {mayEdit(record, 'find') && <p className="sec-p"><TextButton aria-expanded={open === 'find'} onClick={() => toggle('find')}>{t('supervision.find')}</TextButton></p>}
        {open === 'find' && <FindForm record={record} onDone={done} onClose={() => setOpen(null)} />}
      </ChecklistLines>
      {can('nonconformity:report') && <p className="sec-p"><Link to={`/nonconformities/import?${new URLSearchParams({ from: 'supervision', id: record.id, title: record.title, on: record.heldOn ?? '' })}`}>{t('findings.title')}</Link></p>}
      <Attachments kind="supervision" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('supervision:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
