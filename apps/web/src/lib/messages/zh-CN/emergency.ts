export const emergency = {
  nav: '应急和补救', scenario: '情形', none: '没有写', noPlan: '没有按哪个预案', more: '加一行', remove: '去掉 {name}', row: '第 {n} 行',
  draft: '写应急预案', draftLead: '先定是哪种情形；联系人、队伍、物资和保障接着写，齐了才能启用。', draftDone: '开始写', titleHint: '如“高层住宅火灾应急预案”。', ownerHint: '谁来保持它是新的：电话变了要改，每年要复核。',
  forRisk: '这个预案应对：{title}', facts: '预案', edition: '第 {n} 版', since: '{day} 起', complete: '8.10.2 要的都齐了。', check: '齐不齐', checkCount: '要补 {n} 项，建议 {advice} 项',
  finding: {
    NO_PROCEDURE: '没有写怎么处置', NO_COMMAND: '没有写谁来指挥', CONTACT_WITHOUT_PHONE: '没有电话：{names}', NO_TEAM: '没有应急队伍', TEAM_WITHOUT_LEADER: '队伍没有写队长或电话：{names}',
    TEAM_WITHOUT_SUPPORT: '队伍没有写拿什么保障：{names}', NO_SUPPLIES: '没有写用哪些物资', SUPPLY_NOT_KEPT: '物资还没有登记：{kinds}', SUPPLY_WITHOUT_KEEPER: '物资没有写保管人或电话：{kinds}', SUPPLY_SPENT: '物资用完、损坏或过期：{kinds}',
    NO_SAFEGUARD: '交通、医疗、善后等保障一样也没有写', SAFEGUARD_MISSING: '没有写：{fields}', NOBODY_ABOVE: '没有写向上报给谁', NO_RISK: '没有连到是应对哪项风险', NOT_DRILLED: '一年里没有演练过',
  },
  procedureHint: '谁先做什么：发现、报警、报告、疏散、救护、清点、告知居民。', contacts: '联系人', contactsHint: '指挥的、向上报告的、外面来帮的，都要有打得通的电话。', teams: '应急队伍', teamsHint: '专职的、兼职的、志愿的：谁带队，有多少人，拿什么保障。',
  suppliesHint: '数量、放在哪里、谁保管，在应急物资里登记。', partOf: { command: '指挥', above: '向上报告', outside: '外面来帮的' }, teamKind: { fullTime: '专职', partTime: '兼职', volunteer: '志愿' },
  name: '姓名或单位', duty: '做什么', phone: '电话', part: '哪一类', teamName: '队名', members: '人数', support: '拿什么保障', leader: '队长', people: '{n} 人', ownerOf: '负责人', uses: '演练和启用', usesNone: '还没有演练过，也没有用到过。',
  planDrill: '安排演练', enforceSays: '启用以后，联系人进应急通讯录，每年复核一次。', reviewSays: '电话打过一遍了吗？人、物资、地点变了没有？先改好，再写看到什么；改过的算新的一版。', withdrawSays: '不再按它处置；通讯录里也没有它了。',
  emptyTitle: '没有应急预案', emptyText: '从风险里可能变成突发事件的写起：谁指挥、哪支队伍、什么物资、怎样保障。条款 8.10.2 要求这样做。',
  stale: '刚才有人改过。您写的还在，看一眼再按一次。', fromRisk: '写应急预案',
};

export const callList = {
  title: '应急通讯录', lead: '点号码就能打。没有网络也能看：存到手机里，或打印出来贴在值班室。', print: '打印', keep: '存到手机', offline: '现在没有网络，下面是 {at} 存的。', notKept: '没有网络，这台设备里也没有存过。',
  empty: '还没有启用的预案，通讯录是空的。', call: '打给{name}：{phone}', publicLines: '报警和急救', police: '公安', fire: '消防', rescue: '急救', where: '物资在哪里', at: '{at} 的情况', none: '没有电话', wiped: '退出登录时会从这台设备里清掉。', fileName: '应急通讯录',
};

export const supply = {
  sheet: '用表格登记', sheetLead: '一次登记很多：下载空表，照栏目填好再传上来。先逐行检查，没有问题再一起记下；有一行不对，一行也不记。', export: '导出表格', enter: '登记物资', enterLead: '同一种、放在同一处、同一天到期的，登记一条。', enterDone: '登记', titleHint: '如“二楼楼道灭火器”。', specHint: '型号、功能、能用多久。', unitHint: '个、具、箱', atLeastHint: '少于这个数会标出来。', keeperHint: '要用的时候打得通的电话。', expiresHint: '没有期限的空着。',
  now: '现有', out: '领出没还', least: '至少要有', short: '不够', expired: '过期', of: '{n} {unit}', book: '出入和检查', who: '谁', what: '用在哪里', change: '增减', balance: '结余', usedUp: '用掉 {n}', despite: '过期，照样领出',
  issueSays: '现在有 {n} {unit}。', expiredSays: '{day} 已经过期。非用不可的，在下面选“照样领出”，出入账里会写明。', despiteNo: '不领', despiteYes: '照样领出', returnSays: '领出没还的有 {n} {unit}。', checkSays: '账上有 {n} {unit}，数一遍写实数。', disposeSays: '过期、损坏处理掉以后，结余记为零。',
  emptyTitle: '没有应急物资', emptyText: '十类物资：应急灯、救生哨、逃生面具、组合工具、逃生绳、灭火器、灭火毯、药品、医用材料、口罩手套。写清放在哪里、谁保管、哪天到期。条款 8.10.2 要求这样做。', anyKind: '哪一类都看', kinds: '十类里有 {n} 类可用', kindsMissing: '还缺：{kinds}',
  move: { receive: '入库', issue: '领出', return: '归还', check: '检查', dispose: '处理' },
};

export const drill = {
  plan: '安排演练', planLead: '定好类型、时间和脚本；办完记来了多少人，再写评估。', planDone: '安排', log: '补记演练', logLead: '已经办过、事先没有在这里安排的演练。评估随后写。', logged: '补记', titleHint: '如“高层住宅灭火和疏散综合演练”。', typeNote: { comprehensive: '每年至少一次', special: '只练一样' },
  scriptHint: '几点谁做什么：报警、疏散、集合、清点、救护。写在这里，或传到附件。', script: '脚本', noScript: '还没有脚本。写在这里，或传到附件；没有脚本不能记为办过。', participants: '参加的队伍和单位', planned: '安排', result: '评估', when: '时间', people: '{n} 人', loggedAfterwards: '补记',
  findings: '发现的问题', findingsCount: '{n} 个', findingsHint: '一行一个。没有就空着。', noFindings: '没有发现问题。', raise: '报为不符合', raised: '报出的不符合', correctSays: '评估过的也可以更正：原来怎么写、谁改的、为什么，历史里都留着。', evaluateSays: '评估以后不再改。发现的问题，一步就能报为不符合。', holdSays: '来了多少人，写实数。', noPlan: '不按哪个预案', byPlan: '按哪个预案',
  emptyTitle: '没有要办的演练', emptyText: '综合演练每年至少一次，专项演练看需要。先有脚本，办完要评估。条款 8.10.2 要求这样做。',
};

export const incident = {
  report: '报突发事件', reportLead: '先把发生了什么写下来；向上报告、对外告知，随后一条一条记。', reportDone: '记下', titleHint: '如“3 号楼厨房起火”。', descriptionHint: '看到什么，有没有人受伤，现在怎样。', facts: '事件', timeline: '经过', timelineNone: '还没有记。', lasted: '{from} 至 {to}', since: '{from} 起，还没有结束',
  reportedAfter: '开始后 {n} 分钟报告上级', notReported: '还没有报告上级', toldPublic: '对外告知 {n} 次', notTold: '还没有对外告知', toHint: '报告写单位和人；告知写在哪里，如“居民群、公告栏”。', onPage: '居民页面', onPageHint: '只对“告知公众”有用；事件结束三十天后自动撤下。', onPageNo: '不放', onPageYes: '同时放到居民页面', logSays: '说事实和进展，不写猜测。', review: '复盘', endSays: '以后还可以补记经过；接着要复盘。', reviewSays: '怎么处置的、为什么会发生、以后怎么办。复盘以后不再改。',
  emptyTitle: '没有突发事件', emptyText: '发生了就记：什么时候、在哪里、向谁报告、怎样告知居民，最后复盘。条款 8.10.2 要求这样做。', raised: '引出的不符合', recorded: '{at}记下',
};

export const recovery = {
  open: '记服务补救', openLead: '服务出了偏差，或造成了损失：先补救，再告诉本人；要从做法上改的，报为不符合。', openDone: '记下', titleHint: '如“证明开错名字”。', affectedHint: '能不写姓名就不写，如“2 号楼一位老人”。', deviationHint: '应该怎样，实际怎样。', lossHint: '多跑一趟、误了时间、损失多少钱。',
  facts: '出了什么', made: '怎样补救', fromWhere: '出在哪里', remedySays: '补救要及时；要不要按 10.1 改做法，在这里定。', needsYes: '要，从做法上改', needsNo: '不用', tellSays: '当面、电话或书面告诉本人，听听怎么说。', caseMissing: '定了要报为不符合，还没有报', caseNone: '不用报为不符合', raised: '报出的不符合',
  here: '在这里出的偏差和补救', button: '记服务补救', emptyTitle: '没有要办的服务补救', emptyText: '服务出了偏差、造成了损失，及时补救，告诉本人；必要时报为不符合。条款 8.10.1 要求这样做。',
};
