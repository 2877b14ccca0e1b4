import { type Acting, type RecordRef, recordRefs } from '#kernel';
import type { Complaint } from './complaint.entity.js';
import { complaints } from './complaint.kind.js';

const DAYS = 60;
const SHOWN = 5;
/** Which can still take others in: what is said to them is answered with them. */
export const TAKES_IN: ReadonlySet<string> = new Set(['acknowledged', 'escalated', 'investigating', 'contested', 'answered']);

/**
 * What may be the same matter, the likeliest first: told by the same phone number, or about the same thing at the same
 * place, or in much the same words, within some weeks.
 */
export async function similarTo(by: Acting, row: Complaint): Promise<RecordRef[]> {
  const found = await by.query<{ id: string }>(
    `SELECT id FROM (
       SELECT c.id, c.created_at,
         (c.complainant_phone_lookup IS NOT NULL AND c.complainant_phone_lookup = $3)::int * 2 + (c.about = $4 AND $5 <> '' AND c.place = $5)::int * 2
           + (cardinality(ARRAY(SELECT unnest(bigrams(c.title || c.content)) INTERSECT SELECT unnest(bigrams($6))))::float
             / greatest(1, least(cardinality(bigrams(c.title || c.content)), cardinality(bigrams($6)))) > 0.4)::int * 3 AS alike
       FROM complaints c
       WHERE c.community_id = $1 AND c.id <> $2 AND c.state = ANY ($7) AND c.created_at BETWEEN $8::timestamptz - interval '${DAYS} days' AND $8::timestamptz + interval '${DAYS} days'
     ) AS likely WHERE alike > 1 ORDER BY alike DESC, created_at DESC, id LIMIT ${SHOWN}`,
    [row.communityId, row.id, row.complainantPhoneLookup, row.about, row.place, row.title + row.content, [...TAKES_IN], row.createdAt],
  );
  const refs = await recordRefs(by, found.map(({ id }) => id));
  return found.flatMap(({ id }) => refs.get(id) ?? []);
}

/** Those that are answered with it. */
export async function joinedTo(by: Acting, row: Complaint): Promise<RecordRef[]> {
  const rows = await complaints.find(by, { communityId: row.communityId, joinedToId: row.id }, { createdAt: 'ASC' });
  const refs = await recordRefs(by, rows.map(({ id }) => id));
  return rows.flatMap(({ id }) => refs.get(id) ?? []);
}
