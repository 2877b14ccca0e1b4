import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeRisksSince, highRisksAt, type Risk } from '#plan';
import { anActivity } from './factories/activity.factory.js';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { aRisk, type RiskTraits } from './factories/risk.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const RISK = `id number title state version dueAt nature context description fromServiceChange potentialEmergency likelihood impact residualLikelihood
  residualImpact score level response treatment treatBy reviewOn owner { id } assignee { id } ratings { step likelihood impact note ratedOn ratedBy { id } }
  deliveredIn { id kind title } advice { code params }`;

const verb = (name: string): string => {
  const input = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${RISK} } }`;
};

describe('a risk', () => {
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

  const identify = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb('identifyRisk'), { input: { communityId: at.community.id, nature: 'risk', context: 'external', title: '高空坠物', ...input } });
  const send = (who: APerson, name: string, row: { id: string; version: number }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string, params: object = expect.anything() as object): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });
  const risk = (traits: Partial<RiskTraits> = {}): Promise<Risk> => aRisk(app.world, here, traits);

  describe('is named', () => {
    it('with a number, to be rated within ten working days, for the clause on risks', async () => {
      const { data, errors } = await identify(here.gridManager, { potentialEmergency: true });
      expect(errors).toBeUndefined();
      expect(data!.identifyRisk).toMatchObject({
        number: 'RK-2026-0001', state: 'identified', dueAt: '2026-12-04T09:30:00.000Z', score: null, level: null, ratings: [], deliveredIn: [],
        advice: [{ code: 'EMERGENCY_PLAN_MISSING', params: {} }],
      });
      const { data: found } = await app.ask(here.worker, 'query($id: ID!) { risk(id: $id) { clauseLinks { role default clause { number } } } }', { id: data!.identifyRisk.id });
      expect(found!.risk.clauseLinks).toEqual([
        { role: 'implements', default: true, clause: { number: '5.1' } }, { role: 'implements', default: true, clause: { number: '5.1' } },
      ]);
    });

    it.each([
      ['no title', { title: ' ' }, 'title', 'REQUIRED'],
      ['a title that is too long', { title: '长'.repeat(121) }, 'title', 'TOO_LONG'],
      ['a description that is too long', { description: '长'.repeat(2001) }, 'description', 'TOO_LONG'],
      ['a clause that is none', { clauseIds: ['0198c0de-0000-7000-8000-000000000001'] }, 'clauseIds', 'UNKNOWN_CLAUSE'],
    ])('not with %s', async (_word, input, path, code) => refused(identify(here.worker, input), path, code));

    it('not in another community, by who only looks on, or by nobody', async () => {
      expect(await codeOf(identify(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(identify(here.supervisor))).toBe('FORBIDDEN');
      expect(await codeOf(identify(null))).toBe('UNAUTHENTICATED');
    });
  });

  const treatment = (): object => ({ response: 'reduce', treatment: '拉网，每月看一遍', ownerId: here.colleague.id, treatBy: '2026-12-10' });
  const just = (input: object) => (): object => input;

  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not, where it is refused
  const verbs: [string, RiskTraits['state'], keyof Staffing, () => object, string, keyof Staffing, RiskTraits['state']][] = [
    ['changeRisk', 'treated', 'gridManager', just({ context: 'law', title: '外墙瓷砖' }), 'treated', 'supervisor', 'closed'],
    ['assessRisk', 'identified', 'worker', just({ likelihood: 3, impact: 4 }), 'assessed', 'gridManager', 'treated'],
    ['treatRisk', 'assessed', 'worker', treatment, 'treated', 'clerk', 'identified'],
    ['acceptRisk', 'assessed', 'secretary', just({ reason: '先看着' }), 'accepted', 'worker', 'treated'],
    ['buildInRisk', 'treated', 'worker', just({ recordIds: [] }), 'treated', 'gridManager', 'closed'],
    ['controlRisk', 'treated', 'secretary', just({ likelihood: 2, impact: 2, done: '拉了网' }), 'controlled', 'official', 'assessed'],
    ['reviewRisk', 'controlled', 'worker', just({ likelihood: 2, impact: 3, finding: '没有再掉' }), 'controlled', 'gridManager', 'treated'],
    ['reopenRisk', 'controlled', 'worker', just({ likelihood: 5, impact: 4, finding: '又掉了' }), 'assessed', 'supervisor', 'assessed'],
    ['closeRisk', 'controlled', 'secretary', just({ reason: '修好了' }), 'closed', 'worker', 'treated'],
    ['voidRisk', 'assessed', 'secretary', just({ reason: '写重了' }), 'void', 'worker', 'closed'],
  ];

  describe.each(verbs)('%s', (name, state, allowed, input, reached, forbidden, shut) => {
    // a grid manager reaches what lies in the grid; what is high is not accepted
    const ready = (at: RiskTraits['state']): Promise<Risk> =>
      risk({ state: at, ...(allowed === 'gridManager' && { finder: here.gridManager }), ...(name === 'acceptRisk' && { rated: [3, 3] as [number, number] }) });

    it(`leads from ${state} to ${reached}`, async () => {
      const row = await ready(state);
      const { data, errors } = await send(here[allowed] as APerson, name, row, input());
      expect(errors).toBeUndefined();
      expect(data![name]).toMatchObject({ state: reached, version: row.version + 1 });
    });

    it('is not found from another community, forbidden to another role, refused in another state or on a stale view', async () => {
      const row = await ready(state);
      expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input()))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, name, row, input()))).toBe('FORBIDDEN');
      expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input()))).toBe('STALE');
      const other = await ready(shut);
      expect(await codeOf(send(here[allowed] as APerson, name, other, input()))).toBe('WRONG_STATE');
    });
  });

  it('goes all the way: rated, built into delivery, treated, under control, looked at again, over', async () => {
    const plan = await anAnnualPlan(app.world, here, { state: 'published', year: 2026, items: [{ title: '楼道和外墙巡查' }] });
    const [item] = await itemsOfPlan(app.world, here, plan);
    let row = (await identify(here.worker)).data!.identifyRisk;
    const take = async (who: APerson, name: string, input: object): Promise<void> => {
      const { data, errors } = await send(who, name, row, input);
      expect(errors).toBeUndefined();
      row = data![name];
    };
    await take(here.worker, 'assessRisk', { likelihood: 4, impact: 4, note: '去年掉过两次' });
    expect(row).toMatchObject({ score: 16, level: 'high', dueAt: '2026-12-04T09:30:00.000Z', advice: [] });
    await take(here.worker, 'treatRisk', { ...treatment(), ownerId: here.gridManager.id });
    expect(row).toMatchObject({
      dueAt: '2026-12-10T15:59:59.999Z', owner: { id: here.gridManager.id }, assignee: { id: here.gridManager.id }, advice: [{ code: 'NOT_BUILT_IN' }],
    });
    await take(here.worker, 'buildInRisk', { recordIds: [item!.id] });
    expect(row).toMatchObject({ deliveredIn: [{ id: item!.id, kind: 'serviceItem', title: '楼道和外墙巡查' }], advice: [] });
    const { data: behind } = await app.ask(here.worker, 'query($id: ID!) { risksBuiltInto(recordId: $id) { id } }', { id: item!.id });
    expect(behind!.risksBuiltInto).toEqual([{ id: row.id }]);

    app.clock.set('2026-12-09T10:00:00+08:00');
    await take(here.gridManager, 'controlRisk', { likelihood: 3, impact: 4, done: '两栋拉了网' });
    expect(row).toMatchObject({ state: 'controlled', score: 12, residualLikelihood: 3, reviewOn: '2027-03-09', assignee: null, advice: [{ code: 'STILL_HIGH', params: { score: 12 } }] });
    expect(await codeOf(send(here.secretary, 'closeRisk', row, { reason: '算了' }))).toBe('RISK_STILL_HIGH');
    app.clock.set('2027-03-08T10:00:00+08:00');
    await take(here.worker, 'reviewRisk', { likelihood: 1, impact: 4, finding: '三栋都拉了网' });
    expect(row).toMatchObject({ state: 'controlled', score: 4, level: 'low', likelihood: 4, impact: 4, reviewOn: '2027-06-08', dueAt: '2027-06-08T15:59:59.999Z' });
    await take(here.secretary, 'closeRisk', { reason: '外墙整修完了' });
    expect(row).toMatchObject({ state: 'closed', reviewOn: null, advice: [] });
    expect(row.ratings).toEqual([
      { step: 'assess', likelihood: 4, impact: 4, note: '去年掉过两次', ratedOn: '2026-11-20', ratedBy: { id: here.worker.id } },
      { step: 'control', likelihood: 3, impact: 4, note: '两栋拉了网', ratedOn: '2026-12-09', ratedBy: { id: here.gridManager.id } },
      { step: 'review', likelihood: 1, impact: 4, note: '三栋都拉了网', ratedOn: '2027-03-08', ratedBy: { id: here.worker.id } },
    ]);
  });

  it('is not rated outside one to five', async () => {
    const row = await risk();
    await refused(send(here.worker, 'assessRisk', row, { likelihood: 0, impact: 3 }), 'likelihood', 'TOO_SMALL', { min: 1 });
    await refused(send(here.worker, 'assessRisk', row, { likelihood: 3, impact: 6 }), 'impact', 'TOO_LARGE', { max: 5 });
  });

  it.each([
    ['in a way that is for opportunities', { response: 'pursue' }, 'response', 'NOT_ONE_OF'],
    ['by leaving it', { response: 'accept' }, 'response', 'NOT_ONE_OF'],
    ['in no words', { treatment: '' }, 'treatment', 'REQUIRED'],
    ['by yesterday', { treatBy: '2026-11-19' }, 'treatBy', 'IN_THE_PAST'],
    ['by a day that is none', { treatBy: '2026-02-30' }, 'treatBy', 'NOT_A_DATE'],
    ['by nobody who is known', { ownerId: '0198c0de-0000-7000-8000-000000000001' }, 'ownerId', 'UNKNOWN_PERSON'],
  ])('is not treated %s', async (_word, input, path, code) =>
    refused(send(here.worker, 'treatRisk', await risk({ state: 'assessed' }), { ...treatment(), ...input }), path, code));

  it('is treated by people of its community alone, and by none who only look on', async () => {
    const row = await risk({ state: 'assessed' });
    await refused(send(here.worker, 'treatRisk', row, { ...treatment(), ownerId: elsewhere.worker.id }), 'ownerId', 'UNKNOWN_PERSON');
    await refused(send(here.worker, 'treatRisk', row, { ...treatment(), ownerId: here.supervisor.id }), 'ownerId', 'ONLY_LOOKS_ON');
  });

  it('is built into what delivers services in its community, and into nothing else', async () => {
    const row = await risk({ state: 'treated' });
    const theirs = await anActivity(app.world, elsewhere, { state: 'published' });
    const ours = await anActivity(app.world, here, { state: 'published' });
    const gone = await anActivity(app.world, here, { state: 'void' });
    for (const recordId of [theirs.id, gone.id, row.id]) {
      await refused(send(here.worker, 'buildInRisk', row, { recordIds: [ours.id, recordId] }), 'recordIds.1', 'UNKNOWN_RECORD');
    }
    await refused(send(here.worker, 'buildInRisk', row, { recordIds: [ours.id, ours.id] }), 'recordIds', 'DUPLICATE');
    const { data } = await app.ask(here.worker, 'query($id: ID!) { riskDeliverers(communityId: $id) { id } }', { id: here.community.id });
    const ids = data!.riskDeliverers.map((one: { id: string }) => one.id);
    expect([ids.includes(ours.id), ids.includes(gone.id), ids.includes(theirs.id), ids.includes(row.id)]).toEqual([true, false, false, false]);
  });

  it('does not grow by being treated; an opportunity may', async () => {
    const row = await risk({ state: 'treated', rated: [3, 4] });
    await refused(send(here.worker, 'controlRisk', row, { likelihood: 4, impact: 4, done: '做了' }), 'likelihood', 'TOO_LARGE', { max: 3 });
    await refused(send(here.worker, 'controlRisk', row, { likelihood: 3, impact: 4, done: ' ' }), 'done', 'REQUIRED');
    const chance = await risk({ state: 'treated', nature: 'opportunity', rated: [2, 2] });
    expect((await send(here.worker, 'controlRisk', chance, { likelihood: 5, impact: 4, done: '谈成了' })).data!.controlRisk).toMatchObject({ score: 20, advice: [{ code: 'NOT_BUILT_IN' }] });
  });

  it('that has grown is treated anew, not looked over', async () => {
    const row = await risk({ state: 'controlled', residual: [2, 3] });
    await refused(send(here.worker, 'reviewRisk', row, { likelihood: 2, impact: 4, finding: '松了几块' }), 'impact', 'RISK_ROSE', { score: 6 });
    const { data } = await send(here.worker, 'reopenRisk', row, { likelihood: 5, impact: 5, finding: '掉了一大片' });
    expect(data!.reopenRisk).toMatchObject({ state: 'assessed', score: 25, residualLikelihood: null, reviewOn: null, dueAt: '2026-12-04T09:30:00.000Z' });
  });

  it('that is high is not accepted; one that is accepted stays so after a review', async () => {
    const high = await risk({ state: 'assessed', rated: [2, 5] });
    expect((await send(here.secretary, 'acceptRisk', high, { reason: '没办法' })).errors![0]!.extensions).toMatchObject({ code: 'RISK_STILL_HIGH', params: { score: 10 } });
    const { data: doors } = await app.ask(here.secretary, 'query($id: ID!) { risk(id: $id) { transitions { verb blockedBy { code params } } } }', { id: high.id });
    expect(doors!.risk.transitions).toContainEqual({ verb: 'accept', blockedBy: { code: 'RISK_STILL_HIGH', params: { score: 10 } } });
    const row = await risk({ state: 'accepted' });
    expect(row).toMatchObject({ response: 'accept', reviewOn: '2027-02-20' });
    expect((await send(here.worker, 'reviewRisk', row, { likelihood: 2, impact: 1, finding: '没有变化' })).data!.reviewRisk).toMatchObject({ state: 'accepted', score: 2 });
  });

  it('is told to be under control by whoever owns it, and by nobody else of the grids', async () => {
    const row = await risk({ state: 'treated', owner: here.worker });
    expect(await codeOf(send(here.gridManager, 'controlRisk', row, { likelihood: 1, impact: 1, done: '好了' }))).toBe('NOT_YOUR_ACTION');
  });

  it('comes up some working days before its quarter is over, and is late afterwards', async () => {
    const staff = await aStaffedCommunity(app.world);
    const row = await aRisk(app.world, staff, { state: 'controlled', owner: staff.gridManager });
    const run = (): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, 'risk.remind', {});
    const now = async (): Promise<any> =>
      (await app.ask(staff.worker, `query($id: ID!) { risk(id: $id) { ${RISK} } }`, { id: row.id })).data!.risk;
    app.clock.set('2027-02-10T10:00:00+08:00');
    await run();
    expect((await now()).state).toBe('controlled');
    // the review is due on Saturday the 20th; a weekend is no time to remind people
    app.clock.set('2027-02-14T10:00:00+08:00');
    await run();
    app.clock.set('2027-02-19T10:00:00+08:00');
    await run();
    await run();
    expect(await now()).toMatchObject({ state: 'reviewing', dueAt: '2027-02-20T15:59:59.999Z' });
    for (const who of [staff.worker, staff.gridManager]) {
      const { data } = await app.ask(who, '{ notices(page: { limit: 50 }) { items { code } } }');
      expect(data!.notices.items.filter((one: { code: string }) => one.code === 'risk.review')).toHaveLength(1);
    }
    app.clock.set('2027-02-22T10:00:00+08:00');
    const { data: home } = await app.ask(staff.worker, 'query($id: ID) { risks(filter: { communityId: $id, late: true }) { items { id state } } }', { id: staff.community.id });
    expect(home!.risks.items).toEqual([{ id: row.id, state: 'reviewing' }]);
    const late = await now();
    expect((await send(staff.worker, 'reviewRisk', late, { likelihood: 1, impact: 3, finding: '看过了' })).data!.reviewRisk).toMatchObject({ state: 'controlled', reviewOn: '2027-05-22' });
  });

  it('is changed by one person at a time: the other is told what changed', async () => {
    const row = await risk();
    await send(here.worker, 'changeRisk', row, { context: 'internal', title: '人手不够' });
    expect((await send(here.colleague, 'changeRisk', row, { context: 'law', title: '别的' })).errors![0]!.extensions).toMatchObject({
      code: 'STALE', params: { changes: [{ by: here.worker.name, verb: 'change', changes: expect.arrayContaining([expect.objectContaining({ field: 'title', to: '人手不够' })]) }] },
    });
  });

  describe('in the register', () => {
    let staff: Staffing;
    beforeAll(async () => {
      app.clock.set(A_WORKING_MORNING);
      staff = await aStaffedCommunity(app.world);
      const make = (traits: Partial<RiskTraits>): Promise<Risk> => aRisk(app.world, staff, traits);
      await make({ title: '没评的' });
      await make({ title: '还高', state: 'assessed', rated: [5, 5] });
      await make({ title: '剩下还高', state: 'controlled', rated: [5, 4], residual: [3, 4], fromServiceChange: true });
      await make({ title: '降了', state: 'controlled', rated: [4, 4], residual: [2, 3] });
      await make({ title: '机遇', nature: 'opportunity', state: 'assessed', rated: [5, 5] });
      await make({ title: '过去了', state: 'closed' });
    });
    const LIST = `query($filter: RecordFilter, $only: RiskFilter) {
      risks(filter: $filter, only: $only, page: { limit: 50 }) { total items { title score level owner { name } community { name } } }
      riskMatrix(filter: $filter, only: $only) { likelihood impact count } }`;
    const list = async (only: object = {}, who = staff.official): Promise<any> => {
      const { data, errors } = await app.ask(who, LIST, { filter: { communityId: staff.community.id, open: true }, only });
      expect(errors).toBeUndefined();
      return { ...data!, titles: data!.risks.items.map((one: { title: string }) => one.title).sort() };
    };

    it('stands in the cell of what remains of it, and is found there', async () => {
      const { riskMatrix, titles } = await list({ nature: 'risk' });
      expect(titles).toEqual(['剩下还高', '没评的', '还高', '降了'].sort());
      expect(riskMatrix).toEqual([{ likelihood: 5, impact: 5, count: 1 }, { likelihood: 3, impact: 4, count: 1 }, { likelihood: 2, impact: 3, count: 1 }]);
      const cell = await list({ nature: 'risk', likelihood: 3, impact: 4 });
      expect(cell.titles).toEqual(['剩下还高']);
      expect(cell.riskMatrix).toEqual(riskMatrix);
      expect((await list({ level: 'high' })).titles).toEqual(['剩下还高', '机遇', '还高'].sort());
      expect((await list({ fromServiceChange: true })).titles).toEqual(['剩下还高']);
      expect((await list({}, elsewhere.official)).risks.total).toBe(0);
    });

    it('refuses a cell that is none', async () => {
      expect((await app.ask(staff.worker, LIST, { only: { likelihood: 6 } })).errors![0]!.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: expect.stringMatching(/likelihood$/), code: 'TOO_LARGE', params: { max: 5 } }] });
    });

    it('is asked for with a fixed number of statements, however many there are', async () => {
      await list();
      const statements = await app.statements(() => list());
      // session, rows, total, matrix, owners, units
      expect(statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)).length).toBeLessThanOrEqual(7);
    });

    it('tells the next plan which are still high, the highest first, and which a change brought', async () => {
      const ask = <R>(work: Parameters<typeof app.world.as<R>>[2]): Promise<R> => app.world.as(staff.worker, 'risk:read', work);
      expect((await ask((by) => highRisksAt(by, staff.community.id))).map(({ title }) => title)).toEqual(['还高', '剩下还高']);
      expect((await ask((by) => changeRisksSince(by, staff.community.id, app.clock.now()))).map(({ title }) => title)).toEqual(['剩下还高']);
      expect(await ask((by) => changeRisksSince(by, staff.community.id, new Date(app.clock.now().getTime() + 1)))).toEqual([]);
      expect(await app.world.as(elsewhere.worker, 'risk:read', (by) => highRisksAt(by, staff.community.id))).toEqual([]);
    });
  });
});
