import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Acting } from '#kernel';

/** What was set, from what to what, as far as it may be read: of an address its host, of a secret nothing. */
export interface SettingChange {
  field: string;
  from: unknown;
  to: unknown;
}

/** One thing that an administrator did: to whom, where, with what; never a password. */
export interface AdministrationNews {
  verb: string;
  personId?: string | null;
  unitId?: string | null;
  params?: object;
  changes?: readonly SettingChange[];
}

export type OwnersQuery = <R = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<R[]>;

/** What a change of units and accounts is made with. */
export interface Register {
  query: OwnersQuery;
  /** The owner's transaction itself. */
  db: EntityManager;
  note(news: AdministrationNews): Promise<void>;
}

/**
 * Changes units, people and memberships: as the database's owner, since requests may only read these tables, in one
 * transaction with the note of who did it. What may be changed is checked before, under the person's own reach.
 */
export async function change<R>(by: Acting, work: (register: Register) => Promise<R>): Promise<R> {
  const result = await by.kernel.dataSource.transaction((manager) => work(registerOf(by, manager)));
  by.op.forget();
  return result;
}

function registerOf(by: Acting, manager: EntityManager): Register {
  const query: OwnersQuery = async <R>(sql: string, params: readonly unknown[] = []) => {
    const result: unknown = await manager.query(sql, params as unknown[]);
    // TypeORM answers UPDATE and DELETE with [rows, count]
    const changed = Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
    return (changed ? (result as [R[], number])[0] : result) as R[];
  };
  return {
    query,
    db: manager,
    note: async ({ verb, personId = null, unitId = null, params = {}, changes = [] }) => {
      await query(
        `INSERT INTO administration_entries (id, at, actor_id, actor_name, verb, person_id, unit_id, params)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb)`,
        [uuid(), by.now, by.actor.personId, by.actor.name, verb, personId, unitId, JSON.stringify(changes.length ? { ...params, changes } : params)],
      );
    },
  };
}

/** Of several fields, those that are set otherwise than before. */
export function changesBetween(before: object | undefined, after: object): SettingChange[] {
  const was = (before ?? {}) as Record<string, unknown>;
  return Object.entries(after)
    .map(([field, to]): SettingChange => ({ field, from: was[field] ?? null, to: (to as unknown) ?? null }))
    .filter(({ from, to }) => from !== to);
}
