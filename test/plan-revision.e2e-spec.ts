import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnnualPlan, RiskService, type ServiceItem, ServiceItemService } from '#plan';
import { anActivity } from './factories/activity.factory.js';
import { anAnnualPlan, aRevision, itemsOfPlan } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const REVISE = 'mutation($input: ReviseAnnualPlanInput!) { reviseAnnualPlan(input: $input) { id number state revision revisionReason year items { id title state } } }';

describe('a revision of a plan in force', () => {
  let app: TestApp;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const somewhere = (): Promise<Staffing> => aStaffedCommunity(app.world);
  const inForce = (at: Staffing, traits = {}): Promise<AnnualPlan> => anAnnualPlan(app.world, at, {
    state: 'published', year: 2026, items: [
      { title: '老人餐桌', group: 'people', entry: 'elderly-care', budgetFen: 100_000 }, { title: '楼道照明', group: 'convenience', budgetFen: 50_000 },
      { title: '夜间巡楼', group: 'safety', budgetFen: 20_000 },
    ], ...traits,
  });
  const now = async (at: Staffing, plan: { id: string }): Promise<{ state: string; version: number }> =>
    (await app.ask(at.secretary, 'query($id: ID!) { annualPlan(id: $id) { state version } }', { id: plan.id })).data!.annualPlan;
  const revise = async (who: APerson, at: Staffing, plan: { id: string }, reason = '经费少了'): Promise<GraphQLAnswer> =>
    app.ask(who, REVISE, { input: { id: plan.id, expectedVersion: (await now(at, plan)).version, reason } });
  const change = (at: Staffing, item: ServiceItem, set: object): Promise<unknown> => app.world.as(at.worker, 'annual-plan:draft', (by) =>
    app.world.service(ServiceItemService).change(by, { id: item.id, expectedVersion: item.version, ...set }));
  const remove = (at: Staffing, item: ServiceItem): Promise<unknown> => app.world.as(at.worker, 'annual-plan:draft', (by) =>
    app.world.service(ServiceItemService).remove(by, { id: item.id, expectedVersion: item.version }));
  const deliver = (at: Staffing, item: ServiceItem): Promise<unknown> => app.world.as(at.secretary, 'service-item:deliver', (by) =>
    app.world.service(ServiceItemService).deliver(by, { id: item.id, expectedVersion: item.version, note: '做了 42 次' }));

  it('is the next version with the same items, while the one before it stays in force', async () => {
    const at = await somewhere();
    const plan = await inForce(at);
    const { data, errors } = await revise(at.worker, at, plan);
    expect(errors).toBeUndefined();
    expect(data!.reviseAnnualPlan).toMatchObject({
      number: null, state: 'draft', revision: 2, revisionReason: '经费少了', year: 2026,
      items: [{ title: '老人餐桌', state: 'planned' }, { title: '楼道照明', state: 'planned' }, { title: '夜间巡楼', state: 'planned' }],
    });
    expect(await now(at, plan)).toMatchObject({ state: 'published' });
    const before = await itemsOfPlan(app.world, at, plan);
    const items = await itemsOfPlan(app.world, at, data!.reviseAnnualPlan);
    expect(items.map((item) => item.fromItemId)).toEqual(before.map(({ id }) => id));
    expect(items[0]).toMatchObject({ budgetFen: 100_000, startsOn: before[0]!.startsOn, assigneeId: before[0]!.assigneeId });
  });

  it('is one at a time, and of a plan in force only; the reason says what to do', async () => {
    const at = await somewhere();
    const plan = await inForce(at);
    expect((await revise(at.worker, at, plan, ' ')).errors![0]!.extensions.fields).toMatchObject([{ path: 'reason', code: 'REQUIRED' }]);
    const { data } = await revise(at.worker, at, plan);
    const underWay = { id: data!.reviseAnnualPlan.id, revision: 2 };
    expect((await revise(at.secretary, at, plan)).errors![0]!.extensions).toMatchObject({ code: 'REVISION_UNDER_WAY', params: underWay });
    expect((await revise(at.worker, at, underWay)).errors![0]!.extensions.code).toBe('WRONG_STATE');
    const again = await app.ask(at.worker, 'mutation($input: DraftAnnualPlanInput!) { draftAnnualPlan(input: $input) { id } }', {
      input: { communityId: at.community.id, year: 2026, title: '另一个' },
    });
    expect(again.errors![0]!.extensions.fields).toMatchObject([{ path: 'year', code: 'YEAR_ALREADY_PLANNED' }]);
    expect(codeOf(await revise(elsewhere.worker, at, plan))).toBe('NOT_FOUND');
    expect(codeOf(await revise(at.clerk, at, plan))).toBe('FORBIDDEN');
  });

  it('is begun once, also by many at the same moment', async () => {
    const at = await somewhere();
    const plan = await inForce(at);
    const { version } = await now(at, plan);
    const input = { id: plan.id, expectedVersion: version, reason: '加一项' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => app.ask(at.worker, REVISE, { input })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors).map((one) => codeOf(one))).toEqual(['STALE', 'STALE', 'STALE']);
  });

  it('is the only way to change what is in force: everything else is refused and offers it', async () => {
    const at = await somewhere();
    const plan = await inForce(at);
    const [item] = await itemsOfPlan(app.world, at, plan);
    const { version } = await now(at, plan);
    const whole = { id: plan.id, expectedVersion: version };
    const tries: [string, string, object][] = [
      ['changeAnnualPlan', 'ChangeAnnualPlanInput', { ...whole, title: '改' }],
      ['addServiceItem', 'AddServiceItemInput', { ...whole, title: '加' }],
      ['changeServiceItem', 'ChangeServiceItemInput', { id: item!.id, expectedVersion: item!.version, title: '改' }],
      ['removeServiceItem', 'RemoveServiceItemInput', { id: item!.id, expectedVersion: item!.version }],
    ];
    for (const [name, type, input] of tries) {
      const { errors } = await app.ask(at.worker, `mutation($input: ${type}!) { ${name}(input: $input) { id } }`, { input });
      expect([name, errors![0]!.extensions]).toMatchObject([name, { code: 'PLAN_IN_FORCE', params: { revision: 1 } }]);
    }
    const { data } = await app.ask(at.worker, 'query($id: ID!) { annualPlan(id: $id) { edits transitions { verb } } }', { id: plan.id });
    expect(data!.annualPlan.edits).toEqual([]);
    expect(data!.annualPlan.transitions.map(({ verb }: { verb: string }) => verb)).toEqual(['revise']);
  });

  it('stands beside the version that it revises, field by field, to the day and the fen', async () => {
    const at = await somewhere();
    const plan = await inForce(at);
    const revision = await aRevision(app.world, at, plan, {
      change: async ([meals, light, patrol]) => {
        await change(at, meals!, { budgetFen: 80_000, requirement: '中午和晚上都开饭' });
        await remove(at, light!);
        await change(at, patrol!, { endsOn: '2026-11-30' });
      },
    });
    const { data } = await app.ask(at.official, `query($id: ID!) { annualPlan(id: $id) { versions { revision state } comparison {
      former { revision } same budgetFen formerBudgetFen items { kind fields item { title } former { title } } } } }`, { id: revision.id });
    expect(data!.annualPlan).toEqual({
      versions: [{ revision: 1, state: 'published' }, { revision: 2, state: 'draft' }],
      comparison: {
        former: { revision: 1 }, same: 0, budgetFen: 100_000, formerBudgetFen: 170_000,
        items: [
          { kind: 'changed', fields: ['requirement', 'budgetFen'], item: { title: '老人餐桌' }, former: { title: '老人餐桌' } },
          { kind: 'changed', fields: ['endsOn'], item: { title: '夜间巡楼' }, former: { title: '夜间巡楼' } },
          { kind: 'gone', fields: [], item: null, former: { title: '楼道照明' } },
        ],
      },
    });
  });

  it('asks for the risks that the change brings', async () => {
    const at = await somewhere();
    const revision = await aRevision(app.world, at, await inForce(at));
    const codes = async (): Promise<string[]> => {
      const { data } = await app.ask(at.worker, 'query($id: ID!) { annualPlan(id: $id) { findings { code } } }', { id: revision.id });
      return data!.annualPlan.findings.map(({ code }: { code: string }) => code).filter((code: string) => code.startsWith('CHANGE_'));
    };
    expect(await codes()).toEqual(['CHANGE_RISKS_MISSING']);
    await app.world.as(at.worker, 'risk:identify', (by) => app.world.service(RiskService).identify(by, {
      communityId: at.community.id, nature: 'risk' as never, context: 'internal' as never, title: '少一餐，老人不习惯', description: '', fromServiceChange: true,
      potentialEmergency: false, clauseIds: [],
    }));
    expect(await codes()).toEqual(['CHANGE_RISKS_UNRATED']);
  });

  describe('when it comes into force', () => {
    /** Meals are delivered and have an activity, lighting is left out of the revision, patrols go on. */
    async function replaced(): Promise<{ at: Staffing; plan: AnnualPlan; revision: AnnualPlan; before: ServiceItem[]; activityId: string }> {
      const at = await somewhere();
      const plan = await inForce(at);
      const [meals, light, patrol] = await itemsOfPlan(app.world, at, plan);
      const activity = await anActivity(app.world, at, { serviceItem: meals! });
      await deliver(at, meals!);
      app.clock.advance({ days: 3 });
      const revision = await aRevision(app.world, at, plan, { change: ([, gone]) => remove(at, gone!) });
      await deliver(at, patrol!);
      await aRevisionOnward(at, revision);
      return { at, plan, revision, before: [meals!, light!, patrol!], activityId: activity.id };
    }
    async function aRevisionOnward(at: Staffing, { id }: AnnualPlan): Promise<void> {
      for (const [who, verb] of [[at.secretary, 'submit'], [at.official, 'approve'], [at.secretary, 'publish']] as const) {
        const input = { id, expectedVersion: (await now(at, { id })).version };
        const name = `${verb}AnnualPlan`;
        const { errors } = await app.ask(who, `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`, { input });
        expect(errors).toBeUndefined();
      }
    }
    const ring = async (at: Staffing): Promise<unknown> => {
      const { data } = await app.ask(at.secretary, `query($c: ID!) { home(communityId: $c, year: 2026) { ring { stage total done } } }`, { c: at.community.id });
      return data?.home.ring;
    };

    it('takes the place of the version before it: what was delivered stays so since then, what hangs on items goes on, nothing is lost', async () => {
      const { at, plan, revision, before, activityId } = await replaced();
      expect([(await now(at, plan)).state, (await now(at, revision)).state]).toEqual(['superseded', 'published']);
      const [meals, , patrol] = await itemsOfPlan(app.world, at, revision);
      expect([meals, patrol].map((item) => item!.state)).toEqual(['delivered', 'delivered']);
      expect(meals!.endedAt).toEqual(new Date(A_WORKING_MORNING));
      expect((await itemsOfPlan(app.world, at, plan)).map((item) => item.state)).toEqual(['superseded', 'superseded', 'superseded']);
      const { data } = await app.ask(at.worker, `query($id: ID!, $activity: ID!) {
        annualPlan(id: $id) { items { title activities { id } history { verb note } } } activity(id: $activity) { serviceItem { id } } }`, { id: revision.id, activity: activityId });
      expect(data!.activity.serviceItem.id).toBe(meals!.id);
      expect(data!.annualPlan.items[0]).toMatchObject({ activities: [{ id: activityId }], history: expect.arrayContaining([{ verb: 'carryOver', note: '做了 42 次' }]) });
      expect(before).toHaveLength(3);
    });

    it('counts each promise once, before and after', async () => {
      const at = await somewhere();
      const plan = await inForce(at);
      const once = await ring(at);
      const revision = await aRevision(app.world, at, plan);
      expect(await ring(at)).toEqual(once);
      await aRevisionOnward(at, revision);
      expect(await ring(at)).toEqual(once);
      const { data } = await app.ask(null, 'query($code: String!) { publicPlan(code: $code, year: 2026) { revision items { title } } }', { code: at.community.code });
      expect(data!.publicPlan).toMatchObject({ revision: 2, items: [{}, {}, {}] });
    });

    it('a service that it leaves out and that was delivered already stays delivered, and the others end', async () => {
      const at = await somewhere();
      const plan = await inForce(at);
      const [, light] = await itemsOfPlan(app.world, at, plan);
      await deliver(at, light!);
      await aRevision(app.world, at, plan, { state: 'published', change: ([, gone]) => remove(at, gone!) });
      expect((await itemsOfPlan(app.world, at, plan)).map(({ state }) => state)).toEqual(['superseded', 'delivered', 'superseded']);
    });

    it('cannot be void, since what it replaced does not come back; the one before it waits for it to be settled', async () => {
      const at = await somewhere();
      const plan = await inForce(at);
      const revision = await aRevision(app.world, at, plan);
      const VOID = 'mutation($input: VoidRecordInput!) { voidAnnualPlan(input: $input) { state } }';
      const voiding = async (one: { id: string }): Promise<string | undefined> =>
        codeOf(await app.ask(at.secretary, VOID, { input: { id: one.id, expectedVersion: (await now(at, one)).version, reason: '写错了' } }));
      expect(await voiding(plan)).toBe('REVISION_UNDER_WAY');
      expect(await voiding(revision)).toBeUndefined();
      const second = await aRevision(app.world, at, { ...plan, ...(await now(at, plan)) } as AnnualPlan, { state: 'published' });
      expect(second.revision).toBe(2);
      expect(await voiding(second)).toBe('REVISION_IN_FORCE');
    });

    it('needs few statements, however many items it has', async () => {
      const at = await somewhere();
      const many = (count: number): object => ({ items: Array.from({ length: count }, (_, index) => ({ title: `服务 ${index}`, group: 'people' })) });
      const statements = async (year: number, count: number): Promise<number> => {
        const plan = await inForce(at, { year, ...many(count) });
        const revision = await aRevision(app.world, at, plan, { state: 'approved' });
        const sent = await app.statements(() => app.ask(at.secretary, 'mutation($input: PublishAnnualPlanInput!) { publishAnnualPlan(input: $input) { id } }', {
          input: { id: revision.id, expectedVersion: revision.version },
        }));
        return sent.length;
      };
      const [few, more] = [await statements(2026, 3), await statements(2027, 12)];
      expect(more - few).toBeLessThan(4);
    });
  });

  const codeOf = ({ errors }: GraphQLAnswer): string | undefined => errors?.[0]?.extensions.code as string | undefined;
});
