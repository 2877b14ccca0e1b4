export const input = {
  title: '策划依据', left: '{n} 条没定', all: '都定了', open: '看依据', lead: '这一年发生的事、差的条款、居民说的话。每一条采纳成一项，或者写明为什么不采纳。', none: '没有要看的依据。', loading: '正在收集',
  source: {
    'open-case': '没关闭的不符合', lesson: '关闭了的不符合：学到什么', 'complaint-theme': '投诉集中的事', 'request-theme': '办得不顺的服务事项', 'unmet-rule': '没达标的条款', 'missed-obligation': '漏做的周期任务',
    improvement: '做成了的改进', evaluation: '评价里的改进机会', feedback: '没有下文的批评', 'low-score': '满意度低的题', 'item-missed': '没完成的服务项目', 'objective-missed': '没达到的目标', 'high-risk': '高风险', decision: '会上定了还没办完的', need: '居民需求',
  },
  detail: {
    'open-case': '{number}', lesson: '{number}　{finding}', 'complaint-theme': '{count} 件', 'request-theme': '{count} 件：超时 {late}、不予办理 {refused}、有异议 {objected}', 'missed-obligation': '漏了 {count} 次，最近一次到 {lastOn}', 'item-missed': '{plan}',
    improvement: '{community}　{standardAs}', evaluation: '{evaluation}　{service}', feedback: '{who}　{on}', 'low-score': '{survey}：{n} 人里 {share}% 满意（{low}%–{high}%）', 'objective-missed': '目标 {target}{unit}，到 {dueOn}', 'high-risk': '{score} 分', decision: '{meeting}：{decision}', need: '{people} 人说过',
  },
  rule: '{clause}', ruleFigures: '{clause}：现在 {actual}，要 {required}', taken: '采纳了', aside: '没有采纳：{reason}', gone: '现在已经不是问题了', by: '{name}，{day}',
  take: '采纳', takeAs: '写成什么', as: { item: '服务项目', risk: '风险', objective: '目标' }, name: '叫什么', need: '要做到什么', takeDone: '写进计划', setAside: '不采纳', why: '为什么不采纳', asideDone: '记下', reopen: '重新考虑',
  madeOf: '从哪里来', inputTo: '写进了哪个计划', inPlan: '采纳成',
};

export const need = {
  collect: '记一条需求', lead: '照居民说的话记。同样的话再来，会合在一起数人数。', done: '记下', words: '怎么说的', wordsHint: '一次一件事，最多 500 个字，不写姓名和电话。', peopleUnit: '人', people: '{n} 人',
  voices: '听到的话', voiceCount: '{n} 次', heard: '最近听到', anyGroup: '所有类别', emptyTitle: '还没有居民需求',
  emptyText: '听到居民想要什么，就记一条；居民也可以在公开页面上自己写。做明年的计划时，从这里挑。', mergeHint: '说的是同一件事，只是话不一样：人数加到那一条上。', mergePick: '选一条', mergedInto: '已经并到', asideHint: '以后还会数人数，但做计划时不再列出来。', edit: '改标题和类别',
};
