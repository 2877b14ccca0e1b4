import { memo, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import type { ItemLineFragment } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { Icon } from '../../../ui/Icon';
import type { Column } from './columns';
import { isUnsaved } from './item-row';

/** What a hand does to cells; the same functions for the table's whole life, so that rows are drawn anew only when they change. */
export interface Hands {
  down: (key: string, column: number, event: MouseEvent) => void;
  enter: (key: string, column: number, event: MouseEvent) => void;
  begin: (key: string, column: number) => void;
  take: (key: string, event: MouseEvent) => void;
  grip: (key: string, event: PointerEvent) => void;
  open: (itemId: string) => void;
  arrive: (key: string, column: number) => void;
}

interface Props {
  item: ItemLineFragment;
  no: number;
  columns: readonly Column[];
  /** The column where the hand is, if it is in this row; `input` is what it writes in. */
  at: number | null;
  input: ReactNode;
  /** First and last column of the range. */
  from: number | null;
  to: number | null;
  /** The cell that Tab reaches. */
  stop: number | null;
  /** Columns where two people wrote, and those that hold what the rules do not take, as it was typed. */
  disputed: string;
  wrong: Readonly<Record<string, string>> | undefined;
  drop: 'top' | 'bottom' | null;
  editable: boolean;
  hands: Hands;
}

export const GridRow = memo(function GridRow({ item, no, columns, at, input, from, to, stop, disputed, wrong, drop, editable, hands }: Props) {
  const whole = from === 0 && to === columns.length - 1;
  const classes = ['g-row', at !== null && 'on', whole && 'taken', drop && `drop-${drop}`].filter(Boolean).join(' ');
  return (
    <div className={classes} role="row" id={`item-${item.id}`} data-line={item.id} aria-selected={editable ? from !== null : undefined}>
      <div className="g-no" role="rowheader" aria-label={t('grid.row', { no, title: item.title })}
        onMouseDown={editable ? (event) => hands.take(item.id, event) : undefined} onPointerDown={editable ? (event) => hands.grip(item.id, event) : undefined}>
        <span aria-hidden="true">{no}</span>
      </div>
      {columns.map((column, index) => {
        const typed = wrong?.[column.key];
        const text = typed ?? column.text(item);
        const missing = !text && column.missing;
        const inRange = from !== null && to !== null && index >= from && index <= to;
        const name = ['g-cell', column.right && 'r', column.lines && 'wrap', inRange && 'ranged', index === at && 'at', typed !== undefined && 'wrong', disputed.split(' ').includes(column.key) && 'disputed'].filter(Boolean).join(' ');
        return (
          <div key={column.key} role="gridcell" data-cell className={name} data-label={column.head} tabIndex={index === stop && index !== at ? 0 : undefined}
            aria-selected={editable ? inRange : undefined} aria-readonly={editable && !column.fields.length ? true : undefined}
            onMouseDown={(event) => hands.down(item.id, index, event)} onMouseEnter={(event) => hands.enter(item.id, index, event)}
            onDoubleClick={() => hands.begin(item.id, index)} onFocus={(event) => { if (event.target === event.currentTarget) hands.arrive(item.id, index); }}>
            {typed !== undefined ? <span className="g-text">{typed}</span>
              : missing ? <span className="miss">{missing}</span> : column.draw ? column.draw(item) : <span className="g-text" title={text}>{text}</span>}
            {index === 0 && !isUnsaved(item) && (
              <button type="button" className="g-open" tabIndex={at === 0 ? 0 : -1} aria-label={item.title} title={t('grid.open')}
                onMouseDown={(event) => event.stopPropagation()} onClick={() => hands.open(item.id)}><Icon name="right" size={14} /></button>
            )}
            {index === at && input}
          </div>
        );
      })}
    </div>
  );
});
