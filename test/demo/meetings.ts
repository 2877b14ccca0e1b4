import { addDays, atTime, dayOf } from '#kernel';
import { aLoggedMeeting, aMeeting, type Called, type Item, type LoggedMeetingTraits, type MeetingTraits } from '../factories/meeting.factory.js';
import type { Happening } from './timeline.js';

type Told = Partial<MeetingTraits> & { daysAgo: number };

const tell = ({ daysAgo, ...traits }: Told): Happening => ({
  daysAgo,
  make: (world, staff) => aMeeting(world, staff, { inDays: 4, pace: 2, ...traits }),
});

const logged = (daysAgo: number, traits: Partial<LoggedMeetingTraits>): Happening => ({
  daysAgo,
  make: (world, staff) => aLoggedMeeting(world, staff, { heldAt: atTime(addDays(dayOf(world.clock.now()), -1), '16:00'), ...traits }),
});

const party = (name: string, attendance: Called['attendance'] = 'came', people = 1): Called => ({ name, partyOrganisation: true, attendance, people });
const residents = (name: string, people: number, expected?: number): Called => ({ name, group: true, people, ...(expected && { expected }) });
const decided = (title: string, decision: string, told: Item['told'] = 'closed', words = '贴在楼栋公告栏，也发了居民群。'): Item => ({ title, decision, told, words });

/** Five Party organisations over four conferences: three come to all or nearly all, one to half, one seldom. */
const conference = (daysAgo: number, title: string, seldom: Called['attendance'], half: Called['attendance'], items: Item[], more: Partial<MeetingTraits> = {}): Happening =>
  tell({
    daysAgo, title, items, type: 'joint-conference', state: 'concluded', place: '会议室', at: '15:00', published: '党务公开栏',
    invitees: [
      party('金桥小学党支部', 'came', 2), party('金桥支行党支部'), party('卫生服务中心党支部'), party('供电所党支部', half), party('快递站点党支部', seldom),
      { name: '派出所' },
    ],
    said: '各单位报了能拿出来的人、场地和设备，逐项对上了居民的需要。', ...more,
  });

const committee = (daysAgo: number, title: string, items: Item[]): Happening =>
  tell({
    daysAgo, title, items, type: 'committee', state: 'concluded', place: '社区办公室', at: '09:00', minutes: 60,
    invitees: [residents('居委会委员', 7, 7), { name: '居务监督委员会' }], said: '逐项过了上次定的事，没有办完的定了人和日子。',
  });

/** A year of the first community's meetings: of every kind, in every state. */
export const mainMeetings: Happening[] = [
  conference(290, '一季度联席会议', 'came', 'came', [decided('操场周末开放', '小学操场周末两天对居民开放，社区派人看门。'), decided('体检车', '卫生中心每季度来一次。')]),
  tell({
    daysAgo: 268, type: 'residents-representatives', title: '居民代表会议：年度计划和经费', state: 'concluded', place: '多功能室', at: '19:00', published: '居务公开栏、居民群',
    invitees: [residents('居民代表', 38, 41), { name: '居务监督委员会' }, { name: '物业服务公司' }],
    items: [decided('年度服务计划', '38 人赞成，通过。'), decided('为民办实事经费', '先做三栋楼的扶手和坡道。', 'closed', '五月底装完，逐栋贴了照片。')],
    said: '到会超过三分之二；计划和经费分开表决。',
  }),
  committee(240, '人民调解委员会例会', [decided('噪音纠纷', '两户签了晚十点以后不练琴的约定。', 'answered')]),
  tell({
    daysAgo: 205, type: 'party', title: '党员大会：书记讲党课', state: 'concluded', place: '党员活动室', at: '15:00',
    invitees: [residents('社区党员', 52, 68)], items: [{ title: '党课：从群众来信说起' }, decided('党员认领微心愿', '26 个心愿都有人认领。')], said: '讲完分组谈，请假的补发了提纲。',
  }),
  conference(196, '二季度联席会议', 'absent', 'came', [decided('快递柜搬离消防通道', '站点两周内搬到东门。', 'closed', '搬好了，拍了照发到群里。'), decided('暑期托管班的老师', '小学出两位老师，银行出两位大学生。')]),
  tell({
    daysAgo: 163, type: 'hearing', title: '听证会：2 号楼前停车位改绿地', state: 'concluded', place: '居民议事室', at: '19:30', published: '楼栋公告栏',
    invitees: [residents('2 号楼和 3 号楼住户', 27), { name: '物业服务公司' }, { name: '街道城管' }],
    items: [decided('改不改', '改一半：留 6 个车位，其余种树。', 'closed', '七月完工，听证的意见和采不采纳的理由都贴出来了。')], said: '赞成和反对的各 6 人发言，记录当场念过。',
  }),
  tell({
    daysAgo: 120, type: 'deliberation', title: '议事协商：环境卫生', state: 'concluded', place: '居民议事室', at: '19:00', published: '居民群',
    invitees: [{ name: '物业服务公司' }, residents('居民代表', 12, 15), { name: '街道城管', attendance: 'excused' }, { name: '农贸市场' }],
    items: [decided('垃圾桶摆哪里', '撤掉楼口的，集中到两处，早晚有人看。'), decided('市场后门的污水', '市场出钱修沟。', 'under-way', '沟已挖好，等雨季过后铺盖板。')],
  }),
  conference(98, '三季度联席会议', 'excused', 'absent', [decided('招聘会', '九月一起办，各家出岗位。'), decided('独居老人结对', '每个支部结对三户。', 'answered')]),
  tell({
    daysAgo: 72, type: 'residents-assembly', title: '居民会议：修订居民公约', state: 'concluded', place: '社区广场', at: '18:30', published: '各楼栋公告栏',
    invitees: [residents('每户一人', 612)], items: [decided('居民公约', '加上电动车不进楼、宠物牵绳两条，通过。', 'closed', '新公约每户一份，贴在每个楼口。')],
  }),
  logged(9, {
    type: 'other', title: '4 号楼漏水碰头会', place: '4 号楼架空层', invitees: [residents('漏水的四户', 4), { name: '物业服务公司' }],
    items: [{ title: '谁出钱修', decision: '公共管道物业修，室内各家自己修。' }], minutes: '看了三处漏点，物业答应一周内来人。',
  }),
  tell({
    daysAgo: 13, type: 'deliberation', title: '议事协商：电动车充电棚', state: 'told', place: '居民议事室', at: '19:00', published: '居民群',
    invitees: [{ name: '物业服务公司' }, residents('居民代表', 24, 30), { name: '供电所' }, { name: '辖区小学', attendance: 'excused' }],
    items: [
      decided('建在哪里', '3 号楼北侧空地，年底前开工。', 'under-way', '供电所已看过现场，等图纸。'), decided('电费怎么收', '按表收，不加价。', 'answered'), { title: '小学接送时的停车' },
    ],
  }),
  conference(12, '四季度联席会议', 'absent', 'came', [decided('冬季送温暖', '银行和市场各出一批棉被和米油。'), decided('明年共建清单', '十二月十五日前各家报。', 'under-way', '已发通知，收到三家。')], { state: 'held' }),
  tell({
    daysAgo: 5, type: 'committee', title: '环境和物业委员会：冬季除冰', place: '社区办公室', inDays: 3, at: '10:00',
    invitees: [residents('委员', 5, 5), { name: '物业服务公司' }], items: [{ title: '哪几段路先撒盐' }, { title: '夜里谁值班' }],
  }),
  tell({
    daysAgo: 4, type: 'residents-representatives', title: '居民代表会议：明年的服务计划', place: '多功能室', inDays: 22, at: '19:00',
    invitees: [residents('居民代表', 41, 41), { name: '居务监督委员会' }, { name: '物业服务公司' }],
    items: [{ title: '今年做了什么、没做什么' }, { title: '明年的服务计划草案' }, { title: '经费怎么用' }],
  }),
  tell({ daysAgo: 19, type: 'hearing', title: '听证会：小区门口摆摊', state: 'cancelled', inDays: 6, reason: '城管已经定了统一的摊位，不用再听证。', invitees: [residents('临街住户', 20)], items: [] }),
  tell({ daysAgo: 13, type: 'joint-conference', title: '四季度联席会议（重复）', state: 'void', reason: '和前一条是同一个会。', invitees: [party('金桥小学党支部')], items: [] }),
];

/** A handful in each of the others. */
export const otherMeetings = (index: number): Happening[] => [
  conference(230 - index * 8, '上半年联席会议', index % 2 ? 'came' : 'absent', 'came', [decided('场地共用', '学校的报告厅每月借用一次。')]),
  tell({
    daysAgo: 140 - index * 5, type: 'deliberation', title: '议事协商：楼道堆物', state: 'concluded', invitees: [{ name: '物业服务公司' }, residents('居民代表', 14 + index, 25)],
    items: [decided('怎么清', '每月最后一个周六一起清。', 'answered')],
  }),
  conference(60 - index * 3, '下半年联席会议', 'came', index % 2 ? 'absent' : 'came', [decided('冬季慰问', '各家认领五户。', 'under-way', '名单已经分到各家。')], index % 2 ? {} : { state: 'held' }),
  tell({ daysAgo: 4, type: 'residents-representatives', title: '居民代表会议：年底总结', inDays: 18 + index, invitees: [residents('居民代表', 30, 33)], items: [{ title: '一年的账' }] }),
];
