/** 居民投诉：说完之后能做的事。 */
export const complaintsZh = {
  complaint: {
    againstHead: '说的是谁', againstHeadOf: { staff: '社区的工作人员', head: '社区的书记或主任' } as Record<string, string>, againstHeadHint: '说的是书记或主任，就由街道来办，社区的人看不到。',
    lost: '不留姓名的，密码只给一次。丢了谁也找不回来，也补不了，只能重新说一遍。提交以后请马上记下来。', kept: '留了手机号，有答复会打电话告诉您；密码丢了也不耽误办。',
    solved: '这件事解决了吗？', solvedOf: { yes: '解决了', no: '没有解决' } as Record<string, string>, rating: '办得怎么样？', stars: { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' } as Record<number, string>,
    pick: '选一个', word: '回音：认不认可', wordSure: '提交，办完', wordNote: '提交以后这件事就办完了，不能再改。', wordOrContest: '没有解决、还想请人重新查的，请点“不认可”。', ratingOptional: '可以不选',
    withdraw: '不投诉了，撤回', withdrawAsk: '撤回以后就不再办了，不能恢复。', withdrawWhy: '为什么撤回', withdrawWhyHint: '可以不写', withdrawSure: '确定撤回',
    ways: '您还可以', joined: '有别的居民说了同一件事，合在一起办，答复是一样的。', said: '您说的', saidSolved: '解决了', saidNot: '没有解决', saidStars: (n: number) => `${n} 分`,
  },
};
