import { SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';

/** Drills are work for the service that they deliver: done once held, planned before; those called off are none. */
export const drillWork: ItemWorkSource = {
  permission: 'drill:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", (starts_at AT TIME ZONE '${SHANGHAI}')::date::text AS "on", state IN ('held', 'evaluated') AS done
     FROM drills WHERE service_item_id = ANY($1) AND state NOT IN ('void', 'cancelled') ORDER BY starts_at, id`,
    [itemIds],
  ),
};
