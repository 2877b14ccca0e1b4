import type { BookingSource } from '#plan';

/** Activities take the venue that their place names; those that were called off take none. */
export const activityBookings: BookingSource = (by, communityId, year) =>
  by.query(
    `SELECT v.id AS "placeId", a.id AS "recordId", a.service_item_id AS "itemId",
       (a.starts_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "from", (a.ends_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "to"
     FROM activities a JOIN venues v ON v.community_id = a.community_id AND v.title = trim(a.place)
     WHERE a.community_id = $1 AND a.state NOT IN ('cancelled', 'void') AND a.starts_at >= $2::timestamptz AND a.starts_at < $3::timestamptz
     ORDER BY a.starts_at, a.id`,
    [communityId, `${year}-01-01T00:00:00+08:00`, `${year + 1}-01-01T00:00:00+08:00`],
  );
