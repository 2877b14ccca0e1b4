import { SHANGHAI } from '#kernel';
import { HEADINGS } from './headings.js';

/** What is filed at all: kinds with a heading, and papers. */
export const FILED_KINDS: readonly string[] = [...new Set(HEADINGS.flatMap(({ filed }) => filed.map(({ kind }) => String(kind)))), 'paper-document'];

const ENDED_ON = `(r.ended_at AT TIME ZONE '${SHANGHAI}')::date`;
export const FILED_YEAR = `date_part('year', coalesce(r.ended_at, r.created_at) AT TIME ZONE '${SHANGHAI}')::int`;

/** Under which a paper stands: destroyed, as its list has it. */
export const PAPER_HEADING = `CASE WHEN r.kind = 'paper-document' THEN coalesce(p.heading,
  (SELECT i.headings[1] FROM destruction_items i WHERE i.record_id = d.root_id AND i.destruction_id = d.destruction_id)) END`;

/** A draft is nobody's document yet, and what was entered by mistake proves nothing once it is voided without a number. */
export const IS_FILED = `(r.number IS NOT NULL OR r.ended_at IS NOT NULL)`;

/**
 * A record of the register as the archive has it. Its place under a heading is counted by kind and state, which `headings.ts`
 * knows; of papers the heading stands in their own table.
 */
export const DOCUMENT_COLUMNS = `r.id, r.kind, r.number, r.title, r.state, r.community_id AS "communityId", r.street_id AS "streetId", r.grid_id AS "gridId",
  ${FILED_YEAR} AS year, ${ENDED_ON}::text AS "endedOn", ${PAPER_HEADING} AS heading, coalesce(p.personal, false) AS "personalPaper",
  (SELECT count(*)::int FROM attachments a WHERE a.record_id = r.id) AS files,
  EXISTS (SELECT FROM archive_holds h WHERE h.record_id = r.id AND h.lifted_at IS NULL) AS held,
  d.destruction_id AS "destroyedBy",
  (SELECT i.destruction_id FROM destruction_items i JOIN destructions x ON x.id = i.destruction_id WHERE i.record_id = r.id AND x.state = 'proposed' LIMIT 1) AS "proposedBy"`;

export const FROM_RECORDS = `FROM records r LEFT JOIN paper_documents p ON r.kind = 'paper-document' AND p.id = r.id
  LEFT JOIN destroyed_records d ON d.record_id = r.id`;

/** Counts for the shelves of a community (`$1`), kinds `$2`. */
export const SHELVES = `
  SELECT r.kind, r.state, ${PAPER_HEADING} AS heading, ${FILED_YEAR} AS year, r.ended_at IS NOT NULL AS ended, d.record_id IS NOT NULL AS destroyed,
    count(*)::int AS count
  ${FROM_RECORDS} WHERE r.community_id = $1 AND r.kind = ANY ($2) AND ${IS_FILED} GROUP BY 1, 2, 3, 4, 5, 6`;
