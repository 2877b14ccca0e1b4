import { type Acting, dayOf, type RecordRef } from '#kernel';
import { type Clause, clausesByIds, clausesInForceAt } from '#standards';

/** By what a complaint is about, the clause of the Fujian editions that is broken as a rule. */
const ABOUT: Readonly<Record<string, string>> = { service: '8.6', staff: '8.1', facility: '6.4.1', fees: '8.3', safety: '8.10.2' };
const FUJIAN = 'DB35/T ';

/**
 * What a complaint speaks of may break: what cases from complaints under the same theme broke, else what its subject stands for.
 * A proposal; whoever raises the case takes it or another.
 */
export async function clausesOfComplaint(by: Acting, { id, communityId }: Pick<RecordRef, 'id' | 'communityId'>): Promise<Clause[]> {
  const [row] = await by.query<{ about: string; ids: string[] }>(
    `SELECT c.about, ARRAY(SELECT DISTINCT l.clause_id FROM complaints o JOIN nonconformities n ON n.source_id = o.id AND n.state NOT IN ('dismissed', 'void')
       JOIN clause_links l ON l.record_id = n.id AND l.role = 'breaches'
       WHERE c.theme <> '' AND o.community_id = c.community_id AND o.theme = c.theme AND o.id <> c.id) AS ids
     FROM complaints c WHERE c.id = $1`,
    [id],
  );
  if (row?.ids.length) return clausesByIds(by, row.ids);
  const number = row && ABOUT[row.about];
  if (!number) return [];
  const found = (await clausesInForceAt(by, communityId, [number], dayOf(by.now))).filter(({ standardCode }) => standardCode.startsWith(FUJIAN));
  // held against a draft beside the edition in force, the latter is enough
  const inForce = await by.query<{ id: string }>(`SELECT id FROM standards WHERE id = ANY ($1) AND status = 'in-force'`, [found.map(({ standardId }) => standardId)]);
  const kept = found.filter(({ standardId }) => inForce.some(({ id: one }) => one === standardId));
  return kept.length ? kept : found;
}
