import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEntry } from './factories/register.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

describe('the register of feedback (9.3.2)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const enter = (values: object, fromOn = '2026-11-18', clauseIds: string[] = []): Promise<GraphQLAnswer> =>
    app.ask(here.worker, 'mutation($input: EnterInRegisterInput!) { enterInRegister(input: $input) { id number title values } }', {
      input: { register: 'feedback', communityId: here.community.id, fromOn, clauseIds, values: { gist: '等得久', source: 'media', who: '晚报', tone: 'negative', ...values } },
    });
  const report = (who: APerson, sourceId: string, clauseIds: string[] = []): Promise<GraphQLAnswer> =>
    app.ask(who, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id clauseLinks { role clause { number } } } }', {
      input: { communityId: here.community.id, title: '等得久', description: '报道属实', foundOn: '2026-11-20', impact: '', potential: false, grade: 'minor', clauseIds, sourceKind: 'feedback', sourceId },
    });
  const raisedFrom = (who: APerson, recordId: string): Promise<GraphQLAnswer> =>
    app.ask(who, 'query($recordId: ID!) { raisedFrom(recordId: $recordId) { id kind state } }', { recordId });

  it.each([
    ['an office that is not named', { source: 'government', who: '' }, 'values.who', 'REQUIRED'],
    ['a source that the standard does not know', { source: 'rumour' }, 'values.source', 'NOT_ONE_OF'],
    ['criticism put away without a word', { became: 'noted', becameOn: '2026-11-19' }, 'values.outcome', 'REQUIRED'],
    ['a day on which something was done, and not what', { becameOn: '2026-11-19' }, 'values.became', 'REQUIRED'],
    ['done before it was said', { became: 'mended', outcome: '改了', becameOn: '2026-11-17' }, 'values.becameOn', 'DATES_REVERSED'],
    ['done on a day to come', { became: 'mended', outcome: '改了', becameOn: '2026-11-21' }, 'values.becameOn', 'IN_THE_FUTURE'],
    ['a service of nobody', { serviceItem: '0198d2a0-0000-7000-8000-000000000000' }, 'values.serviceItem', 'UNKNOWN_RECORD'],
  ])('refuses %s', async (_word, values, path, code) => {
    expect((await enter({ gist: _word, ...values })).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  });

  it('refuses what is said on a day to come', async () => {
    expect((await enter({}, '2026-11-21')).errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'fromOn', code: 'IN_THE_FUTURE' }] });
  });

  it('belongs to Check', async () => {
    const { data } = await enter({ gist: '上了省台', tone: 'positive' });
    const [record] = (await app.world.kernel.dataSource.query('SELECT stage FROM records WHERE id = $1', [data!.enterInRegister.id])) as { stage: string }[];
    expect(record).toEqual({ stage: 'check' });
  });

  it('becomes a case in one step, with the clause that was chosen and never the one that asks for feedback', async () => {
    const service = await aClause(app.world, '8.5.3');
    const entry = await anEntry(app.world, here, 'feedback', { clauseIds: [service] });
    const offered = async (who: APerson, recordId: string): Promise<any> => app.ask(who, 'query($recordId: ID!) { clausesToRaise(recordId: $recordId) { number } }', { recordId });
    expect((await offered(here.worker, entry.id)).data!.clausesToRaise).toEqual([{ number: '8.5.3' }]);
    expect((await offered(elsewhere.worker, entry.id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const raised = (await report(here.worker, entry.id)).data!.reportNonconformity;
    const breached = raised.clauseLinks.filter(({ role }: any) => role === 'breaches').map(({ clause }: any) => clause.number);
    expect(breached).toEqual(['8.5.3']);
    expect((await raisedFrom(here.worker, entry.id)).data!.raisedFrom).toEqual([{ id: raised.id, kind: 'nonconformity', state: 'reported' }]);
    expect((await raisedFrom(elsewhere.worker, entry.id)).data!.raisedFrom).toEqual([]);
    const plain = await anEntry(app.world, here, 'feedback');
    expect((await report(here.worker, plain.id)).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'clauseIds', code: 'REQUIRED' }] });
  });
});
