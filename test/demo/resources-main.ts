import { addDays, dayOf } from '#kernel';
import { anEntry } from '../factories/register.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** An entry: how many days before its happening it holds from, and what stands in it. */
type Entry = readonly [register: string, daysBefore: number, values: Record<string, unknown>];

/** The registers that only the community shown first has filled in: one or more entries of each. */
export function everyRegister(begun: number): Happening[] {
  return [
    tell(begun - 3, BODIES),
    tell(begun - 4, OWNED),
    { daysAgo: begun - 5, make: partners },
    { daysAgo: Math.round(begun * 0.5), make: upkeep },
    { daysAgo: 30, make: people },
    tell(14, MONEY),
  ];
}

const tell = (daysAgo: number, entries: readonly Entry[]): Happening => ({ daysAgo, make: (world, staff) => enter(world, staff, entries) });

async function enter(world: World, staff: Staffing, entries: readonly Entry[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [register, daysBefore, values] of entries) {
    const { id } = await anEntry(world, staff, register, { fromOn: addDays(dayOf(world.clock.now()), -daysBefore), values });
    ids.push(id);
  }
  return ids;
}

const BODIES: readonly Entry[] = [
  ['organisation', 1200, { name: '示范社区党委', body: 'party-committee', head: '陈敏', members: 7, termYears: 5, duties: '领导社区各项工作，每月一次主题党日。' }],
  ['organisation', 1200, { name: '示范社区居民委员会', body: 'residents-committee', head: '陈敏', members: 9, termYears: 5, duties: '办理本社区的公共事务和公益事业。' }],
  ['organisation', 1200, { name: '居务监督委员会', body: 'supervision-committee', head: '许国华', members: 5, duties: '看账目、看公开、看工程。' }],
  ['organisation', 1100, { name: '综合治理委员会', body: 'committee', committee: 'comprehensive-governance', members: 5 }],
  ['organisation', 1100, { name: '公共卫生委员会', body: 'committee', committee: 'public-health', members: 5 }],
  ['organisation', 1100, { name: '社会福利委员会', body: 'committee', committee: 'social-welfare', members: 5 }],
  ['organisation', 1100, { name: '人民调解委员会', body: 'committee', committee: 'peoples-mediation', members: 7 }],
  ['organisation', 1100, { name: '文化共建委员会', body: 'committee', committee: 'culture-co-building', members: 5 }],
  ['organisation', 1000, { name: '党建共建联席会', body: 'joint-conference', members: 8, duties: '每季度碰一次头，对一遍资源和需求。' }],
  ['election', 1150, { name: '居民委员会换届选举', body: 'residents-committee', termYears: 5, entitled: 5_612, voted: 4_890, elected: '主任一名、副主任两名、委员六名' }],
  ['election', 1170, { name: '社区党委换届选举', body: 'party-committee', termYears: 5, entitled: 186, voted: 171, elected: '书记一名、委员六名' }],
  ['residents-group', 900, { name: '第 1 居民小组', groupKind: 'group', head: '老方', households: 468, covers: '1 至 4 号楼' }],
  ['residents-group', 900, { name: '第 2 居民小组', groupKind: 'group', head: '柯阿姨', households: 452, covers: '5 至 8 号楼' }],
  ['residents-group', 700, { name: '6 号楼', groupKind: 'building', head: '林老师', households: 112 }],
  ['safety-place', 800, { name: '中心花园避难场所', placeKind: 'shelter', address: '中心花园草坪', capacity: 2_400, hasSign: true, onMap: true, keeper: '郑强' }],
  ['safety-place', 800, { name: '北门疏散路线', placeKind: 'route', address: '3 号楼到北门', hasSign: true, onMap: true }],
  ['safety-place', 200, { name: '11 号楼后坡', placeKind: 'hazard', address: '11 号楼东侧挡土墙', grade: 'medium', measures: '雨季每天看一次，裂缝处做了标记。', onMap: false, keeper: '郑强' }],
];

const OWNED: readonly Entry[] = [
  ['duty-roster', 300, { service: '综合服务窗口', openDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], hours: '8:30-12:00，14:30-18:00', dutyPhone: '0591-83000101' }],
  ['duty-roster', 300, { service: '社区书屋', openDays: ['sat', 'sun', 'holiday'], hours: '9:00-20:30' }],
  ['facility', 700, { name: '自助查询机', facilityKind: 'service', information: true, place: '服务大厅', quantity: 2, condition: 'good', checkEveryMonths: 3, keeper: '吴婷', maintenancePlan: '每季度由厂家上门一次。' }],
  ['facility', 700, { name: '灭火器', facilityKind: 'fire', place: '各楼层', quantity: 26, condition: 'good', checkEveryMonths: 1, keeper: '郑强' }],
  ['facility', 500, { name: '健身器材', facilityKind: 'fitness', place: '中心花园', quantity: 14, condition: 'worn', checkEveryMonths: 6, keeper: '林晓' }],
  ['facility', 400, { name: '独居老人呼叫器', facilityKind: 'call', information: true, quantity: 31, condition: 'good', checkEveryMonths: 6 }],
  ['facility', 600, { name: '无障碍坡道', facilityKind: 'accessible', place: '服务中心门口', quantity: 1, condition: 'good', checkEveryMonths: 12 }],
  ['asset', 600, { name: '投影仪', assetKind: 'equipment', assetNumber: 'SF-2024-017', quantity: 2, cost: 860_000, acquired: 'bought', place: '多功能室', keeper: '林晓' }],
  ['asset', 500, { name: '捐赠图书', assetKind: 'book', assetNumber: 'SF-2025-003', quantity: 1_260, cost: 2_520_000, acquired: 'donated', place: '书屋' }],
];

async function partners(world: World, staff: Staffing): Promise<void> {
  const until = addDays(dayOf(world.clock.now()), 700);
  const agreed = { hasAgreement: true, agreementOn: addDays(dayOf(world.clock.now()), -390), agreementUntil: until };
  const units = await enter(world, staff, [
    ['partner-unit', 400, { name: '金桥小学', unitKind: 'school', partyOrganisation: '金桥小学党支部', inJointConference: true, ...agreed, duties: '周末开放操场' }],
    ['partner-unit', 400, { name: '金桥街道卫生服务中心', unitKind: 'hospital', partyOrganisation: '卫生服务中心党支部', inJointConference: true, ...agreed, duties: '每月一次义诊' }],
    ['partner-unit', 380, { name: '城南供电所', unitKind: 'enterprise', partyOrganisation: '供电所党支部', inJointConference: true, ...agreed }],
    ['partner-unit', 350, { name: '兴民银行金桥支行', unitKind: 'enterprise', partyOrganisation: '金桥支行党支部', inJointConference: true, ...agreed }],
    ['partner-unit', 200, { name: '安居物业', unitKind: 'property', contact: '值班经理' }],
  ]);
  const resources = await enter(world, staff, [
    ['partner-resource', 300, { name: '操场', partnerUnit: units[0], category: 'place', quantity: '1 处', available: '周末 8:00-18:00' }],
    ['partner-resource', 300, { name: '义诊医生', partnerUnit: units[1], category: 'skill', quantity: '每次 3 人', available: '每月第二个周六' }],
    ['partner-resource', 250, { name: '用电安全讲师', partnerUnit: units[2], category: 'skill', quantity: '2 人', available: '提前一周约' }],
    ['partner-resource', 250, { name: '会议室', partnerUnit: units[3], category: 'place', quantity: '40 座', available: '工作日晚上' }],
  ]);
  await enter(world, staff, [
    ['community-need', 60, { need: '孩子周末打球的地方', category: 'place', forWhom: '青少年', partnerResource: resources[0], matchedOn: addDays(dayOf(world.clock.now()), -20), outcome: '操场每周末开放，签到进出。' }],
    ['community-need', 40, { need: '老人量血压、看报告', category: 'skill', forWhom: '六十岁以上老人', partnerResource: resources[1], matchedOn: addDays(dayOf(world.clock.now()), -10) }],
    ['community-need', 15, { need: '业委会开会的场地', category: 'place', quantity: '30 人', forWhom: '业主代表' }],
  ]);
}

async function upkeep(world: World, staff: Staffing): Promise<void> {
  const rows = (await world.kernel.dataSource.query('SELECT id, title FROM facilities WHERE community_id = $1 ORDER BY number', [staff.community.id])) as { id: string; title: string }[];
  const idOf = (title: string): string => rows.find((row) => row.title === title)!.id;
  const mended = addDays(dayOf(world.clock.now()), -3);
  await enter(world, staff, [
    ['facility-check', 12, { facility: idOf('灭火器'), checkKind: 'check', result: 'in-order', checker: '郑强' }],
    ['facility-check', 10, { facility: idOf('自助查询机'), checkKind: 'maintenance', result: 'in-order', checker: '厂家' }],
    ['facility-check', 8, { facility: idOf('健身器材'), checkKind: 'report', result: 'mended', defect: '漫步机踏板松动', mendBy: mended, mendedOn: mended, checker: '林晓' }],
    ['facility-check', 1, { facility: idOf('健身器材'), checkKind: 'check', result: 'defect', defect: '两处地垫开裂', mendBy: addDays(dayOf(world.clock.now()), 20), checker: '林晓' }],
  ]);
}

async function people(world: World, staff: Staffing): Promise<void> {
  const [first] = (await world.kernel.dataSource.query('SELECT id FROM staff_members WHERE community_id = $1 ORDER BY number LIMIT 1', [staff.community.id])) as { id: string }[];
  const year = Number(dayOf(world.clock.now()).slice(0, 4)) - 1;
  await enter(world, staff, [
    ['staff-appraisal', 5, { staffMember: first!.id, year, result: 'excellent', satisfaction: 96.5, appraiser: '金桥街道', remarks: '居民评价好，入户记录写得细。' }],
  ]);
}

const MONEY: readonly Entry[] = [
  ['expense-line', 320, { purpose: '年度社区工作经费', direction: 'income', source: 'government', amount: 38_000_000, party: '金桥街道办事处', voucher: '收-001' }],
  ['expense-line', 200, { purpose: '为民服务项目经费', direction: 'income', source: 'project', amount: 15_000_000, party: '金桥街道办事处', voucher: '收-006' }],
  ['expense-line', 120, { purpose: '邻里节物料', direction: 'spending', source: 'project', amount: 386_050, party: '印象广告', voucher: '支-031' }],
  ['expense-line', 40, { purpose: '健身器材维修', direction: 'spending', source: 'collective', amount: 128_000, party: '康体器材', voucher: '支-052' }],
  ['purchased-service', 300, { service: '长者助餐配送', provider: '惠民养老服务中心', amount: 9_600_000, contractNumber: 'SF-2026-02', acceptance: 'open' }],
  ['purchased-service', 260, { service: '四点半课堂', provider: '青禾社工服务社', amount: 4_800_000, contractNumber: 'SF-2026-03', acceptance: 'open', evaluation: '家长满意，希望暑期也开。' }],
];
