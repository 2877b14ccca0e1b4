import { t } from '../../lib/messages';
import type { Unit } from './units';

/** Which district, street or community a page is of; nothing where there is only one. */
export function UnitPick({ unit, units, onPick }: { unit: Unit | null; units: Unit[]; onPick: (code: string) => void }) {
  if (units.length < 2) return null;
  return (
    <select className="in" aria-label={t('board.unit')} value={unit?.code ?? ''} onChange={(event) => onPick(event.target.value)}>
      {units.map(({ id, code, name, kind }) => <option key={id} value={code}>{kind === 'community' ? `　${name}` : name}</option>)}
    </select>
  );
}
