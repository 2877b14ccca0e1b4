import { type Acting, ClauseRole, dayOf, fail, linksOf, readable, RECORD_REF_COLUMNS, type RecordKindName, RecordRef, yearBounds } from '#kernel';
import { communityPlace } from '#org';
import type { Clause } from '../clause/clause.entity.js';
import { ADOPTED, clauseById } from '../clause/clauses.js';
import { nearer, relatedTo } from '../clause/related.js';
import { recordRow } from './clause-links.js';
import { ClauseOffer, EvidenceOffer } from './offer.type.js';

/** What one record shows for a clause, it may show for another of the same subject. A breach is of one clause alone. */
const SHOWING = [ClauseRole.implements, ClauseRole.evidences];
const MOST_CLAUSES = 12;
const MOST_RECORDS = 50;

/**
 * Clauses that a record serves besides: related to those that it is linked to, of editions that hold at its community
 * today, nearest first, at most 12.
 * @throws NOT_FOUND; FORBIDDEN for who may not link it
 */
export async function clauseOffers(by: Acting, kind: RecordKindName, recordId: string): Promise<ClauseOffer[]> {
  const row = await recordRow(by, kind, recordId);
  const links = await linksOf(by, recordId);
  const showing = links.filter(({ role }) => SHOWING.includes(role));
  if (showing.length === 0) return [];
  const related = await relatedTo(by, [...new Set(showing.map(({ clauseId }) => clauseId))]);
  const held = await heldClauses(by, row.communityId, related.map(({ clauseId }) => clauseId));
  const best = new Map<string, (typeof related)[number]>();
  for (const one of related) {
    if (!held.has(one.clauseId) || links.some(({ clauseId }) => clauseId === one.clauseId)) continue;
    const known = best.get(one.clauseId);
    if (!known || nearer(one.relation, known.relation)) best.set(one.clauseId, one);
  }
  const offers = [...best.values()].sort((a, b) => Number(nearer(b.relation, a.relation)) - Number(nearer(a.relation, b.relation)));
  return Promise.all(
    offers.slice(0, MOST_CLAUSES).map(async ({ clauseId, askedId, relation }) =>
      Object.assign(new ClauseOffer(), {
        relation,
        items: itemsOf(related.filter((one) => one.clauseId === clauseId && one.askedId === askedId).map(({ item }) => item)),
        role: showing.find((link) => link.clauseId === askedId)!.role,
        clause: await clauseById(by, clauseId),
        because: await clauseById(by, askedId),
      }),
    ),
  );
}

interface Offered extends RecordRef {
  linkedTo: string;
  /** The related clause, which is the one that it is linked to or stands above it. */
  servedBy: string;
  role: ClauseRole;
}

/**
 * Records of a community and year that show related clauses, or points below them, and are not linked to this one, newest first, at most 50;
 * none where the clause's edition does not hold today.
 * @throws NOT_FOUND, FORBIDDEN
 */
export async function evidenceOffers(by: Acting, clauseId: string, communityId: string, year: number): Promise<EvidenceOffer[]> {
  await communityPlace(by, communityId);
  const clause = await clauseById(by, clauseId);
  if (!clause) throw fail('NOT_FOUND');
  if (!(await heldClauses(by, communityId, [clauseId])).has(clauseId)) return [];
  const related = (await relatedTo(by, [clauseId])).filter(({ throughId }) => throughId === clauseId);
  if (related.length === 0) return [];
  const rows = await by.query<Offered>(
    `WITH served AS (
       SELECT DISTINCT ON (d.id) d.id, t.id AS related_id, array_position($3::uuid[], t.id) AS rank FROM clauses t JOIN clauses d ON d.standard_id = t.standard_id AND (d.id = t.id OR d.number LIKE t.number || '.%')
       WHERE t.id = ANY($3) ORDER BY d.id, length(t.number) DESC)
     SELECT DISTINCT ON (r.created_at, r.id) ${RECORD_REF_COLUMNS}, l.clause_id AS "linkedTo", s.related_id AS "servedBy", l.role
     FROM clause_links l JOIN served s ON s.id = l.clause_id JOIN records r ON r.id = l.record_id
     WHERE l.community_id = $2 AND l.role = ANY($4) AND r.state NOT IN ('void', 'superseded')
       AND coalesce(r.finish_by, r.created_at) >= $5 AND coalesce(r.finish_by, r.created_at) < $6
       AND NOT EXISTS (SELECT 1 FROM clause_links o WHERE o.record_id = r.id AND o.community_id = $2 AND o.clause_id = $7)
     ORDER BY r.created_at DESC, r.id, s.rank, l.clause_id LIMIT ${MOST_RECORDS}`,
    [by.now, communityId, nearestFirst(related), SHOWING, ...yearBounds(year), clauseId],
  );
  const shown = rows.map(({ linkedTo, servedBy, role, ...row }) => ({ linkedTo, servedBy, role, record: Object.assign(new RecordRef(), row) }));
  return Promise.all(
    shown.filter(({ record }) => readable(by, record)).map(async ({ record, linkedTo, servedBy, role }) =>
      Object.assign(new EvidenceOffer(), {
        record,
        role,
        relation: related.find((one) => one.clauseId === servedBy)!.relation,
        items: itemsOf(related.filter((one) => one.clauseId === servedBy).map(({ ownItem }) => ownItem)),
        because: (await clauseById(by, linkedTo)) as Clause,
        mayLink: by.actor.may('clause:link', record),
      }),
    ),
  );
}

const itemsOf = (items: readonly (string | null)[]): string[] => [...new Set(items.filter((item) => item !== null))];

function nearestFirst(related: readonly { clauseId: string; relation: string }[]): string[] {
  const sorted = [...related].sort((a, b) => Number(nearer(b.relation, a.relation)) - Number(nearer(a.relation, b.relation)));
  return [...new Set(sorted.map(({ clauseId }) => clauseId))];
}

/** Of these clauses, those of editions that hold at the community today. */
async function heldClauses(by: Acting, communityId: string, clauseIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await by.query<{ id: string }>(
    `SELECT c.id FROM clauses c WHERE c.id = ANY($3) AND NOT c.withdrawn AND c.standard_id IN (${ADOPTED})`,
    [communityId, dayOf(by.now), clauseIds],
  );
  return new Set(rows.map(({ id }) => id));
}
