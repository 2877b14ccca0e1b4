/** 不符合：先保安全、鱼骨图、并案、相近的、延期、评审措施、平台核对、检查发现导入。 */
export const containment = {
  title: '先保安全', missing: '有人身安全风险，先把人保护好，再查原因。', says: '现在就做了什么，让人不受伤害：隔开、停用、派人看着。',
  by: '{who} {at}', atRisk: '有人身安全风险', ask: '有没有人可能受伤害？', no: '没有', yes: '有，要先保护', hint: '还没做就空着，报了以后马上通知负责的人。', change: '改',
};

export const fishbone = {
  method: '怎么查', whys: '五个为什么', fishbone: '鱼骨图', drawing: '鱼骨图：{text}', head: '发生了什么', table: '同一棵树，列成表',
  heading: { people: '人员', facilities: '设施', information: '信息', method: '方法', environment: '环境', measurement: '测量' },
  add: '在“{heading}”加一条原因', cause: '{heading}的原因', sub: '“{text}”下面的原因', bone: '哪一方面', mark: '标为根本原因：{text}', empty: '（空着）',
  keys: '回车加一条，Ctrl 加回车往下问一层，上下键换一条，Alt 加左右键换一根骨，Alt 加 R 标根本原因，删空再退格去掉。', level: '层', yes: '是',
  drag: '也可以把一条拖到别的骨上。', count: '鱼骨图，{n} 个根本原因',
};

export const merge = {
  pick: '并到哪一件', hint: '同一个社区还没有关闭的。这一件的条款一起带过去。', says: '两件说的是同一件事时用。并了以后在那一件里接着办，不能再分开。',
  into: '已并入', cases: '并进来的',
};

export const similar = {
  title: '相近的不符合', lead: '是同一件事就别再报一次，点进去接着办。', sameClause: '同一条款', count: '{n} 件', mergeLead: '如果是同一件事，可以并过去。',
};

export const planReview = {
  title: '评审措施', by: '{planned}提出，{reviewed} {at} 评审通过', waiting: '{planned}提出，等别人评审', says: '看看措施对不对得上原因、期限和责任人行不行。通过以后才开工。', returnSays: '退回去改，写清楚要改什么。',
};

export const extension = {
  asked: '申请从 {from} 延到 {until}', granted: '同意', refused: '没有同意', open: '等答复', grantSays: '同意后期限改到 {until}。',
};

export const success = {
  how: '怎么核对', words: '写成一句话，到时由人判断', fact: '平台数得出的数', objective: '一个服务目标的数', figure: '哪个数', which: '哪个目标', direction: '怎样算达到', up: '不低于', down: '不超过', target: '数值',
  now: '现在', unknown: '还没有数', met: '达到', notMet: '还没有达到', then: '{day} 平台核对', roundOf: '第 {n} 轮', left: '还要观察 {n} 天', over: '观察期满', noFigure: '{day} 平台没有取到数',
};

export const findings = {
  title: '导入检查发现', lead: '把一次检查的问题清单（Excel）一次报上来。先逐行看一遍，哪里不对写得清清楚楚；全对了才一起报，不会只报一半。', from: '来自：{title}', foundOn: '没写日期的，按哪天发现的算', column: '列', becomes: '当作', sample: '例如',
  line: '行', clauses: '条款', result: '结果', fine: '可以报', recurs: '和 {number} 同一条款，按严重报', ready: '{n} 行都可以报', takeAll: '全部报上去（{n} 件）', taken: '报了 {n} 件', needTitle: '没有一列当作“事项”或“经过”，先选一列。',
  field: { title: '事项', description: '经过', clauses: '违反的条款', foundOn: '发现日期', grade: '等级', impact: '影响', potential: '是潜在的', atRisk: '有人身安全风险', containment: '先怎样保护', none: '不用' },
  mend: '在 Excel 里改好，再选一次文件。', button: '导入清单', report: '下载 Word 报告',
};
