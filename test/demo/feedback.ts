import { dayOf, RecordKindName } from '#kernel';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { anImprovement } from '../factories/improvement.factory.js';
import { anEntry } from '../factories/register.factory.js';
import { aClause, type Staffing, type World } from '../factories/world.js';
import type { Happening } from './timeline.js';

interface Said {
  source: 'government' | 'survey' | 'service-talk' | 'partner' | 'media' | 'third-party';
  tone: 'positive' | 'neutral' | 'negative';
  gist: string;
  who?: string;
  content?: string;
  reference?: string;
  clause?: string;
  became?: 'noted' | 'answered' | 'mended' | 'followed';
  outcome?: string;
}

async function enter(world: World, staff: Staffing, { clause, ...words }: Said): Promise<{ id: string }> {
  const today = dayOf(world.clock.now());
  return anEntry(world, staff, 'feedback', {
    fromOn: today, clauseIds: clause ? [await aClause(world, clause)] : [],
    values: { ...words, ...(words.became && { becameOn: today }) },
  });
}

const said = (daysAgo: number, one: Said): Happening => ({ daysAgo, make: (world, staff) => enter(world, staff, one) });

/** Three years of what was said, by each of the six ways, in every tone, and what became of it. */
export const mainFeedback: Happening[] = [
  said(980, { source: 'media', tone: 'positive', who: '区融媒体中心', gist: '报道了老人食堂', reference: '区报三版', became: 'noted' }),
  said(860, { source: 'government', tone: 'negative', who: '区民政局', gist: '台账分散，查一件事要翻三本', content: '年度检查的反馈意见第二条。', clause: '8.4.2', became: 'mended', outcome: '合成一本，按月归档。' }),
  said(640, { source: 'third-party', tone: 'neutral', who: '城市大学社会学系', gist: '楼栋长制度的调研里用了本社区的数据', reference: '调研报告第 41 页', became: 'noted' }),
  said(420, { source: 'partner', tone: 'negative', who: '青禾社工服务社', gist: '四点半课堂缺固定教室', clause: '6.3.1', became: 'answered', outcome: '周一到周五留出二楼东间，贴了课表。' }),
  said(300, { source: 'survey', tone: 'negative', gist: '问卷里三十多人写了停车难', clause: '9.3', became: 'followed', outcome: '写进今年的风险和计划。' }),
  said(230, { source: 'media', tone: 'positive', who: '省电视台', gist: '近邻节上了省台新闻', reference: '晚间新闻，四分钟', became: 'noted' }),
  said(175, { source: 'government', tone: 'positive', who: '金桥街道', gist: '窗口一次办结做法在例会上介绍', became: 'noted' }),
  said(140, { source: 'service-talk', tone: 'positive', gist: '老人说代办取药方便', became: 'noted' }),
  said(96, { source: 'partner', tone: 'positive', who: '卫生服务中心', gist: '义诊场地和秩序都好', became: 'noted' }),
  said(78, { source: 'third-party', tone: 'negative', who: '市消费者协会', gist: '暗访：两次问快递代收规则，答得不一样', content: '九月暗访十个社区，本社区得分第四。', clause: '8.5.3', became: 'mended', outcome: '规则贴在柜台，三个人当面过了一遍。' }),
  {
    daysAgo: 41,
    make: async (world, staff) => {
      const entry = await enter(world, staff, {
        source: 'government', tone: 'negative', who: '区消防大队', gist: '七号楼消防通道停了车', content: '书面整改通知，限十五日。', reference: '区消整〔2026〕118 号', clause: '6.4.1', became: 'followed', outcome: '立为不符合，查原因。',
      });
      return aNonconformity(world, staff, {
        state: 'acting', clause: '6.4.1', pace: 2, actionsDueIn: 20, title: '消防通道被车占着', description: '消防大队检查时，七号楼消防通道停了两辆车。', impact: '七号楼 96 户',
        correction: '当天联系车主挪走，拉了隔离墩。', whys: ['夜里没有人巡那一段', '物业合同里没有写夜巡', '续签合同时没有对照消防要求'], actions: ['合同补上夜巡', '划线、立牌'],
        source: { kind: RecordKindName.feedback, id: entry.id },
      });
    },
  },
  said(33, { source: 'media', tone: 'negative', who: '晚报民生版', gist: '小区充电桩不够用', reference: '十月十九日 A6 版', content: '两百户只有六个桩，晚上要排队。', clause: '6.4.1' }),
  {
    daysAgo: 19,
    make: async (world, staff) => {
      const entry = await enter(world, staff, {
        source: 'service-talk', tone: 'negative', gist: '两位居民说预约电话难打', clause: '8.5.3', became: 'answered', outcome: '加了一条线，回访都说能打通。',
      });
      return anImprovement(world, staff, {
        state: 'planning', title: '预约改成留号回拨', idea: '占线的时候让人留个号，半小时里回拨。', goal: '不用一遍遍打', measure: '每周打不通的电话', unit: '个', baseline: 21, target: 5, source: { kind: RecordKindName.feedback, id: entry.id },
      });
    },
  },
  said(12, { source: 'service-talk', tone: 'neutral', gist: '有人问周末能不能办居住证' }),
  said(6, { source: 'partner', tone: 'negative', who: '金桥小学', gist: '周末操场用完没有人锁门', clause: '6.2.3' }),
  said(2, { source: 'survey', tone: 'negative', gist: '第三季度问卷：说不知道有哪些活动的人多' }),
];

/** The others write down what the street found, and a word now and then. */
export const otherFeedback = (index: number): Happening[] => [
  said(60 + index * 9, { source: 'government', tone: index % 2 ? 'positive' : 'negative', who: '金桥街道', gist: index % 2 ? '公开栏更新及时' : '公开栏还是上季度的', clause: '8.3', became: index % 2 ? 'noted' : 'mended', outcome: index % 2 ? '' : '当天换了。' }),
  said(15 + index, { source: 'service-talk', tone: 'neutral', gist: '居民问活动怎么报名' }),
];
