import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CauseHeading } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { TextButton } from '../Button';
import { Icon } from '../Icon';
import { addedAfter, HEADINGS, newRow, shifted, without, type CauseRow } from './cause-rows';

/** A tree of whys by mouse and keyboard: Enter adds a sibling, Tab goes one why deeper, Shift+Tab one out; with `bones` each first why names its own. */
export function CauseEditor({ rows, onChange, errors, bones = false }:
  { rows: CauseRow[]; onChange: (rows: CauseRow[]) => void; errors: Record<number, string>; bones?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (!focus) return;
    box.current?.querySelector<HTMLInputElement>(`[data-cause="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus, rows]);

  const change = (index: number, patch: Partial<CauseRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  const shift = (index: number, by: 1 | -1) => {
    const moved = shifted(rows, index, by);
    if (!moved) return;
    onChange(moved);
    setFocus(rows[index]!.id);
  };
  const add = (index: number, depth: number) => {
    const row = newRow(depth);
    onChange(addedAfter(rows, index, row));
    setFocus(row.id);
  };
  const remove = (index: number) => {
    const left = without(rows, index);
    onChange(left);
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
          <li key={row.id} style={{ paddingLeft: `calc(${row.depth} * var(--why-step))` }} className={[row.root && 'root', bones && (row.depth === 1 || row.heading) && 'with-bone'].filter(Boolean).join(' ')}>
            <i aria-hidden="true">{row.depth}</i>
            {bones && (row.depth === 1 || row.heading) && (
              <select className="in bone-in" value={row.heading ?? ''} aria-label={t('fishbone.bone')}
                onChange={(event) => change(index, { heading: (event.target.value || null) as CauseHeading | null })}>
                <option value="">{t('fishbone.bone')}</option>
                {HEADINGS.map((one) => <option key={one} value={one}>{t(`fishbone.heading.${one}`)}</option>)}
              </select>
            )}
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
