import { cleanText, textProblem } from '#kernel';
import type { Person } from '#org';
import { type Cell, ColumnType, dayIn, folded, type Language, valueOfCell } from '#resources';
import type { CatalogueEntry } from '#standards';
import { DELIVERY_LABELS, GROUP_LABELS } from '../service-item/item-words.js';
import type { ServiceItem } from '../service-item/service-item.entity.js';

type Label = Readonly<Record<Language, string>>;

/** What the cells of a plan's sheet refer to. */
export interface Known {
  /** Who can be given work in the community. */
  readonly people: readonly Person[];
  /** Of everyone who answers for an item, also of those who left. */
  readonly names: ReadonlyMap<string, string>;
  readonly adopted: readonly CatalogueEntry[];
  /** Of every entry that an item carries out, also of editions that are withdrawn. */
  readonly entryTitles: ReadonlyMap<string, string>;
}

/** A column of the sheet: how it is written, and how a cell that says something else is read. */
export interface ItemColumn {
  /** The path of its field errors. */
  readonly name: string;
  /** The column of the item that it fills. */
  readonly field: keyof ServiceItem;
  readonly label: Label;
  readonly how: Label;
  /** In characters. */
  readonly width: number;
  readonly shown: (item: ServiceItem, known: Known, language: Language) => string | number | null;
  readonly read: (text: string, known: Known) => Cell;
}

/** Ten million yuan. */
const MOST_FEN = 1_000_000_000;

type Texts = 'title' | 'targetGroup' | 'requirement' | 'constraint' | 'doneBy' | 'helpedBy' | 'toldTo' | 'expectedResult';
function words(name: Texts, label: Label, width: number, max: number, required = false): ItemColumn {
  const rule = { min: required ? 1 : 0, max, multiline: max > 200 };
  return {
    name, field: name, label, width,
    how: { zh: `${required ? '必填，' : ''}最多 ${max} 个字`, en: `${required ? 'Required, at' : 'At'} most ${max} characters` },
    shown: (item) => item[name],
    read: (text) => textProblem(text, rule) ?? { value: cleanText(text, rule) },
  };
}

function choice(name: 'group' | 'delivery', label: Label, width: number, options: Readonly<Record<string, Label>>): ItemColumn {
  const column = { type: ColumnType.choice, label, required: true, inList: true, options };
  return {
    name, field: name, label, width,
    how: { zh: `选一个：${Object.values(options).map(({ zh }) => zh).join('、')}`, en: `One of: ${Object.values(options).map(({ en }) => en).join(', ')}` },
    shown: (item, _known, language) => options[item[name]]![language],
    read: (text) => (text === '' ? { code: 'REQUIRED', params: {} } : valueOfCell(column, text, 'zh')),
  };
}

function day(name: 'startsOn' | 'endsOn', label: Label): ItemColumn {
  return {
    name, field: name, label, width: 13,
    how: { zh: '计划当年的日期，例如 2027-03-01', en: 'A day of the plan’s year, such as 2027-03-01' },
    shown: (item) => item[name],
    read: (text) => (text === '' ? { value: null } : dayIn(text)),
  };
}

const owner: ItemColumn = {
  name: 'ownerId', field: 'assigneeId', width: 12,
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

const budget: ItemColumn = {
  name: 'budgetFen', field: 'budgetFen', width: 12,
  label: { zh: '预算（元）', en: 'Budget (yuan)' },
  how: { zh: '金额，单位元，最多两位小数；不花钱写 0', en: 'Amount in yuan with at most two decimals; 0 when it costs nothing' },
  shown: ({ budgetFen }) => (budgetFen === null ? null : budgetFen / 100),
  read: (text) => {
    if (text === '') return { value: null };
    const cell = valueOfCell({ type: ColumnType.money, label: budget.label, required: false, inList: true }, text, 'zh');
    if (!('value' in cell)) return cell;
    const fen = cell.value as number;
    if (fen < 0) return { code: 'TOO_SMALL', params: { min: 0 } };
    return fen > MOST_FEN ? { code: 'TOO_LARGE', params: { max: MOST_FEN / 100 } } : { value: fen };
  },
};

/** Said when an item is added; of one that is there it is only told. */
export const ENTRY: ItemColumn = {
  name: 'catalogueEntryId', field: 'catalogueEntryId', width: 18,
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
  choice('group', { zh: '类别', en: 'Group' }, 12, GROUP_LABELS),
  TITLE,
  words('targetGroup', { zh: '服务对象', en: 'For whom' }, 20, 200),
  words('requirement', { zh: '服务要求', en: 'Requirement' }, 44, 2000),
  words('constraint', { zh: '限制条件', en: 'Constraint' }, 24, 1000),
  owner,
  words('doneBy', { zh: '谁来做', en: 'Done by' }, 20, 200),
  words('helpedBy', { zh: '谁协助', en: 'Helped by' }, 20, 200),
  words('toldTo', { zh: '告知谁', en: 'Told to' }, 20, 200),
  choice('delivery', { zh: '提供方式', en: 'Delivery' }, 12, DELIVERY_LABELS),
  day('startsOn', { zh: '开始日期', en: 'From' }),
  day('endsOn', { zh: '结束日期', en: 'To' }),
  budget,
  words('expectedResult', { zh: '预期结果', en: 'Expected result' }, 30, 1000),
];

export const COLUMNS: readonly ItemColumn[] = [...SAID.slice(0, 2), ENTRY, ...SAID.slice(2)];

/** By these a row finds its item again, and tells whether it was changed since. */
export const ID: Label = { zh: '标识（勿改）', en: 'Id (keep)' };
export const VERSION: Label = { zh: '版本（勿改）', en: 'Version (keep)' };
export const KEPT_HOW: Label = { zh: '平台用它认出是哪一项；新加的项目空着', en: 'The platform knows the item by it; empty for a new item' };
