import { type Acting, fieldError, invalid, Scoped } from '#kernel';
import type { ObjectivePoint } from './objective-course.js';
import { ObjectiveValue } from './objective-value.entity.js';
import type { Objective } from './objective.entity.js';

const rows = new Scoped(ObjectiveValue, 'objective:read');

/** An objective's values by day; withdrawn ones left out. */
export async function valuesOf(by: Acting, objectiveId: string): Promise<ObjectiveValue[]> {
  const found = await by.op.load('objective values', objectiveId, async (ids) => {
    const groups = await rows.grouped(by, 'objectiveId', ids, { onDay: 'ASC' });
    return new Map([...groups].map(([id, values]) => [id, values.filter((value) => !value.withdrawnAt)]));
  });
  return found ?? [];
}

export const pointsOf = (values: readonly ObjectiveValue[]): ObjectivePoint[] => values.map(({ onDay, value }) => ({ on: onDay, value }));

type Measurement = Pick<ObjectiveValue, 'onDay' | 'value' | 'source' | 'fact'>;

export async function writeValue(by: Acting, row: Objective, measured: Measurement): Promise<void> {
  await rows.insert(by, row, {
    objectiveId: row.id, ...measured, enteredById: by.actor.personId, enteredAt: by.now, withdrawnAt: null, withdrawReason: '',
  });
  by.op.forget();
}

/** @throws INVALID at `valueId` for one that is not this objective's, or is withdrawn */
export async function withdrawValue(by: Acting, row: Objective, valueId: string, reason: string): Promise<void> {
  const [value] = await rows.find(by, { id: valueId, objectiveId: row.id });
  if (!value || value.withdrawnAt) throw invalid(fieldError('valueId', 'UNKNOWN_RECORD'));
  await rows.update(by, value, { withdrawnAt: by.now, withdrawReason: reason });
  by.op.forget();
}
