export const stage = { plan: '策划', do: '实施', check: '检查', act: '改进', resources: '资源', general: '总则' };

export const kind = {
  annualPlan: '年度服务计划', serviceItem: '服务项目', risk: '风险和机遇', objective: '服务目标', residentNeed: '居民需求', activity: '社区活动', meeting: '会议', emergencyPlan: '应急预案', emergencySupply: '应急物资', drill: '应急演练', incident: '突发事件', serviceRecovery: '服务补救', serviceRequest: '服务事项', consultation: '服务咨询', homeVisit: '入户服务', gridRound: '网格巡查', gridFinding: '网格发现', mediation: '矛盾调解', errand: '代办', publication: '公开信息', inspection: '检查', serviceRule: '服务制度', ruleReading: '制度学习', paperDocument: '纸质文件', destruction: '档案销毁', starRating: '星级评定', conformityAssessment: '符合性评价', survey: '满意度调查', complaint: '投诉', supervision: '服务监督', nonconformity: '不符合', correctiveAction: '纠正措施',
  communityProfile: '社区概况', staffMember: '工作人员', staffTraining: '人员培训', staffAppraisal: '人员考核',
  dutyRoster: '值班和开放时间', socialOrganisation: '社会组织', participation: '社会组织参与', volunteer: '志愿者',
  volunteerCount: '志愿者人数', volunteerTeam: '志愿服务队伍', partnerUnit: '共建单位', partnerResource: '资源清单',
  communityNeed: '需求清单', venue: '场所', facility: '设施', facilityCheck: '设施检查和维护', asset: '资产', safetyPlace: '避险场所和隐患点',
  organisation: '组织', election: '换届选举', residentsGroup: '居民小组', gridProfile: '网格概况', expenseLine: '经费明细',
  purchasedService: '购买服务', feedback: '服务反馈', serviceEvaluation: '服务评价', improvement: '持续改进', obligation: '周期任务',
};

export const state = {
  annualPlan: {
    draft: '草稿', submitted: '待审批', returned: '已退回', approved: '已批准', published: '执行中', superseded: '已被新版替代', closed: '已总结', void: '已作废',
  },
  serviceItem: { draft: '草稿', planned: '已安排', running: '进行中', delivered: '已完成', done: '已完成', missed: '没有完成', superseded: '已由新版接续', void: '已作废' },
  risk: {
    identified: '已识别', assessed: '已评估', treated: '应对中', controlled: '受控', accepted: '接受', reviewing: '待复查', closed: '已关闭', void: '已作废',
  },
  objective: { draft: '草稿', set: '已设定', due: '该报数了', over: '到期待总结', reached: '已达到', missed: '没有达到', dropped: '不再追求', void: '已作废' },
  residentNeed: { open: '听到了', aside: '放一边', merged: '已并入', void: '已作废' },
  activity: { draft: '草稿', published: '已发布', held: '已举办', archived: '已归档', cancelled: '已取消', void: '已作废' },
  meeting: { called: '已通知', held: '已召开', concluded: '已办结', cancelled: '已取消', void: '已作废' },
  emergencyPlan: { draft: '草稿', 'in-force': '已启用', reviewing: '待复核', withdrawn: '已停用', void: '已作废' },
  emergencySupply: { 'in-stock': '在库', 'check-due': '待检查', disposed: '已处理', void: '已作废' },
  drill: { planned: '已安排', held: '已演练', evaluated: '已评估', cancelled: '已取消', void: '已作废' },
  incident: { open: '处置中', ended: '已结束', closed: '已复盘', void: '已作废' },
  serviceRecovery: { open: '待补救', remedied: '待告知', closed: '办结', void: '已作废' },
  serviceRequest: { received: '收件', handed: '已转岗', waiting: '等补材料', handling: '办理中', passed: '服务方在办', entrusted: '上级在办', done: '待回复', replied: '已回复', objected: '有异议', closed: '办结', withdrawn: '居民撤回', void: '已作废' },
  consultation: { open: '等回复', answered: '已解答', void: '已作废' }, gridFinding: { open: '待处理', passed: '已上报', settled: '已处理', void: '已作废' }, gridRound: { planned: '待巡查', made: '已巡查', cancelled: '已取消', void: '已作废' }, mediation: { open: '调解中', joint: '社区联合调解', agreed: '达成协议', failed: '没有达成', void: '已作废' }, errand: { running: '在办', returning: '证件待还', closed: '办结', void: '已作废' },
  homeVisit: { planned: '待预约', appointed: '已约好', visited: '已入户', cancelled: '已取消', void: '已作废' },
  serviceRule: { draft: '草稿', approved: '已批准，未到施行日', 'in-force': '现行', due: '该复审了', superseded: '有新版了', withdrawn: '已废止', void: '已作废' }, ruleReading: { asked: '要读', read: '读过了', lapsed: '不用读了' }, paperDocument: { filed: '已归档', void: '已作废' }, destruction: { proposed: '等另一人批准', destroyed: '已销毁', refused: '没有批准', withdrawn: '已撤回' }, inspection: { planned: '待检查', open: '在查', finished: '查完了', cancelled: '没有查', void: '已作废' },
  publication: { draft: '草稿', published: '公开中', expiring: '快到期', expired: '已到期', withdrawn: '已撤下', replaced: '有新的了', void: '已作废' },
  starRating: { draft: '自评', applied: '已申报', reviewing: '街道初评', forwarded: '等派评定员', assessing: '现场评定', reconciling: '合议', deciding: '等区县决定', notice: '公示', certified: '证书有效', 'review-due': '该复核了', renewing: '复核中', renewed: '已换新证', expired: '已到期', revoked: '已取消', refused: '没有评上', rejected: '不受理', withdrawn: '已撤回', void: '已作废' },
  survey: { draft: '草稿', open: '收答卷', closed: '已结束', reported: '已写报告', archived: '已归档', void: '已作废' },
  improvement: { proposed: '提出', planning: '准备试点', piloting: '试点中', measured: '等判断', standard: '已固化', shared: '全街道推广', kept: '本社区用', declined: '没有采纳', dropped: '没有做成', void: '已作废' },
  serviceEvaluation: { evaluating: '评价中', concluded: '有结论', following: '跟进中', closed: '已办结', cancelled: '已取消', void: '已作废' },
  supervision: { planned: '已安排', looking: '在查', confirming: '等确认', following: '跟进中', closed: '已办结', cancelled: '已取消', void: '已作废' },
  conformityAssessment: { planning: '在安排', assessing: '评价中', confirming: '等组长确认', following: '跟进发现', closed: '已办结', cancelled: '已取消', void: '已作废' },
  complaint: {
    received: '收到', acknowledged: '已受理', escalated: '已上交街道', investigating: '查办中', answered: '已答复', contested: '不认可', confirmed: '已回音', lapsed: '到期未回音', joined: '合并办理', withdrawn: '居民撤回',
    closed: '办结', rejected: '不受理', void: '已作废',
  },
  nonconformity: {
    reported: '报告', reviewing: '评审', analysing: '查原因', planning: '策划措施', approving: '评审措施', acting: '落实', verifying: '验证', closed: '关闭',
    dismissed: '不立案', merged: '已并案', void: '已作废',
  },
  correctiveAction: { planned: '没有开始', doing: '在做', done: '已完成', cancelled: '已取消', void: '已作废' },
  obligation: { coming: '未到期', due: '快到期', done: '做了', missed: '漏了', void: '不用做' },
  register: { current: '在册', ended: '停用', void: '已作废' },
};

/** What the date at the head of a record is the deadline of. */
export const deadline = {
  annualPlan: { submitted: '审批的期限', returned: '改好的期限', approved: '发布的期限' },
  risk: {
    identified: '评估的期限', assessed: '定措施的期限', treated: '见效的期限', controlled: '下次复查', accepted: '下次复查', reviewing: '复查的期限',
  },
  objective: { set: '下个日子', due: '报数的期限', over: '该达到的日子' },
  activity: { published: '举办时间', held: '写总结的期限' },
  meeting: { called: '开会时间', held: '办结的期限' },
  emergencyPlan: { 'in-force': '下次复核', reviewing: '复核的期限' },
  emergencySupply: { 'in-stock': '检查或到期', 'check-due': '检查或到期' },
  drill: { planned: '演练时间', held: '评估的期限' },
  incident: { open: '处置的期限', ended: '复盘的期限' },
  serviceRecovery: { open: '补救的期限', remedied: '告知的期限' },
  serviceRequest: { received: '首次答复的期限', handed: '接手的期限', waiting: '补材料的期限', handling: '答应办好的日子', passed: '答应给回音的日子', entrusted: '答应给回音的日子', done: '回复的期限', replied: '可以提异议到', objected: '答复异议的期限' },
  consultation: { open: '回复的期限' }, gridFinding: { open: '处理的期限' }, gridRound: { planned: '该巡查的日子' }, mediation: { open: '调解的期限', joint: '联合调解的期限' }, errand: { running: '答应办好的日子', returning: '还证件的期限' },
  homeVisit: { planned: '该入户的日子', appointed: '约好的时间' },
  publication: { draft: '公开的日子', published: '公开到', expiring: '公开到' },
  improvement: { proposed: '答复的期限', planning: '开始试点的期限', piloting: '试点到', measured: '判断的期限', standard: '决定推广的期限' },
  serviceEvaluation: { evaluating: '结论的期限', concluded: '公开的期限', following: '跟进完的期限' },
  supervision: { planned: '安排的日子', looking: '交出结果的期限', confirming: '确认的期限', following: '跟进完的期限' },
  conformityAssessment: { planning: '开始的日子', assessing: '评完的日子', confirming: '确认的期限', following: '跟进完的期限' },
  serviceRule: { 'in-force': '复审', due: '复审' }, ruleReading: { asked: '读完' }, destruction: { proposed: '批准' }, inspection: { planned: '该检查的日子', open: '检查的日子' },
  starRating: { applied: '受理的期限', reviewing: '初评的期限', forwarded: '派人的期限', assessing: '现场评定', reconciling: '合议的期限', deciding: '决定的期限', notice: '公示到', 'review-due': '证书到期' },
  survey: { draft: '收到哪天', open: '收到哪天', closed: '写报告的期限', reported: '归档的期限' },
  complaint: {
    received: '受理的期限', acknowledged: '开始查的期限', escalated: '街道开始查的期限', investigating: '答复的期限', answered: '居民回音的期限', contested: '再查的期限',
    confirmed: '办结的期限', lapsed: '办结的期限',
  },
  obligation: { due: '做完的期限', missed: '本该做完的日子' },
  nonconformity: {
    reported: '评审的期限', reviewing: '评审完的期限', analysing: '查清原因的期限', planning: '定好措施的期限', approving: '评审措施的期限', acting: '措施做完的期限', verifying: '验证的期限',
  },
};

export const verb = {
  any: { edit: '编辑', end: '停用', resume: '恢复', void: '作废', change: '编辑', read: '看' },
  annualPlan: { submit: '提交街道', return: '退回修改', approve: '批准', publish: '发布', close: '年终总结', revise: '修订', change: '改标题和目标', void: '作废' },
  serviceItem: { change: '保存', remove: '去掉这一项', deliver: '做完了', start: '开始' },
  risk: {
    assess: '评估', treat: '定应对措施', accept: '接受', buildIn: '存下', control: '措施见效', review: '复查', reopen: '重新应对', close: '关闭', change: '保存', void: '作废',
  },
  objective: {
    set: '设定', record: '报一个数', withdraw: '撤回', revise: '调整目标', reach: '达到了', miss: '没有达到', drop: '不再追求', change: '保存', void: '作废',
  },
  residentNeed: { change: '保存', setAside: '放一边', reopen: '重新收下', merge: '并到另一条', void: '作废' },
  activity: { publish: '发布', hold: '记到场人数', summarise: '写总结和评价', archive: '归档', cancel: '取消活动', askParticipants: '请来的人评价', change: '保存', void: '作废' },
  meeting: {
    hold: '记到会情况', correct: '改到会情况', decide: '记议定事项', minute: '写纪要', feedBack: '记反馈', publish: '记公开', conclude: '办结', cancel: '取消会议', change: '保存', void: '作废',
  },
  emergencyPlan: { enforce: '启用', review: '复核', withdraw: '停用', change: '保存', void: '作废' },
  emergencySupply: { receive: '入库', issue: '领出', return: '归还', check: '检查', dispose: '处理掉', change: '保存', void: '作废' },
  drill: { hold: '记到场人数', evaluate: '写评估', write: '写脚本', cancel: '取消演练', change: '保存', void: '作废' },
  incident: { log: '记一条', end: '处置结束', review: '复盘', change: '保存', void: '作废' },
  serviceRecovery: { remedy: '补救了', tell: '告诉本人了', change: '保存', void: '作废' },
  serviceRequest: { hearTexts: '记下要收短信', hearNoTexts: '记下不再收短信', accept: '受理', serve: '当场办结', ask: '一次告知补材料', handOver: '转给对的岗位', passOn: '转给服务方', giveContact: '给联系方式', decline: '不属于社区办', tick: '勾材料', entrust: '代办：移交上级', refer: '自办：告知去上级办', complete: '材料齐了', giveUp: '材料没来，办结', finish: '办好了', extend: '延期', feedBack: '记办理结果', refuse: '不予办理', reply: '回复居民', object: '记异议', explain: '再作解释', reopen: '重新办理', withdraw: '居民撤回', void: '作废', settle: '居民认可', rate: '居民评价', lapse: '到期办结' },
  consultation: { answer: '回复', void: '作废' }, gridFinding: { settle: '处理好了', pass: '上报社区', correct: '改内容', regrade: '改类别和等级', void: '作废' }, gridRound: { make: '记巡查', putOff: '改天', cancel: '取消', void: '作废' }, mediation: { agree: '达成协议', continue: '又调解一次', refer: '报社区联合调解', fail: '没有达成', void: '作废' }, errand: { finish: '办完了', giveBack: '还证件', takePapers: '又收了证件', withdraw: '居民不办了', close: '办结', void: '作废' },
  homeVisit: { appoint: '预约', make: '记入户', putOff: '改天', cancel: '取消', void: '作废' },
  publication: { publish: '公开', extend: '延长', withdraw: '撤下', change: '保存', void: '作废' },
  improvement: { adopt: '采纳', decline: '不采纳', try: '开始试点', measure: '记结果', judge: '判断', share: '全街道推广', keep: '只在本社区用', giveUp: '不做了', void: '作废' },
  serviceEvaluation: { conclude: '作结论', publish: '公开', keepInside: '不公开', close: '办结', cancel: '不评了', void: '作废' },
  supervision: { begin: '开始查', give: '交出结果', confirm: '确认', close: '办结', cancel: '不查了', void: '作废' },
  conformityAssessment: { appoint: '定评价组', distribute: '分工', begin: '开始评价', declare: '声明没有利害关系', conclude: '评完了，交组长', return: '退回再评', confirm: '组长确认', close: '办结', cancel: '不评了', void: '作废' },
  serviceRule: { approve: '批准', revise: '修订', confirm: '复审', withdraw: '废止', change: '保存', void: '作废' }, ruleReading: { acknowledge: '我读过了' }, paperDocument: { change: '保存', void: '作废' }, destruction: { approve: '批准销毁', refuse: '不批准', withdraw: '撤回' }, inspection: { start: '开始检查', putOff: '改天', finish: '查完了', cancel: '不查了', void: '作废' },
  starRating: { score: '存下自评', propose: '重新核对', show: '加依据', submit: '申报', accept: '受理', return: '退回修改', reject: '不受理', review: '存下初评', forward: '报区县', appoint: '派评定员', declare: '声明没有利害关系', assess: '存下评分', handIn: '交评分', agree: '定下来', conclude: '合议完了', decide: '写决定', object: '记异议', answer: '答复异议', certify: '发证书', refuse: '不授星', renew: '申请复核', revoke: '取消星级', withdraw: '撤回申报', void: '作废' },
  survey: { open: '开放答题', revise: '收回修改', close: '现在结束', report: '写报告', archive: '归档', change: '保存', widen: '加大份数', extend: '延长', issueCodes: '做答题码', void: '作废' },
  complaint: {
    hearTexts: '记下要收短信', hearNoTexts: '记下不再收短信', acknowledge: '受理', reject: '不受理', investigate: '派人查', answer: '写答复', close: '办结', void: '作废', confirm: '认可', contest: '不认可', lapse: '到期处理', join: '合并', weigh: '改轻重和对象', escalate: '上交街道', writeFindings: '写查明的情况', withdraw: '撤回', hearConfirm: '记下居民的回音', hearContest: '记下居民不认可', hearWithdraw: '记下居民撤回', leaveOut: '计不计入',
  },
  nonconformity: {
    review: '定负责人', accept: '评审通过', dismiss: '不立案', recordCauses: '写原因', analyse: '原因查清了', addAction: '加一项措施', plan: '措施定好了',
    approvePlan: '措施评审通过', returnPlan: '退回措施', contain: '写先怎样保护', merge: '并案', submit: '提交验证', verify: '写验证结论', sendBack: '退回补证据', void: '作废',
  },
  obligation: { fulfil: '做过了', void: '不用做' },
  correctiveAction: { start: '开始做', complete: '做完了', change: '改措施', askExtension: '申请延期', grantExtension: '同意延期', refuseExtension: '不同意延期', cancel: '取消' },
};

/** In the history: what somebody did. */
export const done = {
  any: {
    enter: '登记', edit: '改了内容', end: '停用', resume: '恢复', create: '新建', draft: '起草', change: '改了内容', void: '作废', attach: '加了附件', assign: '交给别人办', 'link-clause': '连上条款', 'unlink-clause': '去掉条款', linkClause: '连上条款',
    unlinkClause: '去掉条款', report: '报告',
  },
  annualPlan: { draft: '起草计划', submit: '提交街道', return: '退回修改', approve: '批准计划', publish: '发布计划', close: '写了年终总结', revise: '开始修订', supersede: '由新版替代', recordConsultation: '记了征求意见', removeConsultation: '去掉一次征求意见', addItem: '加了服务项目', addItems: '从目录加了服务项目', addRows: '批量加了服务项目', removeItem: '去掉服务项目', removeItems: '去掉几个服务项目', restoreItems: '恢复去掉的服务项目', orderItems: '调整了服务项目的顺序', takeInput: '采纳了策划依据', setInputAside: '没有采纳一条依据', reopenInput: '重新考虑一条依据', takeSheet: '用表格改了服务项目', leaveOut: '写了不安排的原因' },
  serviceItem: { add: '加了这一项', change: '改了这一项', remark: '写了意见', remove: '去掉这一项', restore: '恢复这一项', start: '开始执行', deliver: '报为做完', carryOver: '上一版已做完', supersede: '由新版接续', miss: '没有做完' },
  risk: {
    identify: '登记', change: '改了内容', assess: '评估', treat: '定了应对措施', accept: '接受', buildIn: '落到服务里', control: '报措施见效', remind: '提醒复查', review: '复查', reopen: '重新应对', close: '关闭',
  },
  objective: {
    draft: '起草目标', change: '改了内容', set: '设定', record: '报了数', withdraw: '撤回一个数', revise: '调整了目标', count: '记下自动数出的数', remind: '提醒报数', lapse: '到期', reach: '报为达到', miss: '报为没有达到', drop: '不再追求',
  },
  residentNeed: { tell: '写下', collect: '记下', hear: '又听到', change: '改了内容', setAside: '放一边', reopen: '重新收下', merge: '并到另一条' },
  activity: { draft: '起草活动', publish: '发布活动', hold: '记了到场人数', summarise: '写了总结和评价', archive: '归档', cancel: '取消活动', logHeld: '补记已办的活动', askParticipants: '请来的人评价' },
  meeting: {
    call: '通知开会', change: '改了会议安排', hold: '记了到会情况', correct: '改了到会情况', decide: '记了议定事项', minute: '写了纪要', feedBack: '记了给居民的反馈',
    publish: '记了公开', conclude: '办结', cancel: '取消会议', logHeld: '补记已开的会',
  },
  emergencyPlan: { draft: '起草预案', change: '改了内容', enforce: '启用', remind: '提醒复核', review: '复核', withdraw: '停用' },
  emergencySupply: { enter: '登记', change: '改了内容', receive: '入库', issue: '领出', return: '归还', remind: '提醒检查', check: '检查', dispose: '处理掉' },
  drill: { plan: '安排演练', change: '改了安排', write: '写了脚本', hold: '记了到场人数', evaluate: '写了评估', correct: '更正了评估', cancel: '取消演练', logHeld: '补记已办的演练' },
  incident: { report: '报事件', change: '改了内容', log: '记了一条', end: '处置结束', review: '复盘' },
  serviceRecovery: { open: '记下', change: '改了内容', remedy: '补救', tell: '告诉了本人' },
  serviceRequest: { hearTexts: '记下居民要收短信', hearNoTexts: '记下居民不再收短信', take: '收件', lodge: '在网上提交', follow: '接着上一件提出', accept: '受理', serve: '当场办结', ask: '一次告知了要补的材料', handOver: '转了岗位', passOn: '转给了服务方', giveContact: '给了联系方式', decline: '告知不属于社区办', tick: '勾了材料', entrust: '移交上级代办', refer: '告知到上级自办', complete: '材料补齐', giveUp: '材料没来，办结', finish: '办好了', extend: '延了期', feedBack: '记了办理结果', refuse: '不予办理', reply: '回复了居民', object: '居民提了异议', explain: '再作了解释', reopen: '重新办理', withdraw: '居民撤回', settle: '认可了答复', rate: '评了分', lapse: '到期没有异议，办结' },
  consultation: { log: '记了咨询', answer: '回复了' }, gridFinding: { log: '记下发现', settle: '处理好了', pass: '上报社区', correct: '改了内容', regrade: '改了类别和等级' }, gridRound: { plan: '安排巡查', log: '记了巡查', make: '巡查了', putOff: '改到另一天', cancel: '取消了' }, mediation: { log: '记了调解', agree: '达成了协议', continue: '又调解了一次', refer: '报社区联合调解', fail: '没有达成协议' }, errand: { take: '接受委托', finish: '办完了', giveBack: '还了证件', takePapers: '又收了证件', withdraw: '居民不办了', close: '办结' },
  homeVisit: { log: '补记入户', plan: '安排入户', appoint: '约了时间', make: '入户了', putOff: '改到另一天', cancel: '取消了' },
  publication: { draft: '起草', change: '改了内容', publish: '公开了', remind: '提醒快到期', extend: '延长了', withdraw: '撤下了', replace: '由新的替代', expire: '到期' },
  improvement: { propose: '提出', tell: '提出', adopt: '采纳了', decline: '没有采纳', replan: '改了目标', try: '开始试点', measure: '记了结果', judge: '作了判断', recognise: '记了表扬', share: '推广到全街道', keep: '定为只在本社区用', giveUp: '不做了' },
  serviceEvaluation: { begin: '开始评价', layOut: '改了安排', renewServices: '按计划重列了服务', judge: '评了几项', setOpportunities: '写了改进机会', conclude: '作了结论', publish: '公开了', keepInside: '决定不公开', settle: '写了怎么办完的', close: '办结', cancel: '取消' },
  supervision: { plan: '安排了监督', log: '记了一次监督', layOut: '改了安排', begin: '开始查', answer: '记了几项', find: '加了一个问题', give: '交出了结果', confirm: '确认了', settle: '写了怎么了结', close: '办结', cancel: '取消' },
  conformityAssessment: { plan: '安排了评价', layOut: '改了安排', appoint: '定了评价组', distribute: '分了工', begin: '开始评价', declare: '声明没有利害关系', carry: '带来了别次的结论', conclude: '评完，交组长', return: '退回再评', confirm: '组长确认了', settle: '写了怎么了结', close: '办结', cancel: '取消' },
  serviceRule: { draft: '起草', change: '改了内容', approve: '批准', revise: '开始修订', start: '施行', remind: '提醒复审', confirm: '复审过', supersede: '由新版替代', withdraw: '废止' }, ruleReading: { ask: '请读', acknowledge: '读过了', lapse: '不用读了' }, paperDocument: { file: '归档', change: '改了内容' }, destruction: { propose: '提出销毁', approve: '批准，已销毁', refuse: '没有批准', withdraw: '撤回' }, inspection: { plan: '安排检查', start: '开始检查', putOff: '改到另一天', enterDefect: '记为设施缺陷', begin: '开始检查', answer: '记了几项', finish: '查完了', cancel: '不查了' },
  starRating: { draft: '开始自评', score: '自评打分', propose: '重新核对了依据', show: '改了依据', submit: '申报', accept: '受理', return: '退回修改', reject: '不受理', review: '初评打分', forward: '报区县', appoint: '派了评定员', declare: '声明没有利害关系', assess: '现场打分', handIn: '交了评分', agree: '合议定分', conclude: '写了合议意见', decide: '写了决定', object: '记了异议', answer: '答复了异议', certify: '发了证书', refuse: '公示后不授星', remind: '提醒复核', renew: '开始申请复核', replace: '换了新证书', expire: '到期', revoke: '取消星级', withdraw: '撤回申报' },
  survey: { draft: '起草调查', change: '改了设置', compose: '改了题目，现在题数', open: '开放答题', revise: '收回修改', issueCodes: '做了答题码', widen: '加大了份数', extend: '延长了时间', close: '结束', end: '到时间结束', theme: '给留言归类', report: '写了报告', archive: '归档' },
  complaint: {
    hearTexts: '记下居民要收短信', hearNoTexts: '记下居民不再收短信', lodge: '提交投诉', take: '收下口头投诉', acknowledge: '受理', reject: '不受理', investigate: '派人查', answer: '答复', confirm: '认可了答复',
    contest: '不认可答复', lapse: '到期没有回音', close: '办结', join: '合到另一件', weigh: '改了轻重和对象', escalate: '上交街道', writeFindings: '写了查明的情况', withdraw: '撤回了投诉', hearConfirm: '记下居民的回音', hearContest: '记下居民不认可', hearWithdraw: '记下居民撤回', leaveOut: '定了计不计入',
  },
  nonconformity: {
    report: '报告', review: '定了负责人', accept: '评审通过', dismiss: '评审后不立案', recordCauses: '写了原因', analyse: '确认了根本原因', addAction: '加了一项措施',
    plan: '定好了措施', approvePlan: '评审通过了措施', returnPlan: '退回了措施', contain: '写了先怎样保护', merge: '并入了另一件', absorb: '并进来一件', extend: '因措施延期改了期限',
    evaluate: '观察期满，平台核对', submit: '提交验证', verify: '写了验证结论', sendBack: '退回补证据',
  },
  obligation: {
    layOut: '排进全年', remind: '提醒了负责人', lapse: '到期没有做', tick: '按记录算做了', fulfil: '说明做过了', count: '记了其中一次', appoint: '换了负责人', void: '定为不用做',
  },
  correctiveAction: { add: '加了这项措施', plan: '加了这项措施', start: '开始做', complete: '报为做完', change: '改了措施', askExtension: '申请延期', grantExtension: '同意延期', refuseExtension: '没有同意延期', cancel: '取消措施' },
};

export const clauseRole = { implements: '落实', evidences: '佐证', breaches: '违反', restores: '恢复' };

export const member = {
  secretary: '社区书记', 'social-worker': '社区工作者', 'grid-manager': '网格管理员', 'counter-clerk': '窗口人员', supervisor: '居务监督委员会',
  'street-official': '街道干部', 'district-official': '区县干部', assessor: '评定员', administrator: '管理员',
};

export const standard = {
  'DB35/T 2074-2022': '2022 现行', 'DB35/T draft 2021': '2021 征求意见稿', 'DB11/T 1466-2017': '北京 2017', 'T/ZSX 0005-2024': '星级 2024',
};
/** Beside a clause that is not of the edition in force. */
export const editionMark = { 'DB35/T draft 2021': '2021 稿', 'DB11/T 1466-2017': '北京', 'T/ZSX 0005-2024': '星级' };
export const standardStatus = { 'in-force': '现行', draft: '征求意见稿', withdrawn: '已废止', superseded: '已被替代' };
export const modality = {
  shall: '应', 'shall-not': '不应', should: '宜', 'should-not': '不宜', may: '可', 'need-not': '不必', can: '能', 'can-not': '不能', cannot: '不能', none: '说明',
};
export const textStatus = { complete: '原文完整', partial: '原文有缺', missing: '原文缺失' };
export const relation = {
  same: '相同', equal: '相同', equivalent: '相同', broader: '范围更宽', narrower: '范围更窄', related: '相关', counterpart: '对应', stricter: '更严', looser: '更宽松',
};

export const value = {
  grade: { minor: '一般', major: '严重' },
  origin: { staff: '工作人员', resident: '居民', record: '某条记录', practice: '别处的做法' },
  causeMethod: { whys: '五个为什么', fishbone: '鱼骨图' }, successDirection: { up: '不低于', down: '不超过' },
  potential: { true: '潜在', false: '实际发生' },
  outcome: {
    served: '当场办了', done: '办好了', provided: '由服务方办了', entrusted: '上级代办了', outOfScope: '不属于社区办', contactGiven: '给了联系方式', selfService: '告知自己去办', refused: '不予办理', papersNeverCame: '材料一直没有补来',
    effective: '有效', partly: '部分有效', ineffective: '没有效果' },
  form: { own: '本社区办', joined: '参加别处办的' }, replyWay: { face: '当面', written: '书面', phone: '电话', sms: '短信', mail: '邮件', chat: '即时消息', page: '网页' },
  type: {
    residentsAssembly: '居民会议', residentsRepresentatives: '居民代表会议', jointConference: '联席会议', party: '党员会议', deliberation: '议事协商会', hearing: '听证会',
    committee: '委员会会议', other: '别的会议', comprehensive: '综合演练', special: '专项演练',
  },
  scenario: {
    comprehensive: '综合', fire: '火灾', weather: '台风、暴雨和内涝', earthquake: '地震', gas: '燃气泄漏', utilities: '停水停电停梯', health: '公共卫生', crowd: '人群聚集', building: '房屋和高空坠物',
    order: '治安', person: '人员走失和急病', other: '别的',
  },
  supplyKind: {
    lamp: '多功能应急灯', whistle: '救生哨', escapeMask: '逃生面具', multiTool: '组合工具', escapeRope: '逃生绳', extinguisher: '灭火器', fireBlanket: '灭火毯', medicine: '常用药品', dressings: '医用材料', masksGloves: '口罩和手套', other: '别的物资',
    'escape-mask': '逃生面具', 'multi-tool': '组合工具', 'escape-rope': '逃生绳', 'fire-blanket': '灭火毯', 'masks-gloves': '口罩和手套',
  },
  condition: { good: '完好', worn: '要修', broken: '坏了' },
  severity: { ordinary: '一般', larger: '较大', major: '重大', extreme: '特别重大', serious: '较重', grave: '严重' }, leftOut: { malicious: '捏造或反复滋扰', beyondLaw: '诉求不合法', beyondPowers: '社区和街道都办不了', unreachable: '联系不上本人', other: '别的原因' },
  entry: { event: '情况', measure: '处置', report: '报告上级', statement: '告知公众' },
  memberKind: { unit: '单位', group: '一群人' },
  attended: { came: '到会', excused: '请假', absent: '缺席' },
  feedback: { underWay: '正在办', answered: '已答复', closed: '已办好' },
  answersBy: { list: '签到的人', everyone: '扫码的人' },
  evaluationScore: { '5': '很好', '4': '好', '3': '一般', '2': '不太好', '1': '不好' },
  nature: { risk: '风险', opportunity: '机遇' },
  context: { internal: '自身的资源和能力', external: '外部环境', interestedParty: '居民和相关方', 'interested-party': '居民和相关方', law: '法律法规' },
  level: { low: '低', medium: '中', high: '高', community: '社区', department: '部门', grid: '网格', service: '服务' },
  response: { avoid: '避免', reduce: '降低', share: '共同承担', pursue: '抓住', accept: '接受' },
  step: { assess: '第一次评估', control: '措施见效后', review: '复查', reopen: '重新评估' },
  dimension: {
    organisation: '组织', staff: '人员', facilities: '环境和设施', information: '服务信息', scene: '服务现场', charges: '服务收费', complaints: '投诉处理',
    satisfaction: '满意', function: '管用', economy: '省钱', safety: '安全', timeliness: '及时', comfort: '舒适', civility: '文明',
  },
  direction: { up: '越高越好', down: '越低越好', hold: '保持不变' },
  rhythm: { month: '每月', quarter: '每季度', halfYear: '每半年', 'half-year': '每半年', year: '每年' },
  about: { service: '服务', staff: '工作人员', facility: '设施', fees: '收费', safety: '安全', environment: '环境', other: '别的' },
  channel: { grid: '网格', web: '网上', counter: '窗口', phone: '电话', visit: '入户', meeting: '会上', chat: '居民群' },
  group: { government: '政务和公共服务', people: '为民服务', convenience: '便民服务', safety: '安民服务', other: '其它服务' },
  delivery: { own: '自办', purchased: '购买', volunteers: '志愿者', partner: '共建', mutualHelp: '居民互助', market: '市场' },
  moneySource: { government: '财政拨款', project: '项目经费', party: '党建经费', donation: '社会捐赠', collective: '集体收入', other: '其他' },
  needsCode: { true: '凭一次性答题码', false: '扫码或点链接' },
  kind,
};
