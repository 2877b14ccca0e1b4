import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Place } from '#kernel';
import { aComplaint } from './factories/complaint.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';
import { aMailServer, aPostServer, type MailServer, type PostServer } from './setup/outside.js';

/** The ways in which people are told outside the platform, against servers that misbehave. */
describe('what leaves the platform', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let mails: MailServer;
  let posts: PostServer;

  beforeAll(async () => {
    [app, mails, posts] = await Promise.all([testApp(), aMailServer(), aPostServer()]);
    Object.assign(app.world.kernel.config, { SMTP_URL: mails.url, PUBLIC_URL: 'https://pdca.example.cn', SMS_URL: `${posts.url}/texts`, SMS_TOKEN: 'a-gateway-s-token', WEBHOOK_INSIDE: true });
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  }, 60_000);
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(async () => {
    await app.close();
    await Promise.all([mails.close(), posts.close()]);
  });

  const sql = <R = any>(text: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(text, params);
  const run = (name: string): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, name, {});
  /** `20T10:00` is in the November of the tests, `12-02T10:00` after it. */
  const at = (time: string): void => app.clock.set(`2026-${time.includes('-') ? time : `11-${time}`}:00+08:00`);
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const refusal = async (answer: Promise<GraphQLAnswer>): Promise<unknown> => {
    const { code, fields } = (await answer).errors![0]!.extensions;
    return fields?.length ? [code, ...fields.map(({ path, code: one }: any) => `${path} ${one}`)] : code;
  };
  describe('by mail', () => {
    const CHOICES = 'mailAddress mailConfirmed digestAt quietFrom quietTo topics { topic app fixed mail }';
    const setAddress = (who: APerson, address: string | null): Promise<GraphQLAnswer> =>
      app.ask(who, `mutation($address: String) { setNoticeAddress(address: $address) { ${CHOICES} } }`, { address });
    const confirm = (who: APerson, code: string): Promise<GraphQLAnswer> => app.ask(who, `mutation($code: String!) { confirmNoticeAddress(code: $code) { ${CHOICES} } }`, { code });
    const choose = (who: APerson, more: object = {}): Promise<GraphQLAnswer> =>
      app.ask(who, `mutation($input: SetNoticeChoicesInput!) { setNoticeChoices(input: $input) { ${CHOICES} } }`, {
        input: { language: 'zh-CN', digestAt: '08:30', quietFrom: '20:00', quietTo: '08:00', topics: [{ topic: 'turn', app: true, mail: 'now' }, { topic: 'news', app: false, mail: 'digest' }], ...more },
      });
    const withMail = async (who: APerson, address: string): Promise<void> => {
      await done(setAddress(who, address));
      await done(confirm(who, /confirm=([\w-]+)/.exec(mails.arrived.at(-1)!.body)![1]!));
      mails.arrived.length = 0;
    };

    it('goes nowhere before its link was opened by the one who asked for it', async () => {
      expect(await refusal(setAddress(here.worker, 'no address'))).toEqual(['INVALID', 'address UNUSABLE_ADDRESS']);
      expect(await refusal(setAddress(here.worker, 'a@b.cn\r\nBcc: c@d.cn'))).toEqual(['INVALID', 'address UNUSABLE_ADDRESS']);
      expect(await done(setAddress(here.worker, 'worker@example.cn'))).toMatchObject({ mailAddress: 'worker@example.cn', mailConfirmed: false });
      const [mail] = mails.arrived;
      expect([mail!.to, mail!.subject]).toEqual([['worker@example.cn'], '【社区循环】请确认您的邮箱']);
      const code = /https:\/\/pdca\.example\.cn\/me\/notices\?confirm=([\w-]+)/.exec(mail!.body)![1]!;
      await aNonconformity(app.world, here, { state: 'reported', reporter: here.colleague });
      await run('notice.deliver');
      expect(mails.arrived).toHaveLength(1);
      expect(await refusal(confirm(here.secretary, code))).toBe('NOT_FOUND');
      expect(await refusal(confirm(here.worker, `${code.slice(0, -1)}_`))).toBe('NOT_FOUND');
      expect(await done(confirm(here.worker, code))).toMatchObject({ mailConfirmed: true });
      mails.arrived.length = 0;
    });

    it('comes at once or once a day, as each person chose; in text and HTML, with a link', async () => {
      await withMail(here.secretary, 'secretary@example.cn');
      expect(await refusal(choose(here.secretary, { digestAt: '25:00' }))).toEqual(['INVALID', 'digestAt NOT_A_TIME']);
      expect(await refusal(choose(here.secretary, { quietFrom: '20:00', quietTo: null }))).toEqual(['INVALID', 'quietTo NOT_A_TIME']);
      expect((await done(choose(here.secretary))).topics).toEqual(expect.arrayContaining([
        { topic: 'turn', app: true, fixed: false, mail: 'now' }, { topic: 'news', app: false, fixed: false, mail: 'digest' }, { topic: 'overdue', app: true, fixed: true, mail: 'now' },
      ]));
      const row = await aNonconformity(app.world, here, { state: 'reported', title: '<b>门口</b>堆了杂物' });
      await run('notice.deliver');
      await run('notice.deliver');
      expect(mails.arrived).toMatchObject([{ to: ['secretary@example.cn'], subject: `【社区循环】新报的不符合：<b>门口</b>堆了杂物（${row.number}）` }]);
      const { body, id } = mails.arrived[0]!;
      expect(body).toContain(`https://pdca.example.cn/to/${row.id}`);
      expect(body).toContain('&#60;b&#62;门口');
      expect(id).toMatch(/^<[0-9a-f-]{36}@pdca\.example\.cn>$/);
      // what a resident wrote stays on the platform: the kind and the number go out
      mails.arrived.length = 0;
      const complaint = await aComplaint(app.world, here, { state: 'received', title: '三号楼的李家' });
      await run('notice.deliver');
      expect(mails.arrived).toMatchObject([{ subject: `【社区循环】新收到投诉：投诉 ${complaint.number}` }]);
      expect(mails.arrived[0]!.body).not.toContain('李家');
      await done(choose(here.secretary, { language: 'en' }));
      mails.arrived.length = 0;
      const again = await aComplaint(app.world, here, { state: 'received' });
      await run('notice.deliver');
      expect(mails.arrived).toMatchObject([{ subject: `【Community PDCA】New complaint: Complaint ${again.number}` }]);
      await done(choose(here.secretary));
      // of what is no news for at once, the next working morning
      mails.arrived.length = 0;
      const cases = await aNonconformity(app.world, here, { state: 'analysing', title: '值班表没有换' });
      await app.world.as(here.worker, 'record:comment', (by) => by.query(
        `INSERT INTO notices (id, person_id, code, params, record_id, at, topic) VALUES (gen_random_uuid(), $1, 'nonconformity.partly', '{}', $2, $3, 'news')`, [here.secretary.id, cases.id, by.now]));
      await run('notice.deliver');
      mails.arrived.length = 0;
      for (const [time, count] of [['20T17:00', 0], ['21T09:00', 0], ['23T08:29', 0], ['23T08:30', 1], ['23T09:00', 1]] as const) {
        at(time);
        await run('notice.deliver');
        expect([time, mails.arrived.filter(({ to }) => to[0] === 'secretary@example.cn').length]).toEqual([time, count]);
      }
      // it stands in the list, and rang no bell
      expect(await sql(`SELECT read_at IS NOT NULL AS read FROM notices WHERE person_id = $1 AND code = 'nonconformity.partly'`, [here.secretary.id])).toEqual([{ read: true }]);
    });

    it('keeps quiet at night, and tells in the morning', async () => {
      mails.arrived.length = 0;
      at('20T22:00');
      await aNonconformity(app.world, here, { state: 'reported', clause: '8.5.1' });
      await run('notice.deliver');
      at('21T07:59');
      await run('notice.deliver');
      expect(mails.arrived).toEqual([]);
      at('21T08:00');
      await run('notice.deliver');
      expect(mails.arrived).toHaveLength(1);
    });

    it('arrives once, and late, when the mail server was away for a day', async () => {
      at('24T10:00');
      await run('notice.deliver');
      mails.arrived.length = 0;
      const { port } = new URL(mails.url);
      await mails.close();
      await aNonconformity(app.world, here, { state: 'reported', title: '第一件', clause: '8.6.1' });
      await run('notice.deliver');
      await aNonconformity(app.world, here, { state: 'reported', title: '第二件', clause: '8.6.2' });
      for (const time of ['24T10:02', '24T11:00', '24T17:00', '25T09:00']) {
        at(time);
        await Promise.all([run('notice.deliver'), run('notice.deliver')]);
      }
      const admin = await app.world.person('administrator', here.community.street.id ? await districtOf(here) : here.community);
      const DELIVERIES = '{ deliveries { channels { channel configured waiting sent givenUp problem } failures { id } } }';
      const [mail] = (await done(app.ask(admin, DELIVERIES))).channels;
      expect(mail).toMatchObject({ channel: 'mail', configured: true, waiting: 2, givenUp: 0, problem: 'MAIL_SERVER_AWAY' });
      expect(await refusal(app.ask(here.official, DELIVERIES))).toBe('FORBIDDEN');
      mails = await aMailServer(Number(port));
      at('25T11:00');
      for (let time = 0; time < 3; time += 1) await run('notice.deliver');
      expect(mails.arrived.map(({ subject }) => subject.slice(0, 17))).toEqual(['【社区循环】新报的不符合：第一件（', '【社区循环】新报的不符合：第二件（'].map((text) => text.slice(0, 17)));
      expect((await done(app.ask(admin, DELIVERIES))).channels[0]).toMatchObject({ waiting: 0, problem: null });
    });

    it('is given up where the addressee is refused, and not sent to whoever has left', async () => {
      at('26T10:00');
      await withMail(here.colleague, 'colleague@example.cn');
      mails.onData = () => Promise.reject(Object.assign(new Error('no such user'), { responseCode: 550 }));
      const row = await aNonconformity(app.world, here, { state: 'reported', clause: '8.7.1' });
      await run('notice.deliver');
      mails.onData = () => undefined;
      expect(await sql(`SELECT state, problem, tries FROM outbox_messages WHERE to_id = $1 ORDER BY made_at DESC LIMIT 1`, [here.secretary.id])).toEqual([
        { state: 'given-up', problem: 'MAIL_REFUSED', tries: 1 }]);
      await app.world.as(here.worker, 'record:comment', (by) => by.query(
        `INSERT INTO notices (id, person_id, code, params, record_id, at, topic) VALUES (gen_random_uuid(), $1, 'record.overdue', '{}', $2, $3, 'overdue')`, [here.colleague.id, row.id, by.now]));
      await sql(`UPDATE memberships SET to_day = '2026-11-19' WHERE person_id = $1`, [here.colleague.id]);
      await run('notice.deliver');
      expect(mails.arrived).toEqual([]);
      expect(await sql(`SELECT state FROM outbox_messages WHERE to_id = $1`, [here.colleague.id])).toEqual([{ state: 'dropped' }]);
    });
  });

  async function districtOf({ community }: { community: Place }): Promise<any> {
    const [unit] = await sql(`SELECT id, kind, code, name FROM org_units WHERE id = (SELECT district_id FROM org_units WHERE id = $1)`, [community.communityId]);
    return unit;
  }

  describe('by the robot of a group', () => {
    const ROBOT = 'unitId host language saidAt brokenSince problem';
    const speak = (who: APerson, language: string): Promise<GraphQLAnswer> =>
      app.ask(who, `mutation($input: SetNoticeRobotLanguageInput!) { setNoticeRobotLanguage(input: $input) { ${ROBOT} } }`, { input: { unitId: here.community.id, language } });
    const set = (who: APerson, address: string | null, unitId = here.community.id): Promise<GraphQLAnswer> =>
      app.ask(who, `mutation($input: SetNoticeRobotInput!) { setNoticeRobot(input: $input) { ${ROBOT} } }`, { input: { unitId, address } });
    const robot = async (): Promise<any> => done(app.ask(here.secretary, `query($id: ID!) { noticeRobot(unitId: $id) { ${ROBOT} } }`, { id: here.community.id }));
    const say = (who = here.secretary): Promise<GraphQLAnswer> => app.ask(who, 'mutation($id: ID!) { tryNoticeRobot(unitId: $id) { taken problem } }', { id: here.community.id });
    const saidOf = (): string[] => posts.asked.filter(({ path }) => path.startsWith('/robot')).map(({ body }) => body.text.content as string);

    it('is set by who keeps the settings, and its address is told to nobody', async () => {
      const inside = (allowed: boolean): unknown => Object.assign(app.world.kernel.config, { WEBHOOK_INSIDE: allowed });
      inside(false);
      expect(await refusal(set(here.secretary, `${posts.url}/robot`))).toEqual(['INVALID', 'address UNUSABLE_ADDRESS']);
      expect(await refusal(set(here.secretary, 'https://user:secret@example.cn/'))).toEqual(['INVALID', 'address UNUSABLE_ADDRESS']);
      await done(set(here.secretary, posts.url.replace('http:', 'https:')));
      expect(await done(say())).toEqual({ taken: false, problem: 'INNER_ADDRESS' });
      inside(true);
      expect(await refusal(set(here.worker, `${posts.url}/robot`))).toBe('FORBIDDEN');
      expect(await refusal(set(elsewhere.secretary, `${posts.url}/robot`))).toBe('NOT_FOUND');
      expect(await refusal(set(here.secretary, `${posts.url}/robot`, here.community.streetId))).toBe('NOT_FOUND');
      expect(await done(set(here.secretary, `${posts.url}/robot?key=a-secret`))).toMatchObject({ host: new URL(posts.url).host, brokenSince: null });
      expect(await done(say())).toEqual({ taken: true, problem: null });
      expect(JSON.stringify(await sql('SELECT * FROM notice_robots'))).not.toContain('a-secret');
      posts.answer = (response) => response.end('{"errcode":93000}');
      expect(await done(say())).toEqual({ taken: false, problem: 'ROBOT_REFUSED' });
      // in which language it speaks; who set what is kept, without the address
      expect(saidOf()[0]).toBe('社区循环：示范社区的提醒会发到这个群里。');
      expect(await refusal(speak(here.worker, 'en'))).toBe('FORBIDDEN');
      expect(await refusal(speak(here.secretary, 'fr'))).toEqual(['INVALID', 'language NOT_ONE_OF']);
      expect(await done(speak(here.secretary, 'en'))).toMatchObject({ language: 'en' });
      await say();
      expect(saidOf().at(-1)).toBe('Community PDCA: reminders of 示范社区 will come to this group.');
      const log = await done(app.ask(here.secretary, 'query($id: ID) { administration(unitId: $id) { items { verb actor { name } changes { field from to } } } }', { id: here.community.id }));
      const { host } = new URL(posts.url);
      expect(log.items.filter(({ verb }: any) => verb.includes('Robot'))).toMatchObject([
        { verb: 'setRobotLanguage', actor: { name: here.secretary.name }, changes: [{ field: 'language', from: 'zh-CN', to: 'en' }] },
        { verb: 'setRobot', changes: [{ field: 'host', from: host, to: host }] }, { verb: 'setRobot', changes: [{ field: 'host', from: null, to: host }] },
      ]);
      expect(JSON.stringify(await sql('SELECT * FROM administration_entries'))).not.toMatch(/a-secret|worker@example/);
    });

    it('says kind and number of what is late, in one word for all; tried again when it fails, and shown as broken', async () => {
      posts.asked.length = 0;
      const rule = { streetId: here.community.streetId, kind: 'nonconformity', grave: false, active: true, soonHours: null, secretaryHours: 8, streetHours: 24, robot: true };
      await done(app.ask(here.official, 'mutation($input: SetEscalationRuleInput!) { setEscalationRule(input: $input) { id } }', { input: rule }));
      await done(speak(here.secretary, 'zh-CN'));
      const rows = [await aNonconformity(app.world, here, { title: '不给群里看的标题', clause: '8.8.1' }), await aNonconformity(app.world, here, { clause: '8.8.2' })];
      at('24T09:00');
      await run('notice.escalate');
      posts.answer = (response) => response.writeHead(500).end();
      await run('notice.deliver');
      at('24T09:02');
      posts.answer = (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      await run('notice.deliver');
      expect(await robot()).toMatchObject({ problem: 'REDIRECTED', brokenSince: null });
      at('24T09:05');
      await run('notice.deliver');
      expect(await robot()).toMatchObject({ problem: 'REDIRECTED', brokenSince: expect.any(String) });
      posts.asked.length = 0;
      // the clock is set back: what was tried later than now is due all the same
      at('23T15:00');
      await run('notice.deliver');
      expect(posts.asked).toHaveLength(1);
      posts.asked.length = 0;
      posts.answer = (response) => response.end('{"errcode":0}');
      at('24T10:00');
      await Promise.all([run('notice.deliver'), run('notice.deliver')]);
      await run('notice.deliver');
      expect(saidOf()).toHaveLength(1);
      for (const { number, id } of rows) expect(saidOf()[0]).toMatch(new RegExp(`逾期：示范社区 不符合 ${number}，期限 2026-11-23\nhttps://pdca.example.cn/to/${id}`));
      expect(saidOf()[0]).not.toContain('标题');
      expect(await robot()).toMatchObject({ problem: null, brokenSince: null, saidAt: '2026-11-24T02:00:00.000Z' });
      await done(set(here.secretary, null));
      expect(await robot()).toBeNull();
    });
  });

  describe('by text message', () => {
    const ASK = 'mutation($input: AskTextsInput!) { askComplaintTexts(input: $input) { state texts { offered ending } } }';
    const sent = (): any[] => posts.asked.filter(({ path }) => path === '/texts');

    it('comes to residents who asked for it, of the steps that concern them, under one id however often it is tried', async () => {
      posts.asked.length = 0;
      posts.answer = (response) => response.end('{}');
      const row = await aComplaint(app.world, here, { state: 'received', title: '垃圾没有人收' });
      const ask = (phone: string, secret = row.slip.secret): Promise<GraphQLAnswer> => app.ask(null, ASK, { input: { number: row.slip.number, secret, phone } });
      expect(await refusal(ask('1390000'))).toEqual(['INVALID', 'phone PHONE_LENGTH']);
      expect(await refusal(ask('13900001234', '22222-22222'))).toBe('NOT_FOUND');
      expect(await done(ask('139 0000 1234'))).toMatchObject({ texts: { offered: true, ending: '1234' } });
      expect(JSON.stringify(await sql('SELECT * FROM text_consents'))).not.toContain('13900001234');
      const move = (version: number): Promise<GraphQLAnswer> => app.ask(here.secretary,
        'mutation($input: AcknowledgeComplaintInput!) { acknowledgeComplaint(input: $input) { id version } }', { input: { id: row.id, expectedVersion: version, severity: 'ordinary', safety: false, atOnce: '' } });
      const { version } = await done(move(row.version));
      at('20T21:00');
      await run('notice.deliver');
      expect(sent()).toEqual([]);
      at('21T09:00');
      posts.answer = (response) => response.writeHead(503).end();
      await run('notice.deliver');
      posts.answer = (response) => response.end('{}');
      at('21T09:02');
      await run('notice.deliver');
      await run('notice.deliver');
      expect(sent()).toHaveLength(2);
      expect(new Set(sent().map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
      expect(sent()[1]).toMatchObject({ headers: { authorization: 'Bearer a-gateway-s-token' }, body: { to: '13900001234', text: expect.stringContaining(`${row.slip.number}：已受理`) } });
      expect(sent()[1].body.text).not.toContain('垃圾');
      expect(await done(app.ask(here.secretary, 'query($id: ID!) { textMessages(unitId: $id) { offered asked } }', { id: here.community.id }))).toEqual({ offered: true, asked: 1 });
      // they no longer want it
      expect(await done(ask(''))).toMatchObject({ texts: { ending: null } });
      await done(app.ask(here.secretary, 'mutation($input: InvestigateComplaintInput!) { investigateComplaint(input: $input) { id } }', { input: { id: row.id, expectedVersion: version, assigneeId: here.worker.id } }));
      await run('notice.deliver');
      expect(sent()).toHaveLength(2);
    });
  });
});
