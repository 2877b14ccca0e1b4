export const rules = {
  checklist: '该有的和已有的', checklistLead: '按采用的标准列出要有的制度。', list: '全部版本', draft: '写制度', draftLead: '先写草稿，书记批准后到日子施行，工作人员会收到提醒去读。',
  save: '存成草稿', titleHint: '比如：首问负责制度', contentHint: '直接写，或者存好以后传文件', fromHint: '以前就施行的，写当时的日子', nobody: '标准没有要求，自己定的', write: '写一份',
  state: { have: '有', outOfDate: '过了复审期', coming: '还没施行', lacking: '还没有' }, have: '要有 {n} 项，有了 {have} 项', lacks: '还缺 {n} 项', old: '{n} 项过了复审期', item: '{item} 项', complete: '要有的都有了',
  edition: '第 {n} 版', versions: '各版', inForce: '施行', until: '{from} 至 {to}', since: '{from} 起', approved: '批准', readings: '谁读过了', read: '{read} 人读过，共 {n} 人',
  toRead: '请读完这一版，再点“我读过了”。', acknowledged: '您 {at} 读过了。', emptyTitle: '还没有登记服务制度', emptyText: '8.4.1 要求有首问负责、一次性告知、限时办结等制度。先照清单看缺哪些。', anySubject: '管什么都行',
  approveSays: '到施行那天起，前一版自动停用，工作人员都要读。', reviseSays: '照现在的文字开一份新草稿，这一版照旧施行，到新版批准施行为止。', confirmSays: '看过了，不用改。', withdrawSays: '从今天起不再施行，工作人员也不用读了。', reviewHint: '不写就按街道定的间隔',
  none: '无', yourTurn: '请您读',
};

export const archive = {
  nav: '档案', shelves: '档案目录', lead: '办完的事自己归档，不用另外填；只有纸质文件要登记。', heading: '类目', keepFor: '保管 {n} 年', keepForEver: '永久保管', forEver: '永久', year: '{year} 年', total: '共 {n} 件', open: '{n} 件在办在用', due: '{n} 件期满', gone: '{n} 件已销毁', nothing: '还没有',
  all: '全部年度', allHeadings: '全部类目', states: '全部', state: { open: '在办在用', kept: '保管中', due: '保管期满', destroyed: '已销毁' }, file: '登记纸质文件', fileLead: '只登记平台里没有的：纸质文件，或者外面来的文件。存好以后可以传扫描件。', save: '归档', titleHint: '照文件上的题名写', shelfHint: '房间、柜、盒', personalHint: '勾上以后，谁看过都会记下来', contentHint: '加密保存，调阅时才看得到', yes: '含有个人信息',
  excel: '下载 Excel 目录', word: '下载 Word 目录', print: '打印', until: '保管到', ended: '办结', files: '附件', restricted: '不归您看', destroyed: '已销毁', held: '暂缓销毁', look: '调阅', lookSays: '含有个人信息。写明用途，会记下谁在什么时候看过。', go: '调阅', toRecord: '打开记录', openings: '谁看过', openedFile: '看了文件', noOpenings: '还没有人调阅过。',
  hold: '暂缓销毁', holdSays: '有诉讼、审计、查证时用。解除以前谁也不能销毁。', lift: '解除暂缓', liftSays: '解除以后，期满的可以销毁。', holdSince: '{at} 起暂缓，{by}：{reason}', lifted: '{at} 解除：{reason}', reason: '理由', pickSays: '勾上要销毁的，再提出。', choose: '选这一件', chosen: '选了 {n} 件', propose: '提出销毁', proposeSays: '要由另一个人核对批准。批准以后，内容、个人信息和文件都抹掉，找不回来；清册永久保存。', proposeGo: '提交清册', onList: '在销毁清册里', toList: '看清册',
  emptyTitle: '没有这样的档案', emptyText: '换一个类目或年度看看。', destructionEmpty: '还没有销毁过档案', destructionEmptyText: '8.4.3：期满的档案由一人提出、另一人批准才能销毁。在档案目录里选“保管期满”提出。', items: '清册', proposedBy: '提出', decidedBy: '决定', chain: '历史链', intact: '完整，{n} 步', broken: '第 {n} 步对不上', still: '还在', wordList: '下载 Word 清册',
  approveSays: '批准以后马上销毁 {n} 件，内容、个人信息和文件都找不回来。清册永久保存。', count: '{n} 件',
};
