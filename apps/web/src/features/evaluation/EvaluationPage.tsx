import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { LayOutServiceEvaluationDocument, ServiceEvaluationDocument, type ServiceEvaluationFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Button, TextButton } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { DraftLine } from '../../ui/form/DraftLine';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Chances } from './Chances';
import { EvaluationFields } from './EvaluationFields';
import { Judging } from './Judging';
import { Sources } from './Sources';
import { evaluationVerbs, formName, periodText } from './verbs';

export default function EvaluationPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ServiceEvaluationDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.serviceEvaluation.id === id ? data.serviceEvaluation : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ServiceEvaluationFragment; again: () => void }) {
  const { can } = usePlace();
  const [open, setOpen] = useState(false);
  return (
    <RecordPage record={record} kind={evaluationVerbs} list="/evaluations" onDone={again} tags={<span className="tag soft">{formName(record.form)}</span>}>
      <Section id="facts" title={t('record.facts')} right={<span className="btn-row">
        <a className="text-btn" href={`/evaluations/${record.id}/document`} download>{t('evaluation.document')}</a>
        {mayEdit(record, 'layOut') && <TextButton aria-expanded={open} onClick={() => setOpen(!open)}>{t('action.edit')}</TextButton>}
      </span>}>
        {open && <LayOut record={record} onDone={() => { setOpen(false); again(); }} onClose={() => setOpen(false)} />}
        <Facts facts={[
          { label: t('evaluation.period'), value: periodText(record) },
          { label: t('label.serviceEvaluation.evaluator'), value: record.evaluator },
          { label: t('label.serviceEvaluation.dueOn'), value: day(record.dueOn) },
          { label: t('label.serviceEvaluation.method'), value: record.method, prose: true },
          { label: t('label.serviceEvaluation.conclusion'), value: record.conclusion, prose: true },
          { label: t('label.serviceEvaluation.concludedOn'), value: record.concludedOn && day(record.concludedOn) },
          { label: t('label.serviceEvaluation.publishedOn'), value: record.publishedOn && day(record.publishedOn) },
          { label: t('label.serviceEvaluation.summary'), value: record.summary, prose: true },
        ]} />
      </Section>
      <Sources record={record} />
      <Judging record={record} onDone={again} />
      <Chances record={record} onDone={again} />
      <Attachments kind="serviceEvaluation" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('service-evaluation:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}

function LayOut({ record, onDone, onClose }: { record: ServiceEvaluationFragment; onDone: () => void; onClose: () => void }) {
  const { title, evaluator, method, periodFrom, periodTo, dueOn } = record;
  const draft = useDraft(`service-evaluation:${record.id}:layOut`, { title, evaluator, method, periodFrom, periodTo, dueOn });
  const { send, busy, problem, errors } = useVerb(LayOutServiceEvaluationDocument, record, () => { draft.clear(); onDone(); });
  const { values, change } = draft;
  return (
    <form className="inplace" noValidate onSubmit={(event) => {
      event.preventDefault();
      void send({ ...values, title: values.title.trim(), evaluator: values.evaluator.trim(), method: values.method.trim() });
    }}>
      <DraftLine draft={draft} />
      <div className="fields wide"><EvaluationFields values={values} form={record.form} errors={errors} change={change} /></div>
      {problem && <FormProblem problem={problem} shown={['title', 'evaluator', 'method', 'periodFrom', 'periodTo', 'dueOn']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
