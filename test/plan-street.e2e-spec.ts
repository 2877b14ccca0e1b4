import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { aMeeting } from './factories/meeting.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const APPROVE = `mutation($input: ApproveAnnualPlansInput!) { approveAnnualPlans(input: $input) {
  plan { id title state } refusal { code params } } }`;
const RECORD = `mutation($input: RecordConsultationInput!) { recordConsultation(input: $input) { version findings { code }
  consultations { id heldOn people words meeting { id } minutes { name } recordedBy { name } } history { verb note } } }`;
const codeOf = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions.code;

describe('plans before the street', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  /** Another community of the same street, with the same official. */
  const neighbour = (name: string): Promise<Staffing> => aStaffedCommunity(app.world, { name, street: here.community.street });

  it('are approved together, each by its own guards: what cannot be is told with the reason, the others stand', async () => {
    const other = await neighbour('二号社区');
    const [fine, draft] = [await anAnnualPlan(app.world, here, { year: 2027, state: 'submitted' }), await anAnnualPlan(app.world, here, { year: 2028 })];
    await app.world.registry.addMembership(other.worker.id, 'street-official', here.community.street.id, '2024-01-01', null);
    const own = await anAnnualPlan(app.world, other, { year: 2027, state: 'submitted', author: other.worker });
    const approve = (who: APerson | null, ids: { id: string; version: number }[]): Promise<GraphQLAnswer> =>
      app.ask(who, APPROVE, { input: { plans: ids.map(({ id, version }) => ({ id, expectedVersion: version })), note: '同意' } });
    const stale = { id: own.id, version: own.version + 5 };
    expect(codeOf(await approve(here.secretary, [fine]))).toBe('FORBIDDEN');
    expect((await approve(other.worker, [])).errors![0]!.extensions.fields).toMatchObject([{ path: 'plans', code: 'REQUIRED' }]);
    const { data, errors } = await approve(other.worker, [own, fine, draft, stale, { id: randomUUID(), version: 1 }]);
    expect(errors).toBeUndefined();
    expect(data!.approveAnnualPlans).toMatchObject([
      { plan: { id: own.id, title: own.title, state: 'submitted' }, refusal: { code: 'OWN_RECORD' } },
      { plan: { id: fine.id, state: 'approved' }, refusal: null },
      { plan: { id: draft.id, state: 'draft' }, refusal: { code: 'WRONG_STATE' } },
      { plan: { id: own.id }, refusal: { code: 'STALE' } },
      { plan: null, refusal: { code: 'NOT_FOUND' } },
    ]);
    const after = await app.ask(here.secretary, 'query($id: ID!) { annualPlan(id: $id) { state history { verb note } } }', { id: fine.id });
    expect(after.data!.annualPlan).toMatchObject({ state: 'approved', history: expect.arrayContaining([{ verb: 'approve', note: '同意' }]) });
  });

  it('stand side by side with a fixed number of statements', async () => {
    const at = await aStaffedCommunity(app.world);
    const LIST = `query { annualPlans(filter: { state: ["submitted"] }, page: { limit: 50 }) { items { id version year revision number title budgetFen
      community { name } items { id comments { id } } findings { code blocking } catalogueLeft { id } leftOut { entry { id } }
      comparison(against: lastYear) { former { year } budgetFen formerBudgetFen items { kind } } transitions { verb blockedBy { code } } } } }`;
    const ask = (): Promise<GraphQLAnswer> => app.ask(at.official, LIST);
    const counted = async (): Promise<number> => {
      await ask();
      return (await app.statements(ask)).length;
    };
    await anAnnualPlan(app.world, at, { year: 2027, state: 'submitted' });
    const one = await counted();
    await anAnnualPlan(app.world, at, { year: 2026, state: 'published' });
    await anAnnualPlan(app.world, at, { year: 2028, state: 'submitted' });
    expect(await counted() - one).toBeLessThanOrEqual(2);
    const { data } = await ask();
    const next = data!.annualPlans.items.find(({ year }: { year: number }) => year === 2027);
    expect(next).toMatchObject({ community: { name: at.community.name }, comparison: { former: { year: 2026 } } });
  });

  it('are talked about line by line before they are returned, and the community reads it at the line', async () => {
    const plan = await anAnnualPlan(app.world, here, { year: 2026, state: 'submitted' });
    const [line] = await itemsOfPlan(app.world, here, plan);
    const SAY = 'mutation($input: CommentRecordInput!) { commentRecord(input: $input) { id } }';
    const said = await app.ask(here.official, SAY, { input: { kind: 'serviceItem', recordId: line!.id, text: '九月漏访的两位怎么补？' } });
    expect(said.errors).toBeUndefined();
    const read = await app.ask(here.worker, 'query($id: ID!) { annualPlan(id: $id) { state items { comments { text author { name } } } } }', { id: plan.id });
    expect(read.data!.annualPlan).toMatchObject({ state: 'submitted', items: [{ comments: [{ text: '九月漏访的两位怎么补？', author: { name: here.official.name } }] }, { comments: [] }] });
  });

  describe('consultation of residents', () => {
    const record = async (at: Staffing, plan: { id: string }, input: object): Promise<GraphQLAnswer> => {
      const { data } = await app.ask(at.secretary, 'query($id: ID!) { annualPlan(id: $id) { version } }', { id: plan.id });
      return app.ask(at.worker, RECORD, { input: { id: plan.id, expectedVersion: data!.annualPlan.version, ...input } });
    };

    it('is a meeting that was held, or a day and words; then it is no longer missing', async () => {
      const at = await neighbour('三号社区');
      const plan = await anAnnualPlan(app.world, at, { year: 2027 });
      const meeting = await aMeeting(app.world, at, { state: 'held' });
      const { data, errors } = await record(at, plan, { meetingId: meeting.id, people: 42 });
      expect(errors).toBeUndefined();
      expect(data!.recordConsultation.consultations).toMatchObject([{ people: 42, words: '', meeting: { id: meeting.id }, minutes: null, recordedBy: { name: at.worker.name } }]);
      expect(data!.recordConsultation.findings.map(({ code }: { code: string }) => code)).not.toContain('CONSULTATION_MISSING');
      const again = await record(at, plan, { heldOn: '2026-11-10', words: '楼道口贴了意见箱，收到 17 条，照明的都采纳了。' });
      expect(again.data!.recordConsultation.consultations).toHaveLength(2);
      const { version } = again.data!.recordConsultation;
      const REMOVE = 'mutation($input: RemoveConsultationInput!) { removeConsultation(input: $input) { consultations { words } } }';
      const gone = again.data!.recordConsultation.consultations.find(({ words }: { words: string }) => words === '').id;
      const left = await app.ask(at.worker, REMOVE, { input: { id: plan.id, expectedVersion: version, consultationId: gone } });
      expect(left.data!.removeConsultation.consultations).toMatchObject([{ words: expect.stringContaining('17 条') }]);
      const unknown = await app.ask(at.worker, REMOVE, { input: { id: plan.id, expectedVersion: version + 1, consultationId: gone } });
      expect(unknown.errors![0]!.extensions.fields).toMatchObject([{ path: 'consultationId', code: 'UNKNOWN_RECORD' }]);
    });

    let written: Promise<[Staffing, { id: string }]> | undefined;
    const draft = (): Promise<[Staffing, { id: string }]> => (written ??= aStaffedCommunity(app.world).then(async (at) => [at, await anAnnualPlan(app.world, at, { year: 2027 })]));

    it.each([
      ['neither meeting nor words', {}, [['heldOn', 'REQUIRED'], ['words', 'REQUIRED']]],
      ['a day to come', { heldOn: '2026-11-21', words: '问了' }, [['heldOn', 'IN_THE_FUTURE']]],
      ['an unknown meeting', { meetingId: randomUUID() }, [['meetingId', 'UNKNOWN_RECORD']]],
      ['a file that is not the plan’s', { heldOn: '2026-11-01', words: '问了', attachmentId: randomUUID() }, [['attachmentId', 'UNKNOWN_RECORD']]],
      ['nobody asked', { heldOn: '2026-11-01', words: '问了', people: 0 }, [['people', 'TOO_SMALL']]],
    ])('is refused with %s', async (_word, input, fields) => {
      const { errors } = await record(...(await draft()), input);
      expect(errors![0]!.extensions.fields).toMatchObject(fields.map(([path, code]) => ({ path, code })));
    });

    it('is recorded by the plan’s authors while it is written', async () => {
      const at = await aStaffedCommunity(app.world);
      const plan = await anAnnualPlan(app.world, at, { year: 2027 });
      const input = { id: plan.id, expectedVersion: plan.version, heldOn: '2026-11-01', words: '问了' };
      expect(codeOf(await app.ask(at.clerk, RECORD, { input }))).toBe('FORBIDDEN');
      expect(codeOf(await app.ask(here.worker, RECORD, { input }))).toBe('NOT_FOUND');
      expect(codeOf(await app.ask(at.worker, RECORD, { input: { ...input, expectedVersion: 99 } }))).toBe('STALE');
      const sent = await anAnnualPlan(app.world, at, { year: 2028, state: 'submitted' });
      expect(codeOf(await app.ask(at.worker, RECORD, { input: { ...input, id: sent.id, expectedVersion: sent.version } }))).toBe('WRONG_STATE');
    });
  });
});
