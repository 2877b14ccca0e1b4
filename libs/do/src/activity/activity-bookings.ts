import type { BookingSource } from '#plan';

/** Activities take the venue that they book; those that were called off take none. */
export const activityBookings: BookingSource = (by, communityId, year) =>
  by.query(
    `SELECT place_id AS "placeId", id AS "recordId", service_item_id AS "itemId",
       (starts_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "from", (ends_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "to"
     FROM activities
     WHERE community_id = $1 AND place_id IS NOT NULL AND state NOT IN ('cancelled', 'void') AND starts_at >= $2::timestamptz AND starts_at < $3::timestamptz
     ORDER BY starts_at, id`,
    [communityId, `${year}-01-01T00:00:00+08:00`, `${year + 1}-01-01T00:00:00+08:00`],
  );
