import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MatterType } from '#do';
import { aConsultation, aMatterType, aRequest } from './factories/service-request.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const SEEN = `number title state outcome promisedAt askedFor papersBy news { verb way words nextSteps promisedAt } reply remedies lateReason objectUntil canObject canFollow
  canSettle rating steps { state at } newSlip { number secret } communityName communityPhone`;

describe('matters as residents follow them, and what stands around them', () => {
  let app: TestApp;
  let here: Staffing;
  let card: MatterType;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world, { name: '榕荫社区', complaintPhone: '0591-87110000' });
    card = await aMatterType(app.world, here, { title: '老年优待证', papers: ['身份证'], words: { basis: '省老年人权益保障条例' }, feeFen: 0 });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.world.kernel.dataSource.query('DELETE FROM throttles');
    app.clock.set(A_WORKING_MORNING);
  });

  const done = async (asked: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const fault = async (asked: Promise<GraphQLAnswer>): Promise<string> => {
    const { extensions } = (await asked).errors![0]!;
    return extensions.fields?.[0] ? `${extensions.fields[0].path} ${extensions.fields[0].code}` : extensions.code;
  };
  const progress = (slip: { number: string; secret: string }): Promise<GraphQLAnswer> =>
    app.ask(null, `query($number: String!, $secret: String!) { requestProgress(number: $number, secret: $secret) { ${SEEN} } }`, slip);
  const object = (slip: object, reason = '名字写错了一个字'): Promise<GraphQLAnswer> =>
    app.ask(null, `mutation($input: ObjectToReplyInput!) { objectToReply(input: $input) { ${SEEN} } }`, { input: { ...slip, reason, clientId: randomUUID() } });
  const settle = (slip: object, rating = 5): Promise<GraphQLAnswer> =>
    app.ask(null, `mutation($input: SettleReplyInput!) { settleReply(input: $input) { ${SEEN} } }`, { input: { ...slip, rating, words: '谢谢' } });
  const numberOf = (slip: { number: string }): string => slip.number.split('/')[1]!;

  it('is told on the residents’ page and followed there: papers, promise, extension, reply, objection, the end', async () => {
    const lodged = await done(app.ask(null, 'mutation($input: LodgeServiceRequestInput!) { lodgeServiceRequest(input: $input) { number secret community { name } } }', {
      input: { communityCode: here.community.code, clientId: randomUUID(), matterTypeId: card.id, name: '陈先生', phone: '13800000010' },
    }));
    const slip = { number: lodged.number, secret: lodged.secret };
    expect(await done(progress(slip))).toMatchObject({ state: 'received', title: '老年优待证', canObject: false, steps: [{ state: 'received' }, { state: 'handling', at: null }, { state: 'replied', at: null }] });
    const row = await done(app.ask(here.clerk, `{ serviceRequests(filter: { communityId: "${here.community.id}", text: "${numberOf(slip)}" }) { items { id version channel createdBy { name } } } }`));
    expect(row.items).toEqual([expect.objectContaining({ channel: 'web', createdBy: null })]);
    const { id } = row.items[0];
    let version = row.items[0].version as number;
    const act = async (name: string, more: object): Promise<void> => {
      const type = `${name[0]!.toUpperCase()}${name.slice(1)}ServiceRequestInput`;
      const after = await done(app.ask(here.clerk, `mutation($input: ${type}!) { ${name}ServiceRequest(input: $input) { version } }`, { input: { id, expectedVersion: version, ...more } }));
      version = after.version;
    };
    await act('ask', { way: 'phone', missing: [] });
    expect(await done(progress(slip))).toMatchObject({ state: 'waiting', askedFor: ['身份证'], papersBy: '2026-12-18T09:30:00.000Z' });
    await act('complete', { brought: ['身份证'] });
    expect(await done(progress(slip))).toMatchObject({ state: 'handling', promisedAt: '2026-11-27T09:30:00.000Z', askedFor: [] });
    await act('extend', { way: 'phone', promisedOn: '2026-12-01', stateSoFar: '正在制证。', nextSteps: '好了通知您。' });
    expect((await done(progress(slip))).news.at(-1)).toEqual({ verb: 'extend', way: 'phone', words: '正在制证。', nextSteps: '好了通知您。', promisedAt: '2026-12-01T09:30:00.000Z' });
    await act('finish', { result: '制好了' });
    await act('reply', { way: 'sms', reply: '证好了，请来取。' });
    expect(await done(progress(slip))).toMatchObject({ state: 'replied', reply: '证好了，请来取。', canObject: true, canSettle: true, objectUntil: '2026-12-20T15:59:59.999Z' });
    expect(await done(object(slip))).toMatchObject({ state: 'objected', promisedAt: '2026-11-23T09:30:00.000Z', canObject: false, newSlip: null });
    expect(await fault(object(slip))).toBe('WRONG_STATE');
    version += 1;
    await act('explain', { way: 'phone', reply: '已经改好，请来换。' });
    expect(await done(settle(slip, 4))).toMatchObject({ state: 'closed', rating: 4, canSettle: false, canFollow: true });
    expect(await fault(settle(slip))).toBe('RATED_ALREADY');
  });

  it('objected to once it is closed, becomes a new request that is linked to the old one, with a slip of its own', async () => {
    const old = await aRequest(app.world, here, { state: 'closed', type: card, name: '郑大爷', phone: '13800000011' });
    const next = await done(object(old.slip, '证过期了'));
    expect(next).toMatchObject({ state: 'received', title: '老年优待证', newSlip: { number: expect.stringContaining('/SR-') } });
    expect(next.number).not.toBe(old.slip.number);
    expect((await done(progress(next.newSlip))).state).toBe('received');
    const seen = await done(app.ask(here.secretary, `{ serviceRequest(id: "${old.id}") { state followedBy { number } } }`));
    expect(seen).toEqual({ state: 'closed', followedBy: [{ number: numberOf(next) }] });
    // and may still be rated, though it was closed by itself
    expect((await done(settle(old.slip, 3))).rating).toBe(3);
  });

  it('takes a late objection in as a new matter, linked to the old one; while there is time it is noted at the old one', async () => {
    const take = (followsId: string): Promise<GraphQLAnswer> =>
      app.ask(here.clerk, 'mutation($input: TakeServiceRequestInput!) { takeServiceRequest(input: $input) { request { number } slip { number } } }', {
        input: { communityId: here.community.id, channel: 'phone', matterTypeId: card.id, clientId: randomUUID(), name: '陈阿姨', followsId, content: '证上的名字又错了' },
      });
    const old = await aRequest(app.world, here, { state: 'closed', rating: 2, type: card });
    const { request, slip } = await done(take(old.id));
    expect(slip.number).toContain(request.number);
    const seen = await done(app.ask(here.clerk, `{ serviceRequest(id: "${old.id}") { followedBy { number } } }`));
    expect(seen.followedBy).toEqual([{ number: request.number }]);
    const fresh = await aRequest(app.world, here, { state: 'replied', type: card });
    expect(await fault(take(fresh.id))).toBe('followsId OBJECTION_POSSIBLE');
    const elsewhere = await aRequest(app.world, await aStaffedCommunity(app.world), { state: 'closed', rating: 2 });
    expect(await fault(take(elsewhere.id))).toBe('NOT_FOUND');
  });

  it('is what the rule on objections counts', async () => {
    const near = await aStaffedCommunity(app.world);
    const facts = async (): Promise<object> => {
      const { data } = await app.ask(near.secretary, `query($id: ID!) { communityFacts(communityId: $id) { name value } }`, { id: near.community.id });
      return Object.fromEntries((data?.communityFacts ?? []).filter((one: any) => one.name.startsWith('objections')).map((one: any) => [one.name, one.value]));
    };
    await aRequest(app.world, near, { state: 'closed', objection: '写错字', rating: 4 });
    await aRequest(app.world, near, { state: 'objected' });
    app.clock.advance({ days: 10 });
    expect(await facts()).toEqual({ objectionsDueThisYear: 2, objectionsAnsweredInTimeThisYear: 1 });
  });

  it('is closed by itself when nobody objects in time, not a moment earlier', async () => {
    const row = await aRequest(app.world, here, { state: 'replied', type: card });
    const state = async (): Promise<string> => (await done(progress(row.slip))).state;
    app.clock.set(row.objectUntil!);
    await app.world.kernel.jobs.run(app.world.kernel, 'service-request.lapse', {});
    expect(await state()).toBe('replied');
    app.clock.advance({ seconds: 1 });
    await app.world.kernel.jobs.run(app.world.kernel, 'service-request.lapse', {});
    expect(await state()).toBe('closed');
  });

  it('tells why it ended where the resident wanted it no longer', async () => {
    const row = await aRequest(app.world, here, { state: 'withdrawn', type: card, reason: '来电话说不办了。' });
    expect(await done(progress(row.slip))).toMatchObject({ state: 'withdrawn', news: [{ verb: 'withdraw', way: 'page', words: '来电话说不办了。' }] });
  });

  it('shows a refusal with reasons and remedies', async () => {
    const row = await aRequest(app.world, here, { state: 'replied', answer: 'refuse', type: card, reply: '不在本省户籍范围内。' });
    expect(await done(progress(row.slip))).toMatchObject({ outcome: 'refused', reply: '不在本省户籍范围内。', remedies: expect.stringContaining('行政复议') });
  });

  it('tells nothing to a wrong secret, and makes who tries wait', async () => {
    const row = await aRequest(app.world, here, { type: card });
    for (let n = 0; n < 5; n += 1) expect(await fault(progress({ ...row.slip, secret: '22222-22222' }))).toBe('NOT_FOUND');
    expect(await fault(progress(row.slip))).toBe('THROTTLED');
    expect(await fault(progress({ number: `${here.community.code}/SR-2026-9999`, secret: '22222-22222' }))).toBe('NOT_FOUND');
  });

  it('reads guides and public replies without an account', async () => {
    await aRequest(app.world, here, { state: 'replied', type: card, publicReply: '全社区的信箱门下周统一换新。' });
    const guides = await done(app.ask(null, 'query($code: String!) { publicMatterTypes(code: $code) { title papers { name } basis feeFen limitCount steps changedBy { name } } }', { code: here.community.code }));
    expect(guides).toContainEqual({ title: '老年优待证', papers: [{ name: '身份证' }], basis: '省老年人权益保障条例', feeFen: 0, limitCount: 5, steps: expect.any(Array), changedBy: null });
    const replies = await done(app.ask(null, 'query($code: String!) { publicReplies(code: $code) { title words } }', { code: here.community.code }));
    expect(replies).toEqual([{ title: '老年优待证', words: '全社区的信箱门下周统一换新。' }]);
  });

  describe('a street’s matter types', () => {
    const words = { title: '居住证明', group: 'government', steps: [{ words: '窗口收件' }], papers: [{ name: '身份证' }], limitCount: 1, limitUnit: 'workingHours' };
    const add = (who: APerson, input: object = {}, streetId = here.community.streetId): Promise<GraphQLAnswer> =>
      app.ask(who, 'mutation($input: AddMatterTypeInput!) { addMatterType(input: $input) { id version title papers { required note } } }', { input: { streetId, ...words, ...input } });

    it('are kept by its officials alone', async () => {
      expect(await fault(add(here.secretary))).toBe('FORBIDDEN');
      const elsewhere = await aStaffedCommunity(app.world);
      expect(await fault(add(elsewhere.official))).toBe('FORBIDDEN');
      expect(await fault(add(here.official, {}, here.community.id))).toBe('NOT_FOUND');
      const type = await done(add(here.official));
      expect(type).toMatchObject({ version: 1, papers: [{ required: true, note: '' }] });
      const change = (expectedVersion: number, more: object = {}): Promise<GraphQLAnswer> =>
        app.ask(here.official, 'mutation($input: ChangeMatterTypeInput!) { changeMatterType(input: $input) { version content changedBy { name } } }', { input: { id: type.id, expectedVersion, ...words, ...more } });
      expect(await done(change(1, { content: '证明住在这里' }))).toEqual({ version: 2, content: '证明住在这里', changedBy: { name: here.official.name } });
      expect(await fault(change(1))).toBe('STALE');
      const row = await aRequest(app.world, here, { type: { ...type, papers: [{ name: '身份证', required: true, note: '' }] } });
      await done(app.ask(here.official, `mutation { retireMatterType(input: { id: "${type.id}", expectedVersion: 2 }) { retiredAt } }`));
      // what was asked for under it keeps it; nothing new is
      expect((await done(app.ask(here.clerk, `{ serviceRequest(id: "${row.id}") { matterType { title } } }`))).matterType).toEqual({ title: '居住证明' });
      await expect(aRequest(app.world, here, { type })).rejects.toMatchObject({ code: 'INVALID' });
    });

    it.each([
      ['a name that the street has', { title: '老年优待证' }, 'title DUPLICATE'],
      ['no name', { title: ' ' }, 'title REQUIRED'],
      ['a paper twice', { papers: [{ name: '身份证' }, { name: '身份证' }] }, 'papers.1.name DUPLICATE'],
      ['a paper without a name', { papers: [{ name: '' }] }, 'papers.0.name REQUIRED'],
      ['no time at all', { limitCount: 0 }, 'limitCount TOO_SMALL'],
      ['too many steps', { steps: Array(21).fill({ words: '等' }) }, 'steps TOO_MANY'],
    ])('not with %s', async (_word, input, expected) => expect(await fault(add(here.official, input))).toBe(expected));
  });

  describe('a question by phone', () => {
    const log = (who: APerson, input: object = {}): Promise<GraphQLAnswer> =>
      app.ask(who, 'mutation($input: LogConsultationInput!) { logConsultation(input: $input) { id number state version title answer dueAt callerPhone clauseLinks { clause { number } } } }', {
        input: { communityId: here.community.id, channel: 'phone', topic: '老年卡', question: '多久能办好？', answer: '五个工作日。', ...input },
      });

    it('is noted down with its answer, as evidence for 8.5', async () => {
      expect(await done(log(here.clerk))).toMatchObject({ number: 'CS-2026-0001', state: 'answered', title: '老年卡', dueAt: null, clauseLinks: expect.arrayContaining([{ clause: { number: '8.5' } }]) });
      expect(await fault(log(here.supervisor))).toBe('FORBIDDEN');
      expect(await fault(log((await aStaffedCommunity(app.world)).clerk))).toBe('NOT_FOUND');
    });

    it('is answered later where nobody knew; the number to call back is seen by who calls, and gone afterwards', async () => {
      expect(await fault(log(here.clerk, { answer: '' }))).toBe('phone REQUIRED');
      expect(await fault(log(here.clerk, { topic: '' }))).toBe('topic REQUIRED');
      const open = await done(log(here.clerk, { answer: '', phone: '138 0000 0012', topic: '', matterTypeId: card.id }));
      expect(open).toMatchObject({ state: 'open', title: '老年优待证', callerPhone: '13800000012', dueAt: '2026-11-24T09:30:00.000Z' });
      const phone = `{ consultation(id: "${open.id}") { callerPhone } }`;
      expect(await done(app.ask(here.worker, phone))).toEqual({ callerPhone: null });
      const answer = (version: number): Promise<GraphQLAnswer> =>
        app.ask(here.clerk, 'mutation($input: AnswerConsultationInput!) { answerConsultation(input: $input) { state callerPhone } }', { input: { id: open.id, expectedVersion: version, answer: '五个工作日。' } });
      expect(await fault(answer(9))).toBe('STALE');
      expect(await done(answer(open.version))).toEqual({ state: 'answered', callerPhone: null });
      expect(await fault(answer(open.version + 1))).toBe('WRONG_STATE');
      const one = await aConsultation(app.world, here, { answer: '' });
      expect((await done(app.ask(here.secretary, `mutation { voidConsultation(input: { id: "${one.id}", expectedVersion: 1, reason: "打错了" }) { state } }`))).state).toBe('void');
    });
  });
});
