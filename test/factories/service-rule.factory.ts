import { type ServiceRule, ServiceRuleService } from '#do';
import { addDays, dayOf } from '#kernel';
import { seen } from './emergency.factory.js';
import type { Staffing, World } from './world.js';

export interface ServiceRuleTraits {
  state: 'draft' | 'approved' | 'in-force' | 'superseded' | 'withdrawn' | 'void';
  title: string;
  subjects: string[];
  content: string;
  /** Days from today to its first day. */
  from: number;
  decidedBy: string;
  reason: string;
  /** Who reads it at once. */
  readers: ('secretary' | 'worker' | 'clerk' | 'gridManager')[];
}

/** `aServiceRule(world, staff, { state: 'in-force' })`: written by the worker, approved by the secretary. */
export async function aServiceRule(world: World, staff: Staffing, traits: Partial<ServiceRuleTraits> = {}): Promise<ServiceRule> {
  const service = world.service(ServiceRuleService);
  const { state = 'draft', from = state === 'approved' ? 10 : -30 } = traits;
  const day = addDays(dayOf(world.clock.now()), from);
  let row = await world.as(staff.worker, 'service-rule:draft', (by) =>
    service.draft(by, {
      communityId: staff.community.id, title: traits.title ?? '首问负责制度', subjects: traits.subjects ?? ['first-asked'],
      content: traits.content ?? '第一个被问到的人负责到底：能办的当场办，不归自己管的带到窗口。', inForceFrom: day,
    }));
  if (state === 'draft') return row;
  const reason = traits.reason ?? '并入新的窗口服务制度。';
  if (state === 'void') return world.as(staff.secretary, 'service-rule:void', (by) => service.void(by, { ...seen(row), reason }));
  const approve = (one: ServiceRule): Promise<ServiceRule> =>
    world.as(staff.secretary, 'service-rule:approve', (by) => service.approve(by, { ...seen(one), decidedBy: traits.decidedBy ?? '社区两委联席会' }));
  const read = async ({ id: ruleId }: ServiceRule): Promise<void> => {
    for (const reader of traits.readers ?? []) {
      await world.as(staff[reader], 'service-rule:acknowledge', async (by) => {
        const [own] = await by.query<{ id: string; version: number }>(
          `SELECT id, version FROM rule_readings WHERE parent_id = $1 AND reader_id = $2 AND state = 'asked'`, [ruleId, by.actor.personId]);
        if (own) await service.acknowledge(by, { id: own.id, expectedVersion: own.version });
      });
    }
  };
  row = await approve(row);
  await read(row);
  if (state === 'withdrawn') return world.as(staff.secretary, 'service-rule:approve', (by) => service.withdraw(by, { ...seen(row), reason }));
  if (state !== 'superseded') return row;
  const next = await world.as(staff.worker, 'service-rule:draft', (by) =>
    service.revise(by, { ...seen(row), inForceFrom: dayOf(by.now), changesMade: '写明带到窗口以后要交接清楚。' }));
  await read(await approve(next));
  return row;
}
