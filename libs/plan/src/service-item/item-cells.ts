import { type Acting, checkAll, checked, fieldError, type FieldError, fireAll, invalid } from '#kernel';
import { peopleOf } from '#org';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { CellConflict, ChangedServiceItems, type ChangeServiceItemCellsInput, ItemField, type ServiceItemCellInput } from './item-cells.input.js';
import { itemProblems, itemSet, linesOf } from './item-set.js';
import { placeProblems, type Venue, venuesAt } from './places.js';
import type { BudgetLine, ServiceItem } from './service-item.entity.js';
import { ChangeServiceItemInput } from './service-item.input.js';
import { serviceItems } from './service-item.kind.js';

interface Known {
  workers: ReadonlySet<string>;
  venues: readonly Venue[];
}

type Cell = ServiceItemCellInput & { index: number };

/** A day that is wiped out in a table comes as ''. */
const DAYS: readonly ItemField[] = [ItemField.startsOn, ItemField.endsOn];

/** Under which name an item keeps what a field says. */
export const keptAs = (field: ItemField): keyof ServiceItem => (field === ItemField.ownerId ? 'assigneeId' : field);

/**
 * Writes cells of a plan's items, each if it still says what the person saw; those that do not are answered as
 * conflicts. One entry for each item that changes, and as many statements for one cell as for a thousand.
 * @throws INVALID at `changes.N.itemId`, `.field` (named twice) or `.to`, and then writes nothing; WRONG_STATE
 */
export async function changeCells(by: Acting, { planId, changes }: ChangeServiceItemCellsInput): Promise<ChangedServiceItems> {
  const plan = await annualPlans.lock(by, planId);
  const items = new Map((await serviceItems.lockAll(by, { parentId: planId })).map((item) => [item.id, item]));
  const cells = changes.map((change, index): Cell => ({ ...change, index }));
  const problems = addressProblems(cells, items);
  if (problems.length) throw invalid(...problems);
  // a closed door is told before what others wrote; an item that was taken out meanwhile is a conflict
  await checkAll(by, serviceItems, 'change', [...new Set(cells.map(({ itemId }) => items.get(itemId)!))].filter(({ state }) => state !== 'void'));

  const differing: Cell[] = [];
  const written = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (isOvertaken(cell, items.get(cell.itemId)!)) differing.push(cell);
    else written.set(cell.itemId, [...(written.get(cell.itemId) ?? []), cell]);
  }
  const moves = [];
  const workers = new Set((await peopleOf(by, plan)).map(({ id }) => id));
  const venues = changes.some(({ field, to }) => field === ItemField.placeId && to) ? await venuesAt(by, plan.communityId) : [];
  for (const [itemId, some] of written) {
    const item = items.get(itemId)!;
    const { set, problems: found } = await valuesOf(plan, item, some, { workers, venues });
    problems.push(...found);
    if (Object.keys(set).length) moves.push({ row: item, set });
  }
  if (problems.length) throw invalid(...problems);
  const conflicts = await conflictsOf(by, differing, items);
  await fireAll(by, serviceItems, 'change', moves);
  return Object.assign(new ChangedServiceItems(), { plan, items: moves.map(({ row }) => row), conflicts });
}

function addressProblems(cells: readonly Cell[], items: ReadonlyMap<string, ServiceItem>): FieldError[] {
  const seen = new Set<string>();
  return cells.flatMap(({ itemId, field, index }) => {
    if (!items.has(itemId)) return [fieldError(`changes.${index}.itemId`, 'UNKNOWN_RECORD')];
    const address = `${itemId} ${field}`;
    if (seen.has(address)) return [fieldError(`changes.${index}.field`, 'DUPLICATE')];
    seen.add(address);
    return [];
  });
}

/** Whether a cell says neither what was seen in it nor what it shall say. */
function isOvertaken({ field, was, to }: Cell, item: ServiceItem): boolean {
  if (item.state === 'void') return true;
  const now = JSON.stringify(item[keptAs(field)]);
  return now !== JSON.stringify(plain(field, was)) && now !== JSON.stringify(plain(field, to));
}

/** As an item keeps it: lists in their order, lines of a budget without what else came along. */
function plain(field: ItemField, value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  if (field === ItemField.months) return [...(value as number[])].sort((a, b) => a - b);
  return field === ItemField.budget ? linesOf(value as BudgetLine[]) : value;
}

/** What the cells of one item write, by the rules by which it is changed otherwise; what it says already is left out. */
async function valuesOf(
  { year }: AnnualPlan, item: ServiceItem, cells: readonly Cell[], { workers, venues }: Known,
): Promise<{ set: Partial<ServiceItem>; problems: FieldError[] }> {
  const wanted = Object.fromEntries(cells.map(({ field, to }) => [field, to === '' && DAYS.includes(field) ? null : (to ?? null)]));
  const { input: { id: _id, expectedVersion: _version, ...given }, problems: found } = await checked(ChangeServiceItemInput, { id: item.id, expectedVersion: item.version, ...wanted });
  if (given.ownerId && given.ownerId !== item.assigneeId && !workers.has(given.ownerId)) found.push(fieldError('ownerId', 'UNKNOWN_PERSON'));
  if (found.length === 0) found.push(...itemProblems(year, item, given), ...placeProblems(given.placeId, item, venues));
  if (found.length) return { set: {}, problems: found.map((one) => ({ ...one, path: pathAt(cells, one.path) })) };
  const set = itemSet(year, item, given);
  const changed = Object.entries(set).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(item[name as keyof ServiceItem]));
  return { set: Object.fromEntries(changed) as Partial<ServiceItem>, problems: [] };
}

/** `startsOn` as `changes.3.to`; what is wrong between two fields is told at the one that was given. */
function pathAt(cells: readonly Cell[], path: string): string {
  const [field, ...inner] = path.split('.');
  const cell = cells.find((one) => one.field === field) ?? cells[0]!;
  return ['changes', cell.index, 'to', ...inner].join('.');
}

async function conflictsOf(by: Acting, cells: readonly Cell[], items: ReadonlyMap<string, ServiceItem>): Promise<CellConflict[]> {
  if (cells.length === 0) return [];
  const told = await by.query<{ id: string; verb: string; fields: string[]; actorId: string | null; at: Date }>(
    `SELECT record_id AS id, verb, actor_id AS "actorId", at,
       ARRAY(SELECT change->>'field' FROM jsonb_array_elements(changes) AS change) AS fields
     FROM history_entries WHERE record_id = ANY($1) ORDER BY seq DESC`,
    [[...new Set(cells.map(({ itemId }) => itemId))]],
  );
  return cells.map(({ itemId, field, to }) => {
    const item = items.get(itemId)!;
    const removed = item.state === 'void';
    const last = told.find(({ id, verb, fields }) => id === itemId && (removed ? verb === 'remove' : fields.includes(keptAs(field))));
    return Object.assign(new CellConflict(), {
      itemId, field, removed, yours: to ?? null, theirs: removed ? null : item[keptAs(field)], actorId: last?.actorId ?? null, at: last?.at ?? item.updatedAt,
    });
  });
}
