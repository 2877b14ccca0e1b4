import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const verb = (name: string, answer: string): string => {
  const input = name === 'voidAnnualPlan' ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${answer} } }`;
};

describe('a plan in force', () => {
  let app: TestApp;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const somewhere = (given = {}): Promise<Staffing> => aStaffedCommunity(app.world, given);

  it('makes each item a commitment of its owner, told as delivered from the day on which it begins', async () => {
    const at = await somewhere();
    const plan = await anAnnualPlan(app.world, at, {
      state: 'published',
      items: [{ title: '便民维修日', owner: at.clerk, startsOn: '2027-03-01', endsOn: '2027-03-31' }],
    });
    const [item] = await itemsOfPlan(app.world, at, plan);
    expect(item).toMatchObject({ state: 'running', dueAt: new Date('2027-03-31T15:59:59.999Z') });
    const deliver = (who: APerson): Promise<GraphQLAnswer> =>
      app.ask(who, verb('deliverServiceItem', 'state endedAt'), { input: { id: item!.id, expectedVersion: item!.version, note: '修了 42 件' } });
    expect((await deliver(at.clerk)).errors![0]!.extensions).toMatchObject({ code: 'TOO_EARLY', params: { from: '2027-03-01' } });
    app.clock.set('2027-03-20T10:00:00+08:00');
    expect(await codeOf(deliver(elsewhere.clerk))).toBe('NOT_FOUND');
    expect(await codeOf(deliver(at.supervisor))).toBe('FORBIDDEN');
    const work = await app.ask(at.clerk, '{ myWork { verb record { title } } }');
    expect(work.data!.myWork).toEqual([{ verb: 'deliver', record: { title: '便民维修日' } }]);
    expect((await deliver(at.clerk)).data!.deliverServiceItem).toMatchObject({ state: 'delivered' });
    expect(await codeOf(deliver(at.clerk))).toBe('STALE');
    item!.version += 1;
    expect(await codeOf(deliver(at.clerk))).toBe('WRONG_STATE');
  });

  it('is reviewed when its year is ending, and what was not delivered is told as missed', async () => {
    const at = await somewhere();
    const plan = await anAnnualPlan(app.world, at, { state: 'published', year: 2026, delivered: 1 });
    const close = (who: APerson, note = '十项做成九项'): Promise<GraphQLAnswer> =>
      app.ask(who, verb('closeAnnualPlan', 'state endedAt items { state }'), { input: { id: plan.id, expectedVersion: plan.version, note } });
    expect((await close(at.secretary)).errors![0]!.extensions).toMatchObject({ code: 'TOO_EARLY', params: { from: '2026-12-01' } });
    app.clock.set('2026-12-01T09:00:00+08:00');
    expect((await close(at.secretary, '')).errors![0]!.extensions.fields).toMatchObject([{ path: 'note', code: 'REQUIRED' }]);
    expect(await codeOf(close(elsewhere.secretary))).toBe('NOT_FOUND');
    expect(await codeOf(close(at.worker))).toBe('FORBIDDEN');
    const { data, errors } = await close(at.secretary);
    expect(errors).toBeUndefined();
    expect(data!.closeAnnualPlan).toMatchObject({ state: 'closed', endedAt: expect.any(String), items: [{ state: 'delivered' }, { state: 'missed' }] });
  });

  it('takes its items with it when it was entered by mistake', async () => {
    const at = await somewhere();
    const plan = await anAnnualPlan(app.world, at, { state: 'published' });
    await app.ask(at.secretary, verb('voidAnnualPlan', 'state'), { input: { id: plan.id, expectedVersion: plan.version, reason: '登记重了' } });
    expect((await itemsOfPlan(app.world, at, plan)).map((item) => item.state)).toEqual(['void', 'void']);
  });

  describe('for residents', () => {
    const READ = `query($code: String!, $year: Int!) { publicPlan(code: $code, year: $year) {
      year title communityName publishedAt items { group title requirement startsOn endsOn } } }`;
    const read = (code: string, year = 2027, who: APerson | null = null): Promise<GraphQLAnswer> => app.ask(who, READ, { code, year });

    it('can be read without an account: what, how well, when, and since when', async () => {
      const at = await somewhere({ name: '榕树下社区' });
      const plan = await anAnnualPlan(app.world, at, {
        state: 'published',
        year: 2027,
        items: [
          { title: '夜间巡楼', group: 'safety', startsOn: '2027-01-01', endsOn: '2027-12-31', requirement: '每晚两圈' },
          { title: '老人餐桌', group: 'people', startsOn: '2027-02-01', endsOn: '2027-11-30', requirement: '中午十一点半开饭' },
        ],
      });
      const { data, errors } = await read(at.community.code);
      expect(errors).toBeUndefined();
      expect(data!.publicPlan).toEqual({
        year: 2027,
        title: plan.title,
        communityName: '榕树下社区',
        publishedAt: '2026-11-20T02:00:00.000Z',
        items: [
          { group: 'people', title: '老人餐桌', requirement: '中午十一点半开饭', startsOn: '2027-02-01', endsOn: '2027-11-30' },
          { group: 'safety', title: '夜间巡楼', requirement: '每晚两圈', startsOn: '2027-01-01', endsOn: '2027-12-31' },
        ],
      });
      // a neighbour's page shows the neighbour's plan, also to somebody signed in
      expect((await read(elsewhere.community.code, 2027, at.secretary)).data!.publicPlan).toBeNull();
      expect((await read(at.community.code, 2027, elsewhere.clerk)).data!.publicPlan.title).toBe(plan.title);
    });

    it.each(['draft', 'submitted', 'returned', 'approved', 'void'] as const)('is not shown while it is %s', async (state) => {
      const at = await somewhere();
      await anAnnualPlan(app.world, at, { state, year: 2027 });
      expect((await read(at.community.code)).data!.publicPlan).toBeNull();
    });

    it('stays readable once it is closed', async () => {
      const at = await somewhere();
      await anAnnualPlan(app.world, at, { state: 'closed', year: 2026 });
      expect((await read(at.community.code, 2026)).data!.publicPlan.items).toHaveLength(2);
    });

    it('is not found under a code that no community has', async () => {
      expect(await codeOf(read('000000000000'))).toBe('NOT_FOUND');
      expect(await codeOf(read(elsewhere.community.street.code))).toBe('NOT_FOUND');
    });

    it('comes with the community in one request, on one transaction; a second community does not', async () => {
      const at = await somewhere({ name: '三坊社区', complaintPhone: '0591-87654321' });
      const { code } = at.community;
      const HOME = `query($code: String!) { publicCommunity(code: $code) { code name streetName complaintPhone }
        this: publicPlan(code: $code, year: 2026) { title } next: publicPlan(code: $code, year: 2027) { title } }`;
      const statements = await app.statements(async () => {
        const { data, errors } = await app.ask(null, HOME, { code });
        expect(errors).toBeUndefined();
        expect(data).toEqual({
          publicCommunity: { code, name: '三坊社区', streetName: at.community.street.name, complaintPhone: '0591-87654321' }, this: null, next: null,
        });
      });
      expect(statements.filter((sql) => sql.startsWith('BEGIN'))).toHaveLength(1);
      const two = await app.ask(null, 'query($a: String!, $b: String!) { a: publicPlan(code: $a, year: 2027) { title } b: publicPlan(code: $b, year: 2027) { title } }', {
        a: code, b: elsewhere.community.code,
      });
      expect(two.errors![0]!.extensions.code).toBe('FORBIDDEN');
    });

    it('opens nothing else: who acts publicly reads no record', async () => {
      const at = await somewhere();
      const plan = await anAnnualPlan(app.world, at, { state: 'published' });
      expect(await codeOf(app.ask(null, 'query($id: ID!) { annualPlan(id: $id) { title } }', { id: plan.id }))).toBe('UNAUTHENTICATED');
      const { data } = await app.ask(null, '{ publicCommunities { code } }');
      expect(data!.publicCommunities.map((one: { code: string }) => one.code)).toEqual(expect.arrayContaining([at.community.code, elsewhere.community.code]));
    });
  });

  async function codeOf(answer: Promise<GraphQLAnswer>): Promise<string | undefined> {
    return (await answer).errors?.[0]?.extensions.code;
  }
});
