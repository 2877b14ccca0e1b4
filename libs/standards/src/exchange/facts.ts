import type { Text } from './standard-file.js';

export type FactScalar = 'int' | 'double' | 'string' | 'bool';
export type FactType = FactScalar | 'list<string>' | { readonly list: Readonly<Record<string, FactScalar>> };

export interface FactDefinition {
  readonly type: FactType;
  readonly unit?: Text;
  readonly label: Text;
  /** A value above the one of this fact is impossible. */
  readonly partOf?: string;
  /** Zero is impossible. */
  readonly positive?: true;
  /** A share: above 1 is impossible. */
  readonly rate?: true;
  /** Any other value is impossible. */
  readonly values?: readonly string[];
  /** Of a list's fields: those from 0 to 1, the days (YYYY-MM-DD), and those that an element may lack. */
  readonly rates?: readonly string[];
  readonly days?: readonly string[];
  readonly optional?: readonly string[];
  /** Counted over a part of the calendar: what was entered by hand for an earlier one says nothing of the next. */
  readonly within?: 'half-year' | 'year';
  /** Grows by itself from day to day: what was entered by hand grows with it. */
  readonly flows?: true;
}

const people: Text = { zh: '人', en: 'people' };
const squareMetres: Text = { zh: '平方米', en: 'm²' };
const times: Text = { zh: '次', en: 'times' };
const years: Text = { zh: '年', en: 'years' };

/**
 * The named values that rules read. `int` enters CEL as BigInt, `double` as number; lists of objects carry
 * the fields given here. "This year" is the calendar year of the date of the check, Asia/Shanghai.
 */
export const FACTS = {
  setting: { type: 'string', values: ['urban', 'rural'], label: { zh: '城乡类型', en: 'Urban or rural' } },
  residentPopulation: { type: 'int', unit: people, positive: true, label: { zh: '常住人口', en: 'Permanent residents' } },
  households: { type: 'int', unit: { zh: '户', en: 'households' }, positive: true, label: { zh: '户数', en: 'Households' } },
  communityWorkers: { type: 'int', unit: people, partOf: 'staff', label: { zh: '社区工作者', en: 'Community workers' } },
  certifiedSocialWorkers: {
    type: 'int', unit: people, partOf: 'communityWorkers',
    label: { zh: '持证社会工作者', en: 'Certified social workers' },
  },
  staff: { type: 'int', unit: people, label: { zh: '工作人员', en: 'Staff' } },
  staffTrainedThisYear: { type: 'int', within: 'year', unit: people, partOf: 'staff', label: { zh: '今年已培训的工作人员', en: 'Staff trained this year' } },
  staffWithoutInduction: {
    type: 'int', unit: people, partOf: 'staff',
    label: { zh: '未通过岗前培训的在岗人员', en: 'Staff at work without a passed induction' },
  },
  communityWorkersTrainedThisYear: {
    type: 'int', within: 'year', unit: people, partOf: 'communityWorkers',
    label: { zh: '今年已培训的社区工作者', en: 'Community workers trained this year' },
  },
  communityWorkersWithoutInduction: {
    type: 'int', unit: people, partOf: 'communityWorkers',
    label: { zh: '未通过岗前培训的在岗社区工作者', en: 'Community workers at work without a passed induction' },
  },
  windowWorkers: { type: 'int', unit: people, partOf: 'staff', label: { zh: '窗口工作人员', en: 'Window staff' } },
  windowWorkersTrainedThisHalfYear: {
    type: 'int', within: 'half-year', unit: people, partOf: 'windowWorkers',
    label: { zh: '本半年已培训的窗口人员', en: 'Window staff trained this half-year' },
  },
  registeredVolunteers: { type: 'int', unit: people, label: { zh: '注册志愿者', en: 'Registered volunteers' } },
  volunteerTeams: { type: { list: { members: 'int' } }, unit: { zh: '支', en: 'teams' }, label: { zh: '志愿服务队伍', en: 'Volunteer teams' } },
  socialOrganisations: {
    within: 'year', type: { list: { participationsThisYear: 'int' } }, optional: ['participationsThisYear'], unit: { zh: '个', en: 'organisations' },
    label: { zh: '注册或备案的社会组织', en: 'Social organisations registered or on file' },
  },
  fullyEstablishedSocialOrganisations: {
    type: 'int', unit: { zh: '个', en: 'organisations' },
    label: { zh: '五项条件齐备的社区社会组织', en: 'Community social organisations that meet all five conditions' },
  },
  venueAreaM2: { type: 'double', unit: squareMetres, label: { zh: '场所面积', en: 'Venue area' } },
  serviceAreaM2: { type: 'double', unit: squareMetres, partOf: 'venueAreaM2', label: { zh: '服务及活动面积', en: 'Service and activity area' } },
  venueFunctions: { type: 'list<string>', label: { zh: '场所功能', en: 'Functions of the venues' } },
  emergencySupplyKinds: { type: 'list<string>', label: { zh: '在库应急物资类别', en: 'Kinds of emergency supplies in stock' } },
  grids: {
    type: { list: { households: 'int', population: 'int', dedicated: 'bool', hasManager: 'bool' } },
    unit: { zh: '个', en: 'grids' }, label: { zh: '网格', en: 'Grids' },
  },
  comprehensiveDrillsThisYear: { type: 'int', within: 'year', unit: times, label: { zh: '今年综合应急演练', en: 'Comprehensive drills this year' } },
  safetyInspectionsThisYear: { type: 'int', within: 'year', unit: times, label: { zh: '今年综合安全检查', en: 'Comprehensive safety inspections this year' } },
  objectionsDueThisYear: { type: 'int', within: 'year', unit: { zh: '件', en: 'objections' }, label: { zh: '今年到期的异议', en: 'Objections due this year' } },
  objectionsAnsweredInTimeThisYear: {
    type: 'int', within: 'year', unit: { zh: '件', en: 'objections' }, partOf: 'objectionsDueThisYear',
    label: { zh: '按时回应的异议', en: 'Objections answered in time' },
  },
  homeVisitsThisYear: { type: 'int', within: 'year', unit: times, label: { zh: '今年入户', en: 'Home visits this year' } },
  homeVisitsByTwoThisYear: {
    type: 'int', within: 'year', unit: times, partOf: 'homeVisitsThisYear',
    label: { zh: '两人以上同行的入户', en: 'Home visits by two or more' },
  },
  committees: { type: 'list<string>', label: { zh: '居委会下设委员会', en: 'Committees of the residents’ committee' } },
  serviceRules: { type: 'list<string>', label: { zh: '现行服务制度', en: 'Service rules in force' } },
  policeOfficers: { type: 'int', unit: people, label: { zh: '社区民警、辅警', en: 'Police and auxiliary officers' } },
  policeServiceAllDay: { type: 'bool', label: { zh: '警务全天候服务', en: 'Police service around the clock' } },
  // before the year's first meeting the organisations are known and their attendance is not
  partyOrganisationsInJointConference: {
    within: 'year', type: { list: { attendanceRate: 'double' } }, rates: ['attendanceRate'], optional: ['attendanceRate'],
    unit: { zh: '个', en: 'organisations' },
    label: { zh: '参加联席会议的驻区单位党组织', en: 'Party organisations in the joint conference' },
  },
  publicationsThisYear: {
    within: 'year', type: { list: { kind: 'string', on: 'string' } }, days: ['on'], unit: times,
    label: { zh: '今年的公开', en: 'Publications this year' },
  },
  // shares of those who answered the latest survey of residents, from 0 to 1
  venueAwarenessRate: { type: 'double', rate: true, label: { zh: '场馆知晓率', en: 'Share who know the service centre' } },
  venueVisitRate: { type: 'double', rate: true, label: { zh: '场馆到访率', en: 'Share who visited the service centre' } },
  activityAwarenessRate: { type: 'double', rate: true, label: { zh: '活动知晓率', en: 'Share who know of activities' } },
  activityParticipationRate: { type: 'double', rate: true, label: { zh: '活动参与率', en: 'Share who took part in activities' } },
  residentSatisfactionRate: { type: 'double', rate: true, label: { zh: '居民总体满意率', en: 'Share satisfied all in all' } },
  yearsSinceElection: { type: 'double', flows: true, unit: years, label: { zh: '居委会换届至今', en: 'Years since the residents’ committee was elected' } },
  yearsSincePartyElection: { type: 'double', flows: true, unit: years, label: { zh: '党组织换届至今', en: 'Years since the party committee was elected' } },
} as const satisfies Record<string, FactDefinition>;

export type FactName = keyof typeof FACTS;

export function factDefinition(name: string): FactDefinition | undefined {
  return Object.hasOwn(FACTS, name) ? FACTS[name as FactName] : undefined;
}

/** Codes that the shipped rules look for in `venueFunctions`; a community may add its own. */
export const VENUE_FUNCTIONS = {
  'office': { zh: '社区办公室', en: 'Office' },
  'mediation': { zh: '调解室', en: 'Mediation room' },
  'police': { zh: '警务室', en: 'Police room' },
  'family-planning': { zh: '计划生育服务室', en: 'Family planning room' },
  'social-work': { zh: '社会工作室', en: 'Social work room' },
  'charity-store': { zh: '慈善物品保管室', en: 'Store for charity goods' },
  'fire-station': { zh: '微型消防站', en: 'Mini fire station' },
  'auxiliary': { zh: '辅助用房', en: 'Auxiliary rooms' },
  'service-hall': { zh: '服务厅', en: 'Service hall' },
  'deliberation': { zh: '居民议事室', en: 'Residents’ deliberation room' },
  'social-organisation': { zh: '社会组织活动室', en: 'Social organisations’ room' },
  'culture-sports': { zh: '文体活动室', en: 'Culture and sports room' },
  'reading': { zh: '阅览室', en: 'Reading room' },
  'rehabilitation': { zh: '残疾人康复室', en: 'Rehabilitation room' },
  'multi-purpose': { zh: '多功能室', en: 'Multi-purpose room' },
  'toilet': { zh: '公共卫生间', en: 'Public toilet' },
  'outdoor-ground': { zh: '室外活动场地', en: 'Outdoor ground' },
  'green': { zh: '绿地', en: 'Green space' },
  'road': { zh: '道路', en: 'Roads' },
  'parking': { zh: '停车场地', en: 'Parking' },
  'meeting': { zh: '会议室', en: 'Meeting room' },
  'party-activity': { zh: '党员活动室', en: 'Party members’ room' },
  'culture-station': { zh: '文化站（室）', en: 'Culture station' },
  'library': { zh: '图书室', en: 'Library' },
  'classroom': { zh: '社区课堂', en: 'Classroom' },
  'fitness': { zh: '健身设施和场所', en: 'Fitness facilities' },
  'reception': { zh: '接待区', en: 'Reception area' },
  'business': { zh: '业务办理区', en: 'Business area' },
  'drinking-water': { zh: '开水房', en: 'Drinking water' },
  'display': { zh: '宣传展示区', en: 'Display area' },
  'activity': { zh: '社区活动室', en: 'Activity room' },
  'social-work-station': { zh: '社工服务站', en: 'Social work station' },
  'counselling': { zh: '心理驿站', en: 'Counselling room' },
  'children': { zh: '未成年人活动区', en: 'Children’s area' },
  'elderly': { zh: '老年人活动区', en: 'Area for the elderly' },
} as const satisfies Record<string, Text>;

/** Codes that the shipped rules look for in `emergencySupplyKinds`. */
export const EMERGENCY_SUPPLY_KINDS = {
  'lamp': { zh: '多功能应急灯', en: 'Multi-function lamp' },
  'whistle': { zh: '救生哨', en: 'Whistle' },
  'escape-mask': { zh: '逃生面具', en: 'Escape mask' },
  'multi-tool': { zh: '多功能组合工具', en: 'Multi-tool' },
  'escape-rope': { zh: '应急逃生绳', en: 'Escape rope' },
  'extinguisher': { zh: '灭火器', en: 'Fire extinguisher' },
  'fire-blanket': { zh: '灭火毯', en: 'Fire blanket' },
  'medicine': { zh: '常用药品', en: 'Common medicine' },
  'dressings': { zh: '医用材料', en: 'Dressings and antiseptics' },
  'masks-gloves': { zh: '医用口罩和防护手套', en: 'Medical masks and gloves' },
} as const satisfies Record<string, Text>;

/** Codes that the shipped rules look for in `committees`. */
export const COMMITTEES = {
  'comprehensive-governance': { zh: '综合治理', en: 'Comprehensive governance' },
  'public-health': { zh: '公共卫生', en: 'Public health' },
  'social-welfare': { zh: '社会福利', en: 'Social welfare' },
  'population-family-planning': { zh: '人口计划生育', en: 'Population and family planning' },
  'peoples-mediation': { zh: '人民调解', en: 'People’s mediation' },
  'culture-co-building': { zh: '文化共建', en: 'Culture co-building' },
} as const satisfies Record<string, Text>;

/** Values of `kind` in `publicationsThisYear` that the shipped rules look for. */
export const PUBLICATION_KINDS = {
  'finance': { zh: '财务收支', en: 'Finances' },
  'general-matters': { zh: '一般居务', en: 'General matters' },
  'police-notice': { zh: '警情通报', en: 'Police notice' },
  'health-board': { zh: '健康宣传栏', en: 'Health board' },
  'property-accounts': { zh: '物业服务账目', en: 'Property accounts' },
} as const satisfies Record<string, Text>;
