import { type Acting, type Operation, readable, RECORD_REF_COLUMNS, RecordRef } from '#kernel';
import { actPublicly } from '#org';
import { PublicActivity } from './public-activity.type.js';

/** A service item's activities in the order in which they are held, without what was entered by mistake. */
export async function activitiesOfItem(by: Acting, serviceItemId: string): Promise<RecordRef[]> {
  const found = await by.op.load('activities of service items', serviceItemId, async (ids) => {
    const rows = await by.query<RecordRef & { serviceItemId: string }>(
      `SELECT ${RECORD_REF_COLUMNS}, a.service_item_id AS "serviceItemId" FROM activities a JOIN records r ON r.id = a.id
       WHERE a.service_item_id = ANY($2) AND a.state <> 'void' ORDER BY a.starts_at, a.id`,
      [by.now, ids],
    );
    const groups = new Map<string, RecordRef[]>(ids.map((id) => [id, []]));
    for (const { serviceItemId: item, ...ref } of rows) if (readable(by, ref)) groups.get(item)?.push(Object.assign(new RecordRef(), ref));
    return groups;
  });
  return found ?? [];
}

/** Announced ones that are not over, for anybody. @throws NOT_FOUND for a code that no community has */
export async function publicActivities(op: Operation, communityCode: string): Promise<PublicActivity[]> {
  const { by, community } = await actPublicly(op, communityCode);
  const rows = await by.query<PublicActivity>(
    `SELECT a.id, a.title, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place, a.content, a.takes_registrations AS "takesRegistrations",
       coalesce(a.register_until, a.starts_at) AS "registerUntil", CASE WHEN a.capacity IS NOT NULL THEN greatest(0, a.capacity - l.registered) END AS "seatsLeft", l.waiting
     FROM activities a, LATERAL (
       SELECT count(*) FILTER (WHERE state = 'registered' AND NOT at_door)::int AS registered, count(*) FILTER (WHERE state = 'waiting')::int AS waiting
       FROM activity_registrations WHERE activity_id = a.id) l
     WHERE a.community_id = $1 AND a.state = 'published' AND a.ends_at > $2 ORDER BY a.starts_at, a.id LIMIT 100`,
    [community.id, by.now],
  );
  return rows.map((row) => Object.assign(new PublicActivity(), row));
}
