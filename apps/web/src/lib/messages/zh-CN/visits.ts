export const visit = {
  plan: '安排入户', planLead: '选一户、定哪天以前去。常去的先写进住户名单，定好多久一次。', households: '住户名单', enter: '加一户', enterLead: '列表里只看得见代称。姓名、电话、地址和情况加密保存，只有负责人、去的人和书记能打开，谁看过都留下记录。', enterDone: '加进名单',
  emptyTitle: '还没有入户安排', emptyText: '行动不便、独居、重病、有困难的居民，可以定期上门。先把住户写进名单。', noHouseholds: '名单里还没有住户', noHouseholdsText: '需要上门的住户写一次，以后到期自动提醒。',
  label: '代称', labelHint: '不写姓名和门牌，如“3 号楼独居老人甲”。', need: '为什么上门', name: '姓名', phone: '电话', address: '地址', situation: '去之前要知道的', situationHint: '家里几口人、身体怎么样、需要什么。', everyDays: '多久一次', everyDaysHint: '空着表示按需要上门。', everyUnit: '天', keeper: '负责人', keeperMe: '我', grid: '网格', gridMine: '不分网格，或我的网格',
  needs: { mobility: '行动不便', alone: '独居', disabled: '残障', ill: '重病', isolated: '居家隔离', hardship: '困难', other: '其他' },
  every: '每 {n} 天一次', asNeeded: '按需要', last: '上次 {day}', never: '还没有去过', next: '下一次：{day}', planOne: '安排入户', stop: '不再定期入户', resume: '放回名单', ended: '{day}起不再入户', showEnded: '不再入户的', showCurrent: '在名单上的', edit: '改安排', save: '存下',
  at: '时间', when: '安排', noAppointment: '没有预约', noVisitors: '还没有定谁去', alone: '只有一个人去。建议两人一组，必要时请医护、康复等专业人员同去。', aloneWent: '这次是一个人去的，没有两人同行。', report: '住户和入户记录', open: '打开', opened: '看过会留下记录。', hidden: '只有负责人、去的人和书记能打开。', viewed: '谁看过', notYet: '还没有入户记录。',
  appointSays: '先打电话约好时间。建议两人一组。', visitorsHint: '建议两人；勾上去的人。', bringHint: '证件、材料、服务用品。', makeSays: '入户以后当天记。内容加密保存。', situationChanged: '有变化才写；空着就按原来知道的。', opinionsHint: '没有就写“没有”。', resultHint: '没有要办的就写“一切正常”。', nextLogHint: '空着就不安排下一次；已经安排了的不会重复安排。', nextHint: '按这一户的频次算好了，可以改；空着就不安排下一次。', putOffSays: '家里没有人，或者住户要求改天。', reasonHint: '不写姓名和病情，历史里看得到。', cancelSays: '这一次不去了。',
  chooseHousehold: '选一户', noItem: '不属于计划里的项目', mineHint: '只列出您能去的住户。',
  due: '该在 {day} 前去', late: '{day} 就该去了', lateOnly: '只看过期没去的', lateCount: '{n} 户过期没去', anyKeeper: '谁负责都看', correct: '改资料', correctSays: '改了哪几项、谁改的会留下记录，内容加密保存。', corrected: '改了{fields}', looked: '看过',
  log: '补记入户', logLead: '没有事先安排、已经去过的，在这里补记；没有网络也能记。', logDone: '记下', unplanned: '没有事先安排',
  agreedHint: '怎样约的，如“电话约的”“和女儿说好了”。', situationLog: '名单里写过的可以空着；有变化就写。',
};
