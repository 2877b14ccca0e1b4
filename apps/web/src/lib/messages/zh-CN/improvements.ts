/** 持续改进。 */
export const improvement = {
  of: { staff: '工作人员', resident: '居民', record: '某条记录', practice: '别处的做法' }, origin: '从哪里来',
  propose: '提一个改进', proposeLead: '有更好的办法就写下来。书记看了说采不采纳；采纳了先在小范围试，有效再固化。', proposeDone: '提出', titleHint: '一句话，如：上门改为固定时段。', ideaHint: '现在哪里不顺，想怎么改。',
  emptyTitle: '还没有改进', emptyText: '工作人员和居民的好办法记在这里：先试点，看结果，做成了固化，推广到全街道。第 10.2 条要求。',
  direction: { up: '越高越好', down: '越低越好' }, byHand: '自己报数', factHint: '选了平台数得出的，前后的数都由平台数。', measureHint: '如：每月改期次数。', adoptSays: '写清看什么数、现在多少、想到多少：以后凭它说话。',
  tryHint: '小范围，如：第 2 网格的二十户。', measureSays: '按平台数的，数由平台报。', outcome: { standard: '固化成做法', again: '换个办法再试', drop: '不做了' },
  outcomeNote: { standard: '结果要比以前好', again: '回到准备试点', drop: '到此为止' }, standardHint: '固化的话：以后谁、什么时候、怎么做。',
  shareSays: '全街道的社区都会看到：怎么做、改前改后的数。选了模板的，还成为模板里的一项服务。', noTemplate: '不写进模板', inTemplate: '已写进街道的模板', recognise: '记表扬', howHint: '如：例会上表扬，记入年度考核。',
  before: '改之前', after: '改之后', target: '目标', gain: '好了 {n}{unit}', worse: '差了 {n}{unit}', same: '没有变', reached: '达到目标', notReached: '没有达到目标', result: '结果', plan: '目标和衡量', trial: '试点', standard: '固化',
  thanks: '表扬', practices: '别处的好做法', practicesLead: '街道推广的：别的社区试过，有效。合适的可以拿来试。', noPractices: '街道还没有推广过做法。', takeUp: '我们也试', from: '来自{community}', change: '{before} → {after}{unit}',
  benchmark: '标杆对比', benchmarkLead: '同一区县里人口差不多的社区，同一个数比一比，看谁做得好。', figure: '看哪个数', whichWay: '往哪边算好', ownFigure: '我们', median: '其他社区的中间数', rank: '第 {rank}，共 {all} 个社区知道这个数',
  perThousand: '每千名居民', sizeBetween: '{from} 人以上、不到 {to} 人的社区', sizeFrom: '{from} 人以上的社区', noOthers: '没有别的同样大小的社区知道这个数。', unknownHere: '本社区还不知道这个数。', best: '做得最好的',
  fromRecord: '来自：{title}', tookUp: '拿来的做法',
  fromHere: '由此提的改进', noneFromHere: '还没有。从这里学到更好的办法，可以提为改进：先试，有效再固化。',
  trend: '走势', trendLead: '这些年来我们和其他社区的中间数。', trendYear: '一年里累计的数，看各年年底和今天。', trendHalf: '半年里累计的数，看各半年的末尾和今天。', trendQuarter: '看各季度末和今天。', trendPeople: '每千名居民都按现在的人口算。', trendOn: '哪天', trendOthers: '{n} 个社区', trendNone: '以前的数还没有，过一段时间才看得出走势。', trendChart: '{from}到{to}：我们从 {first} 到 {last}。',
};
