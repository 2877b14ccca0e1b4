/** 服务信息的公开。 */
export const publicInfo = {
  draft: '写公开信息', draftLead: '写好以后由书记公开。到期前会提醒，到期自动从居民页面撤下。', save: '存为草稿', emptyTitle: '还没有公开信息', emptyText: '服务项目、流程、人员、收费、财务收支、居务：写在这里，居民页面上就看得到，该按季按月公开的也自动记数。',
  companyHint: '每家物业公司各公开各的账。', titleHint: '居民一看就明白的一句话。', contentHint: '照片和文件存下草稿以后加。公开栏的照片也可以。', untilHint: '空着就一直公开，直到撤下或换新的。', fromHint: '已经贴出去的，写贴出的那天。', shownHint: '如：东门公开栏。', noItem: '不算到计划里的项目', noFormer: '不替代别的', anyKind: '全部种类',
  days: '公开的日子', standing: '一直公开', span: '{from} 至 {to}', from: '{from} 起', onPage: '看居民页面', source: '公开的是哪件事', replaces: '替代了哪一条', publishSays: '公开以后居民马上看得到；不能再改，只能撤下或用新的替代。', extendSays: '还要公开到哪一天？', withdrawSays: '居民页面上马上看不到了。为什么撤下会留在记录里。', ofRecord: '公开这件事',
  of: {
    services: '服务项目和内容', plans: '服务计划和活动安排', procedures: '服务流程', staff: '工作人员', timeLimits: '办理时限', governmentMatters: '政务事项', fees: '收费明细和支付规定', commitments: '服务承诺和风险提示', complaintPhone: '投诉电话', publicReply: '公开回复', importantMatters: '重大事务', generalMatters: '一般居务', finance: '财务收支', policeNotice: '警情通报', healthBoard: '健康宣传栏', propertyAccounts: '物业服务账目', activityPlan: '文化活动计划', other: '其他',
  },
  at: { page: '居民页面', board: '公开栏', chat: '居民群', website: '网站、公众号', leaflet: '书面发放', broadcast: '广播、大屏' },
};
