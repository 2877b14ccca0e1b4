/** 投诉：轻重、合办、上交、口头回音、不计入、三率。 */
export const grievance = {
  weigh: '轻重和对象', severityHint: '拿不准就选一般，以后还能改。', safetyHint: '有人可能受伤就选“有”：街道会马上知道，一个工作日内开始查。', atOnceHint: '如：拉了警戒线，请物业看着。',
  subjectHint: '这个人从现在起看不到这件投诉，也不能办。不是说工作人员的，空着。', noSubject: '不是说哪位工作人员', against: '说的是谁', about: '关于什么',
  aboutStaff: '说的是工作人员：只有书记和街道看得到，受理时写清说的是谁，别的同事才能办。', aboutHead: '说的是社区负责人：由街道办，社区的人看不到。', head: '社区负责人',
  inside: '只有同事看得到', insideHint: '投诉人和被投诉的人都看不到。', findingsHint: '查到了什么、问了谁、看了什么。', outside: '投诉人看得到', said: '投诉人怎么说', noWord: '没有回音',
  solvedYes: '解决了', solvedNo: '没有解决', stars: '{n} 分', seen: '谁看过', seenNone: '还没有人看过。', seenHint: '打开这一页就记一次，一小时内不重复记。',
  similarNone: '没有找到像同一件的投诉', similar: '可能是同一件事', similarHint: '合到一起办：以那一件的答复为准，这位居民照样凭自己的编号看。', join: '合到这一件', joined: '合在一起办的', joinedTo: '和哪一件一起办', joinSays: '合并以后不能分开。确定是同一件事？', joinSure: '确定合并',
  escalated: '为什么上交街道', escalateSays: '街道来查，社区不能收回。答复的期限不变。', ways: '还可以去哪里', waysHint: '这次答复是最终的。写清还可以找谁、打什么电话。', waysText: '对这次答复还有意见，可以打政务热线 12345，或者向区信访部门反映。',
  hearConfirmSays: '居民在电话里或当面说的，照实记。答复的人自己不能记。', hearContestSays: '居民不认可，照他的话写。会换一个人重新查。', hearWithdrawSays: '只有居民自己说不投诉了才撤回。', hearNote: '什么时候、怎么说的',
  leaveOut: '不计入解决率和满意率', leaveOutSays: '写清原因：统计里会一件一件列出来。原来的数照样显示。', counts: '计入', why: '为什么不计入', leftOut: '不计入',
  againstHead: '说的是社区书记或主任，请街道来办', againstHeadHint: '勾上以后，社区的人看不到这件投诉。', lost: '不留姓名的，密码丢了就再也查不到，谁也补不了；只能重新投诉一次。',
  figures: '投诉统计', figuresOf: '{year} 年投诉统计', figuresLead: '三率都按居民自己说的算，没有回音的不算解决。街道剔除的，一件一件写明原因，两种算法都摆出来。', excel: '下载 Excel', list: '投诉', reach: '范围', community: '本社区', street: '全街道',
  response: '响应率', resolution: '解决率', satisfaction: '满意率', responseIs: '到期限的 {of} 件，按时受理 {n} 件', resolutionIs: '有结果的 {of} 件，居民说解决了 {n} 件，没有回音 {silent} 件', satisfactionIs: '评分的 {of} 件，4、5 分 {n} 件',
  raw: '全部', adjusted: '剔除后', none: '还没有', byMonth: '按月', byTheme: '按类', byAbout: '按事由', noTheme: '还没有归类', received: '收到', key: '哪一类', month: '月份', monthOf: '{n} 月', leftOutList: '剔除的 {n} 件', leftOutNone: '没有剔除的。', noneYet: '这一年还没有投诉。',
  themes: '常用的：', yes: '有', no: '没有', serious: '较重', grave: '严重', danger: '有安全危险',
};
