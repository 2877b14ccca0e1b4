import { useState } from 'react';
import { Link } from 'react-router';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { fieldText, sheetProblemText, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { AdminPage } from './AdminPage';
import { sendSheet, type SheetOutcome } from './sheet';

/** People by a sheet: the form, the check, and all of them at once. */
export default function SheetPage() {
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<SheetOutcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(chosen: File, take: boolean) {
    setBusy(true);
    setProblem(null);
    const answer = await sendSheet(chosen, take);
    setBusy(false);
    if ('problem' in answer) { setProblem(answer.problem); setOutcome(null); } else setOutcome(answer);
  }
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setOutcome(null);
    void send(chosen, false);
  };
  const taken = outcome !== null && outcome.people.length > 0;
  return (
    <AdminPage title={t('adminSheet.title')} lead={t('adminSheet.lead')}>
      {!taken && (
        <div className="btn-row sec-p">
          <a className="btn" href={`/people-sheet?language=${language() === 'en' ? 'en' : 'zh'}`} download>{t('adminSheet.form')}</a>
          <label className="btn file-btn">
            {t(file ? 'adminSheet.another' : 'adminSheet.choose')}
            <input type="file" className="sr-only" accept=".xlsx" onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ''; }} />
          </label>
        </div>
      )}
      {busy && <p className="sec-p" role="status">{t('adminSheet.checking', { name: file?.name })}</p>}
      {problem && <p className="form-problem" role="alert">{sheetProblemText(problem)}{problem.requestId && <span className="mut"> {t('failure.quote')}{problem.requestId}</span>}</p>}
      {!busy && outcome && !taken && (outcome.problems.length ? <Problems outcome={outcome} /> : (
        <div className="sec-p">
          <p role="status">{t('adminSheet.ready', { n: outcome.rows })}</p>
          <div className="btn-row sec-p"><Button look="primary" busy={busy} onClick={() => void send(file!, true)}>{t('adminSheet.take', { n: outcome.rows })}</Button></div>
        </div>
      ))}
      {taken && <Taken outcome={outcome} />}
    </AdminPage>
  );
}

function Problems({ outcome }: { outcome: SheetOutcome }) {
  return (
    <>
      <p className="sec-p" role="alert">{t('adminSheet.wrong', { n: outcome.problems.length })}</p>
      <table className="tbl">
        <thead><tr><th className="r">{t('adminSheet.row')}</th><th>{t('adminSheet.column')}</th><th>{t('adminSheet.what')}</th></tr></thead>
        <tbody>
          {outcome.problems.map(({ row, column, field, code, params }) => (
            <tr key={`${row}${column}${code}`}><td className="r num">{row}</td><td>{column} {t(`adminSheet.field.${field}`)}</td><td className="bad">{fieldText({ path: field, code, params })}</td></tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Taken({ outcome }: { outcome: SheetOutcome }) {
  return (
    <>
      <p className="sec-p" role="status"><b>{t('adminSheet.done', { n: outcome.people.length })}</b> {t('adminSheet.doneSays')}</p>
      <div className="btn-row sec-p no-print"><Button onClick={() => print()}>{t('adminPerson.print')}</Button><Link className="btn quiet" to="/admin/people">{t('adminSheet.toPeople')}</Link></div>
      <table className="tbl">
        <thead><tr><th>{t('adminPerson.name')}</th><th>{t('adminPerson.account')}</th><th>{t('adminSheet.password')}</th></tr></thead>
        <tbody>{outcome.people.map((one) => <tr key={one.account}><td>{one.name}</td><td className="num">{one.account}</td><td className="num">{one.password}</td></tr>)}</tbody>
      </table>
    </>
  );
}
