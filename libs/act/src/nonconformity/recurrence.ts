import { type Acting, addDays, dayOf, startOfDay } from '#kernel';

/** The latest case of a community that breached one of these clauses within twelve months, dismissed ones left out. */
export async function earlierCase(by: Acting, communityId: string, clauseIds: readonly string[]): Promise<string | null> {
  const since = startOfDay(addDays(dayOf(by.now), -365));
  const [row] = await by.query<{ id: string }>(
    `SELECT n.id FROM nonconformities n JOIN clause_links l ON l.record_id = n.id AND l.role = 'breaches'
     WHERE n.community_id = $1 AND l.clause_id = ANY($2) AND n.created_at >= $3 AND n.state NOT IN ('dismissed', 'void')
     ORDER BY n.created_at DESC LIMIT 1`,
    [communityId, clauseIds, since],
  );
  return row?.id ?? null;
}
