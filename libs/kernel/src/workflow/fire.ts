import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import { DomainError, fail } from '../errors/domain-error.js';
import * as history from '../history/history.js';
import { nextNumber } from '../numbering/numbering.js';
import type { RecordKind } from '../record/kinds.js';
import type { RecordRow } from '../record/record.entity.js';
import type { RecordRows } from '../record/record-rows.js';
import { askerOf } from './asker.js';
import type { Deadline } from './workflow.js';

export interface Firing<Row> {
  /** The version that the person saw. */
  expectedVersion: number;
  /** Columns that the verb writes along. */
  set?: Partial<Row>;
  /** Which of several targets, where the verb decides. */
  outcome?: string;
  /** Goes into the history: a reason, a remark. */
  note?: string;
}

/**
 * Moves a record by a verb: locks the row, compares the version, asks the guards, writes, and appends to the history,
 * all in the operation's transaction. Nothing else sets a state.
 * @throws NOT_FOUND, FORBIDDEN, STALE (with what changed since), WRONG_STATE, or the code of the guard that refused
 */
export async function fire<Row extends RecordRow, Facts>(
  by: Acting,
  rows: RecordRows<Row, Facts>,
  id: string,
  verb: string,
  firing: Firing<Row>,
): Promise<Row> {
  const { kind } = rows;
  const row = await rows.lock(by, id);
  await refuseStale(by, row, firing.expectedVersion);

  const facts = (await kind.flow.table.facts(by, [row])).get(row.id) as Facts;
  const reason = kind.flow.blockedBy(verb, row, facts, askerOf(by, row));
  if (reason) throw new DomainError(reason.code, reason.params as never);

  const from = row.state;
  const to = kind.flow.target(verb, row, firing.outcome);
  const moved = to !== from;
  const changes = history.changesOf(by, kind as RecordKind<Row>, row, firing.set ?? {});
  const values = { ...firing.set } as Partial<Row>;
  Object.assign(row, firing.set);
  Object.assign(values, {
    state: to,
    version: row.version + 1,
    updatedAt: by.now,
    ...(moved && { dueAt: await dueAt(by, kind.flow.verb(verb).deadline, row) }),
    ...(moved && { endedAt: kind.flow.isFinal(to) ? by.now : null }),
    ...(row.number === null && to === kind.flow.table.numberedFrom && { number: await numberOf(by, kind, row) }),
  });
  await rows.update(by, row, values);
  await history.append(by, kind as unknown as RecordKind, row, {
    verb,
    fromState: from,
    toState: to,
    note: firing.note ?? '',
    changes,
    version: row.version,
  });
  by.op.forget();
  return row;
}

/** What is for a year of its own is numbered in that year. */
function numberOf<Row extends RecordRow, Facts>(by: Acting, kind: RecordKind<Row, Facts>, row: Row): Promise<string> {
  return nextNumber(by, kind.prefix, row, kind.yearColumn && Number(row[kind.yearColumn]));
}

/** Start of the state's clock: working days by the street's setting, to the close of business. */
export async function dueAt<Row extends RecordRow>(by: Acting, deadline: Deadline<Row> | undefined, row: Row): Promise<Date | null> {
  if (!deadline) return null;
  if ('at' in deadline) return deadline.at(row);
  const { settings, calendar } = by.kernel;
  const days = await settings.number(by, deadline.setting, row);
  const close = await settings.text(by, 'calendar.closeOfBusiness', row);
  return (await calendar.current()).addWorkingDays(by.now, days, close);
}

/** @throws STALE with who changed what since the version that the person saw */
export async function refuseStale(by: Acting, row: RecordRow, expectedVersion: number): Promise<void> {
  if (row.version === expectedVersion) return;
  const since = await history.read(by, row.id, 50);
  throw new DomainError('STALE', {
    version: row.version,
    changes: since
      .filter((entry) => entry.version > expectedVersion)
      .map(({ at, actorName, verb, changes }) => ({ at, by: actorName, verb, changes })),
  });
}

/** Writes a record's first row with its first entry, and its number where the kind gives one at once. */
export async function begin<Row extends RecordRow, Facts>(
  by: Acting,
  rows: RecordRows<Row, Facts>,
  place: { communityId: string; streetId: string; gridId?: string | null },
  verb: string,
  values: Partial<Row>,
): Promise<Row> {
  const { kind } = rows;
  const { initial, numberedFrom, deadline } = kind.flow.table;
  const state = values.state ?? initial;
  if (!kind.flow.states.includes(state)) throw fail('INTERNAL');
  const row = {
    id: uuid(), assigneeId: null, parentId: null, finishBy: null, endedAt: null,
    ...values,
    gridId: values.gridId ?? place.gridId ?? null,
    state,
    version: 1,
    createdById: by.actor.personId,
    createdAt: by.now,
    updatedAt: by.now,
    streetId: place.streetId,
    communityId: place.communityId,
  } as unknown as Row;
  row.dueAt = values.dueAt !== undefined ? values.dueAt : await dueAt(by, deadline, row);
  // what is logged afterwards starts beyond the first state, so it is numbered at once
  const numbered = numberedFrom !== undefined && (state === numberedFrom || state !== initial);
  row.number = numbered ? await numberOf(by, kind, row) : null;
  const changes = history.firstChanges(by, kind as RecordKind<Row>, row.id, values);
  // the two are sent together; when the row is refused, that is what went wrong
  const inserting = rows.insert(by, row, row);
  const telling = history.append(by, kind as unknown as RecordKind, row, { verb, fromState: null, toState: state, changes, version: 1 }, true);
  await Promise.allSettled([inserting, telling]);
  const written = await inserting;
  await telling;
  return written;
}
