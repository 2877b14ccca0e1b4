import { addDays, dayOf } from '#kernel';
import { annualPlans, PlanningInputService } from '#plan';
import { aNeed, aToldNeed, type NeedTraits } from '../factories/resident-need.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

const heard = (daysAgo: number, words: string, traits: Partial<NeedTraits> = {}): Happening => ({
  daysAgo,
  make: (world, staff) => aNeed(world, staff, { words, heardOn: addDays(dayOf(world.clock.now()), -1), ...traits }),
});
const told = (daysAgo: number, words: string, group: string, times = 1): Happening =>
  ({ daysAgo, make: (world, staff) => aToldNeed(world, staff, { words, group, times }) });

/** What residents of the first community asked for over three years: heard again, set aside, written by mistake; what the next plan made of some. */
export const mainNeeds: Happening[] = [
  heard(820, '楼道里装感应灯', { group: 'safety', people: 9, state: 'aside', reason: '前年已经逐楼装好。' }),
  heard(500, '活动室晚上也开门', { group: 'people', people: 14, channel: 'meeting' }),
  heard(290, '给老人办个食堂，中午有口热饭', { group: 'people', people: 21, channel: 'meeting' }),
  told(220, '给老人办个食堂，中午有口热饭！', 'people', 3),
  heard(150, '想要老年助餐点', { group: 'people', people: 4, channel: 'counter' }),
  told(96, '北门晚上太黑，想装路灯', 'safety', 6),
  heard(70, '北门晚上太黑，想装路灯。', { group: 'safety', people: 5, channel: 'phone' }),
  heard(64, '快递柜太少，要排队', { group: 'convenience', people: 3, channel: 'chat' }),
  told(31, '孩子放学到家长下班这两个小时没人管', 'people', 4),
  heard(22, '想养鸡', { people: 1, state: 'aside', reason: '市区不许养。' }),
  heard(12, '写错社区了', { state: 'void', reason: '是隔壁社区的事。' }),
  heard(6, '楼下想有地方晒被子', { group: 'convenience', people: 7 }),
  { daysAgo: 4, make: decide },
];

/** A few in each of the others. */
export const otherNeeds = (index: number): Happening[] => [
  heard(80 + index, '想在楼下装几把长椅', { group: 'convenience', people: 3 + index }),
  told(20 + index, '垃圾桶离楼门太近', 'other', 2),
];

/** The plan in the making takes up what most asked for, and sets another aside. */
async function decide(world: World, staff: Staffing): Promise<void> {
  const inputs = world.service(PlanningInputService);
  await world.as(staff.worker, 'annual-plan:draft', async (by) => {
    const [plan] = await annualPlans.find(by, { communityId: staff.community.id, state: 'draft' });
    if (!plan) return;
    const [first, second] = (await inputs.of(by, plan)).filter(({ source }) => source === 'need');
    const named = { id: plan.id, source: 'need' };
    const after = await inputs.take(by, {
      ...named, key: first!.key, expectedVersion: plan.version, as: 'item' as never, title: '老年食堂', requirement: '工作日中午一荤两素一汤，走不动的送上门',
      expectedResult: '每天有 60 位老人来吃', clauseIds: [],
    });
    await inputs.setAside(by, { ...named, key: second!.key, expectedVersion: after.version, reason: '晚上开门要加两个班，今年的人手排不出来。' });
  });
}
