import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attach, perform, receiveFile, RecordKindName, reachOf, Actor } from '#kernel';
import { noteOutsideServers } from '#org';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import type { APerson } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { type Administered, anAdministeredStreet, codeOf, fieldsOf } from './world.js';

const AUDIT = `query ($filter: AuditFilter!, $after: String, $limit: Int) { audit(filter: $filter, after: $after, limit: $limit) {
  next items { recordId seq at verb kind number toState actor { name } community { name } record { title } } } }`;
const YEAR = 'query ($year: Int!) { calendarYear(year: $year) { known days { day working name corrected } } }';
const SET_DAY = 'mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { days { day working name corrected } } }';
const REMOVE_DAY = 'mutation ($day: Date!) { removeCalendarDay(day: $day) { known } }';
const JOBS = '{ jobs { kinds { name cron waiting running failed lastAt nextAt } failures { id name code tries } } }';
const RETRY = 'mutation ($id: ID!) { retryJob(id: $id) { failures { id } } }';
const STORAGE = '{ storage { databaseBytes files bytes communities { files bytes community { id } } } }';

describe('what administrators see of the platform', () => {
  let app: TestApp;
  let here: Administered;
  let there: Administered;

  beforeAll(async () => {
    app = await testApp();
    here = await anAdministeredStreet(app);
    there = await anAdministeredStreet(app);
  });
  afterAll(() => app.close());

  const ask = (who: APerson, query: string, variables: object = {}) => app.ask(who, query, variables);

  describe('the audit', () => {
    let number: string;
    let id: string;
    beforeAll(async () => {
      const row = await aNonconformity(app.world, here, { state: 'acting', title: '写在标题里的事' });
      [id, number] = [row.id, row.number!];
      await aNonconformity(app.world, there, { state: 'reviewing' });
    });

    it('tells who did what when, by person, in slices', async () => {
      const filter = { personId: here.secretary.id };
      const whole = (await ask(here.streetAdmin, AUDIT, { filter, limit: 100 })).data!.audit;
      expect(whole.next).toBeNull();
      expect(whole.items.length).toBeGreaterThan(2);
      const seen: object[] = [];
      for (let after: string | null = null, slices = 0; slices < 50; slices += 1) {
        const { items, next }: { items: object[]; next: string | null } = (await ask(here.streetAdmin, AUDIT, { filter, after, limit: 2 })).data!.audit;
        seen.push(...items);
        if (!next) break;
        after = next;
      }
      expect(seen).toEqual(whole.items);
    });

    it('and by record, by its number in the community', async () => {
      const { items } = (await ask(here.streetAdmin, AUDIT, { filter: { communityId: here.community.id, number: number.toLowerCase() } })).data!.audit;
      expect(items.at(-1)).toMatchObject({ verb: 'report', kind: 'nonconformity', number, actor: { name: here.worker.name }, community: { name: here.community.name } });
      expect((await ask(here.streetAdmin, AUDIT, { filter: { recordId: id } })).data!.audit.items).toEqual(items);
    });

    it('without any content for administrators, with titles for who may read them', async () => {
      const titles = async (who: APerson): Promise<(string | undefined)[]> =>
        (await ask(who, AUDIT, { filter: { recordId: id } })).data!.audit.items.map((entry: { record: { title: string } | null }) => entry.record?.title);
      expect(new Set(await titles(here.districtAdmin))).toEqual(new Set([undefined]));
      for (const who of [here.secretary, here.official]) expect(new Set(await titles(who))).toEqual(new Set(['写在标题里的事']));
    });

    it('only of one’s own units, and only for who may', async () => {
      for (const who of [there.districtAdmin, there.secretary, there.official]) {
        for (const filter of [{ personId: here.worker.id }, { recordId: id }, { communityId: here.community.id, number }]) {
          expect(codeOf(await ask(who, AUDIT, { filter }))).toBe('NOT_FOUND');
        }
      }
      expect(codeOf(await ask(here.worker, AUDIT, { filter: { recordId: id } }))).toBe('FORBIDDEN');
      expect(fieldsOf(await ask(here.secretary, AUDIT, { filter: {} }))).toEqual(['REQUIRED at personId']);
      expect(fieldsOf(await ask(here.secretary, AUDIT, { filter: { recordId: id }, after: "'; DROP" }))).toEqual(['NOT_TEXT at after']);
    });
  });

  describe('days off', () => {
    it('are those announced; of a year not yet announced it is said so', async () => {
      const year = async (one: number) => (await ask(here.districtAdmin, YEAR, { year: one })).data!.calendarYear;
      expect((await year(2025)).days).toContainEqual({ day: '2025-10-01', working: false, name: expect.any(String), corrected: false });
      expect(await year(2090)).toEqual({ known: false, days: [] });
      expect(fieldsOf(await ask(here.districtAdmin, YEAR, { year: 1 }))).toEqual(['OUT_OF_YEAR at year']);
    });

    it('are corrected, and deadlines follow at once; put back as they were', async () => {
      const { calendar } = app.world.kernel;
      expect((await calendar.current()).isWorking('2026-11-24')).toBe(true);
      const input = { day: '2026-11-24', working: false, name: '台风停工' };
      expect((await ask(here.districtAdmin, SET_DAY, { input })).data!.setCalendarDay.days).toContainEqual({ ...input, corrected: true });
      expect((await calendar.current()).isWorking('2026-11-24')).toBe(false);
      await ask(here.districtAdmin, SET_DAY, { input: { ...input, working: true } });
      expect((await calendar.current()).isWorking('2026-11-24')).toBe(true);
      expect((await ask(here.districtAdmin, REMOVE_DAY, { day: '2026-11-24' })).errors).toBeUndefined();
      expect(codeOf(await ask(here.districtAdmin, REMOVE_DAY, { day: '2026-11-24' }))).toBe('NOT_FOUND');
    });

    it('are for who looks after a district', async () => {
      const input = { day: '2026-11-24', working: false, name: '停工' };
      expect(codeOf(await ask(here.streetAdmin, SET_DAY, { input }))).toBe('FORBIDDEN');
      expect(codeOf(await ask(here.secretary, SET_DAY, { input }))).toBe('FORBIDDEN');
      expect(codeOf(await ask(here.streetAdmin, REMOVE_DAY, { day: '2026-11-24' }))).toBe('FORBIDDEN');
      expect(fieldsOf(await ask(here.districtAdmin, SET_DAY, { input: { ...input, name: '' } }))).toEqual(['REQUIRED at name']);
    });
  });

  describe('jobs', () => {
    it('are known by name before any ran, and with their next time', async () => {
      app.world.kernel.jobs.define({ name: 'sometimes-fails', cron: '10 2 * * *', permissions: ['home:read'], run: () => Promise.reject(new Error('someone’s words')) });
      const { kinds } = (await ask(here.districtAdmin, JOBS)).data!.jobs;
      expect(kinds).toContainEqual({
        name: 'sometimes-fails', cron: '10 2 * * *', waiting: 0, running: 0, failed: 0, lastAt: null, nextAt: '2026-11-20T18:10:00.000Z',
      });
    });

    it('that failed are seen, without what they were about, and tried again', async () => {
      const { kernel } = app.world;
      await kernel.jobs.start(kernel);
      await app.world.as(here.secretary, 'home:read', (by) => kernel.jobs.send(by, 'sometimes-fails', {}, new Date('2099-01-01T00:00:00Z')));
      await kernel.dataSource.query(`UPDATE pgboss.job SET state = 'failed', completed_on = now(), output = '{"message":"someone’s words"}' WHERE name = 'sometimes-fails'`);
      const { kinds, failures } = (await ask(here.districtAdmin, JOBS)).data!.jobs;
      expect(kinds.find(({ name }: { name: string }) => name === 'sometimes-fails')).toMatchObject({ failed: 1, waiting: 0 });
      expect(failures).toEqual([{ id: expect.any(String), name: 'sometimes-fails', code: 'INTERNAL', tries: 1 }]);
      const [{ id }] = failures;
      expect((await ask(here.districtAdmin, RETRY, { id })).data!.retryJob.failures).toEqual([]);
      expect(codeOf(await ask(here.districtAdmin, RETRY, { id }))).toBe('WRONG_STATE');
      expect(codeOf(await ask(here.districtAdmin, RETRY, { id: here.worker.id }))).toBe('NOT_FOUND');
    });

    it('are for who looks after a district', async () => {
      for (const who of [here.streetAdmin, here.secretary]) {
        expect(codeOf(await ask(who, JOBS))).toBe('FORBIDDEN');
        expect(codeOf(await ask(who, RETRY, { id: here.worker.id }))).toBe('FORBIDDEN');
      }
    });
  });

  it('is the room taken: by community, and the database', async () => {
    const row = await aNonconformity(app.world, here);
    const file = await receiveFile(app.world.kernel.blobs, '说明.pdf', [Buffer.from('%PDF-1.4\n%%EOF\n')] as never);
    const actor = new Actor('x', here.worker.id, [{
      role: 'x', permissions: new Set(['nonconformity:read', 'nonconformity:attach'] as const), reach: reachOf({ communities: [here.community.id] }),
    }]);
    await perform(app.world.kernel, actor, 'nonconformity:attach', (by) => attach(by, RecordKindName.nonconformity, row.id, file, null));
    const { storage } = (await ask(here.districtAdmin, STORAGE)).data!;
    expect(storage).toMatchObject({ files: 1, bytes: file.size, communities: [{ files: 1, bytes: file.size, community: { id: here.community.id } }] });
    expect(storage.databaseBytes).toBeGreaterThan(1_000_000);
    expect((await ask(there.districtAdmin, STORAGE)).data!.storage).toMatchObject({ files: 0, communities: [] });
    expect(codeOf(await ask(here.secretary, STORAGE))).toBe('FORBIDDEN');
  });

  it('is which mail server and gateway were set outside it: what differs is found at the next start, once, without any password', async () => {
    const { kernel } = app.world;
    const noted = async (): Promise<unknown[]> => {
      await Promise.all([noteOutsideServers(kernel), noteOutsideServers(kernel)]);
      return kernel.dataSource.query(`SELECT verb, params->'changes'->0->>'from' AS from, params->'changes'->0->>'to' AS to FROM administration_entries WHERE verb ~ 'Server|Gateway' ORDER BY at DESC, id DESC LIMIT 1`);
    };
    kernel.config.SMTP_URL = 'smtp://old.example.cn:587';
    expect(await noted()).toEqual([{ verb: 'setMailServer', from: null, to: 'old.example.cn:587' }]);
    kernel.config.SMTP_URL = 'smtps://pdca:a-pass-word@mail.example.cn:465';
    app.clock.advance({ hours: 1 });
    expect(await noted()).toEqual([{ verb: 'setMailServer', from: 'old.example.cn:587', to: 'mail.example.cn:465 pdca' }]);
    const LOG = '{ administration(limit: 2) { next items { verb actor { name } changes { field from to } } } }';
    const { items, next } = (await ask(here.districtAdmin, LOG)).data!.administration;
    expect(items[0]).toEqual({ verb: 'setMailServer', actor: null, changes: [{ field: 'host', from: 'old.example.cn:587', to: 'mail.example.cn:465 pdca' }] });
    expect((await ask(here.districtAdmin, `query($after: String) { administration(after: $after, limit: 1) { items { verb } } }`, { after: next })).data!.administration.items).toHaveLength(1);
    // what is for the whole platform is not a street's to see
    const ofStreet = (await ask(here.streetAdmin, LOG)).data!.administration.items as { verb: string }[];
    expect(ofStreet.map(({ verb }) => verb)).not.toContain('setMailServer');
    expect(JSON.stringify(await kernel.dataSource.query('SELECT * FROM administration_entries'))).not.toContain('a-pass-word');
    delete kernel.config.SMTP_URL;
  });

  it('and what is set for units: who set it, from what to what', async () => {
    const SET = 'mutation($input: SetSettingInput!) { setSetting(input: $input) { value } }';
    const LOG = 'query($unitId: ID) { administration(unitId: $unitId) { items { verb actor { name } unit { id } changes { field from to } } } }';
    const key = 'nonconformity.reviewDays';
    const set = (who: APerson, unitId: string, value: number | null) => ask(who, SET, { input: { unitId, key, value } });
    expect((await set(here.official, here.community.streetId, 3)).errors).toBeUndefined();
    await set(here.secretary, here.community.id, 2);
    expect((await set(here.secretary, here.community.id, null)).data!.setSetting.value).toBe(3);
    const { items } = (await ask(here.official, LOG, { unitId: here.community.id })).data!.administration;
    expect(items.slice(0, 2)).toEqual([[2, 3], [3, 2]].map(([from, to]) => ({ verb: 'setSetting', actor: { name: here.secretary.name }, unit: { id: here.community.id }, changes: [{ field: key, from, to }] })));
    expect(codeOf(await ask(here.secretary, LOG, { unitId: here.community.streetId }))).toBe('NOT_FOUND');
    expect(codeOf(await ask(there.secretary, LOG, { unitId: here.community.id }))).toBe('NOT_FOUND');
    expect(fieldsOf(await ask(here.secretary, `{ administration(after: "'; DROP") { next } }`))).toEqual(['NOT_TEXT at after']);
  });

  it('is offered to those who have it', async () => {
    const offered = async (who: APerson) => (await ask(who, '{ me { administration wholePlatform } }')).data!.me;
    expect(await offered(here.districtAdmin)).toMatchObject({ wholePlatform: true, administration: expect.arrayContaining(['unit:administer', 'job:administer']) });
    expect(await offered(here.streetAdmin)).toMatchObject({ wholePlatform: false });
    expect((await offered(here.secretary)).administration).toEqual(['person:administer', 'work:hand-over', 'audit:read', 'setting:change']);
    expect((await offered(here.worker)).administration).toEqual([]);
  });
});
