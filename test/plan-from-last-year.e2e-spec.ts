import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnnualPlan, AnnualPlanService, ServiceItemService } from '#plan';
import { anAnnualPlan, type AnnualPlanTraits, itemsOfPlan } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const ITEM = `id state position title group requirement constraint deliveries startsOn endsOn budgetFen expectedResult returnNote targetGroup doneBy helpedBy toldTo
  owner { id } catalogueEntry { code } clauseLinks { role clause { standardCode number } }`;
const DRAFT = `mutation($input: DraftAnnualPlanInput!) { draftAnnualPlan(input: $input) { id number state year aims items { ${ITEM} } } }`;
const COMPARISON = `query($id: ID!) { annualPlan(id: $id) { comparison { former { id year } items { kind fields item { title } former { title } } } } }`;

describe('a plan begun from last year’s', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  /** A community of its own with a plan of 2026. */
  async function lastYear(traits: Partial<AnnualPlanTraits> = {}): Promise<{ at: Staffing; former: AnnualPlan }> {
    const at = await aStaffedCommunity(app.world);
    app.clock.set(new Date('2026-02-10T10:00:00+08:00'));
    const former = await anAnnualPlan(app.world, at, { year: 2026, state: 'published', ...traits });
    app.clock.set(A_WORKING_MORNING);
    return { at, former };
  }
  const draft = (who: APerson | null, at: Staffing, input: object): Promise<GraphQLAnswer> =>
    app.ask(who, DRAFT, { input: { communityId: at.community.id, year: 2027, title: '2027 年度服务计划', ...input } });
  const compared = async (who: APerson, id: string): Promise<GraphQLAnswer['data']> =>
    (await app.ask(who, COMPARISON, { id })).data!.annualPlan.comparison;

  it('has its words, its order, its clauses and who answers; states, days, money and remarks are its own to say', async () => {
    const { at, former } = await lastYear({
      aims: '老人有人上门。', delivered: 1,
      items: [
        { title: '独居老人每周上门', entry: 'elderly-care', group: 'people', constraint: '夜里没有人手', delivery: 'volunteers', targetGroup: '独居老人', toldTo: '子女' },
        { title: '邻里读书会', group: 'other', expectedResult: '常来的有二十人' },
      ],
    });
    const { data, errors } = await draft(at.worker, at, { fromPlanId: former.id });
    expect(errors).toBeUndefined();
    const [visits, reading] = await itemsOfPlan(app.world, at, former);
    expect(data!.draftAnnualPlan).toMatchObject({
      number: null, state: 'draft', year: 2027, aims: '老人有人上门。',
      items: [
        {
          state: 'planned', position: 1, title: '独居老人每周上门', group: 'people', requirement: visits!.requirement, constraint: '夜里没有人手',
          deliveries: ['volunteers'], targetGroup: '独居老人', doneBy: '', toldTo: '子女', owner: { id: visits!.assigneeId }, catalogueEntry: { code: 'elderly-care' },
          startsOn: null, endsOn: null, budgetFen: null, returnNote: null,
          clauseLinks: [
            { role: 'implements', clause: { standardCode: 'DB35/T 2074-2022', number: '7.2' } },
            { role: 'implements', clause: { standardCode: 'DB35/T draft 2021', number: '7.2' } },
          ],
        },
        { position: 2, title: '邻里读书会', expectedResult: '常来的有二十人', owner: { id: reading!.assigneeId }, startsOn: null, clauseLinks: [] },
      ],
    });
    const [kept] = await itemsOfPlan(app.world, at, former);
    expect(kept).toMatchObject({ version: visits!.version, startsOn: visits!.startsOn });
  });

  it('leaves out what was taken out, leaves whoever left without a turn, and numbers anew', async () => {
    const { at, former } = await lastYear({ state: 'draft', items: [{ title: '甲' }, { title: '乙', owner: null }, { title: '丙' }] });
    const [first, , third] = await itemsOfPlan(app.world, at, former);
    await app.world.as(at.worker, 'annual-plan:draft', (by) =>
      app.world.service(ServiceItemService).remove(by, { id: first!.id, expectedVersion: first!.version }));
    await app.world.kernel.dataSource.query('UPDATE memberships SET to_day = $2 WHERE person_id = $1', [third!.assigneeId, '2026-11-01']);
    const { data, errors } = await draft(at.secretary, at, { fromPlanId: former.id });
    expect(errors).toBeUndefined();
    expect(data!.draftAnnualPlan.items).toMatchObject([{ position: 1, title: '乙', owner: null }, { position: 2, title: '丙', owner: null }]);
  });

  it('takes services from the catalogue besides, but none twice', async () => {
    const { at, former } = await lastYear({ items: [{ title: '维修日', entry: 'daily-life' }] });
    const { data } = await app.ask(at.worker, 'query($c: ID!) { catalogue(communityId: $c) { id code } }', { c: at.community.id });
    const entry = (code: string): string => data!.catalogue.find((one: { code: string }) => one.code === code).id;
    const twice = await draft(at.worker, at, { fromPlanId: former.id, catalogueEntryIds: [entry('law'), entry('daily-life')] });
    expect(twice.errors![0]!.extensions.fields).toMatchObject([{ path: 'catalogueEntryIds.1', code: 'DUPLICATE' }]);
    const more = await draft(at.worker, at, { fromPlanId: former.id, catalogueEntryIds: [entry('law')] });
    expect(more.data!.draftAnnualPlan.items).toMatchObject([{ title: '维修日' }, { position: 2, catalogueEntry: { code: 'law' } }]);
  });

  it('shows what is added, changed and gone', async () => {
    const { at, former } = await lastYear({ items: [{ title: '甲' }, { title: '乙' }, { title: '丙' }] });
    const { data } = await draft(at.worker, at, { fromPlanId: former.id });
    const plan = data!.draftAnnualPlan;
    expect(await compared(at.official, plan.id)).toEqual({ former: { id: former.id, year: 2026 }, items: [] });
    const items = app.world.service(ServiceItemService);
    const as = <R>(work: Parameters<typeof app.world.as<R>>[2]): Promise<R> => app.world.as(at.worker, 'annual-plan:draft', work);
    await as((by) => items.change(by, { id: plan.items[0].id, expectedVersion: 1, requirement: '每周两次', budgetFen: 1 }));
    await as((by) => items.remove(by, { id: plan.items[1].id, expectedVersion: 1 }));
    await as((by) => items.add(by, { id: plan.id, expectedVersion: 2, title: '丁', clauseIds: [], requirement: '', constraint: '', expectedResult: '' }));
    expect((await compared(at.official, plan.id))!.items).toEqual([
      { kind: 'changed', fields: ['requirement', 'budgetFen'], item: { title: '甲' }, former: { title: '甲' } },
      { kind: 'added', fields: [], item: { title: '丁' }, former: null },
      { kind: 'gone', fields: [], item: null, former: { title: '乙' } },
    ]);
  });

  it('is compared with the year before also when it was begun empty; where there is none, with nothing', async () => {
    const { at, former } = await lastYear({ items: [{ title: '甲' }] });
    expect(await compared(at.worker, former.id)).toBeNull();
    const { data } = await draft(at.worker, at, {});
    expect(await compared(at.worker, data!.draftAnnualPlan.id)).toMatchObject({ former: { id: former.id }, items: [{ kind: 'gone', former: { title: '甲' } }] });
  });

  describe('is refused', () => {
    it('into itself, also when that was voided; from a plan that was voided', async () => {
      const { at, former } = await lastYear();
      const { errors } = await draft(at.worker, at, { year: 2026, fromPlanId: former.id });
      expect(errors![0]!.extensions.fields).toEqual([{ path: 'fromPlanId', code: 'SAME_YEAR', params: { year: 2026 } }]);
      await app.world.as(at.secretary, 'annual-plan:void', (by) =>
        app.world.service(AnnualPlanService).void(by, { id: former.id, expectedVersion: former.version, reason: '年份写错了。' }));
      for (const year of [2026, 2027]) {
        const again = await draft(at.worker, at, { year, fromPlanId: former.id });
        expect(again.errors![0]!.extensions.fields).toMatchObject([{ path: 'fromPlanId', code: 'UNKNOWN_RECORD' }]);
      }
    });

    it('from another community, from nothing, and from what is no id', async () => {
      const { former } = await lastYear();
      const { at } = await lastYear();
      for (const fromPlanId of [former.id, randomUUID()]) {
        const { errors } = await draft(at.worker, at, { fromPlanId });
        expect(errors![0]!.extensions.fields).toMatchObject([{ path: 'fromPlanId', code: 'UNKNOWN_RECORD' }]);
      }
      expect((await draft(at.worker, at, { fromPlanId: '去年' })).errors![0]!.extensions.fields).toMatchObject([{ path: 'fromPlanId', code: 'NOT_AN_ID' }]);
    });

    it('to whoever may not draft there', async () => {
      const { at, former } = await lastYear();
      const { at: other } = await lastYear();
      expect((await draft(at.clerk, at, { fromPlanId: former.id })).errors![0]!.extensions.code).toBe('FORBIDDEN');
      expect((await draft(other.worker, at, { fromPlanId: former.id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
      expect((await draft(null, at, { fromPlanId: former.id })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

  it('of five hundred items is begun with a few statements', async () => {
    const { at, former } = await lastYear({ state: 'draft', items: [{ title: '甲' }] });
    const [item] = await itemsOfPlan(app.world, at, former);
    await app.world.kernel.dataSource.query(
      `INSERT INTO service_items (id, community_id, street_id, parent_id, title, state, version, created_at, updated_at, position, "group")
       SELECT gen_random_uuid(), community_id, street_id, parent_id, title, 'planned', 1, created_at, updated_at, n, "group"
       FROM service_items, generate_series(2, 500) AS n WHERE id = $1`,
      [item!.id],
    );
    let answer: GraphQLAnswer | undefined;
    const statements = await app.statements(async () => {
      answer = await draft(at.worker, at, { fromPlanId: former.id });
    });
    expect(answer!.errors).toBeUndefined();
    expect(answer!.data!.draftAnnualPlan.items).toHaveLength(500);
    expect(statements.length).toBeLessThan(60);
  });
});
