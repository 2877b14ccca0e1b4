import { type Acting } from '#kernel';
import { registerNamed } from '#resources';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { SERVICE_GROUPS, type ServiceItem } from '../service-item/service-item.entity.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { lineage } from './lineage.js';
import { boundBy, type Money, sumOf } from './money-sums.js';
import { CONTRACTS, SPENT, UNLINKED } from './plan-money.sql.js';
import { GroupMoney, ItemContract, ItemMoney, PlanMoney, SourceMoney, UnlinkedSpending } from './plan-money.type.js';

type Words = ItemContract['acceptanceLabel'];
type Unlinked = UnlinkedSpending & { source: string; count: number; total: number };

/** What a plan's services cost and what of it is left: four statements beside its items. */
export async function planMoney(by: Acting, plan: AnnualPlan): Promise<PlanMoney> {
  const items = await itemsOf(by, plan.id);
  const line = await lineage(by, items.map(({ id }) => id), plan.year);
  const ids = [...line.keys()];
  const [spent, contracts, unlinked] = [
    await by.query<{ itemId: string; source: string; amount: number }>(SPENT, [plan.communityId, ids]),
    await by.query<ItemContract>(CONTRACTS, [plan.communityId, ids]),
    await by.query<Unlinked>(UNLINKED, [plan.communityId, `${plan.year}-01-01`, `${plan.year}-12-31`, ids, plan.year]),
  ];
  const lines = items.map((item) => {
    const bought = contracts.filter(({ itemId }) => line.get(itemId) === item.id);
    const money: Money = {
      planned: item.budgetFen,
      spent: total(spent.filter(({ itemId }) => line.get(itemId) === item.id)),
      bound: bought.reduce((sum, one) => sum + boundBy(one), 0),
    };
    return { item, money, contracts: bought.map(contractOf) };
  });
  const all = (some: typeof lines): ReturnType<typeof sumOf> => sumOf(some.map(({ money }) => money));
  return Object.assign(new PlanMoney(), {
    ...all(lines),
    items: lines.map((one) => Object.assign(new ItemMoney(), {
      ...all([one]), itemId: one.item.id, said: one.money.planned !== null, contracts: one.contracts,
    })),
    groups: SERVICE_GROUPS.map((group) => [group, lines.filter(({ item }) => item.group === group)] as const)
      .filter(([, some]) => some.length > 0)
      .map(([group, some]) => Object.assign(new GroupMoney(), { ...all(some), group })),
    sources: sourcesOf(items, spent),
    unlinked: unlinked.map((one) => Object.assign(new UnlinkedSpending(), { ...one, sourceLabel: wordsOf('expense-line', 'source', one.source) })),
    unlinkedCount: unlinked[0]?.count ?? 0,
    unlinkedAmount: unlinked[0]?.total ?? 0,
  });
}

/** In the order of the register's choices; what is promised from no source stands last. */
function sourcesOf(items: readonly ServiceItem[], spent: readonly { source: string; amount: number }[]): SourceMoney[] {
  const choices = Object.keys(registerNamed('expense-line').register.columns.source!.options!);
  const planned = plannedBySource(items);
  return [...choices, null].flatMap((source) => {
    const one = { planned: planned.get(source) ?? 0, spent: total(spent.filter((line) => line.source === source)) };
    const label = source === null ? null : wordsOf('expense-line', 'source', source);
    return one.planned || one.spent ? [Object.assign(new SourceMoney(), { ...one, source, label })] : [];
  });
}

/** What items promise from each source; under null what they say of none. */
function plannedBySource(items: readonly ServiceItem[]): ReadonlyMap<string | null, number> {
  const sums = new Map<string | null, number>();
  const add = (source: string | null, fen: number): void => void sums.set(source, (sums.get(source) ?? 0) + fen);
  for (const { budget, budgetFen } of items) {
    for (const { source, amountFen } of budget) add(source, amountFen);
    add(null, (budgetFen ?? 0) - budget.reduce((sum, { amountFen }) => sum + amountFen, 0));
  }
  return sums;
}

function contractOf(row: ItemContract): ItemContract {
  return Object.assign(new ItemContract(), { ...row, acceptanceLabel: wordsOf('purchased-service', 'acceptance', row.acceptance) });
}

function wordsOf(register: string, column: string, code: string): Words {
  return registerNamed(register).register.columns[column]!.options![code] as Words;
}

const total = (some: readonly { amount: number }[]): number => some.reduce((sum, { amount }) => sum + amount, 0);
