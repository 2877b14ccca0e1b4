import { addDays, dayOf, yearOf } from '#kernel';
import { anEntry } from '../factories/register.factory.js';
import type { Staffing, World } from '../factories/world.js';
import { plannedItem } from './plans.js';
import type { Happening } from './timeline.js';

/** The beginning of the service's title, what was paid in yuan, from which source, to whom, what for. */
type Paid = readonly [service: string, yuan: number, source: string, party: string, purpose: string];

/** A contract, what of it was paid by when, and what the acceptance said. */
interface Bought {
  daysAgo: number;
  service: string;
  what: string;
  provider: string;
  yuan: number;
  acceptance: 'open' | 'accepted' | 'conditional' | 'refused';
  payments: readonly number[];
  source: string;
}

const QUARTER: readonly Paid[] = [
  ['独居和高龄', 4_200, 'government', '便民超市', '探访慰问品和探访补贴'],
  ['书法班', 2_350, 'collective', '文体用品店', '纸墨、乐谱和场地保洁'],
  ['便民维修日', 1_040, 'donation', '五金店', '维修配件和工具'],
  ['平安巡逻', 3_600, 'government', '劳保用品店', '巡逻补贴、手电和马甲'],
  ['慢性病管理', 1_900, 'government', '医疗器械公司', '试纸和血压计'],
];

const ONCE: readonly (readonly [daysAgo: number, paid: Paid])[] = [
  [270, ['零工和毕业生', 1_150, 'project', '印象广告', '招聘会展板']],
  [180, ['老年人智能手机课', 2_260, 'project', '文印店', '大字讲义']],
  [115, ['退役军人', 2_800, 'government', '便民超市', '建军节慰问品']],
  [62, ['综合应急演练', 5_120, 'government', '应急物资公司', '应急物资更新']],
  [35, ['近邻互助', 860, 'donation', '文印店', '互助小组联系卡']],
];

const CONTRACTS: readonly Bought[] = [
  { daysAgo: 296, service: '无物业楼栋', what: '无物业楼栋保洁和维修', provider: '安居物业', yuan: 64_000, acceptance: 'open', payments: [220, 130, 40], source: 'government' },
  { daysAgo: 290, service: '律师坐班', what: '社区法律顾问', provider: '正衡律师事务所', yuan: 10_000, acceptance: 'open', payments: [150], source: 'project' },
  { daysAgo: 155, service: '暑期托管班', what: '暑期托管两期', provider: '青禾社工服务社', yuan: 40_800, acceptance: 'conditional', payments: [140, 70], source: 'project' },
];

/** What was paid for the planned services of this year and the last: by the quarter, once, and by contract. */
export function spendingOf(index: number, daysIntoYear: number): Happening[] {
  if (index > 2) return [];
  const share = index === 0 ? 1 : 0.6;
  const found: Happening[] = [];
  for (const before of [0, 365]) {
    const at = (daysAgo: number, paid: Paid): void => {
      if (before + daysAgo < daysIntoYear || before > 0) found.push({ daysAgo: before + daysAgo, make: (world, staff) => pay(world, staff, paid, share) });
    };
    for (const daysAgo of [290, 200, 110, 20]) for (const paid of QUARTER) at(daysAgo, paid);
    for (const [daysAgo, paid] of ONCE) at(daysAgo, paid);
    // last year's were all accepted, and paid to the end
    for (const one of CONTRACTS) found.push({ daysAgo: before + one.daysAgo, make: (world, staff) => buy(world, staff, before ? { ...one, acceptance: 'accepted', payments: [one.payments[0]!, 30] } : one, share) });
  }
  return found.filter(({ daysAgo }) => daysAgo < daysIntoYear + 365 - 20);
}

async function pay(world: World, staff: Staffing, [service, yuan, source, party, purpose]: Paid, share: number, more: object = {}): Promise<void> {
  const day = dayOf(world.clock.now());
  const item = await plannedItem(world, staff, yearOf(world.clock.now()), service);
  if (!item) return;
  await anEntry(world, staff, 'expense-line', {
    fromOn: day, values: { purpose, direction: 'spending', source, amount: Math.round(yuan * share) * 100, party, voucher: `支-${day.slice(2).replaceAll('-', '')}`, serviceItem: item.id, ...more },
  });
}

/** The contract is entered when it begins; its payments and its acceptance are told from there. */
async function buy(world: World, staff: Staffing, { daysAgo, service, what, provider, yuan, acceptance, payments, source }: Bought, share: number): Promise<void> {
  const today = dayOf(world.clock.now());
  const item = await plannedItem(world, staff, yearOf(world.clock.now()), service);
  if (!item) return;
  const amount = Math.round(yuan * share) * 100;
  const begins = world.clock.now();
  // what happened since is told on the day of the last payment
  const told = addDays(today, daysAgo - Math.min(...payments));
  world.clock.set(new Date(`${told}T15:00:00+08:00`));
  const contract = await anEntry(world, staff, 'purchased-service', {
    fromOn: today,
    values: {
      service: what, provider, amount, serviceItem: item.id, contractNumber: `SF-${today.slice(0, 4)}-${today.slice(5).replace('-', '')}`, contractUntil: `${today.slice(0, 4)}-12-31`, acceptance,
      ...(acceptance !== 'open' && { acceptedOn: told }),
    },
  });
  for (const [index, paidAgo] of payments.entries()) {
    const day = addDays(today, daysAgo - paidAgo);
    await anEntry(world, staff, 'expense-line', {
      fromOn: day,
      values: {
        purpose: `${what}第 ${index + 1} 期款`, direction: 'spending', source, amount: Math.round(amount / (acceptance === 'open' ? 4 : payments.length)), party: provider,
        voucher: `支-${day.slice(2).replaceAll('-', '')}`, purchasedService: contract.id,
      },
    });
  }
  world.clock.set(begins);
}
