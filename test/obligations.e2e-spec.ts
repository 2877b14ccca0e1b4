import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anActivity } from './factories/activity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const BEIJING = 'DB11/T 1466-2017';
const DRAFT = 'DB35/T draft 2021';

/** What an edition wants done again and again, through a community's year. */
describe('obligations', () => {
  let app: TestApp;
  let staff: Staffing;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-03-02T10:00:00+08:00');
    staff = await aStaffedCommunity(app.world);
    await app.world.registry.adopt(BEIJING, staff.community.id, '2026-02-01');
    await renewed();
  });

  const run = (job: string): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, job, {});
  /** Somebody enters a fact: the community is looked at anew. */
  async function renewed(fact = 'households', value: unknown = 1900): Promise<void> {
    const { errors } = await app.ask(staff.worker, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id } }', {
      input: { communityId: staff.community.id, fact, value, asOf: app.clock.now().toISOString().slice(0, 10), source: '台账' },
    });
    expect(errors).toBeUndefined();
    await run('verdict.renew');
  }
  const year = async (who: APerson = staff.secretary): Promise<any[]> => {
    const { data, errors } = await app.ask(
      who,
      `query($id: ID!) { obligations(communityId: $id, year: 2026) { standardCode obligation title { zh en } clause { number } per every times each
         periods { id number state version startsOn endsOn doneOn dueAt assignee { id } fulfilments { on byHand note record { id kind } } } } }`,
      { id: staff.community.id },
    );
    expect(errors).toBeUndefined();
    return data!.obligations;
  };
  const strip = async (obligation: string, standard = BEIJING): Promise<any> =>
    (await year()).find((one) => one.standardCode === standard && one.obligation === obligation);
  const send = (who: APerson, verb: string, input: object): Promise<GraphQLAnswer> => {
    const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`.replace('VoidObligationInput', 'VoidRecordInput');
    const answer = verb === 'setObligationPeriod' ? '' : '{ __typename }';
    return app.ask(who, `mutation($input: ${type}!) { ${verb}(input: $input) ${answer} }`, { input });
  };
  const codeOf = (answer: GraphQLAnswer): unknown => answer.errors?.[0]?.extensions.code;
  const fieldsOf = (answer: GraphQLAnswer): unknown => answer.errors?.[0]?.extensions.fields;
  const states = async (obligation: string, standard?: string): Promise<string[]> => (await strip(obligation, standard)).periods.map((one: any) => one.state);
  const notices = async (who: APerson): Promise<string[]> => {
    const { data } = await app.ask(who, '{ notices(page: { limit: 100 }) { items { code } } }');
    return data!.notices.items.map((one: any) => one.code).filter((code: string) => code.startsWith('obligation.'));
  };

  it('are laid out for the year by the periods of each edition, from its adoption on, with who is in charge', async () => {
    const finance = await strip('publication.finance');
    expect(finance).toMatchObject({ per: 'quarter', every: 'quarter', times: 1, clause: { number: '6.2.2' } });
    expect(finance.periods.map((one: any) => [one.startsOn, one.endsOn, one.state])).toEqual([
      ['2026-01-01', '2026-03-31', 'coming'], ['2026-04-01', '2026-06-30', 'coming'], ['2026-07-01', '2026-09-30', 'coming'], ['2026-10-01', '2026-12-31', 'coming'],
    ]);
    expect(finance.periods[0]).toMatchObject({ number: expect.stringMatching(/^OB-2026-\d{4}$/), assignee: { id: staff.secretary.id } });
    // adopted on 1 February: January asks for nothing
    expect((await strip('publication.police-notice')).periods.map((one: any) => one.startsOn.slice(5, 7))).toEqual(
      ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'],
    );
    expect((await strip('safety-inspection')).periods).toMatchObject([{ startsOn: '2026-01-01', endsOn: '2026-12-31' }]);
    // "regularly", and nobody has said how often; once a term is laid out in no year
    expect(await strip('drill.fire')).toMatchObject({ per: 'set-locally', every: null, periods: [] });
    expect(await strip('election.committee')).toMatchObject({ per: 'term', every: null, periods: [] });
    const before = await app.world.kernel.dataSource.query('SELECT count(*)::int AS n FROM obligations WHERE community_id = $1', [staff.community.id]);
    await renewed('staff', 20);
    await run('obligation.nightly');
    expect(await app.world.kernel.dataSource.query('SELECT count(*)::int AS n FROM obligations WHERE community_id = $1', [staff.community.id])).toEqual(before);
  });

  it('that come "regularly" come as often as the street says; another word of it replaces what is open', async () => {
    const { community, official, secretary } = staff;
    const set = (who: APerson, per: string, given: object = {}): Promise<GraphQLAnswer> =>
      send(who, 'setObligationPeriod', { unitId: community.street.id, standardCode: BEIJING, obligation: 'drill.fire', per, times: 1, ...given });
    expect(codeOf(await set(secretary, 'year'))).toBe('FORBIDDEN');
    expect(codeOf(await set((await aStaffedCommunity(app.world)).official, 'year'))).toBe('NOT_FOUND');
    expect(fieldsOf(await set(official, 'week'))).toEqual([expect.objectContaining({ path: 'per', code: 'NOT_ONE_OF' })]);
    expect(fieldsOf(await set(official, 'year', { obligation: 'publication.finance' }))).toEqual([{ path: 'obligation', code: 'PERIOD_PRINTED', params: {} }]);
    expect(fieldsOf(await set(official, 'year', { obligation: 'dance' }))).toEqual([{ path: 'obligation', code: 'UNKNOWN_OBLIGATION', params: {} }]);
    expect((await set(official, 'half-year')).errors).toBeUndefined();
    await run('verdict.renew');
    expect((await strip('drill.fire')).periods.map((one: any) => one.endsOn)).toEqual(['2026-06-30', '2026-12-31']);
    await set(official, 'quarter');
    await run('verdict.renew');
    expect((await strip('drill.fire')).periods.map((one: any) => one.endsOn)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31']);
  });

  it('are reminded of once, in working hours, and missed on the first working morning after the end', async () => {
    // ten working days before 31 March 2026 (a Tuesday): from Tuesday the 17th on
    app.clock.set('2026-03-16T10:10:00+08:00');
    await run('obligation.remind');
    expect((await states('publication.finance'))[0]).toBe('coming');
    app.clock.set('2026-03-17T08:10:00+08:00');
    await run('obligation.remind');
    expect((await states('publication.finance'))[0]).toBe('coming');
    app.clock.set('2026-03-17T09:10:00+08:00');
    await run('obligation.remind');
    await run('obligation.remind');
    expect(await states('publication.finance')).toEqual(['due', 'coming', 'coming', 'coming']);
    const told = (await notices(staff.secretary)).filter((code) => code === 'obligation.due');
    const due = (await year()).flatMap((one) => one.periods).filter((one: any) => one.state === 'due');
    expect(told).toHaveLength(due.length);
    expect((await strip('publication.police-notice')).periods[0].state).toBe('missed'); // February's

    // what waits for the secretary shows it, with its deadline
    const { data } = await app.ask(staff.secretary, 'query($id: ID!) { myWork(communityId: $id) { verb record { kind title } dueAt } }', { id: staff.community.id });
    expect(data!.myWork).toContainEqual({ verb: 'fulfil', record: { kind: 'obligation', title: '公开财务收支' }, dueAt: '2026-03-31T09:30:00.000Z' });

    app.clock.set('2026-04-01T09:10:00+08:00');
    await run('obligation.remind');
    expect((await states('publication.finance'))[0]).toBe('missed');
    expect(await notices(staff.secretary)).toContain('obligation.missed');
    const { data: ring } = await app.ask(staff.secretary, 'query($id: ID!) { ring(communityId: $id, year: 2026) { stages { stage total late } } }', { id: staff.community.id });
    const doing = ring!.ring.stages.find((one: any) => one.stage === 'do');
    expect(doing.total).toBeGreaterThan(20);
    expect(doing.late).toBeGreaterThanOrEqual(2);
  });

  it('are ticked off by a record of the period that is linked to the clause', async () => {
    const clause = await aClause(app.world, '11.9.3', BEIJING);
    await send(staff.official, 'setObligationPeriod', { unitId: staff.community.street.id, standardCode: BEIJING, obligation: 'reuse.activity', per: 'quarter', times: 1 });
    await run('verdict.renew');
    const activity = await anActivity(app.world, staff, { state: 'held', inDays: 3, title: '旧物换新' });
    await run('verdict.renew');
    expect((await states('reuse.activity'))[0]).toBe('coming'); // an activity like any other
    await app.ask(staff.worker, 'mutation($input: LinkClauseInput!) { linkClause(input: $input) { __typename } }', {
      input: { kind: 'activity', recordId: activity.id, clauseId: clause, role: 'evidences' },
    });
    await renewed('staff', 20);
    const found = await strip('reuse.activity');
    expect(found.periods[0]).toMatchObject({
      state: 'done', doneOn: '2026-03-05', fulfilments: [{ on: '2026-03-05', byHand: false, record: { id: activity.id, kind: 'activity' } }],
    });
    expect(found.periods[1].state).toBe('coming');
    // done, it is evidence of its clause
    const { data } = await app.ask(staff.secretary, 'query($id: ID!) { obligation(id: $id) { state clauseLinks { role clause { number standardCode } } } }', { id: found.periods[0].id });
    expect(data!.obligation).toEqual({ state: 'done', clauseLinks: [{ role: 'evidences', clause: { number: '11.9.3', standardCode: BEIJING } }] });
  });

  it('of each member of staff are done when the rule that counts them is met', async () => {
    await renewed('staff', 20);
    await renewed('staffTrainedThisYear', 19);
    expect(await states('training.staff', DRAFT)).toEqual(['coming']);
    await renewed('staffTrainedThisYear', 20);
    expect((await strip('training.staff', DRAFT)).periods[0]).toMatchObject({ state: 'done', doneOn: '2026-03-02', fulfilments: [] });
  });

  it('are done by a person’s word with a record or a note; four times a year means four', async () => {
    const { periods: [row] } = await strip('safety-inspection');
    const activity = await anActivity(app.world, staff, { state: 'published' });
    const fulfil = async (given: object, who = staff.worker): Promise<GraphQLAnswer> => {
      const now = (await strip('safety-inspection')).periods[0];
      return send(who, 'fulfilObligation', { id: row.id, expectedVersion: now.version, on: '2026-03-01', note: '', ...given });
    };
    const other = await aStaffedCommunity(app.world);
    const theirs = await anActivity(app.world, other, { state: 'published' });
    expect(fieldsOf(await fulfil({}))).toEqual([{ path: 'note', code: 'REQUIRED', params: {} }]);
    expect(fieldsOf(await fulfil({ recordId: theirs.id }))).toEqual([{ path: 'recordId', code: 'UNKNOWN_RECORD', params: {} }]);
    expect(fieldsOf(await fulfil({ note: '做了', on: '2026-03-09' }))).toEqual([{ path: 'on', code: 'IN_THE_FUTURE', params: {} }]);
    expect(fieldsOf(await fulfil({ note: '做了', on: '2025-12-31' }))).toEqual([{ path: 'on', code: 'TOO_LONG_AGO', params: { since: '2026-01-01' } }]);
    expect(codeOf(await fulfil({ note: '做了' }, other.worker))).toBe('NOT_FOUND');
    expect(codeOf(await fulfil({ note: '做了' }, staff.supervisor))).toBe('FORBIDDEN');
    expect(codeOf(await send(staff.worker, 'fulfilObligation', { id: row.id, expectedVersion: 7, on: '2026-03-01', note: '做了' }))).toBe('STALE');

    expect((await fulfil({ recordId: activity.id })).errors).toBeUndefined();
    expect(fieldsOf(await fulfil({ recordId: activity.id }))).toEqual([{ path: 'recordId', code: 'DUPLICATE', params: {} }]);
    for (const on of ['2026-02-10', '2026-02-11']) await fulfil({ note: '查了消防通道', on });
    expect((await strip('safety-inspection')).periods[0]).toMatchObject({ state: 'coming', doneOn: null });
    await fulfil({ note: '查了燃气', on: '2026-03-02' });
    const after = (await strip('safety-inspection')).periods[0];
    expect(after).toMatchObject({ state: 'done', doneOn: '2026-03-02' });
    expect(after.fulfilments).toHaveLength(4);
    expect(codeOf(await fulfil({ note: '再查一次' }))).toBe('WRONG_STATE');
  });

  it('that were missed are made good, and what does not apply is put aside with its reason', async () => {
    app.clock.set('2026-04-01T09:10:00+08:00');
    await run('obligation.remind');
    const { periods: [missed, next] } = await strip('publication.finance');
    expect(missed.state).toBe('missed');
    expect((await send(staff.worker, 'fulfilObligation', { id: missed.id, expectedVersion: missed.version, on: '2026-04-01', note: '补贴在公示栏' })).errors).toBeUndefined();
    expect((await strip('publication.finance')).periods[0]).toMatchObject({ state: 'done', doneOn: '2026-04-01' });
    expect(codeOf(await send(staff.worker, 'voidObligation', { id: next.id, expectedVersion: next.version, reason: '由街道统一公开' }))).toBe('FORBIDDEN');
    expect((await send(staff.secretary, 'voidObligation', { id: next.id, expectedVersion: next.version, reason: '由街道统一公开' })).errors).toBeUndefined();
    expect((await strip('publication.finance')).periods).toHaveLength(3);
    await renewed('staff', 21);
    expect((await strip('publication.finance')).periods).toHaveLength(3);
  });

  it('have somebody who sees to them, in all their periods', async () => {
    const assign = (who: APerson, personId: string): Promise<GraphQLAnswer> =>
      send(who, 'assignObligation', { communityId: staff.community.id, standardCode: BEIJING, obligation: 'publication.finance', personId });
    const other = await aStaffedCommunity(app.world);
    expect(codeOf(await assign(staff.worker, staff.worker.id))).toBe('FORBIDDEN');
    expect(codeOf(await assign(other.secretary, staff.worker.id))).toBe('NOT_FOUND');
    expect(fieldsOf(await assign(staff.secretary, other.worker.id))).toEqual([{ path: 'personId', code: 'UNKNOWN_PERSON', params: {} }]);
    expect((await assign(staff.secretary, staff.clerk.id)).errors).toBeUndefined();
    const { periods } = await strip('publication.finance');
    expect(new Set(periods.map((one: any) => one.assignee.id))).toEqual(new Set([staff.clerk.id]));
    const asked = await app.ask(other.secretary, 'query($id: ID!) { obligations(communityId: $id, year: 2026) { obligation } }', { id: staff.community.id });
    expect(codeOf(asked)).toBe('NOT_FOUND');
  });
});
