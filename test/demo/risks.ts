import { PageInput, RecordSort, yearOf } from '#kernel';
import { type Risk, risks, RiskService } from '#plan';
import { aRisk, type RiskTraits } from '../factories/risk.factory.js';
import type { Staffing, World } from '../factories/world.js';
import { plannedItem } from './plans.js';
import type { Happening } from './timeline.js';

type Told = Partial<RiskTraits> & { daysAgo: number };
type Seen = [likelihood: number, impact: number, finding: string];

const tell = ({ daysAgo, ...traits }: Told): Happening => ({ daysAgo, make: (world, staff) => aRisk(world, staff, { pace: 3, ...traits }) });

/** Looked at each quarter: some days before the three months are over. */
const quarterly = (...seen: Seen[]): RiskTraits['reviews'] => seen.map(([likelihood, impact, finding]) => ({ after: 88, rated: [likelihood, impact], finding }));

/** Makes the treatment part of a service of the year's plan, as soon as that plan is there. */
const builtIn = (daysAgo: number, title: string, service: string): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const [row] = await titled(world, staff, title);
    const item = await plannedItem(world, staff, yearOf(world.clock.now()), service);
    if (!row || !item) return;
    await world.as(staff.worker, 'risk:treat', (by) => world.service(RiskService).alsoDeliveredIn(by, row, item.id));
  },
});

/** It turned out to be worse than was thought. */
const again = (daysAgo: number, title: string, [likelihood, impact, finding]: Seen): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const [row] = await titled(world, staff, title);
    if (!row) return;
    await world.as(staff.worker, 'risk:review', (by) =>
      world.service(RiskService).reopen(by, { id: row.id, expectedVersion: row.version, likelihood, impact, finding }));
  },
});

const titled = async (world: World, staff: Staffing, text: string): Promise<Risk[]> => {
  const filter = { communityId: staff.community.id, text, open: true };
  return (await world.as(staff.worker, 'risk:read', (by) => risks.page(by, filter, RecordSort.number, new PageInput()))).items;
};

/** Three years of the first community's register: every state, both natures, a risk that stays high, one that came back. */
export const mainRisks: Happening[] = [
  tell({
    daysAgo: 770, state: 'closed', title: '台风天老旧围墙倒塌', context: 'external', potentialEmergency: true, rated: [3, 5], residual: [2, 4], treatDays: 30,
    description: '2 号楼后面的围墙开裂，紧挨着孩子放学走的小路。', basis: '前一年台风时歪过一次。', treatment: '先围起来改道，再报街道拆掉重砌。', done: '围起来了，重砌的钱批下来了。',
    reviews: quarterly([2, 4, '还没有动工，围挡完好。'], [1, 4, '重砌完工，等雨季看一遍。'], [1, 2, '过了一个雨季，没有开裂。']), reason: '新墙过了两个雨季，不用再看了。',
  }),
  tell({
    daysAgo: 700, state: 'controlled', title: '独居老人家中意外没人知道', context: 'interested-party', rated: [4, 5], residual: [3, 4], treatDays: 40,
    description: '86 位独居和高龄老人，子女多在外地。', basis: '去年有两位摔倒后过了一夜才被发现。', treatment: '结对敲门，装一键呼叫；网格员每两周上门一次。', done: '62 位装了一键呼叫，都有结对的邻居。',
    reviews: quarterly([3, 4, '有三位不愿意装，先靠结对。'], [2, 4, '装到 80 位，两次报警都及时。'], [2, 4, '换了一批没电的设备。'], [2, 4, '照旧，没有漏访。'], [2, 3, '邻居群能当天回应。'], [2, 3, '夏天高温加了两轮电话。'], [2, 3, '没有变化，冬天要再看取暖。']),
  }),
  builtIn(24, '独居老人家中意外没人知道', '独居和高龄老人上门探访'),
  tell({
    daysAgo: 430, state: 'controlled', title: '高校志愿者愿意长期来教手机', nature: 'opportunity', context: 'external', rated: [3, 3], residual: [4, 4], treatDays: 45,
    description: '附近大学的社团在找固定的服务点。', basis: '暑假来过四次，老人很欢迎。', treatment: '签一年约定，按学期排课，社区出场地和讲义。', done: '签了约，每学期 12 节课。',
    reviews: quarterly([4, 4, '两期课都满员。'], [4, 4, '加了一个夜间班。'], [4, 4, '学生换届，接上了。'], [4, 3, '假期没有人，改由骨干老人带。']),
  }),
  builtIn(23, '高校志愿者愿意长期来教手机', '老年人智能手机课'),
  tell({
    daysAgo: 300, state: 'controlled', title: '电动车进楼充电起火', context: 'law', potentialEmergency: true, rated: [5, 5], residual: [3, 4], treatDays: 60,
    description: '没有电梯的老楼，车停在楼道里充电，堵着唯一的出口。', basis: '一年里劝离 40 多次，邻街烧过一次。', treatment: '建充电棚，夜里巡查，楼口贴清楚；和消防站一起演练。', done: '两处充电棚通电，还差 3 号楼。',
    reviews: quarterly([3, 4, '3 号楼还有 11 辆没地方停。'], [3, 4, '3 号楼的棚等图纸，夜里还有人飞线。']),
  }),
  builtIn(22, '电动车进楼充电起火', '平安巡逻和矛盾排查'),
  tell({
    daysAgo: 210, state: 'controlled', title: '托管班师生比临时不够', context: 'internal', fromServiceChange: true, rated: [3, 4], residual: [1, 4], treatDays: 25, response: 'share',
    description: '托管班从一期改成两期，老师请假就没有人顶。', basis: '第一期有两天差一位老师。', treatment: '和承办方约好备用老师，当天能到。', done: '备用名单有 4 位，用过一次。', reviews: quarterly([1, 4, '两期都没有缺人。']),
  }),
  again(16, '托管班师生比临时不够', [3, 4, '承办方明年换人，备用名单作废，要重新约。']),
  tell({
    daysAgo: 160, state: 'accepted', title: '广场舞音量引起争吵', context: 'interested-party', rated: [2, 2], description: '晚上八点到九点，两栋临街的楼听得见。', basis: '今年来说过三次。',
    reason: '已经约定九点停、音量不超过线；再多就要搬地方，先看着。', reviews: quarterly([2, 2, '这个季度只有一次。']),
  }),
  tell({
    daysAgo: 96, state: 'reviewing', title: '窗口系统停机办不了事', context: 'internal', rated: [3, 3], residual: [2, 2], treatDays: 0, pace: 1,
    description: '一体机和审批系统每月有半天不通。', basis: '上半年停过五次。', treatment: '停机时先收材料给回执，系统通了补录。', done: '印了回执单，窗口都会用。',
  }),
  tell({
    daysAgo: 52, state: 'treated', title: '冬季老楼水管冻裂', context: 'external', potentialEmergency: true, rated: [3, 3], treatDays: 46, pace: 2,
    description: '外露的水管没有包，去年冻裂两处，半栋楼停水。', basis: '去年两处，前年没有。', treatment: '入冬前包好 5 栋楼外露的水管，备好抢修队电话。',
  }),
  tell({
    daysAgo: 30, state: 'treated', title: '社会组织孵化资金可以申请', nature: 'opportunity', context: 'law', rated: [4, 4], treatDays: 45, pace: 2,
    description: '区里新出了办法，备案的社区社会组织可以申请。', basis: '有 5 家够条件。', treatment: '帮 5 家把材料备齐，年底前报上去。',
  }),
  tell({
    daysAgo: 11, state: 'assessed', title: '楼顶广告架锈蚀坠落', context: 'external', potentialEmergency: true, rated: [3, 5], pace: 2, description: '4 号楼楼顶的架子多年没有人管，下面是公交站。', basis: '物业说有两根螺栓断了。',
  }),
  tell({
    daysAgo: 6, title: '改成预约制以后老人不会约', context: 'interested-party', fromServiceChange: true, description: '明年便民维修日想改成先预约，老人可能约不上。',
  }),
  tell({ daysAgo: 40, state: 'void', title: '高空坠物（重复）', reason: '和外墙那一条是同一件事。' }),
];

/** A handful in each of the others. */
export const otherRisks = (index: number): Happening[] => [
  tell({
    daysAgo: 380 - index * 9, state: 'controlled', title: '雨季低洼路段积水', potentialEmergency: true, rated: [4, 3], residual: [2, 3], treatDays: 30, basis: '每年两三次。', description: '地下车库口容易进水。',
    treatment: '清沟、备沙袋，下雨前一天通知车主挪车。', done: '沟清了，沙袋放在车库口。', reviews: quarterly([2, 3, '下过两场大雨，没有进水。'], [2, 3, '沙袋换了新的。'], [2, 2, '街道改了排水口。']),
  }),
  tell({
    daysAgo: 120 - index * 4, state: index % 2 ? 'treated' : 'controlled', title: '网格员换人衔接不上', context: 'internal', rated: [3, 3 + (index % 2)], residual: [2, 2], treatDays: index % 2 ? 130 : 20,
    description: '今年换了两位，居民不认识。', basis: '有三件事没有接上。', treatment: '交接带着上门一轮，电话不变。', done: '上门都走过一遍。',
  }),
  tell({ daysAgo: 20 - index, state: 'assessed', title: '共建单位可以开放食堂', nature: 'opportunity', rated: [3, 4], description: '单位食堂中午有余量，可以给老人供餐。', basis: '单位自己提出来的。' }),
];
