import { type Acting, ClauseRole, writeLinksOfEach } from '#kernel';
import type { ServiceItem } from './service-item.entity.js';

/** Links many new items to the clauses that they carry out, in one statement. */
export async function linkGroups(by: Acting, items: readonly { item: ServiceItem; clauseIds: readonly string[] }[]): Promise<void> {
  await writeLinksOfEach(by, items.map(({ item, clauseIds }) => ({
    row: item, links: [...new Set(clauseIds)].map((clauseId) => ({ clauseId, role: ClauseRole.implements, isDefault: false })),
  })));
}
