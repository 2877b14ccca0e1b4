import { t } from '../../lib/messages';
import type { ClauseLineFragment } from '../../lib/generated/graphql';
import { clauseName } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { ClausePicker } from '../../ui/clause/ClausePicker';
import { Alarm, Icon } from '../../ui/Icon';

export interface LineRow { key: string; text: string; clause: ClauseLineFragment | null }

export const newLine = (clause: ClauseLineFragment | null = null): LineRow => ({ key: crypto.randomUUID(), text: clause ? clauseName(clause) : '', clause });
export const lineInput = (rows: readonly LineRow[]) => rows.filter(({ text }) => text.trim()).map(({ text, clause }) => ({ text: text.trim(), clauseId: clause?.id ?? null }));

interface Props { rows: LineRow[]; errors: Record<string, string>; onChange: (rows: LineRow[]) => void }

/** What is looked at, line by line: picked from the clauses, or in one's own words. */
export function Checklist({ rows, errors, onChange }: Props) {
  const change = (key: string, text: string) => onChange(rows.map((row) => (row.key === key ? { ...row, text } : row)));
  return (
    <fieldset className="field topics">
      <legend>{t('supervision.lines')}</legend>
      <ClausePicker label={t('supervision.fromClauses')} hint={t('supervision.fromClausesHint')} without={[]} onPick={(clause) => onChange([...rows, newLine(clause)])} />
      <ol>
        {rows.map((row, index) => {
          const wrong = errors[`lines.${index}.text`] ?? errors[`lines.${index}.clauseId`];
          return (
            <li key={row.key}>
              <input className="in" value={row.text} maxLength={200} aria-label={t('supervision.line', { n: index + 1 })} aria-invalid={wrong ? true : undefined} autoComplete="off"
                onChange={(event) => change(row.key, event.target.value)} />
              <button type="button" className="icon-btn" aria-label={t('supervision.dropLine', { n: index + 1 })} onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}><Icon name="close" /></button>
              {row.clause && <div className="chips"><ClauseChip clause={row.clause} /></div>}
              {wrong && <p className="msg"><Alarm />{wrong}</p>}
            </li>
          );
        })}
      </ol>
      <p className="btn-row"><TextButton onClick={() => onChange([...rows, newLine()])}>{t('supervision.addLine')}</TextButton></p>
    </fieldset>
  );
}
