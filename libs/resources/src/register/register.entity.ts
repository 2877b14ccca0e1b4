import { Field, Float, ID, Int, InterfaceType, ObjectType, type ReturnTypeFunc } from '@nestjs/graphql';
import { Column as TableColumn, type ColumnOptions, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { type Column, ColumnType } from './column.js';
import type { Register } from './register.js';

/** An entry of a register: a record that holds from a day, and until one when it was ended. */
@InterfaceType('RegisterEntry', { implements: () => RecordRow, resolveType: (row: object) => row.constructor })
export abstract class RegisterRow extends RecordRow {
  @Field(() => DateScalar)
  @TableColumn('date')
  fromOn: string;

  /** The last day on which it holds. */
  @Field(() => DateScalar, { nullable: true })
  @TableColumn('date', { nullable: true })
  untilOn: string | null;
}

@ObjectType()
export class RegisterPage extends Paged(RegisterRow as never as new () => RegisterRow) {}

/** The property of a row that holds a column: a personal one is sealed, the one that names the entry is its title. */
export function propertyOf({ titled, columns }: Register, name: string): keyof RegisterRow {
  const property = titled === name ? 'title' : columns[name]!.type === ColumnType.personal ? `${name}Sealed` : name;
  return property as keyof RegisterRow;
}

/** The register's own entity and type of the schema, made of its description. */
export function entityOf(register: Register): new () => RegisterRow {
  const { [register.type]: Row } = { [register.type]: class extends RegisterRow {} };
  for (const [name, column] of Object.entries(register.columns)) {
    const property = propertyOf(register, name);
    if (property === 'title') continue;
    if (property in SPINE) throw new Error(`${register.name} has a column ${name}, which every record has`);
    TableColumn(kept(column))(Row!.prototype as object, property);
    if (column.type === ColumnType.personal) continue;
    const description = [column.label.en, column.unit?.en].filter(Boolean).join(', ');
    Field(() => shown(column), { nullable: isNullable(column), description })(Row!.prototype as object, property);
  }
  Entity(register.table)(Row!);
  ObjectType(register.type, { implements: () => [RecordRow, RegisterRow] })(Row!);
  return Row as new () => RegisterRow;
}

/** Names that a column cannot have, since the schema or the table has them for every record. */
const SPINE: Readonly<Record<string, true>> = Object.fromEntries(
  [
    'id', 'communityId', 'streetId', 'gridId', 'parentId', 'number', 'title', 'state', 'version', 'dueAt', 'finishBy', 'endedAt', 'assigneeId', 'assignee',
    'createdById', 'createdBy', 'createdAt', 'updatedAt', 'fromOn', 'untilOn', 'kind', 'stage', 'community', 'grid', 'transitions', 'lifecycle', 'history',
    'attachments', 'comments', 'clauseLinks', 'register', 'values', 'references',
  ].map((name) => [name, true]),
);

/** Text and lists are never null: what nobody wrote is '' or []. */
function isNullable({ type, required }: Column): boolean {
  return !required && ![ColumnType.text, ColumnType.longText, ColumnType.choices, ColumnType.yesNo].includes(type);
}

function kept(column: Column): ColumnOptions {
  const nullable = isNullable(column);
  switch (column.type) {
    case ColumnType.text:
    case ColumnType.longText: return column.required ? { type: 'text' } : words();
    case ColumnType.whole:
    case ColumnType.money: return { type: 'int', nullable };
    case ColumnType.decimal: return { type: 'double precision', nullable };
    case ColumnType.day: return { type: 'date', nullable };
    case ColumnType.yesNo: return { type: 'boolean', default: false };
    case ColumnType.choice:
    case ColumnType.personal: return { type: 'text', nullable };
    case ColumnType.choices: return { type: 'text', array: true, default: [] };
    case ColumnType.reference: return { type: 'uuid', nullable };
  }
}

function shown({ type }: Column): ReturnType<ReturnTypeFunc> {
  switch (type) {
    case ColumnType.whole:
    case ColumnType.money: return Int;
    case ColumnType.decimal: return Float;
    case ColumnType.day: return DateScalar;
    case ColumnType.yesNo: return Boolean;
    case ColumnType.choices: return [String];
    case ColumnType.reference: return ID;
    default: return String;
  }
}
