import { Injectable } from '@nestjs/common';
import { type Acting, type Move, fireAll } from '#kernel';
import type { ServiceItem } from '../service-item/service-item.entity.js';
import { serviceItems } from '../service-item/service-item.kind.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { annualPlans } from './annual-plan.kind.js';

/** An item of the version in force, and the one that takes its place. */
export interface Succession {
  from: string;
  to: string;
}

/** Moves what hangs on items to the items that take their place, so that it is counted once and found where it goes on. */
export type ItemFollower = (by: Acting, successions: readonly Succession[]) => Promise<void>;

/** Planning does not know what activities or cases are: whoever keeps something that names an item adds what moves it, at boot. */
@Injectable()
export class ItemFollowers {
  private readonly added: ItemFollower[] = [
    followOf('risk_deliveries', 'record_id', 'risk_id'), followOf('attachments', 'record_id'),
    followOf('expense_lines', 'service_item'), followOf('purchased_services', 'service_item'), followOf('feedback_entries', 'service_item'),
  ];

  add(...followers: readonly ItemFollower[]): void {
    this.added.push(...followers);
  }

  async follow(by: Acting, successions: readonly Succession[]): Promise<void> {
    if (successions.length) for (const follower of this.added) await follower(by, successions);
  }
}

/**
 * A follower that points a column at the item's successor.
 * @param once a column beside which a record may name an item once only: what already names the successor stays
 */
export function followOf(table: string, column: string, once?: string): ItemFollower {
  const free = once ? `AND NOT EXISTS (SELECT FROM ${table} other WHERE other.${once} = row.${once} AND other.${column} = pair.successor)` : '';
  return async (by, successions) => {
    await by.query(
      `UPDATE ${table} AS row SET ${column} = pair.successor FROM unnest($1::uuid[], $2::uuid[]) AS pair (item, successor)
       WHERE row.${column} = pair.item ${free}`,
      [successions.map(({ from }) => from), successions.map(({ to }) => to)],
    );
  };
}

/** Ends the version in force that a plan revises, before the plan takes its place: of a year one is in force. */
export async function supersedeFormer(by: Acting, plan: AnnualPlan): Promise<AnnualPlan> {
  const former = await annualPlans.lock(by, plan.fromPlanId!);
  return annualPlans.fire(by, former.id, 'supersede', { expectedVersion: former.version });
}

/**
 * Puts a version's items in the place of those that they revise: what was delivered stays delivered since then, what
 * runs goes on. Of the former version's items those that have no successor end, unless they were delivered already.
 * @returns the items that began to run
 */
export async function takePlace(by: Acting, plan: AnnualPlan, former: AnnualPlan, followers: ItemFollowers): Promise<ServiceItem[]> {
  const items = (await serviceItems.lockAll(by, { parentId: plan.id })).filter(({ state }) => state === 'planned');
  const before = (await serviceItems.lockAll(by, { parentId: former.id })).filter(({ state }) => state !== 'void');
  const formerOf = new Map(before.map((item) => [item.id, item]));
  const isDone = (item: ServiceItem): boolean => formerOf.get(item.fromItemId ?? '')?.state === 'delivered';
  const [done, running] = [items.filter(isDone), items.filter((item) => !isDone(item))];
  const notes = await deliveryNotes(by, done);
  await fireAll(by, serviceItems, 'start', running.map((row) => ({ row })));
  await fireAll(by, serviceItems, 'carryOver', done.map((row): Move<ServiceItem> => ({ row, note: notes.get(row.fromItemId!) ?? '' })));
  await by.query(
    `UPDATE service_items i SET ended_at = f.ended_at FROM service_items f WHERE i.parent_id = $1 AND i.state = 'delivered' AND f.id = i.from_item_id`,
    [plan.id],
  );
  const successions = items.flatMap((item) => (formerOf.has(item.fromItemId ?? '') ? [{ from: item.fromItemId!, to: item.id }] : []));
  const succeeded = new Set(successions.map(({ from }) => from));
  const ending = before.filter((item) => item.state === 'running' || (item.state === 'delivered' && succeeded.has(item.id)));
  await fireAll(by, serviceItems, 'supersede', ending.map((row) => ({ row })));
  await followers.follow(by, successions);
  by.op.forget();
  return running;
}

/** What came of the items that were delivered before, by their id. */
async function deliveryNotes(by: Acting, done: readonly ServiceItem[]): Promise<ReadonlyMap<string, string>> {
  const rows = await by.query<{ id: string; note: string }>(
    `SELECT DISTINCT ON (record_id) record_id AS id, note FROM history_entries
     WHERE record_id = ANY($1) AND verb IN ('deliver', 'carryOver') ORDER BY record_id, seq DESC`,
    [done.map((item) => item.fromItemId)],
  );
  return new Map(rows.map(({ id, note }) => [id, note]));
}
