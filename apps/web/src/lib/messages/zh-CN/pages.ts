export const home = {
  todayAnd: '今天有 {n} 件到期，另有 {late} 件', late: '已经逾期', today: '今天有 {n} 件到期', onlyLate: '有 {n} 件', noneToday: '今天没有到期的，{n} 件在后面', clear: '没有等您办的事',
  failed: '等您办的没有取到', waits: '等我处理', count: '{n} 件', countFirst: '{n} 件，先办这 {first} 件', byUrgency: '严重的、逾期久的在前', toCalendar: '放进自己的日历', rest: '另有 {n} 件', lateOf: '其中逾期 {n} 件', showAll: '全部展开', foldAll: '全部收起', step: '{step} {n}',
  why: { grave: '严重或有危险', yours: '轮到您', still: '{n} 天没有动静' }, nothingWaits: '都办完了。', needs: '：', movedOn: '这件事刚被别人办过了。',
  notHere: '您的角色不办社区里的事。', wholeRecord: '看全部记录', others: '别人手上逾期的', ring: '{year} 年的环', ringLabel: '{year} 年：', ringPart: '{stage} {total} 件已办 {done}', daysLeft: '还剩 {n} 个工作日',
  open: '{n} 件没有办完', allDone: '都办完了', noneYet: '还没有安排', lateCount: '逾期 {n} 件', keyTick: '到今天该办到这里', keyLate: '一道红线，一件逾期',
  years: '各年的环', yearEmpty: '还没有', yearDone: '已结', yearOpen: '{n} 件没完', logNow: '现在就记', logWhat: '记什么', mayBegin: '您在这个社区没有要记的。',
  offline: '没有网络。写的都存在手机里，有网再发。', quick: { finding: '报发现', round: '巡查', activity: '记活动', request: '收件', visit: '记入户', incident: '报突发事件', meeting: '记会议', complaint: '收投诉', problem: '报问题', mediation: '记调解', errand: '接受代办' },
  commitments: '{year} 年{stage}', sum: '期限在今年的有 {total} 件，办完 {done} 件，逾期 {late} 件。', noneLate: '没有逾期的', noCommitments: '这一段今年还没有事',
  commitmentsText: '期限落在这一年的计划、活动、投诉、不符合和措施，都算进环里。',
};

/** What a state is spent on, where the verb that ends it would say too much. */
export const work = { causes: '写原因', plan: '定措施', actions: '落实措施', write: '接着写', prepare: '准备发布', summary: '写总结、归档', conclude: '记议定事项、纪要和反馈' };

export const cause = {
  title: '原因', count: '五个为什么，{n} 个根本原因', none: '还没有写原因。', root: '根本原因{n}', read: '看成树', write: '接着写', earlier: '前几轮的原因',
  nth: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六' }, what: '发生了什么', why: '为什么', evidence: '怎么知道的', label: '第 {n} 个为什么',
  evidenceOf: '“{text}”是怎么知道的', deeper: '再问一个为什么', deeperOf: '“{text}”：再问一个为什么', mark: '根本原因', remove: '去掉', removeOf: '去掉“{text}”和下面的',
  keyEnter: '同一层再加一条', keyTab: '往里一层', keyOut: '往外一层', another: '另起一条', save: '存下原因', stale: '您写的时候，别人也改了原因', mine: '您写的', theirs: '现在存着的',
  takeTheirs: '用现在存着的',
};

export const nonconformity = {
  report: '报不符合', reportLead: '说清楚发生了什么、违反哪一条。原因和措施后面再写。', fromSource: '来自：{title}', titleHint: '一句话，像“异议回应超过一个工作日”。',
  descriptionHint: '时间、地点、看到的事；先不下结论。', whichClause: '违反哪一条', clauseHint: '至少一条。不确定就写几个字找找。', clausesBrought: '带来的条款先放在这里，不对就去掉，另找一条。', needTitle: '写一句话说是什么事。',
  needDescription: '写一写经过，查的人要靠它。', needClause: '至少连上一个条款，才知道该按什么改。', correctionHint: '眼前先怎么补的；防止再犯的措施后面再定。',
  gradeNote: { minor: '一时一处，社区自己验证', major: '有风险或成规律，街道验证' },
  outcomeNote: { effective: '关闭', partly: '回去加措施', ineffective: '回去重新查原因' },
  analyseSays: '确认根本原因已经找到，下一步安排措施。', planSays: '先说好怎样算有效，措施才好验证。', measureHint: '看得见、数得清的一件事，如“异议按时回应的比例”。',
  waitHint: '措施做完以后再看多少天。', submitSays: '措施都做完了。再观察 {n} 天，由没有参与的人验证。', sendBackSays: '回到“落实”，负责人补上证据后再提交。已经观察的时间照算。', verifySays: '当时说好：{measure}，要达到 {target}。',
  evidenceHint: '做了什么、在哪里能看到；照片和文件加在下面。', actions: '措施', actionsCount: '{n} 项，做完 {done} 项', kindOfAction: '类别', against: '针对', next: '下一步',
  correction: '纠正', corrected: '已完成', round: '第 {n} 轮', causeNth: '原因{n}', recurs: '12 个月内再次发生', before: '上一次', proof: '怎样算有效', proofOf: '“{title}”的证据', proofLead: '事先说好的',
  waited: '措施做完后 {n} 天', waitUntil: '观察到', reviews: '验证', actionsDone: '措施', emptyTitle: '没有要办的不符合', emptyText: '哪里没有做到标准要求，就报在这里：找到原因，定好措施，看它有没有用。条款 10.1 要求这样做。',
};

export const way = {
    plan: '写进哪个计划', notTakenUp: '还没有计划采纳',
  title: '来龙去脉', lead: '从来源到下一年的计划', source: '来源', byHand: '{who} 报告', clause: '条款', cause: '原因', review: '评审', notYet: '还没有', done: '{day} 做完',
};

export const activity = {
  draft: '计划一场活动', draftLead: '先写个大概也行；发布以前要写上安全措施。', saveDraft: '存为草稿', log: '记活动', withoutPlan: '没有事先计划', plan: '怎么办', result: '办得怎样',
  when: '时间', span: '{from} 至 {to}', people: '{n} 人', noSafety: '还没有写，发布以前要写上', item: '{n} {title}', noItem: '不在计划里', itemHint: '连上以后，计划的进度自己会动。',
  goalHint: '一行一个目标，办完逐个评价。', safetyHint: '谁看场地、出意外怎么办、老人孩子怎么照看。', publishSays: '发布后，居民在公开页面上能看到。', summaryHint: '做了什么，来了哪些人，和计划差在哪里。',
  evaluationHint: '居民怎么说，下次怎样更好。', archiveSays: '归档后不再改，作为这一年的依据。', emptyTitle: '没有要办的活动',
  emptyText: '先计划再办，办完写总结和评价；没来得及计划的，也可以补记。条款 8.8 要求这样做。', needTitle: '写一下办了什么。', saving: '正在记',
  whatHeld: '办了什么', howMany: '来了多少人',
  heldAt: '什么时候', said: '居民说了什么', logged: '记好了',
  linkedTo: '连到计划的 {title}', markedWithout: '{at}，会标明没有事先计划',
  noVenue: '不用登记的场所', placeHint: '选了场所可以不写；写了就照写的告诉居民，如“二楼教室”。', noPartners: '台账里还没有共建单位、社会组织和志愿服务队伍', staffingHint: '谁签到、谁看场地、谁拍照。', yuan: '元', clash: '同一时间还有：', clashTitle: '场地撞期',
  registersOn: '开放网上报名', registersHint: '居民在公开页面上报名，满了自动候补。', noLimit: '不限', untilStart: '到活动开始', seats: '{registered} / {capacity} 人', seatsOpen: '{n} 人',
  series: '同一系列', again: '再办几次', againLead: '照这一场再起草几场，时间相同，日子不同。', againDays: '哪几天', againHint: '一行一个日子，如 2026-12-04。', againDone: '起草', againBad: '第 {n} 行不是日子',
  list: '报名和签到', listCount: '报名 {registered}，候补 {waiting}，签到 {came}', listNone: '还没有人报名。', openNames: '看姓名和电话', namesKept: '谁看过会记下来。', viewed: '看过的人 {n}', state_registered: '已报上', state_waiting: '候补', state_withdrawn: '已取消', atDoor: '现场来的', cameAt: '{at} 签到',
  tick: '签到', untick: '撤回签到', strike: '取消报名', enrol: '代为报名', enrolDone: '加进名单', enrolHint: '打电话来的、没有手机的，都可以替他写。', enrolAtDoor: '人已经到场，同时签到', noPhone: '没有可以不写', showCode: '出示签到码',
  codeTitle: '扫码签到', codeLead: '请居民用手机扫。签到码半分钟换一次，转发的不能用。', codeWaiting: '正在取签到码', codeCame: '已签到 {n} 人', codeBeyond: '已超过名额 {n} 人，请留意安全', codeBack: '回到活动', codeLabel: '签到二维码', beyond: '超过名额 {n} 人', counted: '扫码和名单已经签到 {n} 人，没扫码的也要算进去。',
};

export const meeting = {
  call: '召集会议', callLead: '定好时间、议题和请谁来；开完记到会情况，再记议定了什么、怎样回复居民的。', callDone: '通知开会', log: '补记会议', logLead: '已经开过、事先没有在这里通知的会，一次记完。', logged: '记好了',
  arrange: '会议安排', when: '时间', loggedAfterwards: '补记', published: '公开', publishedAt: '{day}，{where}', notPublished: '没有公开', invite: '请谁来', who: '请了谁、谁到会', whoCount: '到 {came} 方，共 {people} 人；请了 {called} 方',
  calledCount: '请了 {called} 方', name: '名称', expected: '应到人数', open: '不限', came: '到会情况', people: '人数', party: '单位党组织', partyHint: '单位党组织的全年出席率从这里算。',
  addUnit: '加一个单位', fromRegister: '从共建单位里选', addGroup: '加一群人', unitHint: '如“辖区小学”', groupHint: '如“居民代表”', remove: '去掉 {name}', same: '请上次的 {n} 方', allCame: '都到了', ofExpected: '应到 {n} 人', sum: '到会 {came} 方，共 {people} 人',
  peopleOf: '{name}来了几人', attendanceOf: '{name}到会情况', agenda: '议题', agendaHint: '一行一件事。', addItem: '加一个议题', item: '议题 {n}', decisionOf: '议题 {n} 议定了什么', decisionHint: '没有议定的留空。', decision: '议定事项',
  decisions: '议题和议定事项', decisionsCount: '议定 {n} 件，{open} 件还在办', undecided: '没有议定', feedback: '给居民的反馈', noFeedback: '还没有告诉居民', minutes: '纪要', noMinutes: '还没有纪要。写在这里，或把签字的纪要传到附件。',
  minutesHint: '谁说了什么、怎样表决、定了什么。', concludeSays: '办结以后，到会情况和议定事项不再改；还在办的，可以接着记反馈。', publishSays: '记下什么时候、在哪里让居民看到的。', whereHint: '如“楼栋公告栏、居民群”', feedbackHint: '照告诉居民的话写。',
  emptyTitle: '没有要开的会', emptyText: '居民代表会、议事协商、联席会议都在这里：请谁、谁到了、议定什么、怎样回复居民。条款 8.4.2 要求留下会议记录。', anyType: '哪种会都看', needWho: '至少请一方。', stale: '刚才有人改过这个会。您写的还在，看一眼再按一次。', heldAt: '什么时候开的', decidedCell: '{n} 件', openCell: '{n} 件在办',
};

export const plan = {
  deliverHint: '做成了什么，可以写一句。',
  months: '{months}月', items: '项目', itemCount: '{n} 项', submitted: '最近改动', submitSays: '街道审批期间不能改。', approveSays: '批准后由社区发布。', publishSays: '发布后就是今年的计划，居民在公开页面上能看到。',
  closeHint: '计划的做到了多少，没做到的为什么，明年怎么办。', returnNote: '总的意见', itemNote: '给某一项写意见', draft: '起草 {year} 年计划', year: '年份', emptyTitle: '还没有年度服务计划',
  emptyText: '从标准第 7 章的服务目录起草，写清要求、负责人、时间和钱，交街道批准。条款 5.3 要求这样做。', draftTitle: '起草年度服务计划',
  titleOf: '{year} 年度服务计划', aimsHint: '两三句话就好。', fromCatalogue: '从目录选', chosen: '选了 {n} 类，共 {total} 类', pickAll: '全选', pickNone: '都不选',
  ofDraft: '征求意见稿', own: '自定', noOwner: '没有负责人', noTime: '没有时间', no: '序号', item: '服务项目', groupSum: '{n} 项　{sum} 万元',
  monthLoad: '{month} 月 {n} 项', beside: '检查和目录', ready: '提交前检查',
  readyCount: '{n} 项必须补，{advice} 项建议', allReady: '该有的都齐了，可以提交。', catalogue: '服务目录', covered: '{total} 类，安排 {n} 类', addEntry: '把“{title}”加进计划',
  coverNote: '虚线框的还没有安排，点一下加进计划；点线的来自 2021 征求意见稿，现行版原文缺失。', returned: '街道的意见：{note}', when: '时间', itsActivities: '这一项的活动', noActivities: '还没有活动。',
  remove: '从计划里去掉', editHead: '改标题和目标', sum: '{n} 项　{sum} 万元', noItems: '还没有服务项目。从目录选，或者自己加一项。',
  keyBars: '柱子是当月同时进行的项数；细线是全年都做。', parts: '计划的八个部分', complete: '齐', unwritten: '未填', partsFrom: '八个部分来自 5.3。点开条款看要求：', addOne: '加一项', take: '加进 {n} 项',
  nth: { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '七', 8: '八' },
  part: { list: '服务清单', requirement: '服务要求', constraint: '限制条件', duty: '职责和权限', schedule: '实施计划', law: '法规和标准', resources: '资源', delivery: '提供方式' },
  head: { entry: '目录', budget: '万元', months: '月份' },
  word: '下载 Word', startFormer: '文字、次序、条款和负责人带过来；日期、经费和完成情况重新定。', asIn: '照“{title}”，{n} 项',
  versus: '和“{title}”相比', versusSame: '没有改动。日期和经费填了才比。', versusCount: '增 {added}，改 {changed}，去 {gone}', versusKind: { added: '增加', changed: '改动', gone: '去掉' }, versusTo: '改为',
  excel: '导出 Excel', importTitle: '用 Excel 改“{title}”', importLead: '先下载现在的清单，在表里改、加、调次序，再传回来。有一处不对，就一处都不改。', importWould: '{rows} 行都对，还没有改：新加 {added} 项，改 {changed} 项。', importOrder: '次序按表里的来。',
  importMissing: '表里没有的 {n} 项：{titles}。', importRemove: '把这 {n} 项从计划里去掉', importTake: '按表改计划', importTaken: '改好了：新加 {added} 项，改 {changed} 项。', importBack: '看计划',
  importWrong: '{rows} 行里有 {n} 处问题，计划还没有改', importWrongMany: '{rows} 行里有 {n} 处问题，先列前 {shown} 处，计划还没有改', importMend: '在表里改好，再选一次。', importId: '计划里没有这一项，或者这个标识出现了两次。标识不要改；新加的行空着。', sheetColumn: { id: '标识', version: '版本' },
  importSame: '{rows} 行和计划里的一样，没有要改的。', leftOut: '没有安排的', leftOutCount: '{total} 类，写了原因 {n} 类', leftOutWhy: '为什么不安排“{title}”', leftOutWrite: '写原因', leftOutChange: '改', leftOutSave: '存下',
  hint: { targetGroup: '如“80 岁以上独居老人”。', doneBy: '队伍、单位或人；负责人对结果负责。', requirement: '对谁、做什么、做到什么程度。', constraint: '人手、场地、规定上做不了的。' },
};

export const standards = {
  lead: '每一条都连着这里的计划、活动、投诉和改进。', from: '{day} 起实施', map: '追溯图', find: '找条款号或几个字', found: '{n} 条', flip: '展开或收起 {number}', noText: '原文缺失，没有标题', children: '下面的条款',
  story: '这一年连着 {n} 件事。', noStory: '这一年还没有连着的事。', mapOf: '{community} {year} 年追溯图',
  empty: { plan: '计划里还没有安排。', do: '还没有做过的记录。', check: '还没有检查或投诉。', act: '还没有改进。' },
};

export const settings = {
  lead: '街道定的对下面各社区都管用；社区可以有自己的。改了只影响以后，正在走的期限不变。', from: '{unit}定的', standard: '默认值', reset: '用回上一级的',
  group: { calendar: '工作时间', plan: '年度计划', risk: '风险和机遇', objective: '服务目标', activity: '社区活动', meeting: '会议', emergencyPlan: '应急预案', emergencySupply: '应急物资', drill: '应急演练', incident: '突发事件', serviceRecovery: '服务补救', 'service-request': '服务事项', consultation: '服务咨询', publication: '公开信息', 'service-rule': '服务制度', archive: '档案', gridFinding: '网格发现', 'conformity-assessment': '符合性评价', 'star-rating': '星级评定', mediation: '矛盾调解', errand: '代办', survey: '满意度调查', complaint: '投诉', improvement: '持续改进', 'service-evaluation': '服务评价', supervision: '服务监督', obligation: '周期任务', nonconformity: '不符合' },
  unit: { workingDays: '个工作日', days: '天', hours: '小时', months: '个月', years: '年', time: '', percent: '%', choice: '' },
  option: { nonconformity: { verifier: { community: '社区书记', street: '街道' } } },
  key: {
    calendar: { closeOfBusiness: { name: '下班时间', text: '到期那天算到这个时刻。' }, openOfBusiness: { name: '上班时间', text: '从这个时刻起才发提醒。' } },
    plan: {
      approveDays: { name: '审批', text: '提交后，街道几天内批准或退回。' }, returnDays: { name: '修改', text: '退回后，社区几天内改好再交。' },
      publishDays: { name: '发布', text: '批准后，几天内发布。' },
    },
    risk: {
      assessDays: { name: '评估', text: '登记后，几天内评出可能性和影响。' }, treatDays: { name: '定措施', text: '评估后，几天内定好怎么应对。' },
      reviewMonths: { name: '复查间隔', text: '受控和接受的，隔几个月再看一次。' }, remindDays: { name: '复查提醒', text: '复查前几天提醒。只有街道能定。' },
    },
    objective: { remindDays: { name: '提醒报数', text: '该报数的前几天提醒负责人。只有街道能定。' } },
    activity: { summariseDays: { name: '写总结', text: '活动办完，几天内写总结和评价。' } },
    obligation: { remindDays: { name: '提醒', text: '到期前几天提醒负责人。' } },
    emergencyPlan: { reviewMonths: { name: '复核间隔', text: '启用后，几个月复核一次，最长一年。' }, remindDays: { name: '复核提醒', text: '复核前几天提醒。只有街道能定。' } },
    emergencySupply: { remindDays: { name: '检查和到期提醒', text: '该检查或快到期的，提前几天提醒。只有街道能定。' } },
    drill: { evaluateDays: { name: '写评估', text: '演练以后，几天内写好评估。' } }, gridFinding: { generalDays: { name: '一般的', text: '等级“一般”的发现，几天内处理。' }, seriousDays: { name: '较重的', text: '等级“较重”的发现，几天内处理。' }, urgentDays: { name: '紧急的', text: '等级“紧急”的发现，几天内处理。' } }, mediation: { settleDays: { name: '调解', text: '记下以后，几天内调解完或报社区。' }, jointDays: { name: '联合调解', text: '报社区以后，几天内联合调解。' } }, errand: { returnDays: { name: '还证件', text: '代办完以后，几天内把证件、材料还给居民。' } },
    incident: { reviewDays: { name: '复盘', text: '处置结束以后，几天内复盘。' } },
    serviceRecovery: { remedyDays: { name: '补救', text: '记下以后，几天内补救。' }, tellDays: { name: '告知', text: '补救以后，几天内告诉本人。' } },
    meeting: { concludeDays: { name: '办结', text: '开完会，几天内写好纪要，把议定的事告诉居民。' } },
    'service-request': {
      firstAnswerDays: { name: '首次答复', text: '收件后，几天内告诉居民怎么办。' }, handOverDays: { name: '接手', text: '转岗后，几天内接手。' },
      paperDays: { name: '等材料', text: '告知要补的材料后，等居民几天。' }, replyDays: { name: '回复', text: '办好后，几天内回复居民。' },
      objectionDays: { name: '异议期', text: '回复后多少天内可以提异议。收到异议，一个工作日内答复，这一条不能改。' },
    },
    consultation: { answerDays: { name: '回复咨询', text: '当时答不上来的，几天内回复。' } },
    'service-rule': {
      readDays: { name: '学习', text: '施行后，工作人员几天内读完。' }, reviewMonths: { name: '复审间隔', text: '施行或复审后，隔几个月再看一次。' },
      remindDays: { name: '复审提醒', text: '复审前几天提醒。只有街道能定。' },
    },
    archive: {
      planningYears: { name: '服务策划保管', text: '办结次年起算，0 是永久。下面几类一样。只有街道能定。' }, processYears: { name: '服务过程保管', text: '办结次年起算，0 是永久。' },
      resultYears: { name: '服务结果保管', text: '办结次年起算，0 是永久。' }, feedbackYears: { name: '反馈和投诉保管', text: '办结次年起算，0 是永久。' },
      evaluationYears: { name: '服务评价保管', text: '办结次年起算，0 是永久。' }, improvementYears: { name: '服务改进保管', text: '办结次年起算，0 是永久。' },
      organisationYears: { name: '组织管理保管', text: '停用次年起算，0 是永久。' }, premisesYears: { name: '场所和设施保管', text: '停用次年起算，0 是永久。' },
      approveDays: { name: '核对销毁清册', text: '提出后，几天内批准或不批准。' },
    },
    publication: { remindDays: { name: '到期提醒', text: '公开到期前几天，在首页提醒。' } },
    'star-rating': {
      acceptDays: { name: '受理', text: '申报后，街道几天内受理或退回。' }, reviewDays: { name: '初评', text: '受理后，街道几天内初评完。' },
      appointDays: { name: '派人', text: '报上来后，区县几天内派好评定员。' }, reconcileDays: { name: '合议', text: '评分都交了，几天内合议完。' }, decideDays: { name: '决定', text: '合议后，区县几天内决定。' },
      noticeDays: { name: '公示', text: '决定授星后，公示几天再发证书。只有街道能定。' }, tieMonths: { name: '回避', text: '几个月内在这个社区任过职的，不能评它。只有街道能定。' },
    },
    survey: { reportDays: { name: '写报告', text: '结束以后，几天内写好报告。' }, archiveDays: { name: '归档', text: '写好报告，几天内归档。' }, lowShare: { name: '偏低的线', text: '满意的不到这个比例，算偏低，进明年的策划依据。' } },
    complaint: {
      acknowledgeDays: { name: '受理', text: '收到后，几天内告诉居民受不受理。' }, investigateDays: { name: '派人查', text: '受理后，几天内定谁来查。' },
      answerDays: { name: '答复', text: '开始查后，几天内答复。' }, confirmDays: { name: '等回音', text: '答复后等居民几天，没有回音按认可处理。' },
      safetyDays: { name: '有危险的', text: '有人可能受伤的，几天内开始查。' }, contestDays: { name: '再查', text: '居民不认可，几天内换人查。' }, closeDays: { name: '办结', text: '居民认可后，几天内办结归类。' },
    },
    improvement: { weighDays: { name: '答复', text: '提出后，几天内说采不采纳。' }, beginDays: { name: '开始试点', text: '采纳后，几天内开始试。' }, judgeDays: { name: '判断', text: '有结果后，几天内判断。' }, shareDays: { name: '推广', text: '固化后，街道几天内定要不要推广。' } },
    'service-evaluation': { publishDays: { name: '公开', text: '有结论后，几天内公开或决定不公开。' }, followDays: { name: '跟进', text: '此后几天内每个改进机会都办完。' } },
    supervision: { giveDays: { name: '交出结果', text: '开始查后，几天内把结果交给社区。' }, confirmDays: { name: '确认', text: '收到结果后，社区几天内确认或说明。' }, followDays: { name: '跟进', text: '确认后，几天内每个问题都有着落。' } },
    'conformity-assessment': { confirmDays: { name: '组长确认', text: '评完以后，组长几天内确认或退回。' }, followDays: { name: '跟进发现', text: '确认以后，几天内每个发现都有着落。' }, tieMonths: { name: '回避', text: '几个月内在这个社区任过职的，不能从外面来评它。' } },
    nonconformity: {
      verifier: { name: '谁来验证一般不符合', text: '严重的和再次发生的总由街道验证；一般的可以留给社区书记，也可以都由街道验证。只有街道能定。' },
      reviewDays: { name: '定负责人', text: '报告后，几天内定谁负责。' }, acceptDays: { name: '评审', text: '定负责人后，几天内评审等级和纠正。' },
      analyseDays: { name: '查原因', text: '评审后，几天内查清根本原因。' }, planDays: { name: '定措施', text: '查清后，几天内定好措施。' },
      planReviewDays: { name: '评审措施', text: '措施提出后，几天内由别人评审。' }, containHours: { name: '先保安全', text: '有人身安全风险的，报告后几小时内要先保护好；不分上班下班。' },
      verifyDays: { name: '验证', text: '观察期满，几天内写验证结论。' }, waitDaysMinor: { name: '观察期（一般）', text: '一般不符合，措施做完后再看多少天。' },
      waitDaysMajor: { name: '观察期（严重）', text: '严重不符合，措施做完后再看多少天。' },
    },
  },
};
