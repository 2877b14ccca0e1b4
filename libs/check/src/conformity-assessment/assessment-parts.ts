import type { Acting } from '#kernel';
import { AssessedClause, AssessmentMember, ClauseAnswer, FindingCase, OtherTime } from './parts.type.js';
import { changeOf, type ClauseResult } from './assessment-words.js';

/** Columns of `clause_answers a` with `people p`. */
const ANSWER = `a.id AS "answerId", a.line_id AS "lineId", a.revision, a.result, a.note, a.sampled, a.record_ids AS "recordIds", a.photo_ids AS "photoIds",
  a.relation, a.at, coalesce(p.name, '') AS by, a.by_id AS "byId"`;
const LINES = `
  SELECT l.id, l.assessment_id AS "assessmentId", l.community_id AS "communityId", l.clause_id AS "clauseId", l.number, l.taken_up AS "takenUp",
    l.assessor_id AS "assessorId", l.planned_on::text AS "plannedOn", l.settlement, l.previous_id AS "previousId", l.shown, before.result AS "resultBefore", ${ANSWER}
  FROM assessed_clauses l LEFT JOIN clause_answers a ON a.id = l.answer_id LEFT JOIN people p ON p.id = a.by_id
    LEFT JOIN assessed_clauses last ON last.id = l.previous_id LEFT JOIN clause_answers before ON before.id = last.answer_id
  WHERE l.assessment_id = ANY($1) ORDER BY l.position`;
const TRAIL = `SELECT ${ANSWER} FROM clause_answers a LEFT JOIN people p ON p.id = a.by_id WHERE a.line_id = ANY($1) ORDER BY a.revision`;
const MEMBERS = `
  SELECT m.assessment_id AS "assessmentId", m.person_id AS "personId", p.name, m.role, m.declared_at AS "declaredAt", r.lead_id = m.person_id AS lead,
    count(l.id)::int AS clauses, count(a.id) FILTER (WHERE a.relation IS NULL)::int AS answered
  FROM assessment_members m JOIN conformity_assessments r ON r.id = m.assessment_id JOIN people p ON p.id = m.person_id
    LEFT JOIN assessed_clauses l ON l.assessment_id = m.assessment_id AND l.assessor_id = m.person_id LEFT JOIN clause_answers a ON a.id = l.answer_id
  WHERE m.assessment_id = ANY($1) AND m.removed_at IS NULL GROUP BY m.id, p.name, r.lead_id ORDER BY lead DESC NULLS LAST, p.name`;
const CASES = `SELECT n.source_item_id AS "lineId", n.id, n.number, n.title, n.state, n.ended_at AS "endedAt", n.community_id AS "communityId", n.street_id AS "streetId", n.grid_id AS "gridId"
  FROM nonconformities n WHERE n.source_item_id = ANY($1) AND n.state NOT IN ('void', 'dismissed') ORDER BY n.created_at, n.id`;
const FINDING = "a.result IN ('partly', 'fails')";
/** The lines asked for, each with how often in a row its clause was a finding. */
const TIMES = `
  WITH RECURSIVE back AS (
    SELECT l.id AS start, l.previous_id, coalesce(${FINDING}, false) AS finding, 1 AS n FROM assessed_clauses l LEFT JOIN clause_answers a ON a.id = l.answer_id WHERE l.id = ANY($1)
    UNION ALL
    SELECT b.start, l.previous_id, coalesce(${FINDING}, false), b.n + 1 FROM back b JOIN assessed_clauses l ON l.id = b.previous_id LEFT JOIN clause_answers a ON a.id = l.answer_id
    WHERE b.finding AND b.n < 30)
  SELECT l.id AS "lineId", r.id AS "assessmentId", r.number, r.confirmed_on::text AS "confirmedOn", a.result, coalesce(a.note, '') AS note, l.settlement,
    (SELECT count(*)::int FROM back b WHERE b.start = l.id AND b.finding) AS times
  FROM assessed_clauses l JOIN conformity_assessments r ON r.id = l.assessment_id LEFT JOIN clause_answers a ON a.id = l.answer_id WHERE l.id = ANY($1)`;
const LATER = `SELECT DISTINCT ON (l.previous_id) l.previous_id AS "asked", l.id FROM assessed_clauses l JOIN conformity_assessments r ON r.id = l.assessment_id
  WHERE l.previous_id = ANY($1) AND r.confirmed_on IS NOT NULL AND r.state <> 'void' ORDER BY l.previous_id, r.confirmed_on DESC`;

type AnswerRow = Omit<ClauseAnswer, 'id'> & { answerId: string | null };

const answerOf = ({ answerId, lineId, revision, result, note, sampled, recordIds, photoIds, relation, at, by, byId }: AnswerRow): ClauseAnswer | null =>
  answerId === null ? null : Object.assign(new ClauseAnswer(), { id: answerId, lineId, revision, result, note, sampled, recordIds, photoIds, relation, at, by, byId });

// The parts of an assessment are read with it: whoever was let in to the assessment alone reaches them through it.

/** The clauses in scope, in the edition's order, each with its present answer. */
export async function linesOf(by: Acting, assessmentId: string): Promise<AssessedClause[]> {
  const found = await by.op.load('assessed clauses', assessmentId, async (ids) => {
    const rows = await by.query<AnswerRow & Omit<AssessedClause, 'answer' | 'change'> & { resultBefore: ClauseResult | null }>(LINES, [ids]);
    const lines = rows.map(({ id, assessmentId: of, communityId, clauseId, number, takenUp, assessorId, plannedOn, settlement, previousId, shown, resultBefore, ...answer }) =>
      Object.assign(new AssessedClause(), {
        id, assessmentId: of, communityId, clauseId, number, takenUp, assessorId, plannedOn, settlement, previousId, shown,
        answer: answerOf(answer), change: changeOf(resultBefore, answer.answerId ? answer.result : null),
      }));
    return new Map(ids.map((one) => [one, lines.filter((line) => line.assessmentId === one)]));
  });
  return found ?? [];
}

/** Every answer that there has been, first to last. */
export async function trailOf(by: Acting, lineId: string): Promise<ClauseAnswer[]> {
  const found = await by.op.load('clause answers', lineId, async (ids) => {
    const rows = await by.query<AnswerRow>(TRAIL, [ids]);
    return new Map(ids.map((id) => [id, rows.filter((row) => row.lineId === id).map((row) => answerOf(row)!)]));
  });
  return found ?? [];
}

/** The lead first. */
export async function membersOf(by: Acting, assessmentId: string): Promise<AssessmentMember[]> {
  const found = await by.op.load('assessment members', assessmentId, async (ids) => {
    const rows = await by.query<AssessmentMember>(MEMBERS, [ids]);
    return new Map(ids.map((id) => [id, rows.filter((row) => row.assessmentId === id).map((row) => Object.assign(new AssessmentMember(), row, { lead: Boolean(row.lead) }))]));
  });
  return found ?? [];
}

/** Cases that were raised from a finding. */
export async function casesOf(by: Acting, lineId: string): Promise<FindingCase[]> {
  const found = await by.op.load('finding cases', lineId, async (ids) => {
    const rows = await by.query<FindingCase & { lineId: string; communityId: string; streetId: string; gridId: string | null }>(CASES, [ids]);
    return new Map(ids.map((id) => [
      id,
      rows.filter((row) => row.lineId === id).map(({ lineId: _line, ...row }) => Object.assign(new FindingCase(), row, { opens: by.actor.may('nonconformity:read', row) })),
    ]));
  });
  return found ?? [];
}

/** The same clause the last time. */
export async function lastTime(by: Acting, { previousId }: AssessedClause): Promise<OtherTime | null> {
  return previousId ? timeOf(by, previousId) : null;
}

/** The same clause in the assessment that took this one up. */
export async function nextTime(by: Acting, { id }: AssessedClause): Promise<OtherTime | null> {
  const later = await by.op.load('later lines', id, async (ids) => new Map((await by.query<{ asked: string; id: string }>(LATER, [ids])).map((row) => [row.asked, row.id])));
  return later ? timeOf(by, later) : null;
}

async function timeOf(by: Acting, lineId: string): Promise<OtherTime | null> {
  const found = await by.op.load('other times', lineId, async (ids) => {
    const rows = await by.query<Omit<OtherTime, 'cases'> & { lineId: string }>(TIMES, [ids]);
    return new Map(rows.map(({ lineId: id, ...row }) => [id, row]));
  });
  return found ? Object.assign(new OtherTime(), found, { cases: await casesOf(by, lineId) }) : null;
}
