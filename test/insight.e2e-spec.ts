import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TraceService } from '#insight';
import { Actor, EVERYWHERE, perform, readWorkbook } from '#kernel';
import { aComplaint } from './factories/complaint.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type TestApp, testApp } from './setup/app.js';

const IN_FORCE = 'DB35/T 2074-2022';

/** Two communities of one street (5,000 and 4,000 residents) and one elsewhere, on 20 November 2026. */
describe('insight over a street', () => {
  let app: TestApp;
  let east: Staffing;
  let west: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    east = await aStaffedCommunity(app.world, { name: '东园社区', residentPopulation: 5000 });
    west = await aStaffedCommunity(app.world, { name: '西苑社区', residentPopulation: 4000, street: east.community.street });
    elsewhere = await aStaffedCommunity(app.world);
    app.clock.set('2026-09-01T10:00:00+08:00');
    await aNonconformity(app.world, east, { state: 'closed', clause: '8.5', waitDays: 5, title: '已关闭' });
    app.clock.set('2026-11-02T10:00:00+08:00');
    await aNonconformity(app.world, east, { state: 'acting', clause: '8.8.2', actionsDueIn: 3, title: '在落实' });
    await aNonconformity(app.world, west, { state: 'reported', clause: '8.5', title: '西苑的' });
    await aComplaint(app.world, west, {});
    app.clock.set(A_WORKING_MORNING);
  });
  afterAll(() => app.close());

  const street = (): string => east.community.street.id;
  const bytes = async (who: APerson | null, path: string) => app.http(who, 'get', path, (asked) => asked.responseType('blob'));

  it('draws the ring of the street, and of each community beside it', async () => {
    const { data, errors } = await app.ask(east.official, `query($u: ID!) { rings(unitId: $u, year: 2026) {
      whole { stages { stage done total late } } rows { unit { name } stages { stage done total late } } } }`, { u: street() });
    expect(errors).toBeUndefined();
    const act = (stages: any[]) => stages.find((one) => one.stage === 'act');
    // promised in the east: the closed case and its action, done; the case in hand and its action, due on 5 November, late
    expect(data!.rings.rows.map((row: any) => [row.unit.name, act(row.stages).done, act(row.stages).total, act(row.stages).late])).toEqual([['东园社区', 2, 4, 2], ['西苑社区', 0, 0, 0]]);
    expect(act(data!.rings.whole.stages)).toMatchObject({ done: 2, total: 4, late: 2 });
  });

  it('maps a standard over all communities, and says in how many a stage is filled', async () => {
    const { data } = await app.ask(east.official, `query($u: ID!) { traceMap(unitId: $u, year: 2026, standardCode: "${IN_FORCE}") { communities cells { number act actIn plan } } }`, { u: street() });
    expect(data!.traceMap.communities).toBe(2);
    const cell = (number: string) => data!.traceMap.cells.find((one: any) => one.number === number);
    expect(cell('8.5')).toEqual({ number: '8.5', act: 2, actIn: 2, plan: 0 });
    expect(cell('8.8.2')).toEqual({ number: '8.8.2', act: 1, actIn: 1, plan: 0 });
    const sheet = await bytes(east.official, `/trace-map/sheet?unitId=${street()}&year=2026&standard=${encodeURIComponent(IN_FORCE)}`);
    const { rows } = await readWorkbook(sheet.body as Buffer, 400);
    expect(rows[0]!.slice(0, 4)).toEqual(['条款', '内容', '策划 (条)', '策划 (社区/2)']);
    expect(rows.find(([number]) => number === '8.8.2')!.at(-1)).toBe('策划、实施、检查');
    const english = await bytes(east.official, `/trace-map/sheet?unitId=${street()}&year=2026&standard=${encodeURIComponent(IN_FORCE)}&language=en`);
    expect((await readWorkbook(english.body as Buffer, 400)).rows.find(([number]) => number === '8.8.2')!.at(-1)).toBe('Plan, Do, Check');
  });

  it('keeps the map of a whole district by night, the same as it would be reckoned', async () => {
    const { id } = await app.world.kernel.dataSource.query('SELECT district_id AS id FROM org_units WHERE id = $1', [street()]).then((rows: any) => rows[0]);
    const official = await app.world.person('district-official', { id } as never);
    const map = async () => (await app.ask(official, `query($u: ID!) { traceMap(unitId: $u, year: 2026, standardCode: "${IN_FORCE}") {
      communities asOf cells { number plan do check act planIn doIn checkIn actIn } } }`, { u: id })).data!.traceMap;
    const live = await map();
    expect(live).toMatchObject({ communities: 2, asOf: null });
    const everywhere = new Actor('job', null, [{ role: 'trace.keep', permissions: new Set(['home:read'] as const), reach: EVERYWHERE }]);
    await perform(app.world.kernel, everywhere, 'home:read', (by) => app.world.service(TraceService).keeping.run(by, {}));
    expect(await map()).toEqual({ ...live, asOf: '2026-11-20' });
  });

  it('compares communities with the median of like size', async () => {
    const { data } = await app.ask(east.official, `query($u: ID!) { communityComparison(unitId: $u, year: 2026) { unit { name } size figures { name count value median } } }`, { u: street() });
    const figure = (index: number, name: string) => data!.communityComparison[index].figures.find((one: any) => one.name === name);
    expect(data!.communityComparison.map((one: any) => [one.unit.name, one.size])).toEqual([['东园社区', 'from3000'], ['西苑社区', 'from3000']]);
    // 2 of 5,000 and 1 of 4,000 residents: 0.4 and 0.25 for each thousand, the middle of the two 0.33 (0.325)
    expect(figure(0, 'casesReported')).toEqual({ name: 'casesReported', count: 2, value: 0.4, median: 0.33 });
    expect(figure(1, 'casesReported')).toMatchObject({ count: 1, value: 0.25 });
    expect(figure(1, 'complaints')).toMatchObject({ count: 1, value: 0.25, median: 0.13 });
    expect(figure(0, 'effectiveAtFirst')).toMatchObject({ count: 1, value: 1 });
  });

  it('writes the papers of a management review', async () => {
    const path = (unitId: string, from = '2026-09-01', to = '2026-11-20') => `/management-review/document?unitId=${unitId}&from=${from}&to=${to}`;
    const got = await bytes(east.official, path(street()));
    expect([got.status, (got.body as Buffer).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await bytes(east.secretary, path(east.community.id))).status).toBe(200);
    expect((await app.http(east.official, 'get', path(street(), '2026-11-20', '2026-09-01'))).body.error.fields[0]).toMatchObject({ path: 'to', code: 'DATES_REVERSED' });
    expect((await app.http(east.official, 'get', path(street(), '2026-09-01', '2027-01-01'))).body.error.fields[0]).toMatchObject({ path: 'to', code: 'IN_THE_FUTURE' });
    expect((await app.http(elsewhere.official, 'get', path(street()))).status).toBe(404);
    expect((await app.http(null, 'get', path(street()))).status).toBe(401);
  });

  it('is closed to people of another street', async () => {
    const asked = ['rings(unitId: $u, year: 2026) { rows { unit { id } } }', `traceMap(unitId: $u, year: 2026, standardCode: "${IN_FORCE}") { communities }`, 'communityComparison(unitId: $u, year: 2026) { size }'];
    for (const field of asked) {
      const { errors } = await app.ask(elsewhere.official, `query($u: ID!) { ${field} }`, { u: street() });
      expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
    }
  });
});
