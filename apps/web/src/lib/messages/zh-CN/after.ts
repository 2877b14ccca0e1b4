/** 活动办完以后，和一年里的安排。 */
export const after = {
  goals: '目标完成情况', goalResult: '结果', goalNote: '凭什么这样说', unjudged: '还没有评价', verdict: { reached: '达到', partly: '部分达到', missed: '没有达到' }, noteHint: '可以不写，如“19 人当场挂上号”。',
  answers: '参加者评价', answersNone: '还没有请来的人评价。扫码填四个小问题，不记名。', ask: '请来的人评价', askAgain: '改谁来评价、收几天', askSays: '只看得到总的结果；截止以后、满 5 份才显示，免得猜出是谁写的。截止以后不能再开。',
  by: { list: '签到的人，每人一份', everyone: '扫码的人，收满为止' }, limit: '最多收几份', limitHint: '大约来多少人就写多少，免得有人反复填。', days: '办完以后收几天', daysUnit: '天', code: '评价二维码', codeHint: '散场时请大家扫，或打印贴在门口。', print: '打开评价页',
  open: '正在收，已有 {n} 份，{at} 截止', notYet: '开始以后就能填，{at} 截止', closed: '收到 {n} 份，{at} 截止', tooFew: '少于 5 份，不显示结果，免得猜出是谁写的。', hidden: '截止以后显示结果。', mean: '平均', question: { content: '内容', arrangement: '组织安排', place: '场地', overall: '总的感受' }, words: '大家还说', aspect: '方面',
  moved: '候补补上了，还没有告诉 {n} 人', movedLead: '打个电话告诉他；编号查询页上也看得到。', movedUp: '{at} 补上', told: '已告诉', tell: '已打电话告诉', report: '活动报告（Word）',
  heading: '社区营造', headingNone: '没有归类', headingOf: '跟着服务项目：{name}', headings: { people: '人', culture: '文', place: '地', industry: '产', scenery: '景' },
  headingText: { people: '邻里互助，居民自己做主', culture: '共同的历史和风俗', place: '宜居的环境', industry: '家门口的产业和就业', scenery: '好看的街巷和角落' },
  building: '社区营造', buildingLead: '一年里从人、文、地、产、景五个方面做了什么。活动跟着它的服务项目归类，也可以单独改。', buildingCount: '{activities} 场活动，{projects} 个项目', held: '办了 {n} 场，到场 {people} 人次', planned: '还有 {n} 场要办', nothing: '这一年还没有', project: '项目', inheritedMark: '跟着项目',
  unplaced: '还没有归类的', unplacedHint: '选一个方面，就归到那里。', unplacedNone: '都归类了。', put: '把“{title}”归到', partners: '社会组织和志愿队伍参与了几次', partnersLead: '办过的活动自动计数；同一天又手工登记的只算一次。', partnersNone: '台账里还没有社会组织和志愿服务队伍', partner: '谁', fromActivities: '活动', fromHand: '手工登记', lastOn: '最近一次', never: '今年还没有',
  calendar: '活动日历', month: '月', week: '周', list: '列表', previous: '往前', next: '往后', today: '今天', none: '这段时间没有活动', more: '还有 {n} 场', clash: '场地撞期', seats: '{registered}/{capacity}', waiting: '候补 {n}', weekdays: '一二三四五六日', monthTitle: '{year} 年 {month} 月', weekTitle: '{from} 至 {to}',
  subscribe: '订阅到自己的日历', subscribeLead: '手机或电脑的日历会自己更新。地址只给您看一次，谁拿到都能看您能看到的活动，请不要转发。', subscribed: '{at} 做的地址', subscribedUsed: '{at} 用过', notUsed: '还没有用过', make: '做一个订阅地址', renew: '换一个，旧的作废', revoke: '作废', revoked: '订阅地址作废了，旧的不能再用。', address: '订阅地址', copy: '复制', copied: '复制好了', public: '居民的公开日历', publicHint: '只有发布过的活动，谁都能订阅。',
};
