import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import type { Place } from '../acting/place.js';
import { covers } from '../acting/reach.js';
import { fail } from '../errors/domain-error.js';
import * as history from '../history/history.js';
import { nextNumbers } from '../numbering/numbering.js';
import type { RecordKind } from '../record/kinds.js';
import type { RecordRow } from '../record/record.entity.js';
import type { RecordRows } from '../record/record-rows.js';
import { insertRows } from '../scoped/writing.js';

/** PostgreSQL takes 65,535 parameters a statement; a wide table has some sixty columns. */
const AT_ONCE = 500;

/**
 * As `begin`, for many records of one kind and place at once: a few statements for thousands of rows. For kinds whose
 * first state has no deadline, and numbers them unless they are never numbered.
 * @throws FORBIDDEN when the permission of `by` does not hold at the place
 */
export async function beginAll<Row extends RecordRow, Facts>(
  by: Acting, { kind }: RecordRows<Row, Facts>, place: Place, verb: string, values: readonly Partial<Row>[],
): Promise<Row[]> {
  const { initial, numberedFrom, deadline } = kind.flow.table;
  if (values.length === 0) return [];
  if (!covers(by.reach, place)) throw fail('FORBIDDEN');
  if (deadline || (numberedFrom ?? initial) !== initial) throw fail('INTERNAL');
  const numbers = numberedFrom ? await nextNumbers(by, kind.prefix, place, values.length) : [];
  const rows = values.map((given, index) =>
    Object.assign(new kind.entity(), {
      id: uuid(), assigneeId: null, parentId: null, finishBy: null, endedAt: null, dueAt: null,
      ...given,
      communityId: place.communityId, streetId: place.streetId, gridId: given.gridId ?? place.gridId ?? null,
      state: initial, version: 1, number: numbers[index] ?? null,
      createdById: by.actor.personId, createdAt: by.now, updatedAt: by.now,
    }),
  );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    await insertRows(by, kind.entity, some);
    const begun = some.map((row, index) => ({
      row, changes: history.firstChanges(by, kind as unknown as RecordKind<Row>, row.id, values[from + index]!),
    }));
    await history.appendFirst(by, kind as unknown as RecordKind, begun, verb);
  }
  return rows;
}
