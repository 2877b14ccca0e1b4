import { type Acting, type RecordKindName, yearOf } from '#kernel';
import { type Column, ColumnType } from '../register/column.js';
import type { Register } from '../register/register.js';
import { referredKind } from '../register/registers.js';
import { type Cell, folded } from './cell.js';

/** What a sheet may refer to, found by number or name. */
export interface NamedEntries {
  find(column: Column, words: string): Cell;
}

interface Named {
  id: string;
  number: string | null;
  title: string;
  state: string;
  finishBy: Date | null;
}

/** What a record without a number is called in a sheet: the year that it is promised for, and its title. */
export const withYear = ({ title, finishBy }: Pick<Named, 'title' | 'finishBy'>): string => (finishBy ? `${yearOf(finishBy)} ${title}` : title);

/** Those of a community, of every register and kind that this register refers to; not of what was ended, unless by number. */
export async function namedEntries(by: Acting, register: Register, communityId: string): Promise<NamedEntries> {
  const referring = Object.values(register.columns).filter((column) => column.type === ColumnType.reference);
  const ids = new Map<string, string[]>();
  for (const kind of new Set(referring.map(referredKind))) {
    for (const row of await recordsOf(by, kind, communityId)) {
      for (const words of new Set(wordsOf(row))) {
        const key = `${kind} ${folded(words)}`;
        ids.set(key, [...(ids.get(key) ?? []), row.id]);
      }
    }
  }
  return {
    find(column, words) {
      const found = ids.get(`${referredKind(column)} ${folded(words)}`) ?? [];
      if (found.length === 1) return { value: found[0] };
      return found.length === 0 ? { code: 'UNKNOWN_RECORD', params: {} } : { code: 'AMBIGUOUS', params: { count: found.length } };
    },
  };
}

function recordsOf(by: Acting, kind: RecordKindName, communityId: string): Promise<Named[]> {
  return by.query<Named>(
    `SELECT id, number, title, state, finish_by AS "finishBy" FROM records WHERE kind = $1 AND community_id = $2 AND state <> 'void'`,
    [kind, communityId],
  );
}

function wordsOf(row: Named): string[] {
  if (row.number === null) return [row.title, withYear(row)];
  return row.state === 'current' ? [row.number, row.title] : [row.number];
}

/** What is written into a sheet for these records. */
export async function namesOf(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await by.query<Named>('SELECT id, number, title, finish_by AS "finishBy" FROM records WHERE id = ANY ($1)', [ids]);
  return new Map(rows.map((row) => [row.id, row.number === null ? withYear(row) : row.title]));
}
