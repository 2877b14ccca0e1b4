import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { missedObjectivesAt } from '#plan';
import { anObjective } from './factories/objective.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const OBJECTIVE = `id number title state version dueAt level subject dimension measure unit direction baseline baselineOn target tolerance dueOn rhythm fact
  nextValueOn conclusion gaps owner { name } serves { id } servedBy { id } values { id on value source fact enteredBy { name } }
  course { standing latest { on value } expected start { on value } end { on value } } forecast { from { on value } to { on value } count reaches }
  live { name value }`;

const INPUTS: Record<string, string> = {
  voidObjective: 'VoidRecordInput', reachObjective: 'ConcludeObjectiveInput', missObjective: 'ConcludeObjectiveInput', dropObjective: 'ConcludeObjectiveInput',
};
const verb = (name: string): string =>
  `mutation($input: ${INPUTS[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { ${OBJECTIVE} } }`;

/** Friday 2026-11-20 is today. */
const COMPLETE = {
  title: '投诉按时答复的比例升到 95%', level: 'community', dimension: 'complaints', measure: '按期答复的比例', unit: '%', direction: 'up',
  baseline: 82, baselineOn: '2026-01-01', target: 95, dueOn: '2026-12-31', rhythm: 'quarter',
};

describe('an objective', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const draft = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb('draftObjective'), { input: { communityId: here.community.id, ...COMPLETE, ...input } });
  const send = (who: APerson, name: string, row: { id: string; version: number }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const read = async (id: string): Promise<GraphQLAnswer['data']> =>
    (await app.ask(here.official, `query($id: ID!) { objective(id: $id) { ${OBJECTIVE} } }`, { id })).data!.objective;
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const run = (job: string): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, job, {});
  const noticesOf = async (who: APerson, id: string): Promise<string[]> =>
    (await app.world.kernel.dataSource.query('SELECT code FROM notices WHERE person_id = $1 AND record_id = $2 ORDER BY at', [who.id, id])).map(
      (one: { code: string }) => one.code,
    );

  describe('is measured', () => {
    it('from the number it gets to its last value, each due in its time', async () => {
      const drafted = (await draft(here.worker, { ownerId: here.worker.id })).data!.draftObjective;
      const set = (await send(here.secretary, 'setObjective', drafted)).data!.setObjective;
      expect(set).toMatchObject({ state: 'set', nextValueOn: '2026-12-31', dueAt: '2026-12-31T15:59:59.999Z', owner: { name: here.worker.name } });
      expect(set.number).toMatch(/^GL-2026-\d{4}$/);
      expect(await noticesOf(here.worker, set.id)).toEqual(['objective.yours']);
      const first = (await send(here.worker, 'recordObjective', set, { on: '2026-04-02', value: 84, source: '一季度台账' })).data!.recordObjective;
      const second = (await send(here.worker, 'recordObjective', first, { on: '2026-07-02', value: 87.5, source: '台账' })).data!.recordObjective;
      expect(second.course).toEqual({
        standing: 'offCourse', latest: { on: '2026-07-02', value: 87.5 }, expected: 88.5, start: { on: '2026-01-01', value: 82 }, end: { on: '2026-12-31', value: 95 },
      });
      expect(second.forecast).toBeNull();
      const third = (await send(here.worker, 'recordObjective', second, { on: '2026-10-09', value: 93, source: '台账' })).data!.recordObjective;
      expect(third).toMatchObject({ course: { standing: 'onCourse' }, forecast: { count: 3, reaches: true, to: { on: '2026-12-31' } } });
      expect(third.values.map((one: { on: string; value: number }) => [one.on, one.value])).toEqual([['2026-04-02', 84], ['2026-07-02', 87.5], ['2026-10-09', 93]]);
      const wrong = third.values[1].id;
      const left = (await send(here.worker, 'withdrawObjective', third, { valueId: wrong, reason: '抄错了' })).data!.withdrawObjective;
      expect(left).toMatchObject({ forecast: null, values: [{ value: 84, enteredBy: { name: here.worker.name } }, { value: 93 }] });
      await refused(send(here.worker, 'withdrawObjective', left, { valueId: wrong, reason: '再来' }), 'valueId', 'UNKNOWN_RECORD');
      const { data } = await app.ask(here.official, 'query($id: ID!) { objective(id: $id) { history { verb note } historyCheck { intact } } }', { id: set.id });
      expect(data!.objective.historyCheck.intact).toBe(true);
      expect(data!.objective.history[0]).toEqual({ verb: 'withdraw', note: '抄错了' });
      expect(data!.objective.history[3]).toMatchObject({ verb: 'record', note: '2026-04-02: 84 一季度台账' });
    });

    it.each([
      ['to come', { on: '2026-11-21' }, 'on', 'IN_THE_FUTURE'],
      ['before the baseline', { on: '2026-11-19' }, 'on', 'TOO_LONG_AGO'],
      ['of a day that has one', { on: '2026-11-20' }, 'on', 'DUPLICATE'],
      ['of five decimals', { value: 0.12345 }, 'value', 'TOO_PRECISE'],
      ['from nowhere', { source: '' }, 'source', 'REQUIRED'],
    ])('not by a value %s', async (_word, input, path, code) => {
      const row = await anObjective(app.world, here, { state: 'set' });
      await refused(send(here.worker, 'recordObjective', row, { on: '2026-11-20', value: 85, source: '台账', ...input }), path, code);
    });

    it('by a grid’s manager where it is their grid’s', async () => {
      const theirs = await anObjective(app.world, here, { state: 'set', level: 'grid' });
      const whole = await anObjective(app.world, here, { state: 'set' });
      app.clock.set('2026-11-21T10:00:00+08:00');
      const given = { on: '2026-11-21', value: 86, source: '走访' };
      expect((await send(here.gridManager, 'recordObjective', theirs, given)).errors).toBeUndefined();
      expect(await codeOf(send(here.gridManager, 'recordObjective', whole, given))).toBe('FORBIDDEN');
    });

    it('by a fact: offered with its number, read as it is, kept once a month and on the last day', async () => {
      const enter = (number: number, asOf: string): Promise<GraphQLAnswer> =>
        app.ask(here.worker, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id } }', {
          input: { communityId: here.community.id, fact: 'registeredVolunteers', value: number, source: '名册', asOf },
        });
      expect((await enter(800, '2026-11-19')).errors).toBeUndefined();
      const offered = await app.ask(here.worker, 'query($communityId: ID!) { objectiveFacts(communityId: $communityId) { name value label { zh } } }', { communityId: here.community.id });
      const facts = offered.data!.objectiveFacts as { name: string; value: number | null }[];
      expect(facts.find(({ name }) => name === 'registeredVolunteers')).toMatchObject({ value: 800, label: { zh: '注册志愿者' } });
      expect(facts.some(({ name }) => name === 'grids')).toBe(false);

      const row = await anObjective(app.world, here, {
        state: 'set', fact: 'registeredVolunteers', dimension: 'staff', unit: '人', baseline: 700, target: 936, dueOn: '2027-02-10', values: [],
      });
      expect(await read(row.id)).toMatchObject({ live: { value: 800 }, values: [], nextValueOn: null, dueAt: '2027-02-10T15:59:59.999Z' });
      expect(await codeOf(send(here.worker, 'recordObjective', row, { on: '2026-11-20', value: 1, source: '数的' }))).toBe('VALUES_FROM_FACT');
      await run('objective.count');
      await run('objective.count');
      app.clock.set('2026-12-05T02:00:00+08:00');
      await enter(850, '2026-12-04');
      await run('objective.count');
      app.clock.set('2027-02-01T02:00:00+08:00');
      await run('objective.count');
      app.clock.set('2027-02-10T02:00:00+08:00');
      await run('objective.count');
      const kept = (await read(row.id))!;
      expect(kept.values.map((one: { on: string; value: number; fact: string }) => [one.on, one.value, one.fact])).toEqual([
        ['2026-11-20', 800, 'registeredVolunteers'], ['2026-12-05', 850, 'registeredVolunteers'], ['2027-02-01', 850, 'registeredVolunteers'],
        ['2027-02-10', 850, 'registeredVolunteers'],
      ]);
      expect(kept.course.standing).toBe('offCourse');
    });
  });

  describe('tells', () => {
    it('its owner when a value is due, once, and shows it on home until it is there', async () => {
      const row = await anObjective(app.world, here, { state: 'set', values: [] });
      const waits = async (who: APerson): Promise<boolean> => {
        const { data } = await app.ask(who, 'query($communityId: ID!) { myWork(communityId: $communityId) { record { id } } }', { communityId: here.community.id });
        return (data!.myWork as { record: { id: string } }[]).some(({ record }) => record.id === row.id);
      };
      await run('objective.remind');
      expect(await noticesOf(here.worker, row.id)).toEqual(['objective.yours']);
      expect(await waits(here.worker)).toBe(false);
      app.clock.set('2026-12-28T10:00:00+08:00');
      await run('objective.remind');
      await run('objective.remind');
      expect(await noticesOf(here.worker, row.id)).toEqual(['objective.yours', 'objective.due']);
      expect([await waits(here.worker), await waits(here.colleague)]).toEqual([true, false]);
      const due = (await read(row.id)) as { id: string; version: number };
      const answered = (await send(here.worker, 'recordObjective', due, { on: '2026-12-28', value: 90, source: '台账' })).data!.recordObjective;
      expect(answered).toMatchObject({ state: 'set', nextValueOn: '2026-12-31' });
    });

    it('when its day is over, and waits for whoever concludes; a last value may still come', async () => {
      const row = await anObjective(app.world, here, { state: 'over', dueOn: '2026-11-30' });
      expect(row.state).toBe('over');
      expect(await noticesOf(here.secretary, row.id)).toEqual(['objective.over']);
      const told = (await send(here.worker, 'recordObjective', row, { on: '2026-11-30', value: 95.5, source: '台账' })).data!.recordObjective;
      expect(told).toMatchObject({ state: 'over', course: { standing: 'met' } });
      expect(await codeOf(send(here.secretary, 'missObjective', told, { reason: '没有' }))).toBe('TARGET_MET');
      expect((await send(here.secretary, 'reachObjective', told, { reason: '达到' })).data!.reachObjective).toMatchObject({ state: 'reached', conclusion: '达到' });
    });

    it('next year’s planning what was missed', async () => {
      const missed = await anObjective(app.world, elsewhere, { state: 'missed', title: '没有达到的', dueOn: '2026-11-30' });
      app.clock.set(A_WORKING_MORNING);
      const late = await anObjective(app.world, elsewhere, { state: 'over', title: '过期没有总结的', dueOn: '2026-12-01' });
      app.clock.set(A_WORKING_MORNING);
      await anObjective(app.world, elsewhere, { state: 'reached', values: [{ afterDays: 0, value: 96 }] });
      app.clock.set('2026-12-20T10:00:00+08:00');
      const at = (who: Staffing, year: number): Promise<object[]> =>
        app.world.as(who.worker, 'objective:read', (by) => missedObjectivesAt(by, elsewhere.community.id, year));
      expect(await at(elsewhere, 2026)).toMatchObject([{ id: missed.id, target: 95, value: 84, dueOn: '2026-11-30' }, { id: late.id, state: 'over' }]);
      expect(await at(elsewhere, 2027)).toEqual([]);
      expect(await at(here, 2026)).toEqual([]);
    });

    it('the year’s ring, from the day it is set until it is given up', async () => {
      const ring = async (): Promise<number> => {
        const { data } = await app.ask(elsewhere.worker, 'query($communityId: ID!) { ring(communityId: $communityId, year: 2026) { stages { stage total } } }', { communityId: elsewhere.community.id });
        return (data!.ring.stages as { stage: string; total: number }[]).find(({ stage }) => stage === 'plan')?.total ?? 0;
      };
      const before = await ring();
      const row = await anObjective(app.world, elsewhere);
      expect(await ring()).toBe(before);
      const set = (await send(elsewhere.secretary, 'setObjective', row)).data!.setObjective;
      expect(await ring()).toBe(before + 1);
      await send(elsewhere.secretary, 'dropObjective', set, { reason: '不做了' });
      expect(await ring()).toBe(before);
    });
  });
});
