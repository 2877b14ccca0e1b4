/** Likelihood × impact, each from 1 to 5 (5.1). */
export const SCALE = { min: 1, max: 5 } as const;

/** From here on a rating is medium, and from here on high. */
export const MEDIUM_FROM = 5;
export const HIGH_FROM = 10;

export const scoreOf = (likelihood: number, impact: number): number => likelihood * impact;

/** null while it is not assessed. */
export function levelOf(score: number | null): 'low' | 'medium' | 'high' | null {
  if (score === null) return null;
  if (score >= HIGH_FROM) return 'high';
  return score >= MEDIUM_FROM ? 'medium' : 'low';
}

/** The scores of a level, both ends included. */
export const scoresOf = (level: 'low' | 'medium' | 'high'): readonly [number, number] =>
  ({ low: [1, MEDIUM_FROM - 1], medium: [MEDIUM_FROM, HIGH_FROM - 1], high: [HIGH_FROM, SCALE.max ** 2] } as const)[level];

/** The same day some months later; where that month is shorter, its last day. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
