import { type Acting, dayOf, type Guard, type Reason, Workflow } from '#kernel';
import { firstDay, yearIn } from './schedule.js';
import type { ServiceItem } from './service-item.entity.js';

/** The plan that an item belongs to. */
export interface ItemFacts {
  planState: string;
  planRevision: number;
}

type ItemGuard = Guard<ServiceItem, ItemFacts>;

/** The states in which a plan and its items are written. */
export const WRITING: readonly string[] = ['draft', 'returned'];

/** What the street has before it, approved or promised to residents stays as it is. */
const planIsBeingWritten = (verb: string): ItemGuard => (_row, facts) =>
  WRITING.includes(facts.planState) ? null : (inForce(facts) ?? { code: 'WRONG_STATE', params: { state: facts.planState, verb } });

/** What is in force is not changed but revised. */
const inForce = ({ planState, planRevision }: ItemFacts): Reason | null =>
  planState === 'published' ? { code: 'PLAN_IN_FORCE', params: { revision: planRevision } } : null;

const begins = (row: ServiceItem): string | null => firstDay(yearIn(row), row);
const beginsBy = (row: ServiceItem, day: string): boolean => (begins(row) ?? day) <= day;

const hasBegun: ItemGuard = (row, _facts, asker) =>
  beginsBy(row, dayOf(asker.now)) ? null : { code: 'TOO_EARLY', params: { from: begins(row) } };

/**
 * An item goes with its plan: planned while the plan is written and approved, running once it is published, missed
 * when the plan is closed before it was delivered. Only delivery is a person's to tell. When the next version of the
 * plan comes into force, its item takes the place of the one that it revises.
 */
export const serviceItemWorkflow = new Workflow<ServiceItem, ItemFacts>({
  noun: 'service-item',
  initial: 'planned',
  path: ['planned', 'running', 'delivered'],
  final: ['delivered', 'missed', 'superseded', 'void'],
  next: { planned: 'start', running: 'deliver' },
  facts: itemFacts,
  instead: (_row, facts, { permission }) => (permission === 'annual-plan:draft' ? inForce(facts) : null),
  verbs: {
    change: { from: ['planned'], permission: 'annual-plan:draft', guards: [planIsBeingWritten('change')], edit: true },
    remark: { from: ['planned'], permission: 'annual-plan:return', edit: true },
    remove: { from: ['planned'], to: 'void', permission: 'annual-plan:draft', guards: [planIsBeingWritten('remove')], edit: true },
    restore: { from: ['void'], to: 'planned', permission: 'annual-plan:draft', guards: [planIsBeingWritten('restore')], quiet: true, revives: true },
    start: { from: ['planned'], to: 'running', permission: 'annual-plan:publish', deadline: { at: (row) => row.finishBy }, quiet: true },
    deliver: { from: ['running'], to: 'delivered', permission: 'service-item:deliver', guards: [hasBegun] },
    carryOver: { from: ['planned'], to: 'delivered', permission: 'annual-plan:publish', quiet: true },
    supersede: { from: ['running', 'delivered'], to: 'superseded', permission: 'annual-plan:publish', quiet: true, revives: true },
    miss: { from: ['running'], to: 'missed', permission: 'annual-plan:close', quiet: true },
    void: { from: ['planned', 'running'], to: 'void', permission: 'annual-plan:void', quiet: true },
  },
});

async function itemFacts(by: Acting, rows: readonly ServiceItem[]): Promise<ReadonlyMap<string, ItemFacts>> {
  const found = await by.query<ItemFacts & { id: string }>(
    `SELECT i.id, p.state AS "planState", p.revision AS "planRevision" FROM service_items i JOIN annual_plans p ON p.id = i.parent_id WHERE i.id = ANY($1)`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
