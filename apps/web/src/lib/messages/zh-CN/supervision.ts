/** 照清单逐项看。 */
export const checklist = {
  answered: '{done} / {n} 项', save: '存下', seen: '看到什么', unanswered: '没有查', answer: { ok: '合格', notOk: '不合格', notApplicable: '这里没有' },
  sending: '正在传照片 {n} / {total}', photosFailed: '有 {n} 张照片没有传上，请再按一次存下。', photo: '拍照', photoOf: '{text}的照片 {n}',
};

/** 服务监督。 */
export const supervision = {
  of: { selfCheck: '社区自查', committee: '居务监督委员会', government: '政府部门', socialOrganisation: '社会组织', residents: '居民', media: '媒体', other: '其他' },
  when: '日子', plan: '安排监督', planLead: '定好看什么、哪天看、谁去看。清单可以从条款里挑，也可以自己写。', planDone: '排进计划', log: '记一次来的监督',
  logLead: '没有事先安排的：上级来检查，居民代表来看，报纸登了。', logDone: '记下，写结果', supervisorsHint: '单位或媒体的名称。', titleHint: '如：第三季度服务窗口。', myself: '我自己',
  lines: '看的内容', fromClauses: '从条款里挑', fromClausesHint: '输入条款号或内容，挑一条加一行。', line: '第 {n} 项', dropLine: '删去第 {n} 项', addLine: '自己写一项',
  find: '加一个清单外的问题', findDone: '加上', otherClause: '换一条', findings: '问题', giveSays: '交出以后不再改；社区会收到，确认或说明。', givenBy: '谁交的结果',
  closeSays: '每个问题都要有着落：转成不符合，或写明当场怎么改好的。', confirmSays: '问题由别人确认，不是发现问题的人。看法不同的，写在那一条下面。', objectionTo: '不同看法：{text}', objection: '社区的不同看法',
  settle: '不用转，写怎么了结', settleHint: '当场改好了，或者说明以后不算问题。', unannounced: '没有预先安排', year: '全年安排', yearOf: '{year} 年服务监督', yearSays: '安排了 {planned} 次，查过 {made} 次，发现 {findings} 个问题。',
  asList: '看清单', emptyTitle: '还没有服务监督', emptyText: '社区自查、居务监督委员会、上级和居民来看，都记在这里；发现的问题一步转成不符合。',
};
