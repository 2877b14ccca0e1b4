import { t } from '../../../lib/messages';
import { problemText, type Problem } from '../../../lib/problem';
import { SelectField } from '../../../ui/form/Field';
import { ColumnTable } from './ColumnTable';
import { OwnFaults } from './OwnFaults';
import { NOTES, type OwnAnswer } from './own-sheet';
import { OwnPreview } from './OwnPreview';
import type { OwnSheet } from './useOwnSheet';

/** One's own Excel: which sheet, where its columns go, what would become of its rows, and what cannot be read. */
export function OwnSheetPart({ own, year }: { own: OwnSheet; year: number }) {
  const { file, answer, problem, busy } = own;
  return (
    <section className="own-sheet" aria-busy={busy}>
      <div className="btn-row import-acts">
        <label className={file ? 'btn file-btn' : 'btn pri file-btn'}>
          {t(file ? 'ownSheet.other' : 'ownSheet.choose')}
          <input type="file" className="sr-only" accept=".xlsx" disabled={busy}
            onChange={(event) => { const chosen = event.target.files?.[0]; if (chosen) own.choose(chosen); event.target.value = ''; }} />
        </label>
        {file && <span className="mut">{file.name}</span>}
      </div>
      <p className="hint">{t('ownSheet.hint')}</p>
      {busy && !answer && <p role="status">{t('ownSheet.reading', { name: file?.name ?? '' })}</p>}
      {problem && !problem.fields.length && (
        <p className="form-problem" role="alert">
          {refusal(problem)}{problem.requestId && <span className="mut"> {t('failure.quote')}{problem.requestId}</span>}
        </p>
      )}
      {answer && <Answer own={own} answer={answer} year={year} />}
    </section>
  );
}

function Answer({ own, answer, year }: { own: OwnSheet; answer: OwnAnswer; year: number }) {
  const { sheets, sheet, headingRow, top, columns, items, notes } = answer;
  const named = columns.some(({ field }) => field === 'title');
  return (
    <>
      <div className="field-pair">
        {sheets.length > 1 && (
          <SelectField label={t('ownSheet.sheet')} value={sheet} empty={sheet} onChange={(name) => own.change({ sheet: name || sheet })}
            options={sheets.filter(({ name }) => name !== '').map(({ name, hidden }) => ({ value: name, label: hidden ? t('ownSheet.hidden', { name }) : name }))} />
        )}
        <SelectField label={t('ownSheet.heading')} value={String(headingRow)} empty={t('ownSheet.row', { n: headingRow })}
          onChange={(row) => own.change({ headingRow: Number(row) || headingRow })}
          options={top.map((cells, index) => ({ value: String(index + 1), label: rowText(cells, index + 1) }))} />
      </div>
      <ColumnTable columns={columns} onChange={(fields) => own.change({ fields })} />
      {!named && <p className="form-problem" role="alert">{t('ownSheet.noTitle')}</p>}
      {named && items === 0 && <p className="form-problem" role="alert">{t('ownSheet.nothing')}</p>}
      <OwnFaults answer={answer} keepUnread={own.keepUnread} onKeep={(keepUnread) => own.change({ keepUnread })} />
      {notes.length > 0 && (
        <div className="note own-notes">
          <b>{t('ownSheet.told')}</b>
          <ul>
            {NOTES.flatMap((code) => notes.find((note) => note.code === code) ?? []).map(({ code, count, words }) => (
              <li key={code}>{t(`ownSheet.note.${code}`, { count, words: words.join(t('list.comma')) })}</li>
            ))}
          </ul>
        </div>
      )}
      {items > 0 && <OwnPreview answer={answer} year={year} />}
    </>
  );
}

function rowText(cells: readonly string[], n: number): string {
  const text = [...new Set(cells.filter(Boolean))].join(' | ').slice(0, 46);
  return text ? t('ownSheet.rowOf', { n, text }) : t('ownSheet.row', { n });
}

/** A file that cannot be read: how to make one that can. */
function refusal(problem: Problem): string {
  const params = problem.params as { found?: string; max?: number };
  if (problem.code === 'FILE_TYPE_REFUSED') return params.found === 'xls' ? t('ownSheet.old', { found: 'xls' }) : t('ownSheet.notSheet');
  if (problem.code === 'SHEET_TOO_LONG') return t('ownSheet.tooLong', { max: params.max ?? 0 });
  return problemText(problem);
}
