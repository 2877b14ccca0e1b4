import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { inputDay } from '../../lib/dates';
import type { RecordKind } from '../../lib/generated/graphql';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldText, sheetProblemText, type Problem } from '../../lib/problem';
import { postSheet, type SheetProblem } from '../../lib/send-sheet';
import { kindText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { DayField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { usePageTitle } from '../../ui/shell/title';

const FIELDS = ['title', 'description', 'clauses', 'foundOn', 'grade', 'impact', 'potential', 'atRisk', 'containment', 'none'] as const;
type Field = (typeof FIELDS)[number];

interface Outcome {
  sheets: string[];
  sheet: string;
  columns: { letter: string; heading: string; field: Field; samples: string[] }[];
  lines: { row: number; title: string; clauses: string[]; recurs: string | null; wrong: number }[];
  problems: SheetProblem[];
  problemCount: number;
  reported: number;
}

const SHEET = '/nonconformities/sheet';

/** The findings of an inspection by the sheet: columns named, every row looked at, then all of it reported or nothing. */
export default function FindingsPage() {
  const { community } = usePlace();
  const [search] = useSearchParams();
  const [file, setFile] = useState<File | null>(null);
  const [foundOn, setFoundOn] = useState(search.get('on') || inputDay());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const lang = language() === 'en' ? 'en' : 'zh';
  const communityId = community?.id ?? '';
  usePageTitle(t('findings.title'));

  async function send(chosen: File, fields: Field[] | null, onlyCheck: boolean) {
    setBusy(true);
    setProblem(null);
    const source = search.get('id') && { sourceKind: search.get('from') as RecordKind, sourceId: search.get('id') };
    const answer = await postSheet<Outcome>(SHEET, chosen, () => undefined, { communityId, ...source, foundOn, fields, language: lang, onlyCheck });
    setBusy(false);
    if ('problem' in answer) return setProblem(answer.problem);
    setOutcome(answer);
  }
  const choose = (chosen: File | undefined) => {
    if (!chosen) return;
    setFile(chosen);
    setOutcome(null);
    void send(chosen, null, true);
  };
  const fields = outcome?.columns.map(({ field }) => field) ?? null;
  const named = fields?.some((field) => field === 'title' || field === 'description');
  const reported = outcome?.reported ?? 0;
  return (
    <main className="page form-page findings" id="main">
      <nav className="crumb" aria-label={t('record.where')}><Link to="/nonconformities" className="b">{kindText('nonconformity')}</Link><Icon name="right" size={14} /><span>{t('findings.title')}</span></nav>
      <h1 className="h1">{t('findings.title')}</h1>
      <p className="lead">{t('findings.lead')}</p>
      {search.get('title') && <p className="mut">{t('findings.from', { title: search.get('title')! })}</p>}
      {!reported && (
        <>
          <DayField label={t('findings.foundOn')} value={foundOn} max={inputDay()} onChange={setFoundOn} />
          <div className="btn-row import-acts">
            <a className="btn" href={`${SHEET}?${new URLSearchParams({ communityId, language: lang })}`} download>{t('registers.template')}</a>
            <label className={file ? 'btn file-btn' : 'btn pri file-btn'}>
              {t(file ? 'registers.chooseOther' : 'registers.chooseFile')}
              <input type="file" className="sr-only" accept=".xlsx" disabled={busy} onChange={(event) => { choose(event.target.files?.[0]); event.target.value = ''; }} />
            </label>
            {file && <span className="mut">{file.name}</span>}
          </div>
        </>
      )}
      {busy && <p role="status">{t('registers.checking', { name: file?.name ?? '' })}</p>}
      {problem && <p className="form-problem" role="alert">{sheetProblemText(problem)}</p>}
      {outcome && !reported && (
        <Columns columns={outcome.columns} onChange={(index, field) => void send(file!, fields!.map((one, at) => (at === index ? field : one === field && field !== 'none' ? 'none' : one)), true)} />
      )}
      {outcome && !reported && !named && <p className="form-problem" role="alert">{t('findings.needTitle')}</p>}
      {outcome && !reported && named && <Lines outcome={outcome} />}
      {!busy && outcome && !reported && named && outcome.problemCount === 0 && (
        <div className="note" role="status">
          <b>{t('findings.ready', { n: outcome.lines.length })}</b>
          <div className="btn-row sec-p"><Button look="primary" onClick={() => void send(file!, fields, false)}>{t('findings.takeAll', { n: outcome.lines.length })}</Button></div>
        </div>
      )}
      {!busy && outcome && outcome.problemCount > 0 && <p className="mut sec-p">{t('findings.mend')}</p>}
      {reported > 0 && (
        <div className="note" role="status">
          <b>{t('findings.taken', { n: reported })}</b>
          <div className="btn-row sec-p"><ButtonLink look="primary" to="/nonconformities?open=1">{t('registers.toList')}</ButtonLink></div>
        </div>
      )}
    </main>
  );
}

/** How a cell is mended: which words or days it takes, else what is wrong. */
const mending = ({ field: path, code, params }: SheetProblem): string =>
  (code === 'NOT_A_DATE' ? t('registers.mendDay') : code === 'NOT_ONE_OF' ? t('registers.mendChoice', { options: String(params.allowed) }) : fieldText({ path, code, params }));

function Columns({ columns, onChange }: { columns: Outcome['columns']; onChange: (index: number, field: Field) => void }) {
  return (
    <div className="scroll-x">
      <table className="tbl">
        <thead><tr><th>{t('findings.column')}</th><th>{t('findings.becomes')}</th><th>{t('findings.sample')}</th></tr></thead>
        <tbody>
          {columns.map(({ letter, heading, field, samples }, index) => (
            <tr key={letter}>
              <td><span className="mut">{letter}</span> {heading}</td>
              <td>
                <select className="in" value={field} aria-label={`${letter} ${heading}`} onChange={(event) => onChange(index, event.target.value as Field)}>
                  {FIELDS.map((one) => <option key={one} value={one}>{t(`findings.field.${one}`)}</option>)}
                </select>
              </td>
              <td className="mut">{samples[0]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Lines({ outcome: { lines, problems } }: { outcome: Outcome }) {
  return (
    <div className="scroll-x">
      <table className="tbl import-report">
        <thead><tr><th className="r">{t('findings.line')}</th><th>{t('findings.field.title')}</th><th>{t('findings.clauses')}</th><th>{t('findings.result')}</th></tr></thead>
        <tbody>
          {lines.map(({ row, title, clauses, recurs, wrong }) => (
            <tr key={row}>
              <td className="r num">{row}</td>
              <td>{title}</td>
              <td className="nowrap">{clauses.join(t('list.comma'))}</td>
              <td>
                {wrong === 0 && <span className={recurs ? '' : 'mut'}>{recurs ? t('findings.recurs', { number: recurs }) : t('findings.fine')}</span>}
                {problems.filter((one) => one.row === row).map((one, index) => (
                  <div className="bad" key={index}>{one.column} {one.field !== 'none' && t(`findings.field.${one.field as Field}`)}{t('list.colon')}{mending(one)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
