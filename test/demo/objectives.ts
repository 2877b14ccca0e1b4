import { addDays, dayOf, daysBetween, PageInput, RecordSort } from '#kernel';
import { type Objective, objectives, ObjectiveService } from '#plan';
import { anObjective, type ObjectiveTraits } from '../factories/objective.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** Month and day, the value, and what it was taken from. */
type Value = [string, number, string?];

interface Goal extends Partial<Omit<ObjectiveTraits, 'values' | 'state' | 'serves' | 'dueOn'>> {
  title: string;
  values?: Value[];
  /** The beginning of the title of what it serves. */
  under?: string;
  /** What became of it: at the beginning of the next year, or on a day of its own. */
  end?: { verb: 'reach' | 'miss' | 'drop'; reason: string; on?: string };
  state?: 'draft' | 'void';
}

/** One objective of a year: set in January, measured on its days, concluded in the next January; nothing after today. */
function goalOf(today: string, year: number, { values = [], under, end, state = 'draft', ...goal }: Goal): Happening[] {
  const at = (day: string, make: Happening['make']): Happening[] => (day < today ? [{ daysAgo: daysBetween(day, today), make }] : []);
  const begin = year > Number(today.slice(0, 4)) ? addDays(today, -16) : `${year}-01-09`;
  return [
    ...at(begin, async (world, staff) => {
      const serves = under === undefined ? undefined : await goalNamed(world, staff, under, year);
      await anObjective(world, staff, {
        state: state === 'void' || year > Number(today.slice(0, 4)) ? state : 'set', dueOn: `${year}-12-31`, values: [], ...goal, ...(serves && { serves }),
      });
    }),
    ...values.flatMap(([on, value, source = '服务台账']) => at(`${year}-${on}`, async (world, staff) => {
      const row = await goalNamed(world, staff, goal.title, year);
      const { id, version: expectedVersion } = row;
      await world.as(staff.worker, 'objective:record', (by) =>
        world.service(ObjectiveService).record(by, { id, expectedVersion, on: dayOf(world.clock.now()), value, source }),
      );
    })),
    ...(end ? at(end.on ? `${year}-${end.on}` : `${year + 1}-01-06`, async (world, staff) => {
      const { id, version: expectedVersion } = await goalNamed(world, staff, goal.title, year);
      await world.as(staff.secretary, 'objective:conclude', (by) => world.service(ObjectiveService)[end.verb](by, { id, expectedVersion, reason: end.reason }));
    }) : []),
  ];
}

/** The objective of a year by the beginning of its title. */
async function goalNamed(world: World, staff: Staffing, title: string, year: number): Promise<Objective> {
  const filter = { communityId: staff.community.id, text: title };
  const found = await world.as(staff.secretary, 'objective:read', (by) => objectives.page(by, filter, RecordSort.number, Object.assign(new PageInput(), { limit: 50 })));
  return found.items.find((one) => one.title.startsWith(title) && one.dueOn?.startsWith(String(year)))!;
}

const COMPLAINTS = { dimension: 'complaints', measure: '按承诺日子答复的投诉占全部投诉的比例', unit: '%' } as const;
const FIRES = { dimension: 'safety', measure: '最近十二个月楼道冒烟、起火的次数', unit: '起', direction: 'down' } as const;
const WAITING = { level: 'department', subject: '服务窗口', dimension: 'timeliness', measure: '取号到叫号的平均时间', unit: '分钟', direction: 'down' } as const;

const twoYearsAgo: Goal[] = [
  {
    ...COMPLAINTS, title: '投诉按时答复', baseline: 71, target: 85, values: [['03-28', 74], ['06-27', 79], ['09-26', 83], ['12-27', 87]],
    end: { verb: 'reach', reason: '四个季度都在往上走，年底 87%。' },
  },
  {
    ...FIRES, title: '楼道火情', baseline: 11, target: 4, values: [['03-28', 10], ['06-27', 8], ['09-26', 7], ['12-27', 6]],
    end: { verb: 'miss', reason: '电动车进楼还没有管住，充电棚到年底才开工。' },
  },
];

const lastYear: Goal[] = [
  {
    ...COMPLAINTS, title: '投诉按时答复', baseline: 87, target: 92, values: [['03-28', 86.5], ['06-27', 89], ['09-26', 91], ['12-26', 93]],
    end: { verb: 'reach', reason: '每周一碰一次头，快到期的先办。' },
  },
  { ...FIRES, title: '楼道火情', baseline: 6, target: 3, values: [['03-28', 6], ['06-27', 5], ['09-26', 4], ['12-26', 3]], end: { verb: 'reach', reason: '充电棚用起来了，三个单元装了烟感。' } },
  {
    ...WAITING, title: '窗口等候', under: '投诉按时答复', baseline: 18, target: 10, values: [['03-28', 17], ['06-27', 15], ['09-26', 13], ['12-26', 12]],
    end: { verb: 'miss', reason: '上午还是扎堆，预约的人少。' },
  },
  {
    level: 'service', subject: '居家养老', dimension: 'function', title: '助餐点每天开饭', measure: '每月开饭的工作日', unit: '天', direction: 'hold', baseline: 20, target: 21, tolerance: 1,
    values: [['03-28', 21], ['06-27', 20]], end: { verb: 'drop', reason: '街道统一办助餐，本社区的点撤了。', on: '08-20' },
  },
];

const thisYear: Goal[] = [
  { ...COMPLAINTS, title: '投诉按时答复升到 97%', baseline: 93, target: 97, values: [['03-27', 93.5], ['06-26', 95], ['09-25', 96.2]] },
  {
    dimension: 'satisfaction', title: '居民满意度到 92 分', measure: '入户问卷的平均分，满分 100', unit: '分', baseline: 86, target: 92, rhythm: 'half-year',
    values: [['03-27', 86.4, '春季问卷 210 份'], ['06-26', 87, '夏季问卷 236 份'], ['09-25', 87.8, '秋季问卷 198 份']],
  },
  {
    ...WAITING, title: '窗口等候不超过 8 分钟', under: '居民满意度', baseline: 12, target: 8, rhythm: 'month',
    values: [['02-02', 11.8], ['03-02', 11.5], ['04-01', 11.9], ['05-06', 10.6], ['06-01', 10.1], ['07-01', 9.8], ['08-03', 9.9], ['09-01', 9.1], ['10-09', 8.7], ['11-02', 8.4]],
  },
  {
    level: 'grid', dimension: 'comfort', title: '楼道堆物降到 5 处', under: '居民满意度', measure: '月末巡查时还堆着东西的楼道', unit: '处', direction: 'down', baseline: 14, target: 5,
    values: [['03-27', 13, '巡查记录'], ['06-26', 9, '巡查记录'], ['09-25', 7, '巡查记录']],
  },
  {
    level: 'service', subject: '上门探访', dimension: 'function', title: '独居老人不漏访', under: '居民满意度', measure: '按次数做到的探访', unit: '%', direction: 'hold', baseline: 99, target: 100,
    tolerance: 1, values: [['03-27', 100, '探访台账'], ['06-26', 99.4, '探访台账'], ['09-25', 97.2, '探访台账']],
  },
  { dimension: 'staff', title: '注册志愿者到 1,500 人', measure: '名册上注册的志愿者', unit: '人', baseline: 1380, target: 1500, fact: 'registeredVolunteers' },
  {
    level: 'service', subject: '便民维修日', dimension: 'economy', title: '一场维修日不超过 300 元', measure: '每场平均花费', unit: '元', direction: 'down', baseline: 360, target: 300,
    values: [['04-10', 342, '经费明细'], ['07-10', 318, '经费明细'], ['10-09', 296, '经费明细']],
  },
  {
    level: 'department', subject: '宣传', dimension: 'information', title: '居务公开按月上墙', measure: '按时公开的月份', unit: '个月', baseline: 0, target: 12, owned: false,
    values: [['03-31', 3, '公开栏照片']],
  },
  { ...COMPLAINTS, title: '投诉按时答复（重复）', state: 'void', reason: '和前一条是同一个目标。' },
];

const nextYear: Goal[] = [{ level: 'service', subject: '老年人课堂', dimension: 'function', title: '会用手机办事的老人', measure: '学完后自己挂过号的人', unit: '', baseline: null, target: null }];

/** Three years of the first community's objectives, of every level and in every state; a few in each of the others. */
export function objectivesOf(index: number, today: string): Happening[] {
  const year = Number(today.slice(0, 4));
  const of = (which: number, goals: readonly Goal[]): Happening[] => goals.flatMap((goal) => goalOf(today, which, goal));
  if (index > 0) return of(year, thisYear.filter((goal, position) => goal.state !== 'void' && !goal.under && position % 3 !== index % 3));
  return [...of(year - 2, twoYearsAgo), ...of(year - 1, lastYear), ...of(year, thisYear), ...of(year + 1, nextYear), ...countings(today, year)];
}

/** What the platform keeps by itself in the night of each month, for all communities at once. */
function countings(today: string, year: number): Happening[] {
  return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-12`)
    .filter((day) => day < today)
    .map((day) => ({ daysAgo: daysBetween(day, today), make: (world) => world.kernel.jobs.run(world.kernel, 'objective.count', {}) }));
}
