import { useState } from 'react';
import { Link } from 'react-router';
import { SettleConformityAssessmentDocument, type ConformityAssessmentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { clauseWords, fieldLabel } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { AreaField } from '../../ui/form/Field';
import { Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { useVerb } from '../../ui/verb/useVerb';
import { FormProblem } from '../../ui/verb/VerbForm';
import { Cases } from './LastTime';
import { Result } from './ResultShape';
import { isFinding } from './words';

type Line = ConformityAssessmentFragment['clauses'][number];

/** What does not conform, and what became of it: a case in one step, or how it was settled, and the next time. */
export function Findings({ record, onDone }: { record: ConformityAssessmentFragment; onDone: () => void }) {
  const lines = record.clauses.filter(({ answer }) => isFinding(answer?.result) && !answer?.relation);
  if (!lines.length) return null;
  return (
    <Section id="findings" title={t('assessment.findings')} count={t('assessment.nOf', { n: lines.length })}>
      <ul className="found">
        {lines.map((line) => (
          <li key={line.id}>
            <p><Result result={line.answer!.result} /> <b>{line.number}</b> {clauseWords(line.clause)}</p>
            <p className="pre read">{line.answer!.note}</p>
            {line.previous && isFinding(line.previous.result) && <p className="mut">{t('assessment.times', { n: line.previous.times + 1 })}{t('list.comma')}{t('assessment.lastWas')}</p>}
            {line.previous && isFinding(line.previous.result) && <Cases cases={line.previous.cases} />}
            <div className="chips"><ClauseChip clause={line.clause} /></div>
            <Became record={record} line={line} onDone={onDone} />
            {line.next && <LastTimeNext line={line} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function LastTimeNext({ line }: { line: Line }) {
  const { assessmentId, number, result } = line.next!;
  return <p>{t('assessment.nextTime')} <Link to={`/assessments/${assessmentId}`}>{number}</Link> {result && <Result result={result} />}</p>;
}

function Became({ record, line, onDone }: { record: ConformityAssessmentFragment; line: Line; onDone: () => void }) {
  const { can } = usePlace();
  const [open, setOpen] = useState(false);
  const raise = `/nonconformities/new?${new URLSearchParams({ from: 'conformityAssessment', id: record.id, item: line.id, title: line.answer!.note.slice(0, 60), text: line.answer!.note }).toString()}`;
  const waits = !line.cases.length && !line.settlement && record.state === 'following';
  return (
    <div className="sm">
      <Cases cases={line.cases} />
      {line.settlement && <p><b>{fieldLabel('conformityAssessment', 'settlement')}</b> {line.settlement}</p>}
      {waits && (
        <p className="btn-row">
          {can('nonconformity:report') && <Link to={raise}>{t('record.raise')}</Link>}
          {mayEdit(record, 'settle') && <TextButton onClick={() => setOpen(!open)}>{t('assessment.settle')}</TextButton>}
        </p>
      )}
      {open && <Settle record={record} line={line} onDone={() => { setOpen(false); onDone(); }} />}
    </div>
  );
}

function Settle({ record, line, onDone }: { record: ConformityAssessmentFragment; line: Line; onDone: () => void }) {
  const [settlement, setSettlement] = useState('');
  const { send, busy, problem, errors } = useVerb(SettleConformityAssessmentDocument, record, onDone);
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void send({ clauseId: line.clause.id, settlement: settlement.trim() }); }}>
      <AreaField label={fieldLabel('conformityAssessment', 'settlement')} hint={t('assessment.settleHint')} rows={2} value={settlement} error={errors.settlement} onChange={setSettlement} autoFocus />
      {problem && <FormProblem problem={problem} shown={['settlement']} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('action.save')}</Button></div>
    </form>
  );
}

