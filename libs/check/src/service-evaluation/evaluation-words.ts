import type { DrawnLine } from './evaluation-source.js';
import { EvaluationForm, EvaluationHeading, ServiceRating } from './evaluation-type.js';

export const FORM_WORDS: Readonly<Record<EvaluationForm, string>> = {
  [EvaluationForm.self]: '自我评价', [EvaluationForm.authority]: '主管部门评价', [EvaluationForm.thirdParty]: '第三方评价',
};

export const HEADING_WORDS: Readonly<Record<EvaluationHeading, string>> = {
  [EvaluationHeading.supervision]: '服务监督', [EvaluationHeading.complaint]: '投诉处理', [EvaluationHeading.government]: '政府监督检查', [EvaluationHeading.survey]: '居民满意度调查',
  [EvaluationHeading.serviceTalk]: '服务过程的沟通和反馈', [EvaluationHeading.partner]: '相关方的反馈', [EvaluationHeading.media]: '媒体报道', [EvaluationHeading.thirdParty]: '第三方调查研究',
  [EvaluationHeading.delivery]: '计划和实施', [EvaluationHeading.improvement]: '改进',
};

export const RATING_WORDS: Readonly<Record<ServiceRating, string>> = {
  [ServiceRating.good]: '好', [ServiceRating.fair]: '尚可', [ServiceRating.poor]: '需改进', [ServiceRating.unknown]: '无从判断',
};

const SUPERVISED_BY: Readonly<Record<string, string>> = {
  'self-check': '自查', committee: '居务监督委员会', government: '政府部门', 'social-organisation': '社会组织', residents: '居民', media: '媒体', other: '其他方面',
};

export const percent = (share: unknown): string => `${(Number(share) * 100).toFixed(1)}%`;
const rate = (part: unknown, whole: unknown): string => (Number(whole) ? `${percent(Number(part) / Number(whole))}（${part}/${whole}）` : '—');

type Figures = DrawnLine['figures'];
type Sentence = (figures: Figures, title: string) => string;

/** What a line says in the report; a source without a sentence says its figures. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  supervision: ({ made, findings, open }, title) => `${SUPERVISED_BY[title] ?? title}监督 ${made} 次，发现问题 ${findings} 个${Number(open) ? `，${open} 次还没有办结` : ''}。`,
  inspection: ({ made, findings }) => `按检查表检查 ${made} 次，不合格 ${findings} 项。`,
  complaint: ({ received, respondedInTime, toRespond, solved, ended, satisfied, rated }) =>
    `收到投诉 ${received} 件；按时响应 ${rate(respondedInTime, toRespond)}，解决 ${rate(solved, ended)}，满意 ${rate(satisfied, rated)}。`,
  'complaint-theme': ({ received }, title) => `其中“${title}” ${received} 件。`,
  feedback: ({ praise, neutral, criticism, open }) => `登记反馈：肯定 ${praise} 条，中性 ${neutral} 条，批评 ${criticism} 条${Number(open) ? `，其中 ${open} 条还没有下文` : ''}。`,
  survey: ({ answers, satisfied, low, high, lowest, lowestShare }, title) =>
    `${title}：收回 ${answers} 份${satisfied === null ? '' : `，总体满意 ${percent(satisfied)}（95% 区间 ${percent(low)}–${percent(high)}）`}${lowest ? `；最低的是“${lowest}”，${percent(lowestShare)}` : ''}。`,
  'service-request': ({ handled, late, rated, satisfied, objected }) => `办结事项 ${handled} 件，超时 ${late} 件，有异议 ${objected} 件；评了分的 ${rated} 件中满意 ${rate(satisfied, rated)}。`,
  consultation: ({ asked, answered }) => `接到咨询 ${asked} 次，答复 ${answered} 次。`,
  activity: ({ held, attended, score, withoutPlan }) => `举办活动 ${held} 场，${attended} 人次${score === null ? '' : `，评价平均 ${score} 分（满分 5 分）`}${Number(withoutPlan) ? `，${withoutPlan} 场没有事先计划` : ''}。`,
  objective: ({ due, reached, missed }) => `到期目标 ${due} 个，达到 ${reached} 个，没有达到 ${missed} 个。`,
  'service-recovery': ({ happened, madeGood }) => `服务偏差 ${happened} 起，已补救 ${madeGood} 起。`,
  'conformity-assessment': (_figures, title) => `按标准逐条评过：${title}。`,
  'star-rating': ({ stars, points, outOf }) => `评定为 ${stars} 星（${points}/${outOf} 分）。`,
  nonconformity: ({ reported, closed, open, late }) => `报告不符合 ${reported} 件，关闭 ${closed} 件，期末未关闭 ${open} 件${Number(late) ? `，其中逾期 ${late} 件` : ''}。`,
  improvement: ({ proposed, standard, recognised }) => `提出改进 ${proposed} 项，固化为标准 ${standard} 项，表扬 ${recognised} 次。`,
};

export function sentenceOf({ source, figures, title }: DrawnLine): string {
  return SENTENCES[source]?.(figures, title) ?? [title, ...Object.values(figures)].filter((one) => one !== null && one !== '').join('，');
}
