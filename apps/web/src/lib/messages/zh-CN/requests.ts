export const request = {
  take: '收件', takeLead: '先问手机号：来过的人不用再说一遍。没有手机就空着，凭条上的编号和密码也能查进度。', emptyTitle: '还没有服务事项', emptyText: '居民来窗口、打电话或在网上提的事，都从这里收件。收件就有编号，走时给居民一张凭条。', matters: '事项类型', guide: '看办事指南',
  queue: { all: '全部', first: '等首次答复', today: '今天到期', late: '逾期', waiting: '等待中', objected: '有异议' },
  anyMatter: '所有事项', freely: '清单里没有，直接写', known: '{name}，来过 {n} 次', unknown: '没有来过', openOne: '{title} {number}：{state}，{day}收的', same: '同一件事还在办',
  evenSo: '确实是另一件，仍然登记', contentHint: '清单里说清楚了的可以不写。', papers: '材料', papersHint: '带来的打勾。缺了必须的，就一次告知，不要让居民再跑。', optional: '可以不带', ask: '一次告知要补的', askMore: '还缺别的，写在这里',
  first: '现在怎么答复', answers: { accept: '受理，答应日期', serve: '当场办结', ask: '告知补材料', later: '先收下' }, limit: '街道定的：{limit}', limitOf: { workingDays: '{n} 个工作日', workingHours: '{n} 个工作小时' }, limitNone: '没有定时限', promiseHint: '空着就按街道定的时限算。', promiseFree: '街道没有定时限，请选一个工作日。', done: '收件', more: '别的答复（转岗、转服务方、不属于社区等），收件后在事项页上办。',
  slipTitle: '办事凭条', number: '编号', secret: '密码', where: '查进度', slipNote: '扫码，或者在网页上填编号和密码，就能看到办到哪一步、提异议、评价。', secretOnce: '密码只显示这一次，请现在打印或抄给居民。', print: '打印凭条', toRecord: '看这件事', another: '收下一件', promised: '答应办好', bring: '请补来', bringBy: '在此之前', tel: '社区电话', scan: '扫码查进度',
  who: '来办事的人', open: '看姓名和电话', opened: '看过会留下记录。', hidden: '只有经办这件事的人能看', nobody: '没有留姓名', viewed: '谁看过', viewedFor: { record: '在事项页上看的', counter: '窗口按手机号查的' },
  clock: '时限', promise: '答应的时间', taken: '用了', takenDays: '{n} 个工作日', pauses: '停表', pauseOf: { papers: '等材料', higherUnit: '等上级' }, pauseLine: '{reason}：{from} 至 {to}', till: '现在', limitIs: '街道的时限', lateMark: '超时',
  told: '告知居民的', toldLine: '{name}，{way}，{at}', toldMoved: '从 {before} 延到 {at}', next: '接下来：', objections: '异议', objectionLine: '{channel}，{at}', objectionDue: '一个工作日内答复，到 {at}', answeredAs: { reopened: '重新办理，{at}', explained: '再作解释，{at}' }, follows: '接着哪一件', followNow: '收下后来的异议', following: '接着 {number}：那件提异议的时间已过，现在作为一件新的事收下，两件连在一起。', followed: '后来又提的', round: '第 {n} 次办', rating: '居民评价', stars: '{n} 分',
  raised: '引出的不符合', raisedNone: '还没有。', way: { face: '当面', written: '书面', phone: '电话', sms: '短信', mail: '邮件', chat: '即时消息', page: '网页' },
  says: {
    accept: '居民会看到答应的日期。空着就按街道定的时限。', serve: '写居民看得懂的一句话：办了什么、拿到了什么。', ask: '缺的一次说完，以后不能再要。从现在起停表，等居民补来。', handOver: '交代清楚再转，居民不用从头说一遍。', passOn: '先和服务方说定，再告诉居民。', giveContact: '给居民能打通的电话或能找到的地方。', decline: '说清楚为什么，归谁管。',
    entrust: '材料送上去，从现在起停表；有了结果由我们告诉居民。', refer: '写清去哪里、带什么、怎么办。', complete: '勾上带来的。停表到此为止，答应的日子按等的时间往后推。', giveUp: '等了约定的时间，材料一直没有来。', extend: '只能在答应的日子之前延，并且先告诉居民。', finish: '写办成了什么。下一步是回复居民。', feedBack: '服务方或上级办得怎样了。下一步是回复居民。', reply: '这段话居民会看到。', refuse: '写明不符合哪一条、可以怎么改。居民有权申请行政复议或提起行政诉讼，要一并告知。',
    object: '替居民记下：电话或当面说的。一个工作日内要答复。', explain: '针对居民说的再解释一次。', reopen: '重新办一次，再答应一个日子。', withdraw: '居民自己说不办了才撤回。原因居民在进度页上看得到。',
  },
  hint: { publicReply: '关系到大家的事才写，会登在居民页面上，不写姓名和门牌。', lateReason: '超时了，要告诉居民为什么。', promiseAfter: '空着就按等的时间往后推；填的话只能比那更早。', promiseKept: '已经答应 {at}。空着就照旧，也可以提前；要往后改，办理中用延期。', procedure: '写全：地址、上班时间、要带的材料。', post: '如：民政岗、社保窗口。', remedies: '写明向哪里、多少天内。', toId: '空着就由那个岗位的人接手。', promisedOn: '选工作日。', papersBy: '空着就按街道定的天数等。' },
  remedies: '如果不服，可以自收到本告知之日起六十日内，向有管辖权的行政机关申请行政复议；也可以自知道之日起六个月内，依法向人民法院提起行政诉讼。',
};

export const matter = {
  title: '事项类型', lead: '街道定一次，各社区照着办；居民页面上就是办事指南。', add: '加一种事项', none: '还没有事项类型', noneText: '把居民常来办的事写下来：带什么、几步、几天、多少钱、依据什么。', edit: '改', retire: '停用', retired: '已停用', retireAsk: '停用后收件时不再列出，以前收的不变。', save: '存下', papersCount: '材料 {n} 样', showRetired: '也看停用的', free: '不收费', feeUnit: '元', feeNone: '没有写', limitUnit: { workingDays: '个工作日', workingHours: '个工作小时' }, limitNone: '没有定', paperOptional: '可以不带', papersHint: '一行一样。可以不带的在后面写“（可选）”。', stepsHint: '一行一步。', subjectHint: '写服务目录里的代码（如 elderly-care），收的件就自动算到计划里那一项。', feeHint: '不收费写 0；空着表示没有写。', by: '{name} {day}改的', of: '{street}定的',
};

export const enquiry = {
  log: '记一次咨询', lead: '接完电话就记，不用写是谁。', done: '记下', later: '现在答不上来，以后回电', laterHint: '写下回电号码；答复以后号码就清掉。', topicHint: '几个字，一年下来好数。', emptyTitle: '还没有记过咨询', emptyText: '电话、窗口、网上问的事，问了什么、怎么答的，记一笔。', callBack: '回电号码', toRequest: '这要办成一件事：收件', says: '告诉居民以后再记。',
};
