import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { AnnualPlanDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { fieldText, sheetProblemText, type Problem } from '../../lib/problem';
import { postSheet, type SheetProblem } from '../../lib/send-sheet';
import { kindText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { CheckField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { sheetPath } from './sheet';

interface Outcome {
  rows: number;
  problems: SheetProblem[];
  /** Of which the first two hundred are told. */
  problemCount: number;
  added: number;
  changed: number;
  reordered: boolean;
  /** Items that stand in no row. */
  missing: string[];
  taken: boolean;
}

export default function ImportItemsPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: AnnualPlanDocument, variables: { id } });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(plan) => <Import key={plan.id} plan={plan} />}
    </Loaded>
  );
}

/** A whole sheet: first every cell is checked and what would change is told, then all of it goes in, or none. */
function Import({ plan }: { plan: AnnualPlanFragment }) {
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [remove, setRemove] = useState(false);
  const [busy, setBusy] = useState(false);
  usePageTitle(t('plan.importTitle', { title: plan.title }));

  async function send(chosen: File, how: 'check' | 'take') {
    setProblem(null);
    setBusy(true);
    const asked = new URLSearchParams({ ...(how === 'check' && { dryRun: '1' }), ...(remove && { missing: 'remove' }) });
    const answer = await postSheet<Outcome>(`/plans/${plan.id}/sheet?${asked}`, chosen, () => {});
    setBusy(false);
    if ('problem' in answer) { setProblem(answer.problem); setOutcome(null); } else setOutcome(answer);
  }
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setOutcome(null);
    setRemove(false);
    void send(chosen, 'check');
  };
  const back = `/plans/${plan.id}`;
  return (
    <main className="page form-page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/plans" className="b">{kindText('annualPlan')}</Link><Icon name="right" size={14} />
        <Link to={back}>{plan.title}</Link><Icon name="right" size={14} /><span>{t('registers.import')}</span>
      </nav>
      <h1 className="h1">{t('plan.importTitle', { title: plan.title })}</h1>
      <p className="lead">{t('plan.importLead')}</p>
      {!outcome?.taken && (
        <div className="btn-row import-acts">
          <a className="btn" href={sheetPath(plan.id)} download>{t('plan.excel')}</a>
          <label className={file ? 'btn file-btn' : 'btn pri file-btn'}>
            {t(file ? 'registers.chooseOther' : 'registers.chooseFile')}
            <input type="file" className="sr-only" accept=".xlsx" disabled={busy}
              onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ''; }} />
          </label>
          {file && <span className="mut">{file.name}</span>}
        </div>
      )}
      {busy && <div className="sec-p" role="status"><div className="prog busy" aria-hidden="true"><i style={{ width: '100%' }} /></div><p>{t('registers.checking', { name: file?.name ?? '' })}</p></div>}
      {problem && (
        <p className="form-problem" role="alert">
          {sheetProblemText(problem)}{problem.requestId && <span className="mut"> {t('failure.quote')}{problem.requestId}</span>}
        </p>
      )}
      {!busy && outcome && !outcome.taken && outcome.problemCount > 0 && <Problems outcome={outcome} />}
      {!busy && outcome && !outcome.taken && outcome.problemCount === 0 && (
        <div className="note" role="status">
          <b>{same(outcome) ? t('plan.importSame', { rows: outcome.rows }) : t('plan.importWould', { rows: outcome.rows, added: outcome.added, changed: outcome.changed })}</b>{outcome.reordered && <> {t('plan.importOrder')}</>}
          {outcome.missing.length > 0 && <>
            <p className="sec-p">{t('plan.importMissing', { n: outcome.missing.length, titles: outcome.missing.join(t('list.comma')) })}</p>
            <CheckField label={t('plan.importRemove', { n: outcome.missing.length })} value={remove} onChange={setRemove} />
          </>}
          {!(same(outcome) && !remove) && <div className="btn-row sec-p"><Button look="primary" onClick={() => void send(file!, 'take')}>{t('plan.importTake')}</Button></div>}
        </div>
      )}
      {outcome?.taken && (
        <div className="note" role="status">
          <b>{t('plan.importTaken', { added: outcome.added, changed: outcome.changed })}</b>
          <div className="btn-row sec-p"><ButtonLink look="primary" to={back}>{t('plan.importBack')}</ButtonLink></div>
        </div>
      )}
    </main>
  );
}

const same = ({ added, changed, reordered }: Outcome): boolean => added + changed === 0 && !reordered;

function Problems({ outcome }: { outcome: Outcome }) {
  const { rows, problems, problemCount } = outcome;
  const words = problemCount > problems.length ? 'plan.importWrongMany' : 'plan.importWrong';
  return (
    <>
      <p className="import-wrong" role="alert"><b>{t(words, { rows, n: problemCount, shown: problems.length })}</b></p>
      <table className="tbl import-report">
        <thead><tr><th className="r">{t('registers.row')}</th><th>{t('registers.column')}</th><th>{t('registers.mend')}</th></tr></thead>
        <tbody>
          {problems.map(({ row, column, field, code: what, params }, index) => (
            <tr key={index}>
              <td className="r num">{row}</td>
              <td><span className="mut">{column}</span> {field && (code(`plan.sheetColumn.${field}`) ?? code(`label.any.${field}`) ?? '')}</td>
              <td className="bad">
                {what === 'NOT_A_DATE' ? t('registers.mendDay') : field === 'id' ? t('plan.importId') : fieldText({ path: field, code: what, params })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mut sec-p">{t('plan.importMend')}</p>
    </>
  );
}
