import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import { shippedStandards, STANDARD_FILE_LIMIT, type StandardFile } from '#standards';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type AUnit, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const CODE = 'DB35/T 2074-2022';
const FIFTH = readFileSync('test/fixtures/fifth-standard.json', 'utf8');

describe('standards as files', () => {
  let app: TestApp;
  let district: AUnit;
  let here: Staffing;
  let official: APerson;

  beforeAll(async () => {
    app = await testApp();
    district = await app.world.district();
    here = await aStaffedCommunity(app.world, { street: await app.world.street(district) });
    official = await app.world.person('district-official', district);
  });
  afterAll(() => app.close());

  const rows = <R = Record<string, any>>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
  const give = async (code: string, who: APerson | null = here.worker): Promise<Response> =>
    app.http(who, 'get', `/standard-file?code=${encodeURIComponent(code)}`);
  const send = (content: string | Buffer, take = false, who: APerson | null = official): Promise<Response> =>
    app.http(who, 'post', `/standard-file${take ? '?take=1' : ''}`, (asked: Test) => asked.attach('file', Buffer.from(content as string), 'standard.json'));
  const changed = (change: (file: any) => void, code = CODE): string => {
    const file = structuredClone(shippedStandards().get(code)!);
    change(file);
    return JSON.stringify(file, null, 2);
  };
  const everything = (): Promise<unknown> =>
    Promise.all(['standards', 'clauses', 'catalogue_entries', 'crosswalks'].map((table) => rows(`SELECT t.*, t.xmin::text AS written FROM ${table} t ORDER BY id`)));

  it.each([...shippedStandards().keys()])('go out as they came in, and come in again without any change: %s', async (code) => {
    const before = await everything();
    const out = await give(code);
    expect(out.headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(out.text)).toEqual(shippedStandards().get(code));
    expect((await send(out.text)).body).toMatchObject({ wrong: 0, changes: { unchanged: true }, taken: false });
    expect((await send(out.text, true)).body).toMatchObject({ wrong: 0, taken: true });
    expect(await everything()).toEqual(before);
    expect((await give(code)).text).toBe(out.text);
  });

  it('of one’s own city are looked through first and taken after', async () => {
    const before = await everything();
    const looked = await send(FIFTH);
    expect(looked.body).toEqual({
      problems: [], wrong: 0, changes: null, elsewhere: 0, taken: false,
      edition: {
        code: 'DB3501/T 88-2026', title: { zh: '江滨市城市社区服务细则', en: expect.any(String) }, status: 'in-force', supersedes: ['DB3501/T 88-2019'],
        counts: { clauses: 7, rules: 3, obligations: 2, catalogue: 2, crosswalk: 4, indicators: 3 },
      },
    });
    expect(await everything()).toEqual(before);
    expect((await send(FIFTH, true)).body).toMatchObject({ taken: true });
    expect(JSON.parse((await give('DB3501/T 88-2026')).text)).toEqual(JSON.parse(FIFTH));
  });

  it('of one’s own city work like those that ship: adopted, read, planned from, compared', async () => {
    const adopt = 'mutation($input: AdoptEditionInput!) { adoptEdition(input: $input) { state } }';
    const input = { unitId: here.community.id, standardCodes: ['DB3501/T 88-2026'], fromDay: '2026-11-01' };
    expect((await app.ask(official, adopt, { input })).data!.adoptEdition).toEqual([{ state: 'current' }]);
    const { data } = await app.ask(
      here.worker,
      `query($c: ID!) { adoptedStandards(communityId: $c) { code } catalogue(communityId: $c) { code title }
         standard(code: "DB3501/T 88-2026") { titleEn clauses { number modality items { label } related { relation clause { standardCode number } } } }
         searchClauses(text: "夜里有人值守") { number standardCode } }`,
      { c: here.community.id },
    );
    expect(data!.adoptedStandards).toContainEqual({ code: 'DB3501/T 88-2026' });
    expect(data!.catalogue).toContainEqual({ code: 'night-help', title: '夜间求助' });
    expect(data!.searchClauses).toEqual([{ number: '3.1', standardCode: 'DB3501/T 88-2026' }]);
    const staff = data!.standard.clauses.find(({ number }: { number: string }) => number === '2.1');
    expect(staff).toMatchObject({ modality: ['shall'], items: [{ label: 'a' }, { label: 'b' }] });
    expect(staff.related).toContainEqual({ relation: 'related', clause: { standardCode: CODE, number: '6.1.2' } });
  });

  it('of one’s own city are judged by and laid out as soon as they are adopted', async () => {
    const { kernel } = app.world;
    await kernel.jobs.run(kernel, 'verdict.renew', {});
    const { data, errors } = await app.ask(
      here.secretary,
      `query($c: ID!) { conformity(communityId: $c) { editions { standardCode rules { rule verdict missing } } }
         obligations(communityId: $c, year: 2026) { standardCode obligation } }`,
      { c: here.community.id },
    );
    expect(errors).toBeUndefined();
    const edition = data!.conformity.editions.find((one: { standardCode: string }) => one.standardCode === 'DB3501/T 88-2026');
    expect(edition.rules.find(({ rule }: { rule: string }) => rule === 'night-watch')).toMatchObject({ verdict: 'unknown', missing: expect.arrayContaining(['nightWatchers']) });
    expect(edition.rules).toHaveLength(3);
    expect(data!.obligations.filter((one: { standardCode: string }) => one.standardCode === 'DB3501/T 88-2026').map((one: { obligation: string }) => one.obligation).sort())
      .toEqual(['drill', 'training']);
  });

  describe('an edition in use that is imported anew', () => {
    const NEWER = () => changed((file) => {
      file.clauses.find((one: { number: string }) => one.number === '8.6.3').title = { zh: '改过的标题' };
      file.clauses = file.clauses.filter((one: { number: string }) => one.number !== '8.6.3.3');
      file.clauses.push({ number: '8.6.9', parent: '8.6', title: { zh: '新的一条' }, modality: ['may'] });
      file.rules = file.rules.filter((rule: { clause: string }) => rule.clause !== '8.6.3.3');
      file.crosswalk = file.crosswalk.filter((cross: { clause: string }) => !cross.clause.startsWith('8.6.3.3'));
    });
    const RECORD = `query($id: ID!) { nonconformity(id: $id) { number title state version clauseLinks { role clause { id number } } history { verb } historyCheck { intact entries } } }`;

    it('tells beforehand what changes, and what hangs on it', async () => {
      await aNonconformity(app.world, here, { state: 'reported', clause: '8.6.3.3' });
      const { body } = await send(NEWER());
      expect(body).toMatchObject({ wrong: 0, changes: { unchanged: false, added: ['8.6.9'], gone: ['8.6.3.3'], changed: ['8.6.3'], adoptions: 1 } });
      expect(body.changes.rules.gone).toEqual(['objections']);
      expect(body.changes.links).toBeGreaterThanOrEqual(1);
    });

    it('changes no record: ids, links, states and histories stay', async () => {
      const linked = await aNonconformity(app.world, here, { state: 'acting', clause: '8.6.3.3' });
      const [before, ids] = [await app.ask(here.secretary, RECORD, { id: linked.id }), await rows('SELECT number, id FROM clauses WHERE standard_code = $1', [CODE])];
      const marks = (): Promise<unknown> =>
        Promise.all(['nonconformities', 'clause_links', 'history_entries', 'records'].map((table) => rows(`SELECT md5(t::text) AS content, xmin::text AS written FROM ${table} t ORDER BY 1`)));
      const written = await marks();
      expect((await send(NEWER(), true)).body).toMatchObject({ taken: true });
      expect(await marks()).toEqual(written);
      expect(await app.ask(here.secretary, RECORD, { id: linked.id })).toEqual(before);
      for (const { number, id } of ids) expect(await aClause(app.world, number)).toBe(id);
      // it can still be opened, and is offered no more
      const gone = ids.find(({ number }) => number === '8.6.3.3')!.id;
      expect((await app.ask(here.worker, 'query($id: ID!) { clause(id: $id) { number } }', { id: gone })).data!.clause.number).toBe('8.6.3.3');
      const { data } = await app.ask(here.worker, 'query($c: String!) { standard(code: $c) { clauses { number } } }', { c: CODE });
      expect(data!.standard.clauses.map(({ number }: { number: string }) => number)).not.toContain('8.6.3.3');
      expect((await send(changed(() => undefined), true)).body).toMatchObject({ taken: true, changes: { added: ['8.6.3.3'], gone: ['8.6.9'] } });
    });

    it('is superseded by a newer designation, and keeps what points at it', async () => {
      const newer = changed((file) => Object.assign(file, { code: 'DB35/T 2074-2030', supersedes: [CODE], crosswalk: [] }));
      expect((await send(newer, true)).body).toMatchObject({ taken: true, changes: null });
      const { data } = await app.ask(here.worker, 'query($c: String!) { standard(code: $c) { status supersededBy } }', { c: CODE });
      expect(data!.standard).toEqual({ status: 'in-force', supersededBy: ['DB35/T 2074-2030'] });
      const ids = await rows('SELECT count(DISTINCT id)::int AS n FROM clauses WHERE number = $1 AND standard_code LIKE $2', ['8.6', 'DB35/T 2074-%']);
      expect(ids).toEqual([{ n: 2 }]);
    });
  });

  it.each<[string, (file: StandardFile) => unknown, string, RegExp]>([
    ['a clause without parent', (f) => (f.clauses[2]!.parent = '9'), 'parent-missing', /"parent": "9"/],
    ['a cycle', (f) => (f.clauses[1]!.parent = '2.1'), 'parent-cycle', /"parent": "2.1"/],
    ['a rule that names an unknown fact', (f) => f.rules![0]!.facts.push('luck'), 'fact-unknown', /"luck"/],
    ['a rule that does not compile', (f) => (f.rules![0]!.expression = 'communityWorkers >='), 'expression-invalid', /"expression": "communityWorkers >="/],
    ['a rule that divides by zero', (f) => (f.rules![0]!.required = 'residentPopulation / communityWorkers'), 'rule-divides-by-zero', /"required": "residentPopulation/],
    ['a rule that runs away', (f) => Object.assign(f.rules![0]!, {
      facts: ['grids', 'communityWorkers', 'residentPopulation'], expression: 'grids.all(a, grids.all(b, grids.all(c, grids.all(d, d.households + a.households > communityWorkers))))',
    }), 'rule-runs-away', /"expression": "grids/],
    ['points that do not add up', (f) => (f.scoring!.indicators[0]!.points = 39), 'points-level2', /"points": 40/],
  ])('that are not right are refused with line and reason: %s', async (_what, breakIt, code, line) => {
    const file = JSON.parse(FIFTH) as StandardFile;
    breakIt(file);
    const text = JSON.stringify(file, null, 2);
    const before = await everything();
    const { body } = await send(text, true);
    expect(body).toMatchObject({ taken: false, edition: null });
    const found = body.problems.find((one: { code: string }) => one.code === code);
    expect(text.split('\n')[found.line - 1]).toMatch(line);
    // but for what it quotes from the file
    expect(found.message).toEqual({ zh: expect.stringMatching(/[一-鿿]/), en: expect.stringMatching(/^[a-z"](?:[^一-鿿"]|"[^"]*")+$/) });
    expect(await everything()).toEqual(before);
  });

  it.each<[string, string | Buffer, string, number]>([
    ['no JSON', '{\n  "format": "standard/1",\n}', 'json-syntax', 3],
    ['a sheet', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'not-text', 1],
    ['Chinese in another coding', Buffer.from([0x22, 0xb1, 0xea, 0xd7, 0xbc, 0x22]), 'not-text', 1],
    ['another format', '{"hello": 1}', 'schema-required', 1],
  ])('that are none are refused: %s', async (_what, content, code, line) => {
    const { body } = await send(content, true);
    expect(body.problems).toContainEqual(expect.objectContaining({ code, line }));
    expect(body.taken).toBe(false);
  });

  it('that are empty or far too large are not even read', async () => {
    expect((await send('')).body.error.code).toBe('FILE_EMPTY');
    const large = await send(Buffer.alloc(STANDARD_FILE_LIMIT + 1, 32));
    expect([large.status, large.body.error]).toMatchObject([413, { code: 'FILE_TOO_LARGE', params: { limit: STANDARD_FILE_LIMIT } }]);
    const thousand = await send(changed((file) => (file.issuer = 5) && (file.clauses = Array.from({ length: 900 }, () => ({})))));
    expect(thousand.body.problems).toHaveLength(200);
    expect(thousand.body.wrong).toBeGreaterThan(1000);
  });

  it('come in by a district’s official alone, and not where another district holds the edition', async () => {
    for (const who of [here.secretary, here.official]) expect((await send(FIFTH, true, who)).body.error.code).toBe('FORBIDDEN');
    expect((await send(FIFTH, true, null)).body.error.code).toBe('UNAUTHENTICATED');
    expect((await give('DB3501/T 88-2026', null)).body.error.code).toBe('UNAUTHENTICATED');
    expect((await give('GB/T 1')).body.error.code).toBe('NOT_FOUND');
    const stranger = await app.world.person('district-official', await app.world.district());
    const newer = changed((file) => (file.title = { zh: '别人的' }));
    expect((await send(newer, false, stranger)).body.elsewhere).toBe(1);
    expect((await send(newer, true, stranger)).body.error).toMatchObject({ code: 'EDITION_ELSEWHERE', params: { count: 1 } });
    expect((await send(changed(() => undefined), true, stranger)).body).toMatchObject({ elsewhere: 0, taken: true });
  });
});
