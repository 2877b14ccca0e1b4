/** 评价和改进页上的文字。 */
export const betterZh = {
  short: '评价和改进', link: '服务评价和改进', linkHint: '服务评得怎样，正在改什么；也说说您的好办法', title: '服务评得怎样，正在改什么',
  evaluations: '服务评价', earlier: '以前的评价', noEvaluation: '还没有公开的服务评价', by: { self: '社区自己评的', authority: '主管部门评的', thirdParty: '第三方评的' } as Record<string, string>, period: (from: string, to: string) => `${from}到${to}`,
  rating: { good: '好', fair: '尚可', poor: '需改进', unknown: '无从判断' } as Record<string, string>, count: (rating: string, n: number) => `${rating} ${n} 项`, all: (n: number) => `逐项看（${n} 项）`, todo: '要改进的', done: '已完成', doing: '正在做',
  improvements: '正在改的、改好了的', noImprovement: '还没有试过新办法', trying: (day: string) => `${day}起在试`, rule: (day: string) => `${day}起这样做`, fromResident: '居民的主意',
  idea: '您有更好的办法吗', lead: '排队、通知、活动、环境，哪里能更好，说说您的主意。', words: '您的主意', wordsHint: '一次写一个，最多 500 个字；请不要写姓名和电话', note: '社区工作人员会看，采纳的先在小范围试，做成了写在这一页。这里不记您是谁，也不逐条回复。',
  submit: '交给社区', submitting: '正在交', missing: '写一句您的主意', thanks: '收到了，谢谢。', failed: '没有交上',
};
