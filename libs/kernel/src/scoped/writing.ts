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
