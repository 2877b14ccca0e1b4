import { type Acting, fieldError, invalid } from '#kernel';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import type { ServiceItem } from './service-item.entity.js';
import { MOST_ITEMS } from './service-item.input.js';
import { serviceItems } from './service-item.kind.js';

/** All items of a plan, removed ones too, until the operation ends. */
export function lockedItems(by: Acting, plan: AnnualPlan): Promise<ServiceItem[]> {
  return serviceItems.lockAll(by, { parentId: plan.id });
}

/** Those of its items that are named, locked. @throws INVALID at `itemIds.N` */
export async function chosenItems(by: Acting, plan: AnnualPlan, itemIds: readonly string[]): Promise<ServiceItem[]> {
  const items = new Map((await lockedItems(by, plan)).map((item) => [item.id, item]));
  const unknown = itemIds.flatMap((id, index) => (items.has(id) ? [] : [fieldError(`itemIds.${index}`, 'UNKNOWN_RECORD')]));
  if (unknown.length) throw invalid(...unknown);
  return itemIds.map((id) => items.get(id)!);
}

/** The next free place. @throws INVALID at `path` when the plan is full */
export async function room(by: Acting, plan: AnnualPlan, more: number, path: string): Promise<number> {
  const [found] = await by.query<{ live: number; last: number }>(
    `SELECT count(*) FILTER (WHERE state <> 'void')::int AS live, coalesce(max(position), 0) AS last
     FROM service_items WHERE parent_id = $1`,
    [plan.id],
  );
  if (found!.live + more > MOST_ITEMS) throw invalid(fieldError(path, 'TOO_MANY', { max: MOST_ITEMS }));
  return found!.last + 1;
}

/** Makes room for several after one; the order is the plan's own, so that no item has a change to tell. */
export async function gapAfter(by: Acting, plan: AnnualPlan, itemId: string, size: number): Promise<number> {
  const [found] = await by.query<{ position: number }>('SELECT position FROM service_items WHERE parent_id = $1 AND id = $2', [plan.id, itemId]);
  if (!found) throw invalid(fieldError('after', 'UNKNOWN_RECORD'));
  await by.query('UPDATE service_items SET position = position + $3 WHERE parent_id = $1 AND position > $2', [plan.id, found.position, size]);
  return found.position + 1;
}

/** Puts items in an order, counted from 1. */
export async function placeItems(by: Acting, plan: AnnualPlan, itemIds: readonly string[]): Promise<void> {
  await by.query(
    `UPDATE service_items AS item SET position = given.place FROM unnest($2::uuid[]) WITH ORDINALITY AS given (id, place)
     WHERE item.parent_id = $1 AND item.id = given.id AND item.position <> given.place`,
    [plan.id, itemIds],
  );
  by.op.forget();
}
