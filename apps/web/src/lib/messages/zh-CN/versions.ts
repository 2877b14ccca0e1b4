export const version = {
  nth: '第 {n} 版', because: '修订原因：{reason}', beside: '和第 {n} 版对照', open: '并排看', underWay: '第 {n} 版正在办，批准发布后替换这一版。',
  reviseSays: '现在这一版照常执行。下一版从它抄起，改好、批准、发布以后才换上；做过的活动、花的钱、已做完的都接到新版。', reasonHint: '哪里要调整，为什么：经费变了、多了新任务、原来的做不成。',
  must: '提交前必须补', may: '建议', rest: '其余 {n} 类写同一个原因', restWhy: '这 {n} 类为什么都不安排', talk: '逐项意见', talkCount: '{n} 项',
};

export const consultation = {
  title: '征求居民意见', count: '{n} 次', add: '记一次', none: '还没有记。开过的会从会议里选；发问卷、入户问的，写日期和结果。', asked: '征求意见', people: '{n} 人', remove: '去掉', save: '记下',
  meetingHint: '开完的会才在里面。', noMeeting: '不是开会', noFile: '没有', fileHint: '先把记录传到下面“材料”里，再来选。',
};

export const beside = {
  title: '“{title}”对照', head: '{now}和{before}对照', headYears: '{now}和 {before}对照', year: '{year} 年', none: '没有可以对照的计划。', show: '看哪些', changed: '有改动的 {n} 项', all: '全部', against: '和谁比', lastYear: '去年', same: '服务项目没有改动。',
  totals: '合计', moved: '变化', kept: '，不变 {n}', budget: '预算（万元）', noMove: '不变', notThere: '没有这一项', asBefore: '不变', say: '对这一项说一句',
};

export const street = {
  submitted: '待审批的计划', head: '{n} 份计划等街道审批', lead: '先并排看，再逐项写意见。没有问题的勾上一起批；要改的，打开退回。', emptyTitle: '没有待审批的计划', emptyText: '社区提交以后会出现在这里。',
  community: '社区和计划', againstLastYear: '比去年', look: '细看', lines: '逐项对照、写意见', whole: '看整份', choose: '批准{community}的“{title}”', approveWhich: '选来批准', notYours: '您不能批准', moved: '比 {year} 年 {percent}',
  noFormer: '没有去年的', unchanged: '和去年一样', onVersion: '对第 {n} 版：{changes}', advice: '{n} 项建议', fine: '没有要说的', covered: '安排 {n} / {total}', unexplained: '{n} 类没有交代', leftOut: '{n} 类写了原因', comments: '意见 {n} 条', approve: '批准 {n} 份', note: '批准意见，写给每一份',
  approved: '批准了 {n} 份。', refused: '{n} 份没有批：', unknown: '看不到的计划',
};
