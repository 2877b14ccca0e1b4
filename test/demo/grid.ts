import { CareNeed, type CheckPoint, DisputeKind, FindingArea, FindingClass, FindingGrade, PointResult } from '#do';
import { yearOf } from '#kernel';
import {
  aCheckPoint, aFinding, aMediation, anErrand, aRound, type ErrandTraits, type FindingTraits, type MediationTraits, type RoundTraits,
} from '../factories/grid-work.factory.js';
import { plannedItem } from './plans.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

const POINTS = [
  ['东门消防通道', '东门到 3 号楼', '有没有堵、停车、堆物'], ['配电房', '2 号楼地下一层', '门锁、灭火器、有没有漏水'], ['中心花园', '4 号楼前', '健身器材、井盖、路灯'],
  ['电动车充电棚', '6 号楼西侧', '私拉电线、超时充电'], ['7 号楼楼道', '7 号楼 1 至 6 层', '杂物、应急灯'],
] as const;

/** An item of the community's plan of the year, by the beginning of its title; none where the plan has no such service. */
async function planned(world: World, staff: Staffing, service?: string): Promise<{ serviceItemId?: string }> {
  const item = service && (await plannedItem(world, staff, yearOf(world.clock.now()), service));
  return item ? { serviceItemId: item.id } : {};
}

const [PATROL, NEIGHBOURS] = ['平安巡逻和矛盾排查', '近邻互助小组'];

/** The check points of the first grid, and a round every few weeks since then; one in four with something found on the way. */
function rounds(daysAgo: number, every: number): Happening[] {
  let points: CheckPoint[] = [];
  const kept: Happening = {
    daysAgo,
    make: async (world, staff) => {
      points = [];
      for (const [name, place, lookAt] of POINTS) points.push(await aCheckPoint(world, staff, { name, place, lookAt }));
    },
  };
  const walked: Happening[] = [];
  for (let after = 3; after < daysAgo; after += every) {
    const n = walked.length;
    walked.push({ daysAgo: daysAgo - after, make: (world, staff) => walk(world, staff, points, n) });
  }
  return [kept, ...walked];
}

async function walk(world: World, staff: Staffing, points: readonly CheckPoint[], n: number): Promise<void> {
  const [at, off] = [n % points.length, (n + 2) % points.length];
  const found = n % 4 === 1;
  const item = await planned(world, staff, PATROL);
  const round = await aRound(world, staff, {
    ...item, state: 'made', companions: n % 3 === 0 ? '物业老张、志愿者两名' : '', remark: found ? '' : '一路正常。',
    points: points.map(({ id }, index) => (found && index === at ? { checkPointId: id, result: PointResult.finding }
      : n % 5 === 2 && index === off ? { checkPointId: id, result: PointResult.notVisited, note: '门锁着，物业不在' } : { checkPointId: id, result: PointResult.ok })),
  });
  if (!found) return;
  await aFinding(world, staff, { ...item, state: 'settled', roundId: round.id, checkPointId: points[at]!.id, place: '', content: `${points[at]!.name}有杂物。`, area: FindingArea.civility, settlement: '当场请业主搬走了。' });
}

/** Of a planned service, where one is named. */
const told = <T extends object>(make: (world: World, staff: Staffing, traits: T & { serviceItemId?: string }) => Promise<unknown>) =>
  (daysAgo: number, traits: T, service?: string): Happening => ({ daysAgo, make: async (world, staff) => make(world, staff, { ...traits, ...(await planned(world, staff, service)) }) });

const finding = told<Partial<FindingTraits>>(aFinding);
const mediation = told<Partial<MediationTraits>>(aMediation);
const errand = told<Partial<ErrandTraits>>(anErrand);
const round = told<Partial<RoundTraits>>(aRound);

export const mainGridWork: Happening[] = [
  ...rounds(760, 28),
  round(150, { state: 'cancelled', inDays: 1 }, PATROL), round(1, { inDays: 2 }, PATROL),
  finding(700, { state: 'settled', content: '3 号楼二单元应急灯坏了三盏。', place: '3 号楼 2 单元', settlement: '物业当天换好。' }, '无物业楼栋代管'),
  finding(480, { state: 'settled', findingClass: FindingClass.opinion, area: FindingArea.other, content: '几位老人希望花园多放几张带靠背的椅子。', place: '中心花园', settlement: '写进了明年的需求清单。' }),
  finding(320, { state: 'settled', area: FindingArea.hygiene, content: '垃圾投放点清运不及时，夏天有异味。', place: '5 号楼北侧', settlement: '和保洁公司说好每天两次清运。' }),
  finding(60, { state: 'passed', findingClass: FindingClass.demand, area: FindingArea.environment, grade: FindingGrade.serious, content: '沿街餐馆油烟直排，楼上开不了窗。', place: '沿街 18 号', name: '林先生', phone: '13900005711' }),
  finding(4, { state: 'passed', grade: FindingGrade.urgent, content: '充电棚顶棚漏雨，雨水滴到充电桩上。', place: '6 号楼西侧' }, PATROL),
  finding(1, { findingClass: FindingClass.need, area: FindingArea.other, content: '7 号楼一位老人出院，想借一张轮椅。', place: '7 号楼 301' }, NEIGHBOURS),
  finding(20, { state: 'void', content: '楼道灯不亮。', place: '3 号楼 1 单元' }),
  mediation(560, { state: 'agreed', label: '4 号楼漏水', place: '4 号楼楼下' }),
  mediation(210, { state: 'failed', label: '物业费拖欠', disputeKind: DisputeKind.property, place: '物业办公室' }),
  mediation(30, { state: 'agreed', label: '广场舞音量', disputeKind: DisputeKind.noise, place: '中心花园', agreement: '晚上八点半以后不放音响。' }, PATROL),
  mediation(3, { state: 'joint', label: '楼顶搭建', disputeKind: DisputeKind.neighbours, place: '9 号楼' }, PATROL),
  mediation(1, { label: '停车位争执', disputeKind: DisputeKind.neighbours, place: '地面停车场' }),
  mediation(25, { state: 'void', label: '停车位争执' }),
  errand(430, { state: 'closed', label: '独居老人代缴费', matter: '代缴水电费。', papers: ['缴费卡'], result: '缴好了，回单给本人。' }, NEIGHBOURS),
  errand(140, { state: 'closed', label: '残障居民办优待证', need: CareNeed.disabled, matter: '到街道代办残疾人乘车优待证。', papers: ['身份证', '残疾证', '照片两张'], result: '证领到了。' }),
  errand(5, { state: 'returning', label: '独居老人取药', papers: ['医保卡', '病历本'] }, NEIGHBOURS),
  errand(1, { label: '重病居民报销材料', need: CareNeed.ill, matter: '到街道代交医疗救助材料。', papers: ['身份证复印件', '出院小结', '发票'] }, '困难家庭救助申请代办'),
  errand(15, { state: 'void', label: '独居老人取药' }),
];

/** A little in each of the others. */
export const otherGridWork = (index: number): Happening[] => [
  ...rounds(50 + index, 14),
  finding(12 + index, { state: 'settled', content: '井盖松动。', place: '南门口', settlement: '物业当天加固。' }),
  errand(9 + index, { state: 'closed', label: '独居老人取药' }),
];
