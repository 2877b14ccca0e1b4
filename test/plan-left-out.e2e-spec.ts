import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnnualPlan } from '#plan';
import { anAnnualPlan } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const PLAN = 'id version leftOut { entry { code } reason } catalogueLeft { code } findings { code blocking params }';
const LEAVE_OUT = `mutation($input: LeaveOutServiceInput!) { leaveOutService(input: $input) { ${PLAN} history { verb note } } }`;

describe('a service of the catalogue that a plan leaves out', () => {
  let app: TestApp;
  let here: Staffing;
  let plan: AnnualPlan;
  let catalogue: { id: string; code: string; title: string }[];

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    const { data } = await app.ask(here.worker, 'query($c: ID!) { catalogue(communityId: $c) { id code title } }', { c: here.community.id });
    catalogue = data!.catalogue;
    plan = await anAnnualPlan(app.world, here, { year: 2027, items: [{ title: '维修日', entry: 'daily-life' }], explained: false });
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const entry = (code: string): string => catalogue.find((one) => one.code === code)!.id;
  const version = async (): Promise<number> => (await app.ask(here.worker, `{ annualPlan(id: "${plan.id}") { version } }`)).data!.annualPlan.version;
  const leaveOut = async (who: APerson | null, code: string, reason: string, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, LEAVE_OUT, { input: { id: plan.id, expectedVersion: await version(), catalogueEntryId: entry(code), reason, ...more } });
  const titled = (code: string): string => catalogue.find((one) => one.code === code)!.title;
  const unexplained = ({ findings }: { findings: { code: string; blocking: boolean; params: { title: string } }[] }): string[] =>
    findings.filter(({ code, blocking }) => code === 'SERVICE_UNEXPLAINED' && blocking).map(({ params }) => params.title);
  const codeOf = (answer: GraphQLAnswer): unknown => answer.errors?.[0]?.extensions.code;

  it('has its reason, which counts as an answer to the catalogue, can be changed, and taken back', async () => {
    const open = catalogue.length - 1;
    const { data, errors } = await leaveOut(here.worker, 'law', '街道统一请律师坐班。');
    expect(errors).toBeUndefined();
    expect(data!.leaveOutService.leftOut).toEqual([{ entry: { code: 'law' }, reason: '街道统一请律师坐班。' }]);
    expect(unexplained(data!.leaveOutService)).not.toContain(titled('law'));
    expect(data!.leaveOutService.catalogueLeft).toHaveLength(open);
    expect(data!.leaveOutService.history[0]).toEqual({ verb: 'leaveOut', note: expect.stringMatching(/：街道统一请律师坐班。$/) });
    expect((await leaveOut(here.secretary, 'law', '改了')).data!.leaveOutService.leftOut).toEqual([{ entry: { code: 'law' }, reason: '改了' }]);
    const back = await leaveOut(here.worker, 'law', '');
    expect(back.data!.leaveOutService.leftOut).toEqual([]);
    expect(unexplained(back.data!.leaveOutService)).toContain(titled('law'));
  });

  it('is left out together with others for the same reason, all or none', async () => {
    const LEAVE_OUT_ALL = `mutation($input: LeaveOutServicesInput!) { leaveOutServices(input: $input) { ${PLAN} } }`;
    const ask = async (codes: string[], more: object = {}): Promise<GraphQLAnswer> => app.ask(here.worker, LEAVE_OUT_ALL, {
      input: { id: plan.id, expectedVersion: await version(), catalogueEntryIds: codes.map(entry), reason: '街道统一做。', ...more },
    });
    expect((await ask(['education', 'daily-life'])).errors![0]!.extensions.fields).toMatchObject([{ path: 'catalogueEntryIds.1', code: 'DUPLICATE' }]);
    expect((await ask([], { catalogueEntryIds: [] })).errors![0]!.extensions.fields).toMatchObject([{ path: 'catalogueEntryIds', code: 'REQUIRED' }]);
    const { data } = await ask(['education', 'relief']);
    expect(data!.leaveOutServices.leftOut).toEqual([{ entry: { code: 'education' }, reason: '街道统一做。' }, { entry: { code: 'relief' }, reason: '街道统一做。' }]);
    expect((await ask(['education', 'relief'], { reason: '' })).data!.leaveOutServices.leftOut).toEqual([]);
  });

  it('is left out no more once it is planned; last year’s reasons go along to the next', async () => {
    await leaveOut(here.worker, 'law', '街道统一请。');
    await leaveOut(here.worker, 'health', '卫生站在隔壁。');
    const input = { id: plan.id, expectedVersion: await version(), catalogueEntryIds: [entry('law')] };
    const added = await app.ask(here.worker, `mutation($input: AddServiceItemsInput!) { addServiceItems(input: $input) { ${PLAN} } }`, { input });
    expect(added.data!.addServiceItems.leftOut).toEqual([{ entry: { code: 'health' }, reason: '卫生站在隔壁。' }]);
    const next = { communityId: here.community.id, year: 2028, title: '2028', fromPlanId: plan.id };
    const drafted = await app.ask(here.worker, `mutation($input: DraftAnnualPlanInput!) { draftAnnualPlan(input: $input) { ${PLAN} } }`, { input: next });
    expect(drafted.data!.draftAnnualPlan.leftOut).toEqual([{ entry: { code: 'health' }, reason: '卫生站在隔壁。' }]);
  });

  it('is refused for what is planned, what no adopted edition names, and a reason too long', async () => {
    expect((await leaveOut(here.worker, 'daily-life', '不做')).errors![0]!.extensions.fields).toMatchObject([{ path: 'catalogueEntryId', code: 'DUPLICATE' }]);
    expect((await leaveOut(here.worker, 'law', '不做', { catalogueEntryId: randomUUID() })).errors![0]!.extensions.fields)
      .toMatchObject([{ path: 'catalogueEntryId', code: 'UNKNOWN_ENTRY' }]);
    expect((await leaveOut(here.worker, 'law', '长'.repeat(301))).errors![0]!.extensions.fields).toMatchObject([{ path: 'reason', code: 'TOO_LONG' }]);
  });

  it('is told by the plan’s authors alone, on what they see, while it is written', async () => {
    const elsewhere = await aStaffedCommunity(app.world);
    expect(codeOf(await leaveOut(elsewhere.worker, 'education', '不做'))).toBe('NOT_FOUND');
    expect(codeOf(await leaveOut(here.clerk, 'education', '不做'))).toBe('FORBIDDEN');
    expect(codeOf(await leaveOut(null, 'education', '不做'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await leaveOut(here.worker, 'education', '不做', { expectedVersion: 1 }))).toBe('STALE');
    const submitted = await anAnnualPlan(app.world, elsewhere, { year: 2027, state: 'submitted' });
    const late = { input: { id: submitted.id, expectedVersion: submitted.version, catalogueEntryId: entry('law'), reason: '不做' } };
    expect(codeOf(await app.ask(elsewhere.worker, LEAVE_OUT, late))).toBe('WRONG_STATE');
  });
});
