import { Field, ObjectType } from '@nestjs/graphql';
import type { Acting } from '../acting/acting.js';
import type { RecordKind } from './kinds.js';
import type { RecordRow } from './record.entity.js';

/** One step of the path drawn under a record's title. */
@ObjectType()
export class LifecycleStep {
  @Field()
  state: string;

  /** When the state was last reached. */
  @Field(() => Date, { nullable: true })
  at: Date | null;

  @Field()
  current: boolean;

  @Field()
  reached: boolean;
}

/** The kind's path with the times of this record; a state off the path (dismissed, void …) stands at its end. */
export async function lifecycleOf(by: Acting, kind: RecordKind, row: RecordRow): Promise<LifecycleStep[]> {
  return stepsOf(kind.flow.table.path, row, (await by.op.load('state times', row.id, (ids) => stateTimes(by, ids))) ?? new Map<string, Date>());
}

/** @param times when each state was last reached */
export function stepsOf(path: readonly string[], row: RecordRow, times: ReadonlyMap<string, Date>): LifecycleStep[] {
  const here = path.indexOf(row.state);
  const onPath = path.map((state, index) => ({
    state,
    at: times.get(state) ?? null,
    current: state === row.state,
    reached: here >= 0 ? index <= here : times.has(state),
  }));
  if (here >= 0) return onPath.map((step) => (step.reached ? step : { ...step, at: null }));
  const walked = onPath.filter((step) => step.reached);
  return [...walked, { state: row.state, at: times.get(row.state) ?? null, current: true, reached: true }];
}

async function stateTimes(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, Map<string, Date>>> {
  const rows = await by.query<{ record_id: string; to_state: string; at: Date }>(
    `SELECT record_id, to_state, max(at) AS at FROM history_entries
     WHERE record_id = ANY($1) AND to_state IS NOT NULL AND to_state IS DISTINCT FROM from_state
     GROUP BY record_id, to_state`,
    [ids],
  );
  const times = new Map(ids.map((id) => [id, new Map<string, Date>()]));
  for (const row of rows) times.get(row.record_id)?.set(row.to_state, row.at);
  return times;
}
