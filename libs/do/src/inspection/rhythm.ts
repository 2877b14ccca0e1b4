import { addDays } from '#kernel';
import { InspectionRhythm } from './inspection-kind.js';

const MONTHS: Partial<Record<InspectionRhythm, number>> = {
  [InspectionRhythm.month]: 1, [InspectionRhythm.quarter]: 3, [InspectionRhythm.halfYear]: 6, [InspectionRhythm.year]: 12,
};

/** The same day so many months on, or the month's last where it has none. */
function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * The next day of a rhythm that began on a day; steps are counted from that day, so that the 31st stays the 31st where
 * there is one. What was made so late that further days are over goes on with the first that is not.
 */
export function nextInRhythm(from: string, rhythm: InspectionRhythm, today: string): string {
  const months = MONTHS[rhythm];
  for (let step = 1; ; step += 1) {
    const day = months ? monthsLater(from, months * step) : addDays(from, 7 * step);
    if (day >= today) return day;
  }
}
