import { CorrectiveActionService, correctiveActions, NonconformityService } from '#act';
import { addDays } from '#kernel';
import { aNonconformity, type NonconformityTraits, openActions } from '../factories/nonconformity.factory.js';
import type { Staffing, World } from '../factories/world.js';
import type { Happening } from './timeline.js';

type Story = Partial<NonconformityTraits> & { daysAgo: number };

const story = ({ daysAgo, ...traits }: Story): Happening => ({
  daysAgo,
  make: (world, staff) => aNonconformity(world, staff, traits),
});

/** The cases of the community that is shown first: every state of the lifecycle, and a recurrence. */
export const mainCases: Happening[] = [
  story({
    daysAgo: 250, state: 'closed', clause: '8.6.3.3', title: '异议回应超过一个工作日', pace: 3, waitDays: 30, actionsDueIn: 12,
    description: '6 号楼居民对楼道照明的答复有异议，第三天才有人回电话。',
    impact: '1 户，没有安全风险',
    whys: ['异议记在纸质本上，没有转给承办人', '值班的人不知道异议要单独计时', '交接单上没有“异议”这一栏', '表单换版时没有指定谁来核对'],
    actions: ['修订窗口交接单，加“异议”一栏和时限', '登记异议时必须选承办人，当场提醒'],
    measure: '异议按时回应的比例', target: '100%',
  }),
  story({
    daysAgo: 190, state: 'closed', clause: '8.8.2', title: '端午活动没有写安全措施', pace: 2, waitDays: 14, actionsDueIn: 6,
    description: '端午包粽子活动用了明火，方案里没有安全措施，现场临时借的灭火器。',
    impact: '到场 64 人，没有人受伤',
    whys: ['方案模板没有“安全措施”一项', '模板沿用三年前的文件', '没有人负责按标准更新模板'],
    actions: ['换用带安全措施的活动方案模板', '指定文体岗每年一月核对模板'],
    measure: '活动方案写明安全措施的比例', target: '100%',
  }),
  story({
    daysAgo: 150, state: 'dismissed', clause: '8.2', title: '小区门口广告牌太多',
    description: '居民反映商铺广告牌影响观感，核实后属于城管审批范围。', pace: 1,
  }),
  {
    daysAgo: 118,
    make: async (world, staff) => {
      await aNonconformity(world, staff, {
        state: 'closed', clause: '8.2', title: '儿童滑梯的扶手松了', grade: 'major', atRisk: true, pace: 2, waitDays: 20, actionsDueIn: 8,
        containment: '当场拉警戒带停用，贴告示，派志愿者看到换好为止。', description: '小广场滑梯左边扶手的螺丝掉了两颗，一摇就晃。', impact: '每天有二三十个孩子玩，没有人受伤', correction: '当天补上螺丝，其余三十颗都拧紧了一遍。',
        bones: {
          people: ['巡查的人不知道要看游乐设施'], facilities: ['螺丝没有防松垫片', '采购时没有提要求'], method: ['月检表没有游乐设施一项', '月检表按物业的旧表抄来'],
          measurement: ['坏了才有人报，没有定期摇一摇'],
        },
        actions: ['月检表加游乐设施一项，逐件摇动检查', '全部换成带防松垫片的螺丝'],
        measure: '月检发现的松动件', target: '0 件',
      });
    },
  },
  story({
    daysAgo: 120, state: 'void', clause: '8.4.2', title: '活动档案缺签到表', description: '和另一件登记重了。', pace: 0,
  }),
  story({
    daysAgo: 70, state: 'verifying', clause: '8.5.3', title: '咨询电话中午没人接', pace: 3, waitDays: 90, actionsDueIn: 15, grade: 'major',
    description: '连续一周 12:00 到 14:00 打服务电话没人接，三位居民在群里反映。',
    impact: '至少 9 个电话没有接到',
    whys: ['中午只有一个人值班，常去窗口帮忙', '值班表没有安排替补', '轮班制度写了错时上下班，没有写中午'],
    actions: ['轮班表加中午双岗', '电话转到值班手机'],
    measure: '中午电话接通率', target: '不低于 95%',
  }),
  story({
    daysAgo: 62, state: 'verifying', clause: '8.10.2', title: '应急演练只演消防一种', pace: 2, waitDays: 30, actionsDueIn: 9,
    description: '上半年两次演练都是消防，防台风和停电没有演过。', impact: '全社区',
    bones: { method: ['演练计划照抄去年', '写计划时没有对着预案挑'], information: ['各网格不知道本片的主要风险'] },
    actions: ['按预案排综合演练', '演练前一周把本片风险发到网格群'],
    figure: { fact: 'comprehensiveDrillsThisYear', direction: 'up', target: 1 } as never,
  }),
  story({
    daysAgo: 55, state: 'verifying', clause: '8.4.1', title: '限时办结的承诺没有公示', pace: 2, waitDays: 30, actionsDueIn: 5,
    description: '监督委员会检查发现，服务大厅只公示了流程，没有公示办结时限。',
    impact: '影响 14 个事项',
    whys: ['公示牌是装修时统一做的', '做公示牌时还没有定时限', '时限定了以后没有人通知更新公示'],
    actions: ['14 个事项的时限贴到公示牌', '时限改动时由窗口岗同步更新公示'],
    measure: '公示与承诺一致的事项数', target: '14 项',
  }),
  story({
    daysAgo: 24, state: 'acting', clause: '8.10.2', title: '今年还没有做综合应急演练', potential: true, pace: 3, actionsDueIn: 12,
    description: '到十月底只做过一次消防专项演练，综合演练没有排期。',
    impact: '全社区',
    whys: ['年初计划写的是“适时开展”', '没有责任人，也没有日期'],
    actions: ['排定综合应急演练的日期并通知各网格', '写演练脚本，和消防站对接'],
    measure: '本年综合应急演练次数', target: '1 次',
  }),
  story({
    daysAgo: 18, state: 'acting', clause: '8.6.3.3', title: '楼道照明的异议又晚了一天', pace: 2, actionsDueIn: 4,
    description: '3 号楼照明修过又坏，居民提出异议，隔了两个工作日才回应。',
    impact: '1 户，没有安全风险',
    whys: ['新交接单用了，但网格群里的异议没有录入', '网格管理员不知道群里说的也算异议'],
    actions: ['网格群里的异议当天录入，写进网格管理员须知'],
    measure: '异议按时回应的比例', target: '100%',
  }),
  { daysAgo: 16, make: actionsUnderWay },
  story({
    daysAgo: 13, state: 'approving', clause: '8.5.3', title: '投诉电话牌还是旧号码', pace: 1, actionsDueIn: 20,
    description: '3 个单元门口的牌子印着去年的号码，打过去是空号。', impact: '3 个单元，约 90 户',
    bones: { information: ['换号时只改了网页', '没有一张表写着号码印在哪里'], people: ['换号的人不知道门口有牌子'] },
    actions: ['列一张“号码在哪里”的清单，换号时逐处改', '换掉 3 个单元的牌子'], measure: '抽查的牌子号码正确', target: '20 块都对',
  }),
  { daysAgo: 8, make: merged },
  story({
    daysAgo: 11, state: 'planning', clause: '8.7.6', title: '独居老人入户没有按频次', pace: 2,
    description: '第 4 网格两位独居老人九月以后没有入户记录，约定是每月两次。',
    impact: '2 位独居老人',
    whys: ['原来的网格管理员调走，名单没有交接', '交接清单里没有重点人群'],
  }),
  story({
    daysAgo: 9, state: 'analysing', clause: '6.4.1', title: '应急药箱里的药过期', pace: 1,
    description: '季度检查发现服务大厅药箱里有 4 种药过期。', impact: '暂时没有人用过',
  }),
  story({
    daysAgo: 6, state: 'analysing', clause: '8.3', title: '第三季度居务财务没有公开', pace: 1,
    description: '公开栏还是第二季度的内容，居民在议事会上提出。', impact: '全体居民',
  }),
  story({
    daysAgo: 3, state: 'reviewing', clause: '8.6.1.2', title: '办老年卡少告知一项材料', pace: 1,
    description: '居民来了两次，第二次才知道还要一张照片。', impact: '1 人多跑一趟',
  }),
  story({
    daysAgo: 0.2, state: 'reported', clause: '8.2', title: '7 号楼外墙有一块瓷砖快掉了', atRisk: true,
    description: '西侧三楼窗台下的瓷砖翘起一角，下面是人行道。', impact: '路过的人都可能被砸到',
  }),
  story({
    daysAgo: 1, state: 'reported', clause: '8.6.2.2', title: '加装扶手的办理时限过了没有说明',
    description: '承诺 15 日办结，第 17 日居民来问，才说厂家还没有供货。', impact: '1 户，家里有行动不便的老人',
  }),
];

/** A few in the other communities, so that the street sees more than one. */
export const otherCases = (index: number): Happening[] => [
  story({
    daysAgo: 90 + index * 7, state: 'closed', clause: '8.2', title: '服务大厅的指示牌脱落', pace: 2, waitDays: 7, actionsDueIn: 3,
    description: '入口指示牌掉下来一块，临时用纸贴着。', impact: '不好找窗口',
    bones: { environment: ['墙面返潮，胶失效'], method: ['检查表没有标识牌一项'] },
    actions: ['换螺丝固定的指示牌', '月检表加标识牌'],
    measure: '月检发现的破损标识', target: '0 处',
  }),
  story({
    daysAgo: 20 + index * 2, state: index % 2 ? 'acting' : 'planning', clause: '6.3.1', title: '活动室被办公用品占了一半', pace: 2, actionsDueIn: 6,
    description: '活动室后半间堆着办公柜，书法班只能坐 12 人。', impact: '每周约 30 人次',
    bones: { facilities: ['办公室重新隔断，柜子没有去处'], method: ['说过清退，没有定日子'] },
    actions: ['清退旧柜，恢复活动室'],
    measure: '活动室可用面积', target: '60 平方米',
  }),
  story({
    daysAgo: 4 + index, state: index % 3 ? 'reported' : 'reviewing', clause: '8.6.1.1', title: '上午窗口只有一个人', pace: 1,
    description: '周一上午排队 40 分钟，两个窗口只开一个。', impact: '约 20 人',
  }),
];

/** An action begun, one given up, and one that went with a case entered by mistake. */
async function actionsUnderWay(world: World, staff: Staffing): Promise<void> {
  const row = await aNonconformity(world, staff, {
    state: 'acting', clause: '8.7.4', title: '代办的证件没有当面交还', pace: 1, actionsDueIn: 18,
    description: '网格管理员替行动不便的老人代办，证件放在传达室由家人取，没有签收。', impact: '1 位老人，证件没有丢',
    whys: ['代办登记本没有“交还签收”一栏', '登记本是网格自己画的'],
    actions: ['代办登记本加交还签收', '给每位代办老人配文件袋', '代办材料一律拍照留底'],
    measure: '代办有签收的比例', target: '100%',
  });
  const [first, second] = await openActions(world, staff.worker, row.id);
  const actions = world.service(CorrectiveActionService);
  await world.as(staff.worker, 'corrective-action:start', (by) => actions.start(by, { id: first!.id, expectedVersion: first!.version }));
  await world.as(staff.secretary, 'corrective-action:cancel', (by) =>
    actions.cancel(by, { id: second!.id, expectedVersion: second!.version, reason: '共建单位已经送了文件袋。' }),
  );
  const [third] = (await openActions(world, staff.worker, row.id)).slice(-1);
  await extensions(world, staff, third!.id);
  const mistaken = await aNonconformity(world, staff, { state: 'acting', clause: '8.7.4.2', title: '代办没有签收（登记重了）', actionsDueIn: 9 });
  await world.as(staff.secretary, 'nonconformity:void', (by) =>
    world.service(NonconformityService).void(by, { id: mistaken.id, expectedVersion: mistaken.version, reason: '和前一件是同一件事。' }),
  );
}

/** Two people report the same thing: the later one goes on in the earlier. */
async function merged(world: World, staff: Staffing): Promise<void> {
  const into = await aNonconformity(world, staff, {
    state: 'analysing', clause: '8.7.1', title: '网格员的联系牌没有更新', description: '第 2 网格换人两个月，楼道里还是原来的名字和电话。', impact: '6 个单元',
  });
  await aNonconformity(world, staff, {
    state: 'merged', into, clause: '8.7.1', title: '打网格员电话打到以前的人', reporter: staff.gridManager,
    description: '居民按楼道牌子上的号码打，接电话的人说早就不做了。', impact: '2 户打错',
  });
}

/** More time, granted once and asked for again: the street has to answer. */
async function extensions(world: World, staff: Staffing, id: string): Promise<void> {
  const actions = world.service(CorrectiveActionService);
  const version = async (): Promise<number> => (await world.as(staff.worker, 'corrective-action:read', (by) => correctiveActions.get(by, id))).version;
  const ask = async (days: number, reason: string): Promise<void> => {
    const { dueOn } = await world.as(staff.worker, 'corrective-action:read', (by) => correctiveActions.get(by, id));
    const input = { id, expectedVersion: await version(), until: addDays(dueOn, days), reason };
    await world.as(staff.worker, 'corrective-action:ask-extension', (by) => actions.askExtension(by, input));
  };
  await ask(5, '拍照用的手机要等街道统一配，已经写好了留底的做法。');
  const granted = { id, expectedVersion: await version(), remark: '先用自己的手机，配了再换。' };
  await world.as(staff.secretary, 'corrective-action:extend', (by) => actions.grantExtension(by, granted));
  await ask(10, '手机还没有配到，已经留底 7 份。');
}
