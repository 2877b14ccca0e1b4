import { addDays, dayOf } from '#kernel';
import { registerNamed, type RegisterRow, RegisterService } from '#resources';
import type { Staffing, World } from './world.js';

export interface EntryTraits {
  fromOn: string;
  /** Beside what the register needs to be filled in. */
  values: Record<string, unknown>;
  state: 'current' | 'ended' | 'void';
  untilOn: string;
}

/** What a register needs at least; `next` sets one entry apart from the other. */
const LEAST: Readonly<Record<string, (next: number) => Record<string, unknown>>> = {
  'community-profile': () => ({ residentPopulation: 5200, households: 1900, source: '派出所人口台账' }),
  'staff-member': (next) => ({ name: `工作人员${next}`, category: 'community-worker', post: '综合岗' }),
  'staff-training': (next) => ({ course: `第 ${next} 期业务培训`, trainingKind: 'in-service', organiser: 'community', result: 'attended' }),
};

/** What an entry must refer to, by column. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'staff-training': { staffMember: 'staff-member' },
};

/** `anEntry(world, staff, 'venue', { values: { areaM2: 120 } })`: entered by the worker, and brought to a state. */
export async function anEntry(world: World, staff: Staffing, register: string, traits: Partial<EntryTraits> = {}): Promise<RegisterRow> {
  const service = world.service(RegisterService);
  const given: Record<string, unknown> = { ...LEAST[register]!(world.next()), ...traits.values };
  for (const [column, needed] of Object.entries(NEEDS[register] ?? {})) given[column] ??= (await anEntry(world, staff, needed)).id;
  const today = dayOf(world.clock.now());
  // what is told of a day is told of each day once
  const byDay = registerNamed(register).register.key[0] === 'fromOn';
  const fromOn = traits.fromOn ?? (byDay ? addDays(today, -world.next()) : today);
  let row = await world.as(staff.worker, 'register:enter', (by) =>
    service.enter(by, { register, communityId: staff.community.id, fromOn, values: given, clauseIds: [] }),
  );
  if (traits.state === 'ended' || traits.untilOn) {
    row = await world.as(staff.worker, 'register:end', (by) =>
      service.end(by, { id: row.id, expectedVersion: row.version, untilOn: traits.untilOn ?? today, reason: '不再在册。' }),
    );
  }
  if (traits.state === 'void') {
    row = await world.as(staff.secretary, 'register:void', (by) => service.void(by, { id: row.id, expectedVersion: row.version, reason: '登记重了。' }));
  }
  return row;
}
