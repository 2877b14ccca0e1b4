import { randomUUID } from 'node:crypto';
import { dayOf } from '#kernel';
import { type ResidentNeed, ResidentNeedService, TellingService } from '#plan';
import type { Staffing, World } from './world.js';

export interface NeedTraits {
  state: 'open' | 'aside' | 'merged' | 'void';
  words: string;
  group: 'people' | 'convenience' | 'safety' | 'other';
  channel: 'counter' | 'phone' | 'visit' | 'meeting' | 'chat';
  people: number;
  heardOn: string;
  /** Of setting aside or voiding. */
  reason: string;
  /** What it is merged into. */
  into: ResidentNeed;
}

/** `aNeed(world, staff, { words, people: 12 })`: written down by the worker; sorted by them, voided by the secretary. */
export async function aNeed(world: World, staff: Staffing, traits: Partial<NeedTraits> = {}): Promise<ResidentNeed> {
  const { state = 'open' } = traits;
  const service = world.service(ResidentNeedService);
  const need = await world.as(staff.worker, 'resident-need:collect', (by) =>
    service.collect(by, {
      communityId: staff.community.id,
      words: traits.words ?? '3 号楼门口想装一盏路灯，晚上回家看不清台阶。',
      group: traits.group ?? 'convenience',
      channel: (traits.channel ?? 'visit') as never,
      people: traits.people ?? 1,
      heardOn: traits.heardOn ?? dayOf(world.clock.now()),
    }),
  );
  const expected = { id: need.id, expectedVersion: need.version };
  const reason = traits.reason ?? '已经在做，不用再写进计划。';
  if (state === 'aside') return world.as(staff.worker, 'resident-need:sort', (by) => service.setAside(by, { ...expected, reason }));
  if (state === 'void') return world.as(staff.secretary, 'resident-need:void', (by) => service.void(by, { ...expected, reason }));
  if (state === 'open') return need;
  const into = traits.into ?? (await aNeed(world, staff, { words: `${need.title}（另一种说法）` }));
  return world.as(staff.worker, 'resident-need:sort', (by) => service.merge(by, { ...expected, intoId: into.id }));
}

/** The same as residents write it on the public page, each from a line of their own. */
export async function aToldNeed(world: World, staff: Staffing, { words, group = 'other', times = 1 }: { words: string; group?: string; times?: number }): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await world.as(staff.worker, 'unit:read', (by) =>
      world.service(TellingService).tell(by, { communityCode: staff.community.code, clientId: randomUUID(), words, group }, `192.0.2.${n + 1} ${randomUUID()}`),
    );
  }
}
