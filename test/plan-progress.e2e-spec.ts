import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import type { AnnualPlan, ServiceItem } from '#plan';
import { aLoggedActivity, anActivity } from './factories/activity.factory.js';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { anEntry } from './factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const PROGRESS = `query($id: ID!) { annualPlan(id: $id) { progress {
  asOf inForce months { month planned done }
  items { item { title owner { name } } standing planned due done counted forecast atRisk daysLate daysLeft work { on done record { kind title state } } } } } }`;
const MONEY = `query($id: ID!) { annualPlan(id: $id) { money {
  planned spent bound left groups { group planned spent bound left } sources { source planned spent }
  items { itemId said planned spent bound left contracts { title provider amount paid acceptance acceptanceLabel { zh } acceptedOn } }
  unlinked { id version title on amount sourceLabel { zh } } unlinkedCount unlinkedAmount } } }`;
const WORKLOAD = 'query($id: ID!) { annualPlan(id: $id) { workload { people { person { id } items months full } without { id } unowned } } }';
const COVERAGE = `query($id: ID!) { annualPlan(id: $id) { coverage {
  clauses { clause { standardCode number } itemIds } obligations { obligation standardCode clauseNumber itemIds periods } } } }`;
const LATE = 'query($c: ID) { lateServiceItems(communityId: $c) { daysLate item { title planId owner { name } community { id } } } }';
const ENTER = 'mutation($input: EnterInRegisterInput!) { enterInRegister(input: $input) { id values references { column entry { kind title } } } }';

describe('a plan through its year', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let plan: AnnualPlan;
  let items: Record<string, ServiceItem>;
  let theirs: ServiceItem;
  let statements: string[] = [];

  // it is Friday 20 November 2026
  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    plan = await anAnnualPlan(app.world, here, {
      year: 2026, state: 'published',
      items: [
        { title: '上门探访', entry: 'elderly-care', owner: here.worker, startsOn: '2026-01-01', endsOn: '2026-12-28', budget: [{ source: 'government', amountFen: 18_000_00 }] as never },
        { title: '暑期托管', group: 'people', owner: here.secretary, startsOn: '2026-07-01', endsOn: '2026-08-31', budgetFen: 42_000_00, delivery: 'purchased' },
        { title: '便民维修日', group: 'convenience', owner: here.worker, startsOn: '2026-02-01', endsOn: '2026-12-28', budgetFen: null },
        { title: '读书会', group: 'people', owner: here.colleague, months: [3, 6, 9, 11, 12], budgetFen: 0 },
        { title: '年货集市', group: 'convenience', owner: here.worker, startsOn: '2026-12-01', endsOn: '2026-12-20', budgetFen: 0 },
      ],
    });
    items = Object.fromEntries((await itemsOfPlan(app.world, here, plan)).map((item) => [item.title, item]));
    const other = await anAnnualPlan(app.world, elsewhere, { year: 2026, state: 'published', items: [{ title: '别处的项目', endsOn: '2026-10-31' }] });
    [theirs] = (await itemsOfPlan(app.world, elsewhere, other)) as [ServiceItem];
  });
  afterAll(() => app.close());

  const ask = (who: APerson | null, query: string, variables: object = { id: plan.id }): Promise<GraphQLAnswer> => app.ask(who, query, variables);
  const enter = (who: APerson, register: string, values: object, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, ENTER, { input: { register, communityId: at.community.id, fromOn: '2026-11-02', values } });
  const line = (more: object): object => ({ purpose: '探访慰问品', direction: 'spending', source: 'government', amount: 100, ...more });
  const versionOf = async (id: string): Promise<number> => (await app.ask(here.secretary, 'query($id: ID!) { annualPlan(id: $id) { version } }', { id })).data!.annualPlan.version;
  const problemOf = async (answer: Promise<GraphQLAnswer>): Promise<string> => {
    const { errors } = await answer;
    const [field] = errors![0]!.extensions.fields ?? [];
    return field ? `${field.path} ${field.code}` : errors![0]!.extensions.code;
  };
  const counted = async (work: () => Promise<GraphQLAnswer>): Promise<GraphQLAnswer> => {
    let answer: GraphQLAnswer | undefined;
    statements = (await app.statements(async () => { answer = await work(); })).filter((sql) => !/^(BEGIN|COMMIT)/.test(sql));
    return answer!;
  };

  it('tells where each service stands, with what was done for it, and the year month by month', async () => {
    await aLoggedActivity(app.world, here, { title: '重阳探访', serviceItem: items['上门探访']! });
    await anActivity(app.world, here, { title: '冬至探访', serviceItem: items['上门探访']!, inDays: 20, state: 'published' });
    await anActivity(app.world, here, { title: '不办了', serviceItem: items['便民维修日']!, inDays: 5, state: 'cancelled' });
    for (const day of ['2026-06-12', '2026-09-18']) {
      await aLoggedActivity(app.world, here, { title: '读书会', serviceItem: items['读书会']!, heldAt: new Date(`${day}T19:00:00+08:00`) });
    }
    const { data, errors } = await counted(() => ask(here.supervisor, PROGRESS));
    expect(errors).toBeUndefined();
    const { progress } = data!.annualPlan;
    expect(progress).toMatchObject({ asOf: '2026-11-20', inForce: true });
    const [visits, summer, repairs, reading, market] = progress.items;
    expect(visits).toMatchObject({
      standing: 'onCourse', atRisk: false, daysLeft: 38, done: 0, planned: 1,
      work: [{ on: '2026-11-20', done: true, record: { kind: 'activity', title: '重阳探访', state: 'held' } }, { on: '2026-12-10', done: false, record: { state: 'published' } }],
    });
    // 31 August to 20 November
    expect(summer).toMatchObject({ standing: 'late', daysLate: 81, atRisk: true, item: { owner: { name: here.secretary.name } }, work: [] });
    expect(repairs).toMatchObject({ standing: 'silent', atRisk: true, work: [] });
    // due by now: March, June and September; 5 × 2 ÷ 3
    expect(reading).toMatchObject({ standing: 'behind', counted: true, planned: 5, due: 3, done: 2, forecast: 3, atRisk: true, daysLeft: 41 });
    expect(market).toMatchObject({ standing: 'waiting', atRisk: false });
    expect(progress.months.map((one: { planned: number }) => one.planned)).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 4, 4, 5, 9]);
    expect(progress.months[10]).toEqual({ month: 11, planned: 5, done: 2 });
    expect(progress.months[11].done).toBeNull();
    // session and reach; plan, items, owners, line, their refs, people; and one for each of the nine kinds of work
    expect(statements.length).toBeLessThanOrEqual(8 + 9);
  });

  it('tells of each service what is paid, what contracts bind and what is left, by group and source, and what is linked to none', async () => {
    const contract = await anEntry(app.world, here, 'purchased-service', {
      fromOn: '2026-06-20', values: { service: '暑期托管', provider: '青禾社工', amount: 40_000_00, serviceItem: items['暑期托管']!.id, acceptance: 'conditional', acceptedOn: '2026-09-04' },
    });
    const spent = (amount: number, more: object): Promise<unknown> =>
      anEntry(app.world, here, 'expense-line', { fromOn: '2026-10-08', values: { amount, ...more } });
    // the line that pays the contract names no service: it is paid for the contract's
    await spent(20_000_00, { source: 'project', purchasedService: contract.id });
    await spent(6_000_00, { serviceItem: items['上门探访']!.id });
    await spent(800_00, { serviceItem: items['便民维修日']!.id, source: 'donation' });
    await spent(123_45, { purpose: '打印耗材' });
    await spent(9_000_00, { direction: 'income' });
    await anEntry(app.world, here, 'expense-line', { fromOn: '2025-10-08', values: { amount: 55_00 } });
    await anEntry(app.world, here, 'expense-line', { state: 'void', values: { amount: 77_00, serviceItem: items['上门探访']!.id } });

    const { data, errors } = await counted(() => ask(here.official, MONEY));
    expect(errors).toBeUndefined();
    const { money } = data!.annualPlan;
    expect(money).toMatchObject({ planned: 60_000_00, spent: 26_800_00, bound: 20_000_00, left: 13_200_00, unlinkedCount: 1, unlinkedAmount: 123_45 });
    expect(money.unlinked).toMatchObject([{ title: '打印耗材', on: '2026-10-08', sourceLabel: { zh: '财政拨款' } }]);
    const of = (title: string): unknown => money.items.find(({ itemId }: { itemId: string }) => itemId === items[title]!.id);
    expect(of('暑期托管')).toMatchObject({
      planned: 42_000_00, spent: 20_000_00, bound: 20_000_00, left: 2_000_00,
      contracts: [{ provider: '青禾社工', amount: 40_000_00, paid: 20_000_00, acceptance: 'conditional', acceptanceLabel: { zh: '整改后通过' }, acceptedOn: '2026-09-04' }],
    });
    expect(of('便民维修日')).toMatchObject({ said: false, planned: 0, spent: 800_00, left: -800_00 });
    expect(of('年货集市')).toMatchObject({ said: true, planned: 0, left: 0, contracts: [] });
    expect(money.groups).toEqual([
      { group: 'people', planned: 60_000_00, spent: 26_000_00, bound: 20_000_00, left: 14_000_00 },
      { group: 'convenience', planned: 0, spent: 800_00, bound: 0, left: -800_00 },
    ]);
    expect(money.sources).toEqual([
      { source: 'government', planned: 18_000_00, spent: 6_000_00 }, { source: 'project', planned: 0, spent: 20_000_00 },
      { source: 'donation', planned: 0, spent: 800_00 }, { source: null, planned: 42_000_00, spent: 0 },
    ]);
    // session and reach; plan, items, line, spent, contracts, unlinked
    expect(statements.length).toBeLessThanOrEqual(8);
  });

  it('links money to what it pays for: of this community, a planned service, and only spending', async () => {
    const { data } = await enter(here.worker, 'expense-line', line({ serviceItem: items['上门探访']!.id }));
    expect(data!.enterInRegister.references).toEqual([{ column: 'serviceItem', entry: { kind: 'serviceItem', title: '上门探访' } }]);
    expect(await problemOf(enter(here.worker, 'expense-line', line({ purpose: '二', serviceItem: theirs.id })))).toBe('values.serviceItem UNKNOWN_RECORD');
    expect(await problemOf(enter(here.worker, 'expense-line', line({ purpose: '二', serviceItem: plan.id })))).toBe('values.serviceItem UNKNOWN_RECORD');
    expect(await problemOf(enter(here.worker, 'expense-line', line({ purpose: '二', serviceItem: randomUUID() })))).toBe('values.serviceItem UNKNOWN_RECORD');
    expect(await problemOf(enter(here.worker, 'expense-line', line({ purpose: '二', serviceItem: '上门探访' })))).toBe('values.serviceItem NOT_AN_ID');
    expect(await problemOf(enter(here.worker, 'expense-line', line({ purpose: '二', purchasedService: items['上门探访']!.id })))).toBe('values.purchasedService UNKNOWN_RECORD');
    expect(await problemOf(enter(here.worker, 'expense-line', line({ purpose: '二', direction: 'income', serviceItem: items['上门探访']!.id })))).toBe('values.serviceItem ONLY_SPENDING');
    expect(await problemOf(enter(here.clerk, 'expense-line', line({ purpose: '二' })))).toBe('FORBIDDEN');
  });

  it('names a service in the sheet by its year, since the next plan has one of the same title', async () => {
    const answer = await app.http(here.worker, 'get', `/registers/expense-line/sheet?communityId=${here.community.id}`, (asked) => asked.buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    }));
    const [head, ...rows] = await readSheet(answer.body as Buffer);
    const at = head!.findIndex((cell) => String(cell).startsWith('用于服务项目'));
    expect(rows.map((row) => row[at]).filter(Boolean)).toContain('2026 上门探访');
  });

  it('tells who answers for what in which month, and who for nothing', async () => {
    const { data } = await ask(here.secretary, WORKLOAD);
    const { people, without, unowned } = data!.annualPlan.workload;
    expect(people).toEqual([
      { person: { id: here.worker.id }, items: 3, months: [1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3], full: [] },
      { person: { id: here.secretary.id }, items: 1, months: [0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0], full: [] },
      { person: { id: here.colleague.id }, items: 1, months: [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 1], full: [] },
    ]);
    expect(without.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([here.clerk.id]));
    expect(without.map(({ id }: { id: string }) => id)).not.toContain(here.supervisor.id);
    expect(unowned).toEqual([]);
  });

  it('tells which clauses and obligations its services serve, and which none does', async () => {
    const { data, errors } = await counted(() => ask(here.official, COVERAGE));
    expect(errors).toBeUndefined();
    const { clauses, obligations } = data!.annualPlan.coverage;
    const of = (code: string, number: string): string[] => clauses.find(({ clause }: { clause: { standardCode: string; number: string } }) => clause.standardCode === code && clause.number === number).itemIds;
    expect(of('DB35/T 2074-2022', '7.2')).toEqual([items['上门探访']!.id]);
    expect(of('DB35/T draft 2021', '8.8.2')).toEqual([]);
    expect(clauses.some(({ clause }: { clause: { number: string } }) => !/^[78]\./.test(clause.number))).toBe(false);
    expect(obligations.length).toBeGreaterThan(5);
    expect(obligations.every(({ itemIds }: { itemIds: string[] }) => itemIds.length === 0)).toBe(true);
    expect(statements.length).toBeLessThanOrEqual(16);
  });

  it('shows what is late to the community, to the street across its communities, and to nobody else', async () => {
    const late = async (who: APerson, c: string | null): Promise<string[]> => (await ask(who, LATE, { c })).data!.lateServiceItems.map((one: { item: { title: string }; daysLate: number }) => `${one.item.title} ${one.daysLate}`);
    expect(await late(here.worker, here.community.id)).toEqual(['暑期托管 81']);
    expect(await late(here.official, null)).toEqual(['暑期托管 81']);
    expect(await late(elsewhere.official, null)).toEqual(['别处的项目 20']);
    expect(await late(elsewhere.worker, here.community.id)).toEqual([]);
    expect(await problemOf(ask(null, LATE))).toBe('UNAUTHENTICATED');
  });

  it('says in the layout of official documents what its Word file says', async () => {
    const { data } = await ask(here.clerk, 'query($id: ID!) { annualPlan(id: $id) { document } }');
    const { head, blocks } = data!.annualPlan.document;
    expect(head.title).toBe(`${here.community.name}\n2026 年度服务计划`);
    expect(blocks.filter(({ kind, level }: { kind: string; level: number }) => kind === 'heading' && level === 1).map(({ text }: { text: string }) => text).slice(0, 3))
      .toEqual(['一、总体安排', '二、服务清单', '三、服务要求']);
  });

  it('shows another community nothing of it', async () => {
    for (const query of [PROGRESS, MONEY, WORKLOAD, COVERAGE]) expect(await problemOf(ask(elsewhere.secretary, query))).toBe('NOT_FOUND');
  });

  it('expects nothing before it is in force', async () => {
    const next = await anAnnualPlan(app.world, here, { year: 2027, items: [{ title: '上门探访', startsOn: null, endsOn: null }] });
    const { data } = await ask(here.worker, PROGRESS, { id: next.id });
    expect(data!.annualPlan.progress).toMatchObject({ inForce: false, items: [{ standing: 'undated', planned: 0, atRisk: false }] });
  });

  it('goes on with what was done and spent under an earlier version of the plan, and with what pays for services taken out', async () => {
    const revised = await app.ask(here.secretary, 'mutation($input: ReviseAnnualPlanInput!) { reviseAnnualPlan(input: $input) { id version items { id title version } } }', {
      input: { id: plan.id, expectedVersion: (await versionOf(plan.id)), reason: '暑期托管改由街道办。' },
    });
    expect(revised.errors).toBeUndefined();
    const next = revised.data!.reviseAnnualPlan;
    const summer = next.items.find(({ title }: { title: string }) => title === '暑期托管');
    const removed = await app.ask(here.secretary, 'mutation($input: RemoveServiceItemInput!) { removeServiceItem(input: $input) { id } }', { input: { id: summer.id, expectedVersion: summer.version } });
    expect(removed.errors).toBeUndefined();
    const { data } = await ask(here.secretary, MONEY, { id: next.id });
    expect(data!.annualPlan.money.items[0]).toMatchObject({ spent: 6_001_00 });
    expect(data!.annualPlan.money.unlinked.map(({ title }: { title: string }) => title)).toHaveLength(2);
    const progress = await ask(here.secretary, PROGRESS, { id: next.id });
    expect(progress.data!.annualPlan.progress.items.find(({ item }: { item: { title: string } }) => item.title === '读书会')).toMatchObject({ work: [{}, {}], standing: 'waiting' });
  });
});
