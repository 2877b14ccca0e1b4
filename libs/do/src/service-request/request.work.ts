import { SHANGHAI } from '#kernel';
import type { ItemWorkSource } from '#plan';

/** Requests are work for the service that their matter belongs to: done once they were helped with, coming while they are open. */
export const requestWork: ItemWorkSource = {
  permission: 'service-request:read',
  work: (by, itemIds) => by.query(
    `SELECT service_item_id AS "itemId", id AS "recordId", (coalesce(done_at, promised_at, created_at) AT TIME ZONE '${SHANGHAI}')::date::text AS "on",
       state IN ('replied', 'objected', 'closed') AS done
     FROM service_requests WHERE service_item_id = ANY($1) AND state NOT IN ('void', 'withdrawn')
       AND (outcome IS NULL OR outcome NOT IN ('refused', 'outOfScope', 'papersNeverCame')) ORDER BY created_at, id`,
    [itemIds],
  ),
};
