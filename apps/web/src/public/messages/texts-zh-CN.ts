/** 用短信知道进展。 */
export const textsZh = {
  texts: {
    title: '用短信告诉我进展', lead: '办到一步，发一条短信。短信里只有编号和办到哪一步，不写内容。', phone: '手机号', hint: '只用来发这一件事的短信，随时可以停。', ask: '要短信', asking: '正在记下',
    on: (ending: string) => `进展会发到尾号 ${ending} 的手机。`, stop: '不要短信了',
  },
};
