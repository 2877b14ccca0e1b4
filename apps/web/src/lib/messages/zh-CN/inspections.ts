/** 按清单检查。 */
export const inspection = {
  begin: '开始检查', beginLead: '选清单，到现场一项一项点；清单按本社区采用的标准列出。', beginDone: '开始', placeHint: '如：党群服务中心一楼。', lines: '检查清单', answered: '{done} / {n} 项', save: '存下', seen: '看到什么', unanswered: '没有查', found: '问题', finishSays: '查完以后不再改。问题可以一步记为设施缺陷，或报为不符合。', toDefect: '记为设施缺陷',
  emptyTitle: '还没有检查', emptyText: '标识、设施、安全、环境、服务守则：拿着手机，照清单一项一项查。查完的自动记数。', answer: { ok: '合格', notOk: '不合格', notApplicable: '这里没有' },
  of: { signs: '服务标识', facilities: '设施', safety: '综合安全', environment: '环境卫生', conduct: '服务守则', disasterRisk: '灾害风险', disputes: '矛盾纠纷' },
};
