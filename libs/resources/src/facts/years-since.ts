import { daysBetween } from '#kernel';

/**
 * Years from one day to another: whole ones, and of the year that runs its share in days, so that an anniversary is a
 * whole number. Born on 29 February, it comes round on 1 March.
 */
export function yearsSince(day: string, asOf: string): number {
  const anniversary = (year: number): string => {
    const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
    return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
  };
  const year = Number(asOf.slice(0, 4));
  const last = anniversary(year) <= asOf ? year : year - 1;
  const share = daysBetween(anniversary(last), asOf) / daysBetween(anniversary(last), anniversary(last + 1));
  return last - Number(day.slice(0, 4)) + share;
}
