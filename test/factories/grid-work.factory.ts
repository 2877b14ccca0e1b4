import { randomUUID } from 'node:crypto';
import { FindingArea, FindingClass, FindingGrade, type GridFinding, GridFindingService } from '#do';
import { addDays, atTime, dayOf } from '#kernel';
import type { APerson, Staffing, World } from './world.js';

export interface FindingTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'open' | 'passed' | 'settled' | 'void';
  by: APerson;
  gridId: string | null;
  findingClass: FindingClass;
  area: FindingArea;
  grade: FindingGrade;
  content: string;
  place: string;
  /** Days from now to when it was found: 0 or less. */
  inDays: number;
  roundId: string | null;
  checkPointId: string | null;
  serviceItemId: string | null;
  settlement: string;
  /** Of the resident for whom it is passed on. */
  name: string;
  phone: string;
}

/** `aFinding(world, staff, { grade: FindingGrade.urgent })`: by the manager of the first grid unless somebody else is named. */
export async function aFinding(world: World, staff: Staffing, traits: Partial<FindingTraits> = {}): Promise<GridFinding> {
  const { state = 'open', inDays = 0 } = traits;
  const service = world.service(GridFindingService);
  const who = traits.by ?? staff.gridManager;
  const at = inDays === 0 ? world.clock.now() : atTime(addDays(dayOf(world.clock.now()), inDays), '09:00');
  const settlement = traits.settlement ?? '请物业当场换好了。';
  let row = await world.as(who, 'grid-finding:log', (by) => service.log(by, {
    id: randomUUID(), communityId: staff.community.id, gridId: traits.gridId ?? null, findingClass: traits.findingClass ?? FindingClass.hazard,
    area: traits.area ?? FindingArea.order, grade: traits.grade ?? FindingGrade.general, content: traits.content ?? '楼道灯不亮，晚上看不见台阶。',
    place: traits.place ?? '3 号楼 2 单元', foundAt: at, roundId: traits.roundId ?? null, checkPointId: traits.checkPointId ?? null,
    serviceItemId: traits.serviceItemId ?? null, settlement: state === 'settled' ? settlement : '',
    pass: state === 'passed' ? { name: traits.name ?? '', phone: traits.phone ?? '' } : null,
  }));
  if (state === 'void') row = await world.as(staff.secretary, 'grid-finding:void', (by) => service.void(by, { id: row.id, expectedVersion: row.version, reason: '记重了' }));
  return row;
}
