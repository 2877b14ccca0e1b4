import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { sheetProblemText, type Problem } from '../../lib/problem';
import { Button, ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';
import { inWords, listPath, useRegisters, type Register } from './describe';
import { cellProblem } from './problems';
import { sendSheet, sheetPath, type SheetOutcome } from './sheet';

export default function ImportPage() {
  const { name = '' } = useParams();
  const { community } = usePlace();
  const { registers, error, retry } = useRegisters();
  const register = registers?.find((one) => one.name === name);
  return (
    <Loaded data={register && community && { register, communityId: community.id }} error={error} retry={retry}>
      {(known) => <Import key={`${name} ${known.communityId}`} {...known} />}
    </Loaded>
  );
}

type Step = { doing: 'check' | 'take'; sent: number } | null;

/** A whole sheet: first every row is checked and told, then all of it goes in, or none. */
function Import({ register, communityId }: { register: Register; communityId: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [step, setStep] = useState<Step>(null);
  const title = inWords(register.title);
  usePageTitle(t('registers.importTitle', { register: title }));

  async function send(chosen: File, doing: 'check' | 'take') {
    setProblem(null);
    setStep({ doing, sent: 0 });
    const answer = await sendSheet({ register: register.name, communityId, file: chosen, take: doing === 'take' }, (sent) => setStep({ doing, sent }));
    setStep(null);
    if ('problem' in answer) { setProblem(answer.problem); setOutcome(null); } else setOutcome(answer);
  }
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setOutcome(null);
    void send(chosen, 'check');
  };
  const entered = outcome?.entered ?? 0;
  const wrong = outcome?.problemCount ?? 0;
  return (
    <main className="page form-page" id="main">
      <nav className="crumb" aria-label={t('record.where')}>
        <Link to="/registers" className="b">{t('nav.resources')}</Link><Icon name="right" size={14} />
        <Link to={listPath(register.name)}>{title}</Link><Icon name="right" size={14} /><span>{t('registers.import')}</span>
      </nav>
      <h1 className="h1">{t('registers.importTitle', { register: title })}</h1>
      <p className="lead">{t('registers.importLead')}</p>
      {!entered && (
        <div className="btn-row import-acts">
          <a className="btn" href={sheetPath(register.name, communityId, true)} download>{t('registers.template')}</a>
          <label className={file ? 'btn file-btn' : 'btn pri file-btn'}>
            {t(file ? 'registers.chooseOther' : 'registers.chooseFile')}
            <input type="file" className="sr-only" accept=".xlsx" disabled={step !== null}
              onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ''; }} />
          </label>
          {file && <span className="mut">{file.name}</span>}
        </div>
      )}
      {step && <Progress step={step} name={file?.name ?? ''} rows={outcome?.rows ?? 0} />}
      {problem && (
        <p className="form-problem" role="alert">
          {sheetProblemText(problem)}{problem.requestId && <span className="mut"> {t('failure.quote')}{problem.requestId}</span>}
        </p>
      )}
      {!step && outcome && !entered && wrong > 0 && <Problems register={register} outcome={outcome} />}
      {!step && outcome && !entered && wrong === 0 && (
        <div className="note" role="status">
          <b>{t('registers.ready', { n: outcome.rows })}</b>
          <div className="btn-row sec-p"><Button look="primary" onClick={() => void send(file!, 'take')}>{t('registers.takeAll', { n: outcome.rows })}</Button></div>
        </div>
      )}
      {entered > 0 && (
        <div className="note" role="status">
          <b>{t('registers.taken', { n: entered, register: title })}</b>
          <div className="btn-row sec-p"><ButtonLink look="primary" to={listPath(register.name)}>{t('registers.toList')}</ButtonLink></div>
        </div>
      )}
    </main>
  );
}

/** What has left this machine can be measured; what the platform does with it then takes seconds. */
function Progress({ step, name, rows }: { step: NonNullable<Step>; name: string; rows: number }) {
  const sending = step.sent < 1;
  const text = sending ? t('registers.sending', { name, share: Math.round(step.sent * 100) })
    : step.doing === 'check' ? t('registers.checking', { name }) : t('registers.taking', { n: rows });
  return (
    <div className="sec-p" role="status">
      <div className={sending ? 'prog' : 'prog busy'} aria-hidden="true"><i style={{ width: `${sending ? step.sent * 100 : 100}%` }} /></div>
      <p>{text}</p>
    </div>
  );
}

function Problems({ register, outcome }: { register: Register; outcome: SheetOutcome }) {
  const rowsWrong = new Set(outcome.problems.map(({ row }) => row)).size;
  const columnOf = (field: string) => register.columns.find(({ name }) => field === `values.${name}`);
  return (
    <>
      <p className="import-wrong" role="alert">
        <b>{outcome.problemCount > outcome.problems.length
          ? t('registers.wrongMany', { rows: outcome.rows, n: outcome.problemCount, shown: outcome.problems.length })
          : t('registers.wrong', { rows: outcome.rows, n: rowsWrong })}</b>
      </p>
      <table className="tbl import-report">
        <thead><tr><th className="r">{t('registers.row')}</th><th>{t('registers.column')}</th><th>{t('registers.mend')}</th></tr></thead>
        <tbody>
          {outcome.problems.map(({ row, column, field, code, params }, index) => {
            const described = columnOf(field);
            const name = field === 'fromOn' ? inWords(register.fromLabel) : described ? inWords(described.label) : '';
            return (
              <tr key={index}>
                <td className="r num">{row}</td>
                <td><span className="mut">{column}</span> {name}</td>
                <td className="bad">{cellProblem(register, described, { path: field, code, params })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="mut sec-p">{t('registers.mendSays')}</p>
    </>
  );
}
