/** Communities of street `$1` within reach (all `$2`, streets `$3`, communities `$4`) on day `$5`. */
const HERE = `SELECT u.id, u.name, u.code, u.street_id, u.district_id FROM org_units u
  WHERE u.kind = 'community' AND u.street_id = $1 AND (u.closed_from IS NULL OR u.closed_from > $5)
    AND ($2 OR u.street_id = ANY($3) OR u.id = ANY($4))`;

/** One row a community, with its plan of year `$6`. */
export const ROWS = `SELECT c.id AS "communityId", c.name, p.id AS "planId", p.state AS "planState", p.revision,
    (SELECT count(*)::int FROM service_items i WHERE i.parent_id = p.id AND i.state <> 'void' AND i.catalogue_entry_id IS NULL) AS own
  FROM (${HERE}) c LEFT JOIN LATERAL (
    SELECT a.id, a.state, a.revision FROM annual_plans a WHERE a.community_id = c.id AND a.year = $6 AND a.state NOT IN ('void', 'superseded')
    ORDER BY a.state IN ('published', 'closed') DESC, a.revision DESC, a.updated_at DESC LIMIT 1) p ON TRUE
  ORDER BY c.code`;

/** Which service each of the communities has in the editions that it adopted: the edition in force says how it is called. */
export const NAMED = `SELECT DISTINCT ON (c.id, e.subject) c.id AS "communityId", e.subject, e."group", e.title, e.title_en AS "titleEn", e.position
  FROM (${HERE}) c JOIN adoptions a ON a.unit_id IN (c.id, c.street_id, c.district_id) AND a.from_day <= $5 AND (a.to_day IS NULL OR a.to_day >= $5)
    JOIN standards s ON s.id = a.standard_id JOIN catalogue_entries e ON e.standard_id = s.id AND NOT e.withdrawn
  ORDER BY c.id, e.subject, s.status = 'in-force' DESC, s.effective_from DESC NULLS LAST, e.position`;

/** What plans `$1` say of each subject. */
export const CELLS = `SELECT plan_id AS "planId", subject, sum(planned)::int AS planned, max(reason) AS reason,
    (array_agg(item_id ORDER BY position))[1] AS "itemId" FROM (
    SELECT i.parent_id AS plan_id, e.subject, 1 AS planned, '' AS reason, i.id AS item_id, i.position FROM service_items i JOIN catalogue_entries e ON e.id = i.catalogue_entry_id
      WHERE i.parent_id = ANY($1) AND i.state <> 'void'
    UNION ALL SELECT l.plan_id, l.subject, 0, l.reason, NULL, NULL FROM left_out_services l WHERE l.plan_id = ANY($1) AND l.reason <> '') said
  GROUP BY plan_id, subject`;
