import { comments, dayOf, PageInput, RecordSort } from '#kernel';
import { type AnnualPlan, annualPlans, AnnualPlanService, BudgetSource, Delivery, leaveOut, type ServiceItem, ServiceItemService } from '#plan';
import { catalogueAt } from '#standards';
import { anAnnualPlan, aRevision, type AnnualPlanTraits, type ItemTraits, itemsOfPlan } from '../factories/annual-plan.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** `venue`: which of the community's venues, by size; `project`: yuan that a project pays, the rest is the government's. */
interface Needs extends Partial<ItemTraits> {
  venue?: number;
  project?: number;
}
type Item = Needs & { entry: string };

const item = (
  entry: string, group: ItemTraits['group'], title: string, requirement: string, months: [number, number], yuan: number | null,
  delivery: ItemTraits['delivery'], expectedResult: string, constraint = '',
) => (year: number): Item => ({
  entry, group, title, requirement, delivery, expectedResult, constraint, ...PARTIES[entry], ...NEEDS[entry],
  startsOn: day(year, months[0], 1),
  endsOn: day(year, months[1], 28),
  ...(yuan ? { budget: moneyOf(entry, yuan) } : { budgetFen: yuan }),
  ...WHEN[entry],
});

/** On which days, or in which months, of services that come again and again. */
const WHEN: Readonly<Record<string, Partial<ItemTraits>>> = {
  'daily-life': { recurrence: 'FREQ=MONTHLY;BYDAY=2SA' },
  health: { months: [3, 6, 9, 12] },
  utilities: { months: [3, 6, 9, 12] },
  law: { months: [3, 6, 9, 12] },
  'public-order': { recurrence: 'FREQ=DAILY' },
};

/** Half from a second source, where a service has two. */
const SECOND: Readonly<Record<string, string>> = { childcare: 'donation', property: 'collective', 'daily-life': 'donation' };
const FIRST: Readonly<Record<string, string>> = { childcare: 'project', law: 'project', education: 'project', employment: 'project', 'culture-sports': 'collective', 'by-volunteers': 'donation' };

function moneyOf(entry: string, yuan: number): ItemTraits['budget'] {
  const second = SECOND[entry] ? Math.round(yuan / 4) : 0;
  const lines = [{ source: FIRST[entry] ?? 'government', amountFen: (yuan - second) * 100 }, { source: SECOND[entry]!, amountFen: second * 100 }];
  return lines.filter(({ amountFen }) => amountFen > 0) as ItemTraits['budget'];
}

const day = (year: number, month: number, date: number): string => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** For whom, and who does, helps and is told, where that is more than the owner. */
const PARTIES: Readonly<Record<string, Partial<ItemTraits>>> = {
  'elderly-care': { targetGroup: '80 岁以上和独居老人 86 位', doneBy: '网格员、社工各一人', helpedBy: '卫生服务站、楼组长', toldTo: '老人的子女' },
  childcare: { targetGroup: '小学一到四年级学生', doneBy: '中标的托管机构', helpedBy: '社区志愿队', toldTo: '家长、街道' },
  health: { targetGroup: '签约的慢性病人', doneBy: '卫生服务站家庭医生', helpedBy: '社工', toldTo: '病人本人' },
  employment: { targetGroup: '零工、应届毕业生', doneBy: '街道就业站', helpedBy: '共建企业' },
  'daily-life': { targetGroup: '全体居民', doneBy: '维修志愿队', toldTo: '居民，提前三天贴出' },
  property: { targetGroup: '9 栋无物业楼栋的住户', doneBy: '中标的物业公司', helpedBy: '楼组长', toldTo: '住户' },
  emergency: { targetGroup: '全体居民', doneBy: '应急小分队', helpedBy: '消防站、卫生服务站', toldTo: '街道应急办' },
};

/** On which days, where and with what, where that is settled. The second Saturday of a month is promised twice in one hall. */
const NEEDS: Readonly<Record<string, Needs>> = {
  childcare: { months: [7, 8], recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', venue: 1, people: '老师 3 人、志愿者 4 人', equipment: '课桌椅 32 套、急救箱', project: 12_000 },
  education: { recurrence: 'FREQ=WEEKLY;BYDAY=TU', venue: 0, people: '志愿讲师 2 人', technology: '投屏、练习用手机 10 部' },
  'culture-sports': { recurrence: 'FREQ=WEEKLY;BYDAY=WE,SA', venue: 0, people: '三支队伍的领队', equipment: '桌案、音响' },
  'daily-life': { recurrence: 'FREQ=MONTHLY;BYDAY=2SA', venue: 0, deliveries: ['volunteers', 'partner'], people: '维修志愿者 8 人', equipment: '工具箱 3 套', technology: '线上报修' },
  utilities: { months: [3, 6, 9, 12], recurrence: 'FREQ=MONTHLY;BYMONTHDAY=15', deliveries: ['partner', 'own'] },
  property: { deliveries: ['purchased', 'mutualHelp'], project: 20_000 },
  law: { recurrence: 'FREQ=WEEKLY;BYDAY=WE', people: '律师 1 人', project: 4_000 },
  emergency: { months: [4, 11], equipment: '应急物资柜 2 个、扩音器' },
};

/** What the first community does in a year; subjects of chapter 7 that are not here show as left out. */
const SERVICES = [
  item('elderly-care', 'people', '独居和高龄老人上门探访', '每月两次，两人一组，记下身体、用药和家里的难处', [1, 12], 18_000, 'own', '86 位老人全年没有漏访'),
  item('childcare', 'people', '暑期托管班', '工作日 8:00 到 17:30，师生比不低于 1:12', [7, 8], 42_000, 'purchased', '两期，每期 30 名孩子', '教室只能坐 32 人'),
  item('education', 'people', '老年人智能手机课', '每期六课，讲一步做一步，发大字讲义', [3, 11], 6_000, 'volunteers', '学完的人会自己挂号和缴费'),
  item('health', 'people', '慢性病管理和家庭医生签约', '每季度测一次血压血糖，异常当天告诉家庭医生', [1, 12], 9_000, 'partner', '签约的慢性病人每季度都有记录'),
  item('employment', 'people', '零工和毕业生就业对接', '每月更新一次岗位表，每季度一场小型招聘', [2, 10], 4_000, 'partner', '至少 40 人找到工作'),
  item('relief', 'people', '困难家庭救助申请代办', '上门帮办，材料一次讲清，七个工作日内报送', [1, 12], 2_000, 'own', '没有因材料不全退回的'),
  item('veterans', 'people', '退役军人走访和帮扶', '建军节和春节走访，平时有事随时办', [1, 12], 3_000, 'own', '62 户都走访过'),
  item('culture-sports', 'people', '书法班、合唱队和健身角', '每周固定时间，场地提前排好', [1, 12], 12_000, 'mutualHelp', '三支队伍常年活动'),
  item('daily-life', 'convenience', '便民维修日', '每月第二个周六，修小家电、磨刀、配钥匙', [1, 12], 3_600, 'volunteers', '全年 12 场'),
  item('property', 'convenience', '无物业楼栋代管', '楼道每周扫一次，灯坏两天内修', [1, 12], 68_000, 'purchased', '9 栋楼有人管', '楼道堆物要居民配合'),
  item('utilities', 'convenience', '水电燃气进社区办理日', '每季度一次，现场能办的不让居民再跑', [3, 12], 0, 'partner', '全年 4 场'),
  item('public-order', 'safety', '平安巡逻和矛盾排查', '每晚一班，重点看电动车充电和楼道', [1, 12], 15_000, 'volunteers', '警情比上年少'),
  item('emergency', 'safety', '综合应急演练和物资更新', '全社区演练至少一次，物资每半年清点', [4, 11], 8_000, 'own', '演练有脚本、有评估'),
  item('law', 'safety', '律师坐班和普法讲座', '每周三下午坐班，每季度一讲', [1, 12], 10_000, 'purchased', '接待登记和答复齐全'),
  item('by-volunteers', 'other', '近邻互助小组', '每个网格一组，帮取药、陪诊、看孩子', [2, 12], 2_000, 'mutualHelp', '6 个网格都有小组'),
  item('by-partners', 'other', '共建单位开放场地', '学校操场周末开放，银行会议室可借', [1, 12], 0, 'partner', '排期表每月公布'),
];

/** What each of them carries out, in their order. */
const ENTRIES = SERVICES.map((make) => make(0).entry);

const CONSULTED = { daysAgo: 3, people: 126, words: '楼道口意见箱和居民代表议事会，收到 41 条。照明、助餐、暑托三条写进了计划；停车位暂时做不到，当场说明了。' };

/** The same services, a shorter list, or the catalogue itself: plans in every state, over three years. */
export function plansOf(index: number, year: number, daysIntoYear: number): Happening[] {
  const services = index === 0 ? SERVICES : SERVICES.filter((_, position) => position % 2 === index % 2);
  const tell = (daysAgo: number, traits: Partial<AnnualPlanTraits>): Happening => ({ daysAgo, make: (world, staff) => plan(world, staff, traits) });
  const items = (forYear: number, of = services): Item[] => of.map((make) => make(forYear));
  const history: Happening[] = [
    tell(daysIntoYear + 365 + 25, { year: year - 1, state: 'published', items: items(year - 1), pace: 4 }),
    { daysAgo: daysIntoYear + 9, make: (world, staff) => deliver(world, staff, year - 1, (one) => one.position % 7 !== 4) },
    { daysAgo: daysIntoYear + 8, make: (world, staff) => close(world, staff, year - 1) },
    tell(daysIntoYear + 28, { year, state: 'published', items: items(year), pace: 4 }),
    { daysAgo: 10, make: (world, staff) => deliver(world, staff, year, (one) => one.endsOn! <= dayOf(world.clock.now()) && !one.title.startsWith('零工')) },
  ];
  const revised: Record<number, Happening[]> = {
    0: [{ daysAgo: 96, make: (world, staff) => revise(world, staff, year, 'published') }],
    2: [{ daysAgo: 6, make: (world, staff) => revise(world, staff, year, 'submitted') }],
  };
  const next: Record<number, Happening[]> = {
    0: [{ daysAgo: 12, make: (world, staff) => fromLastYear(world, staff, year + 1) }],
    1: [
      tell(9, { year: year + 1, state: 'submitted', items: items(year + 1), pace: 2, consulted: CONSULTED }),
      { daysAgo: 2, make: (world, staff) => remark(world, staff, year + 1) },
    ],
    2: [tell(11, { year: year + 1, state: 'returned', items: items(year + 1), pace: 2, itemNotes: { 0: '探访频次和去年一样，九月漏访的两位怎么补，写进来。' } })],
    3: [tell(10, { year: year + 1, state: 'approved', items: items(year + 1), pace: 3 })],
    4: [tell(26, { year: year + 1, state: 'published', items: items(year + 1), pace: 3 })],
    5: [tell(15, { year: year + 1, state: 'void' })],
  };
  return [...history, ...(revised[index] ?? []), ...(next[index] ?? [])];
}

/**
 * A draft in the making, begun from last year's: four services left out, one promised more than before, one new; the
 * last ones still lack an owner, a requirement or dates.
 */
async function fromLastYear(world: World, staff: Staffing, year: number): Promise<void> {
  const former = await planInForce(world, staff, year - 1);
  if (!former) return;
  const before = await itemsOfPlan(world, staff, former);
  const [plans, services] = [world.service(AnnualPlanService), world.service(ServiceItemService)];
  const as = <R>(work: Parameters<typeof world.as<R>>[2]): Promise<R> => world.as(staff.worker, 'annual-plan:draft', work);
  const plan = await as((by) => plans.draft(by, {
    communityId: staff.community.id, year, title: `${year} 年度服务计划`, aims: '老人有人上门，楼道有人照看，办事少跑一趟。', catalogueEntryIds: [], fromPlanId: former.id,
  }));
  const items = await itemsOfPlan(world, staff, plan);
  const venues = await venuesOf(world, staff);
  for (const [index, { id, version: expectedVersion }] of items.entries()) {
    const { startsOn, endsOn, budgetFen } = before[index]!;
    const last = { 10: {}, 11: { ownerId: null, requirement: '' } }[index];
    const said = last ?? { startsOn: `${year}${startsOn!.slice(4)}`, endsOn: `${year}${endsOn!.slice(4)}`, budgetFen };
    const more = index === 0 ? { requirement: '每月三次，两人一组，漏访的三天内补上，记下身体、用药和家里的难处', budgetFen: 24_000_00 } : {};
    if (index >= 12) await as((by) => services.remove(by, { id, expectedVersion }));
    else await as((by) => services.change(by, { id, expectedVersion, ...said, ...more, ...meansOf(NEEDS[ENTRIES[index]!], budgetFen, venues) }));
  }
  const said: Record<string, string> = { commerce: '沿街有两家便利店和菜店，够用。', correction: '由司法所统一做，社区只配合走访。' };
  for (const [subject, reason] of Object.entries(said)) {
    const { version: expectedVersion } = await as((by) => annualPlans.get(by, plan.id));
    const entry = (await as((by) => catalogueAt(by, staff.community.id))).find((one) => one.subject === subject);
    if (entry) await as((by) => leaveOut(by, { id: plan.id, expectedVersion, catalogueEntryId: entry.id, reason }));
  }
  const { version } = await as((by) => annualPlans.get(by, plan.id));
  await as((by) => services.add(by, {
    id: plan.id, expectedVersion: version, title: '楼道电动车充电棚', group: 'safety', requirement: '每栋楼 30 米内有充电口，夜里断电保护', constraint: '', deliveries: [Delivery.purchased],
    clauseIds: [], startsOn: day(year, 3, 1), endsOn: day(year, 8, 31), budgetFen: 86_000_00, ownerId: staff.secretary.id, expectedResult: '楼道里不再有人充电',
  }));
}

/** In the middle of the year something is promised more, something less, and something new; the version before goes on until then. */
async function revise(world: World, staff: Staffing, year: number, state: 'submitted' | 'published'): Promise<void> {
  const former = await planInForce(world, staff, year);
  if (!former) return;
  const services = world.service(ServiceItemService);
  const as = <R>(work: Parameters<typeof world.as<R>>[2]): Promise<R> => world.as(staff.worker, 'annual-plan:draft', work);
  await aRevision(world, staff, former, {
    state, pace: 2, reason: '街道追加了为老经费，便民项目人手调去暑托，秋天补一门防诈骗课。',
    change: async (items) => {
      const [first, second] = items.filter((one) => one.state === 'planned');
      await as((by) => services.change(by, { id: first!.id, expectedVersion: first!.version, requirement: `${first!.requirement}；高温天加一次电话问候`, budget: [...first!.budget.slice(0, -1), { ...first!.budget.at(-1)!, amountFen: first!.budget.at(-1)!.amountFen + 6_000_00 }] }));
      await as((by) => services.change(by, { id: second!.id, expectedVersion: second!.version, expectedResult: `${second!.expectedResult}，家长满意` }));
      const { version } = await as((by) => annualPlans.get(by, first!.parentId!));
      await as((by) => services.add(by, {
        id: first!.parentId!, expectedVersion: version, title: '防诈骗情景课', group: 'safety', requirement: '每月一场，演一遍骗术，再一起拆穿', constraint: '', deliveries: [Delivery.volunteers],
        clauseIds: [], startsOn: day(year, 9, 1), endsOn: day(year, 12, 20), budgetFen: 3_000_00, ownerId: staff.colleague.id, expectedResult: '来过的人遇到可疑电话会先挂断再问',
      }));
    },
  });
}

/** The street asks at two lines before it decides. */
async function remark(world: World, staff: Staffing, year: number): Promise<void> {
  const filter = { communityId: staff.community.id, year, state: ['submitted'] };
  const { items: [waiting] } = await world.as(staff.official, 'annual-plan:read', (by) => annualPlans.page(by, filter, RecordSort.number, new PageInput()));
  if (!waiting) return;
  const lines = await itemsOfPlan(world, staff, waiting);
  for (const [place, text] of [[0, '86 位老人两个人走访，每月两次排得开吗？'], [2, '教室的使用时间和学校说好了没有？']] as const) {
    await world.as(staff.official, 'record:comment', (by) => comments.comment(by, lines[place]!, text, []));
  }
}

async function plan(world: World, staff: Staffing, { author, ...traits }: Partial<AnnualPlanTraits>): Promise<unknown> {
  const items = traits.items && (await settled(world, staff, traits.items));
  return anAnnualPlan(world, staff, { ...traits, ...(items && { items }), ...(author && { author }) });
}

/** With the venues that the community has by then, and the money split by source. */
async function settled(world: World, staff: Staffing, items: readonly Needs[]): Promise<Partial<ItemTraits>[]> {
  const venues = await venuesOf(world, staff);
  return items.map(({ venue, project, ...said }) => ({ ...said, ...meansOf({ venue, project }, said.budgetFen, venues) }));
}

function meansOf({ venue, project }: Needs = {}, budgetFen: number | null | undefined, venues: readonly { id: string }[]): Partial<Pick<ItemTraits, 'placeId' | 'budget'>> {
  const place = venue === undefined ? undefined : venues[venue];
  return {
    ...(place && { placeId: place.id }),
    ...(project && budgetFen && {
      budget: [{ source: BudgetSource.government, amountFen: budgetFen - project * 100 }, { source: BudgetSource.project, amountFen: project * 100 }],
    }),
  };
}

/** Those in use, the largest first. */
function venuesOf(world: World, staff: Staffing): Promise<{ id: string }[]> {
  return world.as(staff.worker, 'register:read', (by) =>
    by.query(`SELECT id FROM venues WHERE community_id = $1 AND state = 'current' AND NOT outdoor ORDER BY area_m2 DESC`, [staff.community.id]));
}

/** Whoever answers for a service says that it is delivered. */
async function deliver(world: World, staff: Staffing, year: number, which: (item: ServiceItem) => boolean): Promise<void> {
  for (const one of (await itemsInForce(world, staff, year)).filter(which)) {
    await world.as(staff.secretary, 'service-item:deliver', (by) =>
      world.service(ServiceItemService).deliver(by, { id: one.id, expectedVersion: one.version, note: '按计划做完，记录在活动里。' }),
    );
  }
}

/** The year-end review; what is not delivered by then is missed. */
async function close(world: World, staff: Staffing, year: number): Promise<void> {
  const plan = await planInForce(world, staff, year);
  if (!plan) return;
  const note = '大部分服务按月做完；招聘少办一场，演练改成了专项，明年补上综合演练。';
  await world.as(staff.secretary, 'annual-plan:close', (by) =>
    world.service(AnnualPlanService).close(by, { id: plan.id, expectedVersion: plan.version, note }),
  );
}

async function planInForce(world: World, staff: Staffing, year: number): Promise<AnnualPlan | undefined> {
  const filter = { communityId: staff.community.id, year, state: ['published'] };
  const page = await world.as(staff.secretary, 'annual-plan:read', (by) => annualPlans.page(by, filter, RecordSort.number, new PageInput()));
  return page.items[0];
}

async function itemsInForce(world: World, staff: Staffing, year: number): Promise<ServiceItem[]> {
  const plan = await planInForce(world, staff, year);
  return plan ? itemsOfPlan(world, staff, plan) : [];
}

/** An item of a community's plan of a year, by the beginning of its title. */
export async function plannedItem(world: World, staff: Staffing, year: number, title: string): Promise<ServiceItem | undefined> {
  return (await itemsInForce(world, staff, year)).find((one) => one.title.startsWith(title));
}
