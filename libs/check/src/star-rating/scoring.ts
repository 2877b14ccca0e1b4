/** Points are in tenths at most: sums are rounded there, so that 0.1 + 0.2 is 0.3. */
const SCALE = 10;

export interface Threshold {
  stars: number;
  minimum: number;
}

/** What one indicator brought, in the part it belongs to. */
export interface Scored {
  level1: string;
  points: number | null;
}

export interface PartTotal {
  level1: string;
  points: number;
}

/** What is not scored yet brings nothing. */
export function total(lines: readonly Pick<Scored, 'points'>[]): number {
  return fromTenths(lines.reduce((sum, { points }) => sum + tenths(points ?? 0), 0));
}

/** Of each part in the order of its first line. */
export function byPart(lines: readonly Scored[]): PartTotal[] {
  const parts = [...new Set(lines.map(({ level1 }) => level1))];
  return parts.map((level1) => ({ level1, points: total(lines.filter((line) => line.level1 === level1)) }));
}

/** The stars that so many points bring; 0 below the first. */
export function starsOf(points: number, levels: readonly Threshold[]): number {
  return levels.reduce((best, { stars, minimum }) => (tenths(points) >= tenths(minimum) ? Math.max(best, stars) : best), 0);
}

export const tenths = (points: number): number => Math.round(points * SCALE);
export const fromTenths = (sum: number): number => sum / SCALE;
export const isInTenths = (points: number): boolean => Number(points.toFixed(1)) === points;

/** `P3Y`, `P3M`: a period of an edition in months. */
export function monthsOf(period: string | undefined, otherwise: number): number {
  const [, count, unit] = /^P(\d+)([YM])$/.exec(period ?? '') ?? [];
  return count ? Number(count) * (unit === 'Y' ? 12 : 1) : otherwise;
}

/** The same day of the month so many months on, or its last. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
