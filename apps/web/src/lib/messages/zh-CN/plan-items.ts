/** What an item needs and when, and what the year asks for by itself. */
export const planItem = {
  part: { what: '做什么', who: '谁来做', when: '什么时候', means: '用什么', money: '花多少' },
  hint: {
    deliveries: '可以选几种。', months: '只在几个月做的才选；每个月都做的不用选。', sources: '写了来源，合计就按来源加。', people: '如“社工 2 人、志愿者 10 人”。', technology: '如“一键呼叫、线上报名”。',
  },
  total: '预算合计', month: '{n}月',
  recur: {
    how: '怎么重复', none: '不按日子重复', day: '每天', week: '每周的周几', monthDay: '每月的几号', monthNth: '每月第几个周几', yearDay: '每年几月几号', other: '其他（RRULE）',
    every: '每隔几次算一次', everyHint: '每周都做写 1，隔一周写 2。', weekdays: '周几', days: '几号', daysHint: '用逗号隔开，月底最后一天写 -1。', nth: '第几个', months: '哪几个月', rule: 'RRULE',
  },
  weekday: { MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日' },
  nth: { first: '第一个', second: '第二个', third: '第三个', fourth: '第四个', last: '最后一个' },
  noPlace: '不用场所',
  clashes: '场所撞期', clashSure: '{from} 起 {n} 天都要用', clashMaybe: '{from} 到 {to} 之间可能都要用，写清日子才知道', clashDay: '{from} 都要用',
  duties: '这一项落实的周期任务', dutyOpen: '{periods} 还没有安排', dutyDone: '每一期都安排到了',
  left: '还没有安排的周期任务', leftCount: '{n} 项', leftLead: '标准要求定期做、计划里还没有项目落实的。加进来时，月份按每期的最后一个月先填好。', add: '加成一项', addOf: '把“{title}”加成一项', unset: '多久一次街道还没有定',
  every: { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年' }, times: '{every} {n} 次',
};
