import type { ReactNode } from 'react';
import { t } from '../../../lib/messages';
import { Icon } from '../../../ui/Icon';
import type { GridLine } from './grid-actions';
import type { Hands } from './GridRow';

/** Behind each group: a name typed or names pasted here become items of it. */
export function NewLine({ line, at, input, stop, drop, span, hands }:
  { line: GridLine; at: number | null; input: ReactNode; stop: number | null; drop: string | null; span: number; hands: Hands }) {
  return (
    <div className={['g-row', 'g-new', at !== null && 'on', drop && 'drop-top'].filter(Boolean).join(' ')} role="row" data-line={line.key}>
      <div className="g-no" role="gridcell"><span className="sr-only">{t('grid.addTo', { group: t(`value.group.${line.group}`) })}</span></div>
      <div role="gridcell" data-cell aria-colspan={span} className={at !== null ? 'g-cell at' : 'g-cell'} tabIndex={stop !== null && at === null ? 0 : undefined}
        onMouseDown={(event) => hands.down(line.key, 0, event)} onFocus={(event) => { if (event.target === event.currentTarget) hands.arrive(line.key, 0); }}>
        <span className="g-text mut"><Icon name="plus" size={13} /> {t('grid.addOne')}</span>
        {at !== null && input}
      </div>
    </div>
  );
}
