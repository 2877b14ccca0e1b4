import { type Publication, PublicationChannel, PublicationKind, PublicationService } from '#do';
import { addDays, atTime, dayOf } from '#kernel';
import { seen } from './emergency.factory.js';
import type { APerson, Staffing, World } from './world.js';

export interface PublicationTraits {
  /** `expiring` and `expired`: the clock moves to the morning on which the nightly job finds it so. */
  state: 'draft' | 'published' | 'expiring' | 'expired' | 'withdrawn' | 'void';
  kind: `${PublicationKind}`;
  title: string;
  /** Of property accounts, whose they are. */
  company: string;
  content: string;
  channels: `${PublicationChannel}`[];
  shownAt: string;
  /** Days from today to its first and its last day; without a last one it stands. */
  from: number;
  until: number | null;
  serviceItem: { id: string };
  replaces: { id: string };
  sourceId: string;
  drafter: APerson;
  reason: string;
}

/** `aPublication(world, staff, { state: 'published' })`: drafted by the worker, published by the secretary. */
export async function aPublication(world: World, staff: Staffing, traits: Partial<PublicationTraits> = {}): Promise<Publication> {
  const service = world.service(PublicationService);
  const { state = 'draft', until = state === 'expiring' || state === 'expired' ? 14 : null } = traits;
  const today = dayOf(world.clock.now());
  let row = await world.as(traits.drafter ?? staff.worker, 'publication:draft', (by) =>
    service.draft(by, {
      communityId: staff.community.id,
      publicationKind: (traits.kind ?? 'general-matters') as PublicationKind,
      title: traits.title ?? '楼道灯改造的进展',
      company: traits.company ?? (traits.kind === 'property-accounts' ? '榕城物业' : ''),
      content: traits.content ?? '三栋楼已经换好，剩下两栋本月内换完。',
      channels: (traits.channels ?? ['page', 'board']) as PublicationChannel[],
      shownAt: traits.shownAt ?? '东门公开栏',
      validFrom: addDays(today, traits.from ?? 0),
      validUntil: until === null ? null : addDays(today, until),
      serviceItemId: traits.serviceItem?.id ?? null,
      replacesId: traits.replaces?.id ?? null,
      sourceId: traits.sourceId ?? null,
    }),
  );
  if (state === 'draft') return row;
  const secretary = <R>(permission: `${string}:${string}`, work: Parameters<typeof world.as<R>>[2]): Promise<R> => world.as(staff.secretary, permission, work);
  const reason = traits.reason ?? '数字有误，改好再公开。';
  row = await secretary('publication:publish', (by) => service.publish(by, seen(row)));
  if (state === 'withdrawn') return secretary('publication:publish', (by) => service.withdraw(by, { ...seen(row), reason }));
  if (state === 'void') return secretary('publication:void', (by) => service.void(by, { ...seen(row), reason }));
  if (state === 'published') return row;
  world.clock.set(atTime(addDays(row.validUntil!, state === 'expired' ? 1 : 0), '10:00'));
  await world.kernel.jobs.run(world.kernel, 'publication.keep', {});
  const [fresh] = await world.as(staff.worker, 'publication:read', (by) =>
    by.query<{ version: number; state: string }>('SELECT version, state FROM publications WHERE id = $1', [row.id]),
  );
  return Object.assign(row, fresh);
}
