import { aLoggedActivity, anActivity, type ActivityTraits, type Said, underHeading } from '../factories/activity.factory.js';
import { yearOf } from '#kernel';
import { plannedItem } from './plans.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

/** Days before today on which it was planned, the service it belongs to, and what is special about it. */
type Told = Partial<ActivityTraits> & { daysAgo: number; service?: string };

const tell = ({ daysAgo, service, ...traits }: Told): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const item = service ? await plannedItem(world, staff, yearOf(world.clock.now()), service) : undefined;
    const partnerIds = traits.state === 'archived' ? await partnersAt(world, staff, daysAgo) : [];
    return anActivity(world, staff, { inDays: 3, pace: 1, partnerIds, ...(await means(world, staff, traits.place)), ...traits, ...(item && { serviceItem: item }) });
  },
});

/** The venue that the place names, where the register has one; what takes registrations also has partners and people. */
async function means(world: World, staff: Staffing, place = ''): Promise<Partial<ActivityTraits>> {
  const [venue] = await world.kernel.dataSource.query<{ id: string }[]>('SELECT id FROM venues WHERE community_id = $1 AND title = $2', [staff.community.id, place]);
  return venue ? { placeId: venue.id } : {};
}

/** A social organisation and a volunteer team that help, in turn; none as long as the register is empty. */
async function partnersAt(world: World, staff: Staffing, turn: number): Promise<string[]> {
  const rows = await world.kernel.dataSource.query<{ id: string; kind: string }[]>(
    `SELECT id, kind FROM records WHERE community_id = $1 AND kind IN ('social-organisation', 'volunteer-team') AND state = 'current' ORDER BY created_at, id`, [staff.community.id]);
  return ['social-organisation', 'volunteer-team'].flatMap((kind) => {
    const some = rows.filter((row) => row.kind === kind);
    return some.length ? [some[turn % some.length]!.id] : [];
  });
}

/** Projects of the year under the headings of 8.9; what delivers them stands there too. */
const headed = (daysAgo: number, service: string, heading: 'people' | 'culture' | 'place' | 'industry' | 'scenery'): Happening => ({
  daysAgo,
  make: async (world, staff) => {
    const item = await plannedItem(world, staff, yearOf(world.clock.now()), service);
    if (item) await underHeading(world, staff, item, heading);
  },
});

/** What those who came said, from few words to many. */
const SAID: Said[] = [
  [5, 5, 4, 5, '讲得慢，听得懂。'], [4, 4, 3, 4], [5, 4, 2, 4, '后排看不清屏幕。'], [5, 5, 4, 5], [4, 3, 3, 4, '下次早点通知。'], [3, 4, 3, 3], [5, 5, 5, 5, '志愿者很耐心。'], [4, 4, 2, 4],
];

const GUESTS = ['王秀英', '李建国', '陈桂兰', '张德明', '刘玉珍', '杨志强', '黄丽华', '赵福生', '周美玲', '吴长贵', '徐月娥', '孙宝田'];
const STAFFED = { staffing: '小林签到，两位志愿者带座，老赵看门口台阶。', budgetFen: 60_000, guests: GUESTS };

const archived = (daysAgo: number, service: string, title: string, place: string, attendance: number, goal: string, content: string, more: Partial<ActivityTraits> = {}): Happening =>
  tell({
    ...more, daysAgo, service, title, place, attendance, goal, content, state: 'archived',
    summary: `到场 ${attendance} 人，按方案做完，现场没有意外。`,
    evaluation: attendance > 40 ? '人比预计的多，座位不够；下次分两场。' : '节奏合适，提问的人多；下次留出答疑时间。',
    evaluationScore: attendance > 40 ? 4 : 5,
  });

/** A year of the first community: what was held, what is coming, and what is not yet finished. */
export const mainActivities: Happening[] = [
  headed(290, '近邻互助', 'people'), headed(290, '书法班', 'culture'), headed(290, '平安巡逻', 'place'), headed(290, '零工和毕业生', 'industry'), headed(289, '共建单位开放场地', 'place'),
  archived(300, '便民维修日', '便民维修日（二月）', '社区广场', 52, '小家电当场修好', '修电饭锅、磨刀、配钥匙'),
  archived(283, '老年人智能手机课', '手机课第 1 课：打字和语音', '社区教室', 24, '会用语音输入发消息\n会把字调大', '讲一遍，两人一组跟着做', { verdicts: ['reached', 'partly'] }),
  archived(276, '零工和毕业生', '春季小型招聘', '服务大厅', 63, '附近商户和求职的人见面', '12 家商户摆台，现场填表'),
  archived(262, '律师坐班', '普法讲座：老人赡养和遗嘱', '多功能室', 31, '知道遗嘱怎样写才有效', '律师讲三个真实的案子，再答疑'),
  archived(248, '慢性病管理', '一季度血压血糖测量', '社区卫生站', 74, '慢性病人都测一次', '家庭医生到场，异常当场约诊'),
  archived(233, '退役军人', '清明祭扫', '烈士陵园', 28, '带孩子们认识本地的烈士', '献花，老兵讲一段经历'),
  archived(219, '便民维修日', '便民维修日（四月）', '社区广场', 47, '小家电当场修好', '修电饭锅、磨刀、配钥匙'),
  archived(204, '水电燃气', '燃气安全上门检查日', '第 2 网格', 39, '老旧灶具换掉软管', '燃气公司逐户检查，换管登记'),
  archived(186, '书法班', '端午包粽子', '社区教室', 64, '邻居之间认得人', '长者教，年轻人和孩子跟着包'),
  archived(170, '近邻互助', '互助小组碰头：陪诊怎么陪', '居民议事室', 18, '陪诊的人知道流程', '护士讲挂号取药，组员排班'),
  archived(151, '平安巡逻', '电动车充电安全夜查', '各楼栋', 12, '楼道里没有飞线', '六个网格同时查，当场劝离'),
  archived(139, '暑期托管班', '托管班第一期开班', '社区教室', 30, '家长知道时间和规矩', '分班，发接送牌，签安全告知'),
  archived(124, '暑期托管班', '托管班：消防员来上课', '社区教室', 29, '孩子会弯腰捂鼻逃生', '消防站带烟雾箱，排队走一遍'),
  archived(101, '退役军人', '建军节走访', '各网格', 62, '62 户都走访到', '两人一组上门，记下要办的事'),
  archived(84, '老年人智能手机课', '手机课第 4 课：防骗', '社区教室', 26, '认得出三种常见骗局\n遇到可疑电话先打给社区', '看真的短信截图，一起找破绽', { answers: SAID, verdicts: ['reached', 'missed'] }),
  archived(70, '便民维修日', '便民维修日（九月）', '社区广场', 58, '小家电当场修好', '修电饭锅、磨刀、配钥匙'),
  archived(58, '书法班', '中秋邻里茶会', '社区广场', 88, '独居的老人有人一起过节', '每户带一道点心，合唱队表演', { answers: SAID.slice(0, 3) }),
  archived(44, '慢性病管理', '三季度血压血糖测量', '社区卫生站', 69, '慢性病人都测一次', '家庭医生到场，异常当场约诊'),
  tell({ daysAgo: 33, state: 'held', service: '独居和高龄', title: '重阳节送餐和体检', place: '社区食堂', attendance: 57, inDays: 2, goal: '高龄老人做一次体检', content: '午餐，量血压，理发' }),
  tell({ daysAgo: 9, state: 'held', service: '老年人智能手机课', title: '手机课第 6 课：网上挂号', attendance: 14, inDays: 3, at: '09:30', capacity: 12, came: 11, answers: SAID.slice(0, 6), ...STAFFED }),
  tell({ daysAgo: 40, state: 'cancelled', service: '书法班', title: '秋季健步走', place: '江滨步道', goal: '带动老人多走动', content: '沿江走 3 公里' }),
  tell({ daysAgo: 37, state: 'void', title: '便民维修日（十月）', place: '社区广场', goal: '小家电当场修好', content: '和上一条登记重了' }),
  tell({ daysAgo: 6, state: 'published', service: '便民维修日', title: '便民维修日（十二月）', place: '社区广场', inDays: 20, at: '09:00', goal: '小家电当场修好', content: '修电饭锅、磨刀、配钥匙' }),
  tell({ daysAgo: 5, state: 'published', service: '综合应急演练', title: '全社区综合应急演练', place: '社区广场', inDays: 12, at: '15:00', minutes: 120, goal: '每个网格十分钟内集合完毕', content: '按脚本走一遍报警、疏散、救护和清点' }),
  tell({ daysAgo: 4, state: 'published', service: '律师坐班', title: '普法讲座：物业费的几种纠纷', place: '邻里活动中心', inDays: 8, goal: '知道物业费怎么算', content: '律师讲案子，再答疑', capacity: 10, ...STAFFED }),
  tell({ daysAgo: 4, state: 'draft', title: '合唱团加练', place: '邻里活动中心', inDays: 8, at: '15:00', goal: '准备元旦演出', content: '两个声部分开练，再合一遍', heading: 'culture' }),
  tell({ daysAgo: 4, state: 'published', title: '楼道口袋花园：认领一盆', place: '社区广场', inDays: 11, at: '09:30', goal: '六个楼道口有人浇水', content: '分花盆，挂牌子，排浇水的日子', heading: 'scenery' }),
  tell({ daysAgo: 3, state: 'draft', service: '平安巡逻', title: '冬季防火宣传', place: '社区广场', inDays: 6, safetyMeasures: '', goal: '会用楼道里的灭火器', content: '讲解，每人试一次' }),
  tell({ daysAgo: 2, state: 'draft', form: 'joined', host: '街道文化站', title: '街道邻里节：社区摊位', place: '街道广场', inDays: 15, goal: '让居民知道社区有哪些服务', content: '摆摊、发服务清单、收意见' }),
  ...[318, 190, 162, 130, 98].map((daysAgo) => archived(daysAgo, '便民维修日', '便民维修日', '社区广场', 38, '小家电当场修好', '修电饭锅、磨刀、配钥匙')),
  logged(21, '楼下大妈们自发的广场舞会', '社区广场', 35, '天冷前最后一次，放到八点半结束。'),
  logged(8, '帮第 3 网格搬家清楼道', '3 号楼', 9, '三位志愿者和四户居民，清出两车旧物。'),
];

/** A handful in each of the others. */
export const otherActivities = (index: number): Happening[] => [
  archived(200 - index * 9, '便民维修日', '便民服务进小区', '小区中庭', 30 + index * 4, '小事当场办', '理发、磨刀、量血压'),
  archived(120 - index * 6, '律师坐班', '普法讲座：邻里相处', '活动室', 18 + index * 3, '知道噪音和漏水怎么办', '律师讲两个案子，再答疑'),
  archived(50 - index * 3, '书法班', '邻里节', '小区中庭', 44 + index * 5, '新搬来的认识老邻居', '每户带一道菜'),
  tell({ daysAgo: 8 + index, state: 'held', title: '消防器材使用练习', place: '小区中庭', attendance: 20 + index, inDays: 1, goal: '会用灭火器', content: '每人试一次' }),
  tell({ daysAgo: 3, state: 'published', title: '冬至包饺子', place: '活动室', inDays: 25, goal: '独居的老人有人一起过节', content: '一起包，送到走不动的人家里' }),
];

function logged(daysAgo: number, title: string, place: string, attendance: number, content: string): Happening {
  return { daysAgo, make: (world, staff) => aLoggedActivity(world, staff, { title, place, attendance, content, heldAt: new Date(world.clock.now().getTime() - 3 * 3_600_000) }) };
}
