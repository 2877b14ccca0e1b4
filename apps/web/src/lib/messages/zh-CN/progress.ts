/** A plan through its year. */
export const progress = {
  views: '换个方面看', view: { plan: '计划', progress: '进度', gantt: '全年图', money: '经费', workload: '分工', coverage: '对照标准', print: '打印' },
  asOf: '到 {day} 为止。', print: '打印', printNote: '和 Word 文件是同一份内容，A4 纸。打印时关掉浏览器的页眉页脚。', nItems: '{n} 项', month: '{month}月',
  answer: { before: '{n} 项服务，公布以后开始计进度', late: '{n} 项已经逾期', risky: '{n} 项照现在的样子做不完', well: '{total} 项都跟得上，完成 {done} 项', closed: '这一年完成 {done} 项，没有做完 {missed} 项' },
  notInForce: '计划还没有公布，现在不要求做什么。', riskTitle: '照现在会落下的', missedTitle: '没有做完的', noRisk: '没有。', how: '怎么算的',
  rule: '最后一天过了还没有报完成，是逾期。按月或按日子排了次数的，到今天该做的次数没有做够，是落后；该做满 3 次以后推算：预计次数 = 计划次数 × 已做 ÷ 该做，去掉零头。只定了起止、没有排次数的，时间过半还没有一条记录，也列在这里。办过的活动等记录算一次；每周不止一次的不按次数算，报了完成才算。只是推算，不是结论。',
  why: {
    late: '{day} 到期，逾期 {n} 天', untold: '{planned} 次都做了，还没有报完成，逾期 {n} 天', missed: '年终时没有做完', missedOf: '计划 {planned} 次，做了 {done} 次', behind: '到今天该做 {due} 次，做了 {done} 次',
    left: '还要做 {left} 次，剩 {n} 天', forecast: '照这样全年 {forecast} 次，比计划的 {planned} 次少 {short} 次，剩 {n} 天', and: '；', silent: '{from} 到 {to}，时间过半，还没有一条记录',
  },
  standing: { delivered: '完成', missed: '没有做完', late: '逾期', behind: '落后', silent: '没有动静', onCourse: '跟得上', waiting: '还没有开始', undated: '没有定时间' },
  byMonth: '按月：计划和完成', byItem: '按项目', groupDone: '{n} 项，完成 {done} 项', whole: '全部', workCount: '{n} 条，办过 {held} 条', noWork: '没有',
  col: { standing: '进度', done: '做了', owner: '负责人', until: '最后一天', work: '活动等记录' },
  curve: '到年底计划 {planned} 次，到 {month} 月完成 {done} 次', plannedLine: '计划（从年初累计）', doneLine: '完成（从年初累计）', plannedShort: '计划', doneShort: '完成',
  money: {
    answer: '计划 {planned} 元，还剩 {left} 元', over: '超出计划 {left} 元', overItems: '{n} 项超出了各自的预算。', how: '已付的来自经费明细，合同来自购买服务；合同签了没付完的先扣下，验收没有通过的不再扣。',
    bySource: '按来源', source: '来源', noSource: '没有写来源', planned: '计划（元）', spent: '已付（元）', bound: '合同没付的（元）', left: '还剩（元）', unspent: '没有用的（元）', nothing: '还没有一笔支出归到这份计划的项目。', byItem: '按服务项目', total: '合计',
    contract: '合同 {amount} 元，已付 {paid} 元', acceptance: '验收：{words}', unsaid: '没有写', unlinked: '没有归到项目的支出', unlinkedSum: '{n} 笔，{sum} 元', yuan: '{sum} 元', wasFor: '原来归到“{item}”，修订时去掉了',
    linkTo: '“{line}”归到哪一项', choose: '归到…', linked: '“{line}”已归到“{item}”。', more: '还有 {n} 笔，到经费明细里看',
  },
  load: {
    full: '{names}有的月份太满', even: '{n} 个人分着做，没有太满的月份', nobody: '还没有定谁负责', how: '格子里是这个月负责的项数。一个月 5 项以上、又比大家平均多出一半的，标“满”。', person: '负责人', mark: '满',
    unowned: '没有人负责的', without: '没有担项目的人', nPeople: '{n} 人', withoutNote: '能报服务完成、但这份计划里一项都不负责的人。',
  },
  cover: {
    answer: '{total} 条里 {served} 条有项目落实，{duties} 件要反复做的事没有项目管', how: '看第 7、8 章没有再分的条款。项目连着这一条、它下面的条或它的上一级，就算落实；只连到整章的不算。没有读到原文的条款，看顶替它的征求意见稿条款。', edition: '标准', left: '还没有项目落实的条款', nClauses: '{n} 条',
    allServed: '每一条都有项目落实。', duties: '标准要求反复做的', dutiesLeft: '{n} 件，没有项目管的 {left} 件', clause: '条款', duty: '要做什么', times: '这一年', done: '{periods} 期做了 {done} 期', missed: '漏了 {n} 期', served: '有项目落实的条款', none: '没有',
  },
  gantt: { answer: '{n} 项，{month} 月最忙，有 {busy} 项', bar: '安排的时间', due: '该做完的日子', done: '办过', today: '今天', span: '{from} 至 {to}', held: '计划 {planned} 次，有 {n} 条办过的记录' },
  home: { title: '年度计划的进度', late: '{n} 项逾期', risky: '{n} 项可能做不完', all: '看进度', days: '逾期 {n} 天', street: '各社区计划里逾期的', more: '还有 {n} 项' },
};
