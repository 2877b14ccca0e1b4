import { CareNeed, type VisitedHousehold } from '#do';
import { aHomeVisit, aHousehold, type HomeVisitTraits, type HouseholdTraits } from '../factories/home-visit.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** A household from the day on which it was entered, with its visits: each so many days after. */
const household = ({ daysAgo, visits, byGridManager, ...traits }: Partial<HouseholdTraits> & {
  daysAgo: number; byGridManager?: boolean; visits: readonly (Partial<HomeVisitTraits> & { after: number; alone?: boolean })[];
}): Happening => ({
  daysAgo,
  make: async (world: World, staff: Staffing) => {
    const begun = world.clock.now();
    const row: VisitedHousehold = await aHousehold(world, staff, { ...traits, ...(byGridManager && { keeper: staff.gridManager }) });
    for (const { after, alone, ...visit } of visits) {
      world.clock.set(new Date(begun.getTime() + after * 86_400_000));
      await aHomeVisit(world, staff, { household: row, inDays: 2, ...(alone && { visitors: [staff.worker] }), ...visit });
    }
  },
});

const ROUTINE: Partial<HomeVisitTraits> = { state: 'visited', needs: '没有新的需要', course: '量血压，看了煤气和电线，聊了一会儿。', opinions: '没有', result: '一切正常。' };

export const mainVisits: Happening[] = [
  household({ daysAgo: 640, label: '3 号楼独居老人甲', need: CareNeed.alone, name: '林依姆', phone: '13900005601', address: '3 号楼 302', situation: '八十六岁，一个人住，高血压，女儿在外地。', everyDays: 30, visits: [
    { ...ROUTINE, after: 5 }, { ...ROUTINE, after: 180, needs: '想装扶手', course: '量了尺寸，报给街道适老化改造。', result: '两周后装好。' }, { ...ROUTINE, after: 370 },
    { ...ROUTINE, after: 520, alone: true }, { ...ROUTINE, after: 600 }, { state: 'appointed', after: 636, inDays: 6 },
  ] }),
  household({ daysAgo: 420, label: '8 号楼行动不便老人乙', need: CareNeed.mobility, name: '陈建林', phone: '13900005602', address: '8 号楼 101', situation: '中风后坐轮椅，老伴照顾。', everyDays: 14, visits: [
    { ...ROUTINE, after: 4, companions: '康复师' }, { ...ROUTINE, after: 210, needs: '轮椅刹车坏了', course: '借了一台轮椅，联系维修。', result: '三天后修好送回。' }, { ...ROUTINE, after: 395, companions: '社区医生' }, { after: 408, inDays: 5 },
  ] }),
  household({ daysAgo: 300, label: '5 号楼残障居民丙', need: CareNeed.disabled, name: '黄秀英', phone: '13900005603', address: '5 号楼 604', situation: '视力残疾二级，和儿子住。', everyDays: 90, byGridManager: true, visits: [
    { ...ROUTINE, after: 6 }, { ...ROUTINE, after: 120 }, { state: 'void', after: 150, reason: '同一次记了两遍。' }, { ...ROUTINE, after: 235 }, { after: 290, inDays: 25 },
  ] }),
  household({ daysAgo: 120, label: '2 号楼重病居民丁', need: CareNeed.ill, name: '郑国强', phone: '13900005604', address: '2 号楼 203', situation: '化疗期间，怕感染，去前先打电话。', everyDays: 30, visits: [
    { ...ROUTINE, after: 3, course: '送药到门口，隔着门问了情况。' }, { state: 'cancelled', after: 40, reason: '住院了，出院以后再约。' }, { ...ROUTINE, after: 80 },
  ] }),
  household({ daysAgo: 45, label: '6 号楼困难家庭戊', need: CareNeed.hardship, name: '吴美珍', phone: '13900005605', address: '6 号楼 501', situation: '低保，两个孩子上小学。', everyDays: null, visits: [{ ...ROUTINE, after: 2, alone: true, needs: '想申请助学', course: '讲了助学政策，代填了申请表。', result: '申请表已交街道。' },
    { after: 30, unplanned: true, needs: '小女儿发烧', course: '路过时遇到，帮着叫了车，陪去社区医院。', opinions: '谢谢帮忙', result: '已退烧回家。' }] }),
];

/** A little in each of the others but one, where visits are still counted by hand. */
export const otherVisits = (index: number): Happening[] => [
  ...(index === 2 ? [] : [household({ daysAgo: 26 + index, label: '1 号楼独居老人', need: CareNeed.alone, everyDays: 30, visits: [{ ...ROUTINE, after: 4 }, { after: 18, inDays: 12 }] })]),
];
