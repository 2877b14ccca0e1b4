import { type Acting, addDays } from '#kernel';
import type { VisitedHousehold } from './visited-household.entity.js';

/** When they should be visited next, by their frequency; before the first visit it runs from the day they were entered. */
export function nextVisitOn({ everyDays, enteredOn }: Pick<VisitedHousehold, 'everyDays' | 'enteredOn'>, lastVisitOn: string | null): string | null {
  return everyDays ? addDays(lastVisitOn ?? enteredOn, everyDays) : null;
}

/** The day of the latest visit, as the table tells it now. */
export async function lastVisitNow(by: Acting, householdId: string): Promise<string | null> {
  const [row] = await by.query<{ on: string | null }>(
    `SELECT (max(visited_at) AT TIME ZONE 'Asia/Shanghai')::date::text AS "on" FROM home_visits WHERE household_id = $1 AND state = 'visited'`,
    [householdId],
  );
  return row?.on ?? null;
}
