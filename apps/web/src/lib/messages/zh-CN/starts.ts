/** Where a year's plan starts: from the catalogue, an earlier plan, the street's template, one's own table. */
export const planStart = {
  lead: '先定从哪里开始，细处后面一格一格写。', how: '从哪里起草', kept: '写了的都留着；文件要重新选。',
  way: { catalogue: '从头写', former: '照以前的计划', template: '用街道的模板', sheet: '用自己的 Excel' },
  wayNote: { catalogue: '从服务目录里勾', former: '{n} 份可以照', noFormer: '还没有以前的计划', template: '{n} 份可以用', noTemplate: '街道还没有共享模板', sheet: '去年做过的表' },
  template: '哪一份模板', templateOf: '{title}（{unit}，第 {edition} 版）', takes: '带过来：类别、名称、服务对象、要求、限制、提供方式、月份、预期结果和条款。', leaves: '不带：负责人、经费、具体日期。这些由社区自己定。',
  taken: '带入 {n} 项。', leftOut: '有 {n} 项不带：本社区采用的标准里没有这些服务：{titles}。', allIn: '模板里的每一项都带得过来。', look: '先看看模板', beginEmpty: '起草', beginFrom: '起草，带入 {n} 项',
  begunFrom: '从模板“{title}”第 {edition} 版起草，带入 {taken} 项', begunLeft: '没有带入：{titles}',
};

/** One's own table, column by column. */
export const ownSheet = {
  choose: '选 Excel 文件', first: '先选文件', notReady: '上面还有没弄清的地方', other: '换一个文件', reading: '正在看 {name}', hint: '只收 .xlsx。旧的 .xls 和 WPS 的 .et，请先另存为 .xlsx。按下面的按钮之前，什么都不写进平台。',
  sheet: '哪一张表', hidden: '{name}（隐藏的）', heading: '表头在第几行', row: '第 {n} 行', rowOf: '第 {n} 行：{text}', columns: '表里的列，填到计划的哪里', column: '表里的列', samples: '例子', goes: '填到', remembered: '上次这样填',
  unnamed: '（没有列名）', fieldOf: '{heading}填到',
  field: {
    title: '服务项目', group: '类别', targetGroup: '服务对象', requirement: '服务要求', constraint: '限制条件', people: '负责人和谁来做', helpedBy: '谁协助', toldTo: '告知谁', delivery: '提供方式',
    period: '月份或时间', startsOn: '开始日期', endsOn: '结束日期', budget: '经费', budgetSource: '经费来源', expectedResult: '预期结果', none: '不用这一列',
  },
  noTitle: '还没有指明哪一列是服务项目的名称。', nothing: '表头下面没有服务项目。看看表头选对了没有。', preview: '前 {n} 项会是这样，一共 {all} 项', previewAll: '会带入这 {all} 项',
  faults: '{n} 格看不懂，改好之前不能起草', faultsMany: '{n} 格看不懂，先列前 {shown} 格。改好之前不能起草', at: '在哪一格', says: '写的是', mend: '怎么办', empty: '空的', keep: '看不懂的时间、经费、提供方式，照原样写进“服务要求”',
  mendHint: '在 Excel 里改好再选一次，或者把那一列改成“不用这一列”。', told: '说明', noWhen: '没写', noMoney: '没写', old: '这是 {found} 文件。请在 Excel 或 WPS 里另存为 .xlsx，再选一次。', notSheet: '这不是 Excel 文件。请选 .xlsx。',
  tooLong: '这张表超过 {max} 行。请只留服务项目的那一张，再选一次。',
  note: {
    PEOPLE_IN_WORDS: '平台里找不到这 {count} 处的人，名字留在“谁来做”里：{words}', FORMULAS: '{count} 格是公式，取它现在算出的数', HIDDEN_ROWS: '{count} 行在表里是隐藏的，也读了进来', TOTALS: '{count} 行是合计，没有当成服务',
    REMARKS: '{count} 行是填表说明，没有当成服务', JOINED_ROWS: '{count} 行和上一行合并过，并进了同一项', GROUPS_UNKNOWN: '{count} 处类别不在为民、便民、安民里，先归到目录里的类别或“其它”：{words}',
    FROM_CATALOGUE: '{count} 项的名称和服务目录一样，已经连上条款', KEPT_AS_WORDS: '{count} 格照原样写进了服务要求：{words}',
  },
};

/** Templates of the street or district. */
export const planTemplate = {
  title: '计划模板', lead: '街道和区写好的服务清单。共享以后，下面的社区起草计划时可以用。', new: '新建模板', newLead: '先起个名字。可以从一份写好的计划开始，也可以空着。', emptyTitle: '还没有计划模板', emptyText: '把写得好的计划做成模板，各社区起草时不用从头写。',
  emptyRead: '街道还没有共享模板。', name: '名称', unit: '谁的', edition: '版本', nth: '第 {n} 版', neverShared: '没共享过', services: '服务', used: '用过的社区', state: '状态', updated: '更新', description: '给谁用、要注意什么', descriptionHint: '社区起草前看得到，不带进计划。',
  aims: '目标（带进计划）', from: '从一份计划开始', fromNone: '空着开始', fromNote: '带过来的是文字和月份；负责人、经费和日期不带。“谁来做”“谁协助”里如果有人名，改成岗位。', begin: '建模板', states: { draft: '没有共享', shared: '已共享', withdrawn: '已收回', void: '作废' },
  share: '共享', shareSays: '共享以后，下面的社区马上看得到。', shareAgain: '再共享', withdraw: '收回', withdrawSays: '收回以后，社区起草时看不到它；已经用它起草的计划不受影响。', void: '作废', why: '为什么', edit: '改', save: '存下', saveShared: '存下，成为第 {n} 版', cancel: '不改了',
  uses: '哪些社区用过', noUses: '还没有社区用过。', community: '社区', plan: '计划', taken: '带入', left: '没有带入', addOne: '加一项', addEntries: '从目录加', add: '加进 {n} 项', own: '街道自定', months: '月份', allYear: '全年', someMonths: '{months} 月', noMonths: '没定', remove: '去掉', up: '上移', down: '下移', editItem: '改“{title}”',
  item: { title: '服务项目', group: '类别', subject: '目录', targetGroup: '服务对象', requirement: '服务要求', constraint: '限制条件', deliveries: '提供方式', doneBy: '谁来做', helpedBy: '谁协助', toldTo: '告知谁', expectedResult: '预期结果' },
  itemDone: '改好这一项', use: '用它起草', stale: '别人刚改过这份模板，您的改动还没有存。打开新的一版看看，再改一次。', reload: '看新的一版', notNumbered: '还没有编号', noItems: '还没有服务。',
};

/** Communities by services of the catalogue. */
export const planTable = {
  title: '谁策划了什么', head: '{year} 年，{n} 个社区里有 {gap} 个还有服务没说做不做', headFull: '{year} 年，{n} 个社区都说清了做什么、不做什么', lead: '一行一个社区，一列一类服务。数字是计划里的项数；“不做”的写了原因；“·”是还没说；“—”是这个社区采用的标准里没有。', year: '年份', street: '街道', excel: '导出 Excel', own: '自定', community: '社区', plan: '计划',
  noPlan: '还没有', planned: '{community}，{service}：{n} 项', out: '{community}，{service}不做：{reason}', open: '{community}，{service}：没说', not: '{community}采用的标准里没有{service}', outShort: '不做', notShort: '—', gaps: '没说 {n}', none: '这个街道还没有社区。', said: '做 {planned}，不做 {out}，没说 {open}', link: '谁策划了什么', templates: '计划模板',
};
