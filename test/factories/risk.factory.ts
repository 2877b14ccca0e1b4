import { type Acting, addDays, dayOf, type Permission } from '#kernel';
import { type Risk, risks, RiskService } from '#plan';
import type { APerson, Staffing, World } from './world.js';

type Rating = [likelihood: number, impact: number];

export interface RiskTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'identified' | 'assessed' | 'treated' | 'controlled' | 'accepted' | 'reviewing' | 'closed' | 'void';
  nature: 'risk' | 'opportunity';
  context: 'internal' | 'external' | 'interested-party' | 'law';
  title: string;
  description: string;
  fromServiceChange: boolean;
  potentialEmergency: boolean;
  rated: Rating;
  basis: string;
  response: 'avoid' | 'reduce' | 'share' | 'pursue';
  treatment: string;
  owner: APerson;
  /** Days from the decision to the day on which the treatment is in effect; `control` moves the clock there. */
  treatDays: number;
  /** Records into which it is built. */
  builtInto: string[];
  residual: Rating;
  done: string;
  /** Looks at it again afterwards: each so many days after the one before. */
  reviews: { after: number; rated: Rating; finding: string }[];
  /** Of accepting, closing or voiding. */
  reason: string;
  /** Days between naming, rating and deciding. */
  pace: number;
  finder: APerson;
}

const PATH = ['identified', 'assessed', 'treated', 'controlled'];

/** `aRisk(world, staff, { state: 'controlled' })`: named by the worker, rated, treated by its owner, looked at again. */
export async function aRisk(world: World, staff: Staffing, traits: Partial<RiskTraits> = {}): Promise<Risk> {
  const { state = 'identified', nature = 'risk' } = traits;
  const { secretary, worker } = staff;
  const service = world.service(RiskService);
  const goal = state === 'accepted' ? 1 : PATH.includes(state) ? PATH.indexOf(state) : state === 'void' ? 0 : 3;
  const rest = (): void => world.clock.advance({ days: traits.pace ?? 0 });

  let row = await world.as(traits.finder ?? worker, 'risk:identify', (by) =>
    service.identify(by, {
      communityId: staff.community.id,
      nature: nature as never,
      context: (traits.context ?? 'external') as never,
      title: traits.title ?? '高空坠物伤人',
      description: traits.description ?? '老楼外墙瓷砖松动，楼下是上学的路。',
      fromServiceChange: traits.fromServiceChange ?? false,
      potentialEmergency: traits.potentialEmergency ?? false,
      clauseIds: [],
    }),
  );
  type Step = (by: Acting, expected: { id: string; expectedVersion: number }) => Promise<Risk>;
  const take = async (who: APerson, permission: Permission, step: Step): Promise<void> => {
    row = await world.as(who, permission, (by) => step(by, { id: row.id, expectedVersion: row.version }));
  };
  const rated = ([likelihood, impact]: Rating): { likelihood: number; impact: number } => ({ likelihood, impact });

  if (goal >= 1) {
    rest();
    const first = traits.rated ?? (state === 'accepted' ? [2, 2] : [4, 4]);
    await take(worker, 'risk:assess', (by, expected) => service.assess(by, { ...expected, ...rated(first), note: traits.basis ?? '去年掉过两次，没有伤到人。' }));
  }
  if (traits.builtInto) await take(worker, 'risk:treat', (by, expected) => service.buildIn(by, { ...expected, recordIds: traits.builtInto! }));
  if (state === 'accepted') {
    await take(secretary, 'risk:accept', (by, expected) => service.accept(by, { ...expected, reason: traits.reason ?? '影响小，先看着。' }));
  }
  if (goal >= 2) {
    rest();
    const owner = traits.owner ?? worker;
    await take(worker, 'risk:treat', (by, expected) =>
      service.treat(by, {
        ...expected,
        response: (traits.response ?? (nature === 'risk' ? 'reduce' : 'pursue')) as never,
        treatment: traits.treatment ?? '请物业每月看一遍外墙，松的先拉网；上学时段有人看着。',
        ownerId: owner.id,
        treatBy: addDays(dayOf(world.clock.now()), traits.treatDays ?? 20),
      }),
    );
    if (goal >= 3) {
      world.clock.advance({ days: traits.treatDays ?? 0 });
      await take(owner, 'risk:control', (by, expected) =>
        service.control(by, { ...expected, ...rated(traits.residual ?? [2, 3]), done: traits.done ?? '三栋楼都拉了网，物业每月报一次。' }));
    }
  }
  for (const { after, finding, rated: now } of traits.reviews ?? []) {
    world.clock.advance({ days: after });
    await take(worker, 'risk:review', (by, expected) => service.review(by, { ...expected, ...rated(now), finding }));
  }
  const reason = traits.reason ?? '外墙整修完了。';
  if (state === 'reviewing') return comesUp(world, staff, row);
  if (state === 'closed') await take(secretary, 'risk:close', (by, expected) => service.close(by, { ...expected, reason }));
  if (state === 'void') await take(secretary, 'risk:void', (by, expected) => service.void(by, { ...expected, reason }));
  return row;
}

/** Eighty-five days on, on a working morning, the job finds that it is to be looked at again. */
async function comesUp(world: World, staff: Staffing, { id, reviewOn }: Risk): Promise<Risk> {
  const soon = new Date(`${addDays(reviewOn!, -4)}T02:00:00Z`);
  if (world.clock.now() < soon) world.clock.set(soon);
  const calendar = await world.kernel.calendar.current();
  while (!calendar.isWorking(dayOf(world.clock.now()))) world.clock.advance({ days: 1 });
  await world.kernel.jobs.run(world.kernel, 'risk.remind', {});
  return world.as(staff.worker, 'risk:read', (by) => risks.get(by, id));
}
