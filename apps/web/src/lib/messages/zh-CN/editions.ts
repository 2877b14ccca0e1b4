/** Which edition holds where. */
export const adoption = {
  title: '哪里按哪个版本', lead: '区县定下按哪些版本衡量，从哪天起，到哪天止；几个版本可以同时用。上级采用的，下面都算。', adopt: '采用版本', here: '{unit}今天按这些版本衡量',
  noneHere: '{unit}今天还没有采用任何版本，记录连不上条款，也没有判定。', fromUnit: '{unit}采用', fromOwn: '自己采用', since: '{from} 起', span: '{from} 至 {to}', until: '到 {to} 止',
  where: '单位', edition: '版本', when: '时间', state: '情况', who: '经办', anyEdition: '所有版本', onlyHere: '只看{unit}', everywhere: '看得到的全部', none: '没有这样的采用',
  view: { all: '全部', current: '采用中', coming: '将开始', ended: '已停用', void: '已撤回' },
  byWhom: '{who}，{day}', endedBy: '{who} {day} 定的停用', voidedBy: '{who} {day} 撤回', initial: '启用平台时定的',
  unit: '给哪个单位', unitHint: '写几个字找单位；选区县或街道，下面的社区都算。', findUnit: '找单位', editions: '按哪些版本', from: '从哪天起', to: '到哪天止', toHint: '不写就一直用，直到停用。',
  save: '采用', chooseUnit: '选一个单位。', chooseEdition: '至少选一个版本。', draftNote: '征求意见稿', replacedNote: '已有新版 {code}',
  end: '停用', endTitle: '停用{code}', lastDay: '最后一天', endSays: '这一天过后，不再按它判定；记录和条款的关联都留着。', reason: '为什么', void: '撤回', voidTitle: '撤回{code}', voidSays: '还没有开始，撤回后不会生效；记录留着，写明原因。',
};

/** Two editions side by side. */
export const compare = {
  title: '对比两个版本', lead: '按内容对照，不按编号：挪了位置、拆开、合并的都对得上。', before: '原来的', after: '后来的', swap: '对调', choose: '再选一个版本，就能对比。',
  view: { all: '全部', differs: '有变化', figures: '数字', added: '新增', gone: '没有了', unseen: '缺原文' },
  change: { same: '相同', changed: '有变化', added: '新增', gone: '没有了', unseen: '看不到原文' },
  sum: '{all} 项里，{changed} 项有变化，{added} 项新增，{gone} 项没有了，{unseen} 项看不到原文。', shown: '{n} 项', find: '找条款号或几个字', nothing: '没有这样的条款',
  unlinked: '这两个版本之间还没有对照表，只能各列各的。', what: '变了什么', part: '{number} 第 {items} 项', row: '{number} 第 {items} 行',
  modality: '程度：{before} → {after}', noModality: '没有', newRule: '新要求：{title}（{modality}）', goneRule: '不再要求：{title}（{modality}）', ruleModality: '{title}：{before} → {after}', ruleOther: '{title}：算法变了',
  unit: { '人': '人', '户': '户', '平方米': '平方米', '个': '个', '支': '支', '项': '项', '件': '件', '次': '次', '类': '类', '年': '年', '%': '%' },
  figures: '{title}：', at: { residentPopulation: '{n} 人的社区', households: '{n} 户的社区' }, figure: '{before} → {after}', unknown: '原文未见', named: '{title}：', drops: '去掉{list}', adds: '增加{list}',
  newObligation: '要定期做：{title}，{often}', goneObligation: '不再定期要求：{title}，{often}', obligation: '{title}：{before} → {after}', itemAdded: '新增一项：{text}', itemGone: '去掉一项：{text}', serviceAdded: '新增服务：{text}', serviceGone: '去掉服务：{text}',
  often: '{per}{times} 次', oftenEach: '{each}{per}{times} 次', per: { month: '每月', quarter: '每季度', 'half-year': '每半年', year: '每年', term: '每届', 'set-locally': '按街道定的频次' },
  each: {
    'staff-member': '每名工作人员', 'community-worker': '每名社区工作者', 'window-worker': '每名窗口人员', 'social-organisation': '每个社会组织', 'visited-resident': '每位走访对象', other: '每一个',
  },
};

/** Standards as files. */
export const exchange = {
  title: '导入标准', lead: '按交换格式写的标准文件，先查一遍，没有错再收下。已经有的版本也可以换成新文件：条款和记录的关联都不会动。', choose: '选文件', another: '换一个文件', hint: 'JSON 文本，最大 4 MB。', download: '下载文件',
  checking: '正在查 {name}', wrong: '{name} 里有 {n} 处要改，改好再选一次。', more: '只列出前 {n} 处。', line: '行', column: '列', place: '位置', what: '哪里不对', isNew: '这是新的版本，收下以后就能采用。', same: '和现在的一模一样，不用收。',
  supersedes: '替代：{codes}', counts: '{clauses} 条条款，{rules} 条量化规则，{obligations} 项定期要求，{catalogue} 项服务，{crosswalk} 处对照', indicators: '{n} 项评分指标', changes: '和现在的比', added: '新增 {n} 条：{list}', changed: '改动 {n} 条：{list}',
  gone: '去掉 {n} 条：{list}', goneSays: '去掉的条款不再提供选择，连着它的记录照样能看。', rules: '规则：新增 {added}，改动 {changed}，去掉 {gone}', obligations: '定期要求：新增 {added}，改动 {changed}，去掉 {gone}', links: '改动和去掉的条款连着 {n} 处记录，一处也不会变。',
  adoptions: '{n} 处正在采用或将采用。', elsewhere: '别的区县也在用（{n} 处），不能由一个区县改。', take: '收下这个版本', done: '收下了 {code}。', toStandard: '看这个版本', toAdopt: '去采用', and: '{list} 等',
};

/** One piece of evidence for several clauses. */
export const serving = {
  also: '还能佐证', alsoSays: '按对照表，这件事也对得上下面的条款；点一下就连上。', link: '连上', because: '因为连着 {standard} {number}', title: '相关条款下的记录', says: '按对照表，这些记录也可能说明这一条；看过合适再连上。',
  through: '经由 {number}', points: '第 {items} 项', ofItems: '对应第 {items} 项', rows: '第 {items} 行',
};
