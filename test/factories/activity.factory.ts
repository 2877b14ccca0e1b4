import { randomUUID } from 'node:crypto';
import { type Activity, ActivityAnswerService, ActivityRegistration, ActivityService, answerToken, BuildingHeading, BuildingService, RegistrationService } from '#do';
import { addDays, atTime, dayOf } from '#kernel';
import type { APerson, Staffing, World } from './world.js';

export interface ActivityTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'draft' | 'published' | 'held' | 'archived' | 'cancelled' | 'void';
  title: string;
  form: 'own' | 'joined';
  host: string;
  /** An item of the community's plan for the year in which it begins. */
  serviceItem: { id: string };
  goal: string;
  content: string;
  method: string;
  safetyMeasures: string;
  place: string;
  placeId: string;
  staffing: string;
  partnerIds: string[];
  budgetFen: number;
  /** Residents register, so many at most. */
  capacity: number;
  /** Who registered by telephone, and how many of them are ticked off when it is held. */
  guests: readonly string[];
  came: number;
  /** When it begins: by default at 14:00 three days from now. Holding it moves the clock to its end. */
  inDays: number;
  at: string;
  startsAt: Date;
  minutes: number;
  /** Who plans and holds it; a grid manager's are published and summed up by the social worker. */
  organiser: APerson;
  attendance: number;
  summary: string;
  evaluation: string;
  evaluationScore: number;
  /** What became of its goals, in their order; by default all were reached. */
  verdicts: readonly ('reached' | 'partly' | 'missed')[];
  /** What whoever came said of it, as [content, arrangement, place, overall, words]; asked once it was held. */
  answers: readonly Said[];
  /** Which of the five headings of community building it is put under. */
  heading: keyof typeof BuildingHeading;
  /** Days between holding, summing up and archiving. */
  pace: number;
  /** Of cancelling or voiding. */
  reason: string;
}

/** Scores from 1 to 5, and words. */
export type Said = readonly [number, number, number, number, string?];

const PATH = ['draft', 'published', 'held', 'archived'];

/** `anActivity(world, staff, { state: 'held' })`: planned, published and held by the right people. */
export async function anActivity(world: World, staff: Staffing, traits: Partial<ActivityTraits> = {}): Promise<Activity> {
  const state = traits.state ?? 'draft';
  const goal = Math.max(PATH.indexOf(state), 0);
  const service = world.service(ActivityService);
  const { worker } = staff;
  const organiser = traits.organiser ?? worker;
  const startsAt = traits.startsAt ?? atTime(addDays(dayOf(world.clock.now()), traits.inDays ?? 3), traits.at ?? '14:00');
  const joined = traits.form === 'joined';

  let row = await world.as(organiser, 'activity:draft', (by) =>
    service.draft(by, {
      communityId: staff.community.id,
      title: traits.title ?? '老年人手机课：挂号',
      form: (traits.form ?? 'own') as never,
      host: traits.host ?? (joined ? '街道文化站' : ''),
      serviceItemId: traits.serviceItem?.id ?? null,
      goal: traits.goal ?? '60 岁以上的居民会自己在手机上挂号',
      content: traits.content ?? '讲一遍挂号的步骤，再两人一组跟着做。',
      method: traits.method ?? (joined ? '' : '一位社工讲，两位志愿者走动帮忙'),
      safetyMeasures: traits.safetyMeasures ?? '地面不留电线；备血压计；两位志愿者看门口台阶。',
      place: traits.place ?? (traits.placeId ? '' : '社区教室'),
      placeId: traits.placeId ?? null,
      staffing: traits.staffing ?? '',
      partnerIds: traits.partnerIds ?? [],
      budgetFen: traits.budgetFen ?? null,
      takesRegistrations: traits.capacity !== undefined,
      capacity: traits.capacity ?? null,
      startsAt,
      endsAt: new Date(startsAt.getTime() + (traits.minutes ?? 90) * 60_000),
    }),
  );
  const expected = (): { id: string; expectedVersion: number } => ({ id: row.id, expectedVersion: row.version });
  if (traits.heading) await underHeading(world, staff, row, traits.heading);
  if (state === 'cancelled') {
    const reason = traits.reason ?? '主讲人病了，改到下个月。';
    return world.as(worker, 'activity:cancel', (by) => service.cancel(by, { ...expected(), reason }));
  }
  if (state === 'void') {
    const reason = traits.reason ?? '和另一条写重了。';
    return world.as(staff.secretary, 'activity:void', (by) => service.void(by, { ...expected(), reason }));
  }
  if (goal < 1) return row;
  row = await world.as(worker, 'activity:publish', (by) => service.publish(by, expected()));
  await enrolled(world, organiser, row, traits.guests ?? []);
  if (goal < 2) return row;
  if (world.clock.now() < row.endsAt) world.clock.set(row.endsAt);
  await tickedOff(world, organiser, row, traits.came ?? 0);
  row = await world.as(organiser, 'activity:hold', (by) => service.hold(by, { ...expected(), attendance: traits.attendance ?? 23 }));
  if (traits.answers) row = await saidBy(world, staff, row, traits.answers);
  if (goal < 3) return row;
  world.clock.advance({ days: traits.pace ?? 0 });
  row = await summedUp(world, staff, row, traits);
  world.clock.advance({ days: traits.pace ?? 0 });
  return world.as(worker, 'activity:archive', (by) => service.archive(by, expected()));
}

async function enrolled(world: World, organiser: APerson, { id }: Activity, guests: readonly string[]): Promise<void> {
  const service = world.service(RegistrationService);
  for (const name of guests) {
    await world.as(organiser, 'activity:hold', (by) => service.enrol(by, { activityId: id, name, phone: '', clientId: randomUUID(), atDoor: false }));
  }
}

async function tickedOff(world: World, organiser: APerson, { id }: Activity, came: number): Promise<void> {
  if (!came) return;
  const rows = await world.kernel.dataSource.getRepository(ActivityRegistration).find({ where: { activityId: id }, order: { serial: 'ASC' }, take: came });
  for (const row of rows) await world.as(organiser, 'activity:hold', (by) => world.service(RegistrationService).mark(by, { id: row.id, came: true }));
}

/** Puts an activity or a service item under a heading of community building. */
export function underHeading(world: World, staff: Staffing, { id }: { id: string }, heading: keyof typeof BuildingHeading): Promise<boolean> {
  return world.as(staff.worker, 'activity:draft', (by) => world.service(BuildingService).place(by, { recordId: id, heading: BuildingHeading[heading] }));
}

/** Asks whoever has the code, takes their answers, and closes at the end of the week after. */
export async function saidBy(world: World, { worker, community }: Staffing, { id, version }: Activity, answers: readonly Said[], days = 7): Promise<Activity> {
  const service = world.service(ActivityAnswerService);
  const row = await world.as(worker, 'activity:hold', (by) =>
    service.ask(by, { id, expectedVersion: version, by: 'everyone' as never, limit: 200, days }));
  for (const [content, arrangement, place, overall, words = ''] of answers) {
    await world.as(worker, 'activity:hold', (by) => service.answer(
      by, { communityCode: community.code, activityId: id, token: answerToken(by.kernel.key, id), clientId: randomUUID(), phone: '', content, arrangement, place, overall, words }, '203.0.113.8'));
  }
  return row;
}

/** Brings one that was held to where only archiving is left. */
export function summedUp(world: World, staff: Staffing, { id, version, goal }: Activity, traits: Partial<ActivityTraits> = {}): Promise<Activity> {
  return world.as(staff.worker, 'activity:summarise', (by) =>
    world.service(ActivityService).summarise(by, {
      id,
      expectedVersion: version,
      summary: traits.summary ?? '来了 23 人，19 人当场挂上了号。',
      evaluation: traits.evaluation ?? '投影的字太小，后排看不清；分组做比只听讲好。',
      evaluationScore: traits.evaluationScore ?? 4,
      goals: goal.split('\n').filter(Boolean).map((line, index) => ({ goal: line, verdict: (traits.verdicts?.[index] ?? 'reached') as never, note: '' })),
    }),
  );
}

export interface LoggedTraits {
  id: string;
  title: string;
  heldAt: Date;
  place: string;
  attendance: number;
  content: string;
  serviceItem: { id: string };
  partnerIds: string[];
  organiser: APerson;
}

/** One that was held without having been planned, and logged afterwards: by default an hour ago. */
export function aLoggedActivity(world: World, staff: Staffing, traits: Partial<LoggedTraits> = {}): Promise<Activity> {
  return world.as(traits.organiser ?? staff.worker, 'activity:hold', (by) =>
    world.service(ActivityService).logHeld(by, {
      id: traits.id ?? randomUUID(),
      communityId: staff.community.id,
      title: traits.title ?? '楼下磨刀和修伞',
      heldAt: traits.heldAt ?? new Date(world.clock.now().getTime() - 3_600_000),
      place: traits.place ?? '3 号楼前',
      attendance: traits.attendance ?? 31,
      content: traits.content ?? '一位退休师傅主动来的，磨了 40 多把刀。',
      serviceItemId: traits.serviceItem?.id ?? null,
      partnerIds: traits.partnerIds ?? [],
    }),
  );
}
