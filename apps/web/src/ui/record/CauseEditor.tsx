import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { t } from '../../lib/messages';
import { TextButton } from '../Button';
import { Icon } from '../Icon';

/** A cause being written; the list is in drawing order and `depth` makes the tree. */
export interface CauseRow { id: string; depth: number; text: string; evidence: string; root: boolean }

interface Saved { id: string; parentId: string | null; text: string; evidence: string; root: boolean }

export function rowsOf(causes: Saved[]): CauseRow[] {
  const rows: CauseRow[] = [];
  const walk = (parentId: string | null, depth: number) => {
    for (const cause of causes.filter((one) => one.parentId === parentId)) {
      rows.push({ id: cause.id, depth, text: cause.text, evidence: cause.evidence, root: cause.root });
      walk(cause.id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}

/** The tree for the API: each row's parent is the nearest row above that lies one step out. */
export function causesOf(rows: CauseRow[]): Saved[] {
  const path: string[] = [];
  return rows.filter((row) => row.text.trim()).map((row) => {
    const depth = Math.min(row.depth, path.length);
    path.length = depth;
    const parentId = path[depth - 1] ?? null;
    path.push(row.id);
    return { id: row.id, parentId, text: row.text.trim(), evidence: row.evidence.trim(), root: row.root };
  });
}

export const newRow = (depth: number): CauseRow => ({ id: crypto.randomUUID(), depth, text: '', evidence: '', root: false });

/** Five whys by mouse and keyboard: Enter adds a sibling, Tab goes one why deeper, Shift+Tab one out. */
export function CauseEditor({ rows, onChange, errors }:
  { rows: CauseRow[]; onChange: (rows: CauseRow[]) => void; errors: Record<number, string> }) {
  const box = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (!focus) return;
    box.current?.querySelector<HTMLInputElement>(`[data-cause="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus, rows]);

  const change = (index: number, patch: Partial<CauseRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  /** The row and everything under it. */
  const family = (index: number): number => {
    let end = index + 1;
    while (end < rows.length && rows[end]!.depth > rows[index]!.depth) end += 1;
    return end;
  };
  const shift = (index: number, by: 1 | -1) => {
    const row = rows[index]!;
    const deepest = index === 0 ? 0 : rows[index - 1]!.depth + 1;
    if (row.depth + by < 0 || row.depth + by > deepest) return;
    const end = family(index);
    onChange(rows.map((one, at) => (at >= index && at < end ? { ...one, depth: one.depth + by } : one)));
    setFocus(row.id);
  };
  const add = (index: number, depth: number) => {
    const row = newRow(depth);
    const end = depth > (rows[index]?.depth ?? -1) ? index + 1 : family(index);
    onChange([...rows.slice(0, end), row, ...rows.slice(end)]);
    setFocus(row.id);
  };
  const remove = (index: number) => {
    const end = family(index);
    const left = [...rows.slice(0, index), ...rows.slice(end)];
    onChange(left.length ? left : [newRow(0)]);
    setFocus(left[Math.max(0, index - 1)]?.id ?? null);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>, index: number) => {
    if (event.nativeEvent.isComposing) return; // Enter while a Chinese word is being chosen
    const row = rows[index]!;
    if (event.key === 'Enter') { event.preventDefault(); add(index, row.depth); }
    if (event.key === 'Tab' && (row.text || event.shiftKey)) {
      const can = event.shiftKey ? row.depth > 0 : index > 0 && row.depth <= rows[index - 1]!.depth;
      if (can) { event.preventDefault(); shift(index, event.shiftKey ? -1 : 1); }
    }
    if (event.key === 'Backspace' && !row.text && rows.length > 1) { event.preventDefault(); remove(index); }
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const next = rows[index + (event.key === 'ArrowUp' ? -1 : 1)];
      if (next) { event.preventDefault(); setFocus(next.id); }
    }
  };
  return (
    <div className="why-edit" ref={box}>
      <ol>
        {rows.map((row, index) => (
          <li key={row.id} style={{ paddingLeft: `calc(${row.depth} * var(--why-step))` }} className={row.root ? 'root' : ''}>
            <i aria-hidden="true">{row.depth}</i>
            <input className="in" data-cause={row.id} value={row.text} aria-invalid={errors[index] ? true : undefined}
              aria-label={t('cause.label', { n: row.depth })}
              placeholder={t(row.depth === 0 ? 'cause.what' : 'cause.why')}
              onChange={(event) => change(index, { text: event.target.value })} onKeyDown={(event) => press(event, index)} />
            <input className="in proof-in" value={row.evidence} aria-label={t('cause.evidenceOf', { text: row.text })}
              placeholder={t('cause.evidence')} onChange={(event) => change(index, { evidence: event.target.value })} />
            <span className="why-tools">
              <button type="button" className="icon-btn" onClick={() => add(index, row.depth + 1)} title={t('cause.deeper')}
                aria-label={t('cause.deeperOf', { text: row.text })}><Icon name="plus" /></button>
              <label className="root-mark">
                <input type="checkbox" checked={row.root} onChange={(event) => change(index, { root: event.target.checked })} />
                {t('cause.mark')}
              </label>
              <button type="button" className="icon-btn" onClick={() => remove(index)} title={t('cause.remove')}
                aria-label={t('cause.removeOf', { text: row.text })}><Icon name="close" /></button>
            </span>
            {errors[index] && <p className="msg">{errors[index]}</p>}
          </li>
        ))}
      </ol>
      <p className="keys">
        <kbd>Enter</kbd> {t('cause.keyEnter')} <kbd>Tab</kbd> {t('cause.keyTab')} <kbd>Shift Tab</kbd> {t('cause.keyOut')}
        <TextButton onClick={() => add(rows.length - 1, 1)}>{t('cause.another')}</TextButton>
      </p>
    </div>
  );
}

