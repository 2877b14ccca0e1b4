import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LimitUnit, type MatterType } from '#do';
import { type ARequest, aMatterType, aRequest } from './factories/service-request.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const SEEN = `id number state version title dueAt promisedAt outcome reply replyWay late round papers { name required brought } askedFor papersBy
  pauses { reason fromAt toAt } tellings { verb way words nextSteps promisedBefore promisedAt toldBy { name } } objections { reason dueAt answeredAt answer }
  assignee { name } daysTaken objectUntil`;

describe('a service request, as staff handle it', () => {
  let app: TestApp;
  let here: Staffing;
  let there: Staffing;
  let card: MatterType;

  beforeAll(async () => {
    app = await testApp();
    app.world.kernel.config.SMS_URL = 'https://texts.example.cn';
    here = await aStaffedCommunity(app.world, { name: '榕荫社区' });
    there = await aStaffedCommunity(app.world);
    card = await aMatterType(app.world, here, { title: '老年优待证', papers: ['身份证', '户口簿', { name: '照片', required: false }], limitCount: 5 });
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(A_WORKING_MORNING));

  const OTHER_INPUTS: Record<string, string> = { void: 'VoidRecordInput', hearTexts: 'HearTextsInput', hearNoTexts: 'HearNoTextsInput' };
  const verb = (name: string): string =>
    `mutation($input: ${OTHER_INPUTS[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}ServiceRequestInput`}!) { ${name}ServiceRequest(input: $input) { ${SEEN} } }`;
  const act = async (who: APerson, name: string, row: { id: string; version: number }, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...more } });
  const done = async (asked: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (asked: Promise<GraphQLAnswer>): Promise<string | undefined> => (await asked).errors?.[0]?.extensions.code;
  const fault = async (asked: Promise<GraphQLAnswer>): Promise<string> => {
    const { extensions } = (await asked).errors![0]!;
    return extensions.fields?.[0] ? `${extensions.fields[0].path} ${extensions.fields[0].code}` : extensions.code;
  };
  const take = (input: object = {}, who = here.clerk): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: TakeServiceRequestInput!) { takeServiceRequest(input: $input) { request { ${SEEN} } slip { number secret community { name } } } }`, {
      input: { communityId: here.community.id, channel: 'counter', matterTypeId: card.id, clientId: randomUUID(), name: '陈阿姨', phone: phone(), ...input },
    });
  let calls = 0;
  const phone = (): string => `137${String(10_000_000 + (calls += 1)).slice(-8)}`;

  const told = { way: 'face', reply: '办好了。' };
  /** Every verb: the state it leaves, what it needs, where it leads. */
  const VERBS: [string, ARequest['state'] | 'lateWaiting', object, string][] = [
    ['accept', 'received', {}, 'handling'],
    ['serve', 'received', told, 'replied'],
    ['ask', 'received', { way: 'face', missing: ['委托书'] }, 'waiting'],
    ['handOver', 'received', { post: '民政岗' }, 'handed'],
    ['passOn', 'received', { way: 'face', otherParty: '家政', otherContact: '13800000000', confirmedWith: '李', promisedOn: '2026-11-25', words: '会联系您。' }, 'passed'],
    ['giveContact', 'received', { ...told, otherParty: '开锁店', otherContact: '13800000000' }, 'replied'],
    ['decline', 'handed', told, 'replied'],
    ['tick', 'received', { brought: [] }, 'received'],
    ['entrust', 'handling', { way: 'face', otherParty: '街道', otherContact: '0591-1', promisedOn: '2026-11-30', words: '送上去了。' }, 'entrusted'],
    ['refer', 'handling', { ...told, otherParty: '街道', otherContact: '0591-1', procedure: '带身份证去。' }, 'replied'],
    ['complete', 'waiting', { brought: ['身份证', '户口簿', '居住证明'] }, 'handling'],
    ['giveUp', 'lateWaiting', told, 'replied'],
    ['extend', 'handling', { way: 'phone', promisedOn: '2026-12-04', stateSoFar: '在制证。', nextSteps: '好了通知您。' }, 'handling'],
    ['finish', 'handling', { result: '证做好了' }, 'done'],
    ['feedBack', 'entrusted', { result: '批下来了' }, 'done'],
    ['reply', 'done', told, 'replied'],
    ['refuse', 'handling', { ...told, remedies: '可以申请行政复议。' }, 'replied'],
    ['object', 'replied', { reason: '写错字了', channel: 'phone' }, 'objected'],
    ['explain', 'objected', told, 'replied'],
    ['reopen', 'objected', { ...told, promisedOn: '2026-11-25' }, 'handling'],
    ['withdraw', 'handling', { reason: '不办了' }, 'withdrawn'],
    ['hearTexts', 'handling', { phone: '13900001234', agreed: true }, 'handling'],
    ['hearNoTexts', 'replied', {}, 'replied'],
    ['void', 'received', { reason: '重了' }, 'void'],
  ];

  it.each(VERBS)('%s works, elsewhere finds nothing, is forbidden to who only looks on, and waits its turn', async (name, from, more, to) => {
    const row = await aRequest(app.world, here, { state: from === 'lateWaiting' ? 'waiting' : from, type: card } as never);
    if (from === 'lateWaiting') app.clock.advance({ days: 40 });
    expect(await codeOf(act(there.secretary, name, row, more))).toBe('NOT_FOUND');
    expect(await codeOf(act(here.supervisor, name, row, more))).toBe('FORBIDDEN');
    const who = name === 'void' ? here.secretary : here.clerk;
    expect(await codeOf(act(who, name, { id: row.id, version: row.version + 1 }, more))).toBe('STALE');
    expect((await done(act(who, name, row, more))).state).toBe(to);
    const over = await aRequest(app.world, here, { state: 'void', type: card });
    expect(await codeOf(act(who, name, over, more))).toBe('WRONG_STATE');
  });

  describe('at the counter', () => {
    it('is taken in with its papers and a promise, in one go, and the resident leaves with a slip', async () => {
      const { request, slip } = await done(take({ brought: ['身份证', '户口簿'], first: 'accept', promisedOn: '2026-11-24' }));
      expect(request).toMatchObject({
        state: 'handling', title: '老年优待证', promisedAt: '2026-11-24T09:30:00.000Z', dueAt: '2026-11-24T09:30:00.000Z', assignee: { name: here.clerk.name },
        papers: [{ name: '身份证', brought: true }, { name: '户口簿', brought: true }, { name: '照片', required: false, brought: false }],
      });
      expect(slip).toEqual({ number: `${here.community.code}/${request.number}`, secret: expect.stringMatching(/^\w{5}-\w{5}$/), community: { name: '榕荫社区' } });
    });

    it('is done on the spot', async () => {
      const { request } = await done(take({ brought: ['身份证', '户口簿'], first: 'serve', reply: '证明开好了。' }));
      expect(request).toMatchObject({ state: 'replied', outcome: 'served', reply: '证明开好了。', replyWay: 'face' });
    });

    it('promises the street’s own time where nobody says a day', async () => {
      expect((await done(take({ brought: ['身份证', '户口簿'], first: 'accept' }))).request.promisedAt).toBe('2026-11-27T09:30:00.000Z');
      const hours = await aMatterType(app.world, here, { title: '盖章', limitCount: 4, limitUnit: LimitUnit.workingHours });
      app.clock.set('2026-11-20T15:00:00+08:00');
      // two and a half hours today, the rest on Monday
      expect((await done(take({ matterTypeId: hours.id, first: 'accept' }))).request.promisedAt).toBe('2026-11-23T02:30:00.000Z');
    });

    it.each([
      ['a promise on a Saturday', { first: 'accept', promisedOn: '2026-11-21' }, 'promisedOn NOT_WORKING_DAY'],
      ['a promise for yesterday', { first: 'accept', promisedOn: '2026-11-19' }, 'promisedOn IN_THE_PAST'],
      ['a promise beyond the street’s time', { first: 'accept', promisedOn: '2026-11-30' }, 'promisedOn AFTER_DEADLINE'],
      ['no promise where the street set no time', { matterTypeId: null, content: '修信箱', first: 'accept' }, 'promisedOn REQUIRED'],
      ['nothing said', { matterTypeId: null, content: '' }, 'content REQUIRED'],
      ['nobody’s name', { name: '' }, 'name REQUIRED'],
      ['a phone that is none', { phone: '12345' }, 'phone PHONE_LENGTH'],
      ['a type of another street', { matterTypeId: 'there' }, 'matterTypeId UNKNOWN_RECORD'],
      ['an answer on the spot without words', { first: 'serve' }, 'reply REQUIRED'],
      ['a paper named twice', { brought: ['身份证', '身份证'] }, 'brought DUPLICATE'],
    ])('is not taken in with %s', async (_word, input, expected) => {
      const elsewhere = 'matterTypeId' in input && input.matterTypeId === 'there' ? { matterTypeId: (await aMatterType(app.world, there)).id } : {};
      expect(await fault(take({ brought: ['身份证', '户口簿'], ...input, ...elsewhere }))).toBe(expected);
    });

    it('is not promised on a holiday, but on the Saturday that is worked instead', async () => {
      app.clock.set('2026-09-28T10:00:00+08:00');
      const fix = { matterTypeId: null, content: '修信箱', first: 'accept' };
      const { errors } = await take({ ...fix, promisedOn: '2026-10-01' });
      expect(errors![0]!.extensions.fields).toEqual([{ path: 'promisedOn', code: 'NOT_WORKING_DAY', params: { next: '2026-10-08' } }]);
      await done(take({ ...fix, promisedOn: '2026-10-10' }));
    });

    it('is not accepted while a required paper is missing; all that is missing is told at once, and only once', async () => {
      expect(await fault(take({ brought: ['身份证'], first: 'accept' }))).toBe('PAPERS_MISSING');
      const { request } = await done(take({ brought: ['身份证'], first: 'ask', missing: ['委托书'] }));
      expect(request).toMatchObject({ state: 'waiting', askedFor: ['户口簿', '委托书'], pauses: [{ reason: 'papers', toAt: null }], tellings: [{ verb: 'ask', words: '户口簿\n委托书' }] });
      expect(await fault(act(here.clerk, 'complete', request, { brought: ['身份证', '户口簿'] }))).toBe('PAPERS_MISSING');
      const again = await done(act(here.clerk, 'complete', request, { brought: ['身份证', '户口簿', '委托书'] }));
      expect(again).toMatchObject({ state: 'handling', pauses: [{ reason: 'papers', toAt: expect.any(String) }] });
      const refused = await act(here.clerk, 'ask', again, { way: 'face', missing: ['照片'] });
      expect(refused.errors![0]!.extensions).toMatchObject({ code: 'ASKED_ALREADY', params: { on: '2026-11-20T02:00:00.000Z' } });
    });

    it('is one, when the same form arrives twice at the same time', async () => {
      const same = { clientId: randomUUID(), phone: '13700000000' };
      const [one, two] = await Promise.all([take(same), take(same)]);
      expect(one.data!.takeServiceRequest.slip).toEqual(two.data!.takeServiceRequest.slip);
    });

    it('tells two clerks of the same resident with the same matter, unless they insist', async () => {
      const [one, two] = await Promise.all([take({ phone: '137 0000 0001' }), take({ phone: '+86 13700000001' })]);
      const refused = [one, two].filter((answer) => answer.errors);
      expect(refused).toHaveLength(1);
      const number = (one.data ?? two.data)!.takeServiceRequest.request.number;
      expect(refused[0]!.errors![0]!.extensions.fields).toEqual([{ path: 'phone', code: 'REQUEST_OPEN', params: { number } }]);
      await done(take({ phone: '13700000001', evenSo: true }));
    });

    it('tells it of a matter that no list has as well, by what it is called', async () => {
      const lamp = { matterTypeId: null, content: '三号楼二单元的楼道灯不亮了', phone: '13700000004' };
      await done(take(lamp));
      expect(await fault(take({ ...lamp, clientId: randomUUID() }))).toBe('phone REQUEST_OPEN');
      await done(take({ ...lamp, content: '信箱门掉了' }));
    });

    it('knows a resident by phone number, with earlier matters; who looked is kept', async () => {
      const before = await aRequest(app.world, here, { state: 'closed', rating: 5, type: card, name: '郑大爷', phone: '13700000002' });
      const look = (who: APerson, at = here.community.id): Promise<GraphQLAnswer> =>
        app.ask(who, 'mutation($at: ID!) { lookUpApplicant(communityId: $at, phone: "１３７0000-0002") { name requests { id number title open state } } }', { at });
      expect(await done(look(here.worker))).toEqual({ name: '郑大爷', requests: [{ id: before.id, number: before.number, title: '老年优待证', open: false, state: 'closed' }] });
      const { viewings } = await done(app.ask(here.secretary, `{ serviceRequest(id: "${before.id}") { viewings { purpose person { name } } } }`));
      expect(viewings).toEqual([{ purpose: 'counter', person: { name: here.worker.name } }]);
      expect(await codeOf(look(here.supervisor))).toBe('FORBIDDEN');
      expect(await codeOf(look(there.clerk))).toBe('NOT_FOUND');
    });
  });

  it('opens the resident’s name to who takes part in it, and keeps who looked', async () => {
    const row = await aRequest(app.world, here, { name: '郑大爷', phone: '13700000003', type: card });
    const open = (who: APerson): Promise<GraphQLAnswer> => app.ask(who, `mutation { openRequestApplicant(id: "${row.id}") { name phone } }`);
    expect(await done(open(here.clerk))).toEqual({ name: '郑大爷', phone: '13700000003' });
    expect(await done(open(here.secretary))).toEqual({ name: '郑大爷', phone: '13700000003' });
    for (const who of [here.worker, here.official, here.gridManager]) expect(await codeOf(open(who))).toBe('FORBIDDEN');
    const seen = await done(app.ask(here.worker, `{ serviceRequest(id: "${row.id}") { applicantGiven mayKnowApplicant viewings { purpose person { name } } history { changes { field to } } } }`));
    expect(seen).toMatchObject({ applicantGiven: true, mayKnowApplicant: false });
    expect(seen.viewings.map((one: any) => one.person.name).sort()).toEqual([here.clerk.name, here.secretary.name].sort());
    expect(JSON.stringify(seen.history)).not.toMatch(/郑大爷|13700000003/);
  });

  describe('promised', () => {
    it('is extended before the time only, to a later working day, with what the resident was told', async () => {
      const row = await aRequest(app.world, here, { state: 'handling', type: card, promisedInDays: 4 });
      const more = { way: 'phone', stateSoFar: '在制证。', nextSteps: '好了通知您。' };
      expect(await fault(act(here.clerk, 'extend', row, { ...more, promisedOn: '2026-11-23' }))).toBe('promisedOn NOT_AFTER');
      expect(await fault(act(here.clerk, 'extend', row, { ...more, promisedOn: '2026-11-28' }))).toBe('promisedOn NOT_WORKING_DAY');
      const later = await done(act(here.clerk, 'extend', row, { ...more, promisedOn: '2026-11-27' }));
      expect(later).toMatchObject({
        state: 'handling', dueAt: '2026-11-27T09:30:00.000Z',
        tellings: [{ verb: 'extend', way: 'phone', words: '在制证。', nextSteps: '好了通知您。', promisedBefore: '2026-11-24T09:30:00.000Z', promisedAt: '2026-11-27T09:30:00.000Z', toldBy: { name: here.clerk.name } }],
      });
      app.clock.set('2026-11-27T17:30:00+08:00');
      expect(await fault(act(here.clerk, 'extend', later, { ...more, promisedOn: '2026-12-01' }))).toBe('PROMISE_OVER');
    });

    it('moves by the time that papers took, and says how long the work itself was', async () => {
      const row = await aRequest(app.world, here, { state: 'handling', type: card, promisedInDays: 5 });
      const asked = await done(act(here.clerk, 'ask', row, { way: 'face', missing: ['委托书'] }));
      // from Friday to Wednesday: three closes of business
      app.clock.set('2026-11-25T10:00:00+08:00');
      const going = await done(act(here.clerk, 'complete', asked, { brought: ['身份证', '户口簿', '委托书'] }));
      expect([row.promisedAt!.toISOString(), going.promisedAt]).toEqual(['2026-11-25T09:30:00.000Z', '2026-11-27T09:30:00.000Z']);
      app.clock.set('2026-11-26T10:00:00+08:00');
      const finished = await done(act(here.clerk, 'finish', going, { result: '好了' }));
      expect(finished).toMatchObject({ late: false, daysTaken: 2 });
    });

    it('and done late, says why', async () => {
      const row = await aRequest(app.world, here, { state: 'done', type: card, takes: 12 });
      expect(row.late).toBe(true);
      expect(await fault(act(here.clerk, 'reply', row, told))).toBe('lateReason REQUIRED');
      await done(act(here.clerk, 'reply', row, { ...told, lateReason: '制证机坏了。' }));
    });

    it('keeps its date whoever takes it up next: no later one without an extension, and missed stays missed', async () => {
      const row = await aRequest(app.world, here, { state: 'handling', type: card, promisedInDays: 4 });
      const handed = await done(act(here.clerk, 'handOver', row, { post: '民政岗' }));
      expect(await fault(act(here.worker, 'accept', handed, { promisedOn: '2026-11-26' }))).toBe('promisedOn AFTER_DEADLINE');
      app.clock.set('2026-11-26T10:00:00+08:00');
      const going = await done(act(here.worker, 'accept', handed));
      expect(going).toMatchObject({ promisedAt: '2026-11-24T09:30:00.000Z', late: true });
      const outside = { way: 'phone', otherParty: '街道', otherContact: '0591-1', promisedOn: '2026-12-10', words: '送上去了。' };
      const up = await done(act(here.worker, 'entrust', going, outside));
      const back = await done(act(here.worker, 'feedBack', up, { result: '批下来了' }));
      expect(back.late).toBe(true);
      const other = await aRequest(app.world, here, { state: 'handling', type: card, promisedInDays: 1 });
      app.clock.advance({ days: 10 });
      const no = { ...told, remedies: '可以申请行政复议。' };
      expect(await fault(act(here.clerk, 'refuse', other, no))).toBe('lateReason REQUIRED');
      expect(await done(act(here.clerk, 'refuse', other, { ...no, lateReason: '核对户籍用了一周。' }))).toMatchObject({ late: true, outcome: 'refused' });
    });

    it('is not late because papers never came', async () => {
      const row = await aRequest(app.world, here, { state: 'handling', type: card, promisedInDays: 4 });
      const asked = await done(act(here.clerk, 'ask', row, { way: 'face', missing: ['委托书'] }));
      app.clock.advance({ days: 40 });
      expect(await done(act(here.clerk, 'giveUp', asked, told))).toMatchObject({ outcome: 'papersNeverCame', late: false });
    });
  });

  describe('objected to', () => {
    it('has one working day, whatever the street sets; a rest day does not count', async () => {
      const row = await aRequest(app.world, here, { state: 'replied', type: card });
      app.clock.set('2026-11-21T12:00:00+08:00');
      const objected = await done(act(here.clerk, 'object', row, { reason: '写错字', channel: 'phone' }));
      expect(objected).toMatchObject({ dueAt: '2026-11-23T09:30:00.000Z', objections: [{ reason: '写错字', answeredAt: null }] });
      const again = await done(act(here.clerk, 'reopen', objected, { ...told, promisedOn: '2026-11-24' }));
      expect(again).toMatchObject({ round: 2, outcome: null, objections: [{ answer: 'reopened' }] });
    });

    it('not once its time is over', async () => {
      const row = await aRequest(app.world, here, { state: 'replied', type: card });
      app.clock.advance({ days: 31 });
      expect(await fault(act(here.clerk, 'object', row, { reason: '写错字', channel: 'phone' }))).toBe('OBJECTION_OVER');
      const closed = await aRequest(app.world, here, { state: 'closed', rating: 4, type: card });
      expect(await fault(act(here.clerk, 'object', closed, { reason: '写错字', channel: 'phone' }))).toBe('WRONG_STATE');
    });
  });

  it('stands in the queues: first answers, due today, late, waiting', async () => {
    const near = await aStaffedCommunity(app.world);
    await aRequest(app.world, near, { state: 'received' });
    await aRequest(app.world, near, { state: 'waiting' });
    await aRequest(app.world, near, { state: 'entrusted', promisedInDays: 3 });
    await aRequest(app.world, near, { state: 'handling', promisedInDays: 3 });
    await aRequest(app.world, near, { state: 'replied' });
    app.clock.set('2026-11-23T10:00:00+08:00');
    const queues = await done(app.ask(near.clerk, 'query($id: ID!) { requestQueues(communityId: $id) { first today late waiting objected open } }', { id: near.community.id }));
    expect(queues).toEqual({ first: 1, today: 3, late: 0, waiting: 2, objected: 0, open: 4 });
    app.clock.set('2026-11-24T10:00:00+08:00');
    const list = `query($id: ID!, $queue: RequestQueue) { serviceRequests(filter: { communityId: $id }, queue: $queue) { total items { state } } }`;
    const states = async (queue: string): Promise<string[]> => (await done(app.ask(near.clerk, list, { id: near.community.id, queue }))).items.map((one: any) => one.state).sort();
    expect(await states('late')).toEqual(['entrusted', 'handling', 'received']);
    expect(await states('waiting')).toEqual(['entrusted', 'waiting']);
    expect(await states('today')).toEqual([]);
  });

  it('asks the database a few times for a page of many', async () => {
    const list = `{ serviceRequests(filter: { communityId: "${here.community.id}" }, page: { limit: 50 }) { total items {
      id title state channel matterType { title } assignee { name } transitions { verb blockedBy { code } } } } }`;
    const statements = await app.statements(() => app.ask(here.secretary, list));
    expect(statements.length).toBeLessThanOrEqual(14);
  });
});
