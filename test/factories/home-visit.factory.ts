import { randomUUID } from 'node:crypto';
import { CareNeed, type HomeVisit, HomeVisitService, HouseholdService, type VisitedHousehold } from '#do';
import { addDays, dayOf, type Permission } from '#kernel';
import type { APerson, Staffing, World } from './world.js';

export interface HouseholdTraits {
  label: string;
  need: CareNeed;
  name: string;
  phone: string;
  address: string;
  situation: string;
  everyDays: number | null;
  gridId: string | null;
  keeper: APerson;
}

/** `aHousehold(world, staff, { everyDays: 30 })`: in the first grid, entered by the social worker, who keeps it. */
export async function aHousehold(world: World, { worker, community }: Staffing, traits: Partial<HouseholdTraits> = {}): Promise<VisitedHousehold> {
  const n = world.next();
  return world.as(traits.keeper ?? worker, 'home-visit:arrange', (by) =>
    world.service(HouseholdService).enter(by, {
      communityId: community.id, gridId: traits.gridId === undefined ? (community.grids[0]?.id ?? null) : traits.gridId, label: traits.label ?? `${n} 号楼独居老人`, need: traits.need ?? CareNeed.alone,
      name: traits.name ?? '林依姆', phone: traits.phone ?? '13900001234', address: traits.address ?? `${n} 号楼 302`,
      situation: traits.situation ?? '八十二岁，一个人住，高血压。', everyDays: traits.everyDays === undefined ? 30 : traits.everyDays, keeperId: null,
    }),
  );
}

export interface HomeVisitTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'planned' | 'appointed' | 'visited' | 'cancelled' | 'void';
  household: VisitedHousehold;
  /** Days from now to the day by which it should be made. */
  inDays: number;
  serviceItemId: string | null;
  visitors: APerson[];
  companions: string;
  needs: string;
  course: string;
  opinions: string;
  result: string;
  /** Made without a plan and written down afterwards; today. */
  unplanned: boolean;
  /** Days from the visit to the next; null: none is planned along. */
  nextInDays: number | null;
  reason: string;
}

/** `aHomeVisit(world, staff, { state: 'visited' })`: to a household of its own unless one is given. */
export async function aHomeVisit(world: World, staff: Staffing, traits: Partial<HomeVisitTraits> = {}): Promise<HomeVisit> {
  const { state = 'planned', inDays = 3 } = traits;
  const service = world.service(HomeVisitService);
  const household = traits.household ?? (await aHousehold(world, staff));
  const who = staff.worker;
  if (traits.unplanned) {
    return world.as(who, 'home-visit:visit', (by) =>
      service.log(by, {
        id: randomUUID(), communityId: staff.community.id, householdId: household.id, serviceItemId: traits.serviceItemId ?? null, visitedAt: world.clock.now(),
        ...wordsOf(traits), visitorIds: (traits.visitors ?? [staff.worker, staff.gridManager]).map(({ id }) => id), nextOn: null,
      }));
  }
  const plannedOn = addDays(dayOf(world.clock.now()), inDays);
  let row = await world.as(who, 'home-visit:arrange', (by) =>
    service.plan(by, { communityId: staff.community.id, householdId: household.id, plannedOn, serviceItemId: traits.serviceItemId ?? null }));
  const step = async (permission: Permission, verb: (by: Parameters<Parameters<World['as']>[2]>[0], expected: { id: string; expectedVersion: number }) => Promise<HomeVisit>, by = who): Promise<void> => {
    row = await world.as(by, permission, (acting) => verb(acting, { id: row.id, expectedVersion: row.version }));
  };
  const visitorIds = (traits.visitors ?? [staff.worker, staff.gridManager]).map(({ id }) => id);
  const reason = traits.reason ?? '住到女儿家去了。';
  if (state === 'cancelled') await step('home-visit:arrange', (by, expected) => service.cancel(by, { ...expected, reason }));
  if (state === 'void') await step('home-visit:void', (by, expected) => service.void(by, { ...expected, reason }), staff.secretary);
  if (state === 'appointed' || state === 'visited') {
    const startsAt = new Date(world.clock.now().getTime() + inDays * 86_400_000);
    await step('home-visit:arrange', (by, expected) =>
      service.appoint(by, { ...expected, startsAt, visitorIds, agreedBy: '电话', companions: traits.companions ?? '', bring: '工作证、血压计' }));
    if (state === 'appointed') return row;
    world.clock.set(new Date(startsAt.getTime() + 3_600_000));
    await step('home-visit:visit', (by, expected) =>
      service.make(by, {
        ...expected, ...wordsOf(traits), visitedAt: startsAt, visitorIds,
        nextOn: traits.nextInDays ? addDays(dayOf(startsAt), traits.nextInDays) : null,
      }));
  }
  return row;
}

const wordsOf = ({ companions = '', needs = '想有人陪着去复诊。', course = '量了血压，检查了煤气阀。', opinions = '没有', result = '一切正常。' }: Partial<HomeVisitTraits>) =>
  ({ companions, situation: '', needs, course, opinions, result });
