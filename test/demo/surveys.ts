import { QuestionType } from '#check';
import { aQuestion, aSection, aSurvey, type Given, type SurveyTraits } from '../factories/survey.factory.js';
import { aClause, type Staffing, type World } from '../factories/world.js';
import type { Happening } from './timeline.js';

const VOICES = ['路灯太暗，晚上不敢走', '助餐点太远了', '希望多办亲子活动', '办事窗口周末不开', '楼道堆物没人管', '社工很热心', '停车太难', '助餐的菜有点咸'];
const THEMES = { 路灯: '照明', 助餐: '助餐', 活动: '活动', 窗口: '办事时间', 楼道: '环境', 社工: '表扬', 停车: '停车' };
const AGES = ['under-35', '35-59', '35-59', '60-74', '60-74', '60-74', 'over-74'];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** `content` of ten are satisfied all in all; the same people answer alike in every run. */
function answers(n: number, content: number, staff: Staffing | null): Given[] {
  return Array.from({ length: n }, (_, index) => {
    const glad = (index * 7) % 10 < content;
    return {
      channel: index % 4 ? 'paper' : 'assisted',
      ...(staff && { grid: index % 9 ? pick(staff.community.grids, index).id : 'unknown' }),
      said: {
        'core.overall': glad ? pick(['3', '4', '4'], index) : pick(['1', '2', 'unsure'], index), 'core.staff': pick(['4', '3', '4', '3', '2'], index),
        'core.timeliness': pick(['3', '4', '2', '3', '3'], index), 'core.facilities': pick(['3', '2', '4', '3', '1', '3'], index), 'core.information': pick(['3', '3', '4', '2', '4'], index),
        'core.knows-venue': index % 6 ? 'yes' : 'no', 'core.visited-venue': index % 3 ? 'yes' : 'no', 'core.knows-activities': index % 4 ? 'yes' : 'no', 'core.took-part': index % 3 ? 'no' : 'yes',
        'core.age': pick(AGES, index), 'core.lived': pick(['over-9', '2-9', 'over-9', 'under-2'], index),
        meals: pick(['2', '3', '1', '4', '2', 'unsure'], index), visits: pick(['4', '3', '3', '4'], index), often: String((index * 3) % 12), ...(index % 5 === 0 && { voice: pick(VOICES, index / 5) }),
      },
    };
  });
}

/** Own sections: meals and home visits for the elderly, and what else one wants to say. */
async function sectionsAt(world: World): Promise<SurveyTraits['sections']> {
  return [
    aSection('养老服务', [
      aQuestion('meals', '您对社区助餐满意吗？', { textEn: 'How satisfied are you with the meals?' }), aQuestion('visits', '您对上门探访满意吗？', { textEn: 'How satisfied are you with home visits?', required: false }),
      aQuestion('often', '最近一年，您用过几次社区的养老服务？', { type: QuestionType.number, options: [], unsure: false, satisfiedFrom: null, min: 0, max: 60 }),
    ], { titleEn: 'Services for the elderly', subject: 'elderly-care', clauseIds: [await aClause(world, '8.7.6')] }),
    aSection('还想说的', [aQuestion('voice', '还有什么想告诉社区的？', { type: QuestionType.text, options: [], unsure: false, satisfiedFrom: null, required: false })]),
  ];
}

const asked = (daysAgo: number, title: string, traits: Partial<SurveyTraits> & { n?: number; content?: number }): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const { n = 0, content = 8, quotas, ...rest } = traits;
    return aSurvey(world, staff, {
      title, sections: await sectionsAt(world), target: 60, themes: rest.state === 'open' || rest.state === 'draft' ? {} : THEMES,
      ...(quotas && { quotas: staff.community.grids.map((grid, index) => ({ gridId: grid.id, target: 15 + index * 5 })) }), answers: answers(n, content, quotas ? staff : null), ...rest,
    });
  },
});

/** Three years of asking, in every state: satisfaction grew, meals stayed low. */
export const mainSurveys: Happening[] = [
  asked(740, '秋季居民满意度调查（前年）', { state: 'archived', n: 40, content: 6, lasts: 14 }),
  asked(375, '秋季居民满意度调查（去年）', { state: 'archived', n: 44, content: 7, lasts: 14, conclusion: '总体比前年好，助餐满意度低，明年增设助餐点。' }),
  asked(190, '春季居民满意度调查', { state: 'reported', n: 48, content: 8, lasts: 14, quotas: [], conclusion: '八成居民满意。助餐满意的不到一半：换供餐单位，每月开一次品尝会。' }),
  asked(33, '服务中心开放时间小调查', { state: 'closed', n: 22, content: 8, lasts: 14, withCore: true }),
  asked(20, '写重了的调查', { state: 'void' }),
  asked(6, '秋季居民满意度调查', { state: 'open', n: 26, content: 9, quotas: [], days: 20 }),
  asked(2, '助餐专项调查', { state: 'draft' }),
];

/** The others ask once a year. */
export const otherSurveys = (index: number): Happening[] => [asked(120 + index * 9, '居民满意度调查', { state: 'reported', n: 12, content: 5 + (index % 5), lasts: 10 })];
