import { randomUUID } from 'node:crypto';
import {
  actionsOf, type CauseHeading, type CorrectiveAction, CorrectiveActionService, MergingService, type Nonconformity, NonconformityService, type PlanNonconformityInput,
} from '#act';
import { addDays, dayOf, type RecordKindName, startOfDay } from '#kernel';
import { aClause, type APerson, type Staffing, type World } from './world.js';

export interface NonconformityTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'reported' | 'reviewing' | 'analysing' | 'planning' | 'approving' | 'acting' | 'verifying' | 'closed' | 'dismissed' | 'merged' | 'void';
  title: string;
  description: string;
  impact: string;
  clause: string;
  grade: 'minor' | 'major';
  potential: boolean;
  atRisk: boolean;
  containment: string;
  correction: string;
  /** The chain of whys, from the first to the root. */
  whys: string[];
  /** A fishbone instead: what hangs from each bone, one below the other down to a root. */
  bones: Partial<Record<`${CauseHeading}`, string[]>>;
  actions: string[];
  actionOwner: APerson;
  actionsDueIn: number;
  /** Days between one verb and the next. */
  pace: number;
  measure: string;
  target: string;
  /** What the platform measures instead of words. */
  figure: PlanNonconformityInput['figure'];
  waitDays: number;
  outcome: 'effective' | 'partly' | 'ineffective';
  source: { kind: RecordKindName; id: string; itemId?: string };
  reporter: APerson;
  /** One that is reported already: it goes on from there. */
  reported: Nonconformity;
  /** The case that goes on with this one. */
  into: Nonconformity;
}

const PATH = ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying', 'closed'];

/** `aNonconformity(world, staff, { state: 'verifying' })`: reported, reviewed, analysed, planned and done by the right people. */
export async function aNonconformity(world: World, staff: Staffing, traits: Partial<NonconformityTraits> = {}): Promise<Nonconformity> {
  const state = traits.state ?? 'reported';
  const goal = state === 'dismissed' || state === 'merged' || state === 'void' ? 1 : PATH.indexOf(state);
  const cases = world.service(NonconformityService);
  const { secretary, worker } = staff;
  const reporter = traits.reporter ?? worker;
  const rest = (): void => world.clock.advance({ days: traits.pace ?? 0 });

  let row = traits.reported ?? await world.as(reporter, 'nonconformity:report', async (by) =>
    cases.report(by, {
      communityId: staff.community.id,
      title: traits.title ?? '异议回应超过一个工作日',
      description: traits.description ?? '居民对答复有异议，两个工作日以后才有人回电话。',
      potential: traits.potential ?? false,
      grade: (traits.grade ?? 'minor') as never,
      foundOn: dayOf(world.clock.now()),
      impact: traits.impact ?? '1 户，没有安全风险',
      atRisk: traits.atRisk ?? false,
      containment: traits.containment ?? '',
      clauseIds: [await aClause(world, traits.clause ?? '8.6.3.3')],
      ...(traits.source && { sourceKind: traits.source.kind, sourceId: traits.source.id, sourceItemId: traits.source.itemId ?? null }),
    }),
  );
  if (goal < 1) return row;
  rest();
  const expected = (): { id: string; expectedVersion: number } => ({ id: row.id, expectedVersion: row.version });
  row = await world.as(secretary, 'nonconformity:review', (by) => cases.review(by, { ...expected(), ownerId: secretary.id }));
  if (state === 'dismissed') {
    return world.as(secretary, 'nonconformity:dismiss', (by) => cases.dismiss(by, { ...expected(), reason: '核实后不是本社区的事项。' }));
  }
  if (state === 'merged') {
    return world.as(secretary, 'nonconformity:merge', (by) => world.service(MergingService).merge(by, { ...expected(), intoId: traits.into!.id }));
  }
  if (state === 'void') return world.as(secretary, 'nonconformity:void', (by) => cases.void(by, { ...expected(), reason: '登记重了。' }));
  if (goal < 2) return row;
  rest();
  if (row.atRisk && !row.containedAt) {
    row = await world.as(worker, 'nonconformity:contain', (by) => cases.contain(by, { ...expected(), containment: '先拉上警戒带，留人看着。' }));
  }
  row = await world.as(secretary, 'nonconformity:review', (by) =>
    cases.accept(by, {
      ...expected(),
      grade: row.grade,
      correction: traits.potential ? '' : (traits.correction ?? '当天补打电话，向居民说明晚了的原因。'),
      correctedOn: dayOf(world.clock.now()),
    }),
  );
  if (goal < 3) return row;
  rest();
  const tree = traits.bones
    ? fishbone(row.title, traits.bones)
    : chain(traits.whys ?? ['异议写在纸质登记本上，没有转给承办人', '交接单上没有“异议”这一栏', '换版时没有指定谁来核对表单']);
  const method = (traits.bones ? 'fishbone' : 'whys') as never;
  row = await world.as(worker, 'nonconformity:analyse', (by) => cases.recordCauses(by, { ...expected(), causes: tree, method }));
  row = await world.as(worker, 'nonconformity:analyse', (by) => cases.analyse(by, expected()));
  if (goal < 4) return row;
  rest();
  const actions = traits.actions ?? ['修订窗口交接单，加“异议”一栏和时限'];
  const owner = traits.actionOwner ?? worker;
  const service = world.service(CorrectiveActionService);
  for (const title of actions) {
    const dueOn = addDays(dayOf(world.clock.now()), traits.actionsDueIn ?? 10);
    row = await world.as(secretary, 'nonconformity:plan', (by) =>
      service.add(by, { ...expected(), title, ownerId: owner.id, dueOn, causeId: tree.at(-1)!.id }),
    );
  }
  row = await world.as(worker, 'nonconformity:plan', (by) =>
    cases.plan(by, {
      ...expected(),
      successMeasure: traits.measure ?? (traits.figure ? '' : '异议按时回应的比例'),
      successTarget: traits.target ?? (traits.figure ? '' : '100%'),
      waitDays: traits.waitDays ?? 30,
      ...(traits.figure && { figure: traits.figure }),
    }),
  );
  if (goal < 5) return row;
  row = await world.as(secretary, 'nonconformity:approve-plan', (by) => cases.approvePlan(by, { ...expected(), remark: '' }));
  if (goal < 6) return row;
  rest();
  await completeActions(world, row, owner, '新交接单的照片');
  row = await world.as(secretary, 'nonconformity:submit', (by) => cases.submit(by, expected()));
  if (goal < 7) return row;
  const waited = startOfDay(row.waitUntil!);
  if (world.clock.now() < waited) world.clock.set(new Date(waited.getTime() + 10 * 3_600_000));
  return world.as(staff.official, 'nonconformity:verify', (by) =>
    cases.verify(by, {
      ...expected(),
      outcome: (traits.outcome ?? 'effective') as never,
      finding: traits.measure ? `观察期里看的是“${traits.measure}”，结果和目标（${traits.target}）一致。` : '抽查了观察期里的全部记录，没有再发生。',
      evidence: '登记截图 12 份',
    }),
  );
}

/** Reports every open action of a case as done, by its owner. */
export async function completeActions(world: World, row: Nonconformity, owner: APerson, evidence: string): Promise<void> {
  const open = await openActions(world, owner, row.id);
  for (const { id, version } of open) {
    await world.as(owner, 'corrective-action:complete', (by) =>
      world.service(CorrectiveActionService).complete(by, { id, expectedVersion: version, evidence }),
    );
  }
}

/** The actions of a case that are still to be done. */
export function openActions(world: World, who: APerson, caseId: string): Promise<CorrectiveAction[]> {
  return world.as(who, 'corrective-action:read', async (by) => (await actionsOf(by, caseId)).filter((action) => action.endedAt === null));
}

interface Written {
  id: string;
  parentId: string | null;
  text: string;
  evidence: string;
  root: boolean;
  heading?: CauseHeading;
}

function chain(whys: readonly string[], above: string | null = null, heading?: CauseHeading): Written[] {
  const ids = whys.map(() => randomUUID() as string);
  return whys.map((text, index) => ({
    id: ids[index]!,
    parentId: index === 0 ? above : ids[index - 1]!,
    text,
    evidence: '',
    root: index === whys.length - 1,
    ...(index === 0 && heading && { heading }),
  }));
}

/** The head says what happened; from each bone hangs a chain. */
function fishbone(happened: string, bones: NonNullable<NonconformityTraits['bones']>): Written[] {
  const head: Written = { id: randomUUID(), parentId: null, text: happened, evidence: '', root: false };
  return [head, ...Object.entries(bones).flatMap(([heading, whys]) => chain(whys, head.id, heading as CauseHeading))];
}
