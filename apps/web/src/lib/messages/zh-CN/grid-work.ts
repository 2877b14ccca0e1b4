/** 网格：巡查、发现、调解、代办。 */
export const gridWork = {
  nav: '网格', noGrid: '不分网格', noItem: '不属于计划里的项目', grids: '网格', chooseGrid: '选一个网格', edit: '改', save: '存下', viewed: '谁看过', hidden: '只有经手的人和书记能打开。', open: '打开', opened: '看过会留下记录。',
  finding: {
    log: '记发现', emptyTitle: '还没有网格发现', emptyText: '走访、巡查时看到的需求、诉求、隐患，用手机记下来：当场处理，或者一步上报社区。',
    forWhom: '上报时，替居民反映的写上姓名和手机号，方便回复。没有就空着。',
    map: '坐标', at: '发现', request: '上报为', passSays: '马上变成一件服务事项，由社区安排岗位办。有了回复会通知您到现场看。', settleSays: '写清楚怎么处理的。', regradeSays: '等级变了，处理的期限也跟着变。', fromGrid: '网格上报',
  },
  round: {
    plan: '安排巡查', planLead: '哪个网格、哪天、谁去。去的人会收到通知。', log: '记巡查', emptyTitle: '还没有巡查', emptyText: '先由社区定好每个网格的巡查点，再拿手机一个点一个点地走。',
    points: '巡查点', pointsLead: '巡查要到的地方，由社区定。停用的点，以前的巡查里还看得到。', noPoints: '这个网格还没有巡查点', noPointsText: '定好巡查点，网格员就知道要到哪里、看什么。', enterPoint: '加巡查点', name: '叫什么', place: '在哪里', lookAt: '看什么', position: '第几个到', endPoint: '停用', resumePoint: '恢复', showEnded: '停用的点也看', passed: '上次到过 {day}', neverPassed: '还没有到过', ended: '{day} 停用',
    unticked: '没有勾', visited: '到了 {done} / {n} 个点', findings: '一路发现', found: '发现 {n} 个', noFindings: '没有发现', findingComing: '这个点的发现还没有传上来。', putOffSays: '今天去不了，换一天。', cancelSays: '这一次不去了。', from: '{from} 到 {to}', unplanned: '没有事先安排', walkerMe: '我',
  },
  mediation: {
    log: '记调解', logged: '存下', lead: '列表里只看得见代称。当事人、经过和协议加密保存，只有调解的人和书记能打开，谁看过都留下记录。', emptyTitle: '还没有调解记录', emptyText: '邻里、家庭、物业的纠纷，能当场调解的当场调解；复杂的报社区，请到调解室联合调解。', labelHint: '不写姓名和门牌，如“5 号楼漏水”。',
    kinds: { neighbours: '邻里', family: '家庭', property: '物业', noise: '噪声', money: '钱物', other: '其他' }, outcomes: { open: '还在调解', joint: '报社区联合调解', agreed: '达成协议', failed: '没有达成' }, party: '当事人 {n}', name: '姓名', phone: '手机号', words: '住哪里、要什么', addParty: '加一位', dropParty: '去掉第 {n} 位', parties: '{n} 位', sittings: '{n} 次', joint: '社区联合调解', agreementHint: '达成了才写：各方答应了什么、什么时候做到。', adviceHint: '没有达成才写：还可以找谁，如人民调解委员会、法院。', courseHint: '各方怎么说、您怎么劝的。', opened: '当事人和经过', referSays: '复杂的纠纷报社区，由社区组织联合调解。原因不写姓名，历史里看得到。', agreeSays: '协议内容加密保存。', failSays: '告诉当事人还有哪些办法。', continueSays: '又坐下来谈了一次。',
  },
  errand: {
    take: '接受代办', taken: '存下', lead: '先告诉居民怎么办、要什么，再征得委托，收了哪些证件一件件写上。还清了才能办结。', emptyTitle: '还没有代办', emptyText: '行动不便和特别困难的居民，可以委托网格员代办。收的证件、材料逐件记，办完送还。', labelHint: '不写姓名和门牌，如“独居老人取药”。',
    consents: { written: '书面委托', spoken: '当面口头', phone: '电话' }, outcomes: { done: '办成了', notDone: '没办成', withdrawn: '居民不办了' }, paper: '第 {n} 件', addPaper: '加一件', dropPaper: '去掉第 {n} 件', paperHint: '如医保卡、病历、户口本。', which: '原件还是复印件', original: '原件', copy: '复印件', papers: '证件、材料', noPapers: '没有收证件、材料', out: '还没有还', back: '{at} 还给{to}', takenAt: '{at} 收', outCount: '{n} 件没还', explainedHint: '程序、要带的材料、要多久。', who: '为谁办', forWhomHint: '为什么他们自己去不了。', finishSays: '证件还在手上的，还了才算办结。', giveBackSays: '勾上还了的。最后一件还了，办完的代办就办结。', returnedHint: '如本人、女儿。不写姓名。', withdrawSays: '居民不要代办了。收的证件也要还。', closeSays: '证件都还了，办结。', doneYes: '办成了', doneNo: '没办成',
  },
};
