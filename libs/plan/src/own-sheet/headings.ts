import { folded } from '#resources';

/** What a column of one's own sheet can fill; `none`: it is left aside. */
export const OWN_FIELDS = [
  'title', 'group', 'targetGroup', 'requirement', 'constraint', 'people', 'helpedBy', 'toldTo', 'delivery', 'period', 'startsOn', 'endsOn',
  'budget', 'budgetSource', 'expectedResult', 'none',
] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

/** Several columns may say these: their words are put together. */
export const JOINED: readonly OwnField[] = ['targetGroup', 'requirement', 'constraint', 'people', 'helpedBy', 'toldTo', 'expectedResult', 'none'];

/** What communities call their columns. The longest word that a heading holds decides: 经费来源 is no 经费. */
const WORDS: Readonly<Record<OwnField, readonly string[]>> = {
  title: ['服务项目', '项目名称', '项目', '服务名称', '活动名称', '服务事项', '工作事项', '事项', '工作任务', '任务', '工作项目', '名称', 'service item', 'service', 'title'],
  group: ['类别', '服务类别', '项目类别', '类型', '服务类型', '分类', '大类', '板块', 'group', 'category'],
  targetGroup: ['服务对象', '对象', '受益人群', '服务人群', '受众', '人群', 'for whom', 'target group'],
  requirement: [
    '服务要求', '要求', '服务内容', '主要内容', '内容', '工作内容', '具体内容', '工作要求', '服务标准', '具体措施', '措施', '工作举措', 'requirement', 'content',
  ],
  constraint: ['限制条件', '限制', '制约因素', '约束', '困难', '存在问题', 'constraint'],
  people: [
    '责任人', '负责人', '责任部门', '责任单位', '牵头', '牵头单位', '承办', '承办人', '经办人', '实施主体', '责任', '执行人', '谁来做', 'owner', 'done by', 'responsible',
  ],
  helpedBy: ['协助', '谁协助', '配合单位', '配合部门', '配合', '协办', '协办单位', '参与单位', '协同单位', 'helped by'],
  toldTo: ['告知', '告知谁', '知会', 'told to'],
  delivery: ['提供方式', '服务方式', '方式', '实施方式', '供给方式', '开展方式', 'delivery'],
  period: [
    '完成时限', '时限', '时间', '时间安排', '实施时间', '服务时间', '起止时间', '月份', '进度', '进度安排', '完成时间', '开展时间', '频次', '服务频次', 'when', 'months', 'schedule',
  ],
  startsOn: ['开始日期', '开始时间', '开始', '起始时间', '启动时间', 'from', 'start', 'starts on'],
  endsOn: ['结束日期', '结束时间', '结束', '截止日期', '截止时间', '截止', 'end', 'ends on'],
  budget: ['经费', '经费预算', '预算', '金额', '资金', '费用', '所需经费', 'budget', 'cost'],
  budgetSource: ['经费来源', '资金来源', '资金渠道', 'source'],
  expectedResult: ['预期结果', '预期效果', '预期目标', '预期成效', '目标', '成效', '效果', '绩效目标', 'expected result'],
  none: [
    '序号', '编号', '备注', '说明', '完成情况', '进展情况', '联系电话', '电话', '联系方式', '项目编号', '实际支出', '支出金额', '服务人次', 'no', 'remark',
  ],
};

const ENTRIES = Object.entries(WORDS).flatMap(([field, words]) => words.map((word) => ({ field: field as OwnField, word: folded(word) })));

/** A heading without its unit, numbering and marks. */
export const bare = (heading: string): string => folded(heading).replace(/[(（[【][^)）\]】]*[)）\]】]/g, '').replace(/[:：*＊\d.、/]/g, '');

/** The field that a heading is likest to; undefined when it is like none. */
export function likeness(heading: string): { field: OwnField; weight: number } | undefined {
  const text = bare(heading);
  if (text === '') return undefined;
  const found = ENTRIES.filter(({ word }) => text === word || (/[一-鿿]/.test(word) && text.length <= 14 && text.includes(word)))
    .sort((a, b) => Number(b.word === text) - Number(a.word === text) || b.word.length - a.word.length)[0];
  return found && { field: found.field, weight: found.word === text ? 100 : found.word.length };
}

/** A field for each heading: remembered ones as they were used, the others by likeness; one that takes one column goes to the likest. */
export function offered(headings: readonly string[], remembered: ReadonlyMap<string, OwnField>): OwnField[] {
  const chosen: OwnField[] = headings.map(() => 'none');
  const wishes = headings.map((heading, index) => {
    const kept = remembered.get(folded(heading));
    return { index, ...(kept ? { field: kept, weight: 1000 } : likeness(heading)) };
  });
  for (const { index, field } of wishes.filter((wish) => wish.field).sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || a.index - b.index)) {
    if (JOINED.includes(field!) || !chosen.includes(field!)) chosen[index] = field!;
  }
  return chosen;
}

const LOOKED_AT = 20;

/** The row that heads the table, from 1: the one of the first twenty whose cells name most columns; 1 when none does. */
export function headingRowOf(rows: readonly (readonly string[])[]): number {
  const counts = rows.slice(0, LOOKED_AT).map((cells) => new Set(cells.map((cell) => likeness(cell)?.field).filter((field) => field && field !== 'none')).size);
  const most = Math.max(0, ...counts);
  return most < 2 ? 1 : counts.indexOf(most) + 1;
}
