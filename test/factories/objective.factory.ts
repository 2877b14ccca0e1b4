import { addDays, dayOf } from '#kernel';
import { type Objective, objectives, ObjectiveService } from '#plan';
import type { Staffing, World } from './world.js';

type Dimension =
  | 'organisation' | 'staff' | 'facilities' | 'information' | 'scene' | 'charges' | 'complaints'
  | 'satisfaction' | 'function' | 'economy' | 'safety' | 'timeliness' | 'comfort' | 'civility';

/** A value, brought so many days after the objective was set; by default by the worker, on that day. */
export interface Value {
  afterDays: number;
  value: number;
  source?: string;
}

export interface ObjectiveTraits {
  /** The state to bring it to, through every verb on the way; the clock moves to each value, and to the due day for what is concluded then. */
  state: 'draft' | 'set' | 'due' | 'over' | 'reached' | 'missed' | 'dropped' | 'void';
  title: string;
  level: 'community' | 'department' | 'grid' | 'service';
  subject: string;
  dimension: Dimension;
  serves: Pick<Objective, 'id'>;
  measure: string;
  unit: string;
  direction: 'up' | 'down' | 'hold';
  baseline: number | null;
  target: number | null;
  tolerance: number;
  /** By default the last day of the year. */
  dueOn: string | null;
  rhythm: 'month' | 'quarter' | 'half-year' | 'year';
  fact: string;
  owned: boolean;
  values: Value[];
  reason: string;
}

const VALUES: Value[] = [{ afterDays: 0, value: 84 }];

/** `anObjective(world, staff, { state: 'set' })`: drafted, set, measured and concluded by the right people. */
export async function anObjective(world: World, staff: Staffing, traits: Partial<ObjectiveTraits> = {}): Promise<Objective> {
  const state = traits.state ?? 'draft';
  const service = world.service(ObjectiveService);
  const { worker, secretary, community } = staff;
  const said = <K extends keyof ObjectiveTraits>(key: K, usual: ObjectiveTraits[K]): ObjectiveTraits[K] => (traits[key] === undefined ? usual : traits[key]);
  const level = said('level', 'community');
  const begun = dayOf(world.clock.now());
  let row = await world.as(worker, 'objective:draft', (by) =>
    service.draft(by, {
      communityId: community.id,
      title: said('title', '投诉按时答复的比例升到 95%'),
      level: level as never,
      gridId: level === 'grid' ? community.grids[0]!.id : null,
      subject: said('subject', level === 'department' || level === 'service' ? '服务窗口' : ''),
      dimension: said('dimension', 'complaints') as never,
      servesId: traits.serves?.id ?? null,
      ownerId: said('owned', true) ? worker.id : null,
      measure: said('measure', '按期答复的投诉占全部投诉的比例'),
      unit: said('unit', '%'),
      direction: said('direction', 'up') as never,
      baseline: said('baseline', 82),
      target: said('target', 95),
      tolerance: said('tolerance', 0),
      dueOn: said('dueOn', `${begun.slice(0, 4)}-12-31`),
      rhythm: said('rhythm', 'quarter') as never,
      fact: traits.fact ?? null,
    }),
  );
  const expected = (): { id: string; expectedVersion: number } => ({ id: row.id, expectedVersion: row.version });
  const reason = traits.reason ?? '逐项核对过台账。';
  if (state === 'draft') return row;
  if (state === 'void') return world.as(secretary, 'objective:void', (by) => service.void(by, { ...expected(), reason }));
  row = await world.as(secretary, 'objective:set', (by) => service.set(by, expected()));
  if (state === 'due') return moved('objective.remind', row.nextValueOn!);
  for (const { afterDays, value, source = '服务台账' } of said('values', VALUES)) {
    const on = addDays(begun, afterDays);
    reach(on);
    row = await world.as(worker, 'objective:record', (by) => service.record(by, { ...expected(), on, value, source }));
  }
  if (state === 'dropped') return world.as(secretary, 'objective:conclude', (by) => service.drop(by, { ...expected(), reason }));
  if (state === 'over') return moved('objective.remind', addDays(row.dueOn!, 5));
  if (state === 'missed') reach(row.dueOn!);
  if (state === 'missed') return world.as(secretary, 'objective:conclude', (by) => service.miss(by, { ...expected(), reason }));
  if (state === 'reached') return world.as(secretary, 'objective:conclude', (by) => service.reach(by, { ...expected(), reason }));
  return row;

  function reach(day: string): void {
    if (dayOf(world.clock.now()) < day) world.clock.set(`${day}T10:00:00+08:00`);
  }

  /** The first working morning from a day on, on which the platform has told that something is due. */
  async function moved(job: string, day: string): Promise<Objective> {
    for (let on = day; ; on = addDays(on, 1)) {
      reach(on);
      await world.kernel.jobs.run(world.kernel, job, {});
      row = await world.as(secretary, 'objective:read', (by) => objectives.get(by, row.id));
      if (row.state === state) return row;
    }
  }
}
