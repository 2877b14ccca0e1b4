import { ComplaintSeverity, LeftOut } from '#check';
import { RecordKindName } from '#kernel';
import { aComplaint, type ComplaintTraits } from '../factories/complaint.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import type { Happening } from './timeline.js';

type Told = Partial<ComplaintTraits> & { daysAgo: number };

const tell = ({ daysAgo, ...traits }: Told): Happening => ({ daysAgo, make: (world, staff) => aComplaint(world, staff, { pace: 1, ...traits }) });

/** The complaints of the first community: every state, three channels, named and anonymous; one became a nonconformity. */
export const mainComplaints: Happening[] = [
  tell({ daysAgo: 210, state: 'closed', about: 'facility', channel: 'phone', title: '单元门禁坏了一个月', place: '5 号楼 1 单元', name: '林先生', phone: '13800138005',
    content: '门禁坏了以后外人随便进，报过两次都说在等配件。', answer: '配件周四到货，周五上午装好；装好前每晚巡逻到 5 号楼停一停。', theme: '设施维修', solved: true, rating: 4 }),
  tell({ daysAgo: 165, state: 'closed', about: 'environment', anonymous: true, title: '垃圾屋早上清得晚', place: '南门垃圾屋',
    content: '夏天九点还没有清，味道很重。', answer: '清运改到七点前，连着两周由网格管理员拍照核对。', theme: '环境卫生', silent: true }),
  tell({ daysAgo: 112, state: 'closed', about: 'staff', channel: 'counter', title: '窗口工作人员说话不耐烦', place: '服务大厅', name: '陈阿姨', phone: '13800138012',
    content: '我问第二遍的时候，他说“不是讲过了吗”。', answer: '已向您当面道歉；这位同事重新学了服务守则，窗口放了意见卡。',
    severity: ComplaintSeverity.serious, findings: '调了当天的录音：确实说了这句话。当事人承认，没有别的同事在场。',
    contestReason: '道歉是道歉了，可是要办的事还没有办。', theme: '服务态度', solved: true, rating: 3, secondAnswer: '事情由另一位同事办完了，证件当天送到您家。' }),
  {
    daysAgo: 13,
    make: async (world, staff) => {
      const complaint = await aComplaint(world, staff, {
        state: 'answered', pace: 1, about: 'fees', title: '清运费收了不公开', place: '2 号楼', name: '郭先生', phone: '13800138023',
        content: '每户收了 60 元装修垃圾清运费，没有收据，也没有看到公开。',
        answer: '收费的账目已贴在公开栏和社区网页，收据可以到窗口补开；我们同时按不符合查原因。',
      });
      return aNonconformity(world, staff, {
        state: 'planning', clause: '8.4.1', pace: 1, title: '代收的清运费没有公开',
        description: '装修垃圾清运费由社区代收，没有收据，也没有进公开栏。', impact: '38 户，共 2280 元',
        correction: '账目当天贴出，收据补开。',
        whys: ['代收费用不走社区账户', '财务公开清单里没有“代收”一项', '清单两年没有核对过'],
        source: { kind: RecordKindName.complaint, id: complaint.id },
      });
    },
  },
  tell({ daysAgo: 58, state: 'closed', about: 'other', title: '要求拆掉隔壁的阳台', name: '孙先生', phone: '13800138090', content: '隔壁封了阳台，挡了我家的光，请社区去拆。',
    answer: '封阳台经过批准，社区没有权拆。采光有异议可以走调解，已经替您约好周三下午。', theme: '邻里纠纷', solved: false, rating: 1, leftOut: LeftOut.beyondLaw, leftOutReason: '要求拆除经过批准的阳台，没有依据；已转调解。' }),
  tell({ daysAgo: 44, state: 'closed', about: 'safety', title: '健身角旁边的树快倒了', place: '健身角', name: '李大爷', phone: '13800138093', content: '台风以后歪了，孩子天天在下面玩。', severity: ComplaintSeverity.grave, safety: true,
    atOnce: '当天拉了警戒线，请物业看着。', findings: '园林处来人看过：根断了一半，要扶正加固。', answer: '园林处周五扶正加固，之前那块地不开放。', theme: '安全隐患', solved: true, rating: 5 }),
  tell({ daysAgo: 9, state: 'escalated', about: 'environment', title: '工地半夜浇混凝土', place: '北门外工地', name: '林女士', phone: '13800138095', content: '连着三天半夜施工，老人孩子睡不着。', severity: ComplaintSeverity.serious,
    escalateReason: '工地归两个社区，要街道和城管一起出面。' }),
  tell({ daysAgo: 8, state: 'withdrawn', about: 'service', title: '证明开得慢', name: '郭女士', phone: '13800138097', content: '说好前天开好的证明还没有。', withdrawReason: '昨天已经拿到了。' }),
  tell({ daysAgo: 26, state: 'lapsed', about: 'service', anonymous: true, title: '活动报名电话总占线', content: '报手机课，打了一上午都占线。', answer: '加了一条线，也可以在公示的网页上看排期。' }),
  tell({ daysAgo: 16, state: 'confirmed', about: 'facility', title: '健身角的椅子松了', place: '健身角', name: '王女士', phone: '13800138031', content: '坐下去会晃，怕老人摔。', answer: '当天拧紧并加了垫片，下周换新的。' }),
  tell({ daysAgo: 13, state: 'contested', about: 'safety', title: '电动车还停在楼道里', place: '7 号楼', name: '赵先生', phone: '13800138044', content: '贴了通知没有用，晚上还在楼道充电。',
    answer: '已经劝离两辆，贴了提醒。', contestReason: '昨晚又停进来了，贴纸没有用。' }),
  tell({ daysAgo: 11, state: 'investigating', about: 'environment', anonymous: true, title: '一楼餐馆油烟', place: '12 号楼底商', content: '晚饭时间油烟从窗户进来。' }),
  {
    daysAgo: 10,
    make: async (world, staff) => {
      const joinedTo = await aComplaint(world, staff, { state: 'investigating', pace: 0, about: 'environment', title: '地下车库积水', place: '地下车库', name: '何先生', phone: '13800138101', content: '下雨以后地下车库积水，走不过去。' });
      return aComplaint(world, staff, { state: 'joined', pace: 0, joinedTo, about: 'environment', anonymous: true, title: '车库又积水了', place: '地下车库', content: '地下车库一下雨就积水，走不过去，车也泡了。' });
    },
  },
  tell({ daysAgo: 3, state: 'acknowledged', about: 'staff', anonymous: true, title: '入户的人东张西望', content: '说是登记，一直看我家里的东西，让人不舒服。' }),
  tell({ daysAgo: 5, state: 'acknowledged', about: 'service', channel: 'phone', title: '养老补贴问了三个人三种说法', name: '周女士', phone: '13800138052', content: '到底要不要户口本原件，每次说的都不一样。' }),
  tell({ daysAgo: 20, state: 'rejected', about: 'other', title: '小区外面马路要加红绿灯', name: '吴先生', phone: '13800138061', content: '校门口车多，希望加红绿灯。', reason: '属于交管部门，已把电话和网址告诉您，也替您转了一份。' }),
  tell({ daysAgo: 19, state: 'void', about: 'other', channel: 'counter', title: '重复登记', content: '和上一件是同一件事。', anonymous: true }),
  tell({ daysAgo: 1, state: 'received', about: 'fees', title: '活动室借用收费没有写明', place: '活动室', name: '何女士', phone: '13800138077', content: '借了两小时收 40 元，墙上没有价目。' }),
  tell({ daysAgo: 0, state: 'received', about: 'facility', anonymous: true, title: '路灯不亮', place: '东侧小路', content: '东门到 9 号楼的小路三盏灯都不亮，晚上看不见台阶。' }),
];

export const otherComplaints = (index: number): Happening[] => [
  ...(index === 1 ? [72, 45, 27].map((daysAgo, at) => tell({
    daysAgo, state: 'closed' as const, about: 'facility' as const, title: '楼道灯又坏了', place: `${3 + at} 号楼`, anonymous: true, content: '换过一次，没有几天又不亮。', answer: '当天换好。', theme: '楼道照明',
  })) : []),
  tell({ daysAgo: 80 - index * 5, state: 'closed', about: 'environment', anonymous: true, title: '绿化带有狗粪', content: '早上遛狗的人不收拾。', answer: '放了拾便袋，志愿者早上劝导两周。', theme: '环境卫生' }),
  tell({ daysAgo: 7 + index, state: index % 2 ? 'investigating' : 'acknowledged', about: 'facility', anonymous: true, title: '楼道灯不亮', content: '三楼和五楼的感应灯都坏了。' }),
  tell({ daysAgo: 1, state: 'received', about: 'service', anonymous: true, title: '办事要排很久', content: '周一上午排了快一个小时。' }),
];
