import { useState } from 'react';
import { Link } from 'react-router';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldText, sheetProblemText, type Problem } from '../../lib/problem';
import { postSheet, type SheetProblem } from '../../lib/send-sheet';
import { fieldLabel, kindText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { usePageTitle } from '../../ui/shell/title';

interface Outcome { rows: number; problems: SheetProblem[]; problemCount: number; entered: number }

const sheetAt = (asked: Record<string, string>) => `/supplies/sheet?${new URLSearchParams(asked)}`;
/** Where what is kept, or the empty form of it, is downloaded. */
export const supplySheet = (communityId: string, template = false) =>
  sheetAt({ communityId, language: language() === 'en' ? 'en' : 'zh', ...(template && { template: '1' }) });

/** A whole sheet of supplies: first every row is checked and told, then all of it goes in, or none. */
export default function SupplySheetPage() {
  const { community } = usePlace();
  const communityId = community?.id ?? '';
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  usePageTitle(t('supply.sheet'));

  async function send(chosen: File, take: boolean) {
    setBusy(true);
    setProblem(null);
    const answer = await postSheet<Outcome>(sheetAt({ communityId, ...(!take && { dryRun: '1' }) }), chosen, () => undefined);
    setBusy(false);
    if ('problem' in answer) { setProblem(answer.problem); setOutcome(null); } else setOutcome(answer);
  }
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setOutcome(null);
    void send(chosen, false);
  };
  const entered = outcome?.entered ?? 0;
  return (
    <main className="page form-page" id="main">
      <nav className="crumb" aria-label={t('record.where')}><Link to="/supplies" className="b">{kindText('emergencySupply')}</Link><Icon name="right" size={14} /><span>{t('supply.sheet')}</span></nav>
      <h1 className="h1">{t('supply.sheet')}</h1>
      <p className="lead">{t('supply.sheetLead')}</p>
      {!entered && (
        <div className="btn-row import-acts">
          <a className="btn" href={supplySheet(communityId, true)} download>{t('registers.template')}</a>
          <label className={file ? 'btn file-btn' : 'btn pri file-btn'}>
            {t(file ? 'registers.chooseOther' : 'registers.chooseFile')}
            <input type="file" className="sr-only" accept=".xlsx" disabled={busy} onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ''; }} />
          </label>
          {file && <span className="mut">{file.name}</span>}
        </div>
      )}
      {busy && <p role="status">{t('registers.checking', { name: file?.name ?? '' })}</p>}
      {problem && <p className="form-problem" role="alert">{sheetProblemText(problem)}</p>}
      {!busy && outcome && outcome.problemCount > 0 && <Wrong outcome={outcome} />}
      {!busy && outcome && !entered && !outcome.problemCount && (
        <div className="note" role="status">
          <b>{t('registers.ready', { n: outcome.rows })}</b>
          <div className="btn-row sec-p"><Button look="primary" onClick={() => void send(file!, true)}>{t('registers.takeAll', { n: outcome.rows })}</Button></div>
        </div>
      )}
      {entered > 0 && (
        <div className="note" role="status">
          <b>{t('registers.taken', { n: entered, register: kindText('emergencySupply') })}</b>
          <div className="btn-row sec-p"><ButtonLink look="primary" to="/supplies">{t('registers.toList')}</ButtonLink></div>
        </div>
      )}
    </main>
  );
}

function Wrong({ outcome }: { outcome: Outcome }) {
  return (
    <>
      <p className="import-wrong" role="alert"><b>{t('registers.wrong', { rows: outcome.rows, n: new Set(outcome.problems.map(({ row }) => row)).size })}</b></p>
      <table className="tbl import-report">
        <thead><tr><th className="r">{t('registers.row')}</th><th>{t('registers.column')}</th><th>{t('registers.mend')}</th></tr></thead>
        <tbody>
          {outcome.problems.map(({ row, column, field, code, params }, index) => (
            <tr key={index}>
              <td className="r num">{row}</td>
              <td><span className="mut">{column}</span> {field && fieldLabel('emergencySupply', field)}</td>
              <td className="bad">{code === 'NOT_A_DATE' ? t('registers.mendDay') : code === 'NOT_ONE_OF' ? t('registers.mendChoice', { options: String(params.allowed) }) : fieldText({ path: field, code, params })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mut sec-p">{t('registers.mendSays')}</p>
    </>
  );
}
