/** 满意度调查各页上的文字。 */
export const surveyZh = {
  title: '评一评社区的服务', short: '满意度调查', open: '请您评一评', openHint: '不用留姓名，几分钟就好', until: (at: string) => `${at} 截止`, withCode: '凭社区发的答题码答', none: '现在没有调查', noneHint: '平时有想法，也可以随时告诉社区。',
  results: '以前的结果', said: (n: number) => `${n} 人作答`, satisfied: (share: string, low: string, high: string) => `${share}% 的人总体满意（95% 区间 ${low}%–${high}%）`,
  note: '不问姓名，也不记您是谁、几点答的，答案追不到个人。社区只看合在一起的数字。', words: '请不要写姓名、电话和门牌号。', code: '答题码', codeHint: '在社区发给您的小条上，一个码答一份', grid: '您住在哪个网格', unsure: '说不清', optional: '（可不答）', several: '可以选几个', range: (min: number, max: number) => `${min} 到 ${max} 之间的整数`,
  submit: '交卷', submitting: '正在交', missing: (n: number) => `还有 ${n} 题没有答，见红字`, choose: '请选一个', fill: '请填一下', number: '请填整数', between: (min: number, max: number) => `请填 ${min} 到 ${max} 之间的数`, codeWrong: '这个答题码不对，请照小条再看一下', codeMissing: '请填答题码',
  done: '收到了，谢谢您', doneHint: '结果出来以后会在这里公布。', another: '替家里人再答一份', already: '这份已经收过了', alreadyHint: '一个码只能答一份。如果刚才是您交的，就已经收到了。', before: '这部手机上交过一份。家里别的人也可以答。', closed: '调查已经结束', closedHint: '谢谢您愿意说。平时有想法，也可以随时告诉社区。', failed: '没有交上，刚才选的都在', slow: '这里交得太密了，过一会儿再交；刚才选的都在。', back: '回到首页', wish: '告诉社区',
};
