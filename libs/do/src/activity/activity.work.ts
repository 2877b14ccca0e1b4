import { SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';

/** Activities are work for the service that they deliver: done once held, planned before; those called off are none. */
export const activityWork: ItemWorkSource = {
  permission: 'activity:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", (starts_at AT TIME ZONE '${SHANGHAI}')::date::text AS "on", state IN ('held', 'archived') AS done
     FROM activities WHERE service_item_id = ANY($1) AND state NOT IN ('void', 'cancelled') ORDER BY starts_at, id`,
    [itemIds],
  ),
};
