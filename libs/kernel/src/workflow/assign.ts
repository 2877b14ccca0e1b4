import type { Acting } from '../acting/acting.js';
import { DomainError, fail } from '../errors/domain-error.js';
import * as history from '../history/history.js';
import type { RecordKindName, RecordRow } from '../record/record.entity.js';
import { RecordRows } from '../record/record-rows.js';
import { Reading } from '../scoped/reading.js';

/** A record as far as handing it on needs to know it. */
export interface Assignable {
  kind: RecordKindName;
  id: string;
}

/**
 * Makes a record somebody else's, whatever its kind: who sees it through, if the leaver did, and whose turn it is, if
 * it was theirs. The state stays. It is done under the reach of `by`'s own permission and shows nothing of the record,
 * so that it can be done by who may not read it.
 * @param fromId whose record it was
 * @throws NOT_FOUND out of that reach, or when it is neither owned by nor assigned to `fromId` or has ended;
 *   the code with which the kind refuses the taker
 */
export async function assign(by: Acting, { kind: name, id }: Assignable, fromId: string, toId: string, reason: string): Promise<RecordRow> {
  const kind = by.kernel.kinds.named(name);
  const row = await Reading.of(by, kind.entity).within(by.reach).where('row.id = ?', id).one({ lock: true });
  if (!row || row.endedAt) throw fail('NOT_FOUND');
  const { ownerColumn } = kind;
  const set: Partial<RecordRow> = {
    ...(row.assigneeId === fromId && { assigneeId: toId }),
    ...(ownerColumn && row[ownerColumn] === fromId && { [ownerColumn]: toId }),
  };
  if (Object.keys(set).length === 0) throw fail('NOT_FOUND');
  const refusal = kind.refuses?.(row, toId);
  if (refusal) throw new DomainError(refusal.code, refusal.params as never);

  const changes = history.changesOf(by, kind, row, set);
  await new RecordRows<RecordRow>(kind).update(by, row, { ...set, version: row.version + 1, updatedAt: by.now });
  await history.append(by, kind, row, {
    verb: 'assign', fromState: row.state, toState: row.state, note: reason, changes, version: row.version,
  });
  by.op.forget();
  return row;
}
