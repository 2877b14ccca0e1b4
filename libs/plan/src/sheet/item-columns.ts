import { cleanText, textProblem } from '#kernel';
import type { Person } from '#org';
import { type Cell, ColumnType, dayIn, folded, type Language, valueOfCell } from '#resources';
import type { CatalogueEntry } from '#standards';
import { DELIVERY_LABELS, GROUP_LABELS, monthWords, SOURCE_LABELS } from '../service-item/item-words.js';
import type { Venue } from '../service-item/places.js';
import { recurrenceIn, recurrenceWords } from '../service-item/recurrence-words.js';
import { BudgetSource, type ServiceItem } from '../service-item/service-item.entity.js';
import { MOST_FEN } from '../service-item/service-item.input.js';

type Label = Readonly<Record<Language, string>>;

/** What the cells of a plan's sheet refer to. */
export interface Known {
  /** Who can be given work in the community. */
  readonly people: readonly Person[];
  /** Of everyone who answers for an item, also of those who left. */
  readonly names: ReadonlyMap<string, string>;
  readonly adopted: readonly CatalogueEntry[];
  /** In use, and what the items use beside these. */
  readonly venues: readonly Venue[];
  readonly placeNames: ReadonlyMap<string, string>;
  /** Of every entry that an item carries out, also of editions that are withdrawn. */
  readonly entryTitles: ReadonlyMap<string, string>;
}

/** A column of the sheet: how it is written, and how a cell that says something else is read. */
export interface ItemColumn {
  /** The field that it fills, and the path of its errors; of a source of money `budget.<source>`. */
  readonly name: string;
  readonly label: Label;
  readonly how: Label;
  /** In characters. */
  readonly width: number;
  readonly shown: (item: ServiceItem, known: Known, language: Language) => string | number | null;
  readonly read: (text: string, known: Known) => Cell;
}

type Texts = 'title' | 'targetGroup' | 'requirement' | 'constraint' | 'doneBy' | 'helpedBy' | 'toldTo' | 'people' | 'equipment' | 'technology' | 'expectedResult';
function words(name: Texts, label: Label, width: number, max: number, required = false): ItemColumn {
  const rule = { min: required ? 1 : 0, max, multiline: max > 200 };
  return {
    name, label, width,
    how: { zh: `${required ? '必填，' : ''}最多 ${max} 个字`, en: `${required ? 'Required, at' : 'At'} most ${max} characters` },
    shown: (item) => item[name],
    read: (text) => textProblem(text, rule) ?? { value: cleanText(text, rule) },
  };
}

const anyOf = (options: Readonly<Record<string, Label>>): Label =>
  ({ zh: Object.values(options).map(({ zh }) => zh).join('、'), en: Object.values(options).map(({ en }) => en).join(', ') });

const group: ItemColumn = {
  name: 'group', label: { zh: '类别', en: 'Group' }, width: 12,
  how: { zh: `选一个：${anyOf(GROUP_LABELS).zh}`, en: `One of: ${anyOf(GROUP_LABELS).en}` },
  shown: (item, _known, language) => GROUP_LABELS[item.group as keyof typeof GROUP_LABELS][language],
  read: (text) => chosen(ColumnType.choice, GROUP_LABELS, text),
};

const deliveries: ItemColumn = {
  name: 'deliveries', label: { zh: '提供方式', en: 'Delivery' }, width: 16,
  how: { zh: `可以有几个，主要的写在前面，用顿号隔开：${anyOf(DELIVERY_LABELS).zh}`, en: `One or several, the main one first: ${anyOf(DELIVERY_LABELS).en}` },
  shown: (item, _known, language) => item.deliveries.map((way) => DELIVERY_LABELS[way][language]).join(language === 'zh' ? '、' : ', '),
  read: (text) => chosen(ColumnType.choices, DELIVERY_LABELS, text),
};

function chosen(type: ColumnType, options: Readonly<Record<string, Label>>, text: string): Cell {
  const column = { type, label: { zh: '', en: '' }, required: true, inList: true, options };
  const cell: Cell = text === '' ? { code: 'REQUIRED', params: {} } : valueOfCell(column, text, 'zh');
  return 'value' in cell && Array.isArray(cell.value) && cell.value.length === 0 ? { code: 'REQUIRED', params: {} } : cell;
}

function day(name: 'startsOn' | 'endsOn', label: Label): ItemColumn {
  return {
    name, label, width: 13,
    how: { zh: '计划当年的日期，例如 2027-03-01', en: 'A day of the plan’s year, such as 2027-03-01' },
    shown: (item) => item[name],
    read: (text) => (text === '' ? { value: null } : dayIn(text)),
  };
}

const owner: ItemColumn = {
  name: 'ownerId', width: 12,
  label: { zh: '负责人', en: 'Owner' },
  how: { zh: '社区人员的姓名；同名的写账号', en: 'The name of somebody of the community; the account where two share a name' },
  shown: ({ assigneeId }, { people, names }) => {
    if (!assigneeId) return null;
    const name = names.get(assigneeId) ?? '';
    const namesakes = people.filter((person) => person.name === name);
    return namesakes.length > 1 ? (namesakes.find(({ id }) => id === assigneeId)?.account ?? name) : name;
  },
  read: (text, { people }) => {
    if (text === '') return { value: null };
    const account = people.find((person) => person.account === text);
    const found = account ? [account] : people.filter((person) => folded(person.name) === folded(text));
    if (found.length > 1) return { code: 'AMBIGUOUS', params: { count: found.length } };
    return found[0] ? { value: found[0].id } : { code: 'UNKNOWN_PERSON', params: {} };
  },
};

const months: ItemColumn = {
  name: 'months', width: 14,
  label: { zh: '月份', en: 'Months' },
  how: { zh: '只在几个月做的写月份，例如 3至5、9月；每个月都做的空着', en: 'Where it is done in some months only, such as 3-5, 9; empty for all of them' },
  shown: (item, _known, language) => (item.months.length ? monthWords(item.months)[language] : null),
  read: (text) => {
    const runs = text.normalize('NFKC').replace(/[\s月]/g, '').split(/[、,;和]/).filter(Boolean).map((run) => /^(\d{1,2})(?:[-–—~至到](\d{1,2}))?$/.exec(run));
    if (!runs.every((run) => run !== null)) return { code: 'NOT_A_NUMBER', params: {} };
    const found = runs.flatMap(([, from, to = from]) => Array.from({ length: Math.max(1, Number(to) - Number(from) + 1) }, (_, index) => Number(from) + index));
    if (found.some((month) => month > 12)) return { code: 'TOO_LARGE', params: { max: 12 } };
    return found.includes(0) ? { code: 'TOO_SMALL', params: { min: 1 } } : { value: [...new Set(found)].sort((a, b) => a - b) };
  },
};

const recurrence: ItemColumn = {
  name: 'recurrence', width: 22,
  label: { zh: '重复', en: 'Recurs' },
  how: {
    zh: '每周二、四；每2周的周六；每月5日、20日；每月第二个周六；每3个月最后一天；每年3、9月的5日；也可以写 RRULE',
    en: 'An RRULE such as FREQ=WEEKLY;BYDAY=TU,TH, or the Chinese words',
  },
  shown: (item, _known, language) => (item.recurrence ? recurrenceWords(item.recurrence)[language] : null),
  read: (text) => {
    if (text === '') return { value: null };
    const found = recurrenceIn(text);
    return found ? { value: found } : { code: 'RECURRENCE_FORM', params: {} };
  },
};

const place: ItemColumn = {
  name: 'placeId', width: 18,
  label: { zh: '场所', en: 'Place' },
  how: { zh: '场所台账里的名称', en: 'The name of a venue of the register' },
  shown: ({ placeId }, { placeNames }) => (placeId ? (placeNames.get(placeId) ?? '') : null),
  read: (text, { venues }) => {
    if (text === '') return { value: null };
    const found = venues.filter(({ title }) => folded(title) === folded(text));
    if (found.length > 1) return { code: 'AMBIGUOUS', params: { count: found.length } };
    return found[0] ? { value: found[0].id } : { code: 'UNKNOWN_RECORD', params: {} };
  },
};

function fenIn(text: string): Cell {
  if (text === '') return { value: null };
  const cell = valueOfCell({ type: ColumnType.money, label: { zh: '', en: '' }, required: false, inList: true }, text, 'zh');
  if (!('value' in cell)) return cell;
  const fen = cell.value as number;
  if (fen < 0) return { code: 'TOO_SMALL', params: { min: 0 } };
  return fen > MOST_FEN ? { code: 'TOO_LARGE', params: { max: MOST_FEN / 100 } } : { value: fen };
}

const SOURCE_PATH = 'budget.';
/** The source whose money a column holds. */
export const sourceOf = ({ name }: ItemColumn): BudgetSource | null => (name.startsWith(SOURCE_PATH) ? (name.slice(SOURCE_PATH.length) as BudgetSource) : null);

const sources = Object.values(BudgetSource).map((source): ItemColumn => ({
  name: `${SOURCE_PATH}${source}`, width: 14,
  label: { zh: `${SOURCE_LABELS[source].zh}（元）`, en: `${SOURCE_LABELS[source].en} (yuan)` },
  how: { zh: '从这一来源安排的金额，单位元，最多两位小数', en: 'What comes from this source, in yuan with at most two decimals' },
  shown: (item) => {
    const line = item.budget.find((one) => one.source === source);
    return line ? line.amountFen / 100 : null;
  },
  read: fenIn,
}));

const budget: ItemColumn = {
  name: 'budgetFen', width: 12,
  label: { zh: '预算（元）', en: 'Budget (yuan)' },
  how: {
    zh: '合计金额，单位元，最多两位小数；写了来源的等于各来源相加，可以空着；不花钱写 0',
    en: 'The whole in yuan with at most two decimals; with sources it is their sum and may be left empty; 0 when it costs nothing',
  },
  shown: ({ budgetFen }) => (budgetFen === null ? null : budgetFen / 100),
  read: fenIn,
};

/** Said when an item is added; of one that is there it is only told. */
export const ENTRY: ItemColumn = {
  name: 'catalogueEntryId', width: 18,
  label: { zh: '目录', en: 'Catalogue' },
  how: { zh: '新加的项目写服务目录里的名称，自定的空着', en: 'For a new item the service of the catalogue; empty for one of your own' },
  shown: ({ catalogueEntryId }, { entryTitles }) => (catalogueEntryId ? (entryTitles.get(catalogueEntryId) ?? '') : null),
  read: (text, { adopted }) => {
    if (text === '') return { value: null };
    const found = adopted.filter(({ title }) => folded(title) === folded(text));
    const subjects = new Set(found.map(({ subject }) => subject));
    if (subjects.size > 1) return { code: 'AMBIGUOUS', params: { count: subjects.size } };
    return found[0] ? { value: found[0].id } : { code: 'UNKNOWN_ENTRY', params: {} };
  },
};

export const TITLE = words('title', { zh: '服务项目', en: 'Service item' }, 30, 120, true);

/** What can be changed by the sheet. */
export const SAID: readonly ItemColumn[] = [
  group,
  TITLE,
  words('targetGroup', { zh: '服务对象', en: 'For whom' }, 20, 200),
  words('requirement', { zh: '服务要求', en: 'Requirement' }, 44, 2000),
  words('constraint', { zh: '限制条件', en: 'Constraint' }, 24, 1000),
  owner,
  words('doneBy', { zh: '谁来做', en: 'Done by' }, 20, 200),
  words('helpedBy', { zh: '谁协助', en: 'Helped by' }, 20, 200),
  words('toldTo', { zh: '告知谁', en: 'Told to' }, 20, 200),
  deliveries,
  day('startsOn', { zh: '开始日期', en: 'From' }),
  day('endsOn', { zh: '结束日期', en: 'To' }),
  months,
  recurrence,
  place,
  words('people', { zh: '人员', en: 'People' }, 20, 300),
  words('equipment', { zh: '设施设备', en: 'Equipment' }, 20, 300),
  words('technology', { zh: '技术', en: 'Technology' }, 20, 300),
  ...sources,
  budget,
  words('expectedResult', { zh: '预期结果', en: 'Expected result' }, 30, 1000),
];

export const COLUMNS: readonly ItemColumn[] = [...SAID.slice(0, 2), ENTRY, ...SAID.slice(2)];

/** By these a row finds its item again, and tells whether it was changed since. */
export const ID: Label = { zh: '标识（勿改）', en: 'Id (keep)' };
export const VERSION: Label = { zh: '版本（勿改）', en: 'Version (keep)' };
export const KEPT_HOW: Label = { zh: '平台用它认出是哪一项；新加的项目空着', en: 'The platform knows the item by it; empty for a new item' };
