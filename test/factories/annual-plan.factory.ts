import { addDays, dayOf } from '#kernel';
import { type AnnualPlan, annualPlans, AnnualPlanService, catalogueLeft, leaveOutAll, leftOut, type BudgetLine, type ServiceItem, ServiceItemService, serviceItems } from '#plan';
import { catalogueAt, type CatalogueEntry } from '#standards';
import type { APerson, Staffing, World } from './world.js';

export interface ItemTraits {
  title: string;
  group: 'people' | 'convenience' | 'safety' | 'other';
  /** The subject of a catalogue entry that it carries out: `elderly-care`. */
  entry: string;
  targetGroup: string;
  doneBy: string;
  helpedBy: string;
  toldTo: string;
  requirement: string;
  constraint: string;
  delivery: 'own' | 'purchased' | 'volunteers' | 'partner' | 'mutualHelp' | 'market';
  /** Several, the main one first; absent: `delivery`. */
  deliveries: ItemTraits['delivery'][];
  months: number[];
  recurrence: string | null;
  placeId: string | null;
  people: string;
  equipment: string;
  technology: string;
  budget: BudgetLine[];
  owner: APerson | null;
  startsOn: string | null;
  endsOn: string | null;
  budgetFen: number | null;
  expectedResult: string;
}

export interface AnnualPlanTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'draft' | 'submitted' | 'returned' | 'approved' | 'published' | 'closed' | 'void';
  /** Default: next year. */
  year: number;
  title: string;
  aims: string;
  /** Items with titles of their own; what is not said is filled in, null and '' leave a gap. */
  items: Partial<ItemTraits>[];
  /** How many services to take from the catalogue, in its order; filled in like items. */
  entries: number;
  /** How many of the items that have begun are told as delivered, before the plan is closed if it is. */
  delivered: number;
  author: APerson;
  /** How residents were asked about it, before it is submitted. */
  consulted: { daysAgo: number; people: number; words: string };
  /** Whether every service that no item carries out is left out for a reason; so by default, as it is asked for before submitting. */
  explained: boolean;
  returnNote: string;
  /** The street's notes when it is returned, by the place of the item from 0. */
  itemNotes: Record<number, string>;
  review: string;
  /** Days between one verb and the next. */
  pace: number;
}

const OWN_ITEMS: Partial<ItemTraits>[] = [
  { title: '独居老人每周上门', group: 'people', entry: 'elderly-care' },
  { title: '便民维修日', group: 'convenience' },
];

/** `anAnnualPlan(world, staff, { state: 'published', entries: 8 })`: written by the worker, approved by the street. */
export async function anAnnualPlan(world: World, staff: Staffing, traits: Partial<AnnualPlanTraits> = {}): Promise<AnnualPlan> {
  const { state = 'draft', entries = 0 } = traits;
  const year = traits.year ?? Number(dayOf(world.clock.now()).slice(0, 4)) + 1;
  const plans = world.service(AnnualPlanService);
  const { secretary, official } = staff;
  const rest = (): void => world.clock.advance({ days: traits.pace ?? 0 });

  let plan = await drafted(world, staff, traits, year);
  for (const item of traits.items ?? (entries ? [] : OWN_ITEMS)) plan = await withItem(world, staff, plan, item);
  if (traits.explained ?? true) plan = await explained(world, staff, plan);
  const expected = (): { id: string; expectedVersion: number } => ({ id: plan.id, expectedVersion: plan.version });
  if (traits.consulted) plan = await consulted(world, staff, plan, traits.consulted);
  if (state === 'void') return world.as(secretary, 'annual-plan:void', (by) => plans.void(by, { ...expected(), reason: '年份写错了。' }));
  if (state === 'draft') return plan;
  rest();
  plan = await world.as(secretary, 'annual-plan:submit', (by) => plans.submit(by, expected()));
  if (state === 'submitted') return plan;
  rest();
  if (state === 'returned') {
    const items = await itemsOfPlan(world, staff, plan);
    const itemNotes = Object.entries(traits.itemNotes ?? {}).map(([place, note]) => ({ itemId: items[Number(place)]!.id, note }));
    const note = traits.returnNote ?? '经费和人手对不上，请核一下再报。';
    return world.as(official, 'annual-plan:return', (by) => plans.return(by, { ...expected(), note, itemNotes }));
  }
  plan = await world.as(official, 'annual-plan:approve', (by) => plans.approve(by, { ...expected(), note: '' }));
  if (state === 'approved') return plan;
  rest();
  plan = await world.as(secretary, 'annual-plan:publish', (by) => plans.publish(by, expected()));
  const december = new Date(`${year}-12-20T10:00:00+08:00`);
  if (state === 'closed' && world.clock.now() < december) world.clock.set(december);
  if (traits.delivered) await deliver(world, staff, plan, traits.delivered);
  if (state === 'published') return plan;
  const note = traits.review ?? '大部分项目按计划完成，没有完成的写进了下一年。';
  return world.as(secretary, 'annual-plan:close', (by) => plans.close(by, { ...expected(), note }));
}

/** A plan's items in their order. */
export function itemsOfPlan(world: World, staff: Staffing, plan: { id: string }): Promise<ServiceItem[]> {
  return world.as(staff.secretary, 'service-item:read', (by) => serviceItems.find(by, { parentId: plan.id }, { position: 'ASC' }));
}

async function drafted(world: World, staff: Staffing, traits: Partial<AnnualPlanTraits>, year: number): Promise<AnnualPlan> {
  const author = traits.author ?? staff.worker;
  const taken = (await catalogue(world, staff)).slice(0, traits.entries ?? 0);
  const plan = await world.as(author, 'annual-plan:draft', (by) =>
    world.service(AnnualPlanService).draft(by, {
      communityId: staff.community.id,
      year,
      title: traits.title ?? `${year} 年度服务计划`,
      aims: traits.aims ?? '老人有人上门，楼道有人照看，办事少跑一趟。',
      catalogueEntryIds: taken.map((entry) => entry.id),
    }),
  );
  for (const item of await itemsOfPlan(world, staff, plan)) {
    const { title: _title, group: _group, ...filled } = fillIn(staff, year, { title: item.title }, item.position);
    await world.as(author, 'annual-plan:draft', (by) =>
      world.service(ServiceItemService).change(by, { id: item.id, expectedVersion: item.version, ...filled }),
    );
  }
  return plan;
}

async function withItem(world: World, staff: Staffing, plan: AnnualPlan, traits: Partial<ItemTraits>): Promise<AnnualPlan> {
  const entry = traits.entry && (await catalogue(world, staff)).find((one) => one.subject === traits.entry);
  return world.as(staff.worker, 'annual-plan:draft', (by) =>
    world.service(ServiceItemService).add(by, {
      id: plan.id,
      expectedVersion: plan.version,
      ...fillIn(staff, plan.year, traits, plan.version),
      ...(entry && { catalogueEntryId: entry.id }),
    }),
  );
}

async function consulted(world: World, staff: Staffing, { id, version }: AnnualPlan, { daysAgo, people, words }: AnnualPlanTraits['consulted']): Promise<AnnualPlan> {
  const heldOn = addDays(dayOf(world.clock.now()), -daysAgo);
  return world.as(staff.worker, 'annual-plan:draft', (by) =>
    world.service(AnnualPlanService).recordConsultation(by, { id, expectedVersion: version, heldOn, people, words }));
}

/** Every service that no item carries out, left out for the same reason. */
export async function explained(world: World, staff: Staffing, plan: AnnualPlan): Promise<AnnualPlan> {
  return world.as(staff.worker, 'annual-plan:draft', async (by) => {
    const [left, known] = await Promise.all([catalogueLeft(by, plan), leftOut(by, plan)]);
    const catalogueEntryIds = left.map(({ id }) => id).filter((id) => !known.some(({ entry }) => entry.id === id));
    if (!catalogueEntryIds.length) return plan;
    return leaveOutAll(by, { id: plan.id, expectedVersion: plan.version, catalogueEntryIds, reason: '街道或别的单位统一做，社区不重复安排。' });
  });
}

/** The same plan in force, revised: its next version, brought to a state. `change` writes in the draft. */
export async function aRevision(
  world: World, staff: Staffing, former: AnnualPlan, { state = 'draft', reason = '街道调整了经费。', change, pace = 0 }:
  { pace?: number; state?: 'draft' | 'submitted' | 'approved' | 'published'; reason?: string; change?: (items: ServiceItem[]) => Promise<unknown> } = {},
): Promise<AnnualPlan> {
  const plans = world.service(AnnualPlanService);
  let plan = await world.as(staff.worker, 'annual-plan:draft', (by) => plans.revise(by, { id: former.id, expectedVersion: former.version, reason }));
  await change?.(await itemsOfPlan(world, staff, plan));
  plan = await world.as(staff.secretary, 'annual-plan:read', (by) => annualPlans.get(by, plan.id));
  const steps = [['submitted', 'submit', staff.secretary], ['approved', 'approve', staff.official], ['published', 'publish', staff.secretary]] as const;
  for (const [reached, verb, who] of steps) {
    if (plan.state === state) return plan;
    world.clock.advance({ days: pace });
    plan = await world.as(who, `annual-plan:${verb}`, (by) => plans[verb](by, { id: plan.id, expectedVersion: plan.version, note: '' }));
    if (reached === state) return plan;
  }
  return plan;
}

/** What the other items of a plan say, so that a test needs to write only what it is about. */
function fillIn(staff: Staffing, year: number, traits: Partial<ItemTraits>, place: number): Omit<ItemInput, 'id' | 'expectedVersion'> {
  const { entry: _entry, owner, delivery = 'own', deliveries, ...said } = traits;
  const people = [staff.worker, staff.colleague, staff.secretary, staff.clerk];
  return {
    title: '便民维修日',
    requirement: '时间、地点提前三天贴出来；来了有人接，做了有记录。',
    constraint: '',
    clauseIds: [],
    expectedResult: '问十位居民，八位说用得上',
    ...(!said.months && !said.recurrence && { startsOn: addDays(`${year}-01-05`, (place % 6) * 30), endsOn: addDays(`${year}-06-30`, (place % 6) * 30) }),
    ...(!said.budget && { budgetFen: 120_000 + (place % 5) * 80_000 }),
    ...said,
    deliveries: (deliveries ?? [delivery]) as never,
    ownerId: owner === null ? null : (owner ?? people[place % people.length]!).id,
  };
}

type ItemInput = Parameters<ServiceItemService['add']>[1];

function catalogue(world: World, staff: Staffing): Promise<CatalogueEntry[]> {
  return world.as(staff.worker, 'annual-plan:read', (by) => catalogueAt(by, staff.community.id));
}

/** The first few that have begun, told as delivered by whoever answers for them. */
async function deliver(world: World, staff: Staffing, plan: AnnualPlan, count: number): Promise<void> {
  const begun = (await itemsOfPlan(world, staff, plan)).filter((item) => item.startsOn! <= dayOf(world.clock.now()));
  for (const item of begun.slice(0, count)) {
    await world.as(staff.secretary, 'service-item:deliver', (by) =>
      world.service(ServiceItemService).deliver(by, { id: item.id, expectedVersion: item.version, note: '按计划做完，记录在活动里。' }),
    );
  }
}
