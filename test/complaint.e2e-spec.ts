import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aComplaint, type AComplaint, type ComplaintTraits } from './factories/complaint.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const CASE = 'id number state version round channel about title place anonymous dueAt receivedAt answer publicNote theme assignee { name }';

const verb = (name: string): string => {
  const input = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${CASE} } }`;
};
const TAKE = `mutation($input: TakeComplaintInput!) { takeComplaint(input: $input) {
  complaint { ${CASE} complainantName complainantPhone createdBy { name } clauseLinks { role default clause { standardCode number } } }
  slip { number secret community { name complaintPhone } } } }`;

describe('a complaint, as staff handle it', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const take = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, TAKE, {
      input: {
        communityId: here.community.id,
        channel: 'counter',
        about: 'service',
        content: '窗口说下午有人，等了两个小时没有人来。',
        name: '林先生',
        phone: '0591-8711 1111',
        ...input,
      },
    });

  const send = (who: APerson, name: string, row: { id: string; version: number }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });

  describe('is taken at the counter', () => {
    it('with a number, a title made of its first words, its clause, the deadline, and a slip for the resident', async () => {
      const { data, errors } = await take(here.clerk);
      expect(errors).toBeUndefined();
      const { complaint, slip } = data!.takeComplaint;
      expect(complaint).toMatchObject({
        number: 'CP-2026-0001', state: 'received', version: 1, round: 1, channel: 'counter', title: '窗口说下午有人，等了两个小时没有人来',
        complainantName: '林先生', complainantPhone: '059187111111', createdBy: { name: here.clerk.name },
        // Friday's complaint is acknowledged on Monday at the close of business
        receivedAt: '2026-11-20T02:00:00.000Z', dueAt: '2026-11-23T09:30:00.000Z',
      });
      expect(complaint.clauseLinks).toEqual([
        { role: 'evidences', default: true, clause: { standardCode: 'DB35/T draft 2021', number: '9.2' } },
        { role: 'evidences', default: true, clause: { standardCode: 'DB35/T 2074-2022', number: '9.2' } },
      ]);
      expect(slip).toMatchObject({ number: `${here.community.code}/CP-2026-0001`, community: { name: here.community.name } });
      expect(slip.secret).toMatch(/^[2-9A-Y]{5}-[2-9A-Y]{5}$/);
    });

    it.each([
      ['no words', { content: '  ' }, 'content', 'REQUIRED'],
      ['too many words', { content: '长'.repeat(5001) }, 'content', 'TOO_LONG'],
      ['a control character', { content: 'a\u0007b' }, 'content', 'CONTROL_CHARACTER'],
      ['a mark that turns the writing', { place: '3 号楼\u202e' }, 'place', 'CONTROL_CHARACTER'],
      ['a subject that is none', { about: 'weather' }, 'about', 'NOT_ONE_OF'],
      ['a channel that is the residents’ own', { channel: 'web' }, 'channel', 'NOT_ONE_OF'],
      ['a day still to come', { occurredOn: '2026-11-21' }, 'occurredOn', 'IN_THE_FUTURE'],
      ['a day that does not exist', { occurredOn: '2026-02-30' }, 'occurredOn', 'NOT_A_DATE'],
      ['no name, though not anonymous', { name: ' ' }, 'name', 'REQUIRED'],
      ['a number too short for a phone', { phone: '1380000000' }, 'phone', 'PHONE_LENGTH'],
      ['letters for a phone', { phone: '隔壁借的电话' }, 'phone', 'PHONE_FORM'],
    ])('not with %s', async (_word, input, path, code) => {
      const { errors } = await take(here.clerk, input);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
    });

    it('with rare characters, emoji and HTML as the text they are', async () => {
      const content = '𠮷叔说 <b>水管</b> 漏了 👨‍👩‍👧，<script>alert(1)</script>';
      const { data } = await take(here.clerk, { content, title: '<i>𠮷</i>' });
      expect(data!.takeComplaint.complaint.title).toBe('<i>𠮷</i>');
    });

    it('once, however often the same form is sent', async () => {
      const form = { clientId: randomUUID(), content: '同一张表点了两次' };
      const [one, two] = await Promise.all([take(here.clerk, form), take(here.clerk, form)]);
      expect(one.data!.takeComplaint.slip).toEqual(two.data!.takeComplaint.slip);
    });

    it('not in another community, by a supervisor, or by nobody', async () => {
      expect(await codeOf(take(elsewhere.clerk))).toBe('NOT_FOUND');
      expect(await codeOf(take(here.supervisor))).toBe('FORBIDDEN');
      expect(await codeOf(take(null))).toBe('UNAUTHENTICATED');
    });
  });

  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not
  const verbs: [string, Partial<ComplaintTraits>, keyof Staffing, () => object, string, keyof Staffing][] = [
    ['acknowledgeComplaint', { state: 'received' }, 'clerk', () => ({}), 'acknowledged', 'supervisor'],
    ['rejectComplaint', { state: 'acknowledged' }, 'secretary', () => ({ reason: '归供水公司，打 968188' }), 'rejected', 'worker'],
    ['investigateComplaint', { state: 'acknowledged' }, 'worker', () => ({ assigneeId: here.worker.id }), 'investigating', 'clerk'],
    ['answerComplaint', { state: 'investigating' }, 'worker', () => ({ answer: '已经装好' }), 'answered', 'clerk'],
    ['closeComplaint', { state: 'confirmed' }, 'worker', () => ({ theme: '照明' }), 'closed', 'clerk'],
    ['voidComplaint', { state: 'investigating' }, 'secretary', () => ({ reason: '登记重了' }), 'void', 'worker'],
  ];

  describe.each(verbs)('%s', (name, traits, allowed, input, reached, forbidden) => {
    it(`leads to ${reached}`, async () => {
      const row = await aComplaint(app.world, here, traits);
      const { data, errors } = await send(here[allowed] as APerson, name, row, input());
      expect(errors).toBeUndefined();
      expect(data![name]).toMatchObject({ state: reached, version: row.version + 1 });
    });

    it('is not found from another community, forbidden to another role, refused in another state or on a stale view', async () => {
      const row = await aComplaint(app.world, here, traits);
      expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input()))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, name, row, input()))).toBe('FORBIDDEN');
      expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input()))).toBe('STALE');
      const ended = await aComplaint(app.world, here, { state: 'rejected' });
      expect(await codeOf(send(here[allowed] as APerson, name, ended, input()))).toBe('WRONG_STATE');
    });
  });

  it.each([
    ['rejectComplaint', 'secretary', { state: 'received' }, { reason: ' ' }, 'reason', 'REQUIRED'],
    ['answerComplaint', 'worker', { state: 'investigating' }, { answer: '长'.repeat(5001) }, 'answer', 'TOO_LONG'],
    ['closeComplaint', 'worker', { state: 'confirmed' }, { theme: '' }, 'theme', 'REQUIRED'],
    ['closeComplaint', 'worker', { state: 'confirmed' }, { theme: '长'.repeat(61) }, 'theme', 'TOO_LONG'],
    ['voidComplaint', 'secretary', { state: 'received' }, { reason: '' }, 'reason', 'REQUIRED'],
  ] as const)('%s by the %s is refused at the field that is wrong', async (name, who, traits, input, path, code) => {
    const row = await aComplaint(app.world, here, traits);
    const { errors } = await send(here[who], name, row, input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  });

  it('tells on a stale save who changed what meanwhile', async () => {
    const row = await aComplaint(app.world, here, { state: 'investigating' });
    await send(here.worker, 'answerComplaint', row, { answer: '先答了一种' });
    const { errors } = await send(here.secretary, 'answerComplaint', row, { answer: '另一种' });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      params: { changes: [{ verb: 'answer', changes: expect.arrayContaining([expect.objectContaining({ field: 'answer', to: '先答了一种' })]) }] },
    });
  });

  describe('is given to somebody to look into', () => {
    const give = (who: APerson, row: AComplaint, assigneeId?: string): Promise<GraphQLAnswer> =>
      send(who, 'investigateComplaint', row, assigneeId ? { assigneeId } : {});

    it('by the secretary, who tells them; anybody else takes it up themselves', async () => {
      const row = await aComplaint(app.world, here, { state: 'acknowledged', title: '物业乱收费' });
      expect(await codeOf(give(here.worker, row, here.colleague.id))).toBe('FORBIDDEN');
      const { data } = await give(here.secretary, row, here.colleague.id);
      expect(data!.investigateComplaint).toMatchObject({ state: 'investigating', assignee: { name: here.colleague.name } });
      const told = await app.ask(here.colleague, '{ notices(page: { limit: 1 }) { items { code params } } }');
      expect(told.data!.notices.items).toMatchObject([{ code: 'complaint.yours', params: { title: '物业乱收费' } }]);

      const next = await aComplaint(app.world, here, { state: 'acknowledged' });
      expect((await give(here.worker, next)).data!.investigateComplaint.assignee).toEqual({ name: here.worker.name });
    });

    it.each([
      ['a clerk, who may not investigate', () => here.clerk.id],
      ['somebody of another community', () => elsewhere.worker.id],
      ['nobody at all', () => randomUUID()],
    ])('not %s', async (_word, assigneeId) => {
      const row = await aComplaint(app.world, here, { state: 'acknowledged' });
      const { errors } = await give(here.secretary, row, assigneeId());
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'assigneeId', code: 'UNKNOWN_PERSON' }] });
    });

    it('and answered by them, or by the secretary, but by no colleague', async () => {
      const row = await aComplaint(app.world, here, { state: 'investigating', investigator: here.worker });
      expect(await codeOf(send(here.colleague, 'answerComplaint', row, { answer: '我来答' }))).toBe('NOT_INVESTIGATOR');
      expect((await send(here.secretary, 'answerComplaint', row, { answer: '书记来答' })).data!.answerComplaint.state).toBe('answered');
    });

    it('with the answer due as promised on the first day, however late the steps before it', async () => {
      app.clock.set('2026-11-20T10:00:00+08:00');
      const row = await aComplaint(app.world, here, { state: 'acknowledged' });
      app.clock.set('2026-11-27T10:00:00+08:00');
      const { data } = await give(here.secretary, row, here.worker.id);
      // one working day to acknowledge, two to begin, five to answer: eight after Friday the 20th
      expect(data!.investigateComplaint.dueAt).toBe('2026-12-02T09:30:00.000Z');
      app.clock.set('2026-11-20T10:00:00+08:00');
    });
  });

  it('lapses by a job that is enqueued with the answer, for the last instant of waiting, and not without it', async () => {
    const { kernel } = app.world;
    await kernel.jobs.start(kernel);
    const waiting = async (): Promise<{ data: object; at: Date }[]> =>
      kernel.dataSource.query(`SELECT data, start_after AS at FROM pgboss.job WHERE name = 'complaint.lapse' AND data ? 'id'`);
    const row = await aComplaint(app.world, here, { state: 'answered' });
    expect(await waiting()).toEqual([{ data: { id: row.id }, at: row.confirmBy }]);
    expect(await codeOf(send(here.worker, 'answerComplaint', row, { answer: '再答一次' }))).toBe('WRONG_STATE');
    expect(await waiting()).toHaveLength(1);
  });

  describe('that was contested', () => {
    it('is not looked into again by the same person, whoever sends it to them', async () => {
      const row = await aComplaint(app.world, here, { state: 'contested', investigator: here.worker });
      expect(row).toMatchObject({ state: 'contested', round: 2, assigneeId: null });
      expect(await codeOf(send(here.worker, 'investigateComplaint', row))).toBe('SAME_INVESTIGATOR');
      expect(await codeOf(send(here.secretary, 'investigateComplaint', row, { assigneeId: here.worker.id }))).toBe('SAME_INVESTIGATOR');
      const doors = await app.ask(here.worker, 'query($id: ID!) { complaint(id: $id) { transitions { verb blockedBy { code } } } }', { id: row.id });
      expect(doors.data!.complaint.transitions).toContainEqual({ verb: 'investigate', blockedBy: { code: 'SAME_INVESTIGATOR' } });
      expect((await send(here.secretary, 'investigateComplaint', row, { assigneeId: here.colleague.id })).data!.investigateComplaint)
        .toMatchObject({ state: 'investigating', assignee: { name: here.colleague.name } });
    });

    it('is the street’s where the secretary looked into it, and the secretary may hand it on but not answer it', async () => {
      const row = await aComplaint(app.world, here, { state: 'contested', investigator: here.secretary });
      expect(await codeOf(send(here.secretary, 'investigateComplaint', row, { assigneeId: here.secretary.id }))).toBe('SAME_INVESTIGATOR');
      const taken = (await send(here.official, 'investigateComplaint', row)).data!.investigateComplaint;
      expect(taken.assignee).toEqual({ name: here.official.name });
      expect(await codeOf(send(here.secretary, 'answerComplaint', taken, { answer: '还是原来那句', furtherWays: '12345' }))).toBe('SAME_INVESTIGATOR');
      // the second answer is final: it says where else to turn
      expect((await send(here.official, 'answerComplaint', taken, { answer: '街道看过了' })).errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'furtherWays', code: 'REQUIRED' }] });
      expect((await send(here.official, 'answerComplaint', taken, { answer: '街道看过了', furtherWays: '12345' })).data!.answerComplaint)
        .toMatchObject({ state: 'answered', round: 2, answer: '街道看过了' });
    });
  });

  describe('in a list', () => {
    const LIST = `query($filter: RecordFilter) { complaints(filter: $filter, page: { limit: 50 }) {
      total items { id number title state about channel receivedAt dueAt complainantName transitions { verb blockedBy { code } }
        clauseLinks { clause { number } } assignee { name } community { name } } } }`;

    it('is asked for with a fixed number of statements, however many there are', async () => {
      const filter = { communityId: here.community.id };
      const statements = await app.statements(() => app.ask(here.official, LIST, { filter }));
      // session; rows, total, links, clauses, people, units
      expect(statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)).length).toBeLessThanOrEqual(8);
    });

    it('shows another community nothing', async () => {
      const { data } = await app.ask(elsewhere.secretary, LIST, { filter: { communityId: here.community.id } });
      expect(data!.complaints).toEqual({ total: 0, items: [] });
      const row = await aComplaint(app.world, here);
      expect(await codeOf(app.ask(elsewhere.secretary, 'query($id: ID!) { complaint(id: $id) { id } }', { id: row.id }))).toBe('NOT_FOUND');
    });

    it('is closed to a grid manager', async () => {
      expect(await codeOf(app.ask(here.gridManager, LIST))).toBe('FORBIDDEN');
    });
  });

  async function codeOf(answer: Promise<GraphQLAnswer>): Promise<string | undefined> {
    return (await answer).errors?.[0]?.extensions.code;
  }
});
