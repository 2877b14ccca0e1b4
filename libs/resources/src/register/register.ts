import type { DefaultClause, FieldError, RecordKindName, Stage } from '#kernel';
import type { Column, Label } from './column.js';

/** Clauses of a family of editions that entries evidence. */
export const evidences = (editions: string, ...numbers: string[]): DefaultClause[] => numbers.map((number) => ({ editions, number, role: 'evidences' }));

/** What somebody wrote into the columns, by name: text '', list [], anything else null where nothing is. */
export type Values = Readonly<Record<string, unknown>>;

/** What a rule between columns may look at. */
export interface Draft {
  readonly values: Values;
  readonly fromOn: string;
  readonly today: string;
}

/**
 * One register of chapter 6, told once: from this come its table's entity, its type in the schema, the checks of what is
 * entered, its list, its sheet and the form on screen.
 */
export interface Register {
  readonly name: string;
  readonly kind: RecordKindName;
  /** Its type in the schema. */
  readonly type: string;
  readonly table: string;
  /** Of the entries' numbers. */
  readonly prefix: string;
  /** The part of the cycle that its entries belong to, where that is not the resources of chapter 6. */
  readonly stage?: Stage;
  readonly title: Label;
  /** What the day is from which an entry holds: in post since, completed on … */
  readonly from: Label;
  /** Whether an entry tells what happened on a day, which cannot be one to come. */
  readonly past?: true;
  /** The clauses that its entries evidence, by family of editions. */
  readonly clauses: readonly DefaultClause[];
  readonly columns: Readonly<Record<string, Column>>;
  /** The column that names an entry, kept as the record's title; or how a name is made of what it refers to. */
  readonly titled: string | ((draft: Draft, referred: (column: string) => string) => string);
  /** Columns that no two entries of a community share, `fromOn` among them where the day counts. */
  readonly key: readonly string[];
  /** What must hold between columns; paths are names of columns, or `fromOn`. */
  readonly rules?: (draft: Draft) => FieldError[];
}
