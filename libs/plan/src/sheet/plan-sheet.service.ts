import { Injectable } from '@nestjs/common';
import { type Acting, beginAll, fail, letterOf, readWorkbook, writeWorkbook } from '#kernel';
import { communityPlace, peopleOf, personById } from '#org';
import type { Language } from '#resources';
import { adoptedEntries, catalogueEntryById } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { blankItem } from '../service-item/blank-item.js';
import { clausesOfSubject } from '../service-item/chosen-services.js';
import { linkGroups } from '../service-item/item-links.js';
import { placeNames, venuesAt } from '../service-item/places.js';
import type { ServiceItem } from '../service-item/service-item.entity.js';
import { itemsByPlan, serviceItems } from '../service-item/service-item.kind.js';
import { MOST_ITEMS } from '../service-item/service-item.input.js';
import { WRITING } from '../service-item/service-item.workflow.js';
import type { Known } from './item-columns.js';
import { isReordered, type ItemRow, type ItemSheetProblem, readItems } from './read-items.js';
import { inOrder, itemSheets } from './write-items.js';

/** More than anybody mends at once. */
const MOST_PROBLEMS = 200;

export interface PlanSheetOutcome {
  rows: number;
  /** At most two hundred. */
  problems: ItemSheetProblem[];
  problemCount: number;
  /** What it would do, or did: all of it, or nothing. */
  added: number;
  changed: number;
  reordered: boolean;
  /** Items of the plan that stand in no row: they stay, unless it was asked that they go. */
  missing: string[];
  taken: boolean;
}

/** A plan's items by the sheet: as they are, and as they come back. */
@Injectable()
export class PlanSheetService {
  /** @throws NOT_FOUND */
  async write(by: Acting, planId: string, language: Language): Promise<{ name: string; bytes: Promise<Buffer> }> {
    const plan = await annualPlans.get(by, planId);
    const items = await itemsNow(by, plan);
    const { name } = await communityPlace(by, plan.communityId);
    return { name: `${name}${plan.title}`, bytes: writeWorkbook(itemSheets(items, await knownFor(by, plan, items), language)) };
  }

  /**
   * Takes a sheet back into a plan that is being written: rows by their id, others as new items, in the order of the
   * rows. Nothing is taken while a cell is wrong; problems are answered, not thrown.
   * @throws what `readWorkbook` throws, SHEET_HEADER, SHEET_EMPTY, WRONG_STATE
   */
  async take(by: Acting, planId: string, bytes: Buffer, { onlyCheck = false, removeMissing = false } = {}): Promise<PlanSheetOutcome> {
    const plan = await annualPlans.lock(by, planId);
    if (!WRITING.includes(plan.state)) throw fail('WRONG_STATE', { state: plan.state, verb: 'takeSheet' });
    const workbook = await readWorkbook(bytes, MOST_ITEMS);
    const items = await itemsNow(by, plan);
    const { rows, problems } = readItems(workbook, items, await knownFor(by, plan, items), plan.year);
    if (rows.length + problems.length === 0) throw fail('SHEET_EMPTY');
    const missing = items.filter((item) => !rows.some((row) => row.item === item));
    const added = rows.filter(({ item }) => !item);
    const kept = removeMissing ? items.length - missing.length : items.length;
    const over = added[MOST_ITEMS - kept];
    if (over) problems.push({ row: over.row, column: letterOf(0), field: '', code: 'TOO_MANY', params: { max: MOST_ITEMS } });
    const reordered = isReordered(rows, inOrder(items));
    const outcome = {
      rows: rows.length, problems: problems.slice(0, MOST_PROBLEMS), problemCount: problems.length, added: added.length,
      changed: rows.filter(({ item, set }) => item && Object.keys(set).length > 0).length,
      reordered, missing: problems.length ? [] : missing.map(({ title }) => title), taken: false,
    };
    if (onlyCheck || problems.length > 0) return outcome;
    await this.apply(by, plan, rows, removeMissing ? missing : [], reordered ? [...rows, ...(removeMissing ? [] : inOrder(missing).map(untouched))] : null);
    const note = `+${added.length} ±${outcome.changed} −${removeMissing ? missing.length : 0}`;
    await annualPlans.fire(by, plan.id, 'takeSheet', { expectedVersion: plan.version, note });
    return { ...outcome, taken: true };
  }

  private async apply(by: Acting, plan: AnnualPlan, rows: readonly ItemRow[], going: readonly ServiceItem[], order: readonly ItemRow[] | null): Promise<void> {
    for (const item of going) await serviceItems.fire(by, item.id, 'remove', { expectedVersion: item.version });
    const places = new Map(order?.map((row, index) => [row.item ?? row, index + 1]));
    for (const { item, set } of order ?? rows) {
      if (!item) continue;
      const position = places.get(item) ?? item.position;
      const changes: Partial<ServiceItem> = {
        ...set,
        ...(position !== item.position && { position }),
      };
      if (Object.keys(changes).length) await serviceItems.fire(by, item.id, 'change', { expectedVersion: item.version, set: changes });
    }
    await this.add(by, plan, rows.filter(({ item }) => !item), places);
    by.op.forget();
  }

  private async add(by: Acting, plan: AnnualPlan, rows: readonly ItemRow[], places: ReadonlyMap<object, number>): Promise<void> {
    const [last] = await by.query<{ position: number }>('SELECT coalesce(max(position), 0) AS position FROM service_items WHERE parent_id = $1', [plan.id]);
    const adopted = await adoptedEntries(by, plan.communityId);
    const entryOf = ({ set }: ItemRow) => adopted.find(({ id }) => id === set.catalogueEntryId);
    const begun = await beginAll(by, serviceItems, plan, 'add', rows.map((row, index) => ({
      ...blankItem(plan, places.get(row) ?? last!.position + index + 1),
      group: entryOf(row)?.group ?? 'other',
      ...row.set,
    })));
    await linkGroups(by, begun.map((item, index) => {
      const entry = entryOf(rows[index]!);
      return { item, clauseIds: entry ? clausesOfSubject(adopted, entry.subject) : [] };
    }));
  }
}

const untouched = (item: ServiceItem): ItemRow => ({ row: 0, item, set: {} });

async function itemsNow(by: Acting, plan: AnnualPlan): Promise<ServiceItem[]> {
  return (await itemsByPlan(by, [plan.id])).get(plan.id) ?? [];
}

async function knownFor(by: Acting, plan: AnnualPlan, items: readonly ServiceItem[]): Promise<Known> {
  const [people, adopted, venues, owners, entries] = await Promise.all([
    peopleOf(by, plan),
    adoptedEntries(by, plan.communityId),
    venuesAt(by, plan.communityId),
    Promise.all(items.map(async (item) => personById(by, item.assigneeId))),
    Promise.all(items.map(async (item) => (item.catalogueEntryId ? catalogueEntryById(by, item.catalogueEntryId) : undefined))),
  ]);
  return {
    people, adopted, venues,
    placeNames: await placeNames(by, items),
    names: new Map(owners.flatMap((person) => (person ? [[person.id, person.name]] : []))),
    entryTitles: new Map(entries.flatMap((entry) => (entry ? [[entry.id, entry.title]] : []))),
  };
}
