import { type Column, ColumnType, folded, type Label } from '#resources';
import { Grade } from '../nonconformity/nonconformity.entity.js';

/** What a column of somebody's list of findings can fill; `none`: it is left aside. */
export const CASE_FIELDS = [
  'title', 'description', 'clauses', 'foundOn', 'grade', 'impact', 'potential', 'atRisk', 'containment', 'none',
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];
export type FilledField = Exclude<CaseField, 'none'>;

const GRADES: Readonly<Record<Grade, Label>> = {
  [Grade.minor]: { zh: '一般', en: 'Minor' },
  [Grade.major]: { zh: '严重', en: 'Major' },
};
const column = (type: ColumnType, zh: string, en: string, more: Partial<Column> = {}): Column => ({ type, label: { zh, en }, required: false, inList: true, ...more });

/** The columns of the template, in its order. */
export const CASE_COLUMNS: Readonly<Record<FilledField, Column>> = {
  title: column(ColumnType.text, '事项', 'What, in one line'),
  description: column(ColumnType.longText, '经过', 'What happened'),
  clauses: column(ColumnType.text, '违反的条款', 'Clauses'),
  foundOn: column(ColumnType.day, '发现日期', 'Found on'),
  grade: column(ColumnType.choice, '等级', 'Grade', { options: GRADES }),
  impact: column(ColumnType.longText, '影响', 'Impact'),
  potential: column(ColumnType.yesNo, '是潜在的', 'Potential'),
  atRisk: column(ColumnType.yesNo, '有人身安全风险', 'People at risk'),
  containment: column(ColumnType.longText, '先怎样保护', 'Containment'),
};

/** What lists of findings call their columns. The longest word that a heading holds decides. */
const WORDS: Readonly<Record<CaseField, readonly string[]>> = {
  title: ['事项', '问题', '检查发现', '发现', '存在问题', '不符合项', '不合格项', '隐患', '名称', '标题', 'finding', 'title', 'nonconformity'],
  description: ['经过', '问题描述', '情况描述', '详细情况', '具体情况', '不符合事实', '事实描述', '描述', '情况说明', 'description', 'details'],
  clauses: ['条款', '违反的条款', '标准条款', '依据条款', '依据', '条款号', 'clause', 'clauses', 'requirement'],
  foundOn: ['发现日期', '检查日期', '日期', '检查时间', '发现时间', 'date', 'found on'],
  grade: ['等级', '严重程度', '级别', '性质', '程度', 'grade', 'severity'],
  impact: ['影响', '影响范围', '后果', 'impact'],
  potential: ['潜在', '是否潜在', 'potential'],
  atRisk: ['人身安全', '安全风险', '有人身安全风险', 'people at risk', 'risk'],
  containment: ['先怎样保护', '临时措施', '应急措施', '现场处置', 'containment'],
  none: ['序号', '编号', '备注', '责任人', '整改期限', '整改措施', '整改情况', '检查人', 'no', 'remark'],
};
const ENTRIES = Object.entries(WORDS).flatMap(([field, words]) => words.map((word) => ({ field: field as CaseField, word: folded(word) })));

/** The field that a heading is likest to. */
function likeness(heading: string): { field: CaseField; weight: number } | undefined {
  const text = folded(heading).replace(/[(（[【][^)）\]】]*[)）\]】]|[:：*＊]/g, '');
  const labelled = Object.entries(CASE_COLUMNS).find(([, { label }]) => [label.zh, label.en].some((one) => folded(one) === text));
  if (labelled) return { field: labelled[0] as CaseField, weight: 200 };
  const [found] = ENTRIES.filter(({ word }) => text === word || (/[一-鿿]/.test(word) && text.length <= 14 && text.includes(word)))
    .sort((a, b) => Number(b.word === text) - Number(a.word === text) || b.word.length - a.word.length);
  return found && { field: found.field, weight: found.word === text ? 100 : found.word.length };
}

/** A field for each heading; one that two headings are like goes to the likest. */
export function offeredFields(headings: readonly string[]): CaseField[] {
  const chosen: CaseField[] = headings.map(() => 'none');
  const wishes = headings.flatMap((heading, index) => {
    const wish = likeness(heading);
    return wish ? [{ index, ...wish }] : [];
  });
  for (const { index, field } of wishes.sort((a, b) => b.weight - a.weight || a.index - b.index)) {
    if (!chosen.includes(field)) chosen[index] = field;
  }
  return chosen;
}

const LOOKED_AT = 20;

/** The row that heads the list, from 0: of the first twenty the one whose cells name most columns. */
export function headingRowOf(rows: readonly (readonly string[])[]): number {
  const counts = rows.slice(0, LOOKED_AT).map((cells) => offeredFields(cells).filter((field) => field !== 'none').length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}
