import {
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  type QueryDeepPartialEntity,
  type SelectQueryBuilder,
} from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import type { Permission } from '../acting/actor.js';
import type { Place } from '../acting/place.js';
import { covers, type Reach } from '../acting/reach.js';
import { fail } from '../errors/domain-error.js';

export interface ScopedRow extends ObjectLiteral, Place {
  id: string;
}

/** Narrows a query to a reach; row-level security refuses the rest once more. */
export function within<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, alias: string, reach: Reach): SelectQueryBuilder<T> {
  if (reach.all) return query;
  return query.andWhere(
    `(${alias}.streetId = ANY(:reachStreets) OR ${alias}.communityId = ANY(:reachCommunities) OR ${alias}.gridId = ANY(:reachGrids))`,
    { reachStreets: [...reach.streets], reachCommunities: [...reach.communities], reachGrids: [...reach.grids] },
  );
}

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
  async find(by: Acting, where: FindOptionsWhere<T>, order: Record<string, 'ASC' | 'DESC'> = {}): Promise<T[]> {
    const query = await this.reading(by);
    query.andWhere(where);
    for (const [column, direction] of Object.entries(order)) query.addOrderBy(`row.${column}`, direction);
    return query.getMany();
  }

  /** The row, if it may be read and the permission of `by` holds where it lives. */
  async get(by: Acting, id: string): Promise<T> {
    return this.permitted(by, await (await this.reading(by)).andWhere('row.id = :id', { id }).getOne());
  }

  /** As `get`, and locked until the operation ends. */
  async lock(by: Acting, id: string): Promise<T> {
    const query = (await this.reading(by)).andWhere('row.id = :id', { id }).setLock('pessimistic_write');
    return this.permitted(by, await query.getOne());
  }

  /** Rows by id for loaders: missing where not readable. */
  async byIds(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, T>> {
    const rows = await (await this.reading(by)).andWhere('row.id = ANY(:ids)', { ids }).getMany();
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** One row within one operation, fetched together with the others asked for in the same tick. */
  load(by: Acting, id: string): Promise<T | undefined> {
    return by.op.load(this, id, (ids) => this.byIds(by, ids));
  }

  /** Children grouped by the column that names their parent. */
  async grouped(by: Acting, column: keyof T & string, ids: readonly string[], order: Record<string, 'ASC' | 'DESC'>): Promise<Map<string, T[]>> {
    const query = (await this.reading(by)).andWhere(`row.${column} = ANY(:ids)`, { ids });
    for (const [by_, direction] of Object.entries(order)) query.addOrderBy(`row.${by_}`, direction);
    const groups = new Map<string, T[]>(ids.map((id) => [id, []]));
    for (const row of await query.getMany()) groups.get(row[column] as string)?.push(row);
    return groups;
  }

  async insert(by: Acting, place: Place, values: Partial<T>): Promise<T> {
    if (!covers(by.reach, place)) throw fail('FORBIDDEN');
    const manager = await by.op.transaction.manager();
    const row = manager.create(this.entity, {
      id: uuid(),
      ...values,
      communityId: place.communityId,
      streetId: place.streetId,
      gridId: place.gridId ?? null,
    } as never) as T;
    await manager.insert(this.entity, row as QueryDeepPartialEntity<T>);
    return row;
  }

  /** Writes the given columns of a row that this operation has read and returns it changed. */
  async update(by: Acting, row: T, values: Partial<T>): Promise<T> {
    const manager = await by.op.transaction.manager();
    const result = await manager.update(this.entity, { id: row.id } as never, values as QueryDeepPartialEntity<T>);
    if (result.affected !== 1) throw fail('NOT_FOUND');
    return Object.assign(row, values);
  }

  async remove(by: Acting, row: T): Promise<void> {
    const manager = await by.op.transaction.manager();
    await manager.delete(this.entity, { id: row.id } as never);
  }

  /** A query within read reach, for the kernel's own list builder. */
  async reading(by: Acting): Promise<SelectQueryBuilder<T>> {
    const manager = await by.op.transaction.manager();
    const query = manager.createQueryBuilder<T>(this.entity, 'row').where('TRUE');
    return within(query, 'row', by.actor.reach(this.readPermission));
  }

  private permitted(by: Acting, row: T | null): T {
    if (!row) throw fail('NOT_FOUND');
    if (!covers(by.reach, row)) throw fail('FORBIDDEN');
    return row;
  }
}
