import { type QuestionOption, QuestionType, type SurveyQuestion, type SurveySection } from './questionnaire.type.js';

/** The section of the fixed core, and that of who answers. */
export const CORE = 'core';
export const ABOUT_YOU = 'about-you';

const question = (key: string, type: QuestionType, text: string, textEn: string, rest: Partial<SurveyQuestion>): SurveyQuestion => ({
  key, core: true, type, text, textEn, required: true, options: [], several: false, satisfiedFrom: null, unsure: false, min: null, max: null, grouping: false, ...rest,
});

const options = (...labels: [key: string, label: string, labelEn: string][]): QuestionOption[] =>
  labels.map(([key, label, labelEn]) => ({ key, label, labelEn }));

/** Four grades: an even number leaves nobody in the middle, and who cannot tell may say so. */
const grades = (): QuestionOption[] =>
  options(['1', '不满意', 'Dissatisfied'], ['2', '不太满意', 'Rather dissatisfied'], ['3', '比较满意', 'Rather satisfied'], ['4', '很满意', 'Very satisfied']);

const satisfaction = (key: string, text: string, textEn: string): SurveyQuestion =>
  question(key, QuestionType.scale, text, textEn, { options: grades(), satisfiedFrom: 3, unsure: true });

const yesNo = (key: string, text: string, textEn: string): SurveyQuestion =>
  question(key, QuestionType.choice, text, textEn, { options: options(['yes', '是', 'Yes'], ['no', '不是', 'No']) });

/** The four questions behind the figures that T/ZSX 0005-2024, row 58, asks to be counted. */
export const KNOWS_VENUE = 'core.knows-venue';
export const VISITED_VENUE = 'core.visited-venue';
export const KNOWS_ACTIVITIES = 'core.knows-activities';
export const TOOK_PART = 'core.took-part';
export const OVERALL = 'core.overall';

/**
 * The fixed core: asked alike in every survey of satisfaction of every community, so that years and communities can be
 * compared. A question whose words change gets another key: it is another question.
 */
export function coreSections(): SurveySection[] {
  return [
    {
      key: CORE, title: '对社区服务的总体看法', titleEn: 'The community’s service as a whole', subject: '', clauseIds: [],
      questions: [
        satisfaction(OVERALL, '总的来说，您对社区的服务满意吗？', 'All in all, how satisfied are you with the community’s service?'),
        satisfaction('core.staff', '工作人员待人热情、有耐心吗？您满意吗？', 'How satisfied are you with how the staff treat you?'),
        satisfaction('core.timeliness', '事情办得快不快？您满意吗？', 'How satisfied are you with how quickly matters are handled?'),
        satisfaction('core.facilities', '社区的场地和设施好不好用？您满意吗？', 'How satisfied are you with the rooms and facilities?'),
        satisfaction('core.information', '有什么服务、怎么办，说得清楚吗？您满意吗？', 'How satisfied are you with what you are told about services?'),
        yesNo(KNOWS_VENUE, '您知道社区服务中心在哪里、能办什么吗？', 'Do you know where the service centre is and what it does?'),
        yesNo(VISITED_VENUE, '最近一年，您去过社区服务中心吗？', 'Have you been to the service centre within the last year?'),
        yesNo(KNOWS_ACTIVITIES, '最近一年，您听说过社区办的活动吗？', 'Have you heard of the community’s activities within the last year?'),
        yesNo(TOOK_PART, '最近一年，您参加过社区办的活动吗？', 'Have you taken part in one of them within the last year?'),
      ],
    },
    {
      key: ABOUT_YOU, title: '关于您', titleEn: 'About you', subject: '', clauseIds: [],
      questions: [
        question('core.age', QuestionType.choice, '您的年龄', 'Your age', {
          grouping: true, unsure: true,
          options: options(['under-35', '35 岁以下', 'Under 35'], ['35-59', '35 到 59 岁', '35 to 59'], ['60-74', '60 到 74 岁', '60 to 74'], ['over-74', '75 岁以上', '75 or older']),
        }),
        question('core.lived', QuestionType.choice, '您在本社区住了多久', 'How long you have lived here', {
          grouping: true, unsure: true, options: options(['under-2', '不到 2 年', 'Under 2 years'], ['2-9', '2 到 9 年', '2 to 9 years'], ['over-9', '10 年以上', '10 years or more']),
        }),
      ],
    },
  ];
}

/** Row 58 in its order, as its figures are called. */
export const coreQuestionsOf58: readonly { key: string; name: string }[] = [
  { key: KNOWS_VENUE, name: '场馆知晓率' }, { key: VISITED_VENUE, name: '场馆到访率' }, { key: KNOWS_ACTIVITIES, name: '活动知晓率' }, { key: TOOK_PART, name: '活动参与率' },
];
