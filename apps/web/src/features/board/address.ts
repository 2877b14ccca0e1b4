import { useMemo } from 'react';
import type { AgeBand, BoardCaseFilter, BoardFigure, BoardFilter, CauseHeading, Grade } from '../../lib/generated/graphql';
import { useAddress } from '../../ui/list/address';
import { useUnit, type Unit } from '../../ui/unit/units';

export const FIGURES: readonly BoardFigure[] = ['open', 'overdue', 'dueSoon', 'toVerify', 'recurring', 'reported', 'recurred', 'closed', 'judged', 'effectiveFirst', 'all'];
export const AGES: readonly AgeBand[] = ['week', 'fortnight', 'month', 'twoMonths', 'longer'];
/** The states of an open case, in the order of its life. */
export const STATES = ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying'];
export const BONES: readonly CauseHeading[] = ['people', 'facilities', 'information', 'method', 'environment', 'measurement'];
/** What an address names and no such thing can be is passed over. */
export const AN_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NARROWS = ['clause', 'cause', 'owner', 'grade', 'potential', 'since'] as const;

export interface BoardAddress {
  unit: Unit | null;
  units: Unit[];
  choose: (code: string) => void;
  /** Null until the unit is known. */
  filter: BoardFilter | null;
  caseFilter: BoardCaseFilter | null;
  page: number;
  get: (key: string) => string;
  set: (patch: Record<string, string | null>) => void;
  /** The list of cases with what narrows the board now, and this besides. */
  to: (patch: Record<string, string>) => string;
  /** What a saved view keeps: the filter, without the unit. */
  kept: string;
}

/** The board's filter lives in the address, so that it can be sent to a colleague. */
export function useBoardAddress(): BoardAddress {
  const { unit, units, choose } = useUnit();
  const { search, set } = useAddress();
  return useMemo(() => {
    const get = (key: string) => search.get(key) ?? '';
    const one = <V extends string>(key: string, of: readonly V[]) => of.find((value) => value === get(key));
    const filter = unit && {
      unitId: unit.id,
      ...(AN_ID.test(get('clause')) && { clauseId: get('clause') }), ...(AN_ID.test(get('owner')) && { ownerId: get('owner') }),
      ...(one<Grade>('grade', ['minor', 'major']) && { grade: one<Grade>('grade', ['minor', 'major']) }),
      ...(one('cause', BONES) && { cause: one('cause', BONES) }),
      ...(get('potential') && { potential: get('potential') === 'yes' }), ...(/^\d{4}-\d{2}-\d{2}$/.test(get('since')) && { since: get('since') }),
    };
    const figure = one('figure', FIGURES) ?? (get('state') ? 'all' : 'open');
    const caseFilter = filter && { ...filter, figure, ...(/^\d{4}-\d{2}-\d{2}$/.test(get('until')) && { until: get('until') }), ...(get('state') && { state: get('state') }), ...(one('age', AGES) && { age: one('age', AGES) }) };
    const to = (patch: Record<string, string>) => {
      const next = new URLSearchParams();
      if (unit) next.set('unit', unit.code);
      NARROWS.forEach((key) => { if (get(key)) next.set(key, get(key)); });
      Object.entries(patch).forEach(([key, value]) => next.set(key, value));
      return `/board/cases?${next}`;
    };
    const kept = new URLSearchParams([...search].filter(([key]) => !['unit', 'page', 'c', 'y', 'waits'].includes(key))).toString();
    return { unit, units, choose, filter, caseFilter, page: Math.max(1, Number(get('page')) || 1), get, set, to, kept };
  }, [unit, units, choose, search, set]);
}
