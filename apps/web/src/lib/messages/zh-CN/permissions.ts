/** `noun:verb` of the role matrix, where a person gives part of what they may do to a program. */
export const permission = {
  noun: {
    'star-rating': '星级评定',
    'conformity-assessment': '符合性评价',
    pack: '检查资料包',
    activity: '社区活动', 'annual-plan': '年度服务计划', audit: '操作记录', calendar: '工作日历', clause: '条款', complaint: '投诉',
    'corrective-action': '纠正措施', edition: '标准版本', home: '首页', job: '后台任务', nonconformity: '不符合', notice: '通知',
    person: '人员', record: '记录', 'service-item': '服务项目', setting: '设置', storage: '存储空间', unit: '辖区', work: '待办',
    'emergency-plan': '应急预案', 'emergency-supply': '应急物资', drill: '应急演练', incident: '突发事件', 'service-recovery': '服务补救',
    register: '台账', meeting: '会议', risk: '风险和机遇', objective: '服务目标', 'resident-need': '居民需求', 'service-request': '服务事项', consultation: '服务咨询', 'home-visit': '入户服务', 'grid-finding': '网格发现', 'grid-round': '网格巡查', 'check-point': '巡查点', mediation: '矛盾调解', errand: '代办', publication: '公开信息', 'service-rule': '服务制度', archive: '档案', destruction: '档案销毁', survey: '满意度调查', inspection: '检查', improvement: '持续改进', 'service-evaluation': '服务评价', supervision: '服务监督', 'matter-type': '事项类型', 'plan-template': '计划模板', fact: '指标数据', obligation: '周期任务', verdict: '达标情况', conformity: '条款结论', 'edition-parameter': '标准里留空的数',
  },
  verb: {
    work: '做试点、记结果', judge: '判断', recognise: '表扬',
    'judge-others': '代主管部门作结论',
    appoint: '派人', forward: '报上级', revoke: '取消',
    arrange: '安排', visit: '记录', know: '看住户信息', enforce: '启用和停用', issue: '领出和归还', check: '检查', evaluate: '评估', log: '记经过', open: '记下', remedy: '补救', decide: '记决定', make: '制作', share: '共享', withdraw: '收回',
    combine: '合并', hear: '记居民的话', escalate: '上交街道', 'leave-out': '定计不计入',
    confirm: '确认', acknowledge: '受理', administer: '管理', adopt: '采用', analyse: '查原因', answer: '答复', approve: '批准', arbitrate: '裁定',
    archive: '归档', assign: '转交', attach: '加附件', cancel: '取消', change: '改', 'change-street': '改街道的', close: '办结',
    comment: '留言', complete: '报完成', deliver: '报完成', dismiss: '不立案', draft: '起草', 'hand-over': '移交', hold: '登记举办',
    identity: '看当事人身份', investigate: '查办', link: '关联', plan: '定措施', publish: '发布', read: '看', reject: '不受理', remind: '催办',
    report: '报告', return: '退回', review: '评审', start: '开始', submit: '提交', summarise: '写总结', take: '登记', verify: '验证',
    'verify-major': '验证严重的', contain: '写先怎样保护', merge: '并案', 'approve-plan': '评审措施', 'ask-extension': '申请延期', extend: '答复第一次延期', 'extend-again': '答复再次延期', void: '作废', enter: '登记', edit: '改', end: '停用', import: '导入', personal: '看个人信息',
    file: '归档', propose: '提出', handle: '办理', grade: '审类别和等级', walk: '记巡查', mediate: '调解', join: '联合调解', run: '代办', object: '记异议', call: '召集', conclude: '办结', record: '记录', keep: '定登记日期', set: '设定', fulfil: '报做过', identify: '登记', assess: '评估', treat: '定应对措施', accept: '接受', control: '报见效', collect: '记下', sort: '整理',
  },
};
