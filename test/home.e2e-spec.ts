import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AnnualPlanService } from '#plan';
import { anAnnualPlan } from './factories/annual-plan.factory.js';
import { aComplaint } from './factories/complaint.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type TestApp, testApp } from './setup/app.js';

const WORK = `query($c: ID) { myWork(communityId: $c) { verb late daysLate grave yours dueAt transition { blockedBy { code } } record { kind title state } } }`;
const RING = `query($c: ID!, $y: Int!) { ring(communityId: $c, year: $y) { year workingDaysLeft stages { stage done total late expected } } }`;

describe('the home page', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    await aNonconformity(app.world, here, { state: 'reported', title: '待评审', clause: '8.1' });
    await aNonconformity(app.world, here, { state: 'analysing', title: '待查原因', clause: '8.2' });
    await aNonconformity(app.world, here, { state: 'acting', title: '落实中', clause: '8.3', actionsDueIn: 3 });
    await aNonconformity(app.world, here, { state: 'verifying', title: '观察中', clause: '8.4', waitDays: 30 });
    await aNonconformity(app.world, here, { state: 'closed', title: '已关闭', clause: '8.5', waitDays: 0 });
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const titles = async (who: APerson): Promise<string[]> =>
    (await app.ask(who, WORK)).data!.myWork.map((item: { record: { title: string } }) => item.record.title);

  it('begins with what waits for this person, by deadline', async () => {
    const { data, errors } = await app.ask(here.secretary, WORK, { c: here.community.id });
    expect(errors).toBeUndefined();
    expect(data!.myWork.map((item: any) => [item.record.title, item.verb])).toEqual([
      ['待评审', 'review'],
      ['落实中', 'submit'],
      ['待查原因', 'analyse'],
    ]);
    // nobody has it yet, it was given to the secretary, it was given to the secretary
    expect(data!.myWork.map((item: any) => item.yours)).toEqual([false, true, true]);
    expect(data!.myWork.some((item: any) => item.grave)).toBe(false);
    const major = await aNonconformity(app.world, elsewhere, { state: 'reported', title: '严重的', clause: '8.1', grade: 'major' });
    const there = await app.ask(elsewhere.secretary, WORK);
    expect(there.data!.myWork).toMatchObject([{ grave: true, yours: false, record: { title: major.title } }]);
  });

  it.each([[0, 'TOO_SMALL'], [9999, 'TOO_LARGE']])('knows no year %i', async (y, code) => {
    const { errors } = await app.ask(here.secretary, RING, { c: here.community.id, y });
    expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'year', code }] });
  });

  it('shows an owner their actions, and what is closed to them not at all', async () => {
    expect(await titles(here.worker)).toEqual(['修订窗口交接单，加“异议”一栏和时限']);
    expect(await titles(here.colleague)).toEqual([]);
  });

  it('hands a case to the judge on the day when the waiting time is over', async () => {
    expect(await titles(here.official)).toEqual([]);
    app.clock.set('2026-12-20T09:00:00+08:00');
    expect(await titles(here.official)).toEqual(['观察中']);
  });

  it('goes into one’s own calendar by a secret address, which opens nothing else and can be taken back', async () => {
    const at = await aStaffedCommunity(app.world);
    await aNonconformity(app.world, at, { state: 'reported', title: '窗口没有人', clause: '8.1' });
    const row = await aComplaint(app.world, at, { title: '林姓工作人员推诿' });
    const path = async (calendar: string): Promise<string> =>
      (await app.ask(at.secretary, `mutation { makeCalendarAddress(calendar: ${calendar}) { path } }`)).data!.makeCalendarAddress.path;
    const read = (address: string) => app.http(null, 'get', address, (asked) => asked.responseType('text'));
    const [deadlines, activities] = [await path('deadlines'), await path('activities')];
    expect(deadlines).toMatch(/^\/calendars\/[\w-]{32}\/deadlines\.ics$/);
    const { status, body } = await read(deadlines);
    // long lines are folded (RFC 5545, 3.1)
    const text = String(body).replaceAll('\r\n ', '');
    expect([status, text.match(/BEGIN:VEVENT/g)?.length, text.match(/BEGIN:VALARM/g)?.length]).toEqual([200, 2, 2]);
    // due within a working day of Friday the 20th: Monday at the close of business, 09:30 UTC
    expect(text).toMatch(/DTSTART:20261123T093000Z\r\n(?:(?!END:VEVENT)[^])*SUMMARY:不符合：窗口没有人/);
    // a complaint's title tells of people: only its number goes out
    expect(text).toContain(`SUMMARY:投诉 ${row.number}`);
    expect(text).toContain(`/to/${row.id}`);
    expect(text).not.toContain('林姓');
    app.clock.set('2026-11-26T09:00:00+08:00');
    expect(String((await read(deadlines)).body)).toContain('SUMMARY:【已逾期】不符合：窗口没有人');
    expect([(await read(deadlines.replace('deadlines', 'activities'))).status, (await read(activities.replace('activities', 'deadlines'))).status]).toEqual([404, 404]);
    await app.ask(at.secretary, 'mutation { revokeCalendarAddress(calendar: deadlines) }');
    expect([(await read(deadlines)).status, (await read(activities)).status]).toEqual([404, 200]);
  });

  it('counts how late a thing is in days, and shows the secretary what is late with others', async () => {
    app.clock.set('2026-11-26T09:00:00+08:00');
    const { data } = await app.ask(here.secretary, WORK, { c: here.community.id });
    expect(data!.myWork[0]).toMatchObject({ record: { title: '待评审' }, late: true, daysLate: 3 });
    const late = await app.ask(here.secretary, 'query($c: ID!) { lateElsewhere(communityId: $c) { title } }', { c: here.community.id });
    expect(late.data!.lateElsewhere).toEqual([{ title: '修订窗口交接单，加“异议”一栏和时限' }]);
  });

  it('fills the ring with the year’s commitments: done of all, late, and where today should be', async () => {
    app.clock.set('2026-11-26T09:00:00+08:00');
    const { data } = await app.ask(here.secretary, RING, { c: here.community.id, y: 2026 });
    // promised for 2026: the case being acted on and its open action (both due on 23 November), the closed one,
    // and the two done actions of the cases that are watched and closed; the watched case itself ends on 20 December
    expect(data!.ring.stages.find((one: { stage: string }) => one.stage === 'act')).toMatchObject({ total: 6, done: 3, late: 2 });
    expect(data!.ring.stages.map((one: { stage: string }) => one.stage)).toEqual(['plan', 'do', 'check', 'act']);
    // 27 and 30 November and 23 working days of December
    expect(data!.ring.workingDaysLeft).toBe(25);
  });

  it('counts what is planned as planned once the plan is in force, and then as something to do', async () => {
    const there = await aStaffedCommunity(app.world);
    const fillOf = async (stage: string): Promise<object> => {
      const { data } = await app.ask(there.secretary, RING, { c: there.community.id, y: 2027 });
      return data!.ring.stages.find((one: { stage: string }) => one.stage === stage);
    };
    const draft = await anAnnualPlan(app.world, there, { state: 'draft', year: 2027, entries: 3 });
    // the plan and its three services
    expect(await fillOf('plan')).toMatchObject({ done: 0, total: 4, expected: 0 });
    await app.world.as(there.secretary, 'annual-plan:void', (by) =>
      app.world.service(AnnualPlanService).void(by, { id: draft.id, expectedVersion: draft.version, reason: '重来' }),
    );
    await anAnnualPlan(app.world, there, { state: 'published', year: 2027, entries: 3 });
    expect(await fillOf('plan')).toMatchObject({ done: 4, total: 4 });
    expect(await fillOf('do')).toMatchObject({ done: 0, total: 3 });
  });

  it('opens the records behind a stage', async () => {
    const { data } = await app.ask(
      here.secretary,
      `query($c: ID!) { commitments(communityId: $c, year: 2026, stage: act, page: { limit: 2 }) { total items { title endedAt } } }`,
      { c: here.community.id },
    );
    expect(data!.commitments.total).toBe(6);
    expect(data!.commitments.items).toHaveLength(2);
    expect(data!.commitments.items[0].endedAt).toBeNull();
  });

  it('is closed to people of another community', async () => {
    for (const query of [RING, 'query($c: ID!, $y: Int = 2026) { commitments(communityId: $c, year: $y, stage: act) { total } }']) {
      const { errors } = await app.ask(elsewhere.secretary, query, { c: here.community.id, y: 2026 });
      expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
    }
    expect((await app.ask(elsewhere.secretary, WORK, { c: here.community.id })).data!.myWork).toEqual([]);
  });

  describe('a clause', () => {
    const TRACE = `query($c: ID!, $k: ID!, $y: Int = 2026) { trace(communityId: $c, year: $y, clauseId: $k) {
      clause { number } stages { stage records { kind title } } } }`;

    it('shows in one step what was acted upon, with the actions', async () => {
      const { data } = await app.ask(here.supervisor, TRACE, { c: here.community.id, k: await aClause(app.world, '8.5') });
      const act = data!.trace.stages.find((one: { stage: string }) => one.stage === 'act');
      expect(act.records.map((one: { kind: string; title: string }) => one.kind).sort()).toEqual(['correctiveAction', 'nonconformity']);
    });

    it('has nothing to show for another year or another community', async () => {
      const clause = await aClause(app.world, '8.5');
      const { data } = await app.ask(here.supervisor, TRACE, { c: here.community.id, k: clause, y: 2025 });
      expect(data!.trace.stages.every((one: { records: unknown[] }) => one.records.length === 0)).toBe(true);
      expect((await app.ask(elsewhere.supervisor, TRACE, { c: here.community.id, k: clause })).errors![0]!.extensions.code).toBe('NOT_FOUND');
    });

    it('is one row of the map, where a zero is a gap', async () => {
      const MAP = `query($c: ID!, $s: String!) { traceMap(unitId: $c, year: 2026, standardCode: $s) { communities cells { number plan do check act actIn } } }`;
      const { data } = await app.ask(here.secretary, MAP, { c: here.community.id, s: 'DB35/T 2074-2022' });
      const rows = new Map(data!.traceMap.cells.map((row: { number: string }) => [row.number, row]));
      expect(rows.get('8.5')).toEqual({ number: '8.5', plan: 0, do: 0, check: 0, act: 1, actIn: 1 });
      expect(rows.get('8.9.1')).toEqual({ number: '8.9.1', plan: 0, do: 0, check: 0, act: 0, actIn: 0 });
    });
  });
});
