import { type Acting, addDays, dayOf, recordRef, startOfDay } from '#kernel';

/**
 * The latest case of a community that breached one of these clauses within twelve months; what was no case of its own is left
 * out, and so are `besides`, found on the same occasion.
 */
export async function earlierCase(by: Acting, communityId: string, clauseIds: readonly string[], besides: readonly string[]): Promise<string | null> {
  const since = startOfDay(addDays(dayOf(by.now), -365));
  const [row] = await by.query<{ id: string }>(
    `SELECT n.id FROM nonconformities n JOIN clause_links l ON l.record_id = n.id AND l.role = 'breaches'
     WHERE n.community_id = $1 AND l.clause_id = ANY($2) AND n.created_at >= $3 AND n.state NOT IN ('dismissed', 'merged', 'void') AND n.id <> ALL ($4)
     ORDER BY n.created_at DESC LIMIT 1`,
    [communityId, clauseIds, since, besides],
  );
  return row?.id ?? null;
}

/** Its number, for those who are told beforehand. */
export async function earlierNumber(by: Acting, communityId: string, clauseIds: readonly string[]): Promise<string | null> {
  const id = clauseIds.length ? await earlierCase(by, communityId, clauseIds, []) : null;
  return (id && (await recordRef(by, id))?.number) || null;
}
