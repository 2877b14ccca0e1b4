import { randomUUID } from 'node:crypto';
import {
  CareNeed, type CheckPoint, CheckPointService, ConsentWay, DisputeKind, type Errand, ErrandService, FindingArea, FindingClass, FindingGrade, type GridFinding,
  GridFindingService, type GridRound, GridRoundService, type Mediation, MediationOutcome, MediationService, papersOfErrand, type PointResult,
} from '#do';
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

/** `aCheckPoint(world, staff, { name: '东门' })`: in the first grid, kept by the social worker. */
export async function aCheckPoint(
  world: World, { worker, community }: Staffing, traits: Partial<Pick<CheckPoint, 'name' | 'place' | 'lookAt'>> & { gridId?: string } = {},
): Promise<CheckPoint> {
  const n = world.next();
  return world.as(worker, 'check-point:keep', (by) => world.service(CheckPointService).enter(by, {
    communityId: community.id, gridId: traits.gridId ?? community.grids[0]!.id, name: traits.name ?? `${n} 号楼消防通道`, place: traits.place ?? `${n} 号楼东侧`,
    lookAt: traits.lookAt ?? '通道、井盖、路灯',
  }));
}

export interface RoundTraits {
  state: 'planned' | 'made' | 'cancelled' | 'void';
  by: APerson;
  gridId: string;
  /** Days from now to the day of the round; made ones are planned and walked on that day when it is past. */
  inDays: number;
  points: { checkPointId: string; result: PointResult; note?: string }[];
  companions: string;
  remark: string;
  serviceItemId: string | null;
  id: string;
}

/** `aRound(world, staff, { state: 'made', points })`: by the manager of the first grid. */
export async function aRound(world: World, staff: Staffing, traits: Partial<RoundTraits> = {}): Promise<GridRound> {
  const { state = 'planned' } = traits;
  const service = world.service(GridRoundService);
  const who = traits.by ?? staff.gridManager;
  const [communityId, gridId, serviceItemId] = [staff.community.id, traits.gridId ?? staff.community.grids[0]!.id, traits.serviceItemId ?? null];
  if (state === 'made') {
    const startedAt = traits.inDays ? atTime(addDays(dayOf(world.clock.now()), traits.inDays), '08:30') : new Date(world.clock.now().getTime() - 3_600_000);
    return world.as(who, 'grid-round:walk', (by) => service.log(by, {
      id: traits.id ?? randomUUID(), communityId, gridId, startedAt, finishedAt: new Date(startedAt.getTime() + 2_400_000),
      points: (traits.points ?? []).map((point) => ({ note: '', ...point })), companions: traits.companions ?? '', remark: traits.remark ?? '', serviceItemId,
    }));
  }
  let row = await world.as(who, 'grid-round:plan', (by) =>
    service.plan(by, { communityId, gridId, plannedOn: addDays(dayOf(world.clock.now()), traits.inDays ?? 1), serviceItemId }));
  const expected = { id: row.id, expectedVersion: row.version, reason: '下大雨' };
  if (state === 'cancelled') row = await world.as(who, 'grid-round:plan', (by) => service.cancel(by, expected));
  if (state === 'void') row = await world.as(staff.secretary, 'grid-round:void', (by) => service.void(by, expected));
  return row;
}

export interface MediationTraits {
  state: 'open' | 'joint' | 'agreed' | 'failed' | 'void';
  by: APerson;
  label: string;
  disputeKind: DisputeKind;
  place: string;
  inDays: number;
  parties: { name: string; phone?: string; words?: string }[];
  course: string;
  agreement: string;
  advice: string;
  serviceItemId: string | null;
}

/** `aMediation(world, staff, { state: 'agreed' })`: on the spot, by the manager of the first grid. */
export async function aMediation(world: World, staff: Staffing, traits: Partial<MediationTraits> = {}): Promise<Mediation> {
  const { state = 'open', inDays = 0 } = traits;
  const service = world.service(MediationService);
  const heldAt = inDays === 0 ? world.clock.now() : atTime(addDays(dayOf(world.clock.now()), inDays), '15:00');
  const parties = traits.parties ?? [{ name: '陈依伯', phone: '13900001111' }, { name: '黄大哥', phone: '13900002222' }];
  let row = await world.as(traits.by ?? staff.gridManager, 'mediation:mediate', (by) => service.log(by, {
    id: randomUUID(), communityId: staff.community.id, label: traits.label ?? '楼上漏水', disputeKind: traits.disputeKind ?? DisputeKind.neighbours,
    place: traits.place ?? '5 号楼楼下', heldAt, parties: parties.map((party) => ({ phone: '', words: '', ...party })), mediatorIds: [],
    course: traits.course ?? '两家各说了一遍，看了漏水的地方。', outcome: state === 'void' ? MediationOutcome.open : MediationOutcome[state],
    agreement: traits.agreement ?? '楼上三天内修好，墙面各出一半。', advice: traits.advice ?? '可以找人民调解委员会，也可以到法院起诉。', serviceItemId: traits.serviceItemId ?? null,
  }));
  if (state === 'void') row = await world.as(staff.secretary, 'mediation:void', (by) => service.void(by, { id: row.id, expectedVersion: row.version, reason: '记重了' }));
  return row;
}

export interface ErrandTraits {
  state: 'running' | 'returning' | 'closed' | 'void';
  by: APerson;
  label: string;
  need: CareNeed;
  matter: string;
  name: string;
  papers: string[];
  /** Days from now to when it was given: 0 or less. */
  inDays: number;
  result: string;
  serviceItemId: string | null;
}

/** `anErrand(world, staff, { papers: ['身份证'] })`: given to the manager of the first grid, with what was handed over. */
export async function anErrand(world: World, staff: Staffing, traits: Partial<ErrandTraits> = {}): Promise<Errand> {
  const { state = 'running', inDays = 0 } = traits;
  const service = world.service(ErrandService);
  const who = traits.by ?? staff.gridManager;
  const consentedAt = inDays === 0 ? world.clock.now() : atTime(addDays(dayOf(world.clock.now()), inDays), '10:00');
  let row = await world.as(who, 'errand:run', (by) => service.take(by, {
    id: randomUUID(), communityId: staff.community.id, label: traits.label ?? '独居老人代取药', need: traits.need ?? CareNeed.mobility, matter: traits.matter ?? '到社区医院代取高血压药。',
    name: traits.name ?? '林依姆', phone: '13900001234', address: '5 号楼 302', explained: '带医保卡和病历，医生开了方才能取。', consentWay: ConsentWay.spoken,
    consentedAt, papers: (traits.papers ?? (state === 'void' ? [] : ['医保卡', '病历本'])).map((name) => ({ name, original: true })),
    promisedOn: addDays(dayOf(consentedAt), 3), serviceItemId: traits.serviceItemId ?? null,
  }));
  if (state === 'void') return world.as(staff.secretary, 'errand:void', (by) => service.void(by, { id: row.id, expectedVersion: row.version, reason: '记重了' }));
  if (state !== 'running') {
    row = await world.as(who, 'errand:run', (by) => service.finish(by, { id: row.id, expectedVersion: row.version, done: true, result: traits.result ?? '药取到了。' }));
  }
  if (state === 'closed' && row.state === 'returning') {
    const paperIds = (await world.as(who, 'errand:read', (by) => papersOfErrand(by, row.id))).map(({ id }) => id);
    row = await world.as(who, 'errand:run', (by) => service.giveBack(by, { id: row.id, expectedVersion: row.version, paperIds, returnedTo: '本人' }));
  }
  return row;
}
