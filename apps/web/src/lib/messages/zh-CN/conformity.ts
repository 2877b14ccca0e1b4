/** What a rule says of a community: a shape and a word. */
export const verdict = {
  met: '达标', notMet: '未达标', advice: '建议改', pending: '未到期', unknown: '缺依据', notApplicable: '不适用',
  count: '{word} {n}', here: '这里做到了吗', all: '看条款结论',
};

/** Units of rules, beside a figure; `unitOf` where a thing is counted. */
export const ruleUnit = {
  人: '人', 户: '户', 年: '年', 个: '个', 季度: '个季度', 半年: '个半年', 项: '项', 次: '次', 月: '个月', 支: '支', 平方米: '平方米', 件: '件', 类: '类', '%': '%',
};
export const unitOf = { 人: '名', 个: '个', 支: '支' };

export const gap = {
  short: '还差 {n} {unit}', shortOf: '还差 {n} {unit}{what}', shortOnly: '{what}还差 {n} {unit}', over: '多了 {n} {unit}', overYears: '超过 {n} {unit}',
  rest: '{n} {unit}没有做到', lacking: '还缺{what}', lackingMore: '还缺{what}等 {n} 项', 'not-so': '还没有做到', by: '{day}前{gap}', missing: '缺{what}', impossible: '{what}不可能是这样', open: '原文没有给数，不能判断',
  failed: '算不出来', tooLong: '算得太久，停了',
};

export const conformity = {
  title: '条款结论', nav: '对标', head: '{total} 条里 {met} 条达标', headBad: '{n} 条未达标', headNone: '没有未达标的', noEdition: '这里还没有对照哪一版标准',
  noEditionText: '街道或区县采用一版标准以后，这里就逐条告诉您做到没有、差多少、根据什么。', toStandards: '看标准',
  asOf: '截至', todo: '只看要办的', filter: '按结论看', tryIt: '试一试', street: '看全街道', notKept: '这一天的结论当时没有存下，下面是按现在的台账倒推的。', past: '这是 {day} 的结论。', toToday: '回到今天',
  col: { clause: '条款', what: '看什么', now: '现在', curve: '今年，虚线是要求', },
  edition: '对照的标准', beside: '旁边再看', besideNone: '不比', changes: '换成这一版：{changed} 条结论会变，{required} 条要求会变', noChanges: '换成这一版：结论都一样', onlyThere: '只在 {edition} 里', notThere: '这一版没有这样要求',
  none: '没有', need: '应有 {n} {unit}', allOf: '{n} {unit}都要', atMost: '不超过 {n} {unit}', between: '{from} 到 {to} {unit}', needSo: '要做到', advice: '宜做到', actual: '{n} {unit}',
  factsAt: '用到的事实　截至 {day}', how: '怎么算的', need2: '要求：', have: '现有：', appliesOnly: '只在这样时要求：', conclusion: '现有 {actual} {unit}，应有 {required} {unit}', conclusionMost: '现有 {actual} {unit}，不超过 {required} {unit}', wanted: '要有：', has: '有', hasNot: '没有',
  reading: '原文没有说死，这里这样读：', note: '备注：', source: '规则原式', sourceOf: { appliesWhen: '什么时候适用', expression: '怎样算达标', required: '应有多少', actual: '现有多少' },
  periods: '数有“{what}”的{unit}：现有 {actual}，要有 {required}', curveOf: '{title}：今年的变化', curveTable: '今年的变化', curveRow: '{from} 至 {to}', curveNone: '还没有存下以前的结论，从今天起逐日记。', curveSum: '{from}是 {first}，{to}是 {last}',
  origin: { register: '自动数出', byHand: '手填', edition: '原文给的数', set: '已录入', supposed: '试一试的数', missing: '还没有' }, keptFrom: '{day}起记台账', handFrom: '{source}，{day}', handBy: '{name}填',
  records: '{register}：看记录', recordsOf: '“{label}”是从这些记录数出来的', recordsNone: '台账在记，这里还没有记录，所以是 0。', recordsHidden: '还有 {n} 条您看不到。', moreRecords: '再看 {n} 条', recordsFailed: '记录没有取到',
  enterIn: '在“{register}”里登记，就会自动数出', whoEnters: '请{roles}填', enterHand: '手填一个数', changeHand: '改手填的数', handTitle: '手填：{label}', handLead: '台账开始记以前，先用这个数；写明从哪里来。', handSave: '存下这个数', value: '数值', from: '从哪里来', fromHint: '如“街道 6 月统计表”', day: '是哪一天的数',
  withdraw: '撤回这个数', withdrawWhy: '为什么撤回', withdrawDo: '撤回', listCount: '{n} 个', listItems: '逐个看', row: '第 {n} 个', addRow: '加一个', dropRow: '去掉第 {n} 个', yes: '是', no: '否', fits: '合格', fitsNot: '不合格', apart: '不算在内', several: '{n} 项', unknownRegister: '台账',
  figuresOpen: '{n} 个还没有', aloneCount: '{n} 条', figures: '标准里空着的数', figuresLead: '原文没有给出，或者留给地方定。录入以后，相关的结论自动重算。', figurePrinted: '原文：{value}', figureOpen: '原文没有给', figureAt: '{unit}定，{day}起，{source}', figureSet: '录入', figureChange: '改', figureFrom: '从哪天起', figureSource: '依据', figureSourceHint: '如“街道办〔2026〕3 号”', figureSave: '存下', figureWho: '请{roles}录入',
  plan: '列入 {year} 年计划', planned: '已列入 {year} 年计划', planTitle: '项目名称', planNeed: '服务要求', planSave: '列入计划', planNew: '{year} 年还没有计划，会先起一份草稿。', planShut: '{year} 年计划现在是“{state}”，不能再加。', plannedFor: '已排进计划：', planSee: '看计划', planItem: '补上：{title}', planText: '{edition} {clause}，{what}：{required}；现在 {actual}，{gap}。', planResult: '{title}达到 {required}', planIn: '加进“{plan}”',
  raised: '已报为不符合', raiseLead: '条款和今天的数会一起带过去。', cases: '已报：', raise: '报为不符合', raisePotential: '报为潜在不符合',
  tryOn: '试一试：什么也不存', tryLead: '改下面的数，结论马上跟着变。改完离开就没有了。', tryNone: '还没有改数', tryCount: '改了 {n} 个数', tryReset: '都还原', tryEnd: '不试了', tryWas: '原来{was}', tryFacts: '名单和清单', tryFigures: '{edition}空着的数', tryChanged: '{n} 条结论变了', tryRestore: '还原“{label}”',
  duties: '一年里要重复做的',
};

/** How a sum is told. */
export const sum = {
  and: '，且', or: '，或', not: '不是{what}', comes: '{sum} = {to}', up: '，进到 {to}', down: '{sum}（取整）', count: '{list}', those: '{list}里{test}的', each: '每个{list}：{test}', only: '只看{test}的', oneOf: '{list}里{test}的', taken: '{condition}：{value}', aside: '{value}（{condition}）',
};

export const streetConformity = {
  title: '全街道条款结论', head: '{n} 个社区，{bad} 条未达标', headNone: '{n} 个社区，没有未达标的', lead: '每一格是一个社区对一条要求的结论。点开看社区的根据和算法。', edition: '标准', anyEdition: '所有标准', verdict: '结论', anyVerdict: '所有结论', clause: '条款', anyClause: '所有条款', excel: '导出 Excel',
  rule: '要求', sums: '合计', sumStreet: '街道', sumDistrict: '区县', sumOf: '{counted} / {all} 个社区有数', nothing: '没有这样的结论。', switch: '换一条街道', noVerdicts: '还没有结论。社区采用一版标准后，当晚算好。', cell: '{community}，{rule}：{verdict}',
};

/** What is to be done again and again. */
export const duty = {
  what: '要做的事', count: '{n} 件，没有漏的', countMissed: '{n} 件，漏了 {missed} 次', month: '{n}月', quarter: '第{n}季度', half1: '上半年', half2: '下半年', year: '全年', span: '{from} 至 {to}',
  per: { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年', term: '每届', 'set-locally': '由街道定' }, oftenOf: '{per} {n} 次', term: '每届一次', notSet: '多久一次还没有定', eachOf: '{each}，{often}',
  each: { 'community-worker': '每名社区工作者', staff: '每名工作人员', 'window-worker': '每名窗口人员', 'social-organisation': '每个社会组织', 'window-staff': '每名窗口人员' },
  missedOf: '{what}漏了', noneYet: '还没有排', open: '街道定了多久一次，才排得出来', allDone: '全年做完', later: '从 {day} 起', left: '还差 {n} 次，{day}前', doneAt: '{day}做完', until: '{day}前做完', keyDone: '完成的日子', keyMissed: '过期没做', keyOpen: '还在期限内', keyToday: '今天',
  who: '负责人', whoSave: '换负责人', setPer: '多久', setTimes: '几次', setSave: '由街道定下', missedTitle: '{title}漏了', mayMiss: '{title}可能做不到', missedText: '{clause} 要求：{title}，{often}。{period}没有做到。',
  period: '期间', often: '多久一次', times: '做了几次', timesOf: '{done} / {n} 次', doneOn: '做完的日子', by: '靠什么算做了', raised: '报过的不符合', fulfilSays: '一般由记录自动算。这里用于记录里没有、确实做过的。', noteHint: '做了什么、在哪里能看到。', voidSays: '这里不用做，或者另有做法，请写明原因；以后也不再排。',
};

/** The verdict that a case was raised from. */
export const sourceVerdict = {
  label: '来自结论', then: '{day}：{told}', now: '现在：{told}', figures: '现有 {actual}，应有 {required} {unit}', madeGood: '报的这件事现在已经做到了。请照样评审：看原因是不是去掉了，会不会再来。',
};
