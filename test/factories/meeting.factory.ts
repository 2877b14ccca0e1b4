import { randomUUID } from 'node:crypto';
import { type Acting, addDays, atTime, dayOf, type Permission } from '#kernel';
import { type Meeting, MeetingService } from '#resources';
import type { APerson, Staffing, World } from './world.js';

type Type = 'residents-assembly' | 'residents-representatives' | 'joint-conference' | 'party' | 'deliberation' | 'hearing' | 'committee' | 'other';
type Attendance = 'came' | 'excused' | 'absent';

/** One who is called, and whether they come: by default yes, a group with all whom it numbers. */
export interface Called {
  name: string;
  group?: boolean;
  expected?: number;
  partyOrganisation?: boolean;
  attendance?: Attendance;
  people?: number;
}

/** An item of the agenda; without a decision nothing is decided on it. */
export interface Item {
  title: string;
  decision?: string;
  told?: 'under-way' | 'answered' | 'closed';
  words?: string;
}

export interface MeetingTraits {
  /** The state to bring it to, through every verb on the way; `told` is held, with minutes, and residents told of everything. */
  state: 'called' | 'held' | 'told' | 'concluded' | 'cancelled' | 'void';
  type: Type;
  title: string;
  place: string;
  /** When it begins: by default at 14:30 three days from now. Holding it moves the clock to its end. */
  inDays: number;
  at: string;
  minutes: number;
  invitees: Called[];
  items: Item[];
  said: string;
  /** Where it was made known; without it, it was not. */
  published: string;
  /** Days between holding and telling, and again to the conclusion. */
  pace: number;
  caller: APerson;
  /** Of cancelling or voiding. */
  reason: string;
}

const PATH = ['called', 'held', 'told', 'concluded'];
const INVITEES: Called[] = [
  { name: '辖区小学' },
  { name: '物业服务公司', attendance: 'excused' },
  { name: '居民代表', group: true, expected: 30, people: 24 },
];
const ITEMS: Item[] = [
  { title: '电动车充电棚建在哪里', decision: '建在 3 号楼北侧空地，年底前开工。', told: 'under-way' },
  { title: '楼道堆物', decision: '每月最后一个周六清一次。', told: 'answered' },
  { title: '明年的活动' },
];

/** `aMeeting(world, staff, { state: 'held' })`: called, held, written down and told of by the right people. */
export async function aMeeting(world: World, staff: Staffing, traits: Partial<MeetingTraits> = {}): Promise<Meeting> {
  const state = traits.state ?? 'called';
  const goal = Math.max(PATH.indexOf(state), 0);
  const service = world.service(MeetingService);
  const { worker } = staff;
  const invitees = traits.invitees ?? INVITEES;
  const items = traits.items ?? ITEMS;
  const startsAt = atTime(addDays(dayOf(world.clock.now()), traits.inDays ?? 3), traits.at ?? '14:30');
  let row = await world.as(traits.caller ?? worker, 'meeting:call', (by) =>
    service.call(by, {
      communityId: staff.community.id,
      type: (traits.type ?? 'deliberation') as never,
      title: traits.title ?? '电动车停放充电议事会',
      place: traits.place ?? '居民议事室',
      startsAt,
      endsAt: new Date(startsAt.getTime() + (traits.minutes ?? 90) * 60_000),
      invitees: invitees.map(({ name, group = false, expected, partyOrganisation = false }) => ({ name, group, expected, partyOrganisation })),
      items: items.map(({ title }) => ({ title, decision: '' })),
    }),
  );
  const expected = (): { id: string; expectedVersion: number } => ({ id: row.id, expectedVersion: row.version });
  if (state === 'cancelled') {
    const reason = traits.reason ?? '街道当天另有会议，改到下周。';
    return world.as(worker, 'meeting:call', (by) => service.cancel(by, { ...expected(), reason }));
  }
  if (state === 'void') {
    const reason = traits.reason ?? '和另一条写重了。';
    return world.as(staff.secretary, 'meeting:void', (by) => service.void(by, { ...expected(), reason }));
  }
  if (goal < 1) return row;
  if (world.clock.now() < row.endsAt) world.clock.set(row.endsAt);
  const ids = (await inviteesOf(world, row.id)).map((one) => one.id);
  row = await world.as(worker, 'meeting:hold', (by) =>
    service.hold(by, {
      ...expected(),
      attendance: invitees.map((one, index) => ({ inviteeId: ids[index]!, attendance: (one.attendance ?? 'came') as never, people: peopleOf(one) })),
    }),
  );
  if (goal < 2) return row;
  row = await decided(world, staff, row, items, traits);
  if (goal < 3) return row;
  world.clock.advance({ days: traits.pace ?? 0 });
  return world.as(worker, 'meeting:conclude', (by) => service.conclude(by, expected()));
}

const peopleOf = ({ attendance = 'came', people, group, expected }: Called): number | undefined =>
  attendance === 'came' ? (people ?? (group ? (expected ?? 20) : undefined)) : undefined;

/** Writes down what was decided and said, and tells residents of it. */
async function decided(world: World, staff: Staffing, held: Meeting, items: readonly Item[], traits: Partial<MeetingTraits>): Promise<Meeting> {
  const service = world.service(MeetingService);
  let row = held;
  type Step = (by: Acting, expected: { id: string; expectedVersion: number }) => Promise<Meeting>;
  const take = async (permission: Permission, step: Step): Promise<void> => {
    row = await world.as(staff.worker, permission, (by) => step(by, { id: row.id, expectedVersion: row.version }));
  };
  const before = await itemsOf(world, row.id);
  const given = items.map(({ title, decision = '' }, index) => ({ id: before[index]!.id, title, decision }));
  if (given.length) await take('meeting:decide', (by, expected) => service.decide(by, { ...expected, items: given }));
  const minutes = traits.said ?? '各方发言后逐项表决，没有不同意见。';
  await take('meeting:decide', (by, expected) => service.minute(by, { ...expected, minutes }));
  world.clock.advance({ days: traits.pace ?? 0 });
  for (const [index, { decision, told = 'answered', words = '已在楼栋群和公告栏告知居民。' }] of items.entries()) {
    if (!decision) continue;
    const what = { itemId: given[index]!.id, feedback: told as never, feedbackOn: dayOf(world.clock.now()), feedbackText: words };
    await take('meeting:decide', (by, expected) => service.feedBack(by, { ...expected, ...what }));
  }
  const { published } = traits;
  if (published) {
    const where = { publishedOn: dayOf(world.clock.now()), publishedWhere: published };
    await take('meeting:publish', (by, expected) => service.publish(by, { ...expected, ...where }));
  }
  return row;
}

/** Those called to a meeting, in order. */
export const inviteesOf = (world: World, meetingId: string): Promise<{ id: string; name: string }[]> =>
  world.kernel.dataSource.query('SELECT id, name FROM meeting_invitees WHERE meeting_id = $1 ORDER BY position', [meetingId]);

/** The items of its agenda, in order. */
export const itemsOf = (world: World, meetingId: string): Promise<{ id: string; title: string }[]> =>
  world.kernel.dataSource.query('SELECT id, title FROM meeting_items WHERE meeting_id = $1 ORDER BY position', [meetingId]);

export interface LoggedMeetingTraits {
  id: string;
  type: Type;
  title: string;
  place: string;
  heldAt: Date;
  invitees: Called[];
  items: Item[];
  minutes: string;
}

/** One that was held without having been called here, and logged afterwards: by default an hour ago. */
export function aLoggedMeeting(world: World, staff: Staffing, traits: Partial<LoggedMeetingTraits> = {}): Promise<Meeting> {
  return world.as(staff.worker, 'meeting:hold', (by) =>
    world.service(MeetingService).logHeld(by, {
      id: traits.id ?? randomUUID(),
      communityId: staff.community.id,
      type: (traits.type ?? 'other') as never,
      title: traits.title ?? '楼道漏水碰头会',
      place: traits.place ?? '5 号楼架空层',
      heldAt: traits.heldAt ?? new Date(world.clock.now().getTime() - 3_600_000),
      invitees: (traits.invitees ?? [{ name: '5 号楼住户', group: true, people: 9 }]).map(({ group = false, partyOrganisation = false, attendance = 'came', ...one }) =>
        ({ ...one, group, partyOrganisation, attendance: attendance as never, people: peopleOf({ ...one, group, attendance }) })),
      items: (traits.items ?? []).map(({ title, decision = '' }) => ({ title, decision })),
      minutes: traits.minutes ?? '',
    }),
  );
}
