/** 满意度调查。 */
export const survey = {
  draft: '发起调查', draftLead: '先定标题和时间，再编题目。固定核心题每次都一样，好和往年比；也算知晓率、到访率和参与率。', draftDone: '存下，去编题目', titleHint: '如：2026 年秋季居民满意度调查', introHint: '答题前给居民看的一两句话。写明不记名、要几分钟。',
  english: '英文', core: '要不要固定核心题', coreYes: '要：满意度调查', coreNo: '不要：别的调查', coreNote: { yes: '总体满意、态度、快慢、设施、信息五项，知晓、到访、参与四项，年龄和居住年限。', no: '只问自己编的题。' },
  way: '怎样答', wayOpen: '扫码或点链接', wayCode: '凭一次性答题码', wayNote: { open: '海报上的二维码谁都能扫。同一个地方连着交很多份会变慢；答题码也能用。', code: '一个码答一份，适合按户、按名单抽样。码不和人对应。' },
  closesHint: '到时间自动结束。纸质问卷也要在这之前录完。', target: '一共要几份', quotas: '各网格要几份', quotaHint: '填了就会问住在哪个网格，并随时数每个网格收了几份。', quotaUnit: '份', widenHint: '只能往多里加；收上来的都算。', follows: '接着哪次调查', followsNone: '不接着哪次', followsHint: '题目照那次的来，结果自动和那次比。',
  emptyTitle: '还没有满意度调查', emptyText: '问问居民满不满意，发现改进的机会。9.3.2 要有居民满意度调查。', answers: '收回', ofTarget: '{n} / {target} 份', count: '{n} 份',
  questions: '题目', questionCount: '{n} 题', fixed: '固定，不能改', addSection: '加一段', addQuestion: '加一题', section: '第 {n} 段', sectionTitle: '这一段问什么', subject: '关于哪项服务', noSubject: '不单独关于哪项服务', clausesOf: '关于哪些条款', save: '存下题目', saved: '已存下', remove: '删掉', up: '往上移', down: '往下移', removeSection: '删掉这一段',
  type: '题型', types: { scale: '打分', choice: '选择', number: '数字', text: '文字' }, text: '问什么', textHint: '一次只问一件事，不诱导。', options: '选项', optionsHint: '每行一个；英文写在竖线后面，如：很满意 | Very satisfied', gradesHint: '每行一档，从最差到最好；英文写在竖线后面', satisfiedFrom: '从哪一档起算满意', several: '可以选几个', unsure: '可以答“说不清”', required: '必须答', grouping: '按这一题分组看结果', min: '最小', max: '最大', optional: '可不答', unsureWord: '说不清',
  unsaved: '题目改了还没有存', readOnly: '开放以后题目不变。',
  turnout: '收了多少', live: '随时在数；结果等结束后再看，免得从变化里看出谁答了什么。', wanted: '计划', got: '收回', grid: '网格', channel: '答题方式', channels: { link: '扫码或链接', code: '答题码', assisted: '工作人员代填', paper: '纸质问卷' }, unknown: '没有说明',
  poster: '海报和答题码', posterTitle: '二维码海报', posterLead: '扫一扫，说说您对社区服务的看法', posterNote: '不记姓名，不留时刻，答案追不到个人。', posterUntil: '{at} 截止', print: '打印', posterBack: '回到调查', qrLabel: '调查的二维码：{url}', codesTitle: '一次性答题码', codesLead: '现在就打印，离开这一页就看不到了：平台不留码，只记做过几个。', codeSlip: '扫码，或打开 {url}，填这个码', codesMake: '做 {n} 个', codesHow: '做几个', codesMade: '做过 {n} 个',
  enter: '录一份', enterTitle: '录一份答卷', enterLead: '和扫码的放在一起数，方式另记。谁录的、什么时刻录的都不留。', how: '怎么来的', gridAsk: '住在哪个网格', enterDone: '交这一份', entered: '录好了，已经收了 {n} 份。接着录下一份。', missing: '还有 {n} 题没有答',
  results: '结果', noResults: '不到 5 份，不出数字。', n: '{n} 人作答', unsureCount: '{n} 人说不清', mean: '平均 {mean}', satisfied: '满意', yes: '答“是”', share: '{share}%', interval: '95% 区间 {low}%–{high}%', intervalNote: '人越少，区间越宽，越要当心。', low: '偏低', hidden: '作答的少于 5 人，不列数字', noAnswers: '没有人作答', answer: '回答', people: '人数', part: '占比', chart: '{question}：{summary}', tables: '分组看', tableOf: '按{cut}', group: '分组', few: '人少不列', meanHead: '平均', crossBy: '再和别的题交叉看', crossNone: '选一题', crossOf: '交叉表', crossHidden: '不到 5 人选的回答，连同会让人减出来的，不列成一栏。', fewNote: '少于 5 人的组不列；为了不让人减出来，有时旁边的组也不列。', waves: '和以前比', wave: '哪次', when: '结束', change: '到这次的变化', points: '{by} 个百分点', chance: '可能是偶然', noChange: '一样', fourOf: { knowsVenue: '场馆知晓率', visitedVenue: '场馆到访率', knowsActivities: '活动知晓率', tookPart: '活动参与率' },
  raise: '报为不符合', raiseTitle: '{question}：满意的只有 {share}%', planInput: '偏低的题会进明年计划的“策划依据”。', word: '下载 Word 报告',
  texts: '居民写的话', textsLead: '和别的题分开存，不知道谁写的。归好类，数就出来了。', themeOf: '归为', saveThemes: '存下归类', themeCount: '{theme} {n} 条', untold: '还没有归类', textCount: '{n} 条',
  openSays: '开放以后题目不能改，收到第一份之前可以收回。', closeSays: '结束以后不再收，纸质问卷先录完。', reviseSays: '还没有人答，可以收回来改。海报上的二维码不变，做过的答题码也还能用。', reportHint: '居民怎么看，哪里要改，打算怎么办。',
};
