import { AssessmentForm } from '#check';
import { anAssessment, type AssessmentTraits } from '../factories/conformity-assessment.factory.js';
import type { APerson, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** The district's assessors, who are there from the beginning. */
async function assessors(world: World): Promise<APerson[]> {
  return (await world.kernel.dataSource.query(`SELECT id, account, name FROM people WHERE account IN ('assessor', 'assessor-2') ORDER BY account`)) as APerson[];
}

const assessed = (daysAgo: number, traits: Partial<AssessmentTraits>): Happening => ({
  daysAgo,
  make: async (world, staff) => anAssessment(world, staff, { ...(traits.form !== AssessmentForm.self && { team: await assessors(world) }), ...traits }),
});

const DRAFT = 'DB35/T draft 2021';
const FORCE = 'DB35/T 2074-2022';

/** Three years: a self-assessment that found much, the street a year later, which took its findings up, and what is under way now. */
export const mainAssessments: Happening[] = [
  assessed(760, {
    form: AssessmentForm.self, state: 'closed', title: '2024 年度自评', standard: DRAFT, scope: ['4', '5', '6', '8'], lasts: 4,
    conclusion: '制度和台账大体齐全；窗口时限、演练评估和网格信息更新做得不够。', settlement: '当月补齐，书记看过。',
    found: {
      '5.2': { result: 'partly', note: '服务目标有五项没有写怎么量。', sampled: '看了 2024 年计划的全部目标' },
      '8.4.2': { result: 'partly', note: '活动档案缺签到表的有三份。', sampled: '抽了 10 份活动档案' },
      '8.6.2': { result: 'fails', note: '抽查的办件里，四件超过承诺时限，没有告诉居民为什么。', sampled: '抽了 20 件办结的服务事项' },
      '8.10.2': { result: 'partly', note: '综合演练做了，没有评估。', sampled: '看了全年演练记录' },
      '6.1.3.1': { result: 'not-applicable', note: '今年没有新进的窗口人员。' },
    },
  }),
  assessed(700, { state: 'void', title: '重复建的一次', reason: '和年度自评重了', scope: ['9'] }),
  assessed(390, {
    state: 'closed', title: '2025 年街道评价', standard: DRAFT, scope: ['5', '8', '9'], assessedBy: '街道办事处', lasts: 3,
    conclusion: '比上年进步明显，上次四个发现改好三个；办件时限还要再盯。', settlement: '街道当场督促改好，附了照片。',
    found: {
      '8.6.2': { result: 'partly', note: '还有一件超时，已向居民说明。', sampled: '抽了 30 件' },
      '9.2': { result: 'partly', note: '两件投诉答复后没有问居民认不认可。', sampled: '看了全部 14 件投诉' },
    },
  }),
  assessed(120, { state: 'cancelled', title: '上半年抽评', form: AssessmentForm.self, scope: ['8.7', '8.8'], reason: '和街道的评价合并做。' }),
  assessed(40, {
    state: 'following', title: '2026 年第三方评价', form: AssessmentForm.thirdParty, assessedBy: '福建社区服务标准化评价中心', standard: DRAFT, scope: ['8'], lasts: 2,
    conclusion: '服务提供总体符合，投诉回访已经成了习惯；消防通道巡查记录不连续。',
    found: {
      '8.7.3': { result: 'fails', note: '三个网格里有一个，九月的巡查没有记录。', sampled: '看了三个网格三个月的巡查' },
      '8.2.3': { result: 'partly', note: '二楼活动室没有英文标识。', sampled: '走了全部服务场所' },
      '8.9': { result: 'not-applicable', note: '社区营造的项目明年才开始。' },
    },
  }),
  assessed(3, {
    state: 'answered', title: '2026 年度自评', form: AssessmentForm.self, standard: DRAFT, scope: ['4', '5', '6', '8', '9', '10'], startsIn: 0, lasts: 12, only: 31,
    found: { '5.2': { result: 'conforms', sampled: '看了 2026 年计划的全部目标' }, '6.3.1': { result: 'partly', note: '服务用房面积够，办公用房超了一间。', sampled: '按平面图量的' } },
  }),
];

/** Its neighbours: one waits for its lead, one begins next week. */
export const otherAssessments = (index: number): Happening[] => [
  index === 1 ? [assessed(2, {
    state: 'confirming', title: '按现行标准试评', standard: FORCE, scope: ['8.6', '9'], lasts: 1,
    found: { '8.6.1.2': { result: 'partly', note: '一次告知单没有写办理时限。', sampled: '看了窗口上的全部单子' } },
  })] : [],
  index === 2 ? [assessed(1, { state: 'team', title: '年底街道评价', scope: ['8', '9'], startsIn: 8, lasts: 2 })] : [],
].flat();
