import { type Acting, type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { ServiceItem } from './service-item.entity.js';
import { type ItemFacts, serviceItemWorkflow } from './service-item.workflow.js';

/** A commitment of Do, due at the end of its last day; what it is to a clause is planning (role `implements`). */
export const serviceItemKind: RecordKind<ServiceItem, ItemFacts> = {
  kind: RecordKindName.serviceItem,
  entity: ServiceItem,
  table: 'service_items',
  stage: Stage.do,
  prefix: '',
  flow: serviceItemWorkflow,
  readPermission: 'service-item:read',
  defaultClauses: [],
};

export const serviceItems = new RecordRows(serviceItemKind);

/** A plan's items in their order, removed ones left out. */
export async function itemsOf(by: Acting, planId: string): Promise<ServiceItem[]> {
  return (await by.op.load('service items', planId, (ids) => itemsByPlan(by, ids))) ?? [];
}

/** The same for several plans, as they stand now. */
export async function itemsByPlan(by: Acting, planIds: readonly string[]): Promise<Map<string, ServiceItem[]>> {
  const groups = await serviceItems.grouped(by, 'parentId', planIds, { position: 'ASC' });
  return new Map([...groups].map(([planId, items]) => [planId, items.filter((item) => item.state !== 'void')]));
}
