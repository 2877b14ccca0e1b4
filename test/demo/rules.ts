import { dayOf } from '#kernel';
import { aDestruction, aPaper, type PaperTraits } from '../factories/archive.factory.js';
import { aServiceRule, type ServiceRuleTraits } from '../factories/service-rule.factory.js';
import type { Happening } from './timeline.js';

const ALL: ServiceRuleTraits['readers'] = ['secretary', 'worker', 'clerk', 'gridManager'];

const rule = (daysAgo: number, title: string, subjects: string[], content: string, traits: Partial<ServiceRuleTraits> = {}): Happening => ({
  daysAgo,
  make: (world, staff) => aServiceRule(world, staff, { state: 'in-force', from: 0, readers: ALL, title, subjects, content, ...traits }),
});

/** Three years of rules, in every state: most are there, two are not, one has not been looked at for long. */
export const mainRules: Happening[] = [
  rule(1000, '首问负责制度', ['first-asked'], '居民第一个问到的人就是首问责任人。\n归自己管的当场办；不归自己管的，带到窗口交接清楚，不让居民自己找。\n首问责任人记下事项和去向，当天问一次结果。'),
  rule(700, '一次性告知制度', ['tell-once'], '材料不全的，一次说清还差哪些、去哪里办、多久办完，给居民一张写好的单子。只能告知一次，第二次由窗口负责人当面解释。', { state: 'superseded', from: -40 }),
  rule(420, '窗口服务流程', ['procedures', 'standards'], '叫号、收件、核对、受理、办理、回复六步。每一步写明谁办、多久、给居民什么。'),
  rule(410, '服务时限和限时办结', ['time-limits'], '当场能办的当场办；要转的一个工作日内转出；承诺的期限写在回执上。'),
  rule(400, '错时上下班和节假日轮班', ['hours'], '周一到周五 8:00—19:00 有人；周末和节假日每天两人轮班，名单提前一周公开。', { readers: ['secretary', 'clerk'] }),
  rule(330, '居务公开和信息公开', ['openness'], '财务每季度、一般事项每半年公开一次，重大事项当天公开。'),
  rule(120, '印章管理办法', ['seals'], '专人保管，用印登记，两人在场。'),
  rule(90, '档案和文件管理', ['archives'], '办完的事自己归档；调阅要写用途；期满的两人核对才能销毁。', { readers: ['worker', 'secretary'] }),
  rule(60, '志愿者值班办法', ['volunteers'], '试行半年。', { state: 'withdrawn', reason: '并入志愿服务队的章程。' }),
  rule(30, '民主评议办法（试行）', ['review'], '', { state: 'void', reason: '传错了文件，重新起草。' }),
  rule(3, '民主监督办法', ['oversight'], '居务监督委员会每季度看一次账目和公开栏，看到的问题登记成监督记录。', { state: 'approved', from: 12 }),
  rule(2, '居民信息保密守则', ['confidentiality', 'conduct'], '不在旁人面前谈居民的事，不拍居民证件，离开座位锁屏。', { state: 'draft' }),
  rule(5, '首问负责和一次告知合并版', ['first-asked', 'tell-once'], '征求意见稿。', { state: 'draft' }),
];

export const otherRules: Happening[] = [
  rule(500, '首问负责制度', ['first-asked'], '谁先被问到谁负责到底。', { readers: ['secretary'] }),
  rule(480, '限时办结制度', ['time-limits'], '承诺的日子写在回执上。', { readers: ALL }),
];

const paper = (daysAgo: number, traits: Partial<PaperTraits>): Happening => ({ daysAgo, make: (world, staff) => aPaper(world, staff, traits) });

/** Papers of before, and three lists of destruction: one done, one refused, one that waits for the street or the secretary. */
export const mainArchive: Happening[] = [
  paper(200, { title: '社区用房产权移交书', heading: 'premises', datedOn: '2011-06-30', origin: '房管局', shelf: '档案柜 1 层 1 盒', pages: 12 }),
  paper(190, { title: '消防验收意见书', heading: 'premises', datedOn: '2012-03-15', origin: '消防大队', shelf: '档案柜 1 层 1 盒', pages: 4 }),
  paper(180, { title: '2016 年度居民代表会议签到册', heading: 'organisation', datedOn: '2016-12-20', origin: '居委会', shelf: '档案柜 2 层 3 盒', pages: 26 }),
  paper(170, { title: '低保申请材料（2018 年）', heading: 'process', datedOn: '2018-04-02', origin: '居民递交', shelf: '档案柜 3 层 2 盒', pages: 9, personal: true, content: '两户申请，已转街道。' }),
  {
    daysAgo: 150,
    make: async (world, staff) => {
      const old = [
        await aPaper(world, staff, { title: '2009 年窗口受理登记簿', heading: 'process', datedOn: '2009-12-31', shelf: '旧档 1 箱', pages: 120 }),
        await aPaper(world, staff, { title: '2010 年窗口受理登记簿', heading: 'process', datedOn: '2010-12-31', shelf: '旧档 1 箱', pages: 118 }),
        await aPaper(world, staff, { title: '2010 年居民来访登记', heading: 'feedback', datedOn: '2010-12-31', shelf: '旧档 2 箱', pages: 64, personal: true, content: '姓名、电话、来访事由。' }),
      ];
      return aDestruction(world, staff, old.map(({ id }) => id), { state: 'destroyed', reason: '2009、2010 年的旧登记簿，保管期满。' });
    },
  },
  {
    daysAgo: 70,
    make: async (world, staff) => {
      const kept = await aPaper(world, staff, { title: '2011 年纠纷调解记录', heading: 'process', datedOn: '2011-11-30', shelf: '旧档 3 箱', pages: 40, personal: true, content: '两起邻里纠纷的经过。' });
      return aDestruction(world, staff, [kept.id], { state: 'refused', reason: '2011 年的调解记录，保管期满。' });
    },
  },
  {
    daysAgo: 4,
    make: async (world, staff) => {
      const old = await aPaper(world, staff, { title: '2012 年窗口受理登记簿', heading: 'process', datedOn: '2012-12-31', shelf: '旧档 1 箱', pages: 131 });
      await aPaper(world, staff, { title: `${dayOf(world.clock.now()).slice(0, 4)} 年社区公章备案`, heading: 'organisation', origin: '公安分局', shelf: '档案柜 1 层 2 盒', pages: 2 });
      await aPaper(world, staff, { title: '2013 年窗口受理登记簿', heading: 'process', datedOn: '2013-12-31', shelf: '旧档 1 箱', pages: 125 });
      return aDestruction(world, staff, [old.id], { reason: '2012 年窗口受理登记簿，保管期满。' });
    },
  },
];
