export const app = { name: '社区循环' };

export const nav = {
  skip: '跳到正文', home: '回到今年', main: '主导航', tabs: '底部导航', year: '今年', resources: '资源', standards: '标准', find: '搜编号或事项',
  switch: '{community} {year}，换社区或年份', communities: '社区', years: '年份', noCommunity: '没有社区',
  noCommunityTitle: '这里还没有社区', addCommunity: '先加街道，再加社区和人员；社区加好了，计划、活动和检查就从那里开始。',
  askForCommunity: '您的账号还没有归到社区或街道，请管理员加上角色。',
  sessions: '登录过的设备', calendar: '办理期限日历', tokens: '程序用的令牌', password: '改密码', settings: '设置', otherLanguage: 'English', signOut: '退出登录',
  tab: { today: '今天', log: '记一笔', find: '查', me: '我' },
};

export const action = {
  retry: '再试一次', leave: '先不办', close: '关上', more: '更多操作', done: '好了', save: '保存', edit: '编辑', back: '返回',
};

export const failure = {
  load: '没有取到', gone: '可能已经挪走，或者不在您负责的社区里。', notYours: '这一页不归您看。', forbidden: '需要的话，请社区书记或街道帮您办。',
  quote: '还不行，把这个编号告诉管理员：', page: '这一页没有打开', pageLead: '多半是网络断了一下。写到一半的都存着，再试一次就能接着写。',
};

export const list = {
  siblings: '这一段的其它列表', loading: '正在取', count: '{n} 条', state: '状态', anyState: '所有状态', find: '在这里找', number: '编号', title: '事项', clause: '条款',
  owner: '负责人', due: '期限', updated: '最近改动', kind: '种类', nothing: '没有符合这些条件的记录', conditions: '现在的条件：',
  drop: '去掉“{what}”', clear: '清空条件', seeAll: '办完的都在', comma: '、', pause: '，', colon: '：', semicolon: '；', stop: '。',
  view: { open: '没办完', late: '逾期', mine: '我的', all: '全部' },
};

export const form = {
  optional: '可以不填', choose: '请选择', restored: '接着 {at} 没写完的。', restart: '重新写', kept: '写到一半的已存在这台设备上',
  keptAt: '{at} 已存', less: '少一个', more: '多一个', ownWord: '写自己的一项', ownWordOf: '{field}：写自己的一项', addWord: '加上',
};

export const conflict = {
  title: '您写的时候，{who}先改了这件事', now: '，现在是', mine: '{field}：您写的，{at}', theirs: '{field}：{who}写的',
  keep: '用我的', take: '用{who}的', shut: '改过以后，这一步已经不能办了。您写的可以先抄下来。',
};

export const record = {
  risks: '它应对的风险和机遇',
  where: '所在位置', draft: '草稿，还没有编号', path: '办理步骤', before: '{day} 前', due: '期限', facts: '事情', clauses: '条款', files: '附件',
  history: '历史', nobody: '还没有定', notSaid: '没有写', raise: '报为不符合',
  voidSays: '作废只用于录错的记录：编号和原因会留下，不能恢复。',
};

export const history = {
  count: '{n} 条', intact: '没有被改动过', broken: '第 {at} 条对不上，有人在系统外改过', all: '看全部', steps: '只看办理步骤',
  more: '再看前面 {n} 条', system: '平台', resident: '居民', filled: '当时填的 {n} 项', moved: '，进入“{state}”', hidden: '已隐去', other: '另一条记录', empty: '空', yes: '是', no: '否', several: '{n} 项',
};

export const file = {
  count: '{n} 件', add: '加附件', none: '还没有附件。', of: '{day} 的', evidenceOn: '是哪一天的', evidenceHint: '照片或材料反映的那一天，不是上传的日子。',
  rules: '照片（JPEG、PNG、WebP）、PDF 或 Office 文件，每个不超过 20 MB。照片里的位置信息会去掉。', choose: '选文件', sending: '正在传 {name}',
};

export const due = {
  none: '没有期限', late: '逾期 {n} 天', lateToday: '今天逾期', lateSince: '逾期，{day}', before: '{clock} 前', at: '{clock} 到期', inDays: '还有 {n} 天',
};

export const clause = {
  one: '条款', asks: '要求', before: '上一条', next: '下一条', trace: '四段追溯', none: '还没有', records: '连着的记录', all: '全部 {n} 条',
  kindCount: '{kind} {n}', ofDraft: '{title}（征求意见稿）', related: '相关条款', page: '看条款全页', failed: '条款没有取到', basedOn: '现行版这一条的原文缺失，下面是 {standard} {number}，供参考：',
  link: '连上别的条款', unlink: '去掉条款 {number}', noLinks: '还没有连上条款。', findHint: '写条款号或几个字，如 10.1、投诉', found: '找到的条款', noneFound: '没有找到这样的条款。',
};

export const unit = { days: '天', people: '人', yuan: '元' };

export const session = {
  account: '账号', password: '密码', signIn: '登录', both: '账号和密码都要填。', lead: '社区服务的策划、实施、检查、改进，一件接着一件。',
  resident: '居民不用账号：', residentLink: '投诉、查进度、看计划和活动', change: '改密码', forced: '这个密码是别人给您设的，请先换成自己的。',
  changeLead: '改好以后，别的设备要用新密码重新登录。', current: '现在的密码', next: '新密码', nextHint: '至少 10 位，好记又不容易猜的一句话最好。',
  again: '再写一遍新密码', differs: '两遍不一样，请再写一遍。', sessionsLead: '不认得的设备，点“让它退出”，再改一次密码。',
  since: '{from} 登录，{seen} 用过', here: '就是这台', end: '让它退出', expired: '登录过期了', expiredLead: '重新登录就能接着办，写到一半的都在。',
};

export const token = {
  calendarLead: '等您办的事，到期那天就在您自己的日历里，提前一天提醒。办完了自动消失。', calendarSays: '手机或电脑的日历每小时自己更新。地址只给您看一次，谁拿到都能看到您手上有哪些事，请不要转发。投诉、网格发现这些标题里有人的，只写编号。',
  how: '怎样用', howText: '查询和办事都走同一个地址，令牌放在请求头里。能问什么、怎么写，在接口说明和接口定义里。', schema: '接口定义（GraphQL）',
  title: '程序用的令牌', lead: '让别的程序替您取数或办事：只能办您自己能办的，随时可以停。改密码时全部作废。',
  once: '令牌只显示这一次，请现在就存到那个程序里。', kept: '存好了', until: '{until} 到期', used: '{at} 用过', unused: '没用过', end: '停用',
  new: '新令牌', name: '名称', nameHint: '写给谁用的，以后好认。', days: '用多久', what: '能做什么', read: '只读',
  readNote: '您看得到的都能取，什么也改不了。', named: '指定权限', make: '生成令牌',
};

export const notice = {
  bell: '通知 {n} 条没看', title: '通知', all: '看全部通知', settings: '通知设置', new: '新通知：{what}', none: '没有通知。', unread: '没看过：', readAll: '都算看过', plain: '{title}：有新变化',
  code: {
    'annual-plan': { submitted: '{title}：交来审批', returned: '{title}：街道退回，请修改', approved: '{title}：街道批准了，可以发布', published: '{title}：已经发布' },
    activity: { drafted: '{title}：起草好了，等发布', published: '{title}：发布了', held: '{title}：办完了，请写总结', cancelled: '{title}：取消了', movedUp: '{title}：有人候补补上了，请打电话告诉' },
    meeting: { held: '{title}：开过了，请记议定事项和纪要', cancelled: '{title}：取消了' },
    'emergency-plan': { yours: '{title}：由您负责', 'in-force': '{title}：启用了', review: '{title}：该复核了' },
    'emergency-supply': { expiring: '{title}：过期或快过期了', check: '{title}：该检查了' },
    drill: { held: '{title}：演练过了，请写评估' },
    incident: { reported: '突发事件：{title}', ended: '{title}：处置结束，请复盘' },
    'service-recovery': { opened: '要补救：{title}', remedied: '{title}：补救了，请告诉本人' },
    'service-rule': { drafted: '{title}：起草好了，等批准', approved: '{title}：批准了', read: '请读：{title}', review: '{title}：该复审了' },
    destruction: { proposed: '档案销毁清册等您核对：{title}', approved: '档案销毁清册批准了，已经销毁', refused: '档案销毁清册没有批准' },
    publication: { drafted: '{title}：起草好了，等公开', published: '{title}：公开了', withdrawn: '{title}：撤下了', expiring: '{title}：快到期了' },
    inspection: { yours: '{title}：由您去检查' },
    'home-visit': { appointed: '{title}：约好入户，请您去', withoutYou: '{title}：入户换了人去', putOff: '{title}：入户改天了', cancelled: '{title}：入户取消了', logged: '{title}：有人去过，已补记', due: '{title}：快到入户的日子，请预约' },
    'grid-round': { yours: '{title}：安排您巡查' }, mediation: { referred: '{title}：报来联合调解' },
    'grid-finding': { urgent: '紧急的网格发现：{title}', answered: '{title}：上报的有回复了，请到现场看' },
    'star-rating': { applied: '{title}：申报了星级，等街道受理', accepted: '{title}：星级申报受理了', returned: '{title}：星级申报退回修改', rejected: '{title}：星级申报不受理', forwarded: '{title}：星级初评好了，等派评定员', appointed: '{title}：派您去现场评定', reconcile: '{title}：评分都交了，可以合议', decide: '{title}：合议好了，等决定', again: '{title}：退回再合议', grant: '{title}：评上了，正在公示', refuse: '{title}：没有评上', objected: '{title}：公示期有人提异议', certified: '{title}：星级证书发了', revoked: '{title}：星级取消了', expired: '{title}：星级证书到期了', reviewDue: '{title}：星级证书快到期，该申请复核了' },
    'conformity-assessment': { appointed: '{title}：请您参加评价', concluded: '{title}：评完了，等您确认', returned: '{title}：组长退回再评', confirmed: '{title}：评价结果确认了' },
    'service-request': {
      received: '新收件：{title}', yours: '{title}：转给您办', handed: '{title}：转岗了，等接手', objected: '{title}：居民有异议，一个工作日内答复', rated: '{title}：居民评价了',
    },
    survey: { opened: '{title}：开放答题了', closed: '{title}：结束了，请写报告', reported: '{title}：报告写好了' },
    complaint: {
      received: '新收到投诉：{title}', yours: '{title}：交给您查', answered: '{title}：已经答复', contested: '{title}：居民不认可答复',
      grave: '{title}：严重或有危险的投诉', escalated: '{title}：上交街道办', withdrawn: '{title}：居民撤回了', returned: '{title}：要换人查', confirmed: '{title}：居民回音了', lapsed: '{title}：到期没有回音，按认可处理', assigned: '{title}：交给您查',
    },
    improvement: { proposed: '有人提出改进：{title}', yours: '{title}：由您负责', declined: '{title}：没有采纳', measured: '{title}：有结果了，请判断', standard: '{title}：固化成做法了', again: '{title}：换个办法再试', drop: '{title}：没有做成', share: '{title}：做成了，请定要不要推广' },
    'service-evaluation': { concluded: '{title}：有结论了，请决定怎样公开' },
    supervision: { planned: '{title}：安排您去查', given: '{title}：监督结果交来了，请确认', confirmed: '{title}：已经确认' },
    nonconformity: {
      reported: '新报的不符合：{title}', yours: '{title}：由您负责', effective: '{title}：验证有效，已关闭', partly: '{title}：部分有效，要加措施',
      ineffective: '{title}：没有效果，要重新查原因', verify: '{title}：等您验证', submitted: '{title}：等您验证', dismissed: '{title}：评审后不立案', sentBack: '{title}：证据不够，退回来了', reminded: '{title}：{by} 催办',
      'at-risk': '{title}：有人身安全风险，请马上处置', planned: '{title}：措施等您评审', 'plan-returned': '{title}：措施退回来改', merged: '{title}：并入了另一件',
      measured: '{title}：观察期满，达到了，等您验证', 'not-reached': '{title}：观察期满，没有达到，等您验证', unmeasured: '{title}：观察期满，平台没有取到数，等您验证', waited: '{title}：观察期满，等您验证',
    },
    record: {
      dueSoon: '{title}：快到期了，{due} 前要办', overdue: '{title}：逾期了，原定 {due}', overdueSecretary: '{title}：逾期没办，报给您，原定 {due}', overdueStreet: '{title}：社区逾期没办，报到街道，原定 {due}',
      assigned: '{title}：{by} 交给了您', mentioned: '{title}：{by} 在讨论里叫您', commented: '{title}：{by} 说了一句',
    },
    risk: { identified: '新登记的风险或机遇：{title}', yours: '{title}：由您应对', review: '{title}：该复查了', reopened: '{title}：要重新应对' },
    objective: {
      yours: '{title}：由您负责', due: '{title}：该报数了', over: '{title}：到期了，请写结论', reached: '{title}：达到了', missed: '{title}：没有达到', dropped: '{title}：不再追求',
    },
    obligation: { due: '{title}：快到期了', missed: '{title}：到期没有做' },
    'corrective-action': { yours: '{title}：这项措施由您做', done: '{title}：措施做完了', 'extension-asked': '{title}：申请延期，等您答复', extended: '{title}：同意延期', 'not-extended': '{title}：没有同意延期' },
  },
};

export const talk = {
  title: '讨论', inside: '只有同事看得见', count: '{n} 条', say: '说一句', tell: '告诉谁', told: '告诉了 {names}', send: '发出', withdraw: '收回', withdrawn: '已收回',
};

export const assign = {
  turn: '现在轮到', anybody: '谁有权限谁来办', open: '交给别人', to: '交给谁', choose: '选一个人', by: '什么时候前', reason: '说一句', send: '交给他',
};

export const find = {
  title: '查', go: '查', lead: '编号、事项和内容里的词、同事的名字、条款，都可以查。几个词之间空一格，会找都有的。', nothing: '没有找到“{text}”。换个短一点的词试试。', all: '看全部', every: '回到所有种类',
  tooShort: '一个字太短：只对了编号和整个标题。两个字起可以查内容。', cut: '写得太长，只查了前 100 个字。', more: '太多了，只看了最近的一部分。多写一个词会更准。', atLeast: '至少 {n} 条',
  whose: '{name}的', offered: '列出 {n} 条，按上下键选，回车打开。', everything: '看全部结果',
};
