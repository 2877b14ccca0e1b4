/** A share of answers, with the interval that it lies in with 95 % certainty. All from 0 to 1. */
export interface Share {
  count: number;
  n: number;
  share: number;
  low: number;
  high: number;
}

/** The 97.5th percentile of the normal distribution: two sides of 2.5 % leave 95 %. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval (1927), which holds for few answers and near 0 and 1, where the textbook's p ± z·√(pq/n) does
 * not: (p + z²/2n ± z·√(pq/n + z²/4n²)) / (1 + z²/n).
 * @returns null for nobody
 */
export function wilson(count: number, n: number): Share | null {
  if (n <= 0) return null;
  const p = count / n;
  const squared = (Z * Z) / n;
  const middle = (p + squared / 2) / (1 + squared);
  const half = (Z * Math.sqrt((p * (1 - p)) / n + squared / (4 * n))) / (1 + squared);
  // at the ends rounding would leave a trace beyond
  return { count, n, share: p, low: count === 0 ? 0 : Math.max(0, middle - half), high: count === n ? 1 : Math.min(1, middle + half) };
}

/** By how much a share changed, with its interval; when that does not hold 0, the change is more than chance. */
export interface Change {
  by: number;
  low: number;
  high: number;
}

/** Newcombe's interval (1998, method 10) for the difference of two shares of different people, from their Wilson intervals. */
export function difference(now: Share, before: Share): Change {
  const by = now.share - before.share;
  return {
    by,
    low: by - Math.hypot(now.share - now.low, before.high - before.share),
    high: by + Math.hypot(now.high - now.share, before.share - before.low),
  };
}

/** How many chose each value of a scale: { grade, count }. @returns null for nobody */
export function meanOf(counts: readonly { grade: number; count: number }[]): number | null {
  const n = counts.reduce((sum, { count }) => sum + count, 0);
  return n ? counts.reduce((sum, { grade, count }) => sum + grade * count, 0) / n : null;
}

const MOST_BINS = 10;

/** Equal stretches of whole numbers from `min` to `max`, at most ten, the last perhaps shorter; both ends belong to a stretch. */
export function binsOf(min: number, max: number): { from: number; to: number }[] {
  const width = Math.ceil((max - min + 1) / MOST_BINS);
  return Array.from({ length: Math.ceil((max - min + 1) / width) }, (_, index) => ({
    from: min + index * width, to: Math.min(max, min + (index + 1) * width - 1),
  }));
}

export const binOf = (value: number, min: number, max: number): number => Math.floor((value - min) / Math.ceil((max - min + 1) / MOST_BINS));
