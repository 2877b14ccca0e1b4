import { type Acting, dayOf, fieldError, type FieldError, type RecordKindName } from '#kernel';
import { ColumnType } from './column.js';
import { checkValues, ruleProblems } from './check-values.js';
import type { Draft, Register, Values } from './register.js';
import { propertyOf, type RegisterRow } from './register.entity.js';
import type { KeptRegisterRows } from './register.kind.js';
import { referredKind } from './registers.js';

/** An entry as somebody wants to write it. */
export interface Wanted {
  readonly fromOn: string;
  readonly given: unknown;
  /** The entry that it changes, with what stands in its columns. */
  readonly changes?: { readonly row: RegisterRow; readonly values: Values };
}

export interface Checked {
  readonly fromOn: string;
  readonly values: Values;
  readonly title: string;
  readonly problems: readonly FieldError[];
}

/** Until the operation ends nobody else enters into this register of the community, so that what is found to be new is new. */
export async function lockRegister(by: Acting, { name }: Register, communityId: string): Promise<void> {
  await by.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`${name} ${communityId}`]);
}

/**
 * Any number of entries of one community, checked alone, against what they refer to, against each other and against
 * what is there: a statement for each column that refers, and one for what is there.
 */
export async function checkEntries(by: Acting, { register, kind }: KeptRegisterRows, communityId: string, wanted: readonly Wanted[]): Promise<Checked[]> {
  const today = dayOf(by.now);
  const cleaned = wanted.map(({ given, changes }) => checkValues(register, given, changes?.values));
  const referred = await referredBy(by, register, communityId, cleaned.map((one) => one.values));
  const taken = await keysIn(by, register, kind.table, communityId);
  const seen = new Set<string>();
  return wanted.map(({ fromOn, changes }, index) => {
    const { values, problems: alone } = cleaned[index]!;
    const problems = [...alone, ...referred.missing(values)];
    const draft: Draft = { values, fromOn, today };
    if (problems.length === 0) problems.push(...ruleProblems(register, draft));
    const at = register.key[0] === 'fromOn' ? 'fromOn' : `values.${register.key[0]}`;
    const key = keyOf(register, draft);
    const holder = taken.get(key);
    if (holder && holder.id !== changes?.row.id) problems.push(fieldError(at, 'ALREADY_IN_REGISTER', { number: holder.number }));
    else if (seen.has(key)) problems.push(fieldError(at, 'DUPLICATE'));
    seen.add(key);
    return { fromOn, values, problems, title: titleOf(register, draft, referred.titles) };
  });
}

function titleOf({ titled }: Register, draft: Draft, titles: ReadonlyMap<string, string>): string {
  if (typeof titled === 'string') return draft.values[titled] as string;
  return titled(draft, (column) => titles.get(draft.values[column] as string) ?? '');
}

interface Referred {
  readonly titles: ReadonlyMap<string, string>;
  missing(values: Values): FieldError[];
}

/** What references name: of the right register or kind, in the same community, not void. */
async function referredBy(by: Acting, register: Register, communityId: string, all: readonly Values[]): Promise<Referred> {
  const titles = new Map<string, string>();
  const columns = Object.entries(register.columns).filter(([, column]) => column.type === ColumnType.reference);
  for (const [name, column] of columns) {
    const ids = [...new Set(all.map((values) => values[name]).filter((id) => id !== null))];
    if (ids.length === 0) continue;
    for (const { id, title } of await entriesOf(by, referredKind(column), communityId, ids as string[])) titles.set(id, title);
  }
  const missing = (values: Values): FieldError[] => columns
    .filter(([name]) => values[name] !== null && !titles.has(values[name] as string))
    .map(([name]) => fieldError(`values.${name}`, 'UNKNOWN_RECORD'));
  return { titles, missing };
}

function entriesOf(by: Acting, kind: RecordKindName, communityId: string, ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  return by.query(`SELECT id, title FROM records WHERE kind = $1 AND community_id = $2 AND state <> 'void' AND id = ANY ($3)`, [kind, communityId, ids]);
}

/** What sets an entry apart: spelling and white space of texts do not. */
function keyOf({ key }: Register, { values, fromOn }: Draft): string {
  return key.map((name) => (name === 'fromOn' ? fromOn : folded(values[name]))).join('\n');
}

function folded(value: unknown): string {
  return String(value ?? '').normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

async function keysIn(by: Acting, register: Register, table: string, communityId: string): Promise<ReadonlyMap<string, { id: string; number: string }>> {
  const columns = register.key.filter((name) => name !== 'fromOn').map((name) => {
    const column = propertyOf(register, name).replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `${column}${register.columns[name]!.type === ColumnType.day ? '::text' : ''} AS "${name}"`;
  });
  const rows = await by.query<Values & { id: string; number: string; fromOn: string }>(
    `SELECT id, number, from_on::text AS "fromOn"${columns.map((column) => `, ${column}`).join('')} FROM ${table} WHERE community_id = $1 AND state <> 'void'`,
    [communityId],
  );
  return new Map(rows.map(({ id, number, fromOn, ...values }) => [keyOf(register, { values, fromOn, today: '' }), { id, number }]));
}
