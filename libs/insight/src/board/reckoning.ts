import type { UnitLine } from '../scope/unit-line.type.js';
import type { BoardRow, ParetoBar, StateCount } from './board.type.js';

/** What statements of `board.sql.ts` answer. */
export interface Counted extends Closing {
  unitId: string;
  state: string;
  count: number;
  open: number;
  overdue: number;
  dueSoon: number;
  recurring: number;
  toVerify: number;
  reported: number;
  recurred: number;
}
/** How many, and days from report to close; null where nothing was closed. */
export interface Closing {
  closed: number;
  mean: number | null;
  median: number | null;
  ninetieth: number | null;
}
export interface Judged {
  unitId: string;
  judged: number;
  effective: number;
}
export interface Told {
  counted: readonly Counted[];
  judged: readonly Judged[];
}

const SUMS = ['open', 'overdue', 'dueSoon', 'recurring', 'toVerify', 'reported', 'recurred'] as const;

/** A line for each unit, also where nothing happened. */
export function rowsOf(units: readonly UnitLine[], { counted, judged }: Told): BoardRow[] {
  const states = Map.groupBy(counted, ({ unitId }) => unitId);
  const judgings = Map.groupBy(judged, ({ unitId }) => unitId);
  return units.map((unit) => {
    const own = states.get(unit.id) ?? [];
    return rowOf(unit, own, own.find(({ closed }) => closed > 0), judgings.get(unit.id) ?? [], unit.residents);
  });
}

/** All units together. Days are of all cases, not means of means; per thousand counts only units whose residents are known. */
export function totalOf(unit: UnitLine, rows: readonly BoardRow[], { counted, judged }: Told, closing: Closing | undefined): BoardRow {
  const known = rows.filter((row) => row.unit.residents);
  const residents = sum(known.map((row) => row.unit.residents!));
  const row = rowOf({ ...unit, residents: residents || null }, counted, closing, judged, null);
  return { ...row, perThousand: perThousand(sum(known.map(({ open }) => open)), residents || null) };
}

function rowOf(unit: UnitLine, counted: readonly Counted[], closing: Closing | undefined, judgings: readonly Judged[], residents: number | null): BoardRow {
  const sums = Object.fromEntries(SUMS.map((name) => [name, sum(counted.map((row) => row[name]))])) as Record<(typeof SUMS)[number], number>;
  const judged = sum(judgings.map((row) => row.judged));
  const effectiveFirst = sum(judgings.map((row) => row.effective));
  return {
    unit, states: statesOf(counted), ...sums, perThousand: perThousand(sums.open, residents),
    closed: closing?.closed ?? 0, meanDays: rounded(closing?.mean), medianDays: rounded(closing?.median), ninetiethDays: rounded(closing?.ninetieth),
    judged, effectiveFirst, effectiveShare: judged ? effectiveFirst / judged : null,
  };
}

function statesOf(counted: readonly Counted[]): StateCount[] {
  const states = new Map<string, number>();
  for (const { state, count } of counted) states.set(state, (states.get(state) ?? 0) + count);
  return [...states].map(([state, count]) => ({ state, count })).sort((a, b) => (a.state < b.state ? -1 : 1));
}

/** With each bar's share, and the share of all up to it; what comes most often first. */
export function paretoOf(found: readonly Omit<ParetoBar, 'share' | 'cumulative'>[]): ParetoBar[] {
  const all = sum(found.map(({ count }) => count));
  let upTo = 0;
  return [...found].sort((a, b) => b.count - a.count).map((bar) => ({ ...bar, share: bar.count / all, cumulative: (upTo += bar.count) / all }));
}

export function perThousand(count: number, residents: number | null): number | null {
  return residents ? Math.round((count / residents) * 100_000) / 100 : null;
}

function rounded(days: number | null | undefined): number | null {
  return days === undefined || days === null ? null : Math.round(days * 10) / 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
