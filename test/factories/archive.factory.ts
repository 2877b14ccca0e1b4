import { ArchiveHeading, ArchiveService, type Destruction, DestructionService, type PaperDocument } from '#insight';
import { addDays, dayOf } from '#kernel';
import { seen } from './emergency.factory.js';
import type { Staffing, World } from './world.js';

export interface PaperTraits {
  title: string;
  heading: `${ArchiveHeading}`;
  datedOn: string;
  origin: string;
  shelf: string;
  pages: number;
  personal: boolean;
  content: string;
}

/** A document on paper, filed by the worker. */
export function aPaper(world: World, staff: Staffing, traits: Partial<PaperTraits> = {}): Promise<PaperDocument> {
  return world.as(staff.worker, 'archive:file', (by) =>
    world.service(ArchiveService).file(by, {
      communityId: staff.community.id, title: traits.title ?? '街道关于社区用房的批复', heading: (traits.heading ?? 'premises') as ArchiveHeading,
      datedOn: traits.datedOn ?? addDays(dayOf(by.now), -20), origin: traits.origin ?? '街道办事处', shelf: traits.shelf ?? '档案柜 2 层 5 盒', pages: traits.pages ?? 3,
      personal: traits.personal ?? false, content: traits.content ?? '同意把一楼门面用作服务大厅。',
    }));
}

/** Proposed by the worker, decided by the secretary. */
export async function aDestruction(
  world: World, staff: Staffing, recordIds: readonly string[], { state = 'proposed', reason: why = '保管期已满，没有再用的必要。' }: { state?: 'proposed' | 'destroyed' | 'refused' | 'withdrawn'; reason?: string } = {},
): Promise<Destruction> {
  const service = world.service(DestructionService);
  const row = await world.as(staff.worker, 'destruction:propose', (by) =>
    service.propose(by, { communityId: staff.community.id, recordIds: [...recordIds], reason: why }));
  const reason = '其中有一件还要查证。';
  if (state === 'destroyed') return world.as(staff.secretary, 'destruction:approve', (by) => service.approve(by, { ...seen(row), remark: '核对无误。' }));
  if (state === 'refused') return world.as(staff.secretary, 'destruction:approve', (by) => service.refuse(by, { ...seen(row), reason }));
  if (state === 'withdrawn') return world.as(staff.worker, 'destruction:propose', (by) => service.withdraw(by, { ...seen(row), reason }));
  return row;
}
