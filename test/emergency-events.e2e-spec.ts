import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aDrill, aLoggedDrill, anIncident, aRecovery } from './factories/drill.factory.js';
import { anEmergencyPlan, aSupply, TEN_KINDS } from './factories/emergency.factory.js';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FIELDS: Record<string, string> = {
  EmergencyPlan: 'id number title state version dueAt edition reviewOn inForceOn owner { id } contacts { part name phone } teams { name leader } findings { code blocking params } uses { id kind }',
  EmergencySupply: 'id number title state version dueAt quantity issued condition expired expiresOn checkOn movements { move change balance usedUp expired record { id } by { id } }',
  Drill: 'id number title state version dueAt type attendance loggedAfterwards findings { position text } nonconformities { id } emergencyPlan { id } serviceItem { id }',
  Incident: 'id number title state version dueAt overAt reportedAfter entries { entry at text addressee by { id } } nonconformities { id } emergencyPlan { id }',
  ServiceRecovery: 'id number title state version dueAt source { id kind } needsCase nonconformities { id kind }',
};
// mutation → the type that it answers
const TYPE = (name: string): string =>
  name.endsWith('EmergencyPlan') ? 'EmergencyPlan' : name.endsWith('Supply') ? 'EmergencySupply' : name.endsWith('Drill') ? 'Drill' : name.endsWith('Incident') ? 'Incident' : 'ServiceRecovery';
const verb = (name: string): string => {
  const input = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${FIELDS[TYPE(name)]} } }`;
};
type Row = { id: string; version: number };

describe('drills, incidents and service recovery (8.10)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const make = (who: APerson | null, name: string, input: object, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { communityId: at.community.id, ...input } });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string, params: object = expect.anything() as object): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });
  const drillInput = (): object => ({ type: 'special', scenario: 'fire', title: '厨房灭火', script: '先关火', startsAt: '2026-11-24T15:00:00+08:00', endsAt: '2026-11-24T16:00:00+08:00' });
  const incidentInput = (): object => ({ id: randomUUID(), scenario: 'gas', title: '燃气味', place: '3 号楼', description: '楼道有气味', startsAt: '2026-11-20T09:30:00+08:00' });
  const recoveryInput = (): object => ({ title: '名字打错', happenedOn: '2026-11-20', deviation: '打错一个字' });
  const at = (clock: string): string => `2026-11-20T${clock}:00+08:00`;

  describe('a drill', () => {
    it('is put right once evaluated: what it said before, why and by whom stays in its history', async () => {
      const row = await aDrill(app.world, here, { state: 'evaluated' });
      const right = { attendance: 52, summary: '都到了', evaluation: '快了两分钟', evaluationScore: 5 };
      await refused(send(here.worker, 'correctDrill', row, { ...right, reason: '' }), 'reason', 'REQUIRED');
      expect(await done(send(here.worker, 'correctDrill', row, { ...right, reason: '漏数了一队' }))).toMatchObject({ state: 'evaluated', attendance: 52 });
      const { history } = await done(app.ask(here.secretary, `{ drill(id: "${row.id}") { history(limit: 1) { verb note actor { name } changes { field to } } } }`));
      expect(history[0]).toMatchObject({ verb: 'correct', note: '漏数了一队', actor: { name: here.worker.name } });
      expect(history[0].changes).toContainEqual({ field: 'attendance', to: 52 });
    });

    it('is neither held before its time, nor evaluated before it was held', async () => {
      const row = await aDrill(app.world, here);
      expect(await codeOf(send(here.worker, 'holdDrill', row, { attendance: 10 }))).toBe('NOT_YET_HELD');
      expect(await codeOf(send(here.worker, 'evaluateDrill', row, { summary: '好', evaluation: '好', evaluationScore: 5 }))).toBe('WRONG_STATE');
      app.clock.set('2026-11-23T16:00:00+08:00');
      expect(await codeOf(send(elsewhere.worker, 'holdDrill', row, { attendance: 10 }))).toBe('NOT_FOUND');
      expect(await codeOf(send(here.gridManager, 'holdDrill', row, { attendance: 10 }))).toBe('FORBIDDEN');
      await refused(send(here.worker, 'holdDrill', row, { attendance: 0 }), 'attendance', 'TOO_SMALL');
      expect(await done(send(here.worker, 'holdDrill', row, { attendance: 10 }))).toMatchObject({ state: 'held', dueAt: '2026-11-30T09:30:00.000Z' });
    });

    it.each([
      ['a day that is over', { startsAt: '2026-11-19T15:00:00+08:00' }, 'startsAt', 'IN_THE_PAST'],
      ['an end before its beginning', { endsAt: '2026-11-24T14:00:00+08:00' }, 'endsAt', 'DATES_REVERSED'],
      ['a plan that is none', { emergencyPlanId: '0198c0de-0000-7000-8000-000000000001' }, 'emergencyPlanId', 'UNKNOWN_RECORD'],
      ['an item that nobody planned', { serviceItemId: '0198c0de-0000-7000-8000-000000000001' }, 'serviceItemId', 'UNKNOWN_RECORD'],
    ])('is not planned for %s', async (_word, input, path, code) => refused(make(here.worker, 'planDrill', { ...drillInput(), ...input }), path, code));

    it('is logged afterwards once, however often it is sent', async () => {
      const id = randomUUID();
      const [one, two] = [await aLoggedDrill(app.world, here, { id }), await aLoggedDrill(app.world, here, { id })];
      expect(one).toMatchObject({ id, state: 'held', loggedAfterwards: true });
      expect(two.number).toBe(one.number);
      expect(await codeOf(make(here.colleague, 'logHeldDrill', { ...drillInput(), startsAt: undefined, endsAt: undefined, id, heldAt: at('09:00'), attendance: 3 }))).toBe('ALREADY_EXISTS');
    });

    it('delivers an item of the plan, rehearses an emergency plan, and is seen from both', async () => {
      const annual = await anAnnualPlan(app.world, here, { state: 'published', year: 2026, items: [{ title: '应急演练' }] });
      const [item] = await itemsOfPlan(app.world, here, annual);
      const rehearsed = await anEmergencyPlan(app.world, here, { state: 'in-force' });
      const row = await aDrill(app.world, here, { planId: rehearsed.id, serviceItem: item! });
      const { data } = await app.ask(here.worker, 'query($id: ID!, $plan: ID!) { drill(id: $id) { serviceItem { drills { id } } } emergencyPlan(id: $plan) { uses { id kind } } }', { id: row.id, plan: rehearsed.id });
      expect(data!.drill.serviceItem.drills).toEqual([{ id: row.id }]);
      expect(data!.emergencyPlan.uses).toEqual([{ id: row.id, kind: 'drill' }]);
    });

    it('takes a finding to a nonconformity in one step, with its clause', async () => {
      const row = await aDrill(app.world, here, { state: 'evaluated' });
      const report = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id clauseLinks { role clause { number } } } }';
      const input = { communityId: here.community.id, title: '疏散门打不开', description: '演练时发现', foundOn: '2026-11-23', sourceKind: 'drill', sourceId: row.id };
      const { data, errors } = await app.ask(here.worker, report, { input });
      expect(errors).toBeUndefined();
      expect(data!.reportNonconformity.clauseLinks.filter((link: any) => link.role === 'breaches').map((link: any) => link.clause.number)).toEqual(['8.10.2', '8.10.2']);
      const { data: seen } = await app.ask(here.worker, 'query($id: ID!) { drill(id: $id) { findings { text } nonconformities { id } } }', { id: row.id });
      expect(seen!.drill).toEqual({ findings: [{ text: '3 单元疏散门从里面打不开' }], nonconformities: [{ id: data!.reportNonconformity.id }] });
    });
  });

  describe('an incident', () => {
    it('tells residents on their page what is meant for it, until some days after it is over', async () => {
      const told = await aStaffedCommunity(app.world);
      const onPage = async (): Promise<any> => done(app.ask(null, `{ publicStatements(code: "${told.community.code}") { scenario text over } }`));
      const row = await done(make(told.worker, 'reportIncident', incidentInput(), told));
      const line = { at: at('09:45'), text: '三号楼正在查漏，请不要用明火。', addressee: '居民群' };
      await refused(send(told.worker, 'logIncident', row, { ...line, entry: 'measure', onPage: true }), 'onPage', 'NOT_ONE_OF');
      const once = await done(send(told.worker, 'logIncident', row, { ...line, entry: 'statement', text: '只在群里说' }));
      const twice = await done(send(told.worker, 'logIncident', once, { ...line, entry: 'statement', onPage: true }));
      expect(await onPage()).toEqual([{ scenario: 'gas', text: line.text, over: false }]);
      await done(send(told.worker, 'endIncident', twice, { overAt: at('10:00') }));
      expect(await onPage()).toMatchObject([{ over: true }]);
      app.clock.set('2026-12-21T10:00:00+08:00');
      expect(await onPage()).toEqual([]);
      expect(await codeOf(app.ask(null, '{ publicStatements(code: "nowhere") { id } }'))).toBe('NOT_FOUND');
    });

    it('is logged as it goes, and not put away before anybody above was told', async () => {
      const row = await anIncident(app.world, here, { state: 'ended', log: [] });
      expect(await codeOf(send(here.secretary, 'reviewIncident', row, { course: '办了', lessons: '记住' }))).toBe('NOT_REPORTED');
      const told = await done(send(here.worker, 'logIncident', row, { entry: 'report', at: at('09:12'), text: '已控制', addressee: '街道值班室' }));
      expect(told).toMatchObject({ state: 'ended', reportedAfter: 12, entries: [{ entry: 'report', addressee: '街道值班室', by: { id: here.worker.id } }] });
      expect(await done(send(here.secretary, 'reviewIncident', told, { course: '办了', lessons: '记住' }))).toMatchObject({ state: 'closed' });
    });

    it('does not end before it began, nor tomorrow; its log neither', async () => {
      const row = await anIncident(app.world, here, { log: [] });
      await refused(send(here.worker, 'endIncident', row, { overAt: at('08:59') }), 'overAt', 'BEFORE_START');
      await refused(send(here.worker, 'endIncident', row, { overAt: at('10:01') }), 'overAt', 'IN_THE_FUTURE');
      await refused(send(here.worker, 'logIncident', row, { entry: 'event', at: at('08:59'), text: '有烟' }), 'at', 'BEFORE_START');
      await refused(send(here.worker, 'logIncident', row, { entry: 'statement', at: at('09:30'), text: '已扑灭' }), 'addressee', 'REQUIRED');
      await refused(make(here.worker, 'reportIncident', { ...incidentInput(), startsAt: at('10:30') }), 'startsAt', 'IN_THE_FUTURE');
    });

    it('of a grid is its manager’s to log; sent again, it is one', async () => {
      const input = incidentInput();
      const row = await done(make(here.gridManager, 'reportIncident', input));
      expect((await done(make(here.gridManager, 'reportIncident', input))).id).toBe(row.id);
      expect(await codeOf(make(here.worker, 'reportIncident', input))).toBe('ALREADY_EXISTS');
      expect(await done(send(here.gridManager, 'logIncident', row, { entry: 'measure', at: at('09:40'), text: '开窗通风' }))).toMatchObject({ version: 2 });
    });
  });

  describe('a service recovery', () => {
    it('comes from any record, and is seen from there; a case is raised from it where needed', async () => {
      const source = await aDrill(app.world, here);
      const row = await done(make(here.clerk, 'openRecovery', { ...recoveryInput(), sourceId: source.id }));
      expect(row).toMatchObject({ number: expect.stringMatching(/^SV-2026-/), source: { id: source.id, kind: 'drill' }, dueAt: '2026-11-25T09:30:00.000Z' });
      const { data } = await app.ask(here.worker, 'query($id: ID!) { recoveriesOf(recordId: $id) { id } }', { id: source.id });
      expect(data!.recoveriesOf).toEqual([{ id: row.id }]);
      const report = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id } }';
      const input = { communityId: here.community.id, title: '没有核对', description: '没有两人核对', foundOn: '2026-11-20', sourceKind: 'serviceRecovery', sourceId: row.id };
      const { data: raised } = await app.ask(here.worker, report, { input });
      expect(await done(send(here.clerk, 'remedyRecovery', row, { remedy: '重开', remediedOn: '2026-11-20', needsCase: true }))).toMatchObject({ needsCase: true });
      const { data: seen } = await app.ask(here.worker, 'query($id: ID!) { serviceRecovery(id: $id) { nonconformities { id } } }', { id: row.id });
      expect(seen!.serviceRecovery.nonconformities).toEqual([{ id: raised!.reportNonconformity.id }]);
      await refused(make(here.clerk, 'openRecovery', { ...recoveryInput(), sourceId: (await aDrill(app.world, elsewhere)).id }), 'sourceId', 'UNKNOWN_RECORD');
    });

    it('is not made good before it happened, nor told before it was made good', async () => {
      const row = await aRecovery(app.world, here);
      await refused(send(here.clerk, 'remedyRecovery', row, { remedy: '重开', remediedOn: '2026-11-19', needsCase: false }), 'remediedOn', 'TOO_LONG_AGO');
      await refused(send(here.clerk, 'remedyRecovery', row, { remedy: '重开', remediedOn: '2026-11-21', needsCase: false }), 'remediedOn', 'IN_THE_FUTURE');
      await refused(make(here.clerk, 'openRecovery', { ...recoveryInput(), happenedOn: '2026-11-21' }), 'happenedOn', 'IN_THE_FUTURE');
    });
  });

  describe('what is recorded', () => {
    it('turns the verdicts and fulfils the obligations of 8.10.2', async () => {
      const alone = await aStaffedCommunity(app.world);
      const verdictOf = async (rule: string): Promise<any> => {
        await app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});
        const { data, errors } = await app.ask(alone.worker, `query($id: ID!) { conformity(communityId: $id) { editions { standardCode rules { rule verdict actual } } } }`, { id: alone.community.id });
        expect(errors).toBeUndefined();
        const draft = data!.conformity.editions.find((one: any) => one.standardCode === 'DB35/T draft 2021');
        return draft.rules.find((one: any) => one.rule === rule);
      };
      expect((await verdictOf('drill.comprehensive')).verdict).toBe('unknown');
      await aDrill(app.world, alone, { state: 'held', type: 'special' });
      expect((await verdictOf('drill.comprehensive')).verdict).toBe('pending');
      await aDrill(app.world, alone, { state: 'held' });
      expect(await verdictOf('drill.comprehensive')).toMatchObject({ verdict: 'met', actual: 1 });

      for (const kind of TEN_KINDS.slice(1)) await aSupply(app.world, alone, { kind, quantity: 2 });
      await aSupply(app.world, alone, { kind: 'lamp', expiresOn: '2026-11-01', fromOn: '2024-11-01' });
      expect((await verdictOf('emergency-supplies')).verdict).toBe('notMet');
      await aSupply(app.world, alone, { kind: 'lamp' });
      expect((await verdictOf('emergency-supplies')).verdict).toBe('met');

      await app.world.kernel.jobs.run(app.world.kernel, 'obligation.nightly', {});
      const { data } = await app.ask(alone.worker, 'query($id: ID!) { obligations(communityId: $id, year: 2026) { obligation periods { state fulfilments { record { kind } } } } }', { id: alone.community.id });
      const { periods } = data!.obligations.find((one: any) => one.obligation === 'drill.comprehensive');
      expect(periods).toMatchObject([{ state: 'done', fulfilments: [{ record: { kind: 'drill' } }] }]);
    });
  });
});
