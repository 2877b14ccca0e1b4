import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnnualPlan, ServiceItem } from '#plan';
import { anAnnualPlan, type ItemTraits, itemsOfPlan } from './factories/annual-plan.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const ITEM = `id planId version state position title group requirement constraint deliveries startsOn endsOn budgetFen expectedResult
  owner { id } catalogueEntry { code } clauseLinks { role clause { standardCode number } }`;

const verb = (name: string, answer: string): string =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${answer} } }`;

describe('a service item', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let catalogue: { id: string; code: string; title: string }[];

  beforeAll(async () => {
    app = await testApp();
    elsewhere = await aStaffedCommunity(app.world);
    const { data } = await app.ask(elsewhere.worker, 'query($c: ID!) { catalogue(communityId: $c) { id code title } }', { c: elsewhere.community.id });
    catalogue = data!.catalogue;
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const entry = (code: string): string => catalogue.find((one) => one.code === code)!.id;

  /** A plan of 2027 in a community of its own, with one item. */
  async function planned(traits: Partial<ItemTraits> = {}, state: 'draft' | 'submitted' | 'published' = 'draft'): Promise<{ plan: AnnualPlan; item: ServiceItem }> {
    here = await aStaffedCommunity(app.world);
    const plan = await anAnnualPlan(app.world, here, { year: 2027, state, items: [{ title: '便民维修日', entry: 'daily-life', ...traits }] });
    return { plan, item: (await itemsOfPlan(app.world, here, plan))[0]! };
  }
  const addOwn = (who: APerson, plan: { id: string; version: number }, input: object): Promise<GraphQLAnswer> =>
    app.ask(who, verb('addServiceItem', `version items { ${ITEM} }`), { input: { id: plan.id, expectedVersion: plan.version, ...input } });
  const addChosen = (who: APerson, plan: { id: string; version: number }, ...codes: string[]): Promise<GraphQLAnswer> =>
    app.ask(who, verb('addServiceItems', `version items { ${ITEM} }`), {
      input: { id: plan.id, expectedVersion: plan.version, catalogueEntryIds: codes.map(entry) },
    });
  const change = (who: APerson, item: { id: string; version: number }, input: object): Promise<GraphQLAnswer> =>
    app.ask(who, verb('changeServiceItem', ITEM), { input: { id: item.id, expectedVersion: item.version, ...input } });
  const remove = (who: APerson, item: { id: string; version: number }): Promise<GraphQLAnswer> =>
    app.ask(who, verb('removeServiceItem', 'version items { title position }'), { input: { id: item.id, expectedVersion: item.version } });

  describe('is added', () => {
    it('from the catalogue, after the others, and not the same service again', async () => {
      const { plan } = await planned();
      const { data, errors } = await addChosen(here.worker, plan, 'childcare', 'law');
      expect(errors).toBeUndefined();
      expect(data!.addServiceItems).toMatchObject({
        version: plan.version + 1,
        items: [{ position: 1 }, { position: 2, catalogueEntry: { code: 'childcare' } }, { position: 3, catalogueEntry: { code: 'law' } }],
      });
      const again = await addChosen(here.worker, { ...plan, version: plan.version + 1 }, 'health', 'childcare', 'daily-life');
      expect(again.errors![0]!.extensions.fields).toMatchObject([
        { path: 'catalogueEntryIds.1', code: 'DUPLICATE' },
        { path: 'catalogueEntryIds.2', code: 'DUPLICATE' },
      ]);
    });

    it('with a title of its own, alone or as one of several that carry out the same service', async () => {
      const { plan } = await planned();
      const own = await addOwn(here.worker, plan, {
        title: '𠮷祥里老人餐桌 🍚', group: 'people', ownerId: here.clerk.id, startsOn: '2027-01-01', endsOn: '2027-12-31', budgetFen: 0, deliveries: ['mutualHelp'],
      });
      expect(own.errors).toBeUndefined();
      expect(own.data!.addServiceItem.items[1]).toMatchObject({
        title: '𠮷祥里老人餐桌 🍚', group: 'people', owner: { id: here.clerk.id }, budgetFen: 0, deliveries: ['mutualHelp'], catalogueEntry: null, clauseLinks: [],
      });
      const second = await addOwn(here.worker, { ...plan, version: plan.version + 1 }, { title: '磨刀修伞', catalogueEntryId: entry('daily-life') });
      expect(second.data!.addServiceItem.items[2]).toMatchObject({
        group: 'convenience', catalogueEntry: { code: 'daily-life' },
        clauseLinks: [{ role: 'implements', clause: { standardCode: 'DB35/T draft 2021', number: '7.3' } }],
      });
    });

    it('for a requirement that is not met yet, with its clauses', async () => {
      const { plan } = await planned();
      const clauses = [await aClause(app.world, '6.1.2'), await aClause(app.world, '6.1.2', 'DB35/T draft 2021')];
      const { data, errors } = await addOwn(here.worker, plan, { title: '补社区工作者', clauseIds: clauses });
      expect(errors).toBeUndefined();
      const [, item] = data!.addServiceItem.items;
      expect(item.clauseLinks.map((one: any) => [one.role, one.clause.number, one.clause.standardCode]).sort()).toEqual([
        ['implements', '6.1.2', 'DB35/T 2074-2022'], ['implements', '6.1.2', 'DB35/T draft 2021'],
      ]);
      const unknown = addOwn(here.worker, { ...plan, version: plan.version + 1 }, { title: '又一项', clauseIds: [randomUUID()] });
      expect(await fieldOf(unknown)).toMatchObject({ path: 'clauseIds', code: 'UNKNOWN_CLAUSE' });
    });

    it('not to a full plan', async () => {
      const { plan, item } = await planned();
      // 499 more, written straight into the table: going through the verb would take a minute
      await app.world.kernel.dataSource.query(
        `INSERT INTO service_items (id, community_id, street_id, parent_id, title, state, version, created_at, updated_at, position, "group")
         SELECT gen_random_uuid(), community_id, street_id, parent_id, title, 'planned', 1, created_at, updated_at, n, "group"
         FROM service_items, generate_series(2, 500) AS n WHERE id = $1`,
        [item.id],
      );
      expect(await fieldOf(addOwn(here.worker, plan, { title: '第 501 项' }))).toMatchObject({ path: 'title', code: 'TOO_MANY', params: { max: 500 } });
      expect(await fieldOf(addChosen(here.worker, plan, 'law'))).toMatchObject({ path: 'catalogueEntryIds', code: 'TOO_MANY', params: { max: 500 } });
    });

    it('not once the plan is submitted, on a stale view, by a clerk, or from another community', async () => {
      const { plan } = await planned({}, 'submitted');
      for (const add of [addOwn, (who: APerson, row: { id: string; version: number }) => addChosen(who, row, 'law')]) {
        expect(await codeOf(add(here.worker, plan, { title: '再加一项' }))).toBe('WRONG_STATE');
        expect(await codeOf(add(here.worker, { ...plan, version: 1 }, { title: '再加一项' }))).toBe('STALE');
        expect(await codeOf(add(here.clerk, plan, { title: '再加一项' }))).toBe('FORBIDDEN');
        expect(await codeOf(add(elsewhere.worker, plan, { title: '再加一项' }))).toBe('NOT_FOUND');
      }
    });
  });

  describe.each(['added', 'changed'] as const)('is not %s', (how) => {
    it.each([
      ['to end before it starts', { startsOn: '2027-05-02', endsOn: '2027-05-01' }, 'endsOn', 'DATES_REVERSED', {}],
      ['to start before the year', { startsOn: '2026-12-31', endsOn: '2027-05-01' }, 'startsOn', 'OUT_OF_YEAR', { year: 2027 }],
      ['to end after the year', { startsOn: '2027-05-01', endsOn: '2028-01-01' }, 'endsOn', 'OUT_OF_YEAR', { year: 2027 }],
      ['on a day that does not exist', { startsOn: '2027-02-30', endsOn: null }, 'startsOn', 'NOT_A_DATE', {}],
      ['for nothing less than nothing', { budgetFen: -1 }, 'budgetFen', 'TOO_SMALL', { min: 0 }],
      ['with a requirement that is too long', { requirement: '长'.repeat(2001) }, 'requirement', 'TOO_LONG', { max: 2000, length: 2001 }],
      ['with a control character', { expectedResult: 'a\u0007' }, 'expectedResult', 'CONTROL_CHARACTER', { character: 'U+0007', position: 2 }],
      ['under a heading that chapter 7 does not have', { group: 'fun' }, 'group', 'NOT_ONE_OF', {}],
      ['without a title', { title: '' }, 'title', 'REQUIRED', {}],
    ])('%s', async (_word, input, path, code, params) => {
      const { plan, item } = await planned();
      const send = how === 'added' ? addOwn(here.worker, plan, { title: '维修', ...input }) : change(here.worker, item, input);
      expect(await fieldOf(send)).toMatchObject({ path, code, params });
    });

    it('to be done by somebody who has no part in the community', async () => {
      const { plan, item } = await planned();
      const input = { ownerId: elsewhere.worker.id };
      const send = how === 'added' ? addOwn(here.worker, plan, { title: '维修', ...input }) : change(here.worker, item, input);
      expect(await fieldOf(send)).toMatchObject({ path: 'ownerId', code: 'UNKNOWN_PERSON' });
    });
  });

  it('is not added for a service that no adopted edition names', async () => {
    const { plan } = await planned();
    expect(await fieldOf(addOwn(here.worker, plan, { title: '维修', catalogueEntryId: randomUUID() }))).toMatchObject({ path: 'catalogueEntryId', code: 'UNKNOWN_ENTRY' });
  });

  describe('is changed', () => {
    it('field by field: what is left out stays, null empties, and its history tells from what to what', async () => {
      const { item } = await planned({ requirement: '先公布时间', owner: null });
      const { data, errors } = await change(here.worker, item, { ownerId: here.colleague.id, budgetFen: null, endsOn: '2027-08-15' });
      expect(errors).toBeUndefined();
      expect(data!.changeServiceItem).toMatchObject({
        version: item.version + 1, requirement: '先公布时间', owner: { id: here.colleague.id }, budgetFen: null, startsOn: item.startsOn, endsOn: '2027-08-15',
      });
      const history = await app.ask(here.worker, 'query($id: ID!) { annualPlan(id: $id) { items { history(limit: 1) { verb changes { field from to } } historyCheck { intact } } } }', { id: item.parentId });
      const [seen] = history.data!.annualPlan.items;
      expect(seen.historyCheck.intact).toBe(true);
      expect(seen.history[0]).toMatchObject({
        verb: 'change',
        changes: expect.arrayContaining([
          { field: 'assigneeId', from: null, to: here.colleague.id },
          { field: 'budgetFen', from: item.budgetFen, to: null },
          { field: 'endsOn', from: item.endsOn, to: '2027-08-15' },
        ]),
      });
    });

    it('not over what somebody else saved meanwhile: the refusal tells what it was', async () => {
      const { item } = await planned();
      await change(here.colleague, item, { requirement: '来了就有人接' });
      const { errors } = await change(here.worker, item, { requirement: '另一种写法' });
      expect(errors![0]!.extensions).toMatchObject({
        code: 'STALE',
        params: { version: item.version + 1, changes: [{ by: here.colleague.name, verb: 'change', changes: [{ field: 'requirement', to: '来了就有人接' }] }] },
      });
    });

    it('and its neighbour too, at the same moment', async () => {
      const { plan, item } = await planned();
      const { data } = await addOwn(here.worker, plan, { title: '磨刀修伞' });
      const answers = await Promise.all([
        change(here.worker, item, { constraint: '雨天停' }),
        change(here.colleague, data!.addServiceItem.items[1], { constraint: '自带工具' }),
      ]);
      expect(answers.map((one) => one.errors)).toEqual([undefined, undefined]);
    });

    it('not once the plan is submitted, by a clerk, or from another community', async () => {
      const { item } = await planned({}, 'submitted');
      const { errors } = await change(here.worker, item, { title: '改名' });
      expect(errors![0]!.extensions).toMatchObject({ code: 'WRONG_STATE', params: { state: 'submitted', verb: 'change' } });
      expect(await codeOf(change(here.clerk, item, { title: '改名' }))).toBe('FORBIDDEN');
      expect(await codeOf(change(elsewhere.worker, item, { title: '改名' }))).toBe('NOT_FOUND');
    });

    it('or its plan submitted, never both at once', async () => {
      const { plan, item } = await planned();
      const [changed, submitted] = await Promise.all([
        change(here.worker, item, { requirement: '' }),
        app.ask(here.secretary, verb('submitAnnualPlan', 'state'), { input: { id: plan.id, expectedVersion: plan.version } }),
      ]);
      // whichever came second was refused: a submitted plan has no gap
      expect([changed.errors?.[0]?.extensions.code, submitted.errors?.[0]?.extensions.code].filter(Boolean)).toHaveLength(1);
    });
  });

  describe('is taken out', () => {
    it('leaving its place empty, and free to be planned again', async () => {
      const { plan, item } = await planned();
      const { data: added } = await addChosen(here.worker, plan, 'law');
      const { data, errors } = await remove(here.worker, item);
      expect(errors).toBeUndefined();
      expect(data!.removeServiceItem).toEqual({ version: plan.version + 2, items: [{ title: added!.addServiceItems.items[1].title, position: 2 }] });
      const again = await addChosen(here.worker, { ...plan, version: plan.version + 2 }, 'daily-life');
      expect(again.data!.addServiceItems.items.map((one: { position: number }) => one.position)).toEqual([2, 3]);
    });

    it('not once the plan is submitted, on a stale view, by a clerk, or from another community', async () => {
      const { item } = await planned({}, 'submitted');
      expect(await codeOf(remove(here.worker, item))).toBe('WRONG_STATE');
      expect(await codeOf(remove(here.worker, { ...item, version: item.version + 1 }))).toBe('STALE');
      expect(await codeOf(remove(here.clerk, item))).toBe('FORBIDDEN');
      expect(await codeOf(remove(elsewhere.worker, item))).toBe('NOT_FOUND');
    });
  });

  it('can have its own evidence and further clauses, and is named in the trace of a clause', async () => {
    const { item } = await planned();
    const link = await app.ask(here.worker, 'mutation($input: LinkClauseInput!) { linkClause(input: $input) { role } }', {
      input: { kind: 'serviceItem', recordId: item.id, clauseId: await aClause(app.world, '8.8.2', 'DB35/T draft 2021'), role: 'implements' },
    });
    expect(link.errors).toBeUndefined();
    const { data } = await app.ask(
      here.worker,
      'query($c: ID!, $k: ID!) { trace(communityId: $c, year: 2027, clauseId: $k) { stages { stage records { kind title parentId } } } }',
      { c: here.community.id, k: await aClause(app.world, '7.3', 'DB35/T draft 2021') },
    );
    const plan = data!.trace.stages.find((one: { stage: string }) => one.stage === 'plan');
    expect(plan.records).toEqual([{ kind: 'serviceItem', title: '便民维修日', parentId: item.parentId }]);
  });

  async function codeOf(answer: Promise<GraphQLAnswer>): Promise<string | undefined> {
    return (await answer).errors?.[0]?.extensions.code;
  }

  async function fieldOf(answer: Promise<GraphQLAnswer>): Promise<unknown> {
    const [error] = (await answer).errors ?? [];
    expect(error?.extensions.code).toBe('INVALID');
    return error?.extensions.fields[0];
  }
});
