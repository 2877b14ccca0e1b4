import { randomUUID } from 'node:crypto';
import {
  type Consultation, ConsultationService, FirstAnswer, LimitUnit, MatterGroup, type MatterType, MatterTypeService, ReplyWay, ResidentRequestService,
  type ServiceRequest, serviceRequests, ServiceRequestService,
} from '#do';
import { type Acting, Actor, addDays, dayOf, perform, type Permission } from '#kernel';
import type { APerson, Staffing, World } from './world.js';

export interface MatterTraits {
  title: string;
  group: MatterGroup;
  subject: string;
  papers: (string | { name: string; required: boolean })[];
  limitCount: number | null;
  limitUnit: LimitUnit;
  words: Partial<Record<'content' | 'department' | 'basis' | 'conditions' | 'feeNote' | 'handledBy' | 'promise' | 'risk', string>>;
  steps: string[];
  feeFen: number | null;
}

/** `aMatterType(world, staff, { papers: ['户口簿'] })`: written by the street's official for all its communities. */
export async function aMatterType(world: World, staff: Staffing, traits: Partial<MatterTraits> = {}): Promise<MatterType> {
  const { title = `办证 ${world.next()}`, group = MatterGroup.government, subject = '', papers = [], words = {} } = traits;
  return world.as(staff.official, 'matter-type:keep', (by) =>
    world.service(MatterTypeService).add(by, {
      streetId: staff.community.streetId, title, group, subject,
      content: '', department: '', basis: '', conditions: '', feeNote: '', handledBy: '', promise: '', risk: '', ...words,
      steps: (traits.steps ?? ['窗口收件', '核对材料', '办好通知']).map((step) => ({ words: step })),
      papers: papers.map((paper) => (typeof paper === 'string' ? { name: paper, required: true, note: '' } : { ...paper, note: '' })),
      limitCount: traits.limitCount === undefined ? 5 : traits.limitCount, limitUnit: traits.limitUnit ?? LimitUnit.workingDays, feeFen: traits.feeFen ?? null,
    }),
  );
}

export interface RequestTraits {
  /** The state to bring it to, through every verb on the way. */
  state: 'received' | 'handed' | 'waiting' | 'handling' | 'passed' | 'entrusted' | 'done' | 'replied' | 'objected' | 'closed' | 'withdrawn' | 'void';
  channel: 'counter' | 'phone' | 'web' | 'grid' | 'visit';
  type: MatterType;
  brought: string[];
  content: string;
  place: string;
  name: string;
  phone: string;
  /** A first answer that is also the reply: on the way to `replied` and beyond. */
  answer: 'serve' | 'decline' | 'giveContact' | 'refer' | 'refuse';
  /** Days of the promise, in working order: the next working day on or after so many days. */
  promisedInDays: number;
  /** Days between taking up and done. */
  takes: number;
  extended: boolean;
  lateReason: string;
  reply: string;
  publicReply: string;
  /** On the way to a state behind `objected`: the objection is explained, or the matter reopened. */
  objection: string;
  met: 'explain' | 'reopen';
  /** Of settling; without one the time to object runs out. */
  rating: number;
  reason: string;
  /** Days between one verb and the next. */
  pace: number;
}

export interface ARequest extends ServiceRequest {
  slip: { number: string; secret: string };
}

const resident = new Actor('nobody', null, []);
const REPLIED = ['replied', 'objected', 'closed'];
const REMEDIES = '不服的，可以自收到之日起六十日内向区人民政府申请行政复议，或者六个月内向人民法院起诉。';

/** `aRequest(world, staff, { state: 'replied' })`: taken in at the counter and handled by the right people. */
export async function aRequest(world: World, staff: Staffing, traits: Partial<RequestTraits> = {}): Promise<ARequest> {
  const { state = 'received', answer } = traits;
  const service = world.service(ServiceRequestService);
  const residents = world.service(ResidentRequestService);
  const slip = await taken(world, staff, traits);
  let row = await requestOf(world, staff, slip.number);
  const expected = (): { id: string; expectedVersion: number } => ({ id: row.id, expectedVersion: row.version });
  const rest = (days = traits.pace ?? 0): void => world.clock.advance({ days });
  const step = async (permission: Permission, work: (by: Acting) => Promise<ServiceRequest>, who: APerson = staff.clerk): Promise<void> => {
    rest();
    row = await world.as(who, permission, work);
  };
  const onThePage = async (work: (by: Acting) => Promise<unknown>): Promise<void> => {
    rest();
    await perform(world.kernel, resident, 'public:use', work, 'factory');
    row = await requestOf(world, staff, slip.number);
  };
  const way = ReplyWay.face;
  const reply = traits.reply ?? '办好了，请带身份证来窗口领取。';
  const promisedOn = (): Promise<string> => workingDay(world, traits.promisedInDays ?? 5);
  const elsewhere = { otherParty: '街道便民服务中心', otherContact: '0591-12340000' };

  if (state === 'handed') await step('service-request:answer', (by) => service.handOver(by, { ...expected(), post: '民政岗', toId: staff.worker.id, note: '' }));
  if (state === 'waiting') await step('service-request:answer', (by) => service.ask(by, { ...expected(), missing: ['居住证明'], way }));
  if (state === 'passed') {
    const on = await promisedOn();
    await step('service-request:answer', (by) =>
      service.passOn(by, { ...expected(), otherParty: '安居家政', otherContact: '13800130000', confirmedWith: '店长李', promisedOn: on, words: '师傅会先给您打电话。', way }));
  }
  if (state === 'entrusted') {
    const on = await promisedOn();
    await step('service-request:handle', (by) => service.entrust(by, { ...expected(), ...elsewhere, promisedOn: on, words: '材料今天送上去，有结果就告诉您。', way }));
  }
  if (state === 'withdrawn') await step('service-request:handle', (by) => service.withdraw(by, { ...expected(), reason: traits.reason ?? '居民说不办了。' }));
  if (state === 'void') await step('service-request:void', (by) => service.void(by, { ...expected(), reason: traits.reason ?? '登记重了。' }), staff.secretary);

  const lacks = row.papers.some((paper) => paper.required && !paper.brought);
  if (lacks && (answer === 'serve' || (!answer && ['handling', 'done', ...REPLIED].includes(state)))) {
    await step('service-request:handle', (by) => service.tick(by, { ...expected(), brought: row.papers.map((paper) => paper.name) }));
  }
  if (answer && REPLIED.includes(state)) {
    const told = { ...expected(), reply, way, lateReason: row.promisedAt ? (traits.lateReason ?? '') : '' };
    if (answer === 'serve') await step('service-request:answer', (by) => service.serve(by, told));
    if (answer === 'decline') await step('service-request:answer', (by) => service.decline(by, told));
    if (answer === 'giveContact') await step('service-request:answer', (by) => service.giveContact(by, { ...told, ...elsewhere }));
    if (answer === 'refer') await step('service-request:handle', (by) => service.refer(by, { ...told, ...elsewhere, procedure: '带身份证和户口簿，工作日上午去。' }));
    if (answer === 'refuse') await step('service-request:handle', (by) => service.refuse(by, { ...told, remedies: REMEDIES }));
  } else if (['handling', 'done', ...REPLIED].includes(state)) {
    // where nobody says otherwise, the street's own time
    const on = traits.promisedInDays === undefined && traits.type?.limitCount ? null : await promisedOn();
    await step('service-request:answer', (by) => service.accept(by, { ...expected(), promisedOn: on }));
    if (traits.extended) {
      const later = await workingDay(world, (traits.promisedInDays ?? 5) + 5);
      await step('service-request:handle', (by) =>
        service.extend(by, { ...expected(), promisedOn: later, stateSoFar: '已经到现场看过，配件在路上。', nextSteps: '配件到了当天装。', way: ReplyWay.phone }));
    }
  }
  if (!answer && ['done', ...REPLIED].includes(state)) {
    rest(traits.takes ?? 0);
    await step('service-request:handle', (by) => service.finish(by, { ...expected(), result: '办好了' }));
  }
  if (!answer && REPLIED.includes(state)) {
    const lateReason = row.late ? (traits.lateReason ?? '等上级盖章多用了几天，向您道歉。') : '';
    await step('service-request:handle', (by) => service.reply(by, { ...expected(), reply, way, lateReason, publicReply: traits.publicReply ?? '' }));
  }
  if (state === 'objected' || traits.objection) {
    const reason = traits.objection ?? '证件上的名字写错了一个字。';
    await onThePage((by) => residents.objectTo(by, { ...slip, reason, clientId: randomUUID() }, address(world)));
  }
  if (traits.objection && state !== 'objected' && (traits.met ?? 'explain') === 'explain') {
    await step('service-request:handle', (by) => service.explain(by, { ...expected(), reply: '已经更正，请来换领。', way: ReplyWay.phone }));
  }
  if (traits.met === 'reopen' && state !== 'objected') {
    const on = traits.type?.limitCount ? null : await workingDay(world, 3);
    await step('service-request:handle', (by) => service.reopen(by, { ...expected(), reply: '马上重办，三天内给您。', way: ReplyWay.phone, promisedOn: on }));
    await step('service-request:handle', (by) => service.finish(by, { ...expected(), result: '重新办好了' }));
    await step('service-request:handle', (by) => service.reply(by, { ...expected(), reply: '重新办好了。', way, lateReason: '', publicReply: '' }));
  }
  if (state === 'closed' && traits.rating) {
    const rating = traits.rating;
    await onThePage((by) => residents.settle(by, { ...slip, rating, words: '' }, address(world)));
  } else if (state === 'closed') {
    world.clock.set(new Date(row.objectUntil!.getTime() + 3_600_000));
    await world.kernel.jobs.run(world.kernel, 'service-request.lapse', {});
    row = await requestOf(world, staff, slip.number);
  }
  return Object.assign(row, { slip });
}

async function taken(world: World, staff: Staffing, traits: Partial<RequestTraits>): Promise<{ number: string; secret: string }> {
  const { channel = 'counter', type } = traits;
  const telling = {
    matterTypeId: type?.id ?? null,
    content: traits.content ?? (type ? '' : '楼下的信箱门掉了，想请人修一下。'),
    place: traits.place ?? '',
    name: traits.name ?? '陈女士',
    phone: traits.phone ?? `139${String(10_000_000 + world.next()).slice(-8)}`,
    clientId: randomUUID(),
  };
  if (channel === 'web') {
    const input = { ...telling, communityCode: staff.community.code };
    return perform(world.kernel, resident, 'public:use', (by) => world.service(ResidentRequestService).lodge(by, input, address(world)), 'factory');
  }
  const { slip } = await world.as(channel === 'grid' ? staff.gridManager : staff.clerk, 'service-request:take', (by) =>
    world.service(ServiceRequestService).take(by, {
      ...telling, channel, communityId: staff.community.id, group: MatterGroup.convenience,
      brought: traits.brought ?? type?.papers.map((paper) => paper.name) ?? [], evenSo: true, first: FirstAnswer.later, reply: '', missing: [],
    }),
  );
  return { number: slip.number, secret: slip.secret };
}

/** Every resident at a line of their own, so that the throttle lets a whole year in. */
const address = (world: World): string => `2001:db8:1::${world.next().toString(16)}`;

async function requestOf(world: World, staff: Staffing, number: string): Promise<ServiceRequest> {
  const [row] = await world.as(staff.secretary, 'service-request:read', (by) =>
    serviceRequests.find(by, { communityId: staff.community.id, number: number.split('/')[1]! }),
  );
  return row!;
}

/** The first working day so many days from now, or after. */
export async function workingDay(world: World, days: number): Promise<string> {
  const calendar = await world.kernel.calendar.current();
  let day = addDays(dayOf(world.clock.now()), days);
  while (!calendar.isWorking(day)) day = addDays(day, 1);
  return day;
}

/** What was asked by phone, and answered at once unless `answer` is ''. */
export async function aConsultation(
  world: World, staff: Staffing, traits: { topic?: string; question?: string; answer?: string; channel?: string; type?: MatterType } = {},
): Promise<Consultation> {
  return world.as(staff.clerk, 'consultation:log', (by) =>
    world.service(ConsultationService).log(by, {
      communityId: staff.community.id, channel: traits.channel ?? 'phone', topic: traits.topic ?? (traits.type ? '' : '老年卡'), matterTypeId: traits.type?.id ?? null,
      question: traits.question ?? '老年卡多久能办好？', answer: traits.answer ?? '材料齐的，五个工作日。', phone: traits.answer === '' ? '13800139999' : '',
    }),
  );
}
