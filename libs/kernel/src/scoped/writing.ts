import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Acting } from '../acting/acting.js';
import { fail } from '../errors/domain-error.js';
import { sent, Shape } from './shape.js';

/** Writes a new row and returns it whole: what is not given, the table's defaults fill in. */
export async function insertRow<T extends ObjectLiteral>(by: Acting, entity: EntityTarget<T>, values: Partial<T>): Promise<T> {
  const shape = Shape.of(by.kernel.dataSource, entity);
  const given = shape.columns.filter(({ property }) => values[property] !== undefined);
  const filled = shape.columns.filter(({ property }) => values[property] === undefined);
  const [defaults] = await by.query<object>(
    `INSERT INTO ${shape.table} AS row (${given.map(({ name }) => name).join(', ')})
     VALUES (${given.map((_, index) => `$${index + 1}`).join(', ')})
     RETURNING ${filled.length ? filled.map(({ selected }) => selected).join(', ') : 'TRUE'}`,
    given.map((column) => sent(column, values[column.property])),
  );
  return shape.make({ ...values, ...(filled.length && defaults) });
}

/** Writes rows that have all their columns, in one statement; with `skipDoubles` without those that would break a unique key. */
export async function insertRows<T extends ObjectLiteral>(
  by: Acting, entity: EntityTarget<T>, rows: readonly T[], { skipDoubles = false } = {},
): Promise<void> {
  if (rows.length === 0) return;
  const { table, columns } = Shape.of(by.kernel.dataSource, entity);
  const values: unknown[] = [];
  const tuples = rows.map((row) => `(${columns.map((column) => `$${values.push(sent(column, row[column.property] ?? null))}`).join(', ')})`);
  const doubles = skipDoubles ? ' ON CONFLICT DO NOTHING' : '';
  await by.query(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES ${tuples.join(', ')}${doubles}`, values);
}

/** Writes the given columns of one row. @throws NOT_FOUND when row-level security does not let it be seen */
export async function updateRow<T extends ObjectLiteral>(by: Acting, entity: EntityTarget<T>, id: string, values: Partial<T>): Promise<void> {
  const shape = Shape.of(by.kernel.dataSource, entity);
  const given = shape.columns.filter(({ property }) => values[property] !== undefined);
  const rows = await by.query(
    `UPDATE ${shape.table} SET ${given.map(({ name }, index) => `${name} = $${index + 2}`).join(', ')} WHERE id = $1 RETURNING id`,
    [id, ...given.map((column) => sent(column, values[column.property]))],
  );
  if (rows.length !== 1) throw fail('NOT_FOUND');
}

/**
 * Writes the given properties of rows that stand changed in memory, all in one statement.
 * @throws NOT_FOUND when row-level security does not let one be seen
 */
export async function updateRows<T extends ObjectLiteral & { id: string }>(
  by: Acting, entity: EntityTarget<T>, rows: readonly T[], properties: readonly (keyof T & string)[],
): Promise<void> {
  if (rows.length === 0 || properties.length === 0) return;
  const { table, columns } = Shape.of(by.kernel.dataSource, entity);
  const given = columns.filter(({ property }) => properties.includes(property));
  const values = rows.map((row) => Object.fromEntries([['id', row.id], ...given.map(({ name, property }) => [name.slice(1, -1), row[property] ?? null])]));
  const written = await by.query(
    `UPDATE ${table} AS row SET ${given.map(({ name }) => `${name} = given.${name}`).join(', ')}
     FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb) AS given WHERE row.id = given.id RETURNING row.id`,
    [JSON.stringify(values)],
  );
  if (written.length !== rows.length) throw fail('NOT_FOUND');
}
