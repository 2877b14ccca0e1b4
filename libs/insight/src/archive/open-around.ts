import { type Acting, type RecordKindName } from '#kernel';

export interface Around {
  number: string;
}

/** Records with which these go when they are destroyed, each with its root; the roots themselves are left out. Parts of parts, too. */
export async function partsOf(by: Acting, roots: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rootOf = new Map<string, string>(roots.map((id) => [id, id]));
  let front: readonly string[] = roots;
  while (front.length) {
    const found = await by.query<{ rootId: string; partId: string }>('SELECT root_id AS "rootId", part_id AS "partId" FROM record_parts($1::uuid[])', [front]);
    const fresh = found.filter(({ partId }) => !rootOf.has(partId));
    for (const { rootId, partId } of fresh) rootOf.set(partId, rootOf.get(rootId)!);
    front = fresh.map(({ partId }) => partId);
  }
  for (const root of roots) rootOf.delete(root);
  return rootOf;
}

/** Of these records and their parts, by id of the record: one that has not ended and has to do with it. What merely stands keeps nothing back. */
export async function openAround(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, Around>> {
  if (!ids.length) return new Map();
  const rootOf = await partsOf(by, ids);
  const rows = await by.query<{ recordId: string; byId: string; kind: RecordKindName; state: string; number: string | null; title: string }>(
    `SELECT o.record_id AS "recordId", o.by_id AS "byId", r.kind, r.state, r.number, r.title
     FROM open_around($1::uuid[]) o JOIN records r ON r.id = o.by_id`,
    [[...ids, ...rootOf.keys()]],
  );
  const waits = rows.filter(({ kind, state }) => !by.kernel.kinds.named(kind).flow.isStanding(state));
  return new Map(waits.map(({ recordId, number, title }) => [rootOf.get(recordId) ?? recordId, { number: number ?? title }]));
}
