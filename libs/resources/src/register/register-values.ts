import { type Acting } from '#kernel';
import { ColumnType } from './column.js';
import type { Register, Values } from './register.js';
import { propertyOf, type RegisterRow } from './register.entity.js';

/** Who may see what is kept sealed. */
export const SEES_PERSONAL = 'register:personal';

/** What stands in an entry's columns; personal ones only for whoever may see them here. */
export function valuesOf(by: Acting, register: Register, row: RegisterRow): Values {
  const sees = by.actor.may(SEES_PERSONAL, row);
  return Object.fromEntries(
    Object.entries(register.columns).flatMap(([name, { type }]) => {
      const kept = row[propertyOf(register, name)] as unknown;
      if (type !== ColumnType.personal) return [[name, kept]];
      return sees ? [[name, kept === null ? null : by.kernel.personal.open(kept as string)]] : [];
    }),
  );
}

/** What is written into a row for these columns; a personal text that is as before stays sealed as it was. */
export function columnsFor(by: Acting, register: Register, values: Values, before?: RegisterRow): Partial<RegisterRow> {
  const written = Object.entries(values).filter(([name]) => register.titled !== name).map(([name, value]) => {
    const property = propertyOf(register, name);
    if (register.columns[name]!.type !== ColumnType.personal || value === null) return [property, value];
    const sealed = before?.[property] as string | null | undefined;
    const isAsBefore = sealed != null && by.kernel.personal.open(sealed) === value;
    return [property, isAsBefore ? sealed : by.kernel.personal.seal(value as string)];
  });
  return Object.fromEntries(written) as Partial<RegisterRow>;
}

/** All columns of an entry, with what only few may see: for checks within a use case. */
export function allValuesOf(by: Acting, register: Register, row: RegisterRow): Values {
  return Object.fromEntries(
    Object.entries(register.columns).map(([name, { type }]) => {
      const kept = row[propertyOf(register, name)] as unknown;
      return [name, type === ColumnType.personal && kept !== null ? by.kernel.personal.open(kept as string) : kept];
    }),
  );
}
