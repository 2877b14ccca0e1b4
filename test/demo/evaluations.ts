import { addDays, dayOf, RecordKindName } from '#kernel';
import { opportunitiesOf } from '#check';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { anEvaluation, type EvaluationTraits } from '../factories/service-evaluation.factory.js';
import type { World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** Of the half-year before, or of the quarter. */
const period = (world: World, days = 181): Pick<EvaluationTraits, 'periodFrom' | 'periodTo'> => {
  const periodTo = addDays(dayOf(world.clock.now()), -9);
  return { periodTo, periodFrom: addDays(periodTo, -days) };
};
const judged = (daysAgo: number, title: string, { days, ...traits }: Partial<EvaluationTraits> & { days?: number } = {}): Happening => ({
  daysAgo,
  make: (world, staff) => anEvaluation(world, staff, { state: 'closed', title, ...period(world, days), ...traits }),
});

const HALF = '座谈两次，走访八户，看了半年的记录。';

/** Three years of evaluations: by ourselves each half-year, by the street, by a university; in every state. */
export const mainEvaluations: Happening[] = [
  judged(860, '上半年服务评价', { method: HALF }),
  judged(680, '年度服务评价', { method: HALF, opportunities: [{ text: '活动报名只有电话一种' }] }),
  judged(500, '上半年服务评价', { method: HALF }),
  judged(330, '年度服务评价', { method: HALF, ratings: [{ at: 2, rating: 'fair', note: '人手不够，有两次改期。' }], opportunities: [{ text: '上门服务改期要提前一天说', at: 2, clause: '8.8' }, { text: '公开栏字太小' }] }),
  judged(250, '第三方评价', { form: 'third-party', evaluator: '城市大学社区研究中心', method: '问卷 210 份，访谈 18 人。', opportunities: [{ text: '不同网格知道活动的渠道差别大' }] }),
  {
    daysAgo: 120,
    make: async (world, staff) => {
      const row = await anEvaluation(world, staff, {
        state: 'following', title: '上半年服务评价', ...period(world), method: HALF, evaluator: '两委、居民代表五人',
        ratings: [{ at: 0, rating: 'fair', note: '做得多，回访少。' }, { at: 1, rating: 'poor', note: '七月到九月有三周没有做。' }, { at: 3, rating: 'unknown', note: '半年里没有人用过，也没有人问过。' }],
        opportunities: [{ text: '假期里也要有人顶班', at: 1, clause: '8.6' }, { text: '每次上门后三天内回访一次', at: 0, clause: '8.8' }, { text: '把没有人用的服务告诉居民', at: 3 }],
        conclusion: '三十多项服务大多做得好。缺的是假期顶班和回访，一项没有人用过，要弄清是不知道还是用不着。',
        summary: '上半年的服务大多按计划做了。假期里有几周没有人，回访也少，这两件事我们正在改；没有人用过的服务会再告诉大家一次。',
        settlements: ['', '', '八月起贴在单元门口，网格群里每月发一次。'],
      });
      const [first] = await world.as(staff.worker, 'service-evaluation:read', (by) => opportunitiesOf(by, row.id));
      await aNonconformity(world, staff, {
        state: 'acting', clause: '8.6', pace: 2, actionsDueIn: 30, title: '假期里有三周没有人顶班', description: '上半年评价发现，七月下旬到八月中旬有三周没有人做。', impact: '约四十户',
        whys: ['排班表没有写替补', '替补一向靠口头说', '没有人负责排班表'], actions: ['排班表每岗写替补', '每月底由综合岗核对'], source: { kind: RecordKindName.serviceEvaluation, id: row.id, itemId: first!.id },
      });
    },
  },
  judged(60, '街道半年考评', { form: 'authority', evaluator: '金桥街道办事处', state: 'concluded', method: '现场查看，抽查记录 60 份。', opportunities: [{ text: '窗口叫号屏老旧' }], conclusion: '总体良好，在六个社区里排第二。' }),
  judged(40, '助老服务专项评价', { state: 'kept', method: '只看助老的五项。', opportunities: [{ text: '助餐点周日不开' }] }),
  judged(16, '三季度服务评价', { state: 'judged', days: 91, ratings: [{ at: 1, rating: 'poor', note: '九月只做了一次。' }] }),
  judged(3, '年度服务评价', { state: 'evaluating', days: 300, evaluator: '两委、居务监督委员会、居民代表' }),
  judged(75, '暑期服务评价', { state: 'cancelled' }),
  judged(74, '暑期服务评价', { state: 'void' }),
];

/** The others judge themselves once a half-year. */
export const otherEvaluations = (index: number): Happening[] => [
  judged(290 + index * 5, '年度服务评价'),
  judged(95 + index * 3, '上半年服务评价', { state: index % 2 ? 'following' : 'closed', opportunities: [{ text: '公开栏更新要有人管' }] }),
];
