import { randomUUID } from 'node:crypto';
import { type Drill, DrillService, type Incident, IncidentService, type ServiceRecovery, ServiceRecoveryService } from '#do';
import { addDays, atTime, dayOf } from '#kernel';
import { type Scenario, seen } from './emergency.factory.js';
import type { APerson, Staffing, World } from './world.js';

export interface DrillTraits {
  state: 'planned' | 'held' | 'evaluated' | 'cancelled' | 'void';
  type: 'comprehensive' | 'special';
  scenario: Scenario;
  title: string;
  planId: string;
  serviceItem: { id: string };
  script: string;
  place: string;
  participants: string;
  /** When it begins: by default at 15:00 three days from now. Holding it moves the clock to its end. */
  inDays: number;
  at: string;
  minutes: number;
  attendance: number;
  summary: string;
  evaluation: string;
  score: number;
  findings: string[];
  /** Days between holding and evaluating. */
  pace: number;
  reason: string;
}

/** `aDrill(world, staff, { state: 'evaluated' })`: planned with a script, held, evaluated afterwards. */
export async function aDrill(world: World, staff: Staffing, traits: Partial<DrillTraits> = {}): Promise<Drill> {
  const service = world.service(DrillService);
  const { worker, secretary } = staff;
  const { state = 'planned' } = traits;
  const startsAt = atTime(addDays(dayOf(world.clock.now()), traits.inDays ?? 3), traits.at ?? '15:00');
  let row = await world.as(worker, 'drill:plan', (by) =>
    service.plan(by, {
      communityId: staff.community.id,
      type: (traits.type ?? 'comprehensive') as never,
      scenario: (traits.scenario ?? 'fire') as never,
      title: traits.title ?? '高层住宅灭火和疏散综合演练',
      emergencyPlanId: traits.planId ?? null,
      serviceItemId: traits.serviceItem?.id ?? null,
      script: traits.script ?? '15:00 三楼报警；15:03 消防站到场；15:05 各楼层疏散；15:15 广场清点；15:20 演示用灭火器。',
      place: traits.place ?? '2 号楼和广场',
      participants: traits.participants ?? '微型消防站、楼长、居民',
      startsAt,
      endsAt: new Date(startsAt.getTime() + (traits.minutes ?? 60) * 60_000),
    }),
  );
  if (state === 'cancelled') return world.as(worker, 'drill:plan', (by) => service.cancel(by, { ...seen(row), reason: traits.reason ?? '下雨，改到下周。' }));
  if (state === 'void') return world.as(secretary, 'drill:void', (by) => service.void(by, { ...seen(row), reason: traits.reason ?? '写重了。' }));
  if (state === 'planned') return row;
  if (world.clock.now() < row.endsAt) world.clock.set(row.endsAt);
  row = await world.as(worker, 'drill:hold', (by) => service.hold(by, { ...seen(row), attendance: traits.attendance ?? 62 }));
  if (state === 'held') return row;
  world.clock.advance({ days: traits.pace ?? 0 });
  return world.as(worker, 'drill:evaluate', (by) =>
    service.evaluate(by, {
      ...seen(row),
      summary: traits.summary ?? '十二分钟疏散完，清点无误。',
      evaluation: traits.evaluation ?? '消防站到场快；高层老人下楼慢。',
      evaluationScore: traits.score ?? 4,
      findings: (traits.findings ?? ['3 单元疏散门从里面打不开']).map((text) => ({ text })),
    }),
  );
}

/** One that was held without having been planned here: by default an hour ago. */
export function aLoggedDrill(world: World, staff: Staffing, traits: Partial<DrillTraits & { id: string; heldAt: Date }> = {}): Promise<Drill> {
  return world.as(staff.worker, 'drill:hold', (by) =>
    world.service(DrillService).logHeld(by, {
      id: traits.id ?? randomUUID(),
      communityId: staff.community.id,
      type: (traits.type ?? 'special') as never,
      scenario: (traits.scenario ?? 'weather') as never,
      title: traits.title ?? '防汛转移演练',
      emergencyPlanId: traits.planId ?? null,
      serviceItemId: traits.serviceItem?.id ?? null,
      script: traits.script ?? '接到预警，半小时内转移低洼处六户。',
      place: traits.place ?? '5 号楼一层',
      participants: traits.participants ?? '志愿者应急队',
      attendance: traits.attendance ?? 18,
      heldAt: traits.heldAt ?? new Date(world.clock.now().getTime() - 3_600_000),
    }),
  );
}

export interface IncidentTraits {
  state: 'open' | 'ended' | 'closed' | 'void';
  scenario: Scenario;
  severity: 'ordinary' | 'larger' | 'major' | 'extreme';
  title: string;
  place: string;
  description: string;
  planId: string;
  reporter: APerson;
  /** Its log: so many minutes after it began. */
  log: { after: number; entry: 'event' | 'measure' | 'report' | 'statement'; text: string; to?: string }[];
  lasted: number;
  harm: string;
  course: string;
  cause: string;
  lessons: string;
  /** Days between its end and its review. */
  pace: number;
  reason: string;
}

const LOG: IncidentTraits['log'] = [
  { after: 3, entry: 'measure', text: '消防站三人到场，关燃气总阀，疏散上下三层。' },
  { after: 9, entry: 'report', text: '厨房起火，已控制，没有人受伤。', to: '街道值班室 王科' },
  { after: 25, entry: 'statement', text: '火已扑灭，没有人受伤；3 单元今天停气检修。', to: '居民群' },
];

/** `anIncident(world, staff, { state: 'closed' })`: an hour ago or as long as it lasted, logged as it went, reported upwards, over, gone over. */
export async function anIncident(world: World, staff: Staffing, traits: Partial<IncidentTraits> = {}): Promise<Incident> {
  const service = world.service(IncidentService);
  const { worker, secretary } = staff;
  const { state = 'open', lasted = 40 } = traits;
  const startsAt = new Date(world.clock.now().getTime() - Math.max(60, lasted + 10) * 60_000);
  const later = (minutes: number): Date => new Date(startsAt.getTime() + minutes * 60_000);
  let row = await world.as(traits.reporter ?? worker, 'incident:report', (by) =>
    service.report(by, {
      id: randomUUID(),
      communityId: staff.community.id,
      scenario: (traits.scenario ?? 'fire') as never,
      severity: (traits.severity ?? 'ordinary') as never,
      title: traits.title ?? '3 号楼 502 厨房起火',
      place: traits.place ?? '3 号楼 502',
      description: traits.description ?? '油锅起火，主人跑出来喊人。',
      startsAt,
      emergencyPlanId: traits.planId ?? null,
    }),
  );
  if (state === 'void') return world.as(secretary, 'incident:void', (by) => service.void(by, { ...seen(row), reason: traits.reason ?? '误报，是有人熏腊肉。' }));
  for (const { after, entry, text, to = '' } of traits.log ?? LOG) {
    row = await world.as(worker, 'incident:log', (by) => service.log(by, { ...seen(row), entry: entry as never, at: later(after), text, addressee: to, onPage: entry === 'statement' }));
  }
  if (state === 'open') return row;
  row = await world.as(worker, 'incident:end', (by) => service.end(by, { ...seen(row), overAt: later(lasted), harm: traits.harm ?? '没有人受伤，烧坏厨房吊顶。' }));
  if (state === 'ended') return row;
  world.clock.advance({ days: traits.pace ?? 0 });
  return world.as(secretary, 'incident:review', (by) =>
    service.review(by, {
      ...seen(row),
      course: traits.course ?? '六分钟扑灭，疏散二十一户。', cause: traits.cause ?? '油锅离人。', lessons: traits.lessons ?? '给每层配一块灭火毯，厨房安全再讲一遍。',
    }),
  );
}

export interface RecoveryTraits {
  state: 'open' | 'remedied' | 'closed' | 'void';
  title: string;
  sourceId: string;
  affected: string;
  deviation: string;
  loss: string;
  remedy: string;
  needsCase: boolean;
  told: string;
  answer: string;
  opener: APerson;
  pace: number;
  reason: string;
}

/** `aRecovery(world, staff, { state: 'closed' })`: seen by the clerk, made good, told to the person. */
export async function aRecovery(world: World, staff: Staffing, traits: Partial<RecoveryTraits> = {}): Promise<ServiceRecovery> {
  const service = world.service(ServiceRecoveryService);
  const { clerk, secretary } = staff;
  const { state = 'open', pace = 0 } = traits;
  const opener = traits.opener ?? clerk;
  const today = (): string => dayOf(world.clock.now());
  let row = await world.as(opener, 'service-recovery:open', (by) =>
    service.open(by, {
      communityId: staff.community.id,
      sourceId: traits.sourceId ?? null,
      title: traits.title ?? '证明上的名字打错了',
      happenedOn: today(),
      affected: traits.affected ?? '2 号楼一位居民',
      deviation: traits.deviation ?? '应该照身份证打印，实际把“玮”打成了“伟”。',
      loss: traits.loss ?? '居民多跑了一趟。',
    }),
  );
  if (state === 'void') return world.as(secretary, 'service-recovery:void', (by) => service.void(by, { ...seen(row), reason: traits.reason ?? '记重了。' }));
  if (state === 'open') return row;
  world.clock.advance({ days: pace });
  const remedy = { remedy: traits.remedy ?? '当场重开，送到家里。', remediedOn: today(), needsCase: traits.needsCase ?? false };
  row = await world.as(clerk, 'service-recovery:remedy', (by) => service.remedy(by, { ...seen(row), ...remedy }));
  if (state === 'remedied') return row;
  const told = { toldOn: today(), toldHow: traits.told ?? '上门当面道歉', answer: traits.answer ?? '居民说没关系。' };
  return world.as(clerk, 'service-recovery:remedy', (by) => service.tell(by, { ...seen(row), ...told }));
}
