import { fieldError, RecordKindName, Stage } from '#kernel';
import { choice, day, longText, record, text, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

/** The six sources of 9.3.2, a to f. */
export const FEEDBACK_SOURCES = {
  government: { zh: '政府检查', en: 'Government inspection' },
  survey: { zh: '满意度问卷', en: 'Satisfaction survey' },
  'service-talk': { zh: '服务中的沟通', en: 'Talk in service' },
  partner: { zh: '相关方反馈', en: 'Partner' },
  media: { zh: '媒体报道', en: 'Media report' },
  'third-party': { zh: '第三方研究', en: 'Third-party study' },
} as const satisfies Options;

const TONES = {
  positive: { zh: '肯定', en: 'Praise' },
  neutral: { zh: '中性', en: 'Neutral' },
  negative: { zh: '批评', en: 'Criticism' },
} as const satisfies Options;

const BECAME = {
  noted: { zh: '记下，不用做什么', en: 'Noted, nothing to do' },
  answered: { zh: '已经回应', en: 'Answered' },
  mended: { zh: '当时就改了', en: 'Put right at once' },
  followed: { zh: '已转出跟进', en: 'Followed elsewhere' },
} as const satisfies Options;

/** Residents in a survey or at the window are nobody by name; of all others it is said who speaks. */
const NAMELESS: readonly unknown[] = ['survey', 'service-talk'];

/** What came in about the services, by each of the six ways of 9.3.2 (T/ZSX row 56: media), and what became of it. */
export const feedback: Register = {
  name: 'feedback', kind: RecordKindName.feedback, type: 'Feedback', table: 'feedback_entries', prefix: 'FB',
  stage: Stage.check,
  title: { zh: '服务反馈', en: 'Feedback' },
  from: { zh: '哪天', en: 'On' },
  past: true,
  clauses: evidences('DB35/T', '9.3.2'),
  columns: {
    gist: text({ zh: '说了什么（一句话）', en: 'In one line' }, { required: true, inList: true }),
    source: choice({ zh: '来源', en: 'Source' }, FEEDBACK_SOURCES, { required: true, inList: true }),
    tone: choice({ zh: '态度', en: 'Tone' }, TONES, { required: true, inList: true }),
    who: text({ zh: '单位或媒体', en: 'Office or newspaper' }, { inList: true }),
    serviceItem: record({ zh: '说的是哪项服务', en: 'About the planned service' }, RecordKindName.serviceItem),
    content: longText({ zh: '原话或要点（不写居民姓名）', en: 'What was said (no residents’ names)' }),
    reference: text({ zh: '出处（文号、版面、网址）', en: 'Where it stands (number, page, address)' }, { max: 300 }),
    became: choice({ zh: '后来怎样', en: 'What became of it' }, BECAME, { inList: true }),
    becameOn: day({ zh: '哪天办的', en: 'Done on' }),
    outcome: longText({ zh: '怎么办的', en: 'How' }),
  },
  titled: 'gist',
  key: ['gist', 'source', 'fromOn'],
  rules: ({ values: { source, who, tone, became, becameOn, outcome }, fromOn, today }) => [
    ...(!who && !NAMELESS.includes(source) ? [fieldError('who', 'REQUIRED')] : []),
    // criticism is not put away without a word
    ...(became !== null && (became !== 'noted' || tone === 'negative') && !outcome ? [fieldError('outcome', 'REQUIRED')] : []),
    ...(becameOn !== null && became === null ? [fieldError('became', 'REQUIRED')] : []),
    ...(becameOn !== null && (becameOn as string) < fromOn ? [fieldError('becameOn', 'DATES_REVERSED')] : []),
    ...(becameOn !== null && (becameOn as string) > today ? [fieldError('becameOn', 'IN_THE_FUTURE')] : []),
  ],
};
