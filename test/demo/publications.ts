import { dayOf } from '#kernel';
import { aPublication, type PublicationTraits } from '../factories/publication.factory.js';
import type { Happening } from './timeline.js';

const told = (daysAgo: number, title: string, kind: PublicationTraits['kind'], traits: Partial<PublicationTraits> = {}): Happening => ({
  daysAgo,
  make: (world, staff) => aPublication(world, staff, { state: 'published', title, kind, ...traits }),
});

const SUM = '收：街道拨付服务经费、为民办实事专项。支：活动、设施维修、宣传。每一笔的凭据在居委会可以查。';
const inQuarter = (day: string): string => `${day.slice(0, 4)} 年第 ${Math.ceil(Number(day.slice(5, 7)) / 3)} 季度`;
const inHalf = (day: string): string => `${day.slice(0, 4)} 年${Number(day.slice(5, 7)) > 6 ? '下' : '上'}半年`;
const dated = (daysAgo: number, title: (day: string) => string, kind: PublicationTraits['kind'], traits: Partial<PublicationTraits>): Happening => ({
  daysAgo,
  make: (world, staff) => aPublication(world, staff, { state: 'published', title: title(dayOf(world.clock.now())), kind, ...traits }),
});

/** Quarter by quarter money, half-year by half-year 居务: each for some months on the board. */
const yearsOfOpenness = (quarters: number): Happening[] =>
  Array.from({ length: quarters }, (_, index) => 40 + index * 91).flatMap((daysAgo, index) => [
    dated(daysAgo, (day) => `${inQuarter(day)}财务收支`, 'finance', { content: SUM, until: 90, shownAt: '居务公开栏' }),
    ...(index % 2 ? [] : [
      dated(daysAgo - 6, (day) => `${inHalf(day)}居务：办了什么、定了什么`, 'general-matters', { content: '低保初审、居民代表会议的决定、志愿者招募，逐项写明办到哪一步。', until: 120 }),
    ]),
  ]);

/** What the first community tells its residents, in every state. */
export const mainPublications: Happening[] = [
  ...yearsOfOpenness(12),
  told(880, '服务项目一览', 'services', { content: '为民服务十一项、便民服务九项、安民服务六项，在窗口、网上和网格都能办。' }),
  told(878, '办事流程和一次性告知', 'procedures', { content: '先问、先看材料、缺的一次说完，能当场办的当场办。' }),
  told(874, '收费明细：只有三项收费', 'fees', { content: '场地使用费、复印费、代办邮寄费，照物价部门核定的收，别的都不收。' }),
  told(870, '我们的承诺', 'commitments', { content: '一个工作日内答复；到时办不好，先告诉您为什么、哪天办好。' }),
  told(866, '投诉电话和怎样投诉', 'complaint-phone', { content: '投诉电话贴在窗口和各楼门口；不留姓名也可以投诉。', channels: ['page', 'board', 'leaflet'] }),
  {
    daysAgo: 320,
    make: async (world, staff) => {
      const before = await aPublication(world, staff, { state: 'published', kind: 'staff', title: '社区工作人员（换届前）', content: '书记一人，社区工作者八人，网格管理员六人。' });
      await aPublication(world, staff, { state: 'published', kind: 'staff', title: '社区工作人员', content: '书记一人，社区工作者九人，网格管理员六人，窗口两人。照片和分工见公开栏。', replaces: before });
    },
  },
  told(66, '物业公司一年的账', 'property-accounts', { company: '榕城物业', content: '物业费收缴、公共收益和支出，明细贴在公开栏。', shownAt: '东门公开栏' }),
  told(62, '二期物业一年的账', 'property-accounts', { company: '闽安物业', content: '停车费和电梯广告收入用在了门禁和监控上，余额转入维修资金。', shownAt: '西门公开栏' }),
  told(58, '停水通知（日期写错了）', 'other', { state: 'withdrawn', content: '本周三上午停水检修。', reason: '检修改到周四，重新发。' }),
  told(33, '健康宣传栏：换季防流感', 'health-board', { content: '六十岁以上老人可以到卫生服务中心打流感疫苗。', until: 30 }),
  told(19, '警情通报：电动车被盗两起', 'police-notice', { content: '都发生在夜里、没有上锁。请停进有监控的车棚。', until: 20, channels: ['page', 'chat', 'board'] }),
  told(9, '加装电梯：居民代表会议的决定', 'important-matters', { content: '三栋先做，费用分摊和施工时间表已经议定。' }),
  told(6, '误发的活动表', 'activity-plan', { state: 'void', content: '和上月的一样。', reason: '发重了。' }),
  told(4, '下季度财务收支（待书记看）', 'finance', { state: 'draft', content: SUM, from: 4, until: 94 }),
  told(2, '十二月文化活动安排', 'plans', { state: 'draft', content: '合唱排练周二、周五晚上；写春联十二月下旬。', from: 3 }),
];

/** The others publish what is asked, as far as they get. */
export const otherPublications = (index: number): Happening[] => [
  ...yearsOfOpenness(index % 3 === 2 ? 2 : 6),
  told(300, '服务项目一览', 'services', { content: '能办的事和怎么办，都写在办事指南里。' }),
  ...(index % 2 ? [told(15, '警情通报', 'police-notice', { content: '谨防冒充客服的电话。', until: 16 })] : []),
];
