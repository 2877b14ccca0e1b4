import { type Improvement, ImprovementDirection, ImprovementOutcome, ImprovementService } from '#act';
import { addDays, dayOf, type RecordKindName } from '#kernel';
import { seen } from './emergency.factory.js';
import type { APerson, Staffing, World } from './world.js';

export interface ImprovementTraits {
  state: 'proposed' | 'planning' | 'piloting' | 'measured' | 'standard' | 'shared' | 'kept' | 'declined' | 'dropped' | 'void';
  title: string;
  idea: string;
  by: APerson;
  source: { kind: RecordKindName; id: string; itemId?: string };
  practiceId: string;
  owner: APerson;
  goal: string;
  measure: string;
  unit: string;
  direction: `${ImprovementDirection}`;
  baseline: number;
  target: number;
  pilot: string;
  /** Days that it is tried. */
  pilotDays: number;
  result: number;
  finding: string;
  standardAs: string;
  reason: string;
  templateId: string;
  /** Whom, and how. */
  thanked: [whom: string, how: string];
}

const PATH = ['proposed', 'planning', 'piloting', 'measured', 'standard'];

/** `anImprovement(world, staff, { state: 'shared' })`: proposed by the worker, seen through by them, judged by the secretary, shared by the street. */
export async function anImprovement(world: World, staff: Staffing, traits: Partial<ImprovementTraits> = {}): Promise<Improvement> {
  const service = world.service(ImprovementService);
  const { worker, secretary, official } = staff;
  const { state = 'proposed', owner = worker, direction = 'down', source } = traits;
  const goal = state === 'shared' || state === 'kept' ? 4 : state === 'dropped' ? 2 : PATH.indexOf(state);
  const pilotDays = traits.pilotDays ?? 20;
  let row = await world.as(traits.by ?? worker, 'improvement:propose', (by) => service.propose(by, {
    communityId: staff.community.id, title: traits.title ?? '预约上门改为固定时段', idea: traits.idea ?? '老人记不住约的时间，改成每周二上午，不用每次打电话。',
    ...(source && { sourceKind: source.kind, sourceId: source.id, sourceItemId: source.itemId ?? null }), practiceId: traits.practiceId ?? null,
  }));
  if (state === 'declined') return world.as(secretary, 'improvement:adopt', (by) => service.decline(by, { ...seen(row), reason: traits.reason ?? '别的科室正在做。' }));
  if (state === 'void') return world.as(secretary, 'improvement:void', (by) => service.void(by, { ...seen(row), reason: '记重了。' }));
  if (goal < 1) return row;
  row = await world.as(secretary, 'improvement:adopt', (by) => service.adopt(by, {
    ...seen(row), title: row.title, ownerId: owner.id, goal: traits.goal ?? '少一半的改期', fact: null, measure: traits.measure ?? '每月改期次数', unit: traits.unit ?? '次',
    direction: direction as ImprovementDirection, baseline: traits.baseline ?? 12, target: traits.target ?? 6, dueOn: addDays(dayOf(world.clock.now()), pilotDays + 20),
  }));
  if (goal < 2) return row;
  const today = dayOf(world.clock.now());
  row = await world.as(owner, 'improvement:work', (by) => service.try(by, { ...seen(row), pilot: traits.pilot ?? '先在第 2 网格试，二十户。', pilotFrom: today, pilotUntil: addDays(today, pilotDays) }));
  if (state === 'dropped') return world.as(secretary, 'improvement:judge', (by) => service.giveUp(by, { ...seen(row), reason: traits.reason ?? '试了两周没有人用。' }));
  if (goal < 3) return row;
  world.clock.advance({ days: pilotDays });
  row = await world.as(owner, 'improvement:work', (by) => service.measure(by, { ...seen(row), result: traits.result ?? 5, finding: traits.finding ?? '二十户里十七户说方便；有两户时间不合适。' }));
  if (goal < 4) return row;
  row = await world.as(secretary, 'improvement:judge', (by) => service.judge(by, {
    ...seen(row), outcome: ImprovementOutcome.standard, standardAs: traits.standardAs ?? '上门服务固定在每周二上午，名单贴在网格公示栏。', reason: traits.reason ?? '比以前少，居民也愿意。',
  }));
  if (traits.thanked) row = await world.as(secretary, 'improvement:recognise', (by) => service.recognise(by, { ...seen(row), whom: traits.thanked![0], how: traits.thanked![1], onDay: dayOf(world.clock.now()) }));
  if (state === 'kept') return world.as(official, 'improvement:share', (by) => service.keep(by, { ...seen(row), reason: traits.reason ?? '只适合这里的楼型。' }));
  if (state === 'shared') return world.as(official, 'improvement:share', (by) => service.share(by, { ...seen(row), templateId: traits.templateId ?? null }));
  return row;
}
