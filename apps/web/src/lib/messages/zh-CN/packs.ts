export const packs = {
  title: '检查资料包', lead: '检查的人要看什么，一次备齐：按条款排好的 Word 文件和目录、Excel 索引、按条款放好的附件，装成一个 ZIP。做的时候可以离开，做好了回来取。',
  button: '做检查资料包', standard: '标准', part: '哪一章', whole: '全部条款', from: '从', to: '到', make: '开始做', made: '做过的', none: '还没有做过。', noPlace: '您的角色不办社区里的事。',
  span: '{from} 至 {to}', by: '{who} {at}要的', waiting: '排着队', collecting: '正在找资料', writing: '{total} 个条款，正在写目录', running: '{total} 个条款，放好了 {done} 个', progressOf: '{name}的进度',
  holds: '资料 {records} 件，附件 {files} 个', missing: '，缺 {n} 个文件，索引里写明了', until: '留到 {day}', failed: '没有做成：', expired: '文件已经清掉',
  fetch: '下载 {size}', again: '再做一份', stop: '不做了', stopOf: '不做了：{name}', remove: '删掉', removeOf: '删掉：{name}',
  why: {
    FORBIDDEN: '要的人已经没有权限。', NOT_FOUND: '标准或条款已经不在。', INTERNAL: '出了意外，可以再做一份。', UNAVAILABLE: '后台任务没有运行，等得太久。', STORAGE_FULL: '磁盘满了，请联系管理员。',
  },
};
