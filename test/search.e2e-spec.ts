import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor, EVERYWHERE, NOWHERE, perform, type Permission, type Reach, reachOf } from '#kernel';
import { anActivity } from './factories/activity.factory.js';
import { anAnnualPlan } from './factories/annual-plan.factory.js';
import { aComplaint, type AComplaint } from './factories/complaint.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const SEARCH = `query($text: String!, $kind: RecordKind, $page: PageInput) { search(text: $text, kind: $kind, page: $page) {
  text cut tooShort more groups { kind total hits { match excerpt person { name } record { id kind number title state community { name } } } }
  clauses { total items { number title standardCode } } } }`;

interface Hit {
  match: string;
  excerpt: string | null;
  person: { name: string } | null;
  record: { id: string; kind: string; number: string | null; title: string; community: { name: string } };
}
interface Result {
  text: string;
  cut: boolean;
  tooShort: boolean;
  more: boolean;
  groups: { kind: string; total: number; hits: Hit[] }[];
  clauses: { total: number; items: { number: string; title: string; standardCode: string }[] };
}

describe('search', () => {
  let app: TestApp;
  let here: Staffing;
  let neighbour: Staffing;
  let elsewhere: Staffing;
  let complaint: AComplaint;
  let namesake: APerson;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world, { name: '青石社区' });
    neighbour = await aStaffedCommunity(app.world, { name: '白沙社区', street: here.community.street });
    elsewhere = await aStaffedCommunity(app.world, { name: '河口社区' });
    for (const there of [here, neighbour, elsewhere]) {
      await aNonconformity(app.world, there, { title: '楼道灯没有按时修', description: '三号楼的感应灯报修以后没有人去看，LED 灯管缺货。' });
    }
    await aNonconformity(app.world, here, { title: '灯', description: '值班室的。' });
    await aNonconformity(app.world, here, { title: '道楼里的台账不全', description: '巡查只写了道楼，没有写时间。100%_\\的时段' });
    complaint = await aComplaint(app.world, here, { title: '夜里楼道灯太暗', content: '我家老人王桂花摔过一次，住在 502 室。' });
    await anActivity(app.world, here, { state: 'published', title: '消防演练', content: '检查楼道灯和应急照明，学用灭火器。' });
    await anAnnualPlan(app.world, here, { state: 'submitted' });
    namesake = await app.world.person('social-worker', here.community, { name: '欧阳明月' });
    await aNonconformity(app.world, here, { state: 'acting', title: '门禁卡没有收回', actions: ['核对门禁名册'], actionOwner: namesake });
  });
  afterAll(() => app.close());

  const search = async (who: APerson, text: string, more: object = {}): Promise<Result> => {
    const { data, errors } = await app.ask(who, SEARCH, { text, ...more });
    expect(errors).toBeUndefined();
    return data!.search;
  };
  const found = async (who: APerson, text: string): Promise<string[]> =>
    (await search(who, text)).groups.flatMap(({ hits }) => hits.map(({ record, match }) => `${record.title} (${match})`));

  describe('words', () => {
    it('of two characters are found in titles and texts, grouped by kind and counted, the best first', async () => {
      const { groups } = await search(here.secretary, '楼道灯');
      expect(groups.map(({ kind, total, hits }) => [kind, total, ...hits.map(({ record, match }) => `${record.title} (${match})`)])).toEqual([
        ['nonconformity', 1, '楼道灯没有按时修 (titleStart)'],
        ['complaint', 1, '夜里楼道灯太暗 (title)'],
        ['activity', 1, '消防演练 (text)'],
      ]);
      expect(groups[2]!.hits[0]!.excerpt).toContain('检查楼道灯和应急照明');
    });

    it('count in their order only: characters that stand side by side elsewhere are another word', async () => {
      expect(await found(here.secretary, '道楼')).toEqual(['道楼里的台账不全 (titleStart)']);
      expect(await found(here.secretary, '灯道')).toEqual([]);
      expect(await found(here.secretary, '照明检查')).toEqual([]);
    });

    it('must all be there, wherever they stand', async () => {
      expect(await found(here.secretary, '楼道 灭火')).toEqual(['消防演练 (text)']);
      expect(await found(here.secretary, '楼道 灯 暗')).toEqual(['夜里楼道灯太暗 (title)']);
      expect(await found(here.secretary, '楼道 不存在的词')).toEqual([]);
    });

    it('in English are found however they are written', async () => {
      for (const text of ['led', 'LED', 'ＬＥＤ']) expect(await found(here.secretary, text)).toEqual(['楼道灯没有按时修 (text)']);
      const { groups } = await search(here.secretary, 'led');
      expect(groups[0]!.hits[0]!.excerpt).toContain('LED 灯管');
    });

    it('follow what is changed and go with it', async () => {
      const draft = await anActivity(app.world, here, { state: 'draft', title: '包粽子' });
      expect(await found(here.worker, '粽子')).toEqual(['包粽子 (title)']);
      const change = `mutation($input: ChangeActivityInput!) { changeActivity(input: $input) { version } }`;
      const input = { id: draft.id, expectedVersion: draft.version, title: '做月饼' };
      expect((await app.ask(here.worker, change, { input })).errors).toBeUndefined();
      expect(await found(here.worker, '粽子')).toEqual([]);
      expect(await found(here.worker, '月饼')).toEqual(['做月饼 (title)']);
    });
  });

  describe('a number', () => {
    const numbers = async (who: APerson, text: string): Promise<string[]> =>
      (await search(who, text)).groups.flatMap(({ hits }) => hits.filter(({ match }) => match === 'number').map(({ record }) => `${record.community.name} ${record.number}`));

    it('is found whole, in small letters, without its zeros, by its running part', async () => {
      for (const text of ['NC-2026-0001', 'nc-2026-0001', 'NC-2026-1', 'NC-0001']) {
        expect([text, await numbers(here.secretary, text)]).toEqual([text, ['青石社区 NC-2026-0001']]);
      }
      const running = ['AC-2026-0001', 'AP-2027-0001', 'CA-2026-0001', 'CP-2026-0001', 'NC-2026-0001'].map((number) => `青石社区 ${number}`);
      for (const text of ['0001', '1']) expect([text, (await numbers(here.secretary, text)).sort()]).toEqual([text, running]);
      expect((await numbers(here.secretary, '2026-0001')).sort()).toEqual(running.filter((number) => !number.includes('2027')));
    });

    it('comes before words, and with its year alone brings the year', async () => {
      expect((await search(here.secretary, 'NC-2026')).groups).toMatchObject([{ kind: 'nonconformity', total: 4 }]);
    });

    it('with the code of a community means that one, as on a resident’s slip', async () => {
      expect((await numbers(here.official, 'NC-2026-0001')).sort()).toEqual(['白沙社区 NC-2026-0001', '青石社区 NC-2026-0001'].sort());
      expect(await numbers(here.official, `${neighbour.community.code}/NC-2026-0001`)).toEqual(['白沙社区 NC-2026-0001']);
      expect(await numbers(here.official, complaint.slip.number)).toEqual(['青石社区 CP-2026-0001']);
      expect(await numbers(here.official, '999999/NC-2026-0001')).toEqual([]);
      expect(await numbers(here.official, `${elsewhere.community.code}/NC-2026-0001`)).toEqual([]);
    });
  });

  describe('a name', () => {
    it('brings what is theirs to see through or to do', async () => {
      const { groups } = await search(here.secretary, '欧阳明月');
      expect(groups).toMatchObject([{ kind: 'correctiveAction', total: 1, hits: [{ match: 'person', person: { name: '欧阳明月' }, record: { title: '核对门禁名册' } }] }]);
      expect((await search(here.secretary, '明月')).groups).toHaveLength(1);
      expect((await search(here.secretary, here.secretary.name)).groups.map(({ kind, total }) => [kind, total])).toEqual([['nonconformity', 1], ['serviceItem', 1]]);
    });

    it('of a complainant, and what they told, is never found', async () => {
      for (const text of ['王桂花', '502', '陈女士', '13800000000', '摔过']) expect([text, await found(here.secretary, text)]).toEqual([text, []]);
      expect(JSON.stringify(await app.world.kernel.dataSource.query('SELECT * FROM record_words'))).not.toContain('王桂花');
    });
  });

  describe('within reach', () => {
    it('a community’s people find their own, the street’s all of the street, nobody more', async () => {
      const places = async (who: APerson): Promise<string[]> =>
        (await search(who, '楼道灯没有按时修')).groups.flatMap(({ hits }) => hits.map(({ record }) => record.community.name)).sort();
      expect(await places(here.secretary)).toEqual(['青石社区']);
      expect(await places(here.gridManager)).toEqual(['青石社区']);
      expect(await places(elsewhere.worker)).toEqual(['河口社区']);
      expect(await places(here.official)).toEqual(['白沙社区', '青石社区'].sort());
      const everywhere = await app.world.person('district-official', here.community.street);
      expect(await places(everywhere)).toEqual(['白沙社区', '青石社区'].sort());
    });

    it('who may not read a kind does not find it, by words, number or count', async () => {
      for (const text of ['楼道', 'CP-2026-0001', '夜里楼道灯太暗']) {
        expect([text, (await search(here.gridManager, text)).groups.map(({ kind }) => kind)]).toEqual([text, expect.not.arrayContaining(['complaint'])]);
        expect([text, (await search(here.clerk, text)).groups.map(({ kind }) => kind)]).toEqual([text, expect.arrayContaining(['complaint'])]);
      }
      expect((await search(here.gridManager, '楼道', { kind: 'complaint' })).groups).toEqual([]);
    });

    it('a person with two roles finds a kind only where the role may read it', async () => {
      const both = await app.world.person('grid-manager', here.community.grids[0]!);
      await app.world.registry.addMembership(both.id, 'secretary', neighbour.community.id, '2024-01-01', null);
      await aComplaint(app.world, neighbour, { title: '楼道灯修了又坏' });
      const complaints = (await search(both, '楼道灯')).groups.find(({ kind }) => kind === 'complaint')!;
      expect([complaints.total, complaints.hits.map(({ record }) => record.community.name)]).toEqual([1, ['白沙社区']]);
    });

    it('an assessor finds clauses and no records; a stranger may not ask', async () => {
      const assessor = await app.world.person('assessor', here.community);
      const { groups, clauses } = await search(assessor, '服务');
      expect([groups, clauses.total > 5, clauses.items.length]).toEqual([[], true, 5]);
      expect((await app.ask(null, SEARCH, { text: '服务' })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('the function cannot be told another reach than the transaction’s', async () => {
      const all = JSON.stringify([{ kinds: ['nonconformity', 'complaint'], all: true, streets: [], communities: [], grids: [] }]);
      const raw = async (reach: Reach): Promise<number> => {
        const actor = new Actor('raw', null, [{ role: 'raw', permissions: new Set<Permission>(['raw:sql']), reach }]);
        const rows = await perform(app.world.kernel, actor, 'raw:sql', (by) =>
          by.query(`SELECT id FROM search_records('{楼道}', NULL, '{}', $1, NULL, NULL, now(), 100, 0)`, [all]),
        );
        return rows.length;
      };
      const community = reachOf({ communities: [elsewhere.community.id] });
      expect([await raw(NOWHERE), await raw(community), await raw(EVERYWHERE)]).toEqual([0, 1, 5]);
    });
  });

  describe('what means something elsewhere', () => {
    it.each(['%', '_', "'", '\\', '*', '%%', '__', "''", '"; DROP TABLE records; --', 'NULL', '{}', '((', '，，'])('%s stands for itself', async (text) => {
      expect(await found(here.secretary, text)).toEqual([]);
    });

    it('is found where it is written', async () => {
      for (const text of ['0%_', '%_\\', '100%_\\的']) expect([text, await found(here.secretary, text)]).toEqual([text, ['道楼里的台账不全 (text)']]);
    });

    it('one character is told to be too short, and finds whole titles and numbers', async () => {
      const { tooShort, groups } = await search(here.secretary, '灯');
      expect([tooShort, groups.map(({ hits }) => hits.map(({ record }) => record.title))]).toEqual([true, [['灯']]]);
      expect(await search(here.secretary, '𠮷')).toMatchObject({ tooShort: true, groups: [], clauses: { total: 0 } });
      expect((await search(here.secretary, '1')).tooShort).toBe(true);
      expect((await search(here.secretary, '楼道')).tooShort).toBe(false);
    });

    it('ten thousand characters are cut to a hundred, and said to be', async () => {
      const { text, cut, groups } = await search(here.secretary, '楼'.repeat(10_000));
      expect([[...text].length, cut, groups]).toEqual([100, true, []]);
      expect(await search(here.secretary, '字 '.repeat(5000))).toMatchObject({ cut: true });
    });

    it('nothing asks nothing', async () => {
      for (const text of ['', '   ', '\u0000', '\u202E']) expect(await search(here.secretary, text)).toMatchObject({ text: '', groups: [], clauses: { total: 0 } });
    });
  });

  it('shows one kind by pages', async () => {
    for (let n = 1; n <= 7; n += 1) await aNonconformity(app.world, neighbour, { title: `井盖松动第${n}处` });
    const page = async (offset: number): Promise<string[]> => {
      const { groups } = await search(neighbour.secretary, '井盖', { kind: 'nonconformity', page: { limit: 3, offset } });
      expect(groups.every(({ total }) => total === 7)).toBe(true);
      return groups.flatMap(({ hits }) => hits.map(({ record }) => record.title));
    };
    const pages = [await page(0), await page(3), await page(6), await page(9)];
    expect(pages.map((one) => one.length)).toEqual([3, 3, 1, 0]);
    expect(new Set(pages.flat()).size).toBe(7);
    const { errors } = await app.ask(here.secretary, SEARCH, { text: '井盖', page: { limit: 101 } });
    expect(errors![0]!.extensions.code).toBe('INVALID');
  });

  it('finds clauses by number, then by title, then by what they say', async () => {
    expect((await search(here.worker, '10.1')).clauses.items[0]!.number).toBe('10.1');
    const { items } = (await search(here.worker, '投诉')).clauses;
    expect(items[0]!.title).toMatch(/^投诉/);
    expect((await search(here.worker, 'label')).clauses.total).toBe(0);
  });

  it('asks the database the same few questions, however much it finds', async () => {
    const ask = async (): Promise<unknown> => app.ask(here.secretary, SEARCH, { text: '楼道' });
    await ask();
    const statements = (await app.statements(ask)).filter((sql) => !/^(BEGIN|COMMIT)/.test(sql));
    // who is named so, the records, their lines, their communities, the clauses; and the session
    expect(statements.length).toBeLessThanOrEqual(7);
  });

  it.each([[6000, 5000], [20_500, 5000]])('of %i with a common word reads the newest %i and says that there are more', async (many, read) => {
    const owner = <R>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
    const { id, streetId } = here.community;
    await owner(
      `INSERT INTO record_words SELECT gen_random_uuid(), 'nonconformity', $1, $2, NULL, to_char(day, 'YYYY-Q'), NULL, '路面积水' || n, '', NULL, day
       FROM generate_series(1, $3) AS n CROSS JOIN LATERAL (SELECT '2024-01-01T04:00Z'::timestamptz + n * interval '70 minutes' AS day) AS of ORDER BY n`,
      [id, streetId, many],
    );
    const rights = JSON.stringify([{ kinds: ['nonconformity'], all: true, streets: [], communities: [], grids: [] }]);
    const found = await app.world.as(here.secretary, 'clause:read', (by) => by.query<{ id: string; total: number; more: boolean }>(
      `SELECT s.id, s.total, s.more FROM search_records('{积水}', NULL, '{}', $1, NULL, NULL, '2026-12-31', 3, 0) AS s`, [rights],
    ));
    expect(found.map(({ total, more }) => [total, more])).toEqual([[read, true], [read, true], [read, true]]);
    const newest = await owner<{ id: string }>('SELECT id FROM record_words WHERE title LIKE $1 ORDER BY created_at DESC LIMIT 3', ['路面积水%']);
    expect(found.map((one) => one.id)).toEqual(newest.map((one) => one.id));
    await owner('DELETE FROM record_words WHERE title LIKE $1', ['路面积水%']);
  });

  it('knows the words of every kind of record, those from before search was there too', async () => {
    const owner = <R>(sql: string): Promise<R[]> => app.world.kernel.dataSource.query(sql);
    const triggers = await owner<{ name: string }>(`SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'mirror_words'::regproc ORDER BY 1`);
    expect(triggers.map(({ name }) => name)).toEqual(app.world.kernel.kinds.all().map(({ table }) => table).sort());
    expect(await owner('SELECT id FROM records EXCEPT SELECT id FROM record_words')).toEqual([]);
    const before = await owner<{ id: string }>('SELECT * FROM record_words ORDER BY id');
    // without triggers, as rows that were there before
    await owner('DELETE FROM record_words');
    await owner(`CALL fill_words('annual_plans', 'annual-plan', '{aims}')`);
    await owner(`CALL fill_words('service_items', 'service-item', '{requirement,constraint,expected_result}')`);
    await owner(`CALL fill_words('activities', 'activity', '{goal,content,method,safety_measures,place,host,summary,evaluation}')`);
    await owner(`CALL fill_words('complaints', 'complaint', '{}')`);
    await owner(`CALL fill_words('nonconformities', 'nonconformity', '{description,impact,correction,success_measure,success_target}')`);
    await owner(`CALL fill_words('corrective_actions', 'corrective-action', '{evidence}')`);
    expect(await owner('SELECT * FROM record_words ORDER BY id')).toEqual(before);
  });
});
