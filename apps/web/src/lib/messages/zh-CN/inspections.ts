/** 按清单检查。 */
export const inspection = {
  begin: '开始检查', beginLead: '选清单，到现场一项一项点；清单按本社区采用的标准列出。', beginDone: '开始', placeHint: '如：党群服务中心一楼。', lines: '检查清单', found: '问题', finishSays: '查完以后不再改。问题可以一步记为设施缺陷，或报为不符合。', toDefect: '记为设施缺陷',
  emptyTitle: '还没有检查', emptyText: '标识、设施、安全、环境、服务守则：拿着手机，照清单一项一项查。查完的自动记数。',
  plan: '安排检查', planLead: '定好查什么、哪天查、谁去查；要常查的选多久一次，查完一次自动排下一次。', planDone: '安排', once: '只查一次', me: '我', startSays: '开始以后照清单一项一项查，清单按今天采用的标准列出。', againSays: '{every}一次：查完以后自动排下一次。', cancelSays: '以后也不再自动安排。',
  every: { week: '每周', month: '每月', quarter: '每季度', halfYear: '每半年', year: '每年' }, facilityChoose: '选一个设施', noFacility: '设施台账里还没有设施，先登记。', defectDone: '记下', defectSays: '记到设施台账里，检查人和这一项的内容一起带过去。',
  of: { signs: '服务标识', facilities: '设施', safety: '综合安全', environment: '环境卫生', conduct: '服务守则', disasterRisk: '灾害风险', disputes: '矛盾纠纷' },
};
