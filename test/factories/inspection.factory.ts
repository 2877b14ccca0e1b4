import { type Inspection, InspectionKind, type InspectionRhythm, InspectionService, ItemAnswer, itemsOfInspection } from '#do';
import { addDays, dayOf } from '#kernel';
import { seen } from './emergency.factory.js';
import type { Staffing, World } from './world.js';

export interface InspectionTraits {
  state: 'planned' | 'open' | 'answered' | 'finished' | 'cancelled' | 'void';
  kind: `${InspectionKind}`;
  place: string;
  /** What was wrong, line by line from the first; all others are in order. */
  findings: string[];
  summary: string;
  serviceItem: { id: string };
  /** Days from now to the day for which it is laid out. */
  inDays: number;
  rhythm: InspectionRhythm;
  reason: string;
}

/** `anInspection(world, staff, { state: 'finished', findings: ['…'] })`: made by the worker, today. */
export async function anInspection(world: World, staff: Staffing, traits: Partial<InspectionTraits> = {}): Promise<Inspection> {
  const service = world.service(InspectionService);
  const { worker, secretary } = staff;
  const { state = 'open', findings = [] } = traits;
  if (state === 'planned') {
    return world.as(worker, 'inspection:make', (by) =>
      service.plan(by, {
        communityId: staff.community.id, inspectionKind: (traits.kind ?? 'safety') as InspectionKind, place: traits.place ?? '党群服务中心一楼',
        plannedOn: addDays(dayOf(world.clock.now()), traits.inDays ?? 7), rhythm: traits.rhythm ?? null, serviceItemId: traits.serviceItem?.id ?? null,
      }));
  }
  let row = await world.as(worker, 'inspection:make', (by) =>
    service.begin(by, {
      communityId: staff.community.id, inspectionKind: (traits.kind ?? 'safety') as InspectionKind, place: traits.place ?? '党群服务中心一楼',
      inspectedOn: dayOf(world.clock.now()), serviceItemId: traits.serviceItem?.id ?? null,
    }),
  );
  const reason = traits.reason ?? '下雨，改天再查。';
  if (state === 'open') return row;
  if (state === 'cancelled') return world.as(worker, 'inspection:make', (by) => service.cancel(by, { ...seen(row), reason }));
  if (state === 'void') return world.as(secretary, 'inspection:void', (by) => service.void(by, { ...seen(row), reason }));
  const items = await world.as(worker, 'inspection:read', (by) => itemsOfInspection(by, row.id));
  const answers = items.map(({ id }, index) => ({ itemId: id, answer: findings[index] ? ItemAnswer.notOk : ItemAnswer.ok, note: findings[index] ?? '', photoIds: [] }));
  row = await world.as(worker, 'inspection:make', (by) => service.answer(by, { ...seen(row), answers }));
  if (state === 'answered') return row;
  return world.as(worker, 'inspection:make', (by) => service.finish(by, { ...seen(row), summary: traits.summary ?? '当场能改的都改了。' }));
}
