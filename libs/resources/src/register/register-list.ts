import { type Acting, fieldError, invalid, isDay, type Page, type PageInput, pageWith } from '#kernel';
import { type Column, ColumnType } from './column.js';
import type { Register } from './register.js';
import { propertyOf, type RegisterRow } from './register.entity.js';
import type { RegisterEntriesArgs } from './register.input.js';
import type { KeptRegisterRows } from './register.kind.js';

type Entries = ReturnType<KeptRegisterRows['reading']>;

const ALWAYS_SORTED: readonly string[] = ['fromOn', 'untilOn', 'number', 'title', 'updatedAt'];

/** One page of a register. @throws INVALID at `sort`, `filter.<column>` */
export async function entriesPage(by: Acting, rows: KeptRegisterRows, asked: RegisterEntriesArgs, page: PageInput): Promise<Page<RegisterRow>> {
  const narrowed = (): Entries => narrow(rows.reading(by), rows.register, asked);
  return pageWith(await sorted(narrowed(), rows.register, asked.sort).many(page), () => narrowed().count());
}

/** All of a community's, for its sheet: in the order in which they hold. */
export function allEntries(by: Acting, rows: KeptRegisterRows, communityId: string): Promise<RegisterRow[]> {
  return rows.reading(by).where('row.community_id = ?', communityId).where("row.state <> 'void'").orderBy('fromOn').orderBy('id').many();
}

function narrow(entries: Entries, register: Register, { communityId, streetId, on, text, state, filter }: RegisterEntriesArgs): Entries {
  if (communityId) entries.where('row.community_id = ?', communityId);
  if (streetId) entries.where('row.street_id = ?', streetId);
  if (state) entries.where('row.state = ?', state);
  else entries.where("row.state <> 'void'");
  if (on) entries.where('row.from_on <= ? AND (row.until_on IS NULL OR row.until_on >= ?)', on, on);
  const words = text?.trim();
  if (words) {
    // the person's % and _ mean themselves
    const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
    const columns = ['title', 'number', ...textColumns(register).map((name) => columnOf(register, name))];
    entries.where(columns.map((name) => `row.${name} ILIKE ?`).join(' OR '), ...columns.map(() => like));
  }
  for (const [name, wanted] of Object.entries(filter ?? {})) byColumn(entries, register, name, wanted);
  return entries;
}

function textColumns({ columns, titled }: Register): string[] {
  return Object.keys(columns).filter((name) => name !== titled && [ColumnType.text, ColumnType.longText].includes(columns[name]!.type));
}

/** The column of the table, quoted. */
function columnOf(register: Register, name: string): string {
  return `"${propertyOf(register, name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;
}

const TYPES: Partial<Record<ColumnType, string>> = {
  [ColumnType.whole]: 'double precision', [ColumnType.decimal]: 'double precision', [ColumnType.money]: 'double precision', [ColumnType.day]: 'date',
  [ColumnType.yesNo]: 'boolean',
};

function byColumn(entries: Entries, register: Register, name: string, wanted: unknown): void {
  const column = Object.hasOwn(register.columns, name) ? register.columns[name] : undefined;
  const wrong = () => invalid(fieldError(`filter.${name}`, 'UNKNOWN_COLUMN', { column: name }));
  if (!column || column.type === ColumnType.personal) throw wrong();
  if (wanted === null || wanted === undefined || wanted === '') return;
  const sql = `row.${columnOf(register, name)}`;
  const type = TYPES[column.type] ?? 'text';
  if (isRange(wanted)) {
    if (wanted.min != null) entries.where(`${sql} >= ?::${type}`, fitting(column, wanted.min, wrong));
    if (wanted.max != null) entries.where(`${sql} <= ?::${type}`, fitting(column, wanted.max, wrong));
    return;
  }
  const values = (Array.isArray(wanted) ? wanted : [wanted]).map((one: unknown) => fitting(column, one, wrong));
  if (values.length === 0) return;
  if (column.type === ColumnType.choices) entries.where(`${sql} && ?::text[]`, values);
  else entries.where(`${sql}${type === 'text' ? '::text' : ''} = ANY (?::${type}[])`, values);
}

function isRange(wanted: unknown): wanted is { min?: unknown; max?: unknown } {
  return typeof wanted === 'object' && wanted !== null && !Array.isArray(wanted);
}

/** The value as text that the database reads as the column's type. */
function fitting({ type }: Column, value: unknown, wrong: () => Error): string {
  const fits = TYPES[type] === 'double precision' ? Number.isFinite(Number(value)) : type === ColumnType.day ? typeof value === 'string' && isDay(value)
    : type === ColumnType.yesNo ? typeof value === 'boolean' : typeof value === 'string';
  if (!fits) throw wrong();
  return String(value);
}

function sorted(entries: Entries, register: Register, sort: string): Entries {
  const [name, how] = sort.startsWith('-') ? [sort.slice(1), 'DESC NULLS LAST'] : [sort, 'ASC NULLS LAST'];
  const column = Object.hasOwn(register.columns, name) ? register.columns[name] : undefined;
  const isKnown = ALWAYS_SORTED.includes(name) || (column !== undefined && ![ColumnType.personal, ColumnType.choices].includes(column.type));
  if (!isKnown) throw invalid(fieldError('sort', 'UNKNOWN_COLUMN', { column: name }));
  entries.orderBy(column ? propertyOf(register, name) : name, how);
  return entries.orderBy('id');
}
