import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Acting } from '../acting/acting.js';
import type { Reach } from '../acting/reach.js';
import { Shape } from './shape.js';

/** What one has asked for so far of the rows of an entity: conditions that all hold, an order. Sent as one statement. */
export class Reading<T extends ObjectLiteral> {
  private readonly conditions: string[] = [];
  private readonly values: unknown[] = [];
  private readonly order: string[] = [];

  private constructor(
    private readonly by: Acting,
    private readonly shape: Shape<T>,
  ) {}

  static of<T extends ObjectLiteral>(by: Acting, entity: EntityTarget<T>): Reading<T> {
    return new Reading(by, Shape.of(by.kernel.dataSource, entity));
  }

  /** A condition on `row`, written in the code; each `?` in it stands for one of the values. */
  where(condition: string, ...values: readonly unknown[]): this {
    let given = 0;
    const numbered = condition.replace(/\?/g, () => `$${this.values.push(this.usable(values[given++], condition))}`);
    this.conditions.push(`(${numbered})`);
    return this;
  }

  /** `property = value`, for each of them. */
  whereEqual(equal: Partial<T>): this {
    for (const [property, value] of Object.entries(equal)) this.where(`row.${this.shape.column(property)} = ?`, value);
    return this;
  }

  /** Narrows to a reach; row-level security refuses the rest once more. */
  within({ all, streets, communities, grids, records }: Reach): this {
    if (all) return this;
    const arms = Object.entries({ street_id: streets, community_id: communities, grid_id: grids, id: new Set(records.keys()) }).filter(([, ids]) => ids.size > 0);
    if (arms.length === 0) return this.where('FALSE');
    // one unit is the usual reach, and an index on it also brings the order
    const sql = arms.map(([column, ids]) => (ids.size === 1 ? `row.${column} = ?` : `row.${column} = ANY (?)`));
    return this.where(sql.join(' OR '), ...arms.map(([, ids]) => (ids.size === 1 ? [...ids][0] : [...ids])));
  }

  /** By a property, ascending unless `how` says otherwise (`DESC`, `ASC NULLS LAST` …). */
  orderBy(property: string, how = 'ASC'): this {
    this.order.push(`row.${this.shape.column(property)} ${how}`);
    return this;
  }

  async many(how: { limit?: number; offset?: number; lock?: boolean } = {}): Promise<T[]> {
    return (await this.selecting<object>(this.shape.selected, how)).map((row) => this.shape.make(row));
  }

  /** The same rows, read through expressions over `row` of one's own. */
  selecting<R>(selected: string, { limit, offset = 0, lock = false }: { limit?: number; offset?: number; lock?: boolean } = {}): Promise<R[]> {
    const values = [...this.values];
    const order = this.order.length ? ` ORDER BY ${this.order.join(', ')}` : '';
    const page = limit === undefined ? '' : ` LIMIT $${values.push(limit)} OFFSET $${values.push(offset)}`;
    return this.by.query<R>(`SELECT ${selected} FROM ${this.shape.table} row${this.filter()}${order}${page}${lock ? ' FOR UPDATE' : ''}`, values);
  }

  /** What matches, as `main`, each row with what `parts` (subqueries that may name `main."property"`) find for it. */
  async together<Parts extends object>(parts: Readonly<Record<keyof Parts & string, string>>): Promise<{ row: T; parts: Parts }[]> {
    const columns = Object.entries<string>(parts).map(([name, sql]) => `(${sql}) AS "${name}"`);
    const found = await this.by.query<Parts & { main: object }>(
      `WITH main AS (SELECT ${this.shape.selected} FROM ${this.shape.table} row${this.filter()}) SELECT to_json(main) AS main, ${columns.join(', ')} FROM main`,
      this.values,
    );
    return found.map((row) => ({ row: this.shape.revive(row.main), parts: row }));
  }

  async one(how: { lock?: boolean } = {}): Promise<T | undefined> {
    return (await this.many(how))[0];
  }

  async count(): Promise<number> {
    const [row] = await this.by.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${this.shape.table} row${this.filter()}`, this.values);
    return row!.count;
  }

  private filter(): string {
    return this.conditions.length ? ` WHERE ${this.conditions.join(' AND ')}` : '';
  }

  /** A value that is missing must not quietly become "none" or "all". */
  private usable(value: unknown, condition: string): unknown {
    if (value === undefined || value === null) throw new Error(`${condition} of ${this.shape.table} was given no value`);
    return value;
  }
}
