export const myNotices = {
  title: '通知设置', lead: '什么事告诉您，用什么方式，什么时候。平台里的通知都在铃铛里，这里只管响不响、发不发邮件。',
  mail: '邮件', noMail: '平台还没有接上邮件服务器，接上以后可以用邮件收通知。', address: '邮箱', addressHint: '会先发一封信去，点开里面的链接才开始用。', sendLink: '发确认信',
  inUse: '正在用', waiting: '确认信已经发去，点开里面的链接才开始用', other: '换一个', noMore: '不再用邮件', confirmed: '邮箱确认好了，从现在起会收到邮件。',
  notConfirmed: '这个链接不能用：可能换过邮箱，或者是别人的。请在下面再发一次。',
  what: '哪些事', ring: '响铃', fixed: '一定响铃', mailOf: '{topic}：什么时候发邮件', when: { now: '马上发邮件', digest: '每天一封', off: '不发邮件' },
  topic: {
    turn: { name: '轮到我', text: '有事交给您，或者等您审批、评审、验证' }, news: { name: '进展', text: '您报的、管的事有了变化' }, talk: { name: '讨论', text: '有人在讨论里说话，或者叫您' },
    soon: { name: '快到期', text: '您手上的事快到期了' }, overdue: { name: '逾期', text: '您手上的事过了期限' }, climbed: { name: '逾期上报', text: '别人逾期没办，报到您这里' },
  },
  times: '什么时候发', digestAt: '每天一封，几点发', quiet: '夜里不发邮件', quietHint: '这段时间的邮件，过后再发。', from: '从', to: '到', language: '邮件用的语言', saved: '记下了',
};

export const telling = {
  title: '提醒', lead: '快到期、逾期什么时候提醒谁，按上班时间算。同一件事的同一个期限，每一步只提醒一次。', rules: '规则', ofAll: '所有事项', ofGrave: '{kind}，紧要的', graveHint: '紧要的：严重或重复的不符合、较重的投诉、紧急的网格发现',
  standard: '平台自带', own: '街道定的', off: '不提醒', change: '改', remove: '用回“{what}”的', removeStandard: '用回平台自带的', add: '给一种事项单独定', kind: '哪种事项', onlyGrave: '只管紧要的', active: '提醒',
  soon: '提前多久提醒经办人', secretary: '逾期多久报书记', street: '逾期多久报街道', hours: '小时', hint: '上班小时，8 小时是一天；不填就没有这一步。', robot: '同时发到群里',
  says: { soon: '提前 {n} 小时提醒', overdue: '到期就提醒经办人', secretary: '过 {n} 小时报书记', secretaryNow: '到期就报书记', street: '过 {n} 小时报街道', streetNow: '到期就报街道', robot: '发到群里' },
  robotTitle: '企业微信群机器人', robotLead: '在群里加一个机器人，把它的地址贴到这里。群里只看得到编号和期限，看不到内容。', robotOf: '{unit}的群', address: '机器人地址', addressHint: '以 https:// 开头。存好以后不再显示。',
  language: '它说的话', languageHint: '试发一条，看看群里收到的样子。', languages: { 'zh-CN': '中文', en: 'English' }, log: '谁改过',
  set: '存好', take: '去掉', replace: '换一个', try: '试发一条', taken: '发出去了，请到群里看。', notTaken: '没有发出去：{why}', saidAt: '上次发出 {at}', never: '还没有发过', broken: '{since} 起发不出去：{why}',
  texts: '居民短信', textsOn: '开着：有 {n} 件事的居民要用短信知道进展。', textsOff: '没有接短信网关。接上以后，居民查进度时可以留手机号收短信。',
};

export const delivery = {
  lead: '邮件、群消息、短信有没有送到。送不出去的会隔一会儿再试，试四天。这里看不到内容和收的人。', channel: { mail: '邮件', robot: '群消息', text: '短信' }, name: '方式', waiting: '等着发', sent: '一天内发出', givenUp: '放弃', last: '上次发出', off: '没有接',
  problem: '最近一次没发成：{why}', failures: '放弃的', none: '没有。', tries: '试了 {n} 次', retry: '再试一次',
  why: {
    MAIL_SERVER_AWAY: '邮件服务器连不上', MAIL_SIGN_IN: '邮件服务器的账号或密码不对', MAIL_REFUSED: '邮件服务器不收这个邮箱', NOT_CONFIGURED: '没有接', SEAL_BROKEN: '密钥对不上，读不出地址',
    INNER_ADDRESS: '地址在内网，不允许', NOT_SECURE: '地址要以 https:// 开头', UNREACHABLE: '连不上', TIMEOUT: '等太久没有回音', REDIRECTED: '对方让转到别的地址，没有去', TOO_LARGE: '对方回得太多',
    ROBOT_REFUSED: '机器人不收，地址可能停用了', ROBOT_TOO_OFTEN: '发得太勤，过会儿再发', TEXT_REFUSED: '短信网关不收', HTTP_500: '对方出错（500）', HTTP_503: '对方忙（503）', HTTP_404: '没有这个地址（404）', INTERNAL: '出了意外，查日志',
  },
};

/** The steps of a deadline that were told, on the record's page. */
export const told = {
  title: '期限提醒', times: '提醒过 {n} 次', next: '再不办，{at} {step}。', nobody: '就在他手上，没有另外告诉', ofDue: '那时的期限 {due}',
  step: { soon: '快到期', overdue: '逾期', secretary: '逾期没办，报书记', street: '逾期没办，报街道' }, line: '{step}：{who}',
  coming: { soon: '提醒经办人', overdue: '提醒经办人已经逾期', secretary: '报书记', street: '报街道' },
};

/** Whether a resident is told by text message, as staff write it down. */
export const texting = {
  title: '短信告知', none: '居民没有要收短信。', since: '{at} 起用短信告诉居民进展', ending: '，尾号 {ending}', byThemselves: '居民自己在网上选的。', bySomebody: '{name}代为记下，居民同意的。', off: '短信网关现在没有接，发不出去。',
  hear: '记下要收短信', no: '不再收', phone: '手机号', agreed: '居民同意用这个号码收短信', agreedHint: '短信只写编号和办到哪一步，不写内容。', needAgreed: '先问居民同不同意，同意了再勾。', save: '记下',
};
