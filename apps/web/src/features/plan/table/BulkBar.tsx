import { useState } from 'react';
import type { ItemLineFragment } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { Button } from '../../../ui/Button';
import type { Column } from './columns';

interface Props {
  items: readonly ItemLineFragment[];
  /** What can be said of several at once. */
  columns: readonly Column[];
  /** What is wrong with it, if something is. */
  onWrite: (column: Column, text: string) => string | null;
  onMove: (way: -1 | 1) => void;
  onRemove: () => void;
  onLeave: () => void;
}

/** Below the table while several rows are chosen: one value for all of them, their place, or out with them. */
export function BulkBar({ items, columns, onWrite, onMove, onRemove, onLeave }: Props) {
  const [key, setKey] = useState('');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState('');
  const column = columns.find((one) => one.key === key);
  function write() {
    const problem = onWrite(column!, text);
    setWrong(problem ?? '');
    if (!problem) setText('');
  }
  const field = { 'aria-label': t('grid.bulkValue'), className: 'in', 'aria-invalid': wrong ? (true as const) : undefined, value: text };
  return (
    <form className="g-bulk" aria-label={t('grid.bulk', { n: items.length })} noValidate onSubmit={(event) => { event.preventDefault(); if (column) write(); }}>
      <b>{t('grid.bulk', { n: items.length })}</b>
      <select className="in" aria-label={t('grid.bulkField')} value={key} onChange={(event) => { setKey(event.target.value); setText(''); setWrong(''); }}>
        <option value="">{t('grid.bulkChange')}</option>
        {columns.map((one) => <option key={one.key} value={one.key}>{one.head}</option>)}
      </select>
      {column && (column.choices
        ? (
          <select {...field} onChange={(event) => { setText(event.target.value); setWrong(''); }}>
            <option value="">{t('form.choose')}</option>
            {column.choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        )
        : <input {...field} placeholder={column.hint} onChange={(event) => { setText(event.target.value); setWrong(''); }} />)}
      {column && <Button small look="primary" type="submit">{t('grid.bulkWrite', { n: items.length })}</Button>}
      {wrong && <span className="bad" role="alert">{wrong}</span>}
      <span className="r btn-row">
        <Button small onClick={() => onMove(-1)}>{t('grid.up')}</Button>
        <Button small onClick={() => onMove(1)}>{t('grid.down')}</Button>
        <Button small onClick={onRemove}>{t('grid.remove', { n: items.length })}</Button>
        <Button small look="quiet" onClick={onLeave}>{t('grid.leave')}</Button>
      </span>
    </form>
  );
}
