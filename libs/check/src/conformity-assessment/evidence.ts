import { type Acting, type Place, startOfDay } from '#kernel';
import { clauseVerdictsNow } from '#standards';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import { AssessedRecord, ClauseEvidence } from './parts.type.js';

const SHOWN = 6;
/** Judgements of others are no evidence; neither is what never came to anything. */
const JUDGEMENTS = ['conformity-assessment', 'star-rating'];
const LEFT_OUT = ['void', 'superseded', 'draft', 'drafted', 'cancelled', 'dropped', 'withdrawn', 'rejected', 'dismissed'];

/** Of each clause the records that were alive within the time looked at: open cases first, then the newest; and how many there are. */
const RECORDS = `
  SELECT * FROM (
    SELECT f.*, count(*) OVER (PARTITION BY f."clauseId")::int AS count,
      row_number() OVER (PARTITION BY f."clauseId" ORDER BY f.role = 'breaches' AND f.open DESC, f."on" DESC, f.id) AS place
    FROM (
      SELECT DISTINCT ON (l.clause_id, r.id) l.clause_id AS "clauseId", l.role, r.id, r.kind, r.number, r.title, r.state, r.ended_at IS NULL AS open,
        r.community_id AS "communityId", r.street_id AS "streetId", r.grid_id AS "gridId", (coalesce(r.ended_at, r.created_at) AT TIME ZONE 'Asia/Shanghai')::date::text AS "on"
      FROM clause_links l JOIN records r ON r.id = l.record_id
      WHERE l.community_id = $1 AND l.clause_id = ANY($2) AND r.created_at <= $4 AND (r.ended_at IS NULL OR r.ended_at >= $3)
        AND r.kind <> ALL($5) AND r.state <> ALL($6)
      ORDER BY l.clause_id, r.id, array_position(ARRAY['breaches', 'restores', 'evidences', 'implements'], l.role)) AS f) AS found
  WHERE found.place <= ${SHOWN} ORDER BY found."clauseId", found.place`;

interface Found extends AssessedRecord {
  clauseId: string;
  count: number;
  communityId: string;
  streetId: string;
  gridId: string | null;
}

/** What speaks for and against clauses of an assessment today, by clause; as it is to be kept, every title is there. */
export async function evidenceNow(
  by: Acting, row: ConformityAssessment, clauses: readonly { clauseId: string; number: string }[], toKeep = false,
): Promise<ReadonlyMap<string, ClauseEvidence>> {
  const [verdicts, records] = await Promise.all([
    clauseVerdictsNow(by, row.communityId, row.standardCode),
    by.query<Found>(RECORDS, [row.communityId, clauses.map(({ clauseId }) => clauseId), startOfDay(row.coversFrom), by.now, JUDGEMENTS, LEFT_OUT]),
  ]);
  const rules = grouped(verdicts, ({ clauseNumber }) => clauseNumber);
  const linked = grouped(records, ({ clauseId }) => clauseId);
  return new Map(clauses.map(({ clauseId, number }) => {
    const found = linked.get(clauseId) ?? [];
    return [clauseId, Object.assign(new ClauseEvidence(), { verdicts: rules.get(number) ?? [], records: found.map(({ communityId, streetId, gridId, clauseId: _of, count: _all, ...one }) => (toKeep ? { ...one, opens: false } : seen(by, { communityId, streetId, gridId }, one))), recordCount: found[0]?.count ?? 0 })];
  }));
}

/** What was kept when it was concluded, as far as the person asking may see it. */
export const evidenceKept = (by: Acting, row: ConformityAssessment, shown: ClauseEvidence): ClauseEvidence =>
  Object.assign(new ClauseEvidence(), { ...shown, records: shown.records.map((one) => seen(by, row, one)) });

/** Of kinds with personal things those who may not read them learn that there is one, and its number. */
function seen(by: Acting, place: Place, { id, kind, number, title, state, role, on }: Omit<AssessedRecord, 'opens'>): AssessedRecord {
  const known = by.kernel.kinds.named(kind);
  const opens = by.actor.may(known.readPermission, place);
  return Object.assign(new AssessedRecord(), { id, kind, number, title: opens || !known.personal?.length ? title : '', state, role, on, opens });
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
