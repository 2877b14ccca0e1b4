import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnnualPlanTraits, anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const PLAN = 'id number title state version year aims dueAt endedAt returnNote';
const ITEM = `id planId version position title group requirement constraint deliveries startsOn endsOn budgetFen expectedResult returnNote state
  owner { id name } catalogueEntry { code standardCode } clauseLinks { role clause { standardCode number } }`;

const verb = (name: string, answer = PLAN): string => {
  const input = name === 'voidAnnualPlan' ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
};

describe('an annual plan', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let catalogue: { id: string; code: string; standardCode: string; title: string; group: string }[];

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    const { data } = await app.ask(here.worker, 'query($c: ID!) { catalogue(communityId: $c) { id code standardCode title group } }', { c: here.community.id });
    catalogue = data!.catalogue;
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  /** A community of its own, so that its years are free. */
  const somewhere = (): Promise<Staffing> => aStaffedCommunity(app.world);
  const entry = (code: string): string => catalogue.find((one) => one.code === code)!.id;

  const draft = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb('draftAnnualPlan', `${PLAN} items { ${ITEM} } clauseLinks { role default clause { standardCode number } }`), {
      input: { communityId: at.community.id, year: 2027, title: '2027 年度服务计划', aims: '', ...input },
    });

  describe('is drafted', () => {
    it('without a number, due to be in force at the end of January, linked to 5.3 of both editions', async () => {
      const { data, errors } = await draft(here.worker, { year: 2028 });
      expect(errors).toBeUndefined();
      expect(data!.draftAnnualPlan).toMatchObject({
        number: null, state: 'draft', version: 1, year: 2028, dueAt: '2028-01-31T15:59:59.999Z', items: [],
        clauseLinks: [
          { role: 'implements', default: true, clause: { standardCode: 'DB35/T draft 2021', number: '5.3' } },
          { role: 'implements', default: true, clause: { standardCode: 'DB35/T 2074-2022', number: '5.3' } },
        ],
      });
    });

    it('from the catalogue: each service with its title, group and the clause of every edition that names its subject', async () => {
      const at = await somewhere();
      const { data, errors } = await draft(at.secretary, { catalogueEntryIds: [entry('education'), entry('employment'), entry('law')] }, at);
      expect(errors).toBeUndefined();
      const [education, employment, law] = data!.draftAnnualPlan.items;
      expect(education).toMatchObject({
        position: 1, group: 'people', title: catalogue.find((one) => one.code === 'education')!.title, deliveries: ['own'], owner: null, state: 'planned',
        catalogueEntry: { code: 'education', standardCode: 'DB35/T 2074-2022' },
      });
      expect(clauses(education)).toEqual(['implements DB35/T 2074-2022 7.2', 'implements DB35/T draft 2021 7.2']);
      // employment stands in the draft only
      expect(clauses(employment)).toEqual(['implements DB35/T draft 2021 7.2']);
      expect(law).toMatchObject({ position: 3, group: 'safety' });
    });

    it.each([
      ['a year that is over for two years', { year: 2024 }, 'year', 'TOO_SMALL', { min: 2025 }],
      ['a year too far ahead', { year: 2029 }, 'year', 'TOO_LARGE', { max: 2028 }],
      ['no title', { title: ' ' }, 'title', 'REQUIRED', {}],
      ['a title that is too long', { title: '长'.repeat(121) }, 'title', 'TOO_LONG', { max: 120, length: 121 }],
      ['a control character', { aims: 'a\u0000b' }, 'aims', 'CONTROL_CHARACTER', { character: 'U+0000', position: 2 }],
      ['a service that no edition names', { catalogueEntryIds: [randomUUID()] }, 'catalogueEntryIds.0', 'UNKNOWN_ENTRY', {}],
      ['more services than a plan holds', { catalogueEntryIds: Array.from({ length: 501 }, () => randomUUID()) }, 'catalogueEntryIds', 'TOO_MANY', { max: 500 }],
    ])('not for %s', async (_word, input, path, code, params) => {
      const at = await somewhere();
      const { errors } = await draft(at.worker, input, at);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });
    });

    it('not with the same service twice, nor under the numbers of two editions', async () => {
      const at = await somewhere();
      const once = entry('health');
      expect((await draft(at.worker, { catalogueEntryIds: [once, once] }, at)).errors![0]!.extensions.fields).toMatchObject([{ code: 'DUPLICATE' }]);
      const [older] = await app.world.kernel.dataSource.query(
        "SELECT id FROM catalogue_entries WHERE code = 'health' AND standard_code = 'DB35/T draft 2021'",
      );
      const { errors } = await draft(at.worker, { catalogueEntryIds: [once, older.id] }, at);
      expect(errors![0]!.extensions.fields).toMatchObject([{ path: 'catalogueEntryIds.1', code: 'DUPLICATE' }]);
    });

    it('not with a service of an edition that the community is not held against', async () => {
      const community = await app.world.community();
      await app.world.registry.adopt('DB35/T 2074-2022', community.id, '2024-01-01');
      const worker = await app.world.person('social-worker', community);
      const { errors } = await draft(worker, { catalogueEntryIds: [entry('employment')] }, { ...here, community });
      expect(errors![0]!.extensions.fields).toMatchObject([{ path: 'catalogueEntryIds.0', code: 'UNKNOWN_ENTRY' }]);
    });

    it('once a year: another is refused while one lives, and possible once it is void', async () => {
      const at = await somewhere();
      const first = await anAnnualPlan(app.world, at, { year: 2027 });
      const again = await draft(at.worker, {}, at);
      expect(again.errors![0]!.extensions).toMatchObject({
        code: 'INVALID', fields: [{ path: 'year', code: 'YEAR_ALREADY_PLANNED', params: { year: 2027 } }],
      });
      await app.ask(at.secretary, verb('voidAnnualPlan'), { input: { id: first.id, expectedVersion: first.version, reason: '重写' } });
      expect((await draft(at.worker, {}, at)).errors).toBeUndefined();
    });

    it('once a year, also by many at the same moment', async () => {
      const at = await somewhere();
      const answers = await Promise.all(Array.from({ length: 6 }, () => draft(at.worker, {}, at)));
      expect(answers.filter((one) => !one.errors)).toHaveLength(1);
      for (const { errors } of answers.filter((one) => one.errors)) {
        expect(errors![0]!.extensions.fields).toMatchObject([{ path: 'year', code: 'YEAR_ALREADY_PLANNED' }]);
      }
    });

    it('not in another community, by a clerk, or by nobody', async () => {
      expect(await codeOf(draft(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(draft(here.clerk))).toBe('FORBIDDEN');
      expect(await codeOf(draft(null))).toBe('UNAUTHENTICATED');
    });
  });

  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not, a state it does not leave
  type Row = [string, AnnualPlanTraits['state'], keyof Staffing, object, string, keyof Staffing, AnnualPlanTraits['state']];
  const verbs: Row[] = [
    ['changeAnnualPlan', 'draft', 'worker', { title: '改过的题目', aims: '三件事' }, 'draft', 'clerk', 'submitted'],
    ['addServiceItem', 'returned', 'worker', { title: '楼道照明巡修' }, 'returned', 'clerk', 'submitted'],
    ['submitAnnualPlan', 'draft', 'secretary', {}, 'submitted', 'worker', 'approved'],
    ['submitAnnualPlan', 'returned', 'secretary', {}, 'submitted', 'worker', 'published'],
    ['returnAnnualPlan', 'submitted', 'official', { note: '经费没有写' }, 'returned', 'secretary', 'draft'],
    ['approveAnnualPlan', 'submitted', 'official', { note: '同意' }, 'approved', 'secretary', 'draft'],
    ['publishAnnualPlan', 'approved', 'secretary', {}, 'published', 'worker', 'submitted'],
    ['voidAnnualPlan', 'published', 'secretary', { reason: '登记重了' }, 'void', 'worker', 'void'],
  ];

  describe.each(verbs)('%s of a %s one', (name, from, allowed, input, reached, forbidden, wrong) => {
    const send = (who: APerson, row: { id: string; version: number }): Promise<GraphQLAnswer> =>
      app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });

    it(`leads to ${reached}`, async () => {
      const at = await somewhere();
      const row = await anAnnualPlan(app.world, at, { state: from });
      const { data, errors } = await send(at[allowed] as APerson, row);
      expect(errors).toBeUndefined();
      expect(data![name]).toMatchObject({ state: reached, version: row.version + 1 });
    });

    it('is not found from another community, forbidden to another role, refused in another state or on a stale view', async () => {
      const at = await somewhere();
      const row = await anAnnualPlan(app.world, at, { state: from });
      expect(await codeOf(send(elsewhere[allowed] as APerson, row))).toBe('NOT_FOUND');
      expect(await codeOf(send(at[forbidden] as APerson, row))).toBe('FORBIDDEN');
      expect(await codeOf(send(at[allowed] as APerson, { ...row, version: row.version - 1 }))).toBe('STALE');
      const other = await anAnnualPlan(app.world, at, { state: wrong, year: 2028 });
      expect(await codeOf(send(at[allowed] as APerson, other))).toBe('WRONG_STATE');
    });
  });

  it('is numbered in its year when it is submitted, and then waits for the street', async () => {
    const at = await somewhere();
    const row = await anAnnualPlan(app.world, at, { year: 2027 });
    const { data } = await app.ask(at.secretary, verb('submitAnnualPlan'), { input: { id: row.id, expectedVersion: row.version } });
    // ten working days after a Friday morning
    expect(data!.submitAnnualPlan).toMatchObject({ number: 'AP-2027-0001', dueAt: '2026-12-04T09:30:00.000Z' });
    const work = await app.ask(at.official, '{ myWork { verb record { id } } notices { items { code record { id } } } }');
    expect(work.data!.myWork).toContainEqual({ verb: 'approve', record: { id: row.id } });
    expect(work.data!.notices.items).toContainEqual({ code: 'annual-plan.submitted', record: { id: row.id } });
  });

  it('is ready to be submitted only when every item says what, by whom and when', async () => {
    const at = await somewhere();
    const row = await anAnnualPlan(app.world, at, {
      items: [
        { title: '样样都有', entry: 'elderly-care' },
        { title: '缺三样', requirement: '', owner: null, endsOn: null, budgetFen: null, expectedResult: '' },
      ],
    });
    const { data } = await app.ask(
      at.secretary,
      `query($id: ID!) { annualPlan(id: $id) { items { id } findings { code blocking itemId params } catalogueLeft { code }
         transitions { verb main blockedBy { code params } } } }`,
      { id: row.id },
    );
    const { findings, items, catalogueLeft, transitions } = data!.annualPlan;
    const second = items[1].id;
    expect(findings).toEqual([
      { code: 'REQUIREMENT_MISSING', blocking: true, itemId: second, params: {} },
      { code: 'OWNER_MISSING', blocking: true, itemId: second, params: {} },
      { code: 'DATES_MISSING', blocking: true, itemId: second, params: {} },
      { code: 'CONSULTATION_MISSING', blocking: false, itemId: null, params: {} },
      { code: 'PART_EMPTY', blocking: false, itemId: null, params: { part: 'constraint' } },
      { code: 'OBJECTIVES_MISSING', blocking: false, itemId: null, params: {} },
      { code: 'GRIDS_LEFT', blocking: false, itemId: null, params: { count: 2, names: '第 1 网格、第 2 网格' } },
      { code: 'RESULT_MISSING', blocking: false, itemId: second, params: {} },
      { code: 'BUDGET_MISSING', blocking: false, itemId: second, params: {} },
      { code: 'CLAUSE_MISSING', blocking: false, itemId: second, params: {} },
    ]);
    expect(catalogueLeft.map((one: { code: string }) => one.code)).not.toContain('elderly-care');
    expect(catalogueLeft).toHaveLength(catalogue.length - 1);
    expect(transitions).toContainEqual({ verb: 'submit', main: true, blockedBy: { code: 'PLAN_NOT_READY', params: { count: 3 } } });
    const { errors } = await app.ask(at.secretary, verb('submitAnnualPlan'), { input: { id: row.id, expectedVersion: row.version } });
    expect(errors![0]!.extensions).toMatchObject({ code: 'PLAN_NOT_READY', params: { count: 3 } });
  });

  it('is not approved by its author or by whoever submitted it', async () => {
    const at = await somewhere();
    // somebody who works in the community and for the street
    await app.world.registry.addMembership(at.secretary.id, 'street-official', at.community.street.id, '2024-01-01', null);
    const submitted = await anAnnualPlan(app.world, at, { state: 'submitted' });
    const approve = (who: APerson, row: { id: string; version: number }): Promise<string | undefined> =>
      codeOf(app.ask(who, verb('approveAnnualPlan'), { input: { id: row.id, expectedVersion: row.version } }));
    expect(await approve(at.secretary, submitted)).toBe('OWN_RECORD');
    const own = await anAnnualPlan(app.world, at, { state: 'submitted', year: 2028, author: at.secretary });
    expect(await approve(at.secretary, own)).toBe('OWN_RECORD');
    expect(await approve(at.official, own)).toBeUndefined();
  });

  it('comes back with a note on the whole and on items, which go when it is submitted again', async () => {
    const at = await somewhere();
    const row = await anAnnualPlan(app.world, at, { state: 'submitted' });
    const [first, second] = await itemsOfPlan(app.world, at, row);
    const input = { id: row.id, expectedVersion: row.version, note: '人手不够' };
    const ask = (itemNotes: object[]): Promise<GraphQLAnswer> =>
      app.ask(at.official, verb('returnAnnualPlan', `${PLAN} items { returnNote }`), { input: { ...input, itemNotes } });
    expect((await ask([{ itemId: randomUUID(), note: '？' }])).errors![0]!.extensions.fields).toMatchObject([
      { path: 'itemNotes.0.itemId', code: 'UNKNOWN_RECORD' },
    ]);
    expect((await ask([{ itemId: first!.id, note: ' ' }])).errors![0]!.extensions.fields).toMatchObject([{ path: 'itemNotes.0.note', code: 'REQUIRED' }]);
    const { data, errors } = await ask([{ itemId: second!.id, note: '谁来修，写清楚' }]);
    expect(errors).toBeUndefined();
    expect(data!.returnAnnualPlan).toMatchObject({
      state: 'returned', returnNote: '人手不够', dueAt: '2026-11-27T09:30:00.000Z',
      items: [{ returnNote: null }, { returnNote: '谁来修，写清楚' }],
    });
    const again = await app.ask(at.secretary, verb('submitAnnualPlan', `number returnNote items { returnNote }`), {
      input: { id: row.id, expectedVersion: row.version + 1 },
    });
    expect(again.data!.submitAnnualPlan).toEqual({ number: 'AP-2027-0001', returnNote: null, items: [{ returnNote: null }, { returnNote: null }] });
  });

  describe('in a list', () => {
    const LIST = `query($filter: RecordFilter) { annualPlans(filter: $filter, page: { limit: 50 }) { total items { id number year title state
      community { name } clauseLinks { clause { number } } transitions { verb blockedBy { code params } }
      items { id title owner { name } catalogueEntry { code } clauseLinks { clause { number } } } } } }`;

    it('is found by the year planned, not by the year of writing', async () => {
      const at = await somewhere();
      await anAnnualPlan(app.world, at, { year: 2026, title: '今年的' });
      await anAnnualPlan(app.world, at, { year: 2027, title: '明年的' });
      const { data, errors } = await app.ask(at.worker, LIST, { filter: { communityId: at.community.id, year: 2027 } });
      expect(errors).toBeUndefined();
      expect(data!.annualPlans).toMatchObject({ total: 1, items: [{ title: '明年的' }] });
    });

    it('is asked for with a fixed number of statements, however many plans and items there are', async () => {
      const at = await somewhere();
      await anAnnualPlan(app.world, at, { year: 2026, state: 'submitted', entries: 6 });
      await anAnnualPlan(app.world, at, { year: 2027, entries: 6 });
      await anAnnualPlan(app.world, at, { year: 2028, entries: 6 });
      const ask = (): Promise<GraphQLAnswer> => app.ask(at.official, LIST, { filter: { communityId: at.community.id } });
      await ask();
      const statements = await app.statements(ask);
      // session; rows, total, items, their links, clauses, entries and people, the plans' links and clauses, units;
      // for the guards items and submitters, the catalogue, reasons for what is left out and objectives
      expect(statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)).length).toBeLessThanOrEqual(15);
    });

    it('shows another community nothing', async () => {
      const { data } = await app.ask(elsewhere.official, LIST, { filter: { communityId: here.community.id } });
      expect(data!.annualPlans).toEqual({ total: 0, items: [] });
    });
  });

  function clauses(item: { clauseLinks: { role: string; clause: { standardCode: string; number: string } }[] }): string[] {
    return item.clauseLinks.map(({ role, clause }) => `${role} ${clause.standardCode} ${clause.number}`).sort();
  }

  async function codeOf(answer: Promise<GraphQLAnswer>): Promise<string | undefined> {
    return (await answer).errors?.[0]?.extensions.code;
  }
});
