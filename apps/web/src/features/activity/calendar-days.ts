const DAY = 86_400_000;
const serialOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
const dayOf = (serial: number): string => new Date(serial * DAY).toISOString().slice(0, 10);

export const isDay = (text: string | null): text is string => Boolean(text && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(serialOf(text)) && dayOf(serialOf(text)) === text);

export const addDays = (day: string, n: number): string => dayOf(serialOf(day) + n);

/** The Monday of its week. */
export const weekOf = (day: string): string => addDays(day, -((serialOf(day) + 3) % 7));

/** The first day of a month so many later. */
export function monthLater(day: string, n: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + n, 1)).toISOString().slice(0, 10);
}

/** Whole weeks, Monday to Sunday: those that a month lies in, or the one of the day. */
export function daysShown(view: 'month' | 'week', on: string): string[] {
  const first = weekOf(view === 'week' ? on : monthLater(on, 0));
  const last = view === 'week' ? addDays(first, 6) : addDays(weekOf(addDays(monthLater(on, 1), -1)), 6);
  return Array.from({ length: serialOf(last) - serialOf(first) + 1 }, (_, index) => addDays(first, index));
}
