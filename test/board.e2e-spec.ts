import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Nonconformity } from '#act';
import { complaints } from '#check';
import { readWorkbook } from '#kernel';
import { aComplaint } from './factories/complaint.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type TestApp, testApp } from './setup/app.js';

const FIGURES = `unit { id name residents } states { state count } open overdue dueSoon recurring toVerify reported recurred perThousand closed medianDays
  ninetiethDays judged effectiveFirst effectiveShare`;
const BOARD = `query($f: BoardFilter!) { board(filter: $f) { since unit { name } rows { ${FIGURES} } total { ${FIGURES} }
  ages { band open overdue } clauses { clause { number } count share cumulative } causes { key count cumulative } owners { person { name } open overdue }
  ten { record { title } daysLate breaches { number } causes reasons { code params } transitions { verb blockedBy { code } } } } }`;
const CASES = `query($f: BoardCaseFilter!) { boardCases(filter: $f) { total items { record { title } clauses owner { name } } } }`;
const OUTCOME = '{ done { title } refused { record { title } reason { code params } } }';

/**
 * A street of two communities on Friday 20 November 2026, 10:00. In the eastern one (5,000 residents):
 *  - 围挡倒了: major, reported on 2 November, its review due on the 3rd: 17 days late
 *  - 异议晚答: two closed ones (closed after 10 and after 20 days; the second a recurrence of the first, judged partly first)
 *  - 待验证甲, 待验证乙: minor, watched for 0 days, so to be verified; 甲's action was reported done by the secretary
 * and in the western one (2,500 residents) 刚报告, reported this morning.
 */
describe("a street's board", () => {
  let app: TestApp;
  let east: Staffing;
  let west: Staffing;
  let elsewhere: Staffing;
  const cases: Record<string, Nonconformity> = {};

  beforeAll(async () => {
    app = await testApp();
    east = await aStaffedCommunity(app.world, { name: '东园社区', residentPopulation: 5000 });
    west = await aStaffedCommunity(app.world, { name: '西苑社区', residentPopulation: 2500, street: east.community.street });
    elsewhere = await aStaffedCommunity(app.world);
    const on = async (day: string, staff: Staffing, traits: Parameters<typeof aNonconformity>[2] & { title: string }): Promise<void> => {
      app.clock.set(`${day}T10:00:00+08:00`);
      cases[traits.title] = await aNonconformity(app.world, staff, traits);
    };
    await on('2026-03-02', east, { title: '异议晚答', state: 'closed', clause: '8.6.3.3', waitDays: 10 });
    await on('2026-06-01', east, { title: '异议又晚答', state: 'closed', clause: '8.6.3.3', waitDays: 20 });
    await on('2026-11-02', east, { title: '围挡倒了', state: 'reported', clause: '8.10.2', grade: 'major' });
    await on('2026-11-18', east, { title: '待验证甲', state: 'verifying', clause: '8.8.2', waitDays: 0, actionOwner: east.secretary });
    await on('2026-11-18', east, { title: '待验证乙', state: 'verifying', clause: '8.8.3', waitDays: 0 });
    await on('2026-11-20', west, { title: '刚报告', state: 'reported', clause: '8.10.2' });
    app.clock.set(A_WORKING_MORNING);
  });
  afterAll(() => app.close());

  const street = (): string => east.community.street.id;
  const board = async (who: APerson | null, filter: object) => app.ask(who, BOARD, { f: filter });
  const titles = async (filter: object): Promise<string[]> =>
    (await app.ask(east.official, CASES, { f: { unitId: street(), ...filter } })).data!.boardCases.items.map((one: any) => one.record.title);
  const chosen = (...names: string[]): object[] => names.map((name) => ({ id: cases[name]!.id, expectedVersion: cases[name]!.version }));

  it('counts each community and the street as a whole', async () => {
    const { data, errors } = await board(east.official, { unitId: street() });
    expect(errors).toBeUndefined();
    const { rows, total, since } = data!.board;
    expect(since).toBe('2025-11-20');
    expect(rows.map((row: any) => row.unit.name)).toEqual(['东园社区', '西苑社区']);
    // open: 围挡倒了 and the two to be verified; 3 ÷ 5,000 and 1 ÷ 2,500 × 1,000
    // closed after exactly 10 and 20 days at the same hour: the median is 15, nine of ten within 10 + 0.9 × 10 = 19
    // the second one counts as a recurrence of the first, both were found effective at the first review
    expect(rows[0]).toMatchObject({
      open: 3, overdue: 1, toVerify: 2, recurring: 0, reported: 5, recurred: 1, perThousand: 0.6, closed: 2, medianDays: 15, ninetiethDays: 19,
      judged: 2, effectiveFirst: 2, effectiveShare: 1, states: [{ state: 'closed', count: 2 }, { state: 'reported', count: 1 }, { state: 'verifying', count: 2 }],
    });
    expect(rows[1]).toMatchObject({ open: 1, overdue: 0, dueSoon: 1, perThousand: 0.4, closed: 0, medianDays: null, effectiveShare: null });
    // 4 ÷ 7,500 × 1,000 = 0.533
    expect(total).toMatchObject({ open: 4, overdue: 1, perThousand: 0.53, medianDays: 15, unit: { residents: 7500 } });
  });

  it('tells ages, clauses with the share up to each, and whose they are', async () => {
    const { ages, clauses, causes, owners } = (await board(east.official, { unitId: street() })).data!.board;
    // three of the last week, 围挡倒了 18 days old
    expect(ages.map((one: any) => [one.band, one.open, one.overdue])).toEqual([['week', 3, 0], ['fortnight', 0, 0], ['month', 1, 1], ['twoMonths', 0, 0], ['longer', 0, 0]]);
    expect(clauses.map((one: any) => [one.clause.number, one.count, one.share, one.cumulative])).toEqual([['8.10.2', 2, 0.5, 0.5], ['8.8.2', 1, 0.25, 0.75], ['8.8.3', 1, 0.25, 1]]);
    // whys without a fishbone: the two closed and the two under judgement hang from no bone
    expect(causes).toEqual([{ key: '', count: 4, cumulative: 1 }]);
    expect(await titles({ figure: 'reported', cause: 'people' })).toEqual([]);
    expect(owners).toEqual([{ person: { name: east.secretary.name }, open: 2, overdue: 0 }, { person: null, open: 2, overdue: 1 }]);
  });

  it('puts what is grave and late before what waits to be verified, and says why', async () => {
    const { ten } = (await board(east.official, { unitId: street() })).data!.board;
    expect(ten.map((one: any) => [one.record.title, one.daysLate, one.reasons.map(({ code }: any) => code)])).toEqual([
      ['围挡倒了', 17, ['MAJOR', 'OVERDUE', 'STILL']],
      ['待验证乙', 0, ['TO_VERIFY', 'DUE_SOON']],
      ['待验证甲', 0, ['TO_VERIFY', 'DUE_SOON']],
      ['刚报告', 0, ['DUE_SOON']],
    ]);
    expect(ten[1].transitions).toContainEqual({ verb: 'verify', blockedBy: null });
    expect(ten.slice(0, 2).map(({ breaches, causes }: any) => [breaches.map(({ number }: any) => number), causes])).toEqual([[['8.10.2'], []], [['8.8.3'], ['换版时没有指定谁来核对表单']]]);
  });

  it('opens the records of each figure, and narrows by clause, owner and grade', async () => {
    expect(await titles({ figure: 'overdue' })).toEqual(['围挡倒了']);
    expect((await titles({ figure: 'toVerify' })).sort()).toEqual(['待验证乙', '待验证甲']);
    expect(await titles({ figure: 'recurred' })).toEqual(['异议又晚答']);
    expect((await titles({ figure: 'judged' })).length).toBe(2);
    expect(await titles({ figure: 'closed', unitId: west.community.id })).toEqual([]);
    expect(await titles({ state: 'reported' })).toEqual(['围挡倒了', '刚报告']);
    expect(await titles({ age: 'month' })).toEqual(['围挡倒了']);
    expect(await titles({ clauseId: await aClause(app.world, '8.10.2'), grade: 'minor' })).toEqual(['刚报告']);
    expect((await titles({ ownerId: east.secretary.id })).length).toBe(2);
    expect(await titles({ figure: 'closed', since: '2026-06-01' })).toEqual(['异议又晚答']);
    // closed on 12 March and on 21 June
    expect(await titles({ figure: 'closed', since: '2026-01-01', until: '2026-03-31' })).toEqual(['异议晚答']);
    expect(await titles({ figure: 'reported', since: '2026-03-02', until: '2026-03-02' })).toEqual(['异议晚答']);
    expect(await titles({ figure: 'judged', since: '2026-03-03', until: '2026-03-04' })).toEqual([]);
    const never = await app.http(east.official, 'get', `/board/sheet?unitId=${street()}&until=9999-12-31`);
    expect([never.status, never.text]).toEqual([400, expect.stringContaining('NOT_A_DATE')]);
  });

  it('shows a community its own line only, and nobody another street', async () => {
    expect((await board(east.secretary, { unitId: street() })).data!.board.rows.map((row: any) => row.unit.name)).toEqual(['东园社区']);
    expect((await board(east.secretary, { unitId: street() })).data!.board.total.open).toBe(3);
    for (const unitId of [elsewhere.community.street.id, elsewhere.community.id]) {
      expect((await board(east.official, { unitId })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    }
    expect((await board(east.official, { unitId: east.community.grids[0]!.id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await board(null, { unitId: street() })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('asks for lines and total in five statements besides the session’s', async () => {
    const ask = (): Promise<unknown> => app.ask(east.official, `query($f: BoardFilter!) { board(filter: $f) { rows { open } total { open } } }`, { f: { unitId: street() } });
    expect((await app.statements(ask)).length).toBe(8);
  });

  it('tells of complaints that ask for a case, with the clauses that one would break', async () => {
    const tell = (traits: Parameters<typeof aComplaint>[2]) => aComplaint(app.world, west, { anonymous: true, ...traits });
    const grave = await tell({ state: 'acknowledged', about: 'staff', title: '骂人', severity: 'grave' as never });
    for (const title of ['灯坏', '灯又坏', '灯还是坏']) await tell({ state: 'closed', title, theme: '照明' });
    await tell({ title: '楼道脏' });
    await tell({ state: 'withdrawn', title: '不说了', severity: 'grave' as never });
    app.clock.set(A_WORKING_MORNING);
    const ask = async (who: APerson, unitId: string): Promise<any> =>
      (await app.ask(who, 'query($f: BoardFilter!) { board(filter: $f) { complaints { alike record { title } reasons { code } } } }', { f: { unitId } })).data!.board.complaints;
    const reasons = (...codes: string[]): object[] => codes.map((code) => ({ code }));
    expect(await ask(west.official, street())).toEqual([
      { alike: 1, record: { title: '骂人' }, reasons: reasons('GRAVE', 'NO_CASE') },
      { alike: 3, record: { title: '灯还是坏' }, reasons: reasons('ALIKE', 'NO_CASE') },
    ]);
    expect(await ask(west.gridManager, west.community.id)).toEqual([]);
    const clauses = async (id: string): Promise<string[]> =>
      (await app.ask(west.official, 'query($recordId: ID!) { clausesToRaise(recordId: $recordId) { number } }', { recordId: id })).data!.clausesToRaise.map(({ number }: any) => number);
    expect(await clauses(grave.id)).toEqual(['8.1']);
    const [lamp] = await app.world.as(west.official, 'complaint:read', (by) => complaints.find(by, { communityId: west.community.id, title: '灯坏' }));
    expect(await clauses(lamp!.id)).toEqual(['6.4.1']);
    await aNonconformity(app.world, west, { clause: '8.6.2.2', state: 'dismissed', source: { kind: 'complaint' as never, id: lamp!.id } });
    expect((await ask(west.official, street())).map(({ record }: any) => record.title)).toEqual(['骂人']);
  });

  it('goes to Excel as it is filtered', async () => {
    const got = await app.http(east.official, 'get', `/board/sheet?unitId=${street()}&figure=open`, (asked) => asked.responseType('blob'));
    expect(got.status).toBe(200);
    const { rows } = await readWorkbook(got.body as Buffer, 100);
    expect(rows.length).toBe(5);
    expect(rows.map((row: readonly unknown[]) => row[2])).toEqual(['事项', '围挡倒了', '待验证乙', '待验证甲', '刚报告']);
    const english = await app.http(east.official, 'get', `/board/sheet?unitId=${street()}&figure=toVerify&language=en`, (asked) => asked.responseType('blob'));
    expect((await readWorkbook(english.body as Buffer, 100)).rows.map((row: readonly unknown[]) => row[6])).toEqual(['State', 'Verifying', 'Verifying']);
    expect((await app.http(east.official, 'get', `/board/sheet?unitId=${elsewhere.community.id}`)).status).toBe(404);
    expect((await app.http(east.official, 'get', '/board/sheet?unitId=x')).status).toBe(400);
    expect((await app.http(null, 'get', `/board/sheet?unitId=${street()}`)).status).toBe(401);
  });

  describe('moves several at once', () => {
    it('verifies what may be verified, and tells of the rest why not', async () => {
      const run = (who: APerson) => app.ask(who, `mutation($i: VerifyCasesInput!) { verifyCases(input: $i) ${OUTCOME} }`, {
        i: { cases: chosen('待验证甲', '围挡倒了'), finding: '抽查无误', evidence: '记录 4 份' },
      });
      // the secretary owns the action of 甲 herself
      const { data } = await run(east.secretary);
      expect(data!.verifyCases.done).toEqual([]);
      expect(data!.verifyCases.refused.map((one: any) => [one.record.title, one.reason.code])).toEqual([['待验证甲', 'OWNS_ACTION'], ['围挡倒了', 'WRONG_STATE']]);
      const again = await run(east.official);
      expect(again.data!.verifyCases.done).toEqual([{ title: '待验证甲' }]);
      expect(again.data!.verifyCases.refused.map((one: any) => one.reason.code)).toEqual(['WRONG_STATE']);
    });

    it('sends back with a reason, once: the second time it has moved on', async () => {
      const run = () => app.ask(east.official, `mutation($i: SendBackCasesInput!) { sendBackCases(input: $i) ${OUTCOME} }`, {
        i: { cases: chosen('待验证乙'), reason: '没有看到换好的表单。' },
      });
      expect((await run()).data!.sendBackCases.done).toEqual([{ title: '待验证乙' }]);
      expect((await run()).data!.sendBackCases.refused[0].reason.code).toBe('STALE');
      const { data } = await app.ask(east.official, 'query($id: ID!) { nonconformity(id: $id) { state } }', { id: cases['待验证乙']!.id });
      expect(data!.nonconformity.state).toBe('acting');
    });

    it('reminds whoever it waits for, once a day', async () => {
      const run = (who: APerson, ...names: string[]) => app.ask(who, `mutation($i: RemindCasesInput!) { remindCases(input: $i) ${OUTCOME} }`, {
        i: { cases: chosen(...names), words: '请今天先围好。' },
      });
      expect((await run(east.secretary, '围挡倒了')).data!.remindCases.refused[0].reason.code).toBe('YOUR_TURN');
      expect((await run(east.official, '围挡倒了', '异议晚答')).data!.remindCases).toMatchObject({ done: [{ title: '围挡倒了' }], refused: [{ reason: { code: 'WRONG_STATE' } }] });
      expect((await run(east.official, '围挡倒了')).data!.remindCases.refused[0].reason.code).toBe('REMINDED_TODAY');
      const { data } = await app.ask(east.secretary, '{ notices { items { code } } }');
      expect(data!.notices.items[0].code).toBe('nonconformity.reminded');
      const { ten } = (await board(east.official, { unitId: street() })).data!.board;
      expect(ten[0].reasons).toContainEqual({ code: 'REMINDED', params: { times: 1, on: '2026-11-20' } });
      expect((await run(west.worker, '刚报告')).errors![0]!.extensions.code).toBe('FORBIDDEN');
    });

    it('hands on to who could take the next step', async () => {
      const run = (personId: string) => app.ask(east.official, `mutation($i: ReassignCasesInput!) { reassignCases(input: $i) ${OUTCOME} }`, {
        i: { cases: chosen('围挡倒了', '刚报告'), personId, reason: '书记出差。' },
      });
      // the secretary of the east may review there, not in the west
      expect((await run(east.secretary.id)).data!.reassignCases).toMatchObject({ done: [{ title: '围挡倒了' }], refused: [{ record: { title: '刚报告' }, reason: { code: 'UNKNOWN_PERSON' } }] });
    });

    it('takes two hundred and no more, and says nothing of what is out of reach', async () => {
      const run = (list: object[]) => app.ask(east.official, `mutation($i: RemindCasesInput!) { remindCases(input: $i) ${OUTCOME} }`, { i: { cases: list, words: '请尽快。' } });
      const many = Array.from({ length: 2000 }, () => chosen('刚报告')[0]!);
      expect((await run(many)).errors![0]!.extensions.fields).toEqual([{ path: 'cases', code: 'TOO_MANY', params: { max: 200 } }]);
      expect((await run([])).errors![0]!.extensions.fields![0]).toMatchObject({ path: 'cases', code: 'REQUIRED' });
      const strange = await aNonconformity(app.world, elsewhere, {});
      expect((await run([{ id: strange.id, expectedVersion: 1 }])).data!.remindCases).toEqual({ done: [], refused: [{ record: null, reason: { code: 'NOT_FOUND', params: {} } }] });
    });
  });

  describe('keeps views', () => {
    const SAVE = `mutation($i: SaveViewInput!) { saveView(input: $i) { id } }`;
    const views = async (who: APerson) => (await app.ask(who, '{ savedViews { id name query shared own person { name } } }')).data!.savedViews;

    it('for oneself, or for the street', async () => {
      const saved = await app.ask(east.official, SAVE, { i: { unitId: street(), name: '逾期的', query: 'figure=overdue', shared: true } });
      await app.ask(east.official, SAVE, { i: { unitId: street(), name: '我的', query: 'grade=major' } });
      expect((await views(east.official)).map((one: any) => one.name)).toEqual(['我的', '逾期的']);
      expect(await views(west.secretary)).toMatchObject([{ name: '逾期的', query: 'figure=overdue', own: false, person: { name: east.official.name } }]);
      expect(await views(elsewhere.official)).toEqual([]);
      const remove = (who: APerson) => app.ask(who, 'mutation($id: ID!) { removeView(id: $id) { name } }', { id: saved.data!.saveView.id });
      expect((await remove(west.secretary)).errors![0]!.extensions.code).toBe('FORBIDDEN');
      expect((await remove(elsewhere.official)).errors![0]!.extensions.code).toBe('NOT_FOUND');
      expect((await remove(east.official)).data!.removeView.name).toBe('逾期的');
      expect(await views(west.secretary)).toEqual([]);
    });

    it('that lead to the board and nowhere else', async () => {
      const bad = await app.ask(east.official, SAVE, { i: { unitId: street(), name: '坏的', query: 'x#//elsewhere' } });
      expect(bad.errors![0]!.extensions.fields).toMatchObject([{ path: 'query', code: 'NOT_AN_ADDRESS' }]);
      expect((await app.ask(east.secretary, SAVE, { i: { unitId: street(), name: '街道的', query: '', shared: true } })).errors![0]!.extensions.code).toBe('FORBIDDEN');
    });
  });
});
