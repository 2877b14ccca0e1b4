import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Objective } from '#plan';
import { anObjective, type ObjectiveTraits } from './factories/objective.factory.js';
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
const NOBODY = '0198c0de-0000-7000-8000-000000000001';

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

  describe('is drafted', () => {
    it.each([
      ['no title', { title: ' ' }, 'title', 'REQUIRED'],
      ['a title that is too long', { title: '长'.repeat(121) }, 'title', 'TOO_LONG'],
      ['a target on the wrong side', { target: 81 }, 'target', 'AGAINST_DIRECTION'],
      ['a fall that rises', { direction: 'down' }, 'target', 'AGAINST_DIRECTION'],
      ['five decimals', { target: 95.00001 }, 'target', 'TOO_PRECISE'],
      ['more than can be', { target: 1e10 }, 'target', 'TOO_LARGE'],
      ['a tolerance below nothing', { direction: 'hold', tolerance: -1 }, 'tolerance', 'TOO_SMALL'],
      ['a day gone by', { dueOn: '2026-11-19' }, 'dueOn', 'IN_THE_PAST'],
      ['a day that is none', { dueOn: '2026-11-31' }, 'dueOn', 'NOT_A_DATE'],
      ['a baseline to come', { baselineOn: '2026-11-21' }, 'baselineOn', 'IN_THE_FUTURE'],
      ['its end where it begins', { baselineOn: '2026-11-20', dueOn: '2026-11-20' }, 'dueOn', 'DATES_REVERSED'],
      ['a department without a name', { level: 'department' }, 'subject', 'REQUIRED'],
      ['no grid', { level: 'grid' }, 'gridId', 'REQUIRED'],
      ['a grid of nobody', { level: 'grid', gridId: NOBODY }, 'gridId', 'UNKNOWN_UNIT'],
      ['a higher one that is none', { level: 'service', subject: '养老', servesId: NOBODY }, 'servesId', 'UNKNOWN_RECORD'],
      ['an owner who is not here', { ownerId: NOBODY }, 'ownerId', 'UNKNOWN_PERSON'],
      ['a fact that is none', { fact: 'luck' }, 'fact', 'UNKNOWN_FACT'],
      ['a fact that is no number', { fact: 'grids' }, 'fact', 'UNKNOWN_FACT'],
    ])('not with %s', async (_word, input, path, code) => refused(draft(here.worker, input), path, code));

    it('with what one knows so far, and is told what it lacks', async () => {
      const { data, errors } = await draft(here.worker, { measure: '', unit: '', target: null, dueOn: null });
      expect(errors).toBeUndefined();
      expect(data!.draftObjective).toMatchObject({
        number: null, state: 'draft', gaps: ['NO_MEASURE', 'NO_UNIT', 'NO_TARGET', 'NO_DUE_DAY'], course: { standing: 'unknown' }, forecast: null, values: [],
      });
      expect(await codeOf(send(here.secretary, 'setObjective', data!.draftObjective))).toBe('NOT_MEASURABLE');
      const same = (await send(here.worker, 'changeObjective', data!.draftObjective, { measure: '比例', unit: '%', target: 82, dueOn: '2026-12-31' })).data!;
      expect(same.changeObjective.gaps).toEqual(['TARGET_IS_BASELINE']);
      const mended = (await send(here.worker, 'changeObjective', same.changeObjective, { target: 95 })).data!;
      expect(mended.changeObjective).toMatchObject({ gaps: [], title: COMPLETE.title, baselineOn: '2026-01-01' });
    });

    it('not in another community, by a clerk, or by nobody', async () => {
      expect(await codeOf(draft(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(draft(here.clerk))).toBe('FORBIDDEN');
      expect(await codeOf(draft(null))).toBe('UNAUTHENTICATED');
    });

    it('as what implements 5.2 in every adopted edition', async () => {
      const { data } = await draft(here.worker);
      const links = await app.ask(here.worker, 'query($id: ID!) { objective(id: $id) { clauseLinks { role clause { number } } } }', { id: data!.draftObjective.id });
      expect(links.data!.objective.clauseLinks).toEqual(Array(2).fill({ role: 'implements', clause: { number: '5.2' } }));
    });
  });

  describe('serves one further up', () => {
    it('and is seen from there; never one beside or below it, nor another community’s', async () => {
      const top = await anObjective(app.world, here, { state: 'set' });
      const grid = (await draft(here.worker, { level: 'grid', gridId: here.community.grids[0]!.id, servesId: top.id })).data!.draftObjective;
      const service = (await draft(here.worker, { level: 'service', subject: '养老', servesId: grid.id })).data!.draftObjective;
      expect(service.serves).toEqual({ id: grid.id });
      expect((await read(top.id))!.servedBy).toEqual([{ id: grid.id }]);
      await refused(draft(here.worker, { level: 'grid', gridId: here.community.grids[1]!.id, servesId: grid.id }), 'servesId', 'NOT_HIGHER');
      await refused(send(here.worker, 'changeObjective', grid, { level: 'service', subject: '托育' }), 'level', 'NOT_HIGHER');
      await refused(send(here.worker, 'changeObjective', grid, { servesId: service.id }), 'servesId', 'NOT_HIGHER');
      const theirs = await anObjective(app.world, elsewhere, { state: 'set' });
      await refused(draft(here.worker, { level: 'service', subject: '养老', servesId: theirs.id }), 'servesId', 'UNKNOWN_RECORD');
      // one for the whole community serves none
      expect((await send(here.worker, 'changeObjective', service, { level: 'community' })).data!.changeObjective).toMatchObject({ serves: null, subject: '' });
    });

    it('and all are drawn as one tree', async () => {
      const TREE = 'query($communityId: ID!, $year: Int) { objectiveTree(communityId: $communityId, year: $year) { id level serves { id } course { standing } } }';
      const ask = (who: APerson, year?: number): Promise<GraphQLAnswer> => app.ask(who, TREE, { communityId: here.community.id, ...(year && { year }) });
      const all = (await ask(here.gridManager)).data!.objectiveTree as { serves: { id: string } | null }[];
      expect(all.some((one) => one.serves)).toBe(true);
      expect((await ask(elsewhere.worker)).data!.objectiveTree).toEqual([]);
      expect(((await ask(here.worker, 2031)).data!.objectiveTree as object[]).length).toBeLessThan(all.length);
    });
  });

  const just = (input: object) => (): object => input;
  const value = just({ on: '2026-11-21', value: 86, source: '台账' });
  const firstValue = (_row: Objective, values: { id: string }[]): object => ({ valueId: values[0]!.id, reason: '抄错了' });
  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not, where it is refused
  const verbs: [string, Partial<ObjectiveTraits>, keyof Staffing, (row: Objective, values: { id: string }[]) => object, string, keyof Staffing, ObjectiveTraits['state']][] = [
    ['changeObjective', { state: 'draft' }, 'worker', just({ unit: '分' }), 'draft', 'official', 'set'],
    ['setObjective', { state: 'draft' }, 'secretary', just({}), 'set', 'worker', 'set'],
    ['recordObjective', { state: 'set' }, 'worker', value, 'set', 'clerk', 'draft'],
    ['withdrawObjective', { state: 'set' }, 'worker', firstValue, 'set', 'supervisor', 'dropped'],
    ['reviseObjective', { state: 'set' }, 'secretary', just({ target: 93, dueOn: '2027-03-31', reason: '街道改了口径' }), 'set', 'worker', 'draft'],
    ['reachObjective', { state: 'set', values: [{ afterDays: 0, value: 96 }] }, 'secretary', just({ reason: '已达到' }), 'reached', 'worker', 'draft'],
    ['missObjective', { state: 'set', dueOn: '2026-11-21' }, 'secretary', just({ reason: '人手不够' }), 'missed', 'worker', 'draft'],
    ['dropObjective', { state: 'set' }, 'secretary', just({ reason: '不做了' }), 'dropped', 'worker', 'missed'],
    ['voidObjective', { state: 'set' }, 'secretary', just({ reason: '写重了' }), 'void', 'worker', 'reached'],
  ];

  describe.each(verbs)('%s', (name, traits, allowed, input, reached, forbidden, shut) => {
    const ready = async (): Promise<[Objective, object]> => {
      const row = await anObjective(app.world, here, traits);
      app.clock.set('2026-11-21T10:00:00+08:00');
      return [row, input(row, (await read(row.id))!.values)];
    };

    it(`leads from ${traits.state!} to ${reached}`, async () => {
      const [row, given] = await ready();
      const { data, errors } = await send(here[allowed] as APerson, name, row, given);
      expect(errors).toBeUndefined();
      expect(data![name]).toMatchObject({ state: reached, version: row.version + 1 });
    });

    it('is not found from another community, forbidden to another role, refused in another state or on a stale view', async () => {
      const [row, given] = await ready();
      expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, given))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, name, row, given))).toBe('FORBIDDEN');
      expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, given))).toBe('STALE');
      app.clock.set(A_WORKING_MORNING);
      const values = shut === 'reached' ? [{ afterDays: 0, value: 96 }] : [{ afterDays: 0, value: 84 }];
      const other = await anObjective(app.world, here, { state: shut, values });
      expect(await codeOf(send(here[allowed] as APerson, name, other, name === 'withdrawObjective' ? firstValue(other, (await read(other.id))!.values) : given))).toBe('WRONG_STATE');
    });
  });

  describe('is revised', () => {
    it('with a reason that stays, and by one person at a time', async () => {
      const row = await anObjective(app.world, here, { state: 'set' });
      await refused(send(here.secretary, 'reviseObjective', row, { target: 80, dueOn: '2027-03-31', reason: '改' }), 'target', 'AGAINST_DIRECTION');
      await refused(send(here.secretary, 'reviseObjective', row, { target: 90, dueOn: '2026-11-01', reason: '改' }), 'dueOn', 'IN_THE_PAST');
      const { data } = await send(here.secretary, 'reviseObjective', row, { target: 90, dueOn: '2027-03-31', reason: '口径变了' });
      expect(data!.reviseObjective).toMatchObject({ target: 90, dueOn: '2027-03-31', nextValueOn: '2027-03-31', owner: { name: here.worker.name } });
      const { errors } = await send(here.secretary, 'reviseObjective', row, { target: 91, dueOn: '2027-03-31', reason: '再改' });
      expect(errors![0]!.extensions).toMatchObject({ code: 'STALE', params: { changes: [{ verb: 'revise' }] } });
    });
  });

  it('is listed with a fixed number of statements, however many there are', async () => {
    const LIST = `query($filter: RecordFilter, $level: ObjectiveLevel, $year: Int) { objectives(filter: $filter, level: $level, runsIn: $year, page: { limit: 50 }) {
      total items { id number title state level dueOn target unit owner { name } course { standing latest { value } expected } transitions { verb } community { name } } } }`;
    const ask = (who = here.official): Promise<GraphQLAnswer> => app.ask(who, LIST, { filter: { communityId: here.community.id } });
    await ask();
    const statements = await app.statements(() => ask());
    // session, rows, total, values, what the doors ask, people, units
    expect(statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)).length).toBeLessThanOrEqual(7);
    const of = async (level: string, year: number): Promise<number> =>
      (await app.ask(here.official, LIST, { filter: { communityId: here.community.id }, level, year })).data!.objectives.total;
    expect([await of('community', 2025), (await of('grid', 2026)) > 0]).toEqual([0, true]);
    expect((await ask(elsewhere.official)).data!.objectives).toEqual({ total: 0, items: [] });
  });
});
