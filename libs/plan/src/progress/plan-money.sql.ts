/** What a line pays for: the service it names, or else the one of the contract that it pays. */
const PAID_FOR = 'coalesce(e.service_item, p.service_item)';
const LINES = `expense_lines e LEFT JOIN purchased_services p ON p.id = e.purchased_service AND p.state <> 'void'
  WHERE e.community_id = $1 AND e.direction = 'spending' AND e.state <> 'void'`;

/** Spent for the items `$2` of community `$1`, by item and source. */
export const SPENT = `
  SELECT ${PAID_FOR} AS "itemId", e.source, sum(e.amount)::float8 AS amount FROM ${LINES} AND ${PAID_FOR} = ANY($2)
  GROUP BY 1, 2`;

/**
 * Spending of community `$1` from day `$2` to `$3` that pays for none of the items `$4`, the latest first, with the sum
 * of all: linked to no service, or to one of year `$5` that a revision of the plan took out.
 */
export const UNLINKED = `
  SELECT e.id, e.version, e.number, e.title, e.from_on::text AS "on", e.amount::float8 AS amount, e.source, i.title AS "wasFor",
    (count(*) OVER ())::int AS count, (sum(e.amount) OVER ())::float8 AS total
  FROM expense_lines e LEFT JOIN purchased_services p ON p.id = e.purchased_service AND p.state <> 'void'
    LEFT JOIN (service_items i JOIN annual_plans a ON a.id = i.parent_id AND a.year = $5) ON i.id = ${PAID_FOR}
  WHERE e.community_id = $1 AND e.direction = 'spending' AND e.state <> 'void' AND e.from_on BETWEEN $2::date AND $3::date
    AND (${PAID_FOR} IS NULL OR (i.id IS NOT NULL AND i.id <> ALL($4))) ORDER BY e.from_on DESC, e.id LIMIT 50`;

/** Contracts of community `$1` for the items `$2`, with what of each was paid. */
export const CONTRACTS = `
  SELECT p.id, p.title, p.provider, p.amount::float8 AS amount, p.acceptance, p.accepted_on::text AS "acceptedOn", p.contract_until::text AS until,
    p.service_item AS "itemId",
    coalesce((SELECT sum(e.amount) FROM expense_lines e WHERE e.purchased_service = p.id AND e.state <> 'void'), 0)::float8 AS paid
  FROM purchased_services p WHERE p.community_id = $1 AND p.state <> 'void' AND p.service_item = ANY($2) ORDER BY p.from_on, p.id`;
