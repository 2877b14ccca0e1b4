import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aComplaint } from './factories/complaint.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

type Seen = NonNullable<GraphQLAnswer['data']>;

const LODGE = `mutation($input: LodgeComplaintInput!) { lodgeComplaint(input: $input) { number secret community { code name streetName complaintPhone } } }`;
const SEEN = 'number title state receivedAt answer answerDueAt confirmBy canConfirm canContest steps { state at } communityName communityPhone';
const PROGRESS = `query($number: String!, $secret: String!) { complaintProgress(number: $number, secret: $secret) { ${SEEN} } }`;
const CONFIRM = `mutation($input: ConfirmComplaintInput!) { confirmComplaint(input: $input) { ${SEEN} } }`;
const CONTEST = `mutation($input: ContestComplaintInput!) { contestComplaint(input: $input) { ${SEEN} } }`;

describe('a complaint, as a resident makes and follows it', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world, { name: '榕荫社区', complaintPhone: '0591-87110000' });
  });
  afterAll(() => app.close());

  // everybody in this file asks from one address
  beforeEach(async () => {
    await app.world.kernel.dataSource.query('DELETE FROM throttles');
    app.clock.set(A_WORKING_MORNING);
  });

  const form = (input: object = {}): Record<string, unknown> => ({
    communityCode: here.community.code,
    clientId: randomUUID(),
    about: 'fees',
    content: '停车费涨了没有公示！\n问了两次都说不知道。',
    place: '南门岗亭',
    name: '郑某某',
    phone: '138 0000 0007',
    ...input,
  });
  const lodge = (input: object = {}): Promise<GraphQLAnswer> => app.ask(null, LODGE, { input: form(input) });
  const progress = (slip: { number: string; secret: string }): Promise<GraphQLAnswer> => app.ask(null, PROGRESS, slip);

  describe('is lodged without an account', () => {
    it('and gives a number, a secret, and where it lies', async () => {
      const { data, errors } = await lodge();
      expect(errors).toBeUndefined();
      expect(data!.lodgeComplaint).toEqual({
        number: `${here.community.code}/CP-2026-0001`,
        secret: expect.stringMatching(/^[2-9A-Y]{5}-[2-9A-Y]{5}$/),
        community: { code: here.community.code, name: '榕荫社区', streetName: here.community.street.name, complaintPhone: '0591-87110000' },
      });
      expect(await told(here.clerk, data!.lodgeComplaint.number)).toEqual(['complaint.received']);
      expect(await read(here.clerk, data!.lodgeComplaint.number, 'title')).toEqual({ title: '停车费涨了没有公示' });
    });

    it('and is known to staff as told on the web by nobody who has an account', async () => {
      const { data } = await lodge();
      const record = await read(here.secretary, data!.lodgeComplaint.number, 'channel place createdBy { name } complainantName complainantPhone history { verb byResident actor { name } }');
      expect(record).toEqual({
        channel: 'web', place: '南门岗亭', createdBy: null, complainantName: '郑某某', complainantPhone: '13800000007',
        history: [{ verb: 'lodge', byResident: true, actor: null }],
      });
    });

    it('and keeps no name where none was wished, even if one was sent', async () => {
      const { data } = await lodge({ anonymous: true });
      const record = await read(here.secretary, data!.lodgeComplaint.number, 'anonymous complainantName complainantPhone');
      expect(record).toEqual({ anonymous: true, complainantName: null, complainantPhone: null });
    });

    it.each([
      ['no words', { content: ' \n ' }, 'content', 'REQUIRED'],
      ['too many words', { content: '长'.repeat(5001) }, 'content', 'TOO_LONG'],
      ['a control character', { content: '灯\u0000坏了' }, 'content', 'CONTROL_CHARACTER'],
      ['a title that is too long', { title: '长'.repeat(121) }, 'title', 'TOO_LONG'],
      ['a place that is too long', { place: '长'.repeat(201) }, 'place', 'TOO_LONG'],
      ['a subject that is none', { about: 'weather' }, 'about', 'NOT_ONE_OF'],
      ['a day still to come', { occurredOn: '2026-11-21' }, 'occurredOn', 'IN_THE_FUTURE'],
      ['a day that does not exist', { occurredOn: '2026-11-31' }, 'occurredOn', 'NOT_A_DATE'],
      ['no name', { name: null }, 'name', 'REQUIRED'],
      ['no phone', { phone: '' }, 'phone', 'REQUIRED'],
      ['a short number', { phone: '1380000000' }, 'phone', 'PHONE_LENGTH'],
      ['a number that nobody has', { phone: '23800000007' }, 'phone', 'PHONE_FORM'],
      ['a form without its own number', { clientId: '1' }, 'clientId', 'NOT_AN_ID'],
      ['seven photos', { photoTokens: Array(7).fill('x') }, 'photoTokens', 'TOO_MANY'],
      ['a photo that was never sent', { photoTokens: ['v1.abc'] }, 'photoTokens.0', 'UPLOAD_EXPIRED'],
    ])('not with %s', async (_word, input, path, code) => {
      const { errors } = await lodge(input);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
    });

    it('not in a community that does not exist', async () => {
      expect(await codeOf(lodge({ communityCode: '999999999999' }))).toBe('NOT_FOUND');
    });

    it('once, when the same form arrives twice at the same time, and again later', async () => {
      const same = { clientId: randomUUID() };
      const before = await count();
      const [one, two] = await Promise.all([lodge(same), lodge(same)]);
      const three = await lodge(same);
      expect(new Set([one, two, three].map(({ data }) => JSON.stringify(data!.lodgeComplaint))).size).toBe(1);
      expect(await count()).toBe(before + 1);
    });

    it('twice, when what was written changed before it was sent again: nothing is lost', async () => {
      const same = { clientId: randomUUID() };
      const one = await lodge(same);
      const two = await lodge({ ...same, content: '补充：公示牌上也没有。' });
      expect(two.data!.lodgeComplaint.number).not.toBe(one.data!.lodgeComplaint.number);
    });

    it('twenty times from one address, then no more for a while', async () => {
      for (let index = 0; index < 20; index += 1) expect((await lodge()).errors).toBeUndefined();
      const { errors } = await lodge();
      expect(errors![0]!.extensions).toMatchObject({ code: 'THROTTLED', params: { retryAfter: 180 } });
      app.clock.advance({ seconds: 181 });
      expect((await lodge()).errors).toBeUndefined();
    });
  });

  describe('is followed with number and secret', () => {
    it('step by step, with the day of the answer and without a name of anybody', async () => {
      const { slip } = await aComplaint(app.world, here, { state: 'investigating', title: '楼道灯坏了' });
      const { data } = await progress(slip);
      expect(data!.complaintProgress).toEqual({
        number: slip.number, title: '楼道灯坏了', state: 'investigating', receivedAt: '2026-11-20T02:00:00.000Z', answer: null,
        // one working day to acknowledge, two to begin, five to answer
        answerDueAt: '2026-12-02T09:30:00.000Z', confirmBy: null, canConfirm: false, canContest: false,
        steps: [
          { state: 'received', at: '2026-11-20T02:00:00.000Z' }, { state: 'acknowledged', at: '2026-11-20T02:00:00.000Z' },
          { state: 'investigating', at: '2026-11-20T02:00:00.000Z' }, { state: 'answered', at: null }, { state: 'confirmed', at: null },
        ],
        communityName: '榕荫社区', communityPhone: '0591-87110000',
      });
    });

    it('typed in small letters, full width and with spaces', async () => {
      const { slip } = await aComplaint(app.world, here);
      const typed = { number: ` ${slip.number.toLowerCase()} `, secret: slip.secret.toLowerCase().replace('-', ' ') };
      expect((await progress(typed)).data!.complaintProgress.state).toBe('received');
    });

    it('where it was not taken up, with the reason', async () => {
      const { slip } = await aComplaint(app.world, here, { state: 'rejected', reason: '归供电公司，打 95598' });
      expect((await progress(slip)).data!.complaintProgress).toMatchObject({ state: 'rejected', answer: '归供电公司，打 95598', answerDueAt: null });
    });

    it('and tells a wrong secret, an unknown number, an unknown community and nonsense alike', async () => {
      const { slip } = await aComplaint(app.world, here, { state: 'answered' });
      const { slip: other } = await aComplaint(app.world, here);
      const wrong = [
        { ...slip, secret: '22222-22222' }, { ...slip, secret: '' }, { ...slip, secret: other.secret },
        { ...slip, number: slip.number.replace(/\d{4}$/, '9999') }, { ...slip, number: `999999999999/${slip.number.split('/')[1]}` },
        { ...slip, number: '\u0000%_' }, { ...slip, number: 'x'.repeat(5000) },
      ];
      const answers: GraphQLAnswer[] = [];
      for (const one of wrong) answers.push(await progress(one));
      const told = answers.map(({ data, errors }) => JSON.stringify([data, errors?.map(({ extensions: { code, params, fields } }) => ({ code, params, fields }))]));
      expect([...new Set(told)]).toEqual([JSON.stringify([null, [{ code: 'NOT_FOUND', params: {}, fields: [] }]])]);
    });

    it('with a wait after five wrong tries at one number, even for the right secret, but not for another number', async () => {
      const { slip } = await aComplaint(app.world, here);
      const { slip: other } = await aComplaint(app.world, here);
      for (let index = 0; index < 5; index += 1) expect(await codeOf(progress({ ...slip, secret: '22222-22222' }))).toBe('NOT_FOUND');
      const { errors } = await progress(slip);
      expect(errors![0]!.extensions).toMatchObject({ code: 'THROTTLED', params: { retryAfter: 30 } });
      expect(await codeOf(app.ask(null, CONFIRM, { input: slip }))).toBe('THROTTLED');
      expect((await progress(other)).errors).toBeUndefined();
      app.clock.advance({ seconds: 31 });
      expect((await progress(slip)).errors).toBeUndefined();
    });

    it('with a wait after thirty wrong tries at any numbers', async () => {
      const { slip } = await aComplaint(app.world, here);
      for (let index = 0; index < 30; index += 1) await progress({ number: `${here.community.code}/CP-2026-${5000 + index}`, secret: 'x' });
      expect(await codeOf(progress(slip))).toBe('THROTTLED');
    });

    it('and opens nothing else to whoever asks for something else beside it', async () => {
      const elsewhere = await aStaffedCommunity(app.world);
      const { slip } = await aComplaint(app.world, here, { state: 'answered' });
      const both = `query($number: String!, $secret: String!) { complaintProgress(number: $number, secret: $secret) { state }
        complaints(filter: { communityId: "${here.community.id}" }) { total items { complainantName } } }`;
      expect((await app.ask(elsewhere.secretary, both, slip)).data).toMatchObject({ complaintProgress: { state: 'answered' }, complaints: { total: 0, items: [] } });
      expect((await app.ask(null, both, slip)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  describe('answered', () => {
    it('is confirmed, and then closed under a theme', async () => {
      const row = await aComplaint(app.world, here, { state: 'answered', answer: '停车费已经公示' });
      const { slip } = row;
      expect((await progress(slip)).data!.complaintProgress).toMatchObject({
        // ten working days, the last of them to its end
        answer: '停车费已经公示', answerDueAt: null, confirmBy: '2026-12-04T15:59:59.999Z', canConfirm: true, canContest: true,
      });
      const { data } = await app.ask(null, CONFIRM, { input: slip });
      expect(data!.confirmComplaint).toMatchObject({ state: 'confirmed', canConfirm: false, canContest: false });
      expect(data!.confirmComplaint.steps.at(-1)).toEqual({ state: 'confirmed', at: '2026-11-20T02:00:00.000Z' });
      expect(await codeOf(app.ask(null, CONFIRM, { input: slip }))).toBe('WRONG_STATE');
      expect(await told(here.worker, slip.number)).toContain('complaint.confirmed');
    });

    it('is contested once, looked into by somebody else, and final with the second answer', async () => {
      const { slip, id } = await aComplaint(app.world, here, { state: 'answered', investigator: here.worker });
      const { data } = await app.ask(null, CONTEST, { input: { ...slip, reason: '还是没有公示' } });
      expect(data!.contestComplaint).toMatchObject({
        state: 'contested', canConfirm: false, canContest: false,
        // one working day to begin anew, five to answer
        answerDueAt: '2026-11-30T09:30:00.000Z',
        steps: [{ state: 'received' }, { state: 'acknowledged' }, { state: 'investigating' }, { state: 'answered' }, { state: 'contested' },
          { state: 'investigating', at: null }, { state: 'answered', at: null }, { state: 'confirmed', at: null }],
      });
      for (const who of [here.secretary, here.official]) expect(await told(who, slip.number)).toContain('complaint.contested');
      const second = await aComplaint(app.world, here, { state: 'answered', contestReason: '没有看到', secondAnswer: '街道看过了' });
      expect((await progress(second.slip)).data!.complaintProgress).toMatchObject({ state: 'answered', answer: '街道看过了', canConfirm: true, canContest: false });
      expect(await codeOf(app.ask(null, CONTEST, { input: { ...second.slip, reason: '还是不行' } }))).toBe('CONTESTED_ALREADY');
      expect(await read(here.secretary, slip.number, 'id contestReason round')).toEqual({ id, contestReason: '还是没有公示', round: 2 });
    });

    it.each([['', 'REQUIRED'], ['长'.repeat(2001), 'TOO_LONG']])('is not contested without a reason, or with a book', async (reason, code) => {
      const { slip } = await aComplaint(app.world, here, { state: 'answered' });
      const { errors } = await app.ask(null, CONTEST, { input: { ...slip, reason } });
      expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason', code }] });
    });

    it('is neither confirmed nor contested before there is an answer, or with a wrong secret', async () => {
      const { slip } = await aComplaint(app.world, here, { state: 'investigating' });
      const answered = await aComplaint(app.world, here, { state: 'answered' });
      expect(await codeOf(app.ask(null, CONFIRM, { input: slip }))).toBe('WRONG_STATE');
      expect(await codeOf(app.ask(null, CONTEST, { input: { ...slip, reason: '太慢' } }))).toBe('WRONG_STATE');
      const wrong = { ...answered.slip, secret: slip.secret };
      expect(await codeOf(app.ask(null, CONFIRM, { input: wrong }))).toBe('NOT_FOUND');
      expect(await codeOf(app.ask(null, CONTEST, { input: { ...wrong, reason: '太慢' } }))).toBe('NOT_FOUND');
    });

    it('lapses when nobody says a word in time, not an instant earlier', async () => {
      const { kernel } = app.world;
      const { slip, id } = await aComplaint(app.world, here, { state: 'answered' });
      app.clock.set('2026-12-04T23:59:59+08:00');
      await kernel.jobs.run(kernel, 'complaint.lapse', {});
      expect((await progress(slip)).data!.complaintProgress).toMatchObject({ state: 'answered', canConfirm: true });
      app.clock.set('2026-12-05T00:05:00+08:00');
      await kernel.jobs.run(kernel, 'complaint.lapse', {});
      await kernel.jobs.run(kernel, 'complaint.lapse', { id });
      const { data } = await progress(slip);
      expect(data!.complaintProgress).toMatchObject({ state: 'lapsed', canConfirm: false, canContest: false });
      expect(data!.complaintProgress.steps.at(-1)).toEqual({ state: 'lapsed', at: '2026-12-04T16:05:00.000Z' });
      expect(await read(here.worker, slip.number, 'history(limit: 1) { verb byResident actor { name } } historyCheck { intact }')).toEqual({
        history: [{ verb: 'lapse', byResident: false, actor: null }], historyCheck: { intact: true },
      });
    });
  });

  const idOf = async (number: string): Promise<string> => {
    const [row] = await app.world.kernel.dataSource.query('SELECT id FROM complaints WHERE community_id = $1 AND number = $2', [
      here.community.id, number.split('/')[1],
    ]);
    return row.id as string;
  };

  async function read(who: APerson, number: string, fields: string): Promise<Seen> {
    const { data, errors } = await app.ask(who, `query($id: ID!) { complaint(id: $id) { ${fields} } }`, { id: await idOf(number) });
    expect(errors).toBeUndefined();
    return data!.complaint;
  }

  /** What a person was told about a complaint. */
  async function told(who: APerson, number: string): Promise<string[]> {
    const { data } = await app.ask(who, '{ notices(page: { limit: 100 }) { items { code params } } }');
    const about = data!.notices.items.filter((notice: { params: { number: string } }) => number.endsWith(`/${notice.params.number}`));
    return about.map((notice: { code: string }) => notice.code);
  }

  async function count(): Promise<number> {
    const [row] = await app.world.kernel.dataSource.query('SELECT count(*)::int AS count FROM complaints');
    return row.count as number;
  }

  async function codeOf(answer: Promise<GraphQLAnswer>): Promise<string | undefined> {
    return (await answer).errors?.[0]?.extensions.code;
  }
});
