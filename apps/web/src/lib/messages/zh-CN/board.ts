export const board = {
  title: '看板', unit: '哪个单位', clear: '没有未关闭的不符合', lead: '{since} 以来，关闭用时的中位数 {median}，首次评审就有效 {share}',
  head: { open: '{n} 件没有关闭', overdue: '{n} 件逾期', toVerify: '{n} 件等验证' },
  excel: '导出 Excel', ten: '今天先办这十件', tenWhy: '严重的、逾期的、再次发生的、等验证的排在前面', tenNone: '没有要办的。',
  waiting: '等验证 {n} 天', dueOn: '{day} 到期', sendBack: '退回', remind: '催办', remindedToday: '今天催过了', remindWords: '请尽快办理，并说明进展。',
  why: {
    MAJOR: '严重', OVERDUE: '逾期 {days} 天', RECURS: '12 个月内第 {times} 次', TO_VERIFY: '观察期满，等验证', WATCHED: '观察到 {until}', NO_CAUSE: '没有写原因', NOT_BEGUN: '措施没有开始',
    STILL: '{days} 天没有动静', DUE_SOON: '还有 {days} 天到期', DUE_TODAY: '今天到期', REMINDED: '催过 {times} 次，上次 {on}', AT_RISK: '涉及人身安全，还没有控制', CONTAINED: '涉及人身安全，已经控制', EXTENSION: '申请延期',
    DANGER: '有人可能受伤', GRAVE: '较重', CONTESTED: '居民不认可答复', ALIKE: '{count} 件同类投诉', NO_CASE: '还没有立项',
  },
  complaints: '投诉里还没有立项的', complaintsWhy: '较重的、不认可答复的、三个月里同类三件以上的', raise: '要求立项',
  ages: '放了多久', age: { week: '7 天内', fortnight: '8–15 天', month: '16–30 天', twoMonths: '31–60 天', longer: '60 天以上' }, ageLabel: '{age}：{open} 件，逾期 {overdue} 件',
  openN: '{n} 件未关闭', late: '逾期 {n}', byClause: '集中在哪些条款', byCause: '集中在哪些原因', byOwner: '在谁手里', nobody: '还没有人负责', cumulative: '累计', count: '件数', barLabel: '{name}：{n} 件',
  moreBars: '另有 {n} 条。', paretoSays: '前 {n} 条占了 {share}。', paretoOne: '第一条占了 {share}。', unsorted: '另有 {n} 个没有画鱼骨图，不归类。', noneOpen: '没有未关闭的。', noCauses: '这段时间还没有画过鱼骨图，原因没有归类。',
  communities: '各社区', streets: '各街道', community: '社区', street: '街道', whole: '{name}合计', perThousand: '每千人', median: '中位数', ninetieth: '九成在', effective: '首次有效',
  unitsSays: '未关闭的按步骤分；每千人是未关闭件数除以常住人口（没有登记人口的不算）；用时、有效和再次发生按所选时段算，没有选就是最近十二个月。点数字看是哪几件。',
  sortBy: '排序', sort: { code: '按编码', perThousand: '按每千人', overdue: '按逾期', open: '按未关闭' },
  figure: {
    open: '未关闭', overdue: '逾期', dueSoon: '7 天内到期', toVerify: '等验证', recurring: '再次发生，未关闭', reported: '时段内报告的', recurred: '再次发生', closed: '时段内关闭的',
    judged: '时段内首次评审的', effectiveFirst: '首次评审就有效的', all: '全部',
  },
  days: '{n} 天', none: '—', which: '哪些', grade: '轻重', anyClause: '全部条款', anyGrade: '不分轻重', anyOwner: '全部负责人', anyAge: '不论多久', potential: '是否潜在', anyPotential: '实际和潜在', happened: '实际的', foreseen: '潜在的',
  since: '时段从', until: '到', chosen: '已选', noCases: '没有这样的。换个条件再看。',
  grant: '同意', refuse: '不同意', asksUntil: '“{title}”想延到 {until}：', remark: '说一句', cause: '原因', because: '原因：{cause}', noCauseYet: '还没有查出原因', anyCause: '全部原因',
  saveView: '存成视图', viewName: '视图叫什么', shareView: '给街道里的人都看', keepView: '存下', removeView: '删除视图：{name}',
  scattered: '选中的在 {n} 个社区，各社区的人不一样。请选同一个社区的再改派。',
  field: { finding: '看到了什么', evidence: '凭什么', reason: '原因', words: '跟他说', personId: '交给谁' },
  bulk: {
    bar: '选中的一起办', chosen: '选中 {n} 件', tooMany: '一次最多 {max} 件，请少选一些。', clear: '不选了', page: '选中这一页', choose: '选中：{title}',
    verify: '验证有效', sendBack: '退回', remind: '催办', reassign: '改派', verifyOf: '验证 {n} 件', sendBackOf: '退回 {n} 件', remindOf: '催办 {n} 件', reassignOf: '改派 {n} 件',
    verifySays: '都判为有效，用同一段结论。自己做的、还在观察的、该由街道验证的不会动，会逐件告诉您。', sendBackSays: '回到“落实”，由负责人补证据。不能退的不会动，会逐件告诉您。',
    remindSays: '告诉正该办的人，这句话留在讨论里。同一件一天只催一次。', reassignSays: '轮到这个人办下一步。他办不了的不会动，会逐件告诉您。',
  },
  told: { done: '办好 {n} 件', none: '一件也没有办成', refused: '，{n} 件没有办：', gone: '这一件不在您的范围里', close: '知道了' },
};

export const insight = {
  title: '分析', rings: '年度环', map: '追溯图', compare: '社区对比', review: '管理评审',
  ringsHead: '{name} {year} 年还有 {open} 项没有完成，{late} 项逾期', ringsDone: '{name} {year} 年的承诺都完成了', ringsBy: '各单位的年度环', unit: '单位',
  mapLead: '{total} 条里 {n} 条今年有记录，{whole} 条四个环节都有。', mapWide: '横跨 {n} 个社区：数字是记录数，下面是几个社区有。', mapAsOf: '按 {day} 夜里算的。', standard: '标准', gap: '空', inCommunities: '{n}/{of} 个社区',
  only: { all: '全部', gaps: '有空缺', some: '有记录', none: '没有记录' }, mapNothing: '没有这样的条款。',
  compareHead: '{name} {year} 年各社区对比', compareLead: '只和人口相近的社区比；按每千名常住人口算。箭头是高于或低于同类的中位数。点数字看出处。',
  nCommunities: '{n} 个社区', residents: '{n} 人', noResidents: '没有登记人口', median: '同类中位数', above: '高于同类', below: '低于同类',
  size: { under3000: '不到 3000 人', from3000: '3000 人以上、不到 6000 人', from6000: '6000 人及以上', unknown: '没有登记人口，不能比' },
  figure: {
    casesReported: '不符合（每千人）', casesLate: '未关闭里逾期', daysToClose: '关闭中位数', effectiveAtFirst: '首次有效', complaints: '投诉（每千人）', requests: '办件（每千人）',
    activitiesHeld: '活动（每千人）', visitsMade: '入户（每千人）', rulesMet: '指标达标',
  },
  of: {
    casesReported: '{n} 件', casesLate: '未关闭 {n} 件', daysToClose: '关闭 {n} 件', effectiveAtFirst: '评审 {n} 件', complaints: '{n} 件', requests: '{n} 件', activitiesHeld: '{n} 场', visitsMade: '{n} 次', rulesMet: '{n} 条指标',
  },
  reviewHead: '管理评审资料', reviewLead: '选单位和时段，拿一份 Word 文件到会上：数字、趋势、没有了结的事项和要作的决定。', from: '从哪天', to: '到哪天', word: '下载 Word', holds: '里面有什么',
  part: { figures: '基本数字', trends: '趋势', units: '各单位', open: '没有了结的事项', decide: '要作的决定' },
  partSays: {
    figures: '本时段和上一个同样长的时段对照；年度承诺和条款达标', trends: '逐月的报告、关闭和投诉；集中在哪些条款', units: '每个单位一行', open: '没有关闭的不符合，和没有做到的任务、目标、项目',
    decide: '由数字提出的事项，决定、责任人和期限在会上填',
  },
};
