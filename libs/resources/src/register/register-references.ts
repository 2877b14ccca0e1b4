import { type Acting, recordRef } from '#kernel';
import { ColumnType } from './column.js';
import { propertyOf, type RegisterRow } from './register.entity.js';
import type { RegisterReference } from './register.type.js';
import { registerOfKind } from './registers.js';

/** The entries that one refers to, by column. */
export async function referencesOf(by: Acting, row: RegisterRow): Promise<RegisterReference[]> {
  const { register } = registerOfKind(by.kernel.kinds.of(row).kind)!;
  const columns = Object.keys(register.columns).filter((name) => register.columns[name]!.type === ColumnType.reference);
  const referring = columns.map((column) => ({ column, id: row[propertyOf(register, column)] as string | null }));
  return Promise.all(
    referring.filter((one) => one.id !== null).map(async ({ column, id }) => ({ column, id: id!, entry: (await recordRef(by, id!)) ?? null })),
  );
}
