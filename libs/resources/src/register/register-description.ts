import { Stage } from '#kernel';
import type { Label, Options } from './column.js';
import { ColumnType } from './column.js';
import type { Register } from './register.js';
import type { RegisterColumnType, RegisterOptionType, RegisterType } from './register.type.js';

/** The description as the screen gets it. */
export function describe({ name, title, prefix, stage = Stage.resources, from, past, titled, clauses, columns }: Register): RegisterType {
  return {
    name, title, prefix, stage,
    fromLabel: from,
    past: past === true,
    titleColumn: typeof titled === 'string' ? titled : null,
    clauses: clauses.map(({ editions, number }) => [editions, number].filter(Boolean).join(' ')),
    columns: Object.entries(columns).map(([key, column]): RegisterColumnType => ({
      name: key,
      label: column.label,
      type: column.type,
      required: column.required,
      unit: column.unit ?? null,
      max: column.max ?? null,
      min: column.min ?? null,
      scale: column.scale ?? null,
      options: optionsOf(column.options),
      open: column.open === true,
      personal: column.type === ColumnType.personal,
      register: column.register ?? null,
      kind: column.kind ?? null,
      inList: column.inList,
    })),
  };
}

function optionsOf(options: Options = {}): RegisterOptionType[] {
  return Object.entries(options).map(([code, label]: [string, Label]) => ({ code, label }));
}
