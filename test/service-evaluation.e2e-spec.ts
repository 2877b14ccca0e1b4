import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anActivity } from './factories/activity.factory.js';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { aComplaint } from './factories/complaint.factory.js';
import { anEntry } from './factories/register.factory.js';
import { anEvaluation, type EvaluationTraits, reportOf } from './factories/service-evaluation.factory.js';
import { aSupervision } from './factories/supervision.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FIELDS = `id number title state version dueAt form evaluator periodFrom periodTo conclusion concludedOn summary publishedOn drawnAt transitions { verb blockedBy { code } } clauseLinks { clause { number } }
  lines { heading source title figures records { id kind } }
  services { id group title rating note figures { planned done praise criticism satisfied answers } item { id } }
  opportunities { id text settlement service { title } clause { number } nonconformities { id state } }`;
const TYPES: Record<string, string> = { voidServiceEvaluation: 'VoidRecordInput' };
const verb = (name: string): string => `mutation($input: ${TYPES[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { ${FIELDS} } }`;
const TODAY = '2026-11-20';
type Row = { id: string; version: number };

describe('service evaluation (9.3)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let planned: { id: string };

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    app.clock.set('2026-01-05T10:00:00+08:00');
    planned = await anAnnualPlan(app.world, here, {
      year: 2026, state: 'published',
      items: [{ title: '上门探访', startsOn: '2026-01-10', endsOn: '2026-12-31', entry: 'elderly-care' }, { title: '夜间巡逻', startsOn: '2026-01-10', endsOn: '2026-10-31' }],
    });
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const begin = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> => app.ask(who, verb('beginServiceEvaluation'), {
    input: { communityId: at.community.id, form: 'self', title: '年度服务评价', periodFrom: '2026-01-01', periodTo: '2026-10-31', dueOn: '2026-12-10', ...input },
  });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const read = (id: string, who: APerson = here.secretary): Promise<any> => done(app.ask(who, `query($id: ID!) { serviceEvaluation(id: $id) { ${FIELDS} } }`, { id }));
  const publicly = async (): Promise<any[]> => (await app.ask(null, 'query($code: String!) { publicEvaluations(code: $code) { title form summary services { title rating } opportunities { text done } } }', { code: here.community.code })).data!.publicEvaluations;

  it.each([
    ['others who are not named', { form: 'thirdParty' }, 'evaluator', 'REQUIRED'],
    ['a period that ends before it begins', { periodTo: '2025-12-31' }, 'periodTo', 'DATES_REVERSED'],
    ['more than a year', { periodFrom: '2025-10-01' }, 'periodTo', 'PERIOD_TOO_LONG'],
    ['a period long ago', { periodFrom: '2020-01-01', periodTo: '2020-12-31' }, 'periodFrom', 'TOO_LONG_AGO'],
    ['a day within the period to be done by', { periodTo: '2026-12-31' }, 'dueOn', 'BEFORE_PERIOD_ENDS'],
    ['a day that is over to be done by', { dueOn: '2026-11-19' }, 'dueOn', 'IN_THE_PAST'],
  ])('is not begun with %s', async (_word, input, path, code) => refused(begin(here.worker, input), path, code));

  it('judges the services of the plan in force, and of a period only once', async () => {
    expect(await codeOf(begin(here.worker, {}, elsewhere))).toBe('NOT_FOUND');
    expect(await codeOf(begin(here.clerk))).toBe('FORBIDDEN');
    const row = await done(begin(here.worker));
    expect(row).toMatchObject({ state: 'evaluating', number: expect.stringMatching(/^SE-2026-/), services: [{ title: '上门探访', rating: null }, { title: '夜间巡逻' }] });
    expect(row.clauseLinks.map(({ clause }: any) => clause.number)).toContain('9.3.1');
    await refused(begin(here.secretary), 'periodFrom', 'EVALUATED_ALREADY');
    expect(await done(begin(here.worker, { form: 'thirdParty', evaluator: '城市大学' }))).toMatchObject({ evaluator: '城市大学' });
    // without a plan in force the services that the adopted editions name
    const theirs = await done(app.ask(elsewhere.worker, verb('beginServiceEvaluation'), { input: { communityId: elsewhere.community.id, form: 'self', title: '评价', periodFrom: '2026-01-01', periodTo: '2026-06-30', dueOn: '2026-12-10' } }));
    expect(theirs.services.length).toBeGreaterThan(10);
  });

  const VERBS: [string, EvaluationTraits['state'], keyof Staffing, string, keyof Staffing, object][] = [
    ['layOutServiceEvaluation', 'evaluating', 'worker', 'evaluating', 'clerk', { title: '改了', evaluator: '', method: '座谈', periodFrom: '2026-02-01', periodTo: '2026-02-28', dueOn: '2026-12-01' }],
    ['renewEvaluatedServices', 'evaluating', 'worker', 'evaluating', 'clerk', {}],
    ['setEvaluationOpportunities', 'evaluating', 'worker', 'evaluating', 'supervisor', { opportunities: [{ text: '加一个窗口' }] }],
    ['concludeServiceEvaluation', 'judged', 'secretary', 'concluded', 'worker', { conclusion: '好' }],
    ['publishServiceEvaluation', 'concluded', 'secretary', 'following', 'worker', { summary: '大家好' }],
    ['keepServiceEvaluationInside', 'concluded', 'secretary', 'following', 'worker', { reason: '只供内部' }],
    ['closeServiceEvaluation', 'following', 'secretary', 'closed', 'worker', {}],
    ['cancelServiceEvaluation', 'evaluating', 'secretary', 'cancelled', 'worker', { reason: '并到年底' }],
    ['voidServiceEvaluation', 'following', 'secretary', 'void', 'worker', { reason: '建重了' }],
  ];
  it.each(VERBS)('%s works, for whoever may, here, in its state, on what was seen', async (name, from, allowed, reached, forbidden, input) => {
    const row = await anEvaluation(app.world, here, { state: from });
    expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input))).toBe('NOT_FOUND');
    expect(await codeOf(send(here[forbidden] as APerson, name, row, input))).toBe('FORBIDDEN');
    expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input))).toBe('STALE');
    expect(await done(send(here[allowed] as APerson, name, row, input))).toMatchObject({ state: reached });
    const over = await anEvaluation(app.world, here, { state: 'closed' });
    const again = 'periodTo' in input ? { ...input, periodTo: '2026-02-27' } : input;
    expect(await codeOf(send(here[allowed] as APerson, name, over, again))).toBe('WRONG_STATE');
  });

  it('draws in what a period taught, says where from, and freezes it with the conclusion', async () => {
    const { world } = app;
    const [visit] = await itemsOfPlan(world, here, planned);
    await aComplaint(world, here, { state: 'closed', theme: '设施维修', solved: true, rating: 4 });
    await aComplaint(world, here, { state: 'investigating' });
    await aSupervision(world, here, { state: 'following', type: 'government', findings: ['少一页'] });
    await anActivity(world, here, { state: 'archived', serviceItem: visit!, inDays: 1 });
    const said = await anEntry(world, here, 'feedback', { fromOn: TODAY, values: { source: 'media', who: '晚报', tone: 'negative', serviceItem: visit!.id } });
    await anEntry(world, here, 'feedback', { fromOn: TODAY, values: { source: 'media', who: '省台', tone: 'positive', serviceItem: visit!.id } });
    await anEntry(world, here, 'feedback', { fromOn: '2026-05-01', values: { source: 'partner', who: '学校', tone: 'negative' } });
    app.clock.advance({ days: 3 });
    const row = await done(begin(here.worker, { title: '冬季', periodFrom: '2026-11-01', periodTo: '2026-11-22' }));
    const line = (lines: any[], source: string): any => lines.find((one) => one.source === source);
    expect(line(row.lines, 'complaint')).toMatchObject({ heading: 'complaint', figures: { received: 2, ended: 1, solved: 1, satisfied: 1, rated: 1 } });
    expect(line(row.lines, 'complaint-theme')).toMatchObject({ title: '设施维修', figures: { received: 1 } });
    expect(line(row.lines, 'supervision')).toMatchObject({ heading: 'government', title: 'government', figures: { made: 1, findings: 1, open: 1 } });
    expect(line(row.lines, 'feedback')).toMatchObject({ heading: 'media', figures: { praise: 1, neutral: 0, criticism: 1, open: 1 }, records: [{ id: said.id }, {}] });
    expect(line(row.lines, 'activity')).toMatchObject({ heading: 'delivery', figures: { held: 1 } });
    expect(row.lines.filter((one: any) => one.heading === 'partner')).toEqual([]);
    expect(row.services[0]).toMatchObject({ title: '上门探访', item: { id: visit!.id }, figures: { done: 1, praise: 1, criticism: 1, satisfied: null } });
    expect(row.drawnAt).toBeNull();

    const judged = await done(send(here.worker, 'judgeServices', row, { judgements: row.services.map(({ id }: any) => ({ serviceId: id, rating: 'good' })) }));
    const concluded = await done(send(here.secretary, 'concludeServiceEvaluation', judged, { conclusion: '好' }));
    expect(concluded.drawnAt).not.toBeNull();
    await anEntry(world, here, 'feedback', { fromOn: '2026-11-20', values: { source: 'media', who: '市台', tone: 'negative', serviceItem: visit!.id } });
    await aComplaint(world, here, { state: 'acknowledged' });
    const later = await read(row.id);
    expect(later.lines).toEqual(concluded.lines);
    expect(later.services[0].figures).toEqual(concluded.services[0].figures);
  });

  it('draws nothing from what somebody may not read, and shows no record to who may not', async () => {
    const row = await anEvaluation(app.world, here, { state: 'evaluating' });
    expect(await codeOf(app.ask(here.clerk, `query($id: ID!) { serviceEvaluation(id: $id) { id } }`, { id: row.id }))).toBe('FORBIDDEN');
    expect(await codeOf(app.ask(elsewhere.secretary, `query($id: ID!) { serviceEvaluation(id: $id) { id } }`, { id: row.id }))).toBe('NOT_FOUND');
  });

  it('is not concluded before each service is judged, what is poor is explained, and something is to be done about it', async () => {
    const row = await anEvaluation(app.world, here, { state: 'evaluating' });
    const conclude = (seen: Row, who: APerson = here.secretary): Promise<GraphQLAnswer> => send(who, 'concludeServiceEvaluation', seen, { conclusion: '好' });
    expect(await codeOf(conclude(row))).toBe('SERVICES_UNJUDGED');
    const { services } = await read(row.id);
    await refused(send(here.worker, 'judgeServices', row, { judgements: [{ serviceId: here.worker.id, rating: 'good' }] }), 'judgements.0.serviceId', 'UNKNOWN_RECORD');
    const poor = await done(send(here.worker, 'judgeServices', row, { judgements: services.map(({ id }: any, at: number) => ({ serviceId: id, rating: at ? 'good' : 'poor' })) }));
    expect(await codeOf(conclude(poor))).toBe('RATINGS_UNEXPLAINED');
    const explained = await done(send(here.worker, 'judgeServices', poor, { judgements: [{ serviceId: services[0].id, rating: 'poor', note: '两个月没有去' }] }));
    expect(await codeOf(conclude(explained))).toBe('OPPORTUNITIES_MISSING');
    await refused(send(here.worker, 'setEvaluationOpportunities', explained, { opportunities: [{ text: '排班', serviceId: here.worker.id }] }), 'opportunities.0.serviceId', 'UNKNOWN_RECORD');
    await refused(send(here.worker, 'setEvaluationOpportunities', explained, { opportunities: [{ text: '排班', clauseId: here.worker.id }] }), 'opportunities.0.clauseId', 'UNKNOWN_CLAUSE');
    const found = await done(send(here.worker, 'setEvaluationOpportunities', explained, { opportunities: [{ text: '排班', serviceId: services[0].id }] }));
    expect(await done(conclude(found))).toMatchObject({ state: 'concluded', concludedOn: TODAY, opportunities: [{ text: '排班', service: { title: '上门探访' } }] });
  });

  it('of a period that still runs waits for its end', async () => {
    const running = await anEvaluation(app.world, here, { state: 'judged', periodFrom: '2026-06-01', periodTo: '2026-11-20', dueOn: '2026-12-01' });
    expect(await codeOf(send(here.secretary, 'concludeServiceEvaluation', running, { conclusion: '好' }))).toBe('PERIOD_RUNNING');
  });

  it('by others stands on their report; the authority’s is concluded by the authority', async () => {
    const row = await anEvaluation(app.world, here, { state: 'judged', form: 'authority', evaluator: '街道办事处' });
    expect(await codeOf(send(here.secretary, 'concludeServiceEvaluation', row, { conclusion: '好' }))).toBe('AUTHORITY_JUDGES');
    expect(await codeOf(send(here.official, 'concludeServiceEvaluation', row, { conclusion: '好' }))).toBe('REPORT_MISSING');
    await reportOf(app.world, here, row);
    expect(await done(send(here.official, 'concludeServiceEvaluation', row, { conclusion: '好' }))).toMatchObject({ state: 'concluded' });
  });

  it('keeps what was judged when the services are taken anew', async () => {
    const row = await anEvaluation(app.world, here, { state: 'judged', ratings: [{ at: 0, rating: 'fair', note: '人手少' }] });
    expect((await done(send(here.worker, 'renewEvaluatedServices', row))).services[0]).toMatchObject({ rating: 'fair', note: '人手少' });
  });

  it('follows its opportunities until each is done: as a case with its clause, or in words; next year’s plan hears of the others', async () => {
    const service = await aClause(app.world, '8.5.3');
    const row = await anEvaluation(app.world, here, { state: 'following', opportunities: [{ text: '电话难打', clause: '8.5.3' }, { text: '路牌不清' }, { text: '夜间没有人' }] });
    const close = (seen: Row): Promise<GraphQLAnswer> => send(here.secretary, 'closeServiceEvaluation', seen);
    expect(await codeOf(close(row))).toBe('OPPORTUNITIES_OPEN');
    const [phone, sign, night] = (await read(row.id)).opportunities;
    await refused(send(here.worker, 'settleOpportunity', row, { opportunityId: here.worker.id, settlement: '好了' }), 'opportunityId', 'UNKNOWN_RECORD');
    let now = await done(send(here.worker, 'settleOpportunity', row, { opportunityId: sign.id, settlement: '换了新的' }));
    const report = (input: object): Promise<GraphQLAnswer> => app.ask(here.worker, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id clauseLinks { role clause { id } } } }', { input: {
      communityId: here.community.id, title: '电话难打', description: '三天没有人接', foundOn: TODAY, impact: '', potential: false, grade: 'minor', clauseIds: [], sourceKind: 'serviceEvaluation', sourceId: row.id, ...input,
    } });
    const early = await anEvaluation(app.world, here, { state: 'judged', opportunities: [{ text: '还没有结论' }] });
    await refused(report({ sourceId: early.id, sourceItemId: (await read(early.id)).opportunities[0].id }), 'sourceItemId', 'UNKNOWN_RECORD');
    const raised = await done(report({ sourceItemId: phone.id }));
    expect(raised.clauseLinks).toContainEqual({ role: 'breaches', clause: { id: service } });
    now = await read(row.id);
    expect(now.opportunities[0].nonconformities).toEqual([{ id: raised.id, state: 'reported' }]);

    const plan = await anAnnualPlan(app.world, here, { year: 2027, state: 'draft' });
    const inputs = (await app.ask(here.worker, 'query($id: ID!) { annualPlan(id: $id) { inputs { source key title { zh } records { id } } } }', { id: plan.id })).data!.annualPlan.inputs;
    expect(inputs.filter(({ source }: any) => source === 'evaluation').filter(({ records }: any) => records[0].id === row.id)).toEqual([{ source: 'evaluation', key: night.id, title: { zh: '夜间没有人' }, records: [{ id: row.id }] }]);
    expect(inputs.some(({ source }: any) => source === 'feedback')).toBe(true);

    now = await done(send(here.worker, 'settleOpportunity', now, { opportunityId: night.id, settlement: '夜里有值班电话' }));
    expect(await codeOf(close(now))).toBe('OPPORTUNITIES_OPEN');
    await app.world.kernel.dataSource.query(`UPDATE nonconformities SET state = 'closed', ended_at = now() WHERE id = $1`, [raised.id]);
    expect(await done(close(now))).toMatchObject({ state: 'closed' });
  });

  it('is told to residents as it was concluded, without who said what; what was kept inside, or voided, never', async () => {
    const shown = await anEvaluation(app.world, here, { state: 'following', title: '给大家看的', ratings: [{ at: 1, rating: 'fair', note: '内部的话' }], opportunities: [{ text: '夜间加一班' }], settlements: ['加了'] });
    await anEvaluation(app.world, here, { state: 'kept', title: '内部的' });
    expect(await publicly()).toContainEqual({
      title: '给大家看的', form: 'self', summary: expect.any(String), services: [{ title: '上门探访', rating: 'good' }, { title: '夜间巡逻', rating: 'fair' }], opportunities: [{ text: '夜间加一班', done: true }],
    });
    expect(JSON.stringify(await publicly())).not.toMatch(/内部的/);
    await done(send(here.secretary, 'voidServiceEvaluation', shown, { reason: '建重了' }));
    expect((await publicly()).map(({ title }) => title)).not.toContain('给大家看的');
  });

  it('comes as a Word file, to who may read it', async () => {
    const row = await anEvaluation(app.world, here, { state: 'concluded' });
    const answer = await app.http(here.secretary, 'get', `/evaluations/${row.id}/document`, (asked) => asked.buffer(true).parse((res, next) => { const parts: Buffer[] = []; res.on('data', (part: Buffer) => parts.push(part)); res.on('end', () => next(null, Buffer.concat(parts))); }));
    expect([answer.status, (answer.body as Buffer).subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await app.http(elsewhere.secretary, 'get', `/evaluations/${row.id}/document`)).status).toBe(404);
  });

  it('lists many with few statements', async () => {
    const list = 'query($filter: RecordFilter) { serviceEvaluations(filter: $filter, page: { limit: 50 }) { total items { id number title state form periodFrom periodTo services { rating } opportunities { id } transitions { verb } } } }';
    await app.ask(here.secretary, list, { filter: { communityId: here.community.id, state: ['concluded', 'following', 'closed'] } });
    const statements = await app.statements(() => app.ask(here.secretary, list, { filter: { communityId: here.community.id, state: ['concluded', 'following', 'closed'] } }));
    expect(statements.length).toBeLessThanOrEqual(14);
  });
});
