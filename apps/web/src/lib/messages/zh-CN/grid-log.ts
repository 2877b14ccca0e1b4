/** What is written down on a phone in the grid. */
export const gridLog = {
  finding: '报发现', findingLead: '看到什么先记下，拍一张；能当场办的写怎么办的，办不了的报上去。没有网络也能记。', findingDone: '记下', contentHint: '看到了什么，一两句就行。',
  class: { hazard: '问题隐患', demand: '居民诉求', need: '服务需求', opinion: '社情民意' }, area: { order: '综治', civility: '文明', hygiene: '卫生', environment: '环保', other: '其他' }, grade: { general: '一般', serious: '较重', urgent: '紧急' },
  placeHint: '几号楼、哪一段。', placeAt: '空着就是{place}。', where: '位置', locate: '用手机定位', locating: '正在定位', located: '位置记下了', unlocate: '去掉', notLocated: '没有定上位置。不定位也能记，地点写清楚就行。',
  become: '怎么办', done: { settled: '当场办好了', pass: '报给社区', later: '我再来办' }, myGrid: '我的网格',
  round: '巡查', roundLead: '{n} 个巡查点，还有 {left} 个没看。走到一处点一处，随时可以放下，存在手机里。', roundEmpty: '这个网格还没有巡查点；记一下走了哪里、看到什么。', roundDone: '巡查完了', which: '走哪一次', unplanned: '没有事先安排的',
  result: { ok: '正常', finding: '有发现', notVisited: '没到' }, why: '为什么没到', needGrid: '先选哪个网格。', needResult: '{name}还没有看。', needWhy: '写一下{name}为什么没到。', foundSoFar: '这次报了 {n} 个发现。',
};
