import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const IN_FORCE = 'DB35/T 2074-2022';
const BEIJING = 'DB11/T 1466-2017';

describe('a nonconformity raised in one step', () => {
  let app: TestApp;
  let staff: Staffing;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-04-02T10:00:00+08:00');
    staff = await aStaffedCommunity(app.world);
  });

  const run = (job: string): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, job, {});
  const enter = async (fact: string, value: unknown): Promise<void> => {
    await app.ask(staff.worker, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id } }', {
      input: { communityId: staff.community.id, fact, value, asOf: '2026-04-01', source: '台账' },
    });
    await run('verdict.renew');
  };
  const report = (input: object, who: APerson = staff.worker): Promise<GraphQLAnswer> =>
    app.ask(
      who,
      `mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id potential clauseLinks { role clause { number standardCode } } source { kind id } offersReview
         sourceVerdict { rule title { zh } clauseNumber on verdict actual required unit gap { code params } now actualNow since } } }`,
      { input: { communityId: staff.community.id, title: '社区工作者不够', description: '按现行版还差人。', foundOn: '2026-04-02', ...input } },
    );
  const seen = async (id: string): Promise<any> => {
    const { data } = await app.ask(staff.secretary, 'query($id: ID!) { nonconformity(id: $id) { state offersReview sourceVerdict { verdict actual now actualNow since } source { state } } }', { id });
    return data!.nonconformity;
  };

  it('from a verdict carries the clause and the figures over, and offers review once the rule is met', async () => {
    await enter('residentPopulation', 7860);
    await enter('communityWorkers', 12);
    const { data, errors } = await report({ verdict: { standardCode: IN_FORCE, rule: 'workers' } });
    expect(errors).toBeUndefined();
    const raised = data!.reportNonconformity;
    expect(raised).toMatchObject({
      source: null, offersReview: false,
      sourceVerdict: {
        rule: 'workers', clauseNumber: '6.1.2', on: '2026-04-02', verdict: 'notMet', actual: 12, required: 15, unit: '人', gap: { code: 'short', params: { by: 3 } },
        now: 'notMet', actualNow: 12, since: '2026-04-02',
      },
    });
    expect(raised.clauseLinks).toContainEqual({ role: 'breaches', clause: { number: '6.1.2', standardCode: IN_FORCE } });
    const { data: page } = await app.ask(
      staff.secretary, 'query($id: ID!) { conformity(communityId: $id) { editions { standardCode rules { rule nonconformities { id kind state } } } } }', { id: staff.community.id },
    );
    const rule = page!.conformity.editions[0].rules.find((one: any) => one.rule === 'workers');
    expect(rule.nonconformities).toEqual([{ id: raised.id, kind: 'nonconformity', state: 'reported' }]);

    app.clock.set('2026-05-06T10:00:00+08:00');
    await enter('communityWorkers', 15);
    // the figures of the day stay, the present ones stand beside them, and the case waits for a person
    expect(await seen(raised.id)).toEqual({
      state: 'reported', offersReview: true, source: null, sourceVerdict: { verdict: 'notMet', actual: 12, now: 'met', actualNow: 15, since: '2026-05-06' },
    });
  });

  it('is a recurrence when the same clause was breached before', async () => {
    await enter('residentPopulation', 7860);
    await enter('communityWorkers', 12);
    await report({ verdict: { standardCode: IN_FORCE, rule: 'workers' } });
    const again = await app.ask(
      staff.worker, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { grade recurrenceOf { id } } }',
      { input: { communityId: staff.community.id, title: '又少了人', description: '还是不够。', foundOn: '2026-04-02', verdict: { standardCode: IN_FORCE, rule: 'certified-social-workers' } } },
    );
    expect(again.data!.reportNonconformity).toMatchObject({ grade: 'major', recurrenceOf: { id: expect.any(String) } });
  });

  it('from a missed obligation carries its clause over, and offers review once that is made good', async () => {
    await app.world.registry.adopt(BEIJING, staff.community.id, '2026-01-01');
    await enter('households', 1900);
    await run('obligation.remind');
    const strips = async (): Promise<any> => {
      const { data } = await app.ask(
        staff.secretary,
        'query($id: ID!) { obligations(communityId: $id, year: 2026) { standardCode obligation periods { id state version nonconformities { id } } } }',
        { id: staff.community.id },
      );
      return data!.obligations.find((one: any) => one.standardCode === BEIJING && one.obligation === 'publication.finance').periods[0];
    };
    const missed = await strips();
    expect(missed.state).toBe('missed');
    const { data, errors } = await report({ title: '一季度没有公开财务', sourceKind: 'obligation', sourceId: missed.id, potential: true });
    expect(errors).toBeUndefined();
    const raised = data!.reportNonconformity;
    expect(raised).toMatchObject({ potential: true, source: { kind: 'obligation', id: missed.id }, offersReview: false, sourceVerdict: null });
    expect(raised.clauseLinks).toContainEqual({ role: 'breaches', clause: { number: '6.2.2', standardCode: BEIJING } });
    expect((await strips()).nonconformities).toEqual([{ id: raised.id }]);
    await app.ask(staff.worker, 'mutation($input: FulfilObligationInput!) { fulfilObligation(input: $input) { id } }', {
      input: { id: missed.id, expectedVersion: missed.version, on: '2026-04-02', note: '补贴在公示栏' },
    });
    expect(await seen(raised.id)).toMatchObject({ state: 'reported', offersReview: true, source: { state: 'done' } });
  });

  it('is refused for a rule that the community is not held against, and by who has no say', async () => {
    const fields = async (given: object): Promise<unknown> => (await report(given)).errors?.[0]?.extensions.fields;
    expect(await fields({ verdict: { standardCode: BEIJING, rule: 'police.officers' } })).toEqual([{ path: 'verdict', code: 'UNKNOWN_RULE', params: {} }]);
    expect(await fields({ verdict: { standardCode: IN_FORCE, rule: 'none' } })).toEqual([{ path: 'verdict', code: 'UNKNOWN_RULE', params: {} }]);
    expect(await fields({})).toEqual([{ path: 'clauseIds', code: 'REQUIRED', params: {} }]);
    const other = await aStaffedCommunity(app.world);
    expect((await report({ verdict: { standardCode: IN_FORCE, rule: 'workers' } }, other.worker)).errors![0]!.extensions.code).toBe('NOT_FOUND');
  });
});
