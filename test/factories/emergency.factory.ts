import { type EmergencyPlan, EmergencyPlanService, type EmergencySupply, EmergencySupplyService } from '#do';
import { addDays, atTime, dayOf } from '#kernel';
import type { APerson, Staffing, World } from './world.js';

export type Scenario = 'comprehensive' | 'fire' | 'weather' | 'earthquake' | 'gas' | 'utilities' | 'health' | 'crowd' | 'building' | 'order' | 'person' | 'other';
export type Kind =
  'lamp' | 'whistle' | 'escape-mask' | 'multi-tool' | 'escape-rope' | 'extinguisher' | 'fire-blanket' | 'medicine' | 'dressings' | 'masks-gloves' | 'other';

export const TEN_KINDS: readonly Kind[] = [
  'lamp', 'whistle', 'escape-mask', 'multi-tool', 'escape-rope', 'extinguisher', 'fire-blanket', 'medicine', 'dressings', 'masks-gloves',
];

export const seen = <Row extends { id: string; version: number }>(row: Row): { id: string; expectedVersion: number } => ({ id: row.id, expectedVersion: row.version });

export interface SupplyTraits {
  state: 'in-stock' | 'disposed' | 'void';
  kind: Kind;
  title: string;
  specification: string;
  unit: string;
  quantity: number;
  atLeast: number | null;
  condition: 'good' | 'worn' | 'broken';
  place: string;
  keeper: string;
  phone: string;
  fromOn: string;
  expiresOn: string | null;
  months: number;
  /** Taken out afterwards, and how many of them came back or were used. */
  issued: number;
  returned: number;
  usedUp: number;
  purpose: string;
  recordId: string;
  /** Looked at afterwards: so many days later, with what was counted. */
  checked: { after: number; quantity: number; condition?: 'good' | 'worn' | 'broken' };
  reason: string;
}

/** `aSupply(world, staff, { kind: 'lamp', quantity: 6 })`: entered by the worker, issued and looked at if told so. */
export async function aSupply(world: World, staff: Staffing, traits: Partial<SupplyTraits> = {}): Promise<EmergencySupply> {
  const service = world.service(EmergencySupplyService);
  const { worker, secretary } = staff;
  const today = dayOf(world.clock.now());
  const what = { person: '', purpose: traits.purpose ?? '' };
  let row = await world.as(worker, 'emergency-supply:enter', (by) =>
    service.enter(by, {
      communityId: staff.community.id,
      supplyKind: (traits.kind ?? 'extinguisher') as never,
      title: traits.title ?? '楼道灭火器',
      specification: traits.specification ?? '4 公斤干粉',
      unit: traits.unit ?? '具',
      quantity: traits.quantity ?? 12,
      atLeast: traits.atLeast ?? null,
      condition: (traits.condition ?? 'good') as never,
      place: traits.place ?? '微型消防站',
      keeper: traits.keeper ?? '陈建国',
      keeperPhone: traits.phone ?? '0591-83300002',
      fromOn: traits.fromOn ?? today,
      expiresOn: traits.expiresOn ?? null,
      checkEveryMonths: traits.months ?? 6,
    }),
  );
  if (traits.issued) {
    const issue = { quantity: traits.issued, recordId: traits.recordId ?? null, despiteExpiry: false, on: null, ...what, person: worker.name };
    row = await world.as(worker, 'emergency-supply:issue', (by) => service.issue(by, { ...seen(row), ...issue }));
  }
  if (traits.returned !== undefined || traits.usedUp !== undefined) {
    const back = { quantity: traits.returned ?? 0, usedUp: traits.usedUp ?? 0, on: null, ...what, person: worker.name };
    row = await world.as(worker, 'emergency-supply:issue', (by) => service.return(by, { ...seen(row), ...back }));
  }
  if (traits.checked) {
    world.clock.advance({ days: traits.checked.after });
    const { quantity, condition = 'good' } = traits.checked;
    row = await world.as(worker, 'emergency-supply:check', (by) => service.check(by, { ...seen(row), quantity, condition: condition as never, on: null, person: worker.name, purpose: '' }));
  }
  const reason = traits.reason ?? '过期，交给街道统一处理。';
  if (traits.state === 'disposed') return world.as(worker, 'emergency-supply:enter', (by) => service.dispose(by, { ...seen(row), reason }));
  if (traits.state === 'void') return world.as(secretary, 'emergency-supply:void', (by) => service.void(by, { ...seen(row), reason: traits.reason ?? '和另一条写重了。' }));
  return row;
}

export interface EmergencyPlanTraits {
  /** `reviewing`: the clock moves to where its owner is reminded. */
  state: 'draft' | 'written' | 'in-force' | 'reviewing' | 'withdrawn' | 'void';
  scenario: Scenario;
  title: string;
  procedure: string;
  kinds: Kind[];
  contacts: { part: 'command' | 'above' | 'outside'; name: string; duty?: string; phone?: string }[];
  teams: { name: string; kind?: 'full-time' | 'part-time' | 'volunteer'; members?: number; duty?: string; support?: string; leader?: string; phone?: string }[];
  transport: string;
  medical: string;
  aftercare: string;
  owner: APerson;
  riskId: string;
  /** Whether what it uses is entered along with it. */
  supplies: boolean;
  /** Gone over afterwards: each so many days after the one before, with what was found. */
  reviews: { after: number; finding: string; procedure?: string }[];
  reason: string;
  pace: number;
}

const CONTACTS: EmergencyPlanTraits['contacts'] = [
  { part: 'command', name: '林书记', duty: '总指挥', phone: '0591-83300001' },
  { part: 'above', name: '街道值班室', duty: '十五分钟内报告', phone: '0591-83310000' },
  { part: 'outside', name: '市消防支队', duty: '灭火和救人', phone: '119' },
];
const TEAMS: EmergencyPlanTraits['teams'] = [
  { name: '微型消防站', kind: 'part-time', members: 6, duty: '先期灭火、引导疏散', support: '两套战斗服，每季训练一次，有意外险', leader: '陈建国', phone: '13800000002' },
];

/** `anEmergencyPlan(world, staff, { state: 'in-force' })`: written by the worker with what it uses, put in force by the secretary. */
export async function anEmergencyPlan(world: World, staff: Staffing, traits: Partial<EmergencyPlanTraits> = {}): Promise<EmergencyPlan> {
  const service = world.service(EmergencyPlanService);
  const { worker, secretary } = staff;
  const { state = 'draft' } = traits;
  const rest = (): void => world.clock.advance({ days: traits.pace ?? 0 });
  const kinds = traits.kinds ?? ['extinguisher'];
  let row = await world.as(worker, 'emergency-plan:draft', (by) =>
    service.draft(by, {
      communityId: staff.community.id, scenario: (traits.scenario ?? 'fire') as never, title: traits.title ?? '高层住宅火灾应急预案',
      ownerId: (traits.owner ?? worker).id, ...(traits.riskId && { riskId: traits.riskId }),
    }),
  );
  if (state === 'draft') return row;
  if (state === 'void') return world.as(secretary, 'emergency-plan:void', (by) => service.void(by, { ...seen(row), reason: traits.reason ?? '写重了。' }));
  if (traits.supplies ?? true) for (const kind of kinds) await aSupply(world, staff, { kind });
  rest();
  row = await world.as(worker, 'emergency-plan:draft', (by) =>
    service.change(by, {
      ...seen(row),
      procedure: traits.procedure ?? '一、发现的人打 119 并报总指挥。二、微型消防站三分钟到场。三、各楼长敲门疏散到广场，逐户清点。四、报告街道，告知居民。',
      supplyKinds: kinds as never,
      transport: traits.transport ?? '社区巡逻车一辆，钥匙在值班室',
      medical: traits.medical ?? '卫生服务中心出急救员两人',
      aftercare: traits.aftercare ?? '多功能室可临时安置四十人',
      contacts: (traits.contacts ?? CONTACTS).map(({ part, name, duty = '', phone = '' }) => ({ part: part as never, name, duty, phone })),
      teams: (traits.teams ?? TEAMS).map(({ kind = 'part-time', members = 5, duty = '', support = '', leader = '', phone = '', name }) =>
        ({ name, kind: kind as never, members, duty, support, leader, phone })),
    }),
  );
  if (state === 'written') return row;
  rest();
  row = await world.as(secretary, 'emergency-plan:enforce', (by) => service.enforce(by, seen(row)));
  for (const { after, finding, procedure } of traits.reviews ?? []) {
    world.clock.advance({ days: after });
    if (procedure) row = await world.as(worker, 'emergency-plan:draft', (by) => service.change(by, { ...seen(row), procedure }));
    row = await world.as(worker, 'emergency-plan:review', (by) => service.review(by, { ...seen(row), finding }));
  }
  if (state === 'reviewing') {
    world.clock.set(atTime(addDays(row.reviewOn!, -1), '10:00'));
    // reminded on the next working day
    while (!(await world.kernel.calendar.current()).isWorking(dayOf(world.clock.now()))) world.clock.advance({ days: 1 });
    await world.kernel.jobs.run(world.kernel, 'emergency-plan.remind', {});
    const [fresh] = await world.as(worker, 'emergency-plan:read', (by) => by.query<{ version: number; state: string }>('SELECT version, state FROM emergency_plans WHERE id = $1', [row.id]));
    return Object.assign(row, fresh);
  }
  if (state === 'withdrawn') return world.as(secretary, 'emergency-plan:enforce', (by) => service.withdraw(by, { ...seen(row), reason: traits.reason ?? '并进综合预案。' }));
  return row;
}
