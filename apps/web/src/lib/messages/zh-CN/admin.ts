export const admin = {
  title: '管理', pages: '管理的各页', units: '单位', people: '人员', settings: '设置', audit: '操作记录', jobs: '定时任务', calendar: '放假和调休', storage: '占用空间', telling: '提醒', deliveries: '送达',
  kind: { district: '区县', street: '街道', community: '社区', grid: '网格' },
};

export const adminUnit = {
  lead: '区县、街道、社区、网格，一级管一级。撤了的不删，做过的事都在。', name: '名称', code: '代码', codeHint: '行政区划代码。居民的网页地址用它，定了就不改。', people: '人', level: '级别',
  phone: '投诉电话', phoneHint: '居民在公开页面上能看到。', population: '常住人口', households: '户数', add: '加{kind}', change: '改', close: '撤销', open: '恢复',
  closeFrom: '从哪天起撤销', closeSays: '这天起不再办新事，里面的角色到前一天结束。已经做过的事都留着。', openSays: '单位恢复，里面的角色要重新定。', closed: '{from} 起撤销',
  expand: '看下面的单位：{name}', fold: '收起{name}', none: '下面还没有单位。',
};

export const adminPerson = {
  lead: '谁在哪个单位、当什么、从哪天到哪天。改了马上管用。', add: '加一个人', sheet: '用表格加', find: '找姓名或账号', anyRole: '所有角色',
  view: { current: '在岗', left: '已离开', all: '全部' }, name: '姓名', account: '账号', roles: '角色', seen: '上次用', never: '还没有登录过', role: '角色', unit: '单位',
  mustChange: '还没有换成自己的密码', locked: '输错密码，{until} 以后才能再试', none: '没有符合的人', noneText: '换个条件试试，或者加一个人。', noRole: '现在没有角色',
  accountHint: '登录时写的，小写字母、数字、点、短横。定了就不改。', from: '从哪天', to: '到哪天', toHint: '包括这一天。没有定就空着。', unitFind: '写名称或代码找', unitNone: '没有找到这样的单位',
  addLead: '加好以后给一个一次性的密码，本人第一次登录就要换掉。', created: '建立', once: '一次性密码', onceSays: '只显示这一次。当面或电话告诉{name}，第一次登录要换成自己的。', copied: '抄好了',
  print: '打印', appoint: '加角色', deputy: '临时代替别人', deputyHint: '别人请假、出差时顶一段时间，到期自己结束。', deputyFor: '代替谁', standsIn: '代替{name}', end: '结束', lastDay: '最后一天',
  endSays: '这一天还有这个角色，第二天起没有。', endNow: '马上结束', ended: '已结束', later: '还没有开始', since: '{from} 起', span: '{from} 至 {to}', signIn: '登录', reset: '重设密码',
  resetSays: '会给一个新的一次性密码，别的设备都会退出。', unlock: '不用再等，马上能试', sessions: '登录着的设备', noSessions: '现在没有登录着的设备。', endAll: '让所有设备退出', rename: '改名字', work: '手上的事',
  workSays: '离开或换岗以前，把没办完的交给别人。', handOver: '交接', history: '账号上做过的事', noHistory: '还没有。', audit: '看做过的操作', notYours: '这些角色不全归您管，账号要请上一级的管理员改。', self: '这是您自己的账号，密码在“改密码”里换，角色请别的管理员改。',
};

export const adminSheet = {
  title: '用表格加人', lead: '下载空表，一行一个人，填好传上来。先查一遍，有一处不对就一个都不加。', form: '下载空表', choose: '选填好的表', checking: '正在查 {name}', another: '换一张表', ready: '{n} 个人，都对。', take: '加这 {n} 个人',
  wrong: '{n} 处要改，改好再传。', row: '行', column: '列', what: '哪里不对', done: '加好了 {n} 个人', doneSays: '下面的密码只显示这一次。打印或抄下来，交给本人，第一次登录要换掉。', password: '一次性密码', toPeople: '去看人员',
  field: { account: '账号', name: '姓名', role: '角色', unit: '单位代码', from: '从哪天', to: '到哪天' },
};

export const adminHand = {
  title: '交接{name}手上的事', lead: '没办完的都在这里。一件可以交给一个人，也可以都交给同一个人；原因会写进每一件的历史。', none: '手上没有没办完的事。', all: '都交给', each: '一件一件选', to1: '{what}交给', reason: '原因', reasonHint: '如“调到街道工作”。',
  leaves: '要离开', leavesHint: '所有角色到最后一天结束，登录着的设备都退出。', lastDay: '最后一天', go: '交出去', goLeave: '交出去，结束角色', done: '交了 {n} 件。', left: '还有 {n} 件没有交。', due: '期限', nobody: '没有能接的人', keep: '先不交',
};

export const adminAudit = {
  lead: '谁在什么时候办了什么。管理员看不到事情的内容。', byRecord: '查一条记录', numberHint: '如 NC-2026-0012', go: '查', when: '时间', who: '谁', did: '做了什么', record: '记录', where: '社区', more: '再看前面的', none: '没有记录。',
  start: '写记录的编号查一条；查一个人，先在“人员”里找到这个人。', ofPerson: '{name}做过的', all: '这条记录的全部', outside: '居民或平台', toPeople: '去找人',
};

/** Who set what: rules, robots, settings, units, roles, servers. */
export const adminLog = {
  tabs: '看什么', records: '办事的', settings: '改设置的', lead: '谁在什么时候改了什么设置、给了什么角色，从什么改成什么。密码、密钥、地址都不记。', of: '{unit}的', all: '看全部', what: '改了什么', where: '哪里', server: '平台的配置', platform: '整个平台', none: '还没有改过。', nothing: '没有',
  did: {
    addPerson: '建了账号', renamePerson: '改了名字', resetPassword: '重设了密码', unlockAccount: '免了等待', endSessions: '让设备退出', appoint: '给了角色', appointDeputy: '定为代替', endAppointment: '结束角色', handOver: '交接了 {count} 件，离开',
    addUnit: '加了单位', changeUnit: '改了单位', closeUnit: '撤销了单位', openUnit: '恢复了单位', setCalendarDay: '改了放假和上班', removeCalendarDay: '用回公布的放假', retryJob: '让任务再做一次', retryDelivery: '让没送到的再试一次',
    adoptEdition: '采用了标准版本', endAdoption: '定了标准用到哪天', voidAdoption: '撤回了标准的采用', importEdition: '导入了标准', setEscalationRule: '改了提醒规则', removeEscalationRule: '去掉了提醒规则', setRobot: '设了群机器人', removeRobot: '去掉了群机器人', setRobotLanguage: '改了群机器人的语言',
    setSetting: '改了设置', setNoticeAddress: '换了收通知的邮箱', removeNoticeAddress: '不再用邮件收通知', setMailServer: '邮件服务器换了', setTextGateway: '短信网关换了',
  },
  field: { active: '提醒', soonHours: '提前提醒', secretaryHours: '报书记', streetHours: '报街道', robot: '发到群里', host: '服务器', language: '语言' }, hours: '{n} 小时', at: '到期就报', left: '没有这一步', until: '到 {to}',
};

export const adminJobs = {
  lead: '平台自己到点做的事。做不成会自己再试，试够了还不行的列在下面。', name: '任务', waiting: '排着', running: '在做', failed: '没做成', last: '上次做完', next: '下次', failures: '没有做成的', noFailures: '没有。', retry: '再做一次', tries: '试了 {n} 次', never: '还没有', onDemand: '有事才做',
  of: { 'service-rule': { keep: '每天让到日子的服务制度施行，请人读，提醒复审' }, archive: { shred: '抹掉已销毁档案的文件' }, 'star-rating': { keep: '每天收回到期的星级证书，提醒快到期的' }, publication: { keep: '每天撤下到期的公开信息，提醒快到期的' }, trace: { keep: '每晚算好各区县的追溯图' }, pack: { make: '制作检查资料包', expire: '每晚清掉过期的检查资料包' }, verdict: { nightly: '每晚按各版标准核对所有社区', renew: '数据一变就重新核对' }, obligation: { nightly: '排出全年的周期任务，做完的打勾', remind: '上班时间提醒快到期和漏掉的周期任务' }, objective: { count: '每晚记下服务目标自动数出的数', remind: '上班时间提醒该报数和到期的服务目标' }, 'service-request': { lapse: '异议期过了没有异议的服务事项，算办结' }, survey: { keep: '到时间结束满意度调查，清点收到的答卷' }, complaint: { lapse: '到期没有回音的投诉，按认可处理' }, notice: { escalate: '上班时间提醒快到期的，逾期的逐级上报', deliver: '发出邮件、群消息和短信' }, history: { digest: '每晚给历史记录留一个总指纹' }, tidying: '每晚清理不再用的文件和过期的登录' },
  at: '{at}，编号 {id}', code: { INTERNAL: '出了意外，按编号查日志' },
};

export const adminCalendar = {
  lead: '期限按工作日算。国务院公布的都在，公布以后有变、本地停工，在这里改。改了只影响以后定的期限。', year: '年份', unknown: '{year} 年的放假安排还没有公布，只按周末算。公布以后在这里填，或者等平台更新。', day: '日子', what: '怎么算', working: '上班', off: '放假', name: '叫什么',
  nameHint: '如“春节”“台风停工”。', corrected: '这里改的', announced: '公布的', set: '定下', remove: '用回公布的', add: '改一天', none: '这一年没有和周末不同的日子。',
};

export const adminStorage = {
  lead: '附件和数据库占的地方。同样的附件只存一份，所以磁盘上不会比这里多。', database: '数据库', files: '附件', count: '{n} 个', community: '社区', size: '大小', none: '还没有附件。',
};
