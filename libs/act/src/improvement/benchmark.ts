import { ImprovementDirection } from './improvement-type.js';

export interface Peer {
  community: string;
  value: number;
  own: boolean;
}

export interface Compared {
  own: number | null;
  others: number;
  median: number | null;
  rank: number | null;
  best: { community: string; value: number }[];
}

const BEST = 5;

/** One among others: the median is that of the others; equal figures share a rank. */
export function compared(peers: readonly Peer[], direction: ImprovementDirection): Compared {
  const sign = direction === ImprovementDirection.up ? -1 : 1;
  const others = peers.filter((peer) => !peer.own).sort((a, b) => sign * (a.value - b.value) || a.community.localeCompare(b.community));
  const own = peers.find((peer) => peer.own)?.value ?? null;
  return {
    own, others: others.length, median: medianOf(others.map(({ value }) => value)),
    rank: own === null ? null : 1 + others.filter(({ value }) => sign * (value - own) < 0).length,
    best: others.slice(0, BEST).map(({ community, value }) => ({ community, value })),
  };
}

/** Days on which a figure is looked up to see how it went: what counts within a year or half-year at their ends, else at ends of quarters; last today. */
export function trendDays(today: string, within: 'year' | 'half-year' | undefined): string[] {
  const year = Number(today.slice(0, 4));
  const ends = within === 'year' ? ['12-31'] : within === 'half-year' ? ['06-30', '12-31'] : ['03-31', '06-30', '09-30', '12-31'];
  const past = [3, 2, 1, 0].flatMap((back) => ends.map((end) => `${year - back}-${end}`)).filter((day) => day < today);
  return [...past.slice(within === 'year' ? -3 : -8), today];
}

export function medianOf(values: readonly number[]): number | null {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
