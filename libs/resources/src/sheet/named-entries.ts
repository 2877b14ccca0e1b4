import { type Acting } from '#kernel';
import { ColumnType } from '../register/column.js';
import type { Register } from '../register/register.js';
import { registerNamed } from '../register/registers.js';
import { type Cell, folded } from './cell.js';

/** The entries that a sheet may refer to, found by number or name. */
export interface NamedEntries {
  find(register: string, words: string): Cell;
}

/** Those of a community, of every register that this one refers to; not of what was ended, unless by number. */
export async function namedEntries(by: Acting, register: Register, communityId: string): Promise<NamedEntries> {
  const targets = [...new Set(Object.values(register.columns).filter((column) => column.type === ColumnType.reference).map((column) => column.register!))];
  const ids = new Map<string, string[]>();
  for (const target of targets) {
    const rows = await by.query<{ id: string; number: string; title: string; state: string }>(
      `SELECT id, number, title, state FROM records WHERE kind = $1 AND community_id = $2 AND state <> 'void'`,
      [registerNamed(target).register.kind, communityId],
    );
    for (const { id, number, title, state } of rows) {
      for (const words of state === 'current' ? [number, title] : [number]) {
        const key = `${target} ${folded(words)}`;
        ids.set(key, [...(ids.get(key) ?? []), id]);
      }
    }
  }
  return {
    find(target, words) {
      const found = ids.get(`${target} ${folded(words)}`) ?? [];
      if (found.length === 1) return { value: found[0] };
      return found.length === 0 ? { code: 'UNKNOWN_RECORD', params: {} } : { code: 'AMBIGUOUS', params: { count: found.length } };
    },
  };
}
