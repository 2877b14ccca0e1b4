import { fromTenths, starsOf, tenths, type Threshold } from './scoring.js';

/** An indicator that could bring more, and what that would take: effort is a whole number, 0 for none. */
export interface OpenIndicator {
  number: number;
  gain: number;
  effort: number;
}

export interface Way<One extends OpenIndicator = OpenIndicator> {
  picks: readonly One[];
  gain: number;
  effort: number;
}

/**
 * The cheapest set of indicators which, brought to their full points, gain at least `needed`: least effort, then fewest
 * indicators, then least beyond what is needed. Exact: a table over the points still needed, in tenths.
 * @returns null when all of them together are not enough
 */
export function cheapestWay<One extends OpenIndicator>(open: readonly One[], needed: number): Way<One> | null {
  const goal = Math.max(tenths(needed), 0);
  // best[n]: the cheapest way that gains n tenths; at the goal, n or more
  const best: (Tried | null)[] = [{ effort: 0, count: 0, gain: 0, last: -1, before: null }, ...Array.from({ length: goal }, () => null)];
  open.forEach((one, index) => {
    const gain = tenths(one.gain);
    if (gain <= 0) return;
    for (let from = goal; from >= 0; from -= 1) {
      const before = best[from];
      // at the goal nothing more is wanted
      if (!before || from === goal) continue;
      const to = Math.min(goal, from + gain);
      const tried: Tried = { effort: before.effort + one.effort, count: before.count + 1, gain: before.gain + gain, last: index, before };
      if (!best[to] || isCheaper(tried, best[to])) best[to] = tried;
    }
  });
  const found = best[goal];
  if (!found) return null;
  const picks: One[] = [];
  for (let at: Tried | null = found; at && at.last >= 0; at = at.before) picks.unshift(open[at.last]!);
  return { picks, gain: fromTenths(found.gain), effort: found.effort };
}

interface Tried {
  effort: number;
  count: number;
  gain: number;
  last: number;
  before: Tried | null;
}

function isCheaper(a: Tried, b: Tried): boolean {
  return (a.effort - b.effort || a.count - b.count || a.gain - b.gain) < 0;
}

/** The next star above so many points; null at the highest. */
export function nextLevel<One extends Threshold>(points: number, levels: readonly One[]): One | null {
  const now = starsOf(points, levels);
  return levels.filter(({ stars }) => stars > now).sort((a, b) => a.stars - b.stars)[0] ?? null;
}
