import { IdeaService, PracticeService } from '#act';
import { RecordKindName } from '#kernel';
import { v7 as uuid } from 'uuid';
import { anImprovement, type ImprovementTraits } from '../factories/improvement.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import type { Happening } from './timeline.js';

/** What was tried and seen, where a story says nothing of its own. */
const TRIED = { pilot: '先在一个网格试。', finding: '试下来可行，大家愿意，没有人说不方便。' };
const better = (daysAgo: number, traits: Partial<ImprovementTraits>): Happening => ({ daysAgo, make: (world, staff) => anImprovement(world, staff, { ...TRIED, ...traits }) });
/** What a resident wrote on the public page. */
const told = (daysAgo: number, words: string): Happening => ({
  daysAgo,
  make: (world, { community, worker }) => world.as(worker, 'improvement:read', (by) => world.service(IdeaService).tell(by, { communityCode: community.code, clientId: uuid(), words }, `demo-${words}`)),
});

/** Three years of ideas of staff and residents, in every state; what worked is shared with the street. */
export const mainImprovements: Happening[] = [
  better(720, {
    state: 'shared', title: '代办取药送到楼栋长家', idea: '腿脚不便的老人取药要等半天，统一取、放在楼栋长家。', goal: '取药不用等', measure: '从开方到拿药的小时数', unit: '小时', baseline: 30, target: 12, result: 8,
    standardAs: '每周一三五下午统一取药，五点前送到楼栋长家，签收本各一份。', thanked: ['林晓', '街道例会上介绍，记入年度考核'],
  }),
  better(430, {
    state: 'kept', title: '活动室钥匙改密码锁', idea: '找人开门太费时间。', goal: '不用等人开门', measure: '每月等门的次数', unit: '次', baseline: 18, target: 2, result: 1, standardAs: '密码每月一号换，发给当月订了场地的人。', reason: '别的社区有前台值班，不需要。',
  }),
  better(300, { state: 'dropped', title: '网上预约理发', idea: '免费理发日排队太长，改成网上约。', goal: '排队短一些', measure: '排队分钟', unit: '分钟', baseline: 40, target: 15, reason: '来理发的大多不用手机，试了两次只有三人约。' }),
  {
    daysAgo: 205,
    make: async (world, staff) => {
      const lesson = await aNonconformity(world, staff, {
        state: 'closed', clause: '8.5.3', title: '咨询说法前后不一', pace: 2, waitDays: 14, actionsDueIn: 6, description: '同一件事两个窗口答得不一样，居民跑了三趟。', impact: '1 户',
        whys: ['每人手里的办事指南版本不同', '改了以后没有人收回旧的'], actions: ['指南只留一个在线版'], measure: '说法不一的投诉', target: '0 件',
      });
      return anImprovement(world, staff, {
        ...TRIED, state: 'shared', source: { kind: RecordKindName.nonconformity, id: lesson.id }, title: '一句话问答卡', idea: '把最常问的二十件事写成一句话的答案，贴在每个座位。', goal: '同一件事只有一个答案',
        measure: '抽问答得一致的比例', unit: '%', direction: 'up', baseline: 70, target: 95, result: 98, standardAs: '二十张问答卡，每季度由综合岗核对一次，改了的当天换。', thanked: ['窗口三位同事', '流动红旗'],
      });
    },
  },
  better(130, { state: 'declined', title: '每户发一个二维码门牌', idea: '扫门牌就能报事。', reason: '区里正在统一做，不另做一套。' }),
  better(95, {
    state: 'standard', title: '上门前一晚发一条短信', idea: '约好的老人常常忘记，白跑一趟。', goal: '少白跑', measure: '每月白跑的次数', unit: '次', baseline: 9, target: 3, result: 2, standardAs: '前一天下午五点前，由约的人发短信；不用手机的打电话。', thanked: ['郑强', '在工作群里表扬'],
  }),
  better(48, { state: 'measured', title: '延时服务改到周三晚上', idea: '周五晚上没有人来，周三下班后有人问。', goal: '晚上有人来', measure: '每晚来办事的人数', unit: '人', direction: 'up', baseline: 1, target: 6, result: 5, finding: '四个周三，平均五个人，都是上班的年轻人。' }),
  better(22, { state: 'piloting', title: '楼道灯报修贴二维码', idea: '报修要找电话，扫一下就能报。', goal: '当天知道哪盏坏了', measure: '从坏到知道的小时数', unit: '小时', baseline: 52, target: 12, pilot: '先在 3、5、7 号楼贴。', pilotDays: 45 }),
  better(12, { state: 'planning', title: '助餐点周日也开', idea: '评价里说周日不开，独居老人没有饭吃。', goal: '周日有饭', measure: '周日用餐人数', unit: '人', direction: 'up', baseline: 0, target: 20 }),
  better(88, { state: 'void', title: '上门前发短信' }),
  told(9, '楼下放一个旧书架，看完的书放上去，大家换着看'),
  told(4, '能不能把活动安排贴到电梯里，群里消息太多看不到'),
  told(1, '快递柜旁边装一盏灯吧'),
];

/** The others have an idea now and then; one takes up what the first community shared. */
export const otherImprovements = (index: number): Happening[] => [
  better(150 + index * 9, {
    state: index % 2 ? 'shared' : 'standard', title: index % 2 ? '居民议事先发材料' : '公开栏按楼分开贴', idea: '议之前先看到材料，议的时候不用念。', goal: '一次议得完', measure: '一件事要议几次', unit: '次', baseline: 3, target: 2, result: 1,
    standardAs: index % 2 ? '议事前三天把材料发到楼栋群，议事时直接表态。' : '和哪栋楼有关，贴在哪栋楼下。',
  }),
  {
    daysAgo: 40 + index,
    make: async (world, staff) => {
      const offered = await world.as(staff.worker, 'improvement:read', (by) => world.service(PracticeService).offered(by, staff.community.id));
      const practice = offered.find(({ fromCommunityId }) => fromCommunityId !== staff.community.id);
      return practice && anImprovement(world, staff, { state: 'piloting', pilotDays: 60, title: practice.title, idea: practice.standardAs, practiceId: practice.id });
    },
  },
];
