import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkbook } from '#kernel';
import { anAnnualPlan } from './factories/annual-plan.factory.js';
import { aPlanTemplate } from './factories/plan-template.factory.js';
import { type ACommunity, type APerson, aStaffedCommunity, type AUnit, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const TEMPLATE = 'id version state number edition title aims edits transitions { verb blockedBy { code } } unit { name } items { title subject months deliveries } uses { planTitle year edition taken leftOut community { name } }';
const MUTATIONS = {
  draft: `mutation($input: DraftPlanTemplateInput!) { done: draftPlanTemplate(input: $input) { ${TEMPLATE} } }`,
  change: `mutation($input: ChangePlanTemplateInput!) { done: changePlanTemplate(input: $input) { ${TEMPLATE} } }`,
  share: `mutation($input: SharePlanTemplateInput!) { done: sharePlanTemplate(input: $input) { ${TEMPLATE} } }`,
  withdraw: `mutation($input: WithdrawPlanTemplateInput!) { done: withdrawPlanTemplate(input: $input) { ${TEMPLATE} } }`,
  void: `mutation($input: VoidRecordInput!) { done: voidPlanTemplate(input: $input) { ${TEMPLATE} } }`,
  begin: `mutation($input: DraftPlanFromTemplateInput!) { done: draftPlanFromTemplate(input: $input) {
    id year aims items { title group startsOn endsOn months deliveries owner { id } budgetFen clauseLinks { clause { number } } }
    begunFrom { templateTitle edition taken leftOut template { id } } } }`,
} as const;
type Verb = keyof typeof MUTATIONS;

const codeOf = (answer: GraphQLAnswer): unknown => answer.errors?.[0]?.extensions.code;
const fieldsOf = (answer: GraphQLAnswer): string[] => (answer.errors?.[0]?.extensions.fields ?? []).map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);

describe('what a street shares for plans to start with', () => {
  let app: TestApp;
  let here: Staffing;
  let nextDoor: Staffing;
  let elsewhere: Staffing;
  let district: AUnit;
  let districtOfficial: APerson;

  beforeAll(async () => {
    app = await testApp();
    district = await app.world.district();
    const street = await app.world.street(district, '洪山街道');
    here = await aStaffedCommunity(app.world, { street, name: '甲社区' });
    nextDoor = await aStaffedCommunity(app.world, { street, name: '乙社区' });
    elsewhere = await aStaffedCommunity(app.world);
    districtOfficial = await app.world.person('district-official', district);
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const ask = (who: APerson | null, verb: Verb, input: object): Promise<GraphQLAnswer> => app.ask(who, MUTATIONS[verb], { input });
  const done = async (who: APerson, verb: Verb, input: object): Promise<any> => {
    const { data, errors } = await ask(who, verb, input);
    expect(errors).toBeUndefined();
    return data!.done;
  };

  describe('a street’s template', () => {
    it('is made from a plan: words, services and months, without people, days and money', async () => {
      const plan = await anAnnualPlan(app.world, here, {
        year: 2025, aims: '老人有人管。', items: [{ title: '上门', entry: 'elderly-care', startsOn: '2025-03-05', endsOn: '2025-05-20', deliveries: ['volunteers'] }, { title: '集市', group: 'convenience' }],
      });
      const made = await done(here.official, 'draft', { unitId: here.community.street.id, title: '养老为主', fromPlanId: plan.id });
      expect(made).toMatchObject({ state: 'draft', edition: 0, number: null, aims: '老人有人管。', unit: { name: '洪山街道' }, edits: ['change'], uses: [] });
      expect(made.items).toEqual([
        { title: '上门', subject: 'elderly-care', months: [3, 4, 5], deliveries: ['volunteers'] }, expect.objectContaining({ title: '集市', subject: null }),
      ]);
    });

    it('is empty at first otherwise, and is not shared so', async () => {
      const made = await done(here.official, 'draft', { unitId: here.community.street.id, title: '空的' });
      expect(made.transitions).toContainEqual({ verb: 'share', blockedBy: { code: 'TEMPLATE_EMPTY' } });
      expect(codeOf(await ask(here.official, 'share', { id: made.id, expectedVersion: made.version }))).toBe('TEMPLATE_EMPTY');
      const filled = await done(here.official, 'change', {
        id: made.id, expectedVersion: made.version, title: '不空了', items: [{ title: '普法', group: 'safety', subject: 'law', months: [9, 3] }],
      });
      expect(filled).toMatchObject({ title: '不空了', edition: 0, items: [{ title: '普法', months: [3, 9], deliveries: ['own'] }] });
    });

    it('is seen by its communities while it is shared, each time as its next edition, and by nobody else', async () => {
      const template = await aPlanTemplate(app.world, here);
      const seenBy = async (who: APerson): Promise<string[]> =>
        (await app.ask(who, '{ planTemplates { items { id } } }')).data!.planTemplates.items.map(({ id }: { id: string }) => id);
      const offered = async (): Promise<string[]> => (await app.ask(nextDoor.worker, 'query($c: ID!) { planTemplates(communityId: $c) { items { id } total } }', { c: nextDoor.community.id }))
        .data!.planTemplates.items.map(({ id }: { id: string }) => id);
      expect(await seenBy(here.secretary)).not.toContain(template.id);
      const shared = await done(here.official, 'share', { id: template.id, expectedVersion: template.version });
      expect(shared).toMatchObject({ state: 'shared', edition: 1, number: expect.stringMatching(/^PT-2026-\d{4}$/) });
      for (const who of [here.secretary, here.worker, nextDoor.secretary, here.official, districtOfficial]) expect(await seenBy(who)).toContain(template.id);
      for (const who of [elsewhere.secretary, elsewhere.official]) expect(await seenBy(who)).not.toContain(template.id);
      expect(await offered()).toContain(template.id);
      const items = shared.items.map(({ title, months }: { title: string; months: number[] }) => ({ title, months, group: 'people' }));
      const changed = await done(here.official, 'change', { id: template.id, expectedVersion: shared.version, title: shared.title, items });
      expect(changed).toMatchObject({ state: 'shared', edition: 2 });
      const withdrawn = await done(here.official, 'withdraw', { id: template.id, expectedVersion: changed.version, reason: '明年换一份。' });
      expect(withdrawn).toMatchObject({ state: 'withdrawn', edition: 2 });
      expect(await seenBy(here.secretary)).not.toContain(template.id);
      expect(await offered()).not.toContain(template.id);
      expect((await done(here.official, 'share', { id: template.id, expectedVersion: withdrawn.version })).edition).toBe(3);
    });

    it('of a district reaches the communities of its streets', async () => {
      const template = await aPlanTemplate(app.world, here, { official: districtOfficial, unit: district, state: 'shared' });
      const seen = await app.ask(here.worker, 'query($id: ID!) { planTemplate(id: $id) { unit { kind } edits transitions { verb } } }', { id: template.id });
      expect(seen.data!.planTemplate).toEqual({ unit: { kind: 'district' }, edits: [], transitions: [] });
      expect(codeOf(await app.ask(elsewhere.worker, 'query($id: ID!) { planTemplate(id: $id) { id } }', { id: template.id }))).toBe('NOT_FOUND');
      expect(codeOf(await ask(here.official, 'withdraw', { id: template.id, expectedVersion: template.version, reason: '不是我的' }))).toBe('FORBIDDEN');
    });

    it('answers the four questions for each verb', async () => {
      const inputs: Record<string, (of: { id: string; version: number }) => object> = {
        change: ({ id, version }) => ({ id, expectedVersion: version, title: '改', items: [] }),
        share: ({ id, version }) => ({ id, expectedVersion: version }),
        withdraw: ({ id, version }) => ({ id, expectedVersion: version, reason: '不要了' }),
        void: ({ id, version }) => ({ id, expectedVersion: version, reason: '写错了' }),
      };
      const states = { change: 'void', share: 'shared', withdraw: 'draft', void: 'shared' } as const;
      const right = { change: 'draft', share: 'draft', withdraw: 'shared', void: 'draft' } as const;
      for (const verb of ['change', 'share', 'withdraw', 'void'] as const) {
        const template = await aPlanTemplate(app.world, here, { state: right[verb] });
        expect([verb, codeOf(await ask(elsewhere.official, verb, inputs[verb]!(template)))]).toEqual([verb, 'NOT_FOUND']);
        expect([verb, codeOf(await ask(here.secretary, verb, inputs[verb]!(template)))]).toEqual([verb, 'FORBIDDEN']);
        const wrong = await aPlanTemplate(app.world, here, { state: states[verb] });
        expect([verb, codeOf(await ask(here.official, verb, inputs[verb]!(wrong)))]).toEqual([verb, 'WRONG_STATE']);
        const stale = await ask(here.official, verb, { ...inputs[verb]!(template), expectedVersion: template.version - 1 });
        expect([verb, codeOf(stale)]).toEqual([verb, 'STALE']);
        await done(here.official, verb, inputs[verb]!(template));
      }
      const draft = { unitId: here.community.street.id, title: '新的' };
      expect(codeOf(await ask(here.secretary, 'draft', draft))).toBe('FORBIDDEN');
      expect(codeOf(await ask(elsewhere.official, 'draft', draft))).toBe('NOT_FOUND');
      expect(codeOf(await ask(null, 'draft', draft))).toBe('UNAUTHENTICATED');
    });

    it('refuses what is no place for it, no plan, no subject, no month', async () => {
      const street = here.community.street.id;
      expect(fieldsOf(await ask(here.official, 'draft', { unitId: here.community.id, title: '新的' }))).toEqual(['unitId NOT_ONE_OF']);
      const theirs = await anAnnualPlan(app.world, elsewhere, { year: 2026 });
      expect(fieldsOf(await ask(here.official, 'draft', { unitId: street, title: '新的', fromPlanId: theirs.id }))).toEqual(['fromPlanId UNKNOWN_RECORD']);
      const template = await aPlanTemplate(app.world, here);
      const change = (item: object): Promise<GraphQLAnswer> =>
        ask(here.official, 'change', { id: template.id, expectedVersion: template.version, title: '改', items: [{ title: '甲', group: 'people', ...item }] });
      expect(fieldsOf(await change({ subject: 'no-such' }))).toEqual(['items.0.subject UNKNOWN_ENTRY']);
      expect(fieldsOf(await change({ title: ' ' }))).toEqual(['items.0.title REQUIRED']);
      expect(fieldsOf(await change({ months: [13] }))).toHaveLength(1);
      expect(fieldsOf(await change({ group: 'pets' }))).toEqual(['items.0.group NOT_ONE_OF']);
    });

    it('is listed with a few statements, however many there are', async () => {
      await aPlanTemplate(app.world, here, { state: 'shared' });
      const list = `{ planTemplates(page: { limit: 50 }) { total items { ${TEMPLATE} } } }`;
      const statements = await app.statements(() => app.ask(here.official, list));
      expect(statements.length).toBeLessThan(14);
    });
  });

  describe('a plan from a template', () => {
    it('takes its words over, each by the community’s own editions, tells what it leaves out, and keeps the link', async () => {
      const template = await aPlanTemplate(app.world, here, {
        state: 'shared', title: '街道的', aims: '一起做。',
        items: [
          { title: '上门', group: 'people', subject: 'elderly-care', months: [3, 4, 9], deliveries: ['volunteers', 'own'] },
          { title: '街道集市', group: 'convenience' },
          { title: '北京的一项', group: 'people', subject: 'family-planning-x' },
        ],
        unchecked: true,
      });
      const start = await app.ask(here.worker, 'query($id: ID!, $c: ID!) { planTemplate(id: $id) { start(communityId: $c) { taken leftOut } } }', { id: template.id, c: here.community.id });
      expect(start.data!.planTemplate.start).toEqual({ taken: 2, leftOut: ['北京的一项'] });
      const plan = await done(here.worker, 'begin', { communityId: here.community.id, templateId: template.id, year: 2027, title: '2027 计划' });
      expect(plan).toMatchObject({
        year: 2027, aims: '一起做。', begunFrom: { templateTitle: '街道的', edition: 1, taken: 2, leftOut: ['北京的一项'], template: { id: template.id } },
        items: [
          { title: '上门', startsOn: '2027-03-01', endsOn: '2027-09-30', months: [3, 4, 9], deliveries: ['volunteers', 'own'], owner: null, budgetFen: null },
          { title: '街道集市', group: 'convenience', startsOn: null, endsOn: null, clauseLinks: [] },
        ],
      });
      expect(plan.items[0].clauseLinks.length).toBeGreaterThan(0);
      const { data } = await app.ask(here.official, `query($id: ID!) { planTemplate(id: $id) { ${TEMPLATE} } }`, { id: template.id });
      expect(data!.planTemplate.uses).toEqual([{ planTitle: '2027 计划', year: 2027, edition: 1, taken: 2, leftOut: ['北京的一项'], community: { name: '甲社区' } }]);
      const theirs = await app.ask(nextDoor.worker, 'query($id: ID!) { planTemplate(id: $id) { uses { year } } }', { id: template.id });
      expect(theirs.data!.planTemplate.uses).toEqual([]);
      expect(fieldsOf(await ask(here.worker, 'begin', { communityId: here.community.id, templateId: template.id, year: 2027, title: '再一份' }))).toEqual(['year YEAR_ALREADY_PLANNED']);
    });

    it('is not begun from one that is not shared, or not for this community; nor by strangers', async () => {
      const [draft, shared] = [await aPlanTemplate(app.world, here), await aPlanTemplate(app.world, here, { state: 'shared' })];
      const input = { communityId: here.community.id, templateId: shared.id, year: 2028, title: '计划' };
      expect(fieldsOf(await ask(here.worker, 'begin', { ...input, templateId: draft.id }))).toEqual(['templateId UNKNOWN_RECORD']);
      expect(fieldsOf(await ask(elsewhere.worker, 'begin', { ...input, communityId: elsewhere.community.id }))).toEqual(['templateId UNKNOWN_RECORD']);
      expect(codeOf(await ask(elsewhere.worker, 'begin', input))).toBe('NOT_FOUND');
      expect(codeOf(await ask(here.official, 'begin', input))).toBe('FORBIDDEN');
    });
  });

  describe('the table of communities and services', () => {
    const ROWS = 'services { subject title group } rows { communityId name planId planState own cells { subject planned reason } notNamed }';
    const read = (who: APerson, street: string, year = 2025): Promise<GraphQLAnswer> =>
      app.ask(who, `query($s: ID!, $y: Int!) { catalogueTable(streetId: $s, year: $y) { year street ${ROWS} } }`, { s: street, y: year });

    it('shows who plans what, what is left out and why, and who has no plan', async () => {
      const { catalogueTable: table } = (await read(here.official, here.community.street.id)).data!;
      expect(table.rows.map(({ name, planState }: { name: string; planState: string | null }) => [name, planState])).toEqual([['甲社区', 'draft'], ['乙社区', null]]);
      expect(table.rows[0]).toMatchObject({ own: 1, notNamed: [] });
      expect(table.rows[0].cells).toContainEqual({ subject: 'elderly-care', planned: 1, reason: '' });
      expect(table.rows[0].cells).toContainEqual({ subject: 'law', planned: 0, reason: expect.stringMatching('不重复') });
      expect(table.rows[1].cells).toEqual([]);
      expect(table.services.length).toBeGreaterThan(20);
      expect(new Set(table.services.map(({ subject }: { subject: string }) => subject)).size).toBe(table.services.length);
    });

    it('shows a community itself alone, strangers nothing', async () => {
      expect((await read(nextDoor.worker, here.community.street.id)).data!.catalogueTable.rows.map(({ name }: ACommunity) => name)).toEqual(['乙社区']);
      expect(codeOf(await read(elsewhere.official, here.community.street.id))).toBe('NOT_FOUND');
      expect(codeOf(await read(here.official, here.community.id))).toBe('NOT_FOUND');
      expect((await read(districtOfficial, here.community.street.id)).data!.catalogueTable.rows).toHaveLength(2);
    });

    it('asks as much of the database for thirty communities as for two', async () => {
      const statements = await app.statements(() => read(here.official, here.community.street.id));
      expect(statements.length).toBeLessThan(9);
    });

    it('goes to Excel', async () => {
      const answer = await app.http(here.official, 'get', `/streets/${here.community.street.id}/catalogue-table?year=2025`, (asked) => asked.buffer(true).parse((response, ended) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part)).on('end', () => ended(null, Buffer.concat(parts)));
      }));
      const { rows } = await readWorkbook(answer.body as Buffer, 100);
      expect(rows[0]!.slice(0, 2)).toEqual(['社区', '计划']);
      expect(rows[2]!.slice(0, 2)).toEqual(['甲社区', '起草']);
      expect(rows[2]).toContain('1');
      expect(rows[3]!.slice(0, 3)).toEqual(['乙社区', '还没有计划', '—']);
      expect((await app.http(elsewhere.official, 'get', `/streets/${here.community.street.id}/catalogue-table?year=2025`)).status).toBe(404);
    });
  });
});
