import { AdoptionState } from './adoption.entity.js';

/** The columns of `adoptions a` as an Adoption. */
export const ADOPTION_COLUMNS = `a.id, a.standard_id AS "standardId", a.unit_id AS "unitId", a.from_day::text AS "fromDay", a.to_day::text AS "toDay",
  a.adopted_by_id AS "adoptedById", a.adopted_at AS "adoptedAt", a.ended_by_id AS "endedById", a.ended_at AS "endedAt",
  a.end_reason AS "endReason", a.voided_at AS "voidedAt"`;

/** Adopted in a unit within reach (`$1` all, `$2` streets, `$3` communities, `$4` grids) or in one above it. */
export const VISIBLE = `a.unit_id IN (
  SELECT unnest(ARRAY[x.id, x.street_id, x.district_id]) FROM org_units x
  WHERE $1 OR x.street_id = ANY($2::uuid[]) OR x.community_id = ANY($3::uuid[])
    OR x.id IN (SELECT g.community_id FROM org_units g WHERE g.id = ANY($4::uuid[])))`;

/** As it stands on day `$5`. */
export const STATE_IS: Readonly<Record<AdoptionState, string>> = {
  [AdoptionState.void]: 'a.voided_at IS NOT NULL',
  [AdoptionState.coming]: 'a.voided_at IS NULL AND a.from_day > $5',
  [AdoptionState.current]: 'a.from_day <= $5 AND (a.to_day IS NULL OR a.to_day >= $5)',
  [AdoptionState.ended]: 'a.voided_at IS NULL AND a.from_day <= $5 AND a.to_day < $5',
};
