import type { INestApplication } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LiveNotices } from '#kernel';
import { SESSION_COOKIE, Sessions } from '#org';
import { aComplaint, type AComplaint } from './factories/complaint.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

/** Deadlines that climb, and the ways in which people are told. */
describe('being told', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  }, 60_000);
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

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
  /** The steps of a record's deadlines that people were told of, in the order in which it was done. */
  const told = async (recordId: string): Promise<string[]> => {
    const rows = await sql<{ code: string; name: string }>(
      `SELECT n.code, p.name FROM notices n JOIN people p ON p.id = n.person_id WHERE n.record_id = $1 AND n.code ~ '^record.(due|over)' ORDER BY n.at, n.code, p.name`, [recordId]);
    return rows.map(({ code, name }) => `${code} ${name}`);
  };

  describe('of a deadline', () => {
    let complaint: AComplaint;

    const TELLINGS = 'query($id: ID!) { deadlineTellings(recordId: $id) { told { step at people { name } } next { step at } } }';
    const tellings = async (who: APerson, id = complaint.id): Promise<any> => {
      const { told: steps, next } = await done(app.ask(who, TELLINGS, { id }));
      return { told: steps.map((one: any) => [one.step, ...one.people.map(({ name }: any) => name), one.at.slice(0, 16)]), next: next && [next.step, next.at.slice(0, 16)] };
    };

    /** Taken up on a Friday at ten, an answer is due eight working days later, on a Wednesday at half past five. */
    beforeAll(async () => {
      app.clock.set(A_WORKING_MORNING);
      complaint = await aComplaint(app.world, here, { state: 'investigating', title: '楼道灯坏了两周' });
    });

    it('comes a working day before to whoever has it, then climbs: each step once, in working hours alone', async () => {
      const [{ due }] = await sql(`SELECT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'DD HH24:MI') AS due FROM records WHERE id = $1`, [complaint.id]);
      expect(due).toBe('02 17:30');
      const { worker, secretary, official } = here;
      const steps: [string, string[]][] = [
        ['12-02T08:59', []],
        ['12-02T09:20', []],
        ['12-02T09:30', [`record.dueSoon ${worker.name}`]],
        ['12-02T17:29', []],
        // nobody is told in the evening or on a Saturday
        ['12-02T20:00', []],
        ['12-03T09:00', [`record.overdue ${worker.name}`]],
        ['12-03T16:59', []],
        ['12-03T17:00', [`record.overdueSecretary ${secretary.name}`]],
        ['12-05T10:00', []],
        ['12-07T15:59', []],
      ];
      const all: string[] = [];
      for (const [time, news] of steps) {
        at(time);
        await run('notice.escalate');
        all.push(...news);
        expect([time, await told(complaint.id)]).toEqual([time, all]);
      }
      // two workers at once
      at('12-07T16:00');
      await Promise.all([run('notice.escalate'), run('notice.escalate')]);
      all.push(`record.overdueStreet ${official.name}`);
      expect(await told(complaint.id)).toEqual(all);
      // the clock is set back, and goes on again
      for (const time of ['27T10:00', '12-02T10:00', '12-03T17:10', '12-08T10:00']) {
        at(time);
        await run('notice.escalate');
      }
      expect(await told(complaint.id)).toEqual(all);
      expect(await tellings(worker)).toEqual({
        told: [['soon', worker.name, '2026-12-02T01:30'], ['overdue', worker.name, '2026-12-03T01:00'], ['secretary', secretary.name, '2026-12-03T09:00'], ['street', official.name, '2026-12-07T08:00']],
        next: null,
      });
    });

    it('shows on the record who was told when, and what comes next by the rule', async () => {
      const later = await aComplaint(app.world, here, { state: 'investigating', title: '门禁坏了' });
      const next = async (time: string): Promise<unknown> => {
        at(time);
        await run('notice.escalate');
        return (await tellings(here.worker, later.id)).next;
      };
      expect(await next('27T10:00')).toEqual(['soon', '2026-12-02T01:30']);
      expect(await next('12-02T09:30')).toEqual(['overdue', '2026-12-03T01:00']);
      expect(await next('12-03T09:00')).toEqual(['secretary', '2026-12-03T09:00']);
      expect(await next('12-03T17:00')).toEqual(['street', '2026-12-07T08:00']);
      expect(await refusal(app.ask(elsewhere.secretary, TELLINGS, { id: later.id }))).toBe('NOT_FOUND');
    });

    it('is silent towards whom the complaint is about', async () => {
      const about = await aComplaint(app.world, here, { state: 'acknowledged', title: '窗口的人态度不好', about: 'staff', subjects: [here.clerk] });
      at('12-01T17:00');
      await run('notice.escalate');
      const names = (await told(about.id)).map((line) => line.split(' ')[1]);
      expect(names).toContain(here.secretary.name);
      expect(names).not.toContain(here.clerk.name);
    });

    it('goes by the street’s own rules: those of the kind, of what presses, or of all', async () => {
      const SET = `mutation($input: SetEscalationRuleInput!) { setEscalationRule(input: $input) { id kind grave active soonHours secretaryHours streetHours robot setAt } }`;
      const rule = { streetId: here.community.streetId, kind: 'nonconformity', grave: false, active: true, soonHours: null, secretaryHours: 4, streetHours: 4, robot: false };
      const set = (who: APerson, more: object = {}): Promise<GraphQLAnswer> => app.ask(who, SET, { input: { ...rule, ...more } });
      expect(await refusal(set(here.secretary))).toBe('FORBIDDEN');
      expect(await refusal(set(here.worker))).toBe('FORBIDDEN');
      expect(await refusal(set(elsewhere.official))).toBe('NOT_FOUND');
      expect(await refusal(set(here.official, { streetHours: 2 }))).toEqual(['INVALID', 'streetHours TOO_SMALL']);
      expect(await refusal(set(here.official, { soonHours: 0, secretaryHours: 500 }))).toEqual(['INVALID', 'soonHours TOO_SMALL', 'secretaryHours TOO_LARGE']);
      expect((await done(set(here.official))).map(({ kind, grave, streetHours, setAt }: any) => [kind, grave, streetHours, setAt !== null])).toEqual([
        [null, false, 24, false], [null, true, 8, false], ['nonconformity', false, 4, true],
      ]);
      await done(set(here.official, { grave: true, secretaryHours: 0, streetHours: 0 }));

      const [minor, major] = [await aNonconformity(app.world, here, { state: 'reported' }), await aNonconformity(app.world, here, { state: 'reported', grade: 'major', clause: '8.5.1' })];
      // due on Monday at half past five
      at('24T09:00');
      await run('notice.escalate');
      expect(await told(minor.id)).toEqual([`record.overdue ${here.secretary.name}`]);
      expect(await told(major.id)).toEqual([`record.overdue ${here.secretary.name}`, `record.overdueStreet ${here.official.name}`]);
      at('24T13:00');
      await run('notice.escalate');
      expect(await told(minor.id)).toEqual([`record.overdue ${here.secretary.name}`, `record.overdueStreet ${here.official.name}`]);

      const left = await aNonconformity(app.world, here, { state: 'reported', clause: '8.4.1' });
      const rules = await done(set(here.official, { active: false }));
      at('12-01T10:00');
      await run('notice.escalate');
      expect(await told(left.id)).toEqual([]);
      const REMOVE = 'mutation($streetId: ID!, $id: ID!) { removeEscalationRule(streetId: $streetId, id: $id) { id kind } }';
      const own = rules.filter(({ kind }: any) => kind === 'nonconformity');
      for (const { id } of own) await done(app.ask(here.official, REMOVE, { streetId: here.community.streetId, id }));
      // who set what, from what to what
      const LOG = 'query($id: ID) { administration(unitId: $id) { items { verb actor { name } unit { id } params changes { field from to } } } }';
      const { items } = await done(app.ask(here.official, LOG, { id: here.community.streetId }));
      expect(items.map(({ verb, params, changes }: any) => [verb, params.grave, changes.map(({ field, from, to }: any) => `${field} ${from} ${to}`).sort()])).toEqual([
        ['removeEscalationRule', true, ['soonHours null 8', 'streetHours 0 8']],
        ['removeEscalationRule', false, ['active false true', 'secretaryHours 4 8', 'soonHours null 8', 'streetHours 4 24']],
        ['setEscalationRule', false, ['active true false']],
        ['setEscalationRule', true, ['secretaryHours 4 0', 'streetHours 4 0']],
        ['setEscalationRule', false, ['secretaryHours 8 4', 'soonHours 8 null', 'streetHours 24 4']],
      ]);
      expect(items[0]).toMatchObject({ actor: { name: here.official.name }, unit: { id: here.community.streetId }, params: { kind: 'nonconformity' } });
      expect(await refusal(app.ask(here.worker, LOG, {}))).toBe('FORBIDDEN');
      expect(await refusal(app.ask(elsewhere.official, LOG, { id: here.community.streetId }))).toBe('NOT_FOUND');
      expect(await refusal(app.ask(here.official, REMOVE, { streetId: here.community.streetId, id: own[0].id }))).toBe('NOT_FOUND');
      // a community sees by which rules its street goes
      expect(await done(app.ask(here.secretary, 'query($streetId: ID!) { escalationRules(streetId: $streetId) { kind } }', { streetId: here.community.streetId }))).toHaveLength(2);
      expect(await refusal(app.ask(elsewhere.secretary, 'query($streetId: ID!) { escalationRules(streetId: $streetId) { kind } }', { streetId: here.community.streetId }))).toBe('NOT_FOUND');
    });
  });

  it('by text message is entered and taken back by staff as the resident says, with who did and when; and as a complaint is taken in', async () => {
    const { config } = app.world.kernel;
    config.SMS_URL = 'https://texts.example.cn';
    const WISH = 'id version texts { offered asked ending askedAt askedBy { name } } history { verb actor { name } }';
    const TAKE = `mutation($input: TakeComplaintInput!) { takeComplaint(input: $input) { complaint { ${WISH} } } }`;
    const taking = { communityId: here.community.id, channel: 'counter', about: 'facility', content: '路灯不亮', name: '王阿姨', texts: true };
    expect(await refusal(app.ask(here.clerk, TAKE, { input: taking }))).toEqual(['INVALID', 'phone REQUIRED']);
    const { complaint } = await done(app.ask(here.clerk, TAKE, { input: { ...taking, phone: '13900005678' } }));
    expect(complaint).toMatchObject({ texts: { offered: true, asked: true, ending: '5678', askedBy: { name: here.clerk.name }, askedAt: '2026-11-20T02:00:00.000Z' }, history: [{ verb: 'hearTexts' }, { verb: 'take' }] });
    const hear = (who: APerson, version: number, more: object | null): Promise<GraphQLAnswer> => {
      const name = more ? 'hearTexts' : 'hearNoTexts';
      return app.ask(who, `mutation($input: H${name.slice(1)}Input!) { ${name}Complaint(input: $input) { ${WISH} } }`, { input: { id: complaint.id, expectedVersion: version, ...more } });
    };
    expect(await refusal(hear(here.clerk, 2, { phone: '139', agreed: false }))).toEqual(['INVALID', 'phone PHONE_LENGTH', 'agreed REQUIRED']);
    expect(await refusal(hear(here.supervisor, 2, null))).toBe('FORBIDDEN');
    expect(await refusal(hear(elsewhere.clerk, 2, null))).toBe('NOT_FOUND');
    expect(await done(hear(here.worker, 2, null))).toMatchObject({ texts: { asked: false, ending: null, askedBy: null }, history: [{ verb: 'hearNoTexts', actor: { name: here.worker.name } }, {}, {}] });
    expect(await done(hear(here.worker, 3, { phone: '139 0000 9999', agreed: true }))).toMatchObject({ texts: { asked: true, ending: null, askedBy: { name: here.worker.name } } });
    delete config.SMS_URL;
    expect(await refusal(hear(here.worker, 4, { phone: '139 0000 9999', agreed: true }))).toBe('UNAVAILABLE');
    expect(await done(hear(here.worker, 4, null))).toMatchObject({ texts: { offered: false, asked: false } });
  });

  describe('live', () => {
    /** The events of a subscription, one after the other. */
    async function listen(who: APerson | null, ended: AbortSignal): Promise<() => Promise<any>> {
      const url = await (app.world.nest as INestApplication).getUrl();
      const cookie = who ? `${SESSION_COOKIE}=${await new Sessions(app.world.kernel).start(who.id, 'test')}` : '';
      const response = await fetch(`${url}/graphql`, {
        method: 'POST', signal: ended,
        headers: { 'content-type': 'application/json', 'x-pdca': '1', accept: 'text/event-stream', cookie },
        body: JSON.stringify({ query: 'subscription { noticed { unread latest { code record { title } } } }' }),
      });
      expect(response.headers.get('content-type')).toMatch('text/event-stream');
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let text = '';
      return async () => {
        for (;;) {
          const [event, ...rest] = text.split('\n\n');
          if (rest.length) {
            text = rest.join('\n\n');
            const data = /^data: (.+)$/m.exec(event!)?.[1];
            if (data) return JSON.parse(data);
            if (event!.startsWith('event: complete')) return null;
            continue;
          }
          const { value, done: over } = await reader.read();
          if (over) return null;
          text += value;
        }
      };
    }

    it('an open page hears of what is new, whichever process tells it; a stranger hears nothing, and an ended session no more', async () => {
      const [page, stranger] = [new AbortController(), new AbortController()];
      expect(await (await listen(null, stranger.signal))()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
      const next = await listen(elsewhere.secretary, page.signal);
      const { unread } = (await next()).data.noticed;
      await aNonconformity(app.world, elsewhere, { title: '刚刚报的一件' });
      expect(await next()).toEqual({ data: { noticed: { unread: unread + 1, latest: { code: 'nonconformity.reported', record: { title: '刚刚报的一件' } } } } });
      await done(app.ask(elsewhere.secretary, 'mutation { readAllNotices }'));
      expect((await next()).data.noticed).toEqual({ unread: 0, latest: null });
      const { config, dataSource, log } = app.world.kernel;
      new LiveNotices(config.DATABASE_URL, dataSource, log).tell([elsewhere.secretary.id]);
      expect((await next()).data.noticed.unread).toBe(0);
      await sql('UPDATE sessions SET revoked_at = now() WHERE person_id = $1', [elsewhere.secretary.id]);
      app.world.kernel.live.tell([elsewhere.secretary.id]);
      expect(await next()).toBeNull();
      page.abort();
      stranger.abort();
    });
  });
});
