import { LimitUnit, MatterGroup, type MatterType } from '#do';
import { aConsultation, aMatterType, aRequest, type MatterTraits, type RequestTraits } from '../factories/service-request.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

const { government, convenience } = MatterGroup;
const hours = { limitUnit: LimitUnit.workingHours };

/** What a street's windows offer, by short names. */
const MATTERS: Record<string, Partial<MatterTraits>> = {
  elder: {
    title: '老年优待证', group: government, subject: 'elderly-care', papers: ['身份证', '户口簿', { name: '一寸照片两张', required: false }], limitCount: 5, feeFen: 0,
    words: { content: '满六十周岁的老人办。凭证免费乘公交、进公园。', department: '街道社会事务办', basis: '省老年人权益保障条例', conditions: '户口或居住证在本街道。', handledBy: '服务大厅 2 号窗口', promise: '材料齐了五个工作日办好，行动不便的送证上门。', risk: '照片要近三个月内的。' },
  },
  residence: {
    title: '居住情况证明', group: government, papers: ['身份证', '租房合同或房产证'], limitCount: 4, ...hours, feeFen: 0,
    words: { content: '孩子上学、办居住证时用来证明住在这里。', department: '社区居民委员会', basis: '居民委员会出具证明事项清单', handledBy: '服务大厅 1 号窗口', risk: '只证明居住情况，不证明房屋产权。' },
  },
  subsidy: {
    title: '高龄津贴申请', group: government, subject: 'elderly-care', papers: ['身份证', '户口簿', '银行卡'], limitCount: 15, feeFen: 0,
    words: { content: '满八十周岁的老人按月领。', department: '区民政局', basis: '市高龄津贴发放办法', conditions: '本市户口，满八十周岁。', handledBy: '服务大厅 2 号窗口', promise: '区里批下来当天告诉您。' },
  },
  repair: { title: '小修小补', group: convenience, subject: 'daily-life', limitCount: 3, words: { content: '换灯泡、修水龙头、通下水。', feeNote: '上门不收费，材料按实付。', handledBy: '志愿服务队' } },
  access: { title: '门禁卡补办', group: convenience, papers: ['身份证'], limitCount: 2, feeFen: 1000, words: { feeNote: '卡的工本费，付现金或扫码。', handledBy: '服务大厅 3 号窗口' } },
};

const offered = new WeakMap<World, Map<string, Promise<Record<string, MatterType>>>>();

/** A street writes its matter types down when the first of its communities needs one. */
function mattersAt(world: World, staff: Staffing): Promise<Record<string, MatterType>> {
  const streets = offered.get(world) ?? new Map<string, Promise<Record<string, MatterType>>>();
  offered.set(world, streets);
  const { streetId } = staff.community;
  if (!streets.has(streetId)) streets.set(streetId, write(world, staff));
  return streets.get(streetId)!;
}

async function write(world: World, staff: Staffing): Promise<Record<string, MatterType>> {
  const made: Record<string, MatterType> = {};
  for (const [name, traits] of Object.entries(MATTERS)) made[name] = await aMatterType(world, staff, traits);
  return made;
}

type Came = Partial<Omit<RequestTraits, 'type'>> & { daysAgo: number; matter?: keyof typeof MATTERS };

const came = ({ daysAgo, matter, ...traits }: Came): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const types = await mattersAt(world, staff);
    return aRequest(world, staff, { ...(matter && { type: types[matter] }), ...traits });
  },
});
const asked = (daysAgo: number, topic: string, question: string, answer: string): Happening =>
  ({ daysAgo, make: (world, staff) => aConsultation(world, staff, { topic, question, answer }) });

const NAMES = ['陈阿姨', '林先生', '郑大爷', '黄女士', '吴奶奶', '何先生', '郭女士', '许伯伯'];
const KEYS = Object.keys(MATTERS);

/** An ordinary matter every three weeks or so, from three years ago on: taken in, done, rated. */
const everyday: Happening[] = Array.from({ length: 46 }, (_, n) => came({
  daysAgo: 1010 - n * 21, matter: KEYS[n % KEYS.length]!, name: NAMES[n % NAMES.length]!, channel: (['counter', 'counter', 'phone', 'web'] as const)[n % 4],
  state: 'closed', rating: [5, 4, 5, 3, 5, 4][n % 6]!, ...(n % 9 === 4 && { takes: 9, lateReason: '经办人临时下户，晚了几天。' }),
}));

/** The requests of the first community: every state, every branch, three years. */
export const mainRequests: Happening[] = [
  ...everyday,
  came({ daysAgo: 640, matter: 'elder', name: '赵大爷', state: 'closed', objection: '出生日期印错了。', rating: 4 }),
  came({ daysAgo: 410, matter: 'subsidy', name: '周奶奶', state: 'closed', answer: 'refuse', reply: '户口还不在本市，迁来以后就能申请。' }),
  // one objection of this year was met too late: the rule of 8.6.3 says so
  came({ daysAgo: 150, matter: 'access', name: '邱女士', state: 'closed', objection: '补的卡刷不开。', pace: 3, rating: 2 }),
  came({ daysAgo: 250, matter: 'repair', name: '林先生', state: 'closed', met: 'reopen', objection: '水龙头修了两天又漏。', rating: 3 }),
  came({ daysAgo: 180, name: '黄女士', content: '想请人每周来打扫一次。', state: 'closed', answer: 'giveContact', reply: '可以找安居家政，电话给您写在凭条上。', rating: 5 }),
  came({ daysAgo: 140, name: '许伯伯', content: '想把户口迁到孩子那里。', state: 'closed', answer: 'refer', reply: '这件事归派出所户籍窗口，请带好材料直接去。', rating: 4 }),
  came({ daysAgo: 95, name: '方先生', content: '楼上半夜放音乐。', state: 'closed', answer: 'decline', reply: '夜里噪声由派出所处理，请打 110；社区白天再去劝一次。' }),
  came({ daysAgo: 70, name: '何先生', content: '北门路灯坏了一排，晚上看不见。', channel: 'phone', state: 'closed', publicReply: '北门到 9 号楼的路灯已经全部换好，坏了请打社区电话。', rating: 5, promisedInDays: 4 }),
  came({ daysAgo: 24, matter: 'residence', name: '郭女士', state: 'replied', answer: 'serve', reply: '证明开好，当场取走。' }),
  came({ daysAgo: 20, matter: 'repair', name: '吴奶奶', channel: 'grid', content: '网格巡查时说厨房下水堵了。', state: 'withdrawn', reason: '家里人已经通好了。' }),
  came({ daysAgo: 18, matter: 'access', name: '曾先生', state: 'void', reason: '同一张卡登记了两次。' }),
  came({ daysAgo: 16, matter: 'subsidy', name: '杨奶奶', state: 'entrusted', promisedInDays: 30 }),
  came({ daysAgo: 11, matter: 'elder', name: '蔡大爷', state: 'waiting', brought: ['身份证'] }),
  came({ daysAgo: 9, name: '苏女士', content: '想请月嫂，不知道哪家可靠。', state: 'passed', promisedInDays: 12 }),
  came({ daysAgo: 8, matter: 'elder', name: '游阿姨', state: 'handling', extended: true }),
  came({ daysAgo: 5, matter: 'repair', name: '卢先生', channel: 'web', content: '卫生间灯不亮了。', state: 'done' }),
  came({ daysAgo: 5, matter: 'repair', name: '康女士', channel: 'phone', content: '窗户关不严。', state: 'handling' }),
  came({ daysAgo: 3, matter: 'access', name: '温先生', state: 'handed' }),
  came({ daysAgo: 1, matter: 'elder', name: '丁大爷', state: 'objected', objection: '姓名里有一个字印错了。' }),
  came({ daysAgo: 1, matter: 'residence', name: '高女士', channel: 'web', state: 'received' }),
  came({ daysAgo: 0, name: '施先生', channel: 'grid', content: '3 号楼消防通道堆了纸箱，网格员劝不动。', state: 'received' }),
  asked(700, '医保缴费', '明年的医保在哪里交？', '手机银行和服务大厅都能交，十二月底前交。'),
  asked(300, '老年食堂', '食堂几点开门？', '十一点到一点，周末也开。'),
  asked(33, '高龄津贴', '八十岁生日当月能领吗？', '从满八十岁的下个月起领。'),
  asked(6, '居住证明', '房东不肯来怎么办？', '带租房合同就行，房东不用来。'),
  asked(2, '助浴', '上门助浴哪里可以约？', ''),
];

export const otherRequests = (index: number): Happening[] => [
  came({ daysAgo: 120 + index * 7, matter: 'elder', name: NAMES[index % NAMES.length]!, state: 'closed', rating: 5 }),
  came({ daysAgo: 60 + index * 3, matter: 'repair', name: NAMES[(index + 2) % NAMES.length]!, state: 'closed', takes: index % 3 === 0 ? 8 : 0, rating: 3 }),
  came({ daysAgo: 6 + index, matter: 'subsidy', name: NAMES[(index + 4) % NAMES.length]!, state: index % 2 ? 'waiting' : 'handling', brought: index % 2 ? ['身份证'] : undefined }),
  asked(15 + index, '医保缴费', '明年的医保在哪里交？', '手机银行和服务大厅都能交。'),
];
