import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import type { Permission } from '../acting/actor.js';
import type { Place } from '../acting/place.js';
import { covers } from '../acting/reach.js';
import { fail } from '../errors/domain-error.js';
import { Reading } from './reading.js';
import { insertRow, updateRow } from './writing.js';

export interface ScopedRow extends ObjectLiteral, Place {
  id: string;
}

type Order = Record<string, 'ASC' | 'DESC'>;

/**
 * The only way to rows with a community. Reads what the actor may read (`noun:read`), stamps the place on what is
 * inserted. Out of read reach is NOT_FOUND; readable but not permitted is FORBIDDEN.
 */
export class Scoped<T extends ScopedRow> {
  constructor(
    private readonly entity: EntityTarget<T>,
    private readonly readPermission: Permission,
  ) {}

  /** All that match, within read reach. For parts of a record; lists for people go by pages. */
  async find(by: Acting, equal: Partial<T>, order: Order = {}): Promise<T[]> {
    return ordered(this.reading(by).whereEqual(equal), order).many();
  }

  /** The row, if it may be read and the permission of `by` holds where it lives. */
  async get(by: Acting, id: string): Promise<T> {
    return this.permitted(by, await this.reading(by).where('row.id = ?', id).one());
  }

  /** As `get`, and locked until the operation ends. */
  async lock(by: Acting, id: string): Promise<T> {
    return this.permitted(by, await this.reading(by).where('row.id = ?', id).one({ lock: true }));
  }

  /** All that match, locked until the operation ends; by their id, so that two who lock the same ones wait in one line. */
  async lockAll(by: Acting, equal: Partial<T>): Promise<T[]> {
    const rows = await this.reading(by).whereEqual(equal).orderBy('id').many({ lock: true });
    return rows.map((row) => this.permitted(by, row));
  }

  /** Rows by id for loaders: missing where not readable. */
  async byIds(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, T>> {
    const rows = await this.reading(by).where('row.id = ANY (?)', ids).many();
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One row within one operation, fetched together with the others asked for in the same tick. */
  load(by: Acting, id: string): Promise<T | undefined> {
    return by.op.load(this, id, (ids) => this.byIds(by, ids));
  }

  /** Children grouped by the column that names their parent. */
  async grouped(by: Acting, column: keyof T & string, ids: readonly string[], order: Order): Promise<Map<string, T[]>> {
    const groups = new Map<string, T[]>(ids.map((id) => [id, []]));
    const parent = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    for (const row of await ordered(this.reading(by).where(`row.${parent} = ANY (?)`, ids), order).many()) {
      groups.get(row[column] as string)?.push(row);
    }
    return groups;
  }

  async insert(by: Acting, place: Place, values: Partial<T>): Promise<T> {
    if (!covers(by.reach, place)) throw fail('FORBIDDEN');
    const { communityId, streetId, gridId = null } = place;
    return insertRow(by, this.entity, { id: uuid(), ...values, communityId, streetId, gridId } as Partial<T>);
  }

  /** Writes the given columns of a row that this operation has read and returns it changed. */
  async update(by: Acting, row: T, values: Partial<T>): Promise<T> {
    await updateRow(by, this.entity, row.id, values);
    return Object.assign(row, values);
  }

  async remove(by: Acting, row: T): Promise<void> {
    const manager = await by.op.transaction.manager();
    await manager.delete(this.entity, { id: row.id } as never);
  }

  /** What the actor may read, for the kernel's own lists. */
  reading(by: Acting): Reading<T> {
    return Reading.of(by, this.entity).within(by.actor.reach(this.readPermission));
  }

  private permitted(by: Acting, row: T | undefined): T {
    if (!row) throw fail('NOT_FOUND');
    if (!covers(by.reach, row)) throw fail('FORBIDDEN');
    return row;
  }
}

function ordered<T extends ObjectLiteral>(reading: Reading<T>, order: Order): Reading<T> {
  for (const [property, direction] of Object.entries(order)) reading.orderBy(property, direction);
  return reading;
}
