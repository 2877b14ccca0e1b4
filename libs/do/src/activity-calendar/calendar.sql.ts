import { type Acting, addDays, daysBetween, fieldError, invalid, startOfDay } from '#kernel';
import { actAside, publicCommunity } from '#org';
import type { CalendarEvent } from './calendar-file.js';
import { CalendarActivity } from './calendar-activity.type.js';

/** Six weeks fill a page of a month. */
const MOST_DAYS = 62;
/** What a subscription shows of the past and of the time to come, in days, and how many at most. */
const BEFORE = 60;
const AFTER = 400;
const MOST = 1000;

/** What may be read, by the parameters from `first` on: those of `reachedBy`. */
const reached = (first: number): string =>
  `($${first}::boolean OR a.street_id = ANY ($${first + 1}::uuid[]) OR a.community_id = ANY ($${first + 2}::uuid[]) OR a.grid_id = ANY ($${first + 3}::uuid[]))`;
const reachedBy = ({ reach: { all, streets, communities, grids } }: Acting): unknown[] => [all, [...streets], [...communities], [...grids]];

/**
 * What a community has between two days, called off ones too, so that nobody comes for nothing.
 * @throws INVALID at `to`
 */
export async function activitiesBetween(by: Acting, communityId: string, from: string, to: string): Promise<CalendarActivity[]> {
  if (to < from) throw invalid(fieldError('to', 'DATES_REVERSED'));
  if (daysBetween(from, to) > MOST_DAYS) throw invalid(fieldError('to', 'TOO_LARGE', { max: MOST_DAYS }));
  const rows = await by.query<CalendarActivity>(
    `SELECT a.id, a.title, a.state, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place, a.capacity, l.registered, l.waiting,
       a.place_id IS NOT NULL AND a.state IN ('draft', 'published') AND EXISTS (
         SELECT FROM activities other WHERE other.place_id = a.place_id AND other.id <> a.id AND other.state NOT IN ('cancelled', 'void')
           AND other.starts_at < a.ends_at AND other.ends_at > a.starts_at) AS clashes
     FROM activities a, LATERAL (
       SELECT count(*) FILTER (WHERE state = 'registered' AND NOT at_door)::int AS registered, count(*) FILTER (WHERE state = 'waiting')::int AS waiting
       FROM activity_registrations WHERE activity_id = a.id) l
     WHERE a.community_id = $1 AND a.state <> 'void' AND a.starts_at >= $2 AND a.starts_at < $3 AND ${reached(4)}
     ORDER BY a.starts_at, a.id LIMIT ${MOST}`,
    [communityId, startOfDay(from), startOfDay(addDays(to, 1)), ...reachedBy(by)],
  );
  return rows.map((row) => Object.assign(new CalendarActivity(), row));
}

const EVENT = `a.id, a.title, a.state, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place, a.content, a.version, a.updated_at AS "updatedAt", u.name AS community`;
const WITHIN = `a.starts_at >= $1 AND a.starts_at < $2`;

/** All that the person may read. */
export function eventsFor(by: Acting): Promise<CalendarEvent[]> {
  return by.query<CalendarEvent>(
    `SELECT ${EVENT} FROM activities a JOIN org_units u ON u.id = a.community_id
     WHERE ${WITHIN} AND a.state <> 'void' AND ${reached(3)} ORDER BY a.starts_at, a.id LIMIT ${MOST}`,
    [...span(by), ...reachedBy(by)],
  );
}

/** What a community has made known, to anybody; what was called off since stays, called off. @throws NOT_FOUND */
export async function publicEvents(by: Acting, communityCode: string): Promise<{ community: string; events: CalendarEvent[] }> {
  const { code } = await publicCommunity(by.kernel, communityCode);
  return actAside(by, code, [], async (as, community) => {
    const events = await as.query<CalendarEvent>(
      `SELECT ${EVENT} FROM activities a JOIN org_units u ON u.id = a.community_id
       WHERE ${WITHIN} AND a.community_id = $3 AND (a.state IN ('published', 'held', 'archived') AND NOT a.without_plan OR a.state = 'cancelled' AND a.number IS NOT NULL)
       ORDER BY a.starts_at, a.id LIMIT ${MOST}`,
      [...span(as), community.id],
    );
    return { community: community.name, events };
  });
}

const span = ({ now }: Acting): [Date, Date] => [new Date(now.getTime() - BEFORE * 86_400_000), new Date(now.getTime() + AFTER * 86_400_000)];
