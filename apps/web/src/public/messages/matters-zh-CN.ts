import { evaluationZh } from './evaluation-zh-CN.js';
import { registrationZh } from './registration-zh-CN.js';
import { starsZh } from './stars-zh-CN.js';
/** 居民办事各页上的文字。 */
export const mattersZh = {
  registration: registrationZh,
  stars: starsZh,
  evaluation: evaluationZh,
  guides: {
    short: '办事指南', title: '能办哪些事', lead: '带什么、几步、几天、多少钱，都写在里面。', none: '还没有写办事指南', noneHint: '要办什么事，请打社区电话或者到窗口问。', papers: '要带的材料', optional: '可以不带', steps: '步骤', limit: '多久办好',
    limitOf: (n: number, unit: string) => (unit === 'workingHours' ? `${n} 个工作小时` : `${n} 个工作日`), limitNone: '窗口会告诉您哪天办好', fee: '费用', free: '不收费', yuan: (n: string) => `${n} 元`, feeUnsaid: '窗口会告诉您', where: '在哪里办', department: '归谁管', basis: '依据', conditions: '什么情况可以办', promise: '我们承诺', risk: '请留意', bring: '在网上提交', back: '看别的事', other: '清单里没有，写下来', paperCount: (n: number) => (n ? `带 ${n} 样材料` : '不用带材料'),
  },
  bring: {
    short: '提交事项', title: '要办什么事？', titleOf: (name: string) => `办理：${name}`, lead: '提交以后，一个工作日内告诉您怎么办。', content: '说说具体情况', contentHint: '可以不写', place: '在哪里', name: '怎么称呼您', phone: '您的手机号', note: '姓名和手机号只有经办的人看得到。', submit: '提交', submitting: '正在提交', failed: '没有交上去',
    done: '收到了，请记下这两样', number: '编号', secret: '密码', warning: '密码只在这里显示一次，丢了找不回来。', progress: '查进度', contentMissing: '写一句要办什么事',
  },
  notices: {
    short: '公开信息', title: '公开信息', none: '现在没有公开信息', noneHint: '想了解什么，请打社区电话或者到窗口问。', all: '全部', of: {
      services: '服务项目和内容', plans: '服务计划和活动安排', procedures: '服务流程', staff: '工作人员', timeLimits: '办理时限', governmentMatters: '政务事项', fees: '收费明细和支付规定', commitments: '服务承诺和风险提示', complaintPhone: '投诉电话', publicReply: '公开回复', importantMatters: '重大事务', generalMatters: '一般居务', finance: '财务收支', policeNotice: '警情通报', healthBoard: '健康宣传栏', propertyAccounts: '物业服务账目', activityPlan: '文化活动计划', other: '其他',
    } as Record<string, string>,
    from: (on: string) => `${on} 起`, between: (on: string, until: string) => `${on} 至 ${until}`, shownAt: (where: string) => `也张贴在：${where}`, statements: '应急通告', over: '已经处置结束', scenario: { comprehensive: '综合', fire: '火灾', weather: '台风、暴雨和内涝', earthquake: '地震', gas: '燃气泄漏', utilities: '停水停电停梯', health: '公共卫生', crowd: '人群聚集', building: '房屋和高空坠物', order: '治安', person: '人员走失和急病', other: '突发事件' } as Record<string, string>, replies: '看公开回复',
  },
  replies: { short: '公开回复', title: '大家关心的事，这样办', none: '还没有公开回复', noneHint: '关系到大家的事，办好以后会在这里说明。', all: '看公开回复' },
  errand: {
    headline: {
      received: '收到了，正在看', handed: '转给了对的岗位', waiting: '请补材料', handling: '正在办', passed: '服务方在办', entrusted: '上级部门在办', done: '办好了，马上回复您', replied: '回复您了', objected: '正在看您的异议', closed: '办完了', withdrawn: '已经撤回', void: '这一条登记错了，已经作废',
    } as Record<string, string>,
    by: (date: string) => `${date} 前给您结果`, late: '超过了答应的时间', lateSince: (moment: string) => `答应的是 ${moment}`, askedFor: '一次补齐这些就能办', until: (date: string) => `请在 ${date} 前补来，过期要重新申请。`, what: '办的事', reply: '给您的回复', voidBecause: '为什么作废', lateReason: '为什么超时', remedies: '您的权利', elsewhere: '可以找', procedure: '怎么去办', news: '告诉过您的', next: '接下来：', newPromise: (moment: string) => `改为 ${moment} 前办好`,
    way: { face: '当面', written: '书面', phone: '电话', sms: '短信', mail: '邮件', chat: '即时消息', page: '网页' } as Record<string, string>,
    said: { ask: '要补的材料', extend: '延期', passOn: '转给服务方', entrust: '交给上级部门', reply: '回复', serve: '当场办结', decline: '不归社区办', giveContact: '联系方式', refer: '到上级部门办', refuse: '不予办理', giveUp: '材料没有补来', explain: '再次解释', reopen: '重新办理', withdraw: '为什么撤回' } as Record<string, string>,
    step: { received: '收件', handed: '转岗', waiting: '等您补材料', handling: '办理', passed: '服务方办理', entrusted: '上级部门办理', done: '办好', replied: '回复您', objected: '您提了异议', closed: '办完', withdrawn: '撤回', void: '作废' } as Record<string, string>,
    objectUntil: (date: string) => `对回复有异议，${date} 前可以提，一个工作日内答复您。`, object: '我有异议', objectTitle: '哪里不对？', objectHint: '写清楚，好让我们重新看。', objectSubmit: '提交异议', follow: '还有问题，接着提', followHint: '提异议的时间过了，会作为一件新的事来办，和这件连在一起。', followed: '已经作为新的事收下，请记下新的编号和密码。', settle: '没有异议，办结并评价', rate: '评价一下', rateTitle: '这件事办得怎么样？', stars: { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' } as Record<number, string>, words: '想说的话', wordsHint: '可以不写', settleSubmit: '提交', rated: (n: number) => `您评了 ${n} 分`, reasonMissing: '写一下哪里不对', ratingMissing: '选一个',
  },
};
