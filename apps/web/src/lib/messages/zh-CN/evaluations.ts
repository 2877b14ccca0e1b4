/** 服务评价。 */
export const evaluation = {
  of: { self: '自我评价', authority: '主管部门评价', thirdParty: '第三方评价' },
  begin: '开始一次评价', beginLead: '选一段已经过去的时期。平台把这段时间的监督、投诉、问卷、反馈和实施情况收在一起，您按服务逐项评。', beginDone: '开始',
  titleHint: '如：2026 年上半年服务评价。', evaluatorHint: '部门或机构的名称。', selfHint: '谁参加了，如：两委、居民代表三人。', methodHint: '座谈、走访、看了哪些记录。', period: '时期',
  judged: '评过 {done} / {n} 项', emptyTitle: '还没有做过服务评价', emptyText: '把一段时期的监督、投诉、问卷和反馈放在一起看，逐项评服务，找出能改的地方。第 9.3 条要求。',
  lines: '依据', linesLive: '现在的数字；作结论时定格', linesFrozen: '定格在 {at}', none: '这段时间没有记录', more: '等 {n} 条',
  heading: {
    supervision: '服务监督', complaint: '投诉处理', government: '政府监督检查', survey: '居民满意度调查', serviceTalk: '服务中的沟通和反馈', partner: '相关方的反馈', media: '媒体报道',
    thirdParty: '第三方调查研究', delivery: '计划和实施', improvement: '改进',
  },
  line: {
    supervision: '{who}监督 {made} 次，发现问题 {findings} 个，{open} 次没有办结', inspection: '按检查表查 {made} 次，不合格 {findings} 项',
    complaint: '收到 {received} 件：按时响应 {responded}，解决 {solvedRate}，满意 {satisfiedRate}', 'complaint-theme': '“{title}” {received} 件',
    feedback: '肯定 {praise} 条，中性 {neutral} 条，批评 {criticism} 条，其中 {open} 条没有下文', survey: '{title}：收回 {answers} 份，总体满意 {satisfied}；最低的是“{lowest}”，{lowestShare}',
    'service-request': '办结事项 {handled} 件，超时 {late} 件，有异议 {objected} 件，满意 {satisfiedRate}', consultation: '咨询 {asked} 次，答复 {answered} 次',
    activity: '活动 {held} 场，{attended} 人次，评价平均 {score} 分，{withoutPlan} 场没有事先计划', objective: '到期目标 {due} 个，达到 {reached} 个，没有达到 {missed} 个',
    'service-recovery': '服务偏差 {happened} 起，已补救 {madeGood} 起', 'conformity-assessment': '按标准逐条评过：{title}', 'star-rating': '评定 {stars} 星，{points} / {outOf} 分',
    nonconformity: '报告不符合 {reported} 件，关闭 {closed} 件，还开着 {open} 件，逾期 {late} 件', improvement: '提出改进 {proposed} 项，固化 {standard} 项，表扬 {recognised} 次',
  },
  services: '按服务评', renew: '按现在的计划重列', save: '存下', rating: { good: '好', fair: '尚可', poor: '需改进', unknown: '无从判断' }, unjudged: '没有评',
  done: '完成 {done} / {planned}', doneOnly: '做了 {done} 次', praise: '肯定 {n}', criticism: '批评 {n}', satisfied: '满意 {share}（{n} 人）', noFigures: '没有数字', noteFor: '{title}：说明',
  group: { people: '为民服务', convenience: '便民服务', safety: '安民服务', other: '其他服务' }, summaryOf: '好 {good}，尚可 {fair}，需改进 {poor}，无从判断 {unknown}',
  chance: '改进机会', addChance: '加一个', dropChance: '去掉第 {n} 个', chanceN: '第 {n} 个改进机会', about: '关于哪项服务', whole: '整体', clause: '哪一条', otherClause: '换一条', noChance: '还没有写改进机会。',
  settle: '不用立案，写怎么办完的', settleHint: '怎么改好的，或者为什么不用改。', raiseImprovement: '提为改进', concludeSays: '作了结论，依据和数字就定格，以后不再变。', closeSays: '每个改进机会都办完：立的不符合关了、改进做成了，或者写明怎么办完的。',
  publishSays: '居民会看到：评了哪些服务、评得怎样、改进机会和有没有办完，还有下面这段话。看不到谁说了什么。', document: '评价报告（Word）',
};
