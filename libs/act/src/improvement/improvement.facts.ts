import type { Improvement } from './improvement.entity.js';

type Measured = Pick<Improvement, 'direction' | 'baseline' | 'result' | 'target'>;

/** By how much it is better than before, in its unit; negative: worse; null before it is measured. */
export function gainOf({ direction, baseline, result }: Measured): number | null {
  if (baseline === null || result === null) return null;
  const gain = direction === 'up' ? result - baseline : baseline - result;
  // ten digits are enough for any figure, and 0.3 − 0.2 is 0.1
  return Number(gain.toFixed(10));
}

export const isBetter = (row: Measured): boolean => (gainOf(row) ?? 0) > 0;

/** Whether the target lies on the better side of where it began. */
export const isAmbitious = (row: Measured): boolean => isBetter({ ...row, result: row.target });

export function reachedTarget({ direction, target, result }: Measured): boolean | null {
  if (target === null || result === null) return null;
  return direction === 'up' ? result >= target : result <= target;
}
