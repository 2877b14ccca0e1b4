import type { Acting } from '#kernel';
import { StarAssessor, StarEvidence, StarMark, StarObjection, StarScore } from './star-parts.type.js';

const SCORES = `SELECT id, rating_id AS "ratingId", number, also, level1, level2, title, summary, max_points AS "maxPoints", proposed, basis,
  self_points AS "selfPoints", self_reason AS "selfReason", first_points AS "firstPoints", first_reason AS "firstReason",
  final_points AS "finalPoints", final_reason AS "finalReason" FROM star_scores WHERE rating_id = ANY($1) ORDER BY position`;
const EVIDENCE = `SELECT id, rating_id AS "ratingId", score_id AS "scoreId", sort, title, kind, record_id AS "recordId", attachment_id AS "attachmentId", note, on_site AS "onSite"
  FROM star_evidence WHERE rating_id = ANY($1) ORDER BY at, id`;
const ASSESSORS = `SELECT a.rating_id AS "ratingId", a.person_id AS "personId", p.name, a.declared_at AS "declaredAt", a.handed_in_at AS "handedInAt",
  (SELECT count(*)::int FROM star_marks m WHERE m.rating_id = a.rating_id AND m.person_id = a.person_id) AS scored
  FROM star_assessors a JOIN people p ON p.id = a.person_id WHERE a.rating_id = ANY($1) AND a.removed_at IS NULL ORDER BY a.appointed_at, p.name`;
const MARKS = `SELECT m.rating_id AS "ratingId", m.score_id AS "scoreId", m.person_id AS "personId", p.name, m.points, m.reason
  FROM star_marks m JOIN star_assessors a USING (rating_id, person_id) JOIN people p ON p.id = m.person_id
  WHERE m.rating_id = ANY($1) AND a.removed_at IS NULL ORDER BY a.appointed_at, p.name`;
const OBJECTIONS = `SELECT id, rating_id AS "ratingId", said_by AS "saidBy", words, on_day::text AS "on", answer, upheld FROM star_objections WHERE rating_id = ANY($1) ORDER BY at, id`;

// The parts of a rating are read with it: whoever was let in to the rating alone reaches them through it.

export const scoresOf = (by: Acting, ratingId: string): Promise<StarScore[]> => partsOf(by, SCORES, ratingId, () => new StarScore());
export const evidenceOf = (by: Acting, ratingId: string): Promise<StarEvidence[]> => partsOf(by, EVIDENCE, ratingId, () => new StarEvidence());
export const assessorsOf = (by: Acting, ratingId: string): Promise<StarAssessor[]> => partsOf(by, ASSESSORS, ratingId, () => new StarAssessor());
export const marksOf = (by: Acting, ratingId: string): Promise<StarMark[]> => partsOf(by, MARKS, ratingId, () => new StarMark());
export const objectionsOf = (by: Acting, ratingId: string): Promise<StarObjection[]> => partsOf(by, OBJECTIONS, ratingId, () => new StarObjection());

async function partsOf<Part extends object>(by: Acting, sql: string, ratingId: string, make: () => Part): Promise<Part[]> {
  const found = await by.op.load(sql, ratingId, async (ids) => {
    const rows = await by.query<Part & { ratingId: string }>(sql, [ids]);
    return new Map(ids.map((id) => [id, rows.filter((row) => row.ratingId === id).map((row) => Object.assign(make(), row))]));
  });
  return found ?? [];
}
