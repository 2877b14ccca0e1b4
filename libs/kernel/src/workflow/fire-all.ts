import type { Acting } from '../acting/acting.js';
import { DomainError } from '../errors/domain-error.js';
import { said } from '../input/said.js';
import * as history from '../history/history.js';
import type { RecordKind } from '../record/kinds.js';
import type { RecordRow } from '../record/record.entity.js';
import type { RecordRows } from '../record/record-rows.js';
import { updateRows } from '../scoped/writing.js';
import { askerOf } from './asker.js';
import { dueAt } from './fire.js';

/** What one of many rows is moved with. */
export interface Move<Row> {
  /** As this operation has locked it; it is changed in place. */
  row: Row;
  /** Columns that the verb writes along. */
  set?: Partial<Row>;
  note?: string;
}

/** @throws WRONG_STATE or the code of the guard that refuses the first of them */
export async function checkAll<Row extends RecordRow, Facts>(
  by: Acting, { kind: { flow } }: RecordRows<Row, Facts>, verb: string, rows: readonly Row[],
): Promise<void> {
  const facts = await flow.table.facts(by, rows);
  for (const row of rows) {
    const reason = flow.blockedBy(verb, row, facts.get(row.id) as Facts, askerOf(by, row));
    if (reason) throw new DomainError(reason.code, reason.params as never);
  }
}

/**
 * As `fire`, for many locked rows of one kind and place: one entry a row, and a handful of statements for all of them.
 * For verbs without an outcome that number nothing.
 * @throws WRONG_STATE or the code of the guard that refused the first of them; then none is moved
 */
export async function fireAll<Row extends RecordRow, Facts>(
  by: Acting, records: RecordRows<Row, Facts>, verb: string, moves: readonly Move<Row>[],
): Promise<void> {
  if (moves.length === 0) return;
  const { kind } = records;
  const { flow } = kind;
  await checkAll(by, records, verb, moves.map(({ row }) => row));
  const told = [];
  for (const { row, set = {} as Partial<Row>, note = '' } of moves) {
    const changes = history.changesOf(by, kind as RecordKind<Row>, row, set);
    const from = row.state;
    const to = flow.target(verb, row);
    Object.assign(row, said(set), { state: to, version: row.version + 1, updatedAt: by.now });
    if (to !== from) Object.assign(row, { dueAt: await dueAt(by, flow.verb(verb).deadline, row), endedAt: flow.isFinal(to) ? by.now : null });
    told.push({ row, news: { verb, fromState: from, toState: to, note, changes, version: row.version } });
  }
  const written = new Set(['state', 'version', 'updatedAt', 'dueAt', 'endedAt', ...moves.flatMap(({ set }) => Object.keys(said(set ?? {})))]);
  await updateRows(by, kind.entity, moves.map(({ row }) => row), [...written] as (keyof Row & string)[]);
  await history.appendAll(by, kind as unknown as RecordKind, told);
  by.op.forget();
}
