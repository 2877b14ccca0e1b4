import { type Acting, ClauseRole, writeLinksOfAll } from '#kernel';
import type { ServiceItem } from './service-item.entity.js';

/** Links many new items to the clauses that they carry out: a statement for all that carry out the same ones. */
export async function linkGroups(by: Acting, items: readonly { item: ServiceItem; clauseIds: readonly string[] }[]): Promise<void> {
  const alike = new Map<string, { some: ServiceItem[]; clauseIds: readonly string[] }>();
  for (const { item, clauseIds } of items) {
    const key = clauseIds.join();
    const group = alike.get(key) ?? { some: [], clauseIds };
    group.some.push(item);
    alike.set(key, group);
  }
  for (const { some, clauseIds } of alike.values()) {
    await writeLinksOfAll(by, some, clauseIds.map((clauseId) => ({ clauseId, role: ClauseRole.implements, isDefault: false })));
  }
}
