import { randomUUID } from 'node:crypto';
import { type Complaint, complaints, ComplaintService, ComplaintSeverity, type LeftOut, ResidentService } from '#check';
import { type Acting, Actor, dayOf, perform, startOfDay } from '#kernel';
import type { APerson, Staffing, World } from './world.js';

export interface ComplaintTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'received' | 'acknowledged' | 'escalated' | 'withdrawn' | 'joined' | 'investigating' | 'answered' | 'contested' | 'confirmed' | 'lapsed' | 'closed' | 'rejected' | 'void';
  /** `web`: lodged by the resident; the others are written down by the clerk. */
  channel: 'web' | 'counter' | 'phone';
  about: 'service' | 'staff' | 'facility' | 'fees' | 'safety' | 'environment' | 'other';
  title: string;
  content: string;
  place: string;
  occurredOn: string;
  anonymous: boolean;
  name: string;
  phone: string;
  againstHead: boolean;
  severity: ComplaintSeverity;
  safety: boolean;
  atOnce: string;
  subjects: APerson[];
  findings: string;
  escalateReason: string;
  furtherWays: string;
  solved: boolean;
  rating: number;
  leftOut: LeftOut;
  leftOutReason: string;
  withdrawReason: string;
  joinedTo: Complaint;
  investigator: APerson;
  answer: string;
  /** On the way to a state behind `contested`, the answer is contested with these words and looked into by `secondInvestigator`. */
  contestReason: string;
  secondInvestigator: APerson;
  secondAnswer: string;
  /** Whether silence (rather than the resident's word) leads to `closed`. */
  silent: boolean;
  reason: string;
  theme: string;
  /** Days between one verb and the next. */
  pace: number;
}

/** A complaint and what its complainant holds in hand. */
export interface AComplaint extends Complaint {
  slip: { number: string; secret: string };
}

const PATH = ['received', 'acknowledged', 'investigating', 'answered', 'confirmed', 'closed'];
const resident = new Actor('nobody', null, []);
const HERE = '127.0.0.1';

/** `aComplaint(world, staff, { state: 'answered' })`: lodged by a resident, then handled by the right people. */
export async function aComplaint(world: World, staff: Staffing, traits: Partial<ComplaintTraits> = {}): Promise<AComplaint> {
  const state = traits.state ?? 'received';
  const contested = traits.contestReason !== undefined || state === 'contested';
  const goal = { rejected: 1, withdrawn: 1, joined: 1, escalated: 1, void: 1, contested: 3, lapsed: 3 }[state as string] ?? PATH.indexOf(state);
  const service = world.service(ComplaintService);
  const residents = world.service(ResidentService);
  const { secretary, worker, clerk, official } = staff;
  const investigator = traits.investigator ?? (traits.againstHead ? official : worker);
  const rest = (): void => world.clock.advance({ days: traits.pace ?? 0 });

  const slip = await told(world, staff, traits);
  let row = await read(world, staff, slip.number);
  const expected = (): { id: string; expectedVersion: number } => ({ id: row.id, expectedVersion: row.version });
  const onThePage = async (work: (by: Acting) => Promise<unknown>): Promise<void> => {
    await perform(world.kernel, resident, 'public:use', work, 'factory');
    row = await read(world, staff, slip.number);
  };
  const investigated = async (by: APerson): Promise<void> => {
    rest();
    row = await world.as(traits.againstHead ? official : secretary, 'complaint:investigate', (as) => service.investigate(as, { ...expected(), assigneeId: by.id }));
  };
  const answered = async (by: APerson, answer: string): Promise<void> => {
    rest();
    row = await world.as(by, 'complaint:answer', (as) => service.answer(as, { ...expected(), answer, furtherWays: row.round > 1 ? (traits.furtherWays ?? '还有意见，可以打 12345，或者找区民政局信访室。') : '' }));
  };

  if (goal >= 1 && state !== 'void') {
    rest();
    const { severity = ComplaintSeverity.ordinary, safety = false, atOnce = safety ? '当天拉了警戒线，请物业看着。' : '', subjects } = traits;
    const head = traits.againstHead ? official : traits.about === 'staff' || subjects ? secretary : clerk;
    const weighed = { severity, safety, atOnce, subjectIds: subjects?.map(({ id }) => id) };
    row = await world.as(head, 'complaint:acknowledge', (by) => service.acknowledge(by, { ...expected(), ...weighed }));
  }
  if (state === 'rejected') {
    const reason = traits.reason ?? '这件事归供电公司管，可以打 95598。';
    row = await world.as(secretary, 'complaint:reject', (by) => service.reject(by, { ...expected(), reason }));
  }
  if (state === 'void') {
    const reason = traits.reason ?? '和另一件是同一件事，登记重了。';
    row = await world.as(secretary, 'complaint:void', (by) => service.void(by, { ...expected(), reason }));
  }
  if (state === 'withdrawn') await onThePage((by) => residents.withdraw(by, { ...slip, reason: traits.withdrawReason ?? '' }, HERE));
  if (state === 'joined') row = await world.as(clerk, 'complaint:combine', (by) => service.join(by, { ...expected(), toId: traits.joinedTo!.id }));
  if (state === 'escalated') {
    const reason = traits.escalateReason ?? '牵涉到物业公司和两个社区，要街道出面。';
    row = await world.as(secretary, 'complaint:escalate', (by) => service.escalate(by, { ...expected(), reason }));
  }
  if (goal >= 2) await investigated(investigator);
  if (goal >= 2 && traits.findings) {
    const { findings } = traits;
    row = await world.as(investigator, 'complaint:investigate', (by) => service.writeFindings(by, { ...expected(), findings }));
  }
  if (goal >= 3 || contested) await answered(investigator, traits.answer ?? '现场看过，灯当天换好了。以后每周五查一遍楼道灯。');
  if (contested) {
    rest();
    const reason = traits.contestReason ?? '只换了一盏，二楼的还是不亮。';
    await onThePage((by) => residents.contest(by, { ...slip, reason }, HERE));
  }
  if (contested && state !== 'contested') {
    await investigated(traits.secondInvestigator ?? official);
    if (goal >= 3) await answered(traits.secondInvestigator ?? official, traits.secondAnswer ?? '街道派人逐层看过，二楼的灯也换了。');
  }
  const silent = state === 'lapsed' || (state === 'closed' && traits.silent);
  if (silent) {
    const over = startOfDay(dayOf(new Date(row.confirmBy!.getTime() + 1)));
    if (world.clock.now() < over) world.clock.set(new Date(over.getTime() + 10 * 3_600_000));
    await world.kernel.jobs.run(world.kernel, 'complaint.lapse', { id: row.id });
    row = await read(world, staff, slip.number);
  } else if (goal >= 4) {
    rest();
    await onThePage((by) => residents.confirm(by, { ...slip, solved: traits.solved ?? true, rating: traits.rating }, HERE));
  }
  if (state === 'closed') {
    rest();
    const theme = traits.theme ?? '楼道照明';
    row = await world.as(secretary, 'complaint:close', (by) => service.close(by, { ...expected(), theme, note: '' }));
  }
  if (traits.leftOut) {
    const left = { why: traits.leftOut, reason: traits.leftOutReason ?? '同一件事两年里答复过四次，没有新的情况。' };
    row = await world.as(official, 'complaint:leave-out', (by) => service.leaveOut(by, { ...expected(), ...left }));
  }
  return Object.assign(row, { slip });
}

async function told(world: World, staff: Staffing, traits: Partial<ComplaintTraits>): Promise<{ number: string; secret: string }> {
  const { channel = 'web', anonymous = false } = traits;
  const telling = {
    about: traits.about ?? 'facility',
    againstHead: traits.againstHead ?? false,
    title: traits.title ?? null,
    content: traits.content ?? '3 号楼楼道灯坏了一个月，晚上看不清台阶。报过两次，没有人来修。',
    place: traits.place ?? '3 号楼 2 单元',
    occurredOn: traits.occurredOn ?? null,
    anonymous,
    name: anonymous ? null : (traits.name ?? '陈女士'),
    phone: anonymous ? null : (traits.phone ?? '13800000000'),
  };
  if (channel === 'web') {
    const input = { ...telling, communityCode: staff.community.code, clientId: randomUUID() };
    // every resident at a line of their own, so that the throttle lets a whole year's complaints in
    const address = `2001:db8::${world.next().toString(16)}`;
    const { number, secret } = await perform(
      world.kernel, resident, 'public:use', (by) => world.service(ResidentService).lodge(by, input, address), 'factory',
    );
    return { number, secret };
  }
  const { slip } = await world.as(staff.clerk, 'complaint:take', (by) =>
    world.service(ComplaintService).take(by, { ...telling, channel, communityId: staff.community.id }),
  );
  return { number: slip.number, secret: slip.secret };
}

async function read(world: World, staff: Staffing, number: string): Promise<Complaint> {
  const [row] = await world.as(staff.official, 'complaint:read', (by) =>
    complaints.find(by, { communityId: staff.community.id, number: number.split('/')[1]! }),
  );
  return row!;
}
