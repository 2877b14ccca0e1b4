import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AnnualPlan, ServiceItem } from '#plan';
import { anActivity } from './factories/activity.factory.js';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { anEntry } from './factories/register.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

interface CellChange {
  itemId: string;
  field: string;
  was?: unknown;
  to?: unknown;
}

const ITEM = `id title version state position group requirement deliveries startsOn endsOn months recurrence recurrenceWords { zh } runsIn days placeId
  people budget { source amountFen } budgetFen owner { id } clauseLinks { clause { number } }`;

describe('a plan’s table of items', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let plan: AnnualPlan;
  let items: ServiceItem[];

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());
  beforeEach(() => planned());

  /** Next year's plan anew, in the community that all tests share. */
  async function planned(): Promise<void> {
    await app.world.kernel.dataSource.query(`UPDATE annual_plans SET state = 'void' WHERE community_id = $1`, [here.community.id]);
    plan = await anAnnualPlan(app.world, here, { year: 2027, items: ['甲', '乙', '丙'].map((title) => ({ title, startsOn: null, endsOn: null, budgetFen: null, owner: here.worker })) });
    items = await itemsOfPlan(app.world, here, plan);
  }
  const cells = (who: APerson, changes: CellChange[]): Promise<GraphQLAnswer> =>
    app.ask(
      who,
      `mutation($input: ChangeServiceItemCellsInput!) { changeServiceItemCells(input: $input) {
        plan { version } items { ${ITEM} }
        conflicts { itemId field yours theirs removed by { id } at } } }`,
      { input: { planId: plan.id, changes } },
    );
  const write = (place: number, field: string, to: unknown, was: unknown = null): Promise<GraphQLAnswer> => cells(here.worker, [{ itemId: items[place]!.id, field, was, to }]);
  const onList = (who: APerson, name: string, input: object, version = plan.version): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { version items { ${ITEM} } } }`, {
      input: { id: plan.id, expectedVersion: version, ...input },
    });
  const ids = (...places: number[]): string[] => places.map((place) => items[place]!.id);
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<unknown> => (await answer).errors?.[0]?.extensions.code;
  const fieldsOf = async (answer: Promise<GraphQLAnswer>): Promise<string[]> => {
    const [error] = (await answer).errors ?? [];
    expect(error?.extensions.code).toBe('INVALID');
    return (error!.extensions.fields as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);
  };
  const titles = (answer: GraphQLAnswer, name: string): string[] => answer.data![name].items.map(({ title }: { title: string }) => title);

  describe('is written cell by cell', () => {
    it('of many items at once: one entry an item, and no more statements for many than for one', async () => {
      const [a, b, c] = ids(0, 1, 2) as [string, string, string];
      const forOne = await app.statements(() => write(0, 'title', '甲一', '甲'));
      let answer!: GraphQLAnswer;
      const forMany = await app.statements(async () => {
        answer = await cells(here.worker, [
          { itemId: a, field: 'requirement', was: items[0]!.requirement, to: '来了有人接\n做了有记录' },
          { itemId: a, field: 'ownerId', was: here.worker.id, to: here.secretary.id },
          { itemId: b, field: 'budget', was: [], to: [{ source: 'other', amountFen: 23 }, { source: 'government', amountFen: 100 }] },
          { itemId: c, field: 'startsOn', was: null, to: '2027-03-01' },
          { itemId: c, field: 'endsOn', was: null, to: '2027-04-30' },
          { itemId: c, field: 'group', was: 'other', to: 'safety' },
        ]);
      });
      expect(answer.errors).toBeUndefined();
      expect(forMany.length).toBeLessThanOrEqual(forOne.length);
      const { items: changed, conflicts, plan: now } = answer.data!.changeServiceItemCells;
      expect([conflicts, now.version]).toEqual([[], plan.version]);
      expect(changed).toMatchObject([
        { id: a, title: '甲一', requirement: '来了有人接\n做了有记录', owner: { id: here.secretary.id }, version: 3 },
        { id: b, budget: [{ source: 'government', amountFen: 100 }, { source: 'other', amountFen: 23 }], budgetFen: 123, version: 2 },
        { id: c, runsIn: [3, 4], group: 'safety', version: 2 },
      ]);
      const { data } = await app.ask(here.worker, 'query($id: ID!) { annualPlan(id: $id) { items { history { verb changes { field } } historyCheck { intact } } } }', { id: plan.id });
      expect(data!.annualPlan.items[0]).toMatchObject({ historyCheck: { intact: true }, history: [{ verb: 'change', changes: [{ field: 'requirement' }, { field: 'assigneeId' }] }, { verb: 'change' }, { verb: 'add' }] });
    });

    it('by two people at once: what differs comes back with both, all else is kept', async () => {
      const [a, b] = ids(0, 1) as [string, string];
      await cells(here.colleague, [{ itemId: a, field: 'requirement', was: items[0]!.requirement, to: '同事写的' }]);
      const { data } = await cells(here.worker, [
        { itemId: a, field: 'requirement', was: items[0]!.requirement, to: '我写的' },
        { itemId: a, field: 'title', was: '甲', to: '甲一' },
        { itemId: b, field: 'title', was: '乙', to: '乙一' },
      ]);
      const { items: changed, conflicts } = data!.changeServiceItemCells;
      expect(conflicts).toEqual([{ itemId: a, field: 'requirement', yours: '我写的', theirs: '同事写的', removed: false, by: { id: here.colleague.id }, at: expect.any(String) }]);
      expect(changed).toMatchObject([{ title: '甲一', requirement: '同事写的' }, { title: '乙一' }]);
      // theirs seen, mine taken all the same
      const settled = await write(0, 'requirement', '我写的', '同事写的');
      expect(settled.data!.changeServiceItemCells).toMatchObject({ conflicts: [], items: [{ requirement: '我写的' }] });
    });

    it('at the same moment, and neither is lost', async () => {
      const answers = await Promise.all([here.worker, here.colleague].map((who) => cells(who, [{ itemId: items[0]!.id, field: 'title', was: '甲', to: `甲，${who.name}` }])));
      expect(answers.map(({ data }) => [data!.changeServiceItemCells.items.length, data!.changeServiceItemCells.conflicts.length]).sort()).toEqual([[0, 1], [1, 0]]);
    });

    it('not in an item that was taken out meanwhile; what says the same already is no conflict', async () => {
      await onList(here.colleague, 'removeServiceItems', { itemIds: ids(0) });
      const { data } = await cells(here.worker, [
        { itemId: items[0]!.id, field: 'title', was: '甲', to: '甲一' },
        { itemId: items[1]!.id, field: 'title', was: '不是这个', to: '乙' },
      ]);
      expect(data!.changeServiceItemCells).toMatchObject({ items: [], conflicts: [{ removed: true, theirs: null, by: { id: here.colleague.id } }] });
    });

    it('not with what the rules of a change refuse, whatever JSON it is', async () => {
      const refused: [field: string, to: unknown, problem: string][] = [
        ['title', '', 'changes.0.to REQUIRED'], ['title', null, 'changes.0.to REQUIRED'], ['title', 7, 'changes.0.to NOT_TEXT'],
        ['requirement', '长'.repeat(2001), 'changes.0.to TOO_LONG'], ['group', ['people'], 'changes.0.to NOT_ONE_OF'],
        ['deliveries', [], 'changes.0.to REQUIRED'], ['deliveries', ['own', 'own'], 'changes.0.to DUPLICATE'], ['deliveries', 'own', 'changes.0.to REQUIRED'],
        ['startsOn', '2026-12-31', 'changes.0.to OUT_OF_YEAR'], ['endsOn', '2028-01-01', 'changes.0.to OUT_OF_YEAR'], ['startsOn', ['2027-01-01'], 'changes.0.to NOT_A_DATE'],
        ['months', [0], 'changes.0.to TOO_SMALL'], ['months', [1.5], 'changes.0.to NOT_WHOLE'], ['months', [3, 3], 'changes.0.to DUPLICATE'],
        ['recurrence', '经常', 'changes.0.to RECURRENCE_FORM'], ['recurrence', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'changes.0.to NEVER_IN_YEAR'],
        ['placeId', randomUUID(), 'changes.0.to UNKNOWN_RECORD'], ['ownerId', randomUUID(), 'changes.0.to UNKNOWN_PERSON'],
        ['budgetFen', -1, 'changes.0.to TOO_SMALL'], ['budgetFen', 12.345, 'changes.0.to NOT_WHOLE'], ['budgetFen', '12', 'changes.0.to NOT_A_NUMBER'], ['budgetFen', 1e12, 'changes.0.to TOO_LARGE'],
        ['budget', [{ source: 'government', amountFen: -1 }], 'changes.0.to.0.amountFen TOO_SMALL'],
        ['budget', [{ source: 'purse', amountFen: 1 }], 'changes.0.to.0.source NOT_ONE_OF'],
        ['budget', [{ source: 'other', amountFen: 1 }, { source: 'other', amountFen: 2 }], 'changes.0.to.1.source DUPLICATE'],
      ];
      for (const [field, to, problem] of refused) {
        const was = field === 'ownerId' ? here.worker.id : (items[0]! as unknown as Record<string, unknown>)[field];
        expect([field, to, await fieldsOf(write(0, field, to, was))]).toEqual([field, to, [problem]]);
      }
    });

    it('and nothing of it when a cell is wrong: each is told at its place', async () => {
      const [a, b] = ids(0, 1) as [string, string];
      expect(await fieldsOf(cells(here.worker, [
        { itemId: a, field: 'title', was: '甲', to: '甲一' },
        { itemId: b, field: 'startsOn', was: null, to: '2027-05-02' },
        { itemId: b, field: 'endsOn', was: null, to: '2027-05-01' },
      ]))).toEqual(['changes.2.to DATES_REVERSED']);
      expect(await fieldsOf(cells(here.worker, [{ itemId: a, field: 'title', to: '一' }, { itemId: randomUUID(), field: 'title', to: '二' }, { itemId: a, field: 'title', to: '三' }])))
        .toEqual(['changes.1.itemId UNKNOWN_RECORD', 'changes.2.field DUPLICATE']);
      expect((await itemsOfPlan(app.world, here, plan)).map(({ title }) => title)).toEqual(['甲', '乙', '丙']);
    });

    it('a total beside its sources only as their sum', async () => {
      const split = await write(0, 'budget', [{ source: 'project', amountFen: 5_000 }], []);
      expect(split.data!.changeServiceItemCells.items[0].budgetFen).toBe(5_000);
      expect(await fieldsOf(write(0, 'budgetFen', 6_000, 5_000))).toEqual(['changes.0.to NOT_THE_SUM']);
      const { data } = await app.ask(here.worker, 'query($id: ID!) { annualPlan(id: $id) { budgetBySource { source amountFen } } }', { id: plan.id });
      expect(data!.annualPlan.budgetBySource).toEqual([{ source: 'project', amountFen: 5_000 }]);
      const emptied = await write(0, 'budget', [], [{ amountFen: 5_000, source: 'project', __typename: 'BudgetLine' }]);
      expect(emptied.data!.changeServiceItemCells.items[0]).toMatchObject({ budget: [], budgetFen: 5_000 });
    });

    it('not once the plan is submitted, by a clerk, or from another community', async () => {
      await app.world.kernel.dataSource.query(`UPDATE annual_plans SET state = 'submitted' WHERE id = $1`, [plan.id]);
      const change = [{ itemId: items[0]!.id, field: 'title', was: '甲', to: '甲一' }];
      expect(await codeOf(cells(here.worker, change))).toBe('WRONG_STATE');
      // the closed door is told, not that somebody else wrote the cell before it was closed
      expect(await codeOf(cells(here.worker, [{ ...change[0]!, was: '别的' }]))).toBe('WRONG_STATE');
      expect(await codeOf(cells(here.clerk, change))).toBe('FORBIDDEN');
      expect(await codeOf(cells(elsewhere.worker, change))).toBe('NOT_FOUND');
      for (const [name, input] of [
        ['orderServiceItems', { itemIds: ids(2, 1, 0) }], ['removeServiceItems', { itemIds: ids(0) }], ['restoreServiceItems', { itemIds: ids(0) }],
        ['addServiceItemRows', { rows: [{ title: '丁' }] }],
      ] as const) {
        const now = await version();
        expect(await codeOf(onList(here.worker, name, input, now))).toBe('WRONG_STATE');
        expect(await codeOf(onList(here.worker, name, input, now + 1))).toBe('STALE');
        expect(await codeOf(onList(here.clerk, name, input, now))).toBe('FORBIDDEN');
        expect(await codeOf(onList(elsewhere.worker, name, input, now))).toBe('NOT_FOUND');
      }
    });
  });

  async function version(): Promise<number> {
    const { data } = await app.ask(here.worker, 'query($id: ID!) { annualPlan(id: $id) { version } }', { id: plan.id });
    return data!.annualPlan.version;
  }

  describe('is put in order', () => {
    it('as a whole, and no item changes for it', async () => {
      const answer = await onList(here.worker, 'orderServiceItems', { itemIds: ids(2, 0, 1) });
      expect(titles(answer, 'orderServiceItems')).toEqual(['丙', '甲', '乙']);
      expect(answer.data!.orderServiceItems).toMatchObject({ version: plan.version + 1, items: [{ version: 1 }, { version: 1 }, { version: 1 }] });
    });

    it('not with an item twice, missing or unknown', async () => {
      expect(await fieldsOf(onList(here.worker, 'orderServiceItems', { itemIds: ids(0, 1) }))).toEqual(['itemIds TOO_FEW']);
      expect(await fieldsOf(onList(here.worker, 'orderServiceItems', { itemIds: ids(0, 1, 2, 2) }))).toEqual(['itemIds DUPLICATE']);
      expect(await fieldsOf(onList(here.worker, 'orderServiceItems', { itemIds: [...ids(0, 1, 2), randomUUID()] }))).toEqual(['itemIds.3 UNKNOWN_RECORD']);
    });
  });

  it('loses items together, and has them back where they stood', async () => {
    const removed = await onList(here.worker, 'removeServiceItems', { itemIds: ids(0, 2) });
    expect(titles(removed, 'removeServiceItems')).toEqual(['乙']);
    const restored = await onList(here.worker, 'restoreServiceItems', { itemIds: ids(2, 0, 1) }, plan.version + 1);
    expect(restored.data!.restoreServiceItems.items).toMatchObject([{ title: '甲', state: 'planned', version: 3 }, { title: '乙', version: 1 }, { title: '丙', state: 'planned' }]);
    expect(await fieldsOf(onList(here.worker, 'removeServiceItems', { itemIds: [randomUUID()] }, plan.version + 2))).toEqual(['itemIds.0 UNKNOWN_RECORD']);
  });

  describe('takes pasted rows', () => {
    it('after an item, with their clauses, all in few statements', async () => {
      const clause = await aClause(app.world, '6.1.2');
      const rows = [
        { title: '丁', deliveries: ['purchased', 'volunteers'], months: [9, 3], ownerId: here.clerk.id, clauseIds: [clause] },
        { title: '戊', recurrence: 'freq=weekly;byday=th,tu', startsOn: '2027-03-01', endsOn: '2027-03-15', budget: [{ source: 'party', amountFen: 0 }] },
      ];
      const few = await app.statements(async () => void (await onList(here.worker, 'addServiceItemRows', { rows: rows.slice(0, 1), after: items[0]!.id })));
      let answer!: GraphQLAnswer;
      const many = await app.statements(async () => {
        answer = await onList(here.worker, 'addServiceItemRows', { rows: [...rows, ...Array.from({ length: 40 }, (_, index) => ({ title: `第 ${index} 行`, clauseIds: [clause] }))] }, plan.version + 1);
      });
      expect(answer.errors).toBeUndefined();
      expect(many.length).toBeLessThanOrEqual(few.length + 2);
      expect(titles(answer, 'addServiceItemRows').slice(0, 6)).toEqual(['甲', '丁', '乙', '丙', '丁', '戊']);
      expect(answer.data!.addServiceItemRows.items.slice(4, 6)).toMatchObject([
        { deliveries: ['purchased', 'volunteers'], months: [3, 9], runsIn: [3, 9], owner: { id: here.clerk.id }, clauseLinks: [{ clause: { number: '6.1.2' } }] },
        {
          recurrence: 'FREQ=WEEKLY;BYDAY=TU,TH', recurrenceWords: { zh: '每周二、四' }, days: ['2027-03-02', '2027-03-04', '2027-03-09', '2027-03-11'], runsIn: [3],
          budget: [{ source: 'party', amountFen: 0 }], budgetFen: 0,
        },
      ]);
    });

    it('all of them or none, checked row by row, 500 items at most', async () => {
      const rows = [{ title: '丁' }, { title: '', ownerId: elsewhere.worker.id }, { title: '己', budgetFen: -5, startsOn: '2027-02-30' }];
      expect(await fieldsOf(onList(here.worker, 'addServiceItemRows', { rows }))).toEqual(expect.arrayContaining(['rows.1.title REQUIRED', 'rows.2.budgetFen TOO_SMALL', 'rows.2.startsOn NOT_A_DATE']));
      expect(await fieldsOf(onList(here.worker, 'addServiceItemRows', { rows: [{ title: '丁' }, { title: '戊', ownerId: elsewhere.worker.id, clauseIds: [randomUUID()] }] })))
        .toEqual(['rows.1.ownerId UNKNOWN_PERSON', 'rows.1.clauseIds UNKNOWN_CLAUSE']);
      const many = (count: number): object => ({ rows: Array.from({ length: count }, (_, index) => ({ title: `第 ${index} 行` })) });
      expect(await fieldsOf(onList(here.worker, 'addServiceItemRows', many(498)))).toEqual(['rows TOO_MANY']);
      expect(await fieldsOf(onList(here.worker, 'addServiceItemRows', many(501)))).toEqual(['rows TOO_MANY']);
      expect(await fieldsOf(onList(here.worker, 'addServiceItemRows', { rows: [{ title: '丁' }], after: randomUUID() }))).toEqual(['after UNKNOWN_RECORD']);
      const full = await onList(here.worker, 'addServiceItemRows', many(497));
      expect(full.data!.addServiceItemRows.items).toHaveLength(500);
    });
  });

  it('shows where a venue is wanted twice: by another item, by an activity; none of another community can be named', async () => {
    const hall = await anEntry(app.world, here, 'venue', { values: { name: '百姓大舞台' } });
    const foreign = await anEntry(app.world, elsewhere, 'venue');
    expect(await fieldsOf(write(0, 'placeId', foreign.id))).toEqual(['changes.0.to UNKNOWN_RECORD']);
    const [a, b] = ids(0, 1) as [string, string];
    await cells(here.worker, [
      { itemId: a, field: 'placeId', was: null, to: hall.id }, { itemId: a, field: 'recurrence', was: null, to: 'FREQ=WEEKLY;BYDAY=SA' },
      { itemId: b, field: 'placeId', was: null, to: hall.id }, { itemId: b, field: 'recurrence', was: null, to: 'FREQ=MONTHLY;BYDAY=1SA' }, { itemId: b, field: 'months', was: [], to: [3] },
    ]);
    await anActivity(app.world, here, { title: '邻里大集', placeId: hall.id, startsAt: new Date('2027-01-02T09:00:00+08:00') });
    const clashes = async (): Promise<any[]> => {
      const { data } = await app.ask(here.worker, `query($id: ID!) { annualPlan(id: $id) { items { title place { title } clashes { item { title } record { title } from to days certain } } } }`, { id: plan.id });
      return data!.annualPlan.items;
    };
    expect(await clashes()).toMatchObject([
      { title: '甲', place: { title: '百姓大舞台' }, clashes: [
        { item: null, record: { title: '邻里大集' }, from: '2027-01-02', days: 1, certain: true }, { item: { title: '乙' }, record: null, from: '2027-03-06', to: '2027-03-06', days: 1, certain: true },
      ] },
      { title: '乙', clashes: [{ item: { title: '甲' }, from: '2027-03-06', certain: true }] },
      { title: '丙', place: null, clashes: [] },
    ]);
    expect((await app.statements(clashes)).length).toBeLessThan(20);
  });

  it('lays the obligations of the adopted editions into its year, and tells those that no item carries out', async () => {
    const told = async (): Promise<any[]> => {
      const { data } = await app.ask(here.worker, `query($id: ID!) { annualPlan(id: $id) { obligations {
        standardCode obligation clauseNumber clauseId every times itemIds periods { startsOn endsOn planned } } } }`, { id: plan.id });
      return data!.annualPlan.obligations;
    };
    const halfYearly = (await told()).find(({ every }) => every === 'half-year');
    expect(halfYearly).toMatchObject({ itemIds: [], periods: [{ startsOn: '2027-01-01', endsOn: '2027-06-30', planned: false }, { endsOn: '2027-12-31', planned: false }] });
    const added = await onList(here.worker, 'addServiceItemRows', { rows: [{ title: '窗口人员培训', clauseIds: [halfYearly.clauseId], months: [3] }] });
    const [carrying] = added.data!.addServiceItemRows.items.slice(-1);
    const now = (await told()).find(({ obligation, standardCode }) => obligation === halfYearly.obligation && standardCode === halfYearly.standardCode);
    expect(now).toMatchObject({ itemIds: [carrying.id], periods: [{ planned: true }, { planned: false }] });
  });
});
