import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type HomeVisit, homeVisitSource } from '#do';
import { aHomeVisit, aHousehold, type HomeVisitTraits } from './factories/home-visit.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const SEEN = 'id number state version title plannedOn startsAt visitedAt dueAt alone nextProposedOn mayKnow visitors { name } household { label everyDays } assignee { name } viewings { person { name } }';

describe('a home visit', () => {
  let app: TestApp;
  let here: Staffing;
  let there: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world, { grids: 2 });
    there = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(A_WORKING_MORNING));

  const type = (name: string): string => (name === 'void' ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}HomeVisitInput`);
  const act = (who: APerson, name: string, row: { id: string; version: number }, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${type(name)}!) { ${name}HomeVisit(input: $input) { ${SEEN} } }`, { input: { id: row.id, expectedVersion: row.version, ...more } });
  const plan = (who: APerson, householdId: string, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: PlanHomeVisitInput!) { planHomeVisit(input: $input) { ${SEEN} } }`, {
      input: { communityId: here.community.id, householdId, plannedOn: '2026-11-25', ...more },
    });
  const enter = (who: APerson, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, 'mutation($input: EnterHouseholdInput!) { enterHousehold(input: $input) { id label everyDays keeper { name } } }', {
      input: { communityId: here.community.id, gridId: here.community.grids[0]!.id, label: '5 号楼独居老人', need: 'alone', name: '陈依伯', phone: '13900001111', address: '5 号楼 101', everyDays: 14, ...more },
    });
  const done = async (asked: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const fault = async (asked: Promise<GraphQLAnswer>): Promise<string> => {
    const { extensions } = (await asked).errors![0]!;
    return extensions.fields?.[0] ? `${extensions.fields[0].path} ${extensions.fields[0].code}` : extensions.code;
  };
  const report = (more: object = {}): object => ({
    visitedAt: '2026-11-20T01:00:00Z', visitorIds: [here.worker.id, here.gridManager.id], needs: '想有人陪着看病', course: '量了血压', opinions: '没有', result: '一切正常', situation: '', ...more,
  });
  const time = (more: object = {}): object => ({ startsAt: '2026-11-24T02:00:00Z', visitorIds: [here.worker.id, here.gridManager.id], ...more });

  const VERBS: [string, HomeVisitTraits['state'], () => object, string][] = [
    ['appoint', 'planned', () => time(), 'appointed'],
    ['make', 'planned', () => report(), 'visited'],
    ['putOff', 'appointed', () => ({ plannedOn: '2026-12-01', reason: '家里没有人' }), 'planned'],
    ['cancel', 'planned', () => ({ reason: '住院了' }), 'cancelled'],
    ['void', 'planned', () => ({ reason: '重了' }), 'void'],
  ];

  it.each(VERBS)('%s works, elsewhere finds nothing, is forbidden to who only looks on, and waits its turn', async (name, from, more, to) => {
    const row = await aHomeVisit(app.world, here, { state: from });
    expect(await fault(act(there.secretary, name, row, more()))).toBe('NOT_FOUND');
    expect(await fault(act(here.supervisor, name, row, more()))).toBe('FORBIDDEN');
    const who = name === 'void' ? here.secretary : here.worker;
    expect(await fault(act(who, name, { id: row.id, version: row.version + 1 }, more()))).toBe('STALE');
    expect((await done(act(who, name, row, more()))).state).toBe(to);
    const over = await aHomeVisit(app.world, here, { state: 'cancelled' });
    expect(await fault(act(who, name, over, more()))).toBe('WRONG_STATE');
  });

  it('is planned for a household, agreed for a time with two, made, and proposes the next', async () => {
    const household = await done(enter(here.worker));
    expect(household).toMatchObject({ everyDays: 14, keeper: { name: here.worker.name } });
    const planned = await done(plan(here.worker, household.id));
    expect(planned).toMatchObject({ state: 'planned', title: '5 号楼独居老人', assignee: { name: here.worker.name }, dueAt: '2026-11-25T15:59:59.999Z' });
    const alone = await done(act(here.worker, 'appoint', planned, time({ visitorIds: [here.worker.id] })));
    expect(alone).toMatchObject({ state: 'appointed', alone: true, dueAt: '2026-11-24T02:00:00.000Z' });
    const two = await done(act(here.worker, 'appoint', alone, time()));
    expect(two.alone).toBe(false);
    app.clock.set('2026-11-24T12:00:00+08:00');
    expect((await done(app.ask(here.worker, `{ homeVisit(id: "${two.id}") { nextProposedOn } }`))).nextProposedOn).toBe('2026-12-08');
    const made = await done(act(here.worker, 'make', two, report({ visitedAt: '2026-11-24T02:00:00Z', situation: '一个人住', nextOn: '2026-12-08' })));
    expect(made).toMatchObject({ state: 'visited', visitors: [{ name: here.worker.name }, { name: here.gridManager.name }] });
    const { visitedHouseholds } = (await app.ask(here.worker, `{ visitedHouseholds(communityId: "${here.community.id}", page: { limit: 100 }) { items { id lastVisitOn openVisit { state } } } }`)).data!;
    expect(visitedHouseholds.items.find((one: { id: string }) => one.id === household.id)).toMatchObject({ lastVisitOn: '2026-11-24', openVisit: { state: 'planned' } });
  });

  it('names what is wrong with an arrangement', async () => {
    const household = await aHousehold(app.world, here);
    expect(await fault(plan(here.worker, randomUUID()))).toBe('householdId UNKNOWN_RECORD');
    expect(await fault(plan(here.worker, household.id, { plannedOn: '2026-11-19' }))).toBe('plannedOn IN_THE_PAST');
    expect(await fault(plan(here.worker, household.id, { serviceItemId: randomUUID() }))).toBe('serviceItemId UNKNOWN_RECORD');
    const row = await done(plan(here.worker, household.id));
    expect(await fault(plan(here.worker, household.id))).toBe('householdId VISIT_OPEN');
    expect(await fault(act(here.worker, 'appoint', row, time({ startsAt: '2026-11-19T02:00:00Z' })))).toBe('startsAt IN_THE_PAST');
    expect(await fault(act(here.worker, 'appoint', row, time({ visitorIds: [] })))).toBe('visitorIds REQUIRED');
    expect(await fault(act(here.worker, 'appoint', row, time({ visitorIds: [here.worker.id, here.worker.id] })))).toBe('visitorIds DUPLICATE');
    expect(await fault(act(here.worker, 'appoint', row, time({ visitorIds: [here.worker.id, there.worker.id] })))).toBe('visitorIds.1 UNKNOWN_PERSON');
    const ofNoGrid = await aHomeVisit(app.world, here, { household: await aHousehold(app.world, here, { gridId: null }) });
    expect(await fault(act(here.worker, 'appoint', ofNoGrid, time()))).toBe('visitorIds.1 OTHER_GRID');
    expect(await fault(act(here.worker, 'putOff', row, { plannedOn: '2026-11-19', reason: '不在' }))).toBe('plannedOn IN_THE_PAST');
    const ended = await aHousehold(app.world, here);
    const change = 'mutation($input: ChangeHouseholdInput!) { changeHousehold(input: $input) { endedOn version } }';
    expect(await fault(app.ask(here.worker, change, { input: { id: ended.id, expectedVersion: 1, endedOn: '2026-11-21' } }))).toBe('endedOn IN_THE_FUTURE');
    await done(app.ask(here.worker, change, { input: { id: ended.id, expectedVersion: 1, endedOn: '2026-11-20' } }));
    expect(await fault(app.ask(here.worker, change, { input: { id: ended.id, expectedVersion: 1, endedOn: null } }))).toBe('STALE');
    expect(await fault(plan(here.worker, ended.id))).toBe('householdId HOUSEHOLD_ENDED');
  });

  it.each([
    ['what lies ahead', { visitedAt: '2026-11-20T03:00:00Z' }, 'visitedAt IN_THE_FUTURE'],
    ['what was long ago', { visitedAt: '2025-11-01T03:00:00Z' }, 'visitedAt TOO_LONG_AGO'],
    ['nothing of what was done', { course: '' }, 'course REQUIRED'],
    ['nothing of what they said', { opinions: '' }, 'opinions REQUIRED'],
    ['nothing of what came of it', { result: '' }, 'result REQUIRED'],
    ['nobody who went', { visitorIds: [] }, 'visitorIds REQUIRED'],
    ['a next visit in the past', { nextOn: '2026-11-19' }, 'nextOn IN_THE_PAST'],
  ])('is not written down with %s', async (_what, more, told) => {
    expect(await fault(act(here.worker, 'make', await aHomeVisit(app.world, here), report(more)))).toBe(told);
  });

  const log = (who: APerson, householdId: string, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: LogHomeVisitInput!) { logHomeVisit(input: $input) { ${SEEN} loggedAfterwards endedAt } }`, {
      input: { id: randomUUID(), communityId: here.community.id, householdId, ...report(more) },
    });
  const situationOf = async (id: string): Promise<string> => (await done(app.ask(here.worker, `mutation { openHomeVisit(id: "${id}") { situation } }`))).situation;

  it('that nobody planned is logged once, however often, late or out of order it is sent', async () => {
    const household = await aHousehold(app.world, here, { situation: '' });
    const id = randomUUID();
    expect(await fault(log(here.worker, household.id))).toBe('situation REQUIRED');
    const sent = [1, 2].map(async () => done(log(here.worker, household.id, { id, situation: '膝盖刚动过手术', nextOn: '2026-12-01' })));
    const [first, second] = await Promise.all(sent);
    expect(first).toMatchObject({ id, state: 'visited', loggedAfterwards: true, title: household.label, dueAt: null });
    expect(second.number).toBe(first.number);
    expect(await fault(log(here.colleague, household.id, { id }))).toBe('ALREADY_EXISTS');
    const late = await done(log(here.worker, household.id, { visitedAt: '2026-11-13T02:00:00Z', situation: '刚住院', nextOn: '2026-11-30' }));
    expect([await situationOf(late.id), await situationOf(first.id)]).toEqual(['刚住院', '膝盖刚动过手术']);
    const { visitedHouseholds } = (await app.ask(here.worker, `{ visitedHouseholds(communityId: "${here.community.id}", page: { limit: 100 }) { items { id openVisit { id dueAt } } } }`)).data!;
    const { openVisit } = visitedHouseholds.items.find((one: { id: string }) => one.id === household.id);
    expect(openVisit.dueAt).toBe('2026-12-01T15:59:59.999Z');
    expect(await situationOf(openVisit.id)).toBe('膝盖刚动过手术');
  });

  it('is not logged elsewhere, by who only looks on, or for a household of another grid', async () => {
    const [, other] = here.community.grids;
    const household = await aHousehold(app.world, here, { gridId: other!.id });
    expect(await fault(log(here.gridManager, household.id))).toBe('householdId OTHER_GRID');
    expect(await fault(log(here.supervisor, household.id))).toBe('FORBIDDEN');
    expect(await fault(log(there.worker, household.id))).toBe('NOT_FOUND');
    expect(await fault(log(here.worker, household.id, { visitedAt: '2026-11-20T03:00:00Z' }))).toBe('visitedAt IN_THE_FUTURE');
    expect(await fault(log(here.worker, household.id, { serviceItemId: randomUUID() }))).toBe('serviceItemId UNKNOWN_RECORD');
  });

  it('is refused to a household of another grid', async () => {
    const [, other] = here.community.grids;
    const elsewhere = await aHousehold(app.world, here, { gridId: other!.id });
    expect(await fault(plan(here.gridManager, elsewhere.id))).toBe('householdId OTHER_GRID');
    expect(await fault(enter(here.gridManager, { gridId: other!.id }))).toBe('gridId OTHER_GRID');
    expect(await fault(enter(here.worker, { gridId: there.community.grids[0]!.id }))).toBe('gridId UNKNOWN_UNIT');
    expect(await fault(enter(here.worker, { phone: '12' }))).toMatch(/^phone /);
    const mine = await done(enter(here.gridManager));
    const row = await done(plan(here.gridManager, mine.id));
    expect(row).toMatchObject({ state: 'planned', assignee: { name: here.gridManager.name } });
    const there2 = await aHomeVisit(app.world, here, { household: elsewhere });
    expect(await fault(act(here.gridManager, 'make', there2, report()))).toBe('NOT_FOUND');
    const asked = `{ me { can(communityId: "${here.community.id}") canInGrid(communityId: "${here.community.id}") } }`;
    const held = await done(app.ask(here.gridManager, asked));
    expect([held.can.includes('home-visit:arrange'), held.canInGrid.includes('home-visit:arrange')]).toEqual([false, true]);
    expect((await done(app.ask(here.worker, asked))).canInGrid).toEqual([]);
  });

  it('tells who lives there to those whose visit it is, and keeps who looked', async () => {
    const row: HomeVisit = await aHomeVisit(app.world, here, { state: 'visited', needs: '要一副老花镜' });
    const open = (who: APerson): Promise<GraphQLAnswer> => app.ask(who, `mutation { openHomeVisit(id: "${row.id}") { name phone address situation needs } }`);
    expect(await done(open(here.worker))).toMatchObject({ name: '林依姆', situation: '八十二岁，一个人住，高血压。', needs: '要一副老花镜' });
    expect((await done(open(here.secretary))).name).toBe('林依姆');
    expect(await fault(open(here.colleague))).toBe('FORBIDDEN');
    expect(await fault(open(here.supervisor))).toBe('FORBIDDEN');
    expect(await fault(open(there.secretary))).toBe('NOT_FOUND');
    const { mayKnow, viewings } = await done(app.ask(here.colleague, `{ homeVisit(id: "${row.id}") { mayKnow viewings { person { name } } } }`));
    expect(mayKnow).toBe(false);
    expect(viewings).toHaveLength(2);
    const [kept] = await app.world.kernel.dataSource.query(
      `SELECT (SELECT string_agg(h::text, '') FROM history_entries h WHERE h.record_id = $1) || v.report_sealed || x.particulars_sealed AS text
       FROM home_visits v JOIN visited_households x ON x.id = v.household_id WHERE v.id = $1`, [row.id]);
    for (const secret of ['林依姆', '老花镜', '高血压', '13900001234']) expect(kept.text).not.toContain(secret);
  });

  it('has a household put right by who may know it, and keeps which fields and by whom', async () => {
    const household = await aHousehold(app.world, here);
    const open = (who: APerson): Promise<GraphQLAnswer> => app.ask(who, `mutation { openHousehold(id: "${household.id}") { name phone situation } }`);
    const correct = (who: APerson, more: object): Promise<GraphQLAnswer> =>
      app.ask(who, 'mutation($input: CorrectHouseholdInput!) { correctHousehold(input: $input) { version viewings { corrected person { name } } } }', { input: { id: household.id, expectedVersion: 1, ...more } });
    expect(await fault(open(here.colleague))).toBe('FORBIDDEN');
    expect(await fault(correct(here.colleague, { name: '谁' }))).toBe('FORBIDDEN');
    expect(await fault(correct(there.secretary, { name: '谁' }))).toBe('NOT_FOUND');
    expect(await fault(correct(here.worker, { phone: '12' }))).toMatch(/^phone /);
    expect(await fault(correct(here.worker, { expectedVersion: 2, name: '林依姆' }))).toBe('STALE');
    const after = await done(correct(here.worker, { name: '林依姆', phone: '139 0000 9999', situation: '搬去和女儿住' }));
    expect(after).toEqual({ version: 2, viewings: [{ corrected: ['phone', 'situation'], person: { name: here.worker.name } }] });
    expect(await done(open(here.secretary))).toEqual({ name: '林依姆', phone: '13900009999', situation: '搬去和女儿住' });
  });

  it('is laid out before its day, once, and what nobody made shows as late by who sees to it', async () => {
    const place = await aStaffedCommunity(app.world);
    const household = await aHousehold(app.world, place, { everyDays: 30 });
    const other = await aHousehold(app.world, place, { everyDays: null });
    const list = async (more = ''): Promise<{ id: string; late: boolean; dueOn: string; openVisit: { id: string; state: string } | null }[]> =>
      (await done(app.ask(place.worker, `{ visitedHouseholds(communityId: "${place.community.id}"${more}) { items { id late dueOn openVisit { id state } } } }`))).items;
    expect((await list()).map(({ id, dueOn }) => [id, dueOn])).toEqual([[household.id, '2026-12-20'], [other.id, null]]);
    const layOut = (): Promise<unknown> => app.world.kernel.jobs.run(app.world.kernel, 'home-visit.lay-out', {});
    await layOut();
    expect((await list())[0]!.openVisit).toBeNull();
    app.clock.set('2026-12-14T06:40:00+08:00');
    await layOut();
    const { openVisit } = (await list())[0]!;
    const told = (await done(app.ask(place.worker, '{ notices { items { code record { id } } } }'))).items;
    expect(told).toContainEqual({ code: 'home-visit.due', record: { id: openVisit!.id } });
    await done(act(place.worker, 'cancel', { id: openVisit!.id, version: 1 }, { reason: '住院了' }));
    app.clock.set('2026-12-25T06:40:00+08:00');
    await layOut();
    expect(await list(', late: true')).toEqual([{ id: household.id, late: true, dueOn: '2026-12-20', openVisit: null }]);
    expect(await list(`, late: true, keeperId: "${place.colleague.id}"`)).toEqual([]);
  });

  it('tells the two who go, and who no longer goes', async () => {
    const row = await aHomeVisit(app.world, here);
    const agreed = await done(act(here.worker, 'appoint', row, time({ visitorIds: [here.colleague.id, here.gridManager.id], agreedBy: '和女儿电话说好' })));
    expect(agreed.assignee.name).toBe(here.colleague.name);
    await done(act(here.worker, 'appoint', agreed, time({ visitorIds: [here.worker.id, here.gridManager.id] })));
    const told = async (who: APerson): Promise<string[]> =>
      (await done(app.ask(who, '{ notices(page: { limit: 100 }) { items { code record { id } } } }'))).items.filter((one: any) => one.record?.id === row.id).map((one: any) => one.code);
    expect((await told(here.colleague)).sort()).toEqual(['home-visit.appointed', 'home-visit.withoutYou']);
    expect(await told(here.gridManager)).toEqual(['home-visit.appointed', 'home-visit.appointed']);
  });

  it('is counted, of its year, with those made by two', async () => {
    const counted = await aStaffedCommunity(app.world);
    await aHomeVisit(app.world, counted, { state: 'visited', inDays: 0 });
    await aHomeVisit(app.world, counted, { state: 'visited', inDays: 0, visitors: [counted.worker] });
    await aHomeVisit(app.world, counted, { state: 'visited', inDays: 0, visitors: [counted.worker], companions: '社区医生' });
    await aHomeVisit(app.world, counted, { state: 'appointed' });
    const facts = await homeVisitSource.values((sql, params) => app.world.kernel.dataSource.query(sql, params as unknown[]), [counted.community.id], '2026-11-20');
    expect(facts.get(counted.community.id)).toEqual({ homeVisitsThisYear: 3, homeVisitsByTwoThisYear: 2 });
  });

  it('is listed in a few statements', async () => {
    const statements = await app.statements(async () =>
      expect((await done(app.ask(here.worker, `{ homeVisits { total items { ${SEEN} transitions { verb } } } }`))).total).toBeGreaterThan(5));
    expect(statements.length).toBeLessThan(20);
  });
});
