import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { usePlace } from '../../lib/place';
import { useMe } from '../../lib/session';

export interface Unit { id: string; code: string; name: string; kind: 'district' | 'street' | 'community' }

const ORDER = { district: 0, street: 1, community: 2 };

/** The districts, streets and communities that one looks after, the widest first. */
export function useUnits(): Unit[] {
  const me = useMe();
  return useMemo(() => {
    const units = new Map<string, Unit>();
    for (const { unit } of me.memberships) {
      if (unit.kind === 'district' || unit.kind === 'street') units.set(unit.id, { ...unit, kind: unit.kind });
    }
    const widely = [...units.values()];
    const wide = (streetId: string) => widely.some(({ id, kind }) => kind === 'district' || id === streetId);
    for (const { street, ...community } of me.communities) {
      if (wide(street.id)) units.set(street.id, { ...street, kind: 'street' });
      units.set(community.id, { id: community.id, code: community.code, name: community.name, kind: 'community' });
    }
    return [...units.values()].sort((a, b) => ORDER[a.kind] - ORDER[b.kind] || a.code.localeCompare(b.code));
  }, [me]);
}

/** The unit that the address names (`?unit=code`); else, of who looks after one community, that one, else the widest. */
export function useUnit(): { unit: Unit | null; units: Unit[]; choose: (code: string) => void } {
  const units = useUnits();
  const { community } = usePlace();
  const [search, setSearch] = useSearchParams();
  const asked = units.find(({ code }) => code === search.get('unit'));
  const first = units[0]?.kind === 'community' ? units.find(({ id }) => id === community?.id) : units[0];
  const choose = (code: string) => setSearch((before) => {
    const next = new URLSearchParams(before);
    next.set('unit', code);
    next.delete('page');
    return next;
  }, { replace: true });
  return { unit: asked ?? first ?? null, units, choose };
}

/** Whether somebody looks after a whole street or district: their day begins with the board. */
export const useLooksAfterMany = (): boolean => useUnits().some(({ kind }) => kind !== 'community');
