import { fromTenths, tenths } from './scoring.js';
import type { StarBasis } from './star-parts.type.js';

/**
 * The points that rules and records speak for. All rules met: all points; none met: none; some of them: their share.
 * Where no rule counts it, the share of the sorts of record asked for of which there are any. Null while a rule does not
 * know, and where the platform keeps nothing of what is asked: then a person has to say.
 */
export function proposedPoints(maxPoints: number, { verdicts, sorts }: Pick<StarBasis, 'verdicts' | 'sorts'>): number | null {
  const counting = verdicts.filter(({ verdict }) => verdict !== 'not-applicable');
  if (counting.length) {
    if (!counting.every(({ verdict }) => verdict === 'met' || verdict === 'not-met')) return null;
    return share(maxPoints, counting.filter(({ verdict }) => verdict === 'met').length, counting.length);
  }
  const kept = sorts.filter(({ count }) => count !== null);
  return kept.length ? share(maxPoints, kept.filter(({ count }) => count! > 0).length, kept.length) : null;
}

/** Half points and less are not proposed: rounded down to whole ones. */
function share(points: number, part: number, whole: number): number {
  return part === whole ? points : fromTenths(Math.floor((tenths(points) * part) / whole / 10) * 10);
}
