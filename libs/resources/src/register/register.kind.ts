import { type RecordKind, RecordRows, Stage } from '#kernel';
import { ColumnType } from './column.js';
import type { Register } from './register.js';
import { entityOf, propertyOf, type RegisterRow } from './register.entity.js';
import { registerWorkflow } from './register.workflow.js';

/** A register with the rows of its entries. */
export class KeptRegisterRows extends RecordRows<RegisterRow, null> {
  constructor(
    readonly register: Register,
    kind: RecordKind<RegisterRow, null>,
  ) {
    super(kind);
  }
}

export function rowsOf(register: Register): KeptRegisterRows {
  const { kind, table, prefix, clauses, columns } = register;
  const personal = Object.keys(columns).filter((name) => columns[name]!.type === ColumnType.personal).map((name) => propertyOf(register, name));
  return new KeptRegisterRows(register, {
    kind, table, prefix, personal,
    entity: entityOf(register),
    stage: register.stage ?? Stage.resources,
    flow: registerWorkflow,
    readPermission: 'register:read',
    attachPermission: 'register:attach',
    defaultClauses: clauses,
  });
}
