import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aLoggedActivity, anActivity } from './factories/activity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

interface Item {
  id: string;
  version: number;
  title: string;
  clauseLinks: { clause: { number: string; standardCode: string } }[];
}

describe('an activity of a planned service', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let items: Item[];
  let nextYears: Item[];
  let theirs: Item[];

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    [items, nextYears, theirs] = [await aPlan(here, 2026), await aPlan(here, 2027), await aPlan(elsewhere, 2026)];
  });
  afterAll(() => app.close());

  /** A plan's first two services from the catalogue, which are linked to clauses. */
  async function aPlan({ secretary, community }: Staffing, year: number): Promise<Item[]> {
    const { data } = await app.ask(secretary, 'query($id: ID!) { catalogue(communityId: $id) { id } }', { id: community.id });
    const catalogueEntryIds = data!.catalogue.slice(0, 2).map((one: { id: string }) => one.id);
    const plan = await app.ask(
      secretary,
      `mutation($input: DraftAnnualPlanInput!) { draftAnnualPlan(input: $input) {
        items { id version title clauseLinks { clause { number standardCode } } } } }`,
      { input: { communityId: community.id, year, title: `${year} 年服务计划`, aims: '', catalogueEntryIds } },
    );
    return plan.data!.draftAnnualPlan.items;
  }

  const draft = (input: object): Promise<GraphQLAnswer> =>
    app.ask(here.worker, 'mutation($input: DraftActivityInput!) { draftActivity(input: $input) { id version serviceItem { title } } }', {
      input: {
        communityId: here.community.id, title: '手机课', startsAt: '2026-12-30T14:00:00+08:00', endsAt: '2026-12-30T15:00:00+08:00', ...input,
      },
    });
  const change = (row: { id: string; version: number }, input: object): Promise<GraphQLAnswer> =>
    app.ask(here.worker, 'mutation($input: ChangeActivityInput!) { changeActivity(input: $input) { id version serviceItem { title } } }', {
      input: { id: row.id, expectedVersion: row.version, ...input },
    });
  const clausesOf = async (id: string): Promise<string[]> => {
    const { data } = await app.ask(here.worker, 'query($id: ID!) { activity(id: $id) { clauseLinks { role clause { number standardCode } } } }', { id });
    const links = data!.activity.clauseLinks as { role: string; clause: { number: string; standardCode: string } }[];
    expect(new Set(links.map((link) => link.role))).toEqual(new Set(['evidences']));
    return links.map(({ clause }) => `${clause.standardCode}#${clause.number}`).sort();
  };
  const withOwn = (item: Item): string[] => {
    const clauses = item.clauseLinks.map(({ clause }) => `${clause.standardCode}#${clause.number}`);
    return [...clauses, 'DB35/T 2074-2022#8.8.2', 'DB35/T draft 2021#8.8.2'].sort();
  };

  it('evidences the service’s clauses besides its own', async () => {
    const { data } = await draft({ serviceItemId: items[0]!.id });
    expect(items[0]!.clauseLinks.length).toBeGreaterThan(0);
    expect(await clausesOf(data!.draftActivity.id)).toEqual(withOwn(items[0]!));
  });

  it('evidences another’s when another is chosen, and keeps what was linked by hand', async () => {
    const row = (await draft({ serviceItemId: items[0]!.id })).data!.draftActivity;
    const byHand = await aClause(app.world, '8.9.1');
    await app.ask(here.worker, 'mutation($input: LinkClauseInput!) { linkClause(input: $input) { id } }', {
      input: { kind: 'activity', recordId: row.id, clauseId: byHand, role: 'evidences' },
    });
    const moved = await change(row, { serviceItemId: items[1]!.id });
    expect(moved.data!.changeActivity.serviceItem).toEqual({ title: items[1]!.title });
    expect(await clausesOf(row.id)).toEqual([...withOwn(items[1]!), 'DB35/T 2074-2022#8.9.1'].sort());
    const taken = await change(moved.data!.changeActivity, { serviceItemId: null });
    expect(taken.data!.changeActivity.serviceItem).toBeNull();
    expect(await clausesOf(row.id)).toEqual(['DB35/T 2074-2022#8.8.2', 'DB35/T 2074-2022#8.9.1', 'DB35/T draft 2021#8.8.2']);
  });

  it('is of no service of another community, of another year, or that was taken out of the plan', async () => {
    const fieldsOf = async (answer: Promise<GraphQLAnswer>): Promise<object[]> => (await answer).errors![0]!.extensions.fields;
    const unknown = [{ path: 'serviceItemId', code: 'UNKNOWN_RECORD', params: {} }];
    expect(await fieldsOf(draft({ serviceItemId: theirs[0]!.id }))).toEqual(unknown);
    expect(await fieldsOf(draft({ serviceItemId: nextYears[0]!.id }))).toEqual([{ path: 'startsAt', code: 'OUT_OF_YEAR', params: { year: 2027 } }]);
    const row = (await draft({ serviceItemId: items[0]!.id })).data!.draftActivity;
    expect(await fieldsOf(change(row, { serviceItemId: theirs[0]!.id }))).toEqual(unknown);
    // 23:30 on New Year's Eve by universal time is New Year's Day in Shanghai
    const tooLate = { startsAt: '2026-12-31T23:30:00Z', endsAt: '2027-01-01T02:00:00Z' };
    expect(await fieldsOf(change(row, tooLate))).toEqual([{ path: 'startsAt', code: 'OUT_OF_YEAR', params: { year: 2026 } }]);

    const gone = nextYears[1]!;
    const coming = { startsAt: '2027-03-01T14:00:00+08:00', endsAt: '2027-03-01T15:00:00+08:00' };
    const early = (await draft({ ...coming, serviceItemId: gone.id })).data!.draftActivity;
    const removed = await app.ask(here.secretary, 'mutation($input: RemoveServiceItemInput!) { removeServiceItem(input: $input) { id } }', {
      input: { id: gone.id, expectedVersion: gone.version },
    });
    expect(removed.errors).toBeUndefined();
    expect(await fieldsOf(draft({ ...coming, serviceItemId: gone.id }))).toEqual(unknown);
    // what was drafted for it can still be written
    expect((await change(early, { title: '手机课，开春第一次' })).errors).toBeUndefined();
  });

  it('is planned even when it is logged afterwards, within the plan’s year', async () => {
    const log = (input: object): Promise<GraphQLAnswer> =>
      app.ask(here.worker, 'mutation($input: LogHeldActivityInput!) { logHeldActivity(input: $input) { withoutPlan serviceItem { title } } }', {
        input: { id: randomUUID(), communityId: here.community.id, title: '手机课', heldAt: '2026-11-19T15:00:00+08:00', attendance: 8, ...input },
      });
    const { data } = await log({ serviceItemId: items[0]!.id });
    expect(data!.logHeldActivity).toEqual({ withoutPlan: false, serviceItem: { title: items[0]!.title } });
    const early = await log({ serviceItemId: items[0]!.id, heldAt: '2025-12-31T15:00:00+08:00' });
    expect(early.errors![0]!.extensions.fields).toEqual([{ path: 'heldAt', code: 'OUT_OF_YEAR', params: { year: 2026 } }]);
    const foreign = await log({ serviceItemId: theirs[0]!.id });
    expect(foreign.errors![0]!.extensions.fields).toEqual([{ path: 'serviceItemId', code: 'UNKNOWN_RECORD', params: {} }]);
  });

  it('stands with the service, in the order in which it is held, for all items of a plan in one statement', async () => {
    const there = await aStaffedCommunity(app.world);
    const [first, second] = await aPlan(there, 2026);
    await anActivity(app.world, there, { serviceItem: first!, title: '第二次', inDays: 9 });
    await anActivity(app.world, there, { serviceItem: first!, title: '第一次', inDays: 2 });
    await anActivity(app.world, there, { serviceItem: first!, title: '写错的', state: 'void' });
    await aLoggedActivity(app.world, there, { serviceItem: second!, title: '临时加的' });
    const ask = (): Promise<GraphQLAnswer> =>
      app.ask(there.official, 'query($id: ID!) { annualPlans(filter: { communityId: $id }) { items { items { id activities { title state kind stage late } } } } }', {
        id: there.community.id,
      });
    const { data } = await ask();
    const [a, b] = data!.annualPlans.items[0].items;
    expect(a.activities.map((one: { title: string }) => one.title)).toEqual(['第一次', '第二次']);
    expect(b.activities).toEqual([{ title: '临时加的', state: 'held', kind: 'activity', stage: 'do', late: false }]);
    const statements = await app.statements(ask);
    expect(statements.filter((sql) => sql.includes('FROM activities')).length).toBe(1);
  });
});
