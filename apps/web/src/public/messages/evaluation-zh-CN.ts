/** 参加者评价页上的文字。 */
export const evaluationZh = {
  short: '评价活动', title: (name: string) => `“${name}”办得怎么样？`, lead: '四个小问题，不到一分钟。不记名，没有人看得出是谁写的；满 5 份才看得到结果。', until: (at: string) => `${at} 前都可以写`,
  phone: '签到用的手机号', phoneHint: '只用来确认每人写一次，不和评价放在一起', of: { content: '内容对您有没有用', arrangement: '组织安排', place: '场地', overall: '总的感受' } as Record<string, string>,
  stars: { 5: '很好', 4: '好', 3: '一般', 2: '不太好', 1: '不好' } as Record<number, string>, missing: '选一个', words: '还想说的', wordsHint: '可以不写；请不要写自己和别人的姓名', submit: '交上去', submitting: '正在交', failed: '没有交上',
  done: '收到了，谢谢您', again: '您已经写过了，谢谢您', doneHint: '下一场会照大家说的改。', closed: '现在不能评价', closedHint: '还没有开始，或者已经截止。', full: '评价已经收满，谢谢您。', notOnList: '签到名单里没有这个手机号。请写签到时用的那个。', already: '这个手机号已经写过了。', all: '看别的活动',
};
