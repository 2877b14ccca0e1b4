import { emergencySupplies, EmergencySupplyService } from '#do';
import { addDays, dayOf, PageInput, RecordKindName, RecordSort } from '#kernel';
import { risks } from '#plan';
import { aDrill, aLoggedDrill, anIncident, aRecovery, type DrillTraits, type IncidentTraits, type RecoveryTraits } from '../factories/drill.factory.js';
import { anEmergencyPlan, aSupply, type EmergencyPlanTraits, type SupplyTraits } from '../factories/emergency.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

const tell = <Traits>(make: (world: World, staff: Staffing, traits: Traits) => Promise<unknown>) =>
  ({ daysAgo, ...traits }: Traits & { daysAgo: number }): Happening => ({ daysAgo, make: (world, staff) => make(world, staff, traits as Traits) });

const incident = tell<Partial<IncidentTraits>>(anIncident);
const recovery = tell<Partial<RecoveryTraits>>(aRecovery);

/** Supplies that came on a day, to be relied on for so many days from then. */
const stocked = ({ daysAgo, lasts, ...traits }: Partial<SupplyTraits> & { daysAgo: number; lasts?: number }): Happening => ({
  daysAgo,
  make: (world, staff) => aSupply(world, staff, { ...traits, expiresOn: lasts ? addDays(dayOf(world.clock.now()), lasts) : null }),
});

const called = async (world: World, { worker, community }: Staffing, text: string) => {
  const found = await world.as(worker, 'emergency-supply:read', (by) => emergencySupplies.page(by, { communityId: community.id, text, open: true }, RecordSort.number, new PageInput()));
  return found.items[0];
};

/** Looked at and counted. */
const checked = (daysAgo: number, title: string, quantity: number, condition: 'good' | 'worn' | 'broken' = 'good'): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const row = await called(world, staff, title);
    if (!row) return;
    const line = { quantity, condition: condition as never, on: null, person: staff.worker.name, purpose: '' };
    await world.as(staff.worker, 'emergency-supply:check', (by) => world.service(EmergencySupplyService).check(by, { id: row.id, expectedVersion: row.version, ...line }));
  },
});

/** A plan for a risk that may become an emergency; with drills of it, each so many days later. */
const plan = ({ daysAgo, risk, drills = [], ...traits }: Partial<EmergencyPlanTraits> & { daysAgo: number; risk?: string; drills?: (Partial<DrillTraits> & { finding?: string })[] }): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const { worker, community } = staff;
    const begun = world.clock.now();
    const [found] = risk
      ? (await world.as(worker, 'risk:read', (by) => risks.page(by, { communityId: community.id, text: risk, open: true }, RecordSort.number, new PageInput()))).items
      : [];
    const row = await anEmergencyPlan(world, staff, { supplies: false, pace: 2, ...traits, ...(found && { riskId: found.id }) });
    for (const { finding, inDays = 20, ...drill } of drills) {
      // planned some two weeks ahead
      world.clock.set(new Date(begun.getTime() + (inDays - 12) * 86_400_000));
      const held = await aDrill(world, staff, { planId: row.id, scenario: traits.scenario, pace: 2, inDays: 12, ...drill });
      if (!finding) continue;
      const source = { kind: RecordKindName.drill, id: held.id };
      await aNonconformity(world, staff, { state: 'closed', title: finding, description: `演练时发现：${finding}`, source, clause: '8.10.2' });
    }
  },
});

const MEDIUM = { keeper: '陈建国', phone: '0591-83300002' };

/** The store of ten kinds, over three years: counted, used, replaced, one kind running out of time. */
const store: Happening[] = [
  stocked({ daysAgo: 985, kind: 'lamp', title: '多功能应急灯', specification: '照明、收音、报警、手摇充电', unit: '个', quantity: 12, atLeast: 10, place: '值班室柜一', ...MEDIUM, lasts: 1825 }),
  stocked({ daysAgo: 984, kind: 'whistle', title: '救生哨', specification: '高频，挂绳', unit: '个', quantity: 60, place: '值班室柜一', ...MEDIUM }),
  stocked({ daysAgo: 983, kind: 'escape-mask', title: '逃生面具', specification: '三十分钟', unit: '个', quantity: 20, place: '微型消防站', ...MEDIUM, lasts: 1003 }),
  stocked({ daysAgo: 982, kind: 'multi-tool', title: '组合工具', specification: '刀、螺丝刀、钢钳', unit: '套', quantity: 6, place: '微型消防站', ...MEDIUM }),
  stocked({ daysAgo: 981, kind: 'escape-rope', title: '逃生绳', specification: '十五米，带缓降器', unit: '根', quantity: 8, place: '微型消防站', ...MEDIUM, lasts: 1460 }),
  stocked({ daysAgo: 980, kind: 'extinguisher', title: '楼道灭火器', specification: '4 公斤干粉', unit: '具', quantity: 48, atLeast: 48, place: '各楼道，每层一具', ...MEDIUM, lasts: 1825 }),
  stocked({ daysAgo: 979, kind: 'fire-blanket', title: '灭火毯', specification: '一米见方', unit: '块', quantity: 16, place: '微型消防站', ...MEDIUM, lasts: 1825 }),
  stocked({ daysAgo: 978, kind: 'medicine', title: '常用药品（旧）', specification: '止泻、抗感染、止血', unit: '盒', quantity: 30, place: '卫生服务室', keeper: '王护士', phone: '0591-83300120', lasts: 540, checked: { after: 560, quantity: 22, condition: 'good' }, state: 'disposed', reason: '过期，交卫生服务中心统一销毁。' }),
  stocked({ daysAgo: 410, kind: 'medicine', title: '常用药品', specification: '止泻、抗感染、止血的非处方药', unit: '盒', quantity: 36, atLeast: 20, place: '卫生服务室', keeper: '王护士', phone: '0591-83300120', lasts: 730 }),
  stocked({ daysAgo: 640, kind: 'dressings', title: '医用材料', specification: '碘伏棉棒、创可贴、纱布、绷带', unit: '包', quantity: 40, place: '卫生服务室', keeper: '王护士', phone: '0591-83300120', lasts: 625 }),
  stocked({ daysAgo: 905, kind: 'masks-gloves', title: '口罩和手套', specification: '外科口罩、丁腈手套', unit: '盒', quantity: 80, atLeast: 30, place: '值班室柜二', keeper: '李文', phone: '0591-83300003', lasts: 1200, issued: 25, usedUp: 25, purpose: '流感季发给入户的人' }),
  stocked({ daysAgo: 210, kind: 'other', title: '防汛沙袋', specification: '每袋二十公斤', unit: '袋', quantity: 120, place: '地下车库口', keeper: '物业值班', phone: '0591-83300060', issued: 60, returned: 52, usedUp: 8, purpose: '台风前堵车库口' }),
  stocked({ daysAgo: 95, kind: 'lamp', title: '应急灯（重复）', unit: '个', quantity: 12, place: '值班室柜一', state: 'void', reason: '和多功能应急灯是同一批。' }),
  ...[800, 615, 432, 250, 68].flatMap((daysAgo, index) => [
    checked(daysAgo, '多功能应急灯', 12 - (index > 2 ? 1 : 0)), checked(daysAgo, '救生哨', 60), checked(daysAgo, '逃生面具', 20), checked(daysAgo, '组合工具', 6), checked(daysAgo, '逃生绳', 8),
    checked(daysAgo, '楼道灭火器', index === 4 ? 46 : 48), checked(daysAgo, '灭火毯', 16),
  ]),
  ...[455, 270, 88].flatMap((daysAgo) => [checked(daysAgo, '医用材料', 34), checked(daysAgo, '口罩和手套', 55)]),
  ...[225, 40].map((daysAgo) => checked(daysAgo, '常用药品', 31)),
];

const FIRE: NonNullable<EmergencyPlanTraits['kinds']> = ['extinguisher', 'fire-blanket', 'escape-mask', 'escape-rope', 'lamp'];

/** Three years of the first community's emergencies: every state of every kind. */
export const mainEmergencies: Happening[] = [
  ...store,
  plan({
    daysAgo: 970, state: 'in-force', scenario: 'comprehensive', title: '突发事件综合应急预案', kinds: ['lamp', 'whistle', 'extinguisher'],
    procedure: '一、值班员接报，十分钟内报总指挥。二、总指挥按情形启用专项预案。三、十五分钟内口头报街道，一小时内书面报。四、居民群和公告栏说事实和进展。五、结束后十天内复盘。',
    reviews: [{ after: 350, finding: '电话逐个打过，换了两个号码。', procedure: '一、值班员接报，十分钟内报总指挥。二、总指挥按情形启用专项预案。三、十五分钟内口头报街道。四、居民群和公告栏说事实和进展。五、十天内复盘。' }, { after: 352, finding: '没有变。' }],
    drills: [
      { title: '地震避险和疏散综合演练', scenario: 'earthquake', inDays: 40, state: 'evaluated', attendance: 148, summary: '全小区十八分钟到避难场所。', evaluation: '广播听不清，老人等电梯。', findings: ['广播在 6 号楼听不清'], finding: '6 号楼听不到应急广播', score: 3 },
      { title: '火灾和疏散综合演练', scenario: 'fire', inDays: 420, state: 'evaluated', attendance: 173, summary: '十四分钟疏散完，清点无误。', evaluation: '比上次快四分钟，楼长都在岗。', findings: [], score: 4 },
    ],
  }),
  plan({
    daysAgo: 290, state: 'in-force', scenario: 'fire', title: '电动车和高层住宅火灾应急预案', risk: '电动车进楼充电起火', kinds: FIRE,
    drills: [
      { title: '高层住宅灭火和疏散综合演练', inDays: 275, type: 'comprehensive', state: 'evaluated', attendance: 162, summary: '十二分钟疏散完，清点无误。', evaluation: '消防站三分钟到场；3 单元疏散门从里面打不开。', findings: ['3 单元疏散门从里面打不开', '两具灭火器压力不够'], score: 4, pace: 3 },
    ],
  }),
  plan({ daysAgo: 362, state: 'in-force', scenario: 'weather', title: '台风、暴雨和内涝应急预案', kinds: ['lamp', 'escape-rope'], medical: '', drills: [{ title: '防汛转移专项演练', type: 'special', inDays: 40, state: 'evaluated', attendance: 26, summary: '半小时转移低洼处六户。', evaluation: '沙袋够，抽水泵油不足。', findings: ['抽水泵没有备用油'], score: 4 }] }),
  plan({ daysAgo: 900, state: 'withdrawn', scenario: 'health', title: '呼吸道传染病应急预案（旧）', kinds: ['masks-gloves'], reason: '并进综合预案。' }),
  plan({ daysAgo: 48, state: 'written', scenario: 'utilities', title: '停水停电停梯应急预案', risk: '冬季老楼水管冻裂', kinds: ['lamp'], teams: [] }),
  plan({ daysAgo: 18, state: 'draft', scenario: 'crowd', title: '社区大型活动人群聚集应急预案' }),
  plan({ daysAgo: 60, state: 'void', scenario: 'fire', title: '火灾应急预案（重复）' }),
  { daysAgo: 410, make: (world, staff) => aLoggedDrill(world, staff, { title: '微型消防站夜间拉动', scenario: 'fire', script: '二十一时三十分拉响，看几分钟到场。', place: '微型消防站', participants: '微型消防站', attendance: 6 }) },
  tell<Partial<DrillTraits>>(aDrill)({ daysAgo: 8, inDays: 4, state: 'held', type: 'special', scenario: 'gas', title: '燃气泄漏专项演练', attendance: 34, place: '9 号楼', script: '九点报警，关总阀，开窗，疏散上下两层，清点。', participants: '燃气公司、微型消防站、9 号楼居民' }),
  tell<Partial<DrillTraits>>(aDrill)({ daysAgo: 3, inDays: 17, state: 'planned', type: 'special', scenario: 'crowd', title: '灯会疏导演练', place: '社区广场', script: '', participants: '志愿者、巡逻队' }),
  tell<Partial<DrillTraits>>(aDrill)({ daysAgo: 130, inDays: 5, state: 'cancelled', type: 'special', scenario: 'weather', title: '防汛演练（二）', reason: '当天真下大雨，人都去值守了。' }),
  tell<Partial<DrillTraits>>(aDrill)({ daysAgo: 70, inDays: 6, state: 'void', type: 'special', scenario: 'fire', title: '灭火演练（重复）', reason: '和综合演练写重了。' }),

  incident({ daysAgo: 830, state: 'closed', scenario: 'weather', severity: 'larger', title: '台风“海葵”地下车库进水', place: '地下车库', description: '凌晨两点车库口进水，水深三十厘米，六辆车被淹。', pace: 6, harm: '没有人受伤，六辆车进水。', course: '四十分钟堵住，抽了三个小时。', cause: '沙袋不够，泵没有油。', lessons: '沙袋备足一百二十袋，泵每月试一次。', log: [{ after: 6, entry: 'measure', text: '物业和巡逻队十一人堆沙袋。' }, { after: 14, entry: 'report', text: '车库进水，没有人被困。', to: '街道值班室 陈科' }, { after: 20, entry: 'statement', text: '请不要下车库取车；东门可以走。', to: '居民群、楼栋广播' }], lasted: 200 }),
  incident({ daysAgo: 265, state: 'closed', scenario: 'person', title: '独居老人走失', place: '5 号楼', description: '82 岁老人下午出门未归，家属来报。', pace: 3, harm: '没有受伤。', course: '两小时四十分在公园找到。', cause: '老人有轻度失智，家里没有人知道。', lessons: '纳入关爱名单，配定位手环。', log: [{ after: 8, entry: 'measure', text: '网格员分三路找，调了门口监控。' }, { after: 15, entry: 'report', text: '老人走失，正在找。', to: '派出所、街道民政' }], lasted: 160 }),
  incident({ daysAgo: 7, state: 'ended', scenario: 'fire', title: '3 号楼 502 厨房起火', lasted: 40 }),
  incident({ daysAgo: 0, state: 'open', scenario: 'utilities', title: '6 号楼水管冻裂停水', place: '6 号楼', description: '一楼管井水管冻裂，全楼停水。', log: [{ after: 10, entry: 'measure', text: '物业关总阀，自来水公司派人。' }] }),
  incident({ daysAgo: 150, state: 'void', title: '9 号楼冒烟（误报）' }),

  recovery({ daysAgo: 700, state: 'closed', title: '老年证照片贴错', affected: '4 号楼一位老人', deviation: '两位老人的照片贴反了。', loss: '一位老人没能坐成公交。', remedy: '当天重办，送到家里，赔了车费。', pace: 1, told: '上门当面道歉', answer: '老人说下次先给看一眼再盖章。' }),
  recovery({ daysAgo: 380, state: 'closed', title: '活动通知少写了地点', affected: '来了又走的七位居民', deviation: '通知里没有写教室在二楼。', remedy: '补了一场，逐个打电话请来。', pace: 2, told: '电话', answer: '来了五位。' }),
  recovery({ daysAgo: 110, state: 'closed', title: '高龄津贴漏报一个月', affected: '2 号楼一位老人', deviation: '应该当月报，拖到了下个月。', loss: '晚到账一个月。', remedy: '补报，和街道对上账。', needsCase: true, pace: 2, told: '上门说明', answer: '老人的女儿要求以后发短信告诉。' }),
  recovery({ daysAgo: 9, state: 'remedied', title: '证明上的名字打错了', needsCase: true, pace: 1 }),
  recovery({ daysAgo: 2, title: '入户约好了没有去', affected: '8 号楼一位居民', deviation: '约的上午十点，当天没有人去，也没有打电话。', loss: '居民白等一上午。' }),
  recovery({ daysAgo: 33, state: 'void', title: '证明打错（重复）' }),
];

/** A little in each of the others; what they drill and store is still told by hand. */
export const otherEmergencies = (index: number): Happening[] => [
  plan({ daysAgo: 150 - index * 6, state: 'draft', scenario: 'weather', title: '雨季内涝应急预案', risk: '雨季低洼路段积水' }),
  incident({ daysAgo: 90 - index * 5, state: 'closed', scenario: 'utilities', title: '全小区停电', place: '全小区', description: '变压器跳闸，停电两小时。', pace: 4 }),
  recovery({ daysAgo: 25 - index, state: index % 2 ? 'remedied' : 'closed', title: '窗口叫号漏了一位', affected: '一位居民', deviation: '叫号机重启后漏了一个号。', remedy: '当场先办，道歉。' }),
];
