import type { Acting } from '../acting/acting.js';
import { DomainError, fail, fieldError, invalid } from '../errors/domain-error.js';
import * as history from '../history/history.js';
import type { RecordKindName, RecordRow } from '../record/record.entity.js';
import { RecordRows } from '../record/record-rows.js';
import { refuseStale } from './fire.js';

export interface Handing {
  kind: RecordKindName;
  id: string;
  expectedVersion: number;
  toId: string;
  /** By when, for the one it is handed to: never later than the state's own deadline. */
  dueAt: Date | null;
  reason: string;
}

/** The permission of the verb that a record waits for: who is given it must hold this. */
export function awaitedPermission(by: Acting, row: RecordRow): `${string}:${string}` {
  const { flow, readPermission } = by.kernel.kinds.of(row);
  const awaited = flow.table.next[row.state];
  return awaited ? flow.verb(awaited).permission : readPermission;
}

/** Whether the person may hand a record on: one that runs, and waits for somebody. */
export function mayHandOn(by: Acting, row: RecordRow): boolean {
  const { flow } = by.kernel.kinds.of(row);
  return !row.endedAt && !flow.isStanding(row.state) && isTheirsToHand(by, row);
}

function isTheirsToHand(by: Acting, row: RecordRow): boolean {
  return by.actor.may('record:assign', row) || by.actor.is(row.assigneeId);
}

/**
 * Hands a running record to a person: by who may assign there, or by the one whose turn it is. The state stays.
 * @throws NOT_FOUND, FORBIDDEN, STALE, WRONG_STATE, INVALID at `dueOn`, or the code with which the kind refuses the taker
 */
export async function handTo(by: Acting, { kind: name, id, expectedVersion, toId, dueAt, reason }: Handing): Promise<RecordRow> {
  const kind = by.kernel.kinds.named(name);
  const rows = new RecordRows<RecordRow>(kind);
  const row = await rows.lock(by.under(kind.readPermission), id);
  if (!isTheirsToHand(by, row)) throw fail('FORBIDDEN');
  await refuseStale(by, row, expectedVersion);
  if (!mayHandOn(by, row)) throw fail('WRONG_STATE', { state: row.state, verb: 'assign' });
  if (dueAt && row.dueAt && dueAt > row.dueAt) throw invalid(fieldError('dueOn', 'AFTER_DEADLINE', { deadline: row.dueAt.toISOString() }));
  const refusal = kind.refuses?.(row, toId);
  if (refusal) throw new DomainError(refusal.code, refusal.params as never);

  const set: Partial<RecordRow> = { assigneeId: toId, ...(dueAt && { dueAt }) };
  const changes = history.changesOf(by, kind, row, set);
  await rows.update(by, row, { ...set, version: row.version + 1, updatedAt: by.now });
  await history.append(by, kind, row, {
    verb: 'assign', fromState: row.state, toState: row.state, note: reason, changes, version: row.version,
  });
  by.op.forget();
  return row;
}
