import type { Staffing, World } from '../factories/world.js';

/** Something that began so many days before today, told by a factory from beginning to end. */
export interface Happening {
  daysAgo: number;
  make: (world: World, staff: Staffing) => Promise<unknown>;
}

const DAY = 86_400_000;

/**
 * Lets everything happen in the order in which it began, so that numbers follow the calendar. Each beginning is put
 * into office hours of its day; what would fall after now is left out by giving it an earlier day.
 */
export async function unfold(world: World, now: Date, happenings: readonly { staff: Staffing; happening: Happening }[]): Promise<void> {
  const ordered = [...happenings].sort((a, b) => b.happening.daysAgo - a.happening.daysAgo);
  for (const [index, { staff, happening }] of ordered.entries()) {
    world.clock.set(officeHour(now, happening.daysAgo, index));
    await happening.make(world, staff);
  }
}

/** Between 9:00 and 16:30 in Shanghai on a working weekday, never after now. */
function officeHour(now: Date, daysAgo: number, index: number): Date {
  const at = new Date(now.getTime() - daysAgo * DAY);
  const inShanghai = new Date(at.getTime() + 8 * 3_600_000);
  inShanghai.setUTCHours(9 + ((index * 5) % 8), (index * 13) % 60, 0, 0);
  const weekday = inShanghai.getUTCDay();
  if (weekday === 0) inShanghai.setUTCDate(inShanghai.getUTCDate() - 2);
  if (weekday === 6) inShanghai.setUTCDate(inShanghai.getUTCDate() - 1);
  const utc = new Date(inShanghai.getTime() - 8 * 3_600_000);
  return utc < now ? utc : new Date(now.getTime() - 60_000 * (30 + (index % 200)));
}
