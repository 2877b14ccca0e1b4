import type { ServiceItem } from '../service-item/service-item.entity.js';

export type DifferenceKind = 'added' | 'changed' | 'gone';

/** How one item stands to its like in another plan. */
export interface Difference<Item> {
  kind: DifferenceKind;
  item: Item | null;
  former: Item | null;
  /** The fields that say something else; empty unless changed. */
  fields: string[];
}

export type Compared = Pick<ServiceItem, 'id' | 'fromItemId' | 'title' | 'group' | 'requirement' | 'constraint' | 'deliveries' | 'assigneeId' |
'startsOn' | 'endsOn' | 'months' | 'recurrence' | 'placeId' | 'people' | 'equipment' | 'technology' | 'budget' | 'budgetFen' | 'expectedResult' | 'targetGroup' | 'doneBy' | 'helpedBy' | 'toldTo'>;

/**
 * In the order of the plan; what is gone at the end. An item's like is the one it was taken over from, else its namesake.
 * @param sameYear two versions of one year: days and money are compared as they stand, also where nothing is said
 */
export function differencesBetween<Item extends Compared>(items: readonly Item[], formerItems: readonly Item[], sameYear = false): Difference<Item>[] {
  const left = new Set(formerItems);
  const take = (found: Item | undefined): Item | null => {
    if (!found || !left.delete(found)) return null;
    return found;
  };
  const byOrigin = new Map(items.map((item) => [item, take(formerItems.find(({ id }) => id === item.fromItemId))]));
  const now = items.flatMap((item): Difference<Item>[] => {
    const former = byOrigin.get(item) ?? take([...left].find(({ title }) => folded(title) === folded(item.title)));
    if (!former) return [{ kind: 'added', item, former: null, fields: [] }];
    const fields = FIELDS.filter(([name, differs]) => (sameYear && IN_A_YEAR[name] ? IN_A_YEAR[name](item, former) : differs(item, former))).map(([name]) => name);
    return fields.length ? [{ kind: 'changed', item, former, fields }] : [];
  });
  return [...now, ...[...left].map((former): Difference<Item> => ({ kind: 'gone', item: null, former, fields: [] }))];
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

type Differs = (item: Compared, former: Compared) => boolean;
type Texts = 'title' | 'group' | 'targetGroup' | 'requirement' | 'constraint' | 'doneBy' | 'helpedBy' | 'toldTo' | 'expectedResult' | 'people' | 'equipment' | 'technology';
const words = (field: Texts): Differs => (item, former) => item[field] !== former[field];
/** Lists are kept in one order. */
function list(field: 'deliveries' | 'months' | 'budget'): Differs {
  return (item, former) => JSON.stringify(item[field]) !== JSON.stringify(former[field]);
}
/** The same day of another year is the same. What is not said yet is not another day. */
const day = (field: 'startsOn' | 'endsOn'): Differs => (item, former) => item[field] !== null && item[field].slice(5) !== former[field]?.slice(5);

const FIELDS: readonly (readonly [string, Differs])[] = [
  ['title', words('title')],
  ['group', words('group')],
  ['targetGroup', words('targetGroup')],
  ['requirement', words('requirement')],
  ['constraint', words('constraint')],
  ['ownerId', (item, former) => item.assigneeId !== former.assigneeId],
  ['doneBy', words('doneBy')],
  ['helpedBy', words('helpedBy')],
  ['toldTo', words('toldTo')],
  ['deliveries', list('deliveries')],
  ['startsOn', day('startsOn')],
  ['endsOn', day('endsOn')],
  ['months', (item, former) => item.months.length > 0 && list('months')(item, former)],
  ['recurrence', (item, former) => item.recurrence !== null && item.recurrence !== former.recurrence],
  ['placeId', (item, former) => item.placeId !== null && item.placeId !== former.placeId],
  ['people', words('people')],
  ['equipment', words('equipment')],
  ['technology', words('technology')],
  ['budget', (item, former) => item.budget.length > 0 && list('budget')(item, former)],
  ['budgetFen', (item, former) => item.budgetFen !== null && item.budgetFen !== former.budgetFen],
  ['expectedResult', words('expectedResult')],
];

/** What is said anew for each year. */
const IN_A_YEAR: Readonly<Record<string, Differs>> = {
  startsOn: (item, former) => item.startsOn !== former.startsOn,
  endsOn: (item, former) => item.endsOn !== former.endsOn,
  months: list('months'),
  recurrence: (item, former) => item.recurrence !== former.recurrence,
  placeId: (item, former) => item.placeId !== former.placeId,
  budget: list('budget'),
  budgetFen: (item, former) => item.budgetFen !== former.budgetFen,
};
