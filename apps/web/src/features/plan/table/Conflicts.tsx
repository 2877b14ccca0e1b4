import { dayTime } from '../../../lib/dates';
import { t } from '../../../lib/messages';
import { fieldLabel } from '../../../lib/words';
import { Button } from '../../../ui/Button';
import type { Choice } from './typed';
import { valueWords } from './values';
import type { Conflict } from './wire';

/** A cell that two people wrote: both values, by whom and when; one of them is taken. */
export function ConflictLine({ conflict, title, named, onSettle }:
  { conflict: Conflict; title: string | null; named: readonly Choice[]; onSettle: (conflict: Conflict, mine: boolean) => void }) {
  const { field, yours, theirs, removed, by, at } = conflict;
  const who = by ?? t('history.system');
  const name = fieldLabel('serviceItem', field);
  return (
    <div className="g-two" role="alert">
      <b>{title && `${title}${t('list.pause')}`}{t('grid.two', { field: name })}</b>
      <dl>
        <div><dt>{t('grid.yours')}</dt><dd>{valueWords(field, yours, named)}</dd></div>
        <div><dt>{t('grid.theirs', { who, at: dayTime(at) })}</dt><dd>{removed ? t('grid.theyRemoved') : valueWords(field, theirs, named)}</dd></div>
      </dl>
      <div className="btn-row">
        <Button small look="primary" onClick={() => onSettle(conflict, true)}>{t(removed ? 'grid.putBack' : 'grid.takeMine')}</Button>
        <Button small onClick={() => onSettle(conflict, false)}>{t('grid.takeTheirs', { who })}</Button>
      </div>
    </div>
  );
}
