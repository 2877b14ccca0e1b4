import type { Acting } from '#kernel';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import { CarrySource } from './parts.type.js';

const MOST = 12;

/** Whoever is on the team may carry answers over from any confirmed one, also where they are let in to nothing else. */
export async function carrySources(by: Acting, { id, communityId, state }: ConformityAssessment): Promise<CarrySource[]> {
  if (state !== 'assessing') return [];
  const rows = await by.query<CarrySource>(
    `SELECT r.id, r.number, r.title, r.standard_code AS "standardCode", r.confirmed_on::text AS "confirmedOn" FROM conformity_assessments r
     WHERE r.community_id = $1 AND r.id <> $2 AND r.state IN ('following', 'closed') ORDER BY r.confirmed_on DESC, r.id LIMIT ${MOST}`,
    [communityId, id],
  );
  return rows.map((row) => Object.assign(new CarrySource(), row));
}
