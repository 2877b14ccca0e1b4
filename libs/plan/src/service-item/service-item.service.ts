import { Injectable } from '@nestjs/common';
import { type Acting, ClauseRole, fieldError, type FieldError, invalid, type Place } from '#kernel';
import { workerAt } from '#org';
import { linkChosen } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { blankItem, dateProblems, finishBy } from './blank-item.js';
import { type ChosenService, chosenServices, servicesLeft } from './chosen-services.js';
import type { ServiceItem } from './service-item.entity.js';
import type {
  AddServiceItemInput, AddServiceItemsInput, ChangeServiceItemInput, DeliverServiceItemInput, RemoveServiceItemInput,
} from './service-item.input.js';
import { itemsByPlan, serviceItems } from './service-item.kind.js';
import { serviceItemWorkflow } from './service-item.workflow.js';

/** Of one plan. */
export const MOST_ITEMS = 500;
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
  async add(by: Acting, { id, expectedVersion, ...input }: AddServiceItemInput): Promise<AnnualPlan> {
    const before = await annualPlans.get(by, id);
    const { ownerId, catalogueEntryId, group, clauseIds, ...said } = input;
    await this.check(by, before, before.year, input);
    const chosen = await chosenServices(by, before.communityId, catalogueEntryId ? [catalogueEntryId] : [], () => 'catalogueEntryId');
    const plan = await annualPlans.fire(by, id, 'addItem', { expectedVersion, note: input.title });
    const position = await this.room(by, plan, 1, 'title');
    const item = await serviceItems.begin(by, plan, 'add', {
      ...blankItem(plan, position),
      ...said,
      group: group ?? chosen[0]?.entry.group ?? 'other',
      catalogueEntryId: catalogueEntryId ?? null,
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
      budgetFen: input.budgetFen ?? null,
      targetGroup: input.targetGroup ?? '',
      doneBy: input.doneBy ?? '',
      helpedBy: input.helpedBy ?? '',
      toldTo: input.toldTo ?? '',
      assigneeId: ownerId ?? null,
      finishBy: finishBy(plan.year, input.endsOn ?? null),
    });
    await this.link(by, item, chosen[0]);
    const more = clauseIds.filter((clauseId) => !chosen[0]?.clauseIds.includes(clauseId));
    if (more.length) await linkChosen(by, item, more, ClauseRole.implements);
    by.op.forget();
    return plan;
  }

  /** Writes what is given, leaves the rest. @throws INVALID as `add`; STALE with what changed */
  async change(by: Acting, { id, expectedVersion, ownerId, ...given }: ChangeServiceItemInput): Promise<ServiceItem> {
    const before = await serviceItems.get(by, id);
    const plan = await annualPlans.lock(by, before.parentId!);
    const dates = {
      startsOn: given.startsOn === undefined ? before.startsOn : given.startsOn,
      endsOn: given.endsOn === undefined ? before.endsOn : given.endsOn,
    };
    await this.check(by, plan, plan.year, { ...dates, ownerId });
    const set = {
      ...given,
      ...(ownerId !== undefined && { assigneeId: ownerId }),
      ...(given.endsOn !== undefined && { finishBy: finishBy(plan.year, dates.endsOn) }),
    };
    return serviceItems.fire(by, id, 'change', { expectedVersion, set });
  }

  /** Takes it out of a plan that is being written; its row is kept as void, its place stays empty. */
  async remove(by: Acting, { id, expectedVersion }: RemoveServiceItemInput): Promise<AnnualPlan> {
    const before = await serviceItems.get(by, id);
    const plan = await annualPlans.lock(by, before.parentId!);
    const item = await serviceItems.fire(by, id, 'remove', { expectedVersion });
    return annualPlans.fire(by, plan.id, 'removeItem', { expectedVersion: plan.version, note: item.title });
  }

  deliver(by: Acting, { id, expectedVersion, note }: DeliverServiceItemInput): Promise<ServiceItem> {
    return serviceItems.fire(by, id, 'deliver', { expectedVersion, note });
  }

  /** Moves a plan's items along with it; returns those that moved. */
  async moveAll(by: Acting, plan: AnnualPlan, verb: 'start' | 'miss' | 'void'): Promise<ServiceItem[]> {
    const { from } = serviceItemWorkflow.verb(verb);
    const moving = (await this.itemsNow(by, plan)).filter((item) => from.includes(item.state));
    const moved: ServiceItem[] = [];
    for (const item of moving) moved.push(await serviceItems.fire(by, item.id, verb, { expectedVersion: item.version }));
    return moved;
  }

  /** The street's notes by item; items without one lose theirs. @throws INVALID at `itemNotes` */
  async remark(by: Acting, plan: AnnualPlan, notes: readonly { itemId: string; note: string }[]): Promise<void> {
    const items = await this.itemsNow(by, plan);
    const problems = notes.flatMap(({ itemId }, index): FieldError[] => {
      if (!items.some((item) => item.id === itemId)) return [fieldError(`itemNotes.${index}.itemId`, 'UNKNOWN_RECORD')];
      const first = notes.findIndex((one) => one.itemId === itemId);
      return first === index ? [] : [fieldError(`itemNotes.${index}.itemId`, 'DUPLICATE')];
    });
    if (problems.length) throw invalid(...problems);
    for (const item of items) {
      const returnNote = notes.find((one) => one.itemId === item.id)?.note ?? null;
      if (returnNote === item.returnNote) continue;
      await serviceItems.fire(by, item.id, 'remark', { expectedVersion: item.version, set: { returnNote } });
    }
  }

  private async begin(by: Acting, plan: AnnualPlan, chosen: readonly ChosenService[]): Promise<void> {
    const items = await this.itemsNow(by, plan);
    const left = await servicesLeft(by, plan.communityId, chosen.map(({ entry }) => entry), items);
    const problems = chosen.flatMap(({ entry }, index) => {
      const again = chosen.findIndex((one) => one.entry.subject === entry.subject) < index;
      return left.includes(entry) && !again ? [] : [fieldError(inList(index), 'DUPLICATE')];
    });
    if (problems.length) throw invalid(...problems);
    const first = await this.room(by, plan, chosen.length, 'catalogueEntryIds');
    for (const [index, { entry, clauseIds }] of chosen.entries()) {
      const item = await serviceItems.begin(by, plan, 'add', {
        ...blankItem(plan, first + index), title: entry.title, group: entry.group, catalogueEntryId: entry.id,
      });
      await this.link(by, item, { entry, clauseIds });
    }
    by.op.forget();
  }

  private async link(by: Acting, item: ServiceItem, chosen: ChosenService | undefined): Promise<void> {
    if (chosen) await linkChosen(by, item, chosen.clauseIds, ClauseRole.implements);
  }

  /** The next free place. @throws INVALID at `path` when the plan is full */
  private async room(by: Acting, plan: AnnualPlan, more: number, path: string): Promise<number> {
    const [found] = await by.query<{ live: number; last: number }>(
      `SELECT count(*) FILTER (WHERE state <> 'void')::int AS live, coalesce(max(position), 0) AS last
       FROM service_items WHERE parent_id = $1`,
      [plan.id],
    );
    if (found!.live + more > MOST_ITEMS) throw invalid(fieldError(path, 'TOO_MANY', { max: MOST_ITEMS }));
    return found!.last + 1;
  }

  private async itemsNow(by: Acting, plan: AnnualPlan): Promise<ServiceItem[]> {
    return (await itemsByPlan(by, [plan.id])).get(plan.id) ?? [];
  }

  private async check(
    by: Acting,
    place: Place,
    year: number,
    input: Pick<AddServiceItemInput, 'startsOn' | 'endsOn' | 'ownerId'>,
  ): Promise<void> {
    const problems = dateProblems(year, input.startsOn ?? null, input.endsOn ?? null);
    if (problems.length) throw invalid(...problems);
    if (input.ownerId) await workerAt(by, place, input.ownerId, 'ownerId');
  }
}
