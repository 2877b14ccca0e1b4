/** The plan's list as a table to be worked in. */
export const grid = {
  label: '服务项目：{part}', row: '第 {no} 项，{title}', cell: '第 {no} 项“{title}”，{field}', money: '元', from: '从哪里来', fromYear: '{year} 沿用', fromHere: '新写的', unsaved: '正在加',
  wholeYear: '全年', inMonths: '{months} 月', yuan: '{n} 元', has: '{n} 项', open: '打开这一项', addTo: '在{group}里加一项', addOne: '加一项，或者粘贴多行',
  dayHint: '如 3-5、3月5日', moneyHint: '如 2400、2.4万', monthsHint: '如 3-6、5、全年',
  sources: '经费来源', sourcesHint: '如 财政拨款 2400、社会捐赠 600', weekly: '每{day}', fortnightly: '每2周的{day}', monthly: '每月{day}日', monthEnd: '每月最后一天', monthlyOn: '每月{nth}{day}', daily: '每天',
  weekday: { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' }, nth: { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', '-1': '最后一个' },
  saved: '{at} 已自动保存', savedBut: '有 {n} 格要您看一眼', saving: '正在保存', offline: '连不上。{n} 处改动在这台设备上，连上就送出', retry: '再试', failed: '{n} 处没有存上：{why}', drop: '放弃这些改动',
  shut: '这份计划现在不能改了，{n} 处改动没有存上',
  two: '“{field}”两个人都改了', yours: '您写的', theirs: '{who}写的，{at}', theyRemoved: '这一项去掉了', takeMine: '用我的', takeTheirs: '用{who}的', putBack: '放回来，用我的',
  pasted: '粘贴了 {cells} 格，新加 {rows} 项。', pastedWrong: '{n} 格看不懂，标成红字，点上去改。', pastedLeft: '{n} 格没有地方放：那一栏不能改，或者没有项目名称。', tooMany: '一份计划最多 {max} 项，没有粘贴。',
  emptied: '清空了 {n} 格。', notEmptied: '这里不能空着。', removed: '去掉了 {n} 项。按 Ctrl+Z 放回来。', moved: '{n} 项移到了{group}里的新位置。', written: '改了 {n} 格。',
  undo: '撤销', redo: '重做', undone: '撤销了。', redone: '重做了。', keptTheirs: '有 {n} 格别人后来改过，没有动。', nothingToUndo: '没有可以撤销的。', nothingToRedo: '没有可以重做的。',
  bulk: '选了 {n} 项', bulkField: '改哪一栏', bulkChange: '一起改…', bulkValue: '改成什么', bulkWrite: '改这 {n} 项', up: '上移', down: '下移', remove: '去掉 {n} 项', leave: '不选了',
  keyTab: '下一格', keyEnter: '下一行', keyF2: '改', keyPaste: '粘贴 Excel 的多行', keyUndo: '撤销', keyMove: '移动', keyEsc: '离开表格', lost: '这些项目已经不在清单里',
};
