/** What a clause of an edition asks for. */
export interface RuleAsk {
  /** How the codes of the editions begin; a whole code names one edition. */
  readonly edition: string;
  readonly clause: string;
  /** The entry of the clause's list. */
  readonly item?: string;
}

/** Something that a community has to have a rule or a system about, in our own words; the same whichever edition asks. */
export interface RuleSubject {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly asked: readonly RuleAsk[];
}

const DRAFT = 'DB35/T draft 2021';
const FUJIAN = 'DB35/T 2074-2022';
const BEIJING = 'DB11/T ';
const STAR = 'T/ZSX ';

const fujian = (item: string, edition = 'both'): RuleAsk[] =>
  [DRAFT, FUJIAN].filter((code) => edition === 'both' || code === edition).map((code) => ({ edition: code, clause: '8.4.1', item }));
const beijing = (clause: string, item?: string): RuleAsk => ({ edition: BEIJING, clause, ...(item && { item }) });
/** Row 12 of Table A.1. */
const star: RuleAsk = { edition: STAR, clause: 'A.1', item: '12' };
const subject = (code: string, zh: string, en: string, ...asked: readonly RuleAsk[]): RuleSubject => ({ code, zh, en, asked });

/**
 * The rules and systems that each edition asks for: 8.4.1 of Fujian, 6.1 to 6.3 of Beijing, row 12 of the star rating. One
 * rule may serve several subjects, and so several editions. 8.4.1 g and what a community adds is `other`, which nobody asks.
 * Of the edition of 2022 only b to f of 8.4.1 can be read.
 */
export const RULE_SUBJECTS: readonly RuleSubject[] = [
  subject('first-asked', '首问负责', 'First-asked responsibility', ...fujian('a', DRAFT), beijing('6.3.2')),
  subject('tell-once', '一次性告知', 'Telling all at once', ...fujian('b'), beijing('6.3.2')),
  subject('procedures', '服务流程', 'Service procedures', ...fujian('c', DRAFT), beijing('6.3.2'), star),
  subject('standards', '服务标准和提供标准', 'Standards of service and delivery', ...fujian('c', FUJIAN)),
  subject('time-limits', '服务时限和限时办结', 'Time limits', ...fujian('d')),
  subject('hours', '错时上下班和轮班值守', 'Staggered hours and duty on days off', ...fujian('e'), beijing('6.3.3')),
  subject('review', '民主评议', 'Review by residents', ...fujian('f'), beijing('6.2.3', 'e')),
  subject('oversight', '民主监督', 'Supervision by residents', ...fujian('f'), beijing('6.2.3', 'd')),
  subject('seals', '印章管理', 'Keeping of seals', beijing('6.2.1'), beijing('6.3.1')),
  subject('finance', '财产和财务管理', 'Property and finance', beijing('6.2.1'), beijing('6.3.1'), star),
  subject('archives', '文件和档案管理', 'Documents and archives', { edition: DRAFT, clause: '8.4.3' }, { edition: FUJIAN, clause: '8.4.3' }, beijing('6.2.1'), beijing('6.3.1')),
  subject('projects', '项目管理', 'Projects', beijing('6.2.1'), beijing('6.3.1'), star),
  subject('training', '培训学习', 'Training', beijing('6.2.1'), beijing('6.3.1')),
  subject('openness', '居务和信息公开', 'Openness of affairs and information', beijing('6.2.2'), beijing('6.3.2')),
  subject('complaints', '投诉处理', 'Complaints', beijing('6.3.2')),
  subject('confidentiality', '信息保密', 'Confidentiality', beijing('6.3.2')),
  subject('several-duties', '一岗多责', 'Several duties a post', beijing('6.3.2')),
  subject('conduct', '服务守则和承诺', 'Code of conduct and pledges', beijing('6.3.2')),
  subject('elections', '居委会选举', 'Election of the residents’ committee', beijing('6.2.3', 'a')),
  subject('decisions', '居民会议和民主决策', 'Residents’ meetings and decisions', beijing('6.2.3', 'b')),
  subject('deliberation', '议事协商和听证', 'Deliberation and hearings', beijing('6.2.3', 'c')),
  subject('covenant', '自治章程和居民公约', 'Charter and residents’ covenant', beijing('6.2.3', 'f')),
  subject('property-disputes', '物业协调', 'Property disputes', beijing('6.2.4')),
  subject('joint-conference', '共建联席会议', 'Joint conference', beijing('6.1.4'), beijing('6.2.5')),
  subject('grids', '网格化服务管理', 'Grid service', beijing('6.2.6')),
  subject('operation', '中心运行和维护', 'Running of the centre', star),
  subject('staff', '人员管理', 'Staff', star),
  subject('volunteers', '志愿者管理', 'Volunteers', star),
  subject('safety', '安全管理', 'Safety', star),
  subject('appraisal', '评估和考核', 'Evaluation and appraisal', star),
  subject('party-meetings', '三会一课和组织生活', 'Party meetings, lessons and life', beijing('6.1.1')),
  subject('party-review', '民主评议党员和党员汇报', 'Review and reports of members', beijing('6.1.1')),
  subject('party-days', '主题党日', 'Theme days', beijing('6.1.1')),
  subject('party-elections', '党组织换届', 'Party elections', beijing('6.1.1')),
  subject('party-openness', '党务公开', 'Openness of Party affairs', beijing('6.1.1')),
  subject('party-report', '书记述职', 'The secretary’s report', beijing('6.1.1')),
  subject('members', '党员发展、教育和关系管理', 'Admission, education and transfer of members', beijing('6.1.2')),
  subject('fees', '党费收缴、使用和管理', 'Members’ fees', beijing('6.1.2')),
  subject('member-service', '党员设岗、承诺、志愿和结对', 'Members’ posts, pledges, volunteering and pairing', beijing('6.1.3')),
  subject('meeting-days', '代表委员见面日', 'Days to meet delegates and deputies', beijing('6.1.5')),
  subject('representatives', '居民代表入户', 'Visits by residents’ representatives', beijing('6.1.5')),
  subject('other', '其他', 'Other'),
];

export const SUBJECT_CODES: readonly string[] = RULE_SUBJECTS.map(({ code }) => code);

const BY_CODE = new Map(RULE_SUBJECTS.map((one) => [one.code, one]));

export const subjectOf = (code: string): RuleSubject => BY_CODE.get(code)!;

/** Whether an edition is one of those that an ask means. */
export const isAskedBy = ({ edition }: RuleAsk, standardCode: string): boolean => standardCode.startsWith(edition);
