import { Injectable } from '@nestjs/common';
import { type Acting, beginAll, fieldError, type FieldError, fireAll, invalid } from '#kernel';
import { peopleOf } from '#org';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { blankItem } from './blank-item.js';
import { type ChosenService, chosenServices, servicesLeft } from './chosen-services.js';
import { linkGroups } from './item-links.js';
import { chosenItems, gapAfter, lockedItems, placeItems, room } from './item-order.js';
import { itemProblems, itemSet } from './item-set.js';
import { beginItems, checkRows } from './new-items.js';
import { placeProblems, venuesAt } from './places.js';
import type { ServiceItem } from './service-item.entity.js';
import type {
  AddServiceItemInput, AddServiceItemRowsInput, AddServiceItemsInput, ChangeServiceItemInput, DeliverServiceItemInput,
  OrderServiceItemsInput, RemoveServiceItemInput, RemoveServiceItemsInput, RestoreServiceItemsInput,
} from './service-item.input.js';
import { itemsByPlan, serviceItems } from './service-item.kind.js';
import { serviceItemWorkflow } from './service-item.workflow.js';

const inList = (index: number): string => `catalogueEntryIds.${index}`;

/** The items of a plan. The plan's row is locked before an item's, so that none changes while it is submitted. */
@Injectable()
export class ServiceItemService {
  /** Takes services from the catalogue, each with its title, group and clauses. @throws INVALID at the entry */
  async addChosen(by: Acting, { id, expectedVersion, catalogueEntryIds }: AddServiceItemsInput): Promise<AnnualPlan> {
    const { communityId } = await annualPlans.get(by, id);
    const chosen = await chosenServices(by, communityId, catalogueEntryIds, inList);
    const note = chosen.map(({ entry }) => entry.title).join('; ');
    const plan = await annualPlans.fire(by, id, 'addItems', { expectedVersion, note });
    await this.begin(by, plan, chosen);
    return plan;
  }

  /** The same for a plan that has just been begun. */
  async takeChosen(by: Acting, plan: AnnualPlan, catalogueEntryIds: readonly string[]): Promise<void> {
    await this.begin(by, plan, await chosenServices(by, plan.communityId, catalogueEntryIds, inList));
  }

  /**
   * Adds one with a title of its own: the community's own service, or one of several that carry out the same entry.
   * @throws INVALID at `ownerId`, `startsOn`, `endsOn`, `catalogueEntryId`, `clauseIds` or, with the 501st, `title`
   */
  async add(by: Acting, { id, expectedVersion, ...row }: AddServiceItemInput): Promise<AnnualPlan> {
    const before = await annualPlans.get(by, id);
    const checkedRows = await checkRows(by, before, [row], (_index, field) => field);
    const plan = await annualPlans.fire(by, id, 'addItem', { expectedVersion, note: row.title });
    await beginItems(by, plan, checkedRows, await room(by, plan, 1, 'title'));
    return plan;
  }

  /** Adds several, as they were pasted; all of them or none. @throws INVALID as `add`, at `rows.N.<field>`, at `after` or at `rows` */
  async addRows(by: Acting, { id, expectedVersion, rows, after }: AddServiceItemRowsInput): Promise<AnnualPlan> {
    const before = await annualPlans.get(by, id);
    const checkedRows = await checkRows(by, before, rows, (index, field) => `rows.${index}.${field}`);
    const plan = await annualPlans.fire(by, id, 'addRows', { expectedVersion, note: rows.map(({ title }) => title).join('; ') });
    const last = await room(by, plan, rows.length, 'rows');
    await beginItems(by, plan, checkedRows, after ? await gapAfter(by, plan, after, rows.length) : last);
    return plan;
  }

  /** Writes what is given, leaves the rest. @throws INVALID as `add`; STALE with what changed */
  async change(by: Acting, { id, expectedVersion, ...given }: ChangeServiceItemInput): Promise<ServiceItem> {
    const before = await serviceItems.get(by, id);
    const plan = await annualPlans.lock(by, before.parentId!);
    const people = given.ownerId ? await peopleOf(by, plan) : [];
    const problems = [
      ...itemProblems(plan.year, before, given),
      ...(given.ownerId && !people.some((person) => person.id === given.ownerId) ? [fieldError('ownerId', 'UNKNOWN_PERSON')] : []),
      ...placeProblems(given.placeId, before, given.placeId ? await venuesAt(by, plan.communityId) : []),
    ];
    if (problems.length) throw invalid(...problems);
    return serviceItems.fire(by, id, 'change', { expectedVersion, set: itemSet(plan.year, before, given) });
  }

  /** Puts a plan's items in another order: its own doing, no item says anything else for it. @throws INVALID at `itemIds` */
  async order(by: Acting, { id, expectedVersion, itemIds }: OrderServiceItemsInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'orderItems', { expectedVersion });
    const items = new Map((await this.itemsNow(by, plan)).map((item) => [item.id, item]));
    const unknown = itemIds.flatMap((itemId, index) => (items.has(itemId) ? [] : [fieldError(`itemIds.${index}`, 'UNKNOWN_RECORD')]));
    if (unknown.length) throw invalid(...unknown);
    if (itemIds.length < items.size) throw invalid(fieldError('itemIds', 'TOO_FEW', { min: items.size }));
    await placeItems(by, plan, itemIds);
    return plan;
  }

  /** Takes it out of a plan that is being written; its row is kept as void, its place stays empty. */
  async remove(by: Acting, { id, expectedVersion }: RemoveServiceItemInput): Promise<AnnualPlan> {
    const before = await serviceItems.get(by, id);
    const plan = await annualPlans.lock(by, before.parentId!);
    const item = await serviceItems.fire(by, id, 'remove', { expectedVersion });
    return annualPlans.fire(by, plan.id, 'removeItem', { expectedVersion: plan.version, note: item.title });
  }

  /** The same with several; one that is removed already stays so. @throws INVALID at `itemIds.N` */
  async removeAll(by: Acting, { id, expectedVersion, itemIds }: RemoveServiceItemsInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'removeItems', { expectedVersion });
    const going = (await chosenItems(by, plan, itemIds)).filter(({ state }) => state !== 'void');
    await fireAll(by, serviceItems, 'remove', going.map((row) => ({ row })));
    return plan;
  }

  /** Puts removed ones back where they stood. @throws INVALID at `itemIds.N`, at `itemIds` when the plan is full */
  async restoreAll(by: Acting, { id, expectedVersion, itemIds }: RestoreServiceItemsInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'restoreItems', { expectedVersion });
    const coming = (await chosenItems(by, plan, itemIds)).filter(({ state }) => state === 'void');
    await room(by, plan, coming.length, 'itemIds');
    await fireAll(by, serviceItems, 'restore', coming.map((row) => ({ row })));
    return plan;
  }

  deliver(by: Acting, { id, expectedVersion, note }: DeliverServiceItemInput): Promise<ServiceItem> {
    return serviceItems.fire(by, id, 'deliver', { expectedVersion, note });
  }

  /** Moves a plan's items along with it; returns those that moved. */
  async moveAll(by: Acting, plan: AnnualPlan, verb: 'start' | 'miss' | 'void'): Promise<ServiceItem[]> {
    const { from } = serviceItemWorkflow.verb(verb);
    const moving = (await lockedItems(by, plan)).filter((item) => from.includes(item.state));
    await fireAll(by, serviceItems, verb, moving.map((row) => ({ row })));
    return moving;
  }

  /** The street's notes by item; items without one lose theirs. @throws INVALID at `itemNotes` */
  async remark(by: Acting, plan: AnnualPlan, notes: readonly { itemId: string; note: string }[]): Promise<void> {
    const items = (await lockedItems(by, plan)).filter(({ state }) => state !== 'void');
    const problems = notes.flatMap(({ itemId }, index): FieldError[] => {
      if (!items.some((item) => item.id === itemId)) return [fieldError(`itemNotes.${index}.itemId`, 'UNKNOWN_RECORD')];
      const first = notes.findIndex((one) => one.itemId === itemId);
      return first === index ? [] : [fieldError(`itemNotes.${index}.itemId`, 'DUPLICATE')];
    });
    if (problems.length) throw invalid(...problems);
    const moves = items.map((row) => ({ row, set: { returnNote: notes.find((one) => one.itemId === row.id)?.note ?? null } }));
    await fireAll(by, serviceItems, 'remark', moves.filter(({ row, set }) => set.returnNote !== row.returnNote));
  }

  private async begin(by: Acting, plan: AnnualPlan, chosen: readonly ChosenService[]): Promise<void> {
    const items = await this.itemsNow(by, plan);
    const left = await servicesLeft(by, plan.communityId, chosen.map(({ entry }) => entry), items);
    const problems = chosen.flatMap(({ entry }, index) => {
      const again = chosen.findIndex((one) => one.entry.subject === entry.subject) < index;
      return left.includes(entry) && !again ? [] : [fieldError(inList(index), 'DUPLICATE')];
    });
    if (problems.length) throw invalid(...problems);
    const first = await room(by, plan, chosen.length, 'catalogueEntryIds');
    const begun = await beginAll(by, serviceItems, plan, 'add', chosen.map(({ entry }, index) => ({
      ...blankItem(plan, first + index), title: entry.title, group: entry.group, catalogueEntryId: entry.id,
    })));
    await linkGroups(by, begun.map((item, index) => ({ item, clauseIds: chosen[index]!.clauseIds })));
    by.op.forget();
  }

  private async itemsNow(by: Acting, plan: AnnualPlan): Promise<ServiceItem[]> {
    return (await itemsByPlan(by, [plan.id])).get(plan.id) ?? [];
  }
}
