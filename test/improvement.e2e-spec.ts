import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAnnualPlan } from './factories/annual-plan.factory.js';
import { anImprovement, type ImprovementTraits } from './factories/improvement.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aPlanTemplate } from './factories/plan-template.factory.js';
import { anEntry } from './factories/register.factory.js';
import { anEvaluation } from './factories/service-evaluation.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FIELDS = `id number title state version dueAt origin idea goal measure unit baseline target dueOn pilotUntil result resultOn gain reached standardAs standardOn templateId
  owner { id } source { id kind } practice { id fromCommunity } recognitions { whom how onDay } transitions { verb blockedBy { code } }`;
const TYPES: Record<string, string> = { voidImprovement: 'VoidRecordInput' };
const verb = (name: string): string => `mutation($input: ${TYPES[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { ${FIELDS} } }`;
type Row = { id: string; version: number };

describe('continual improvement (10.2)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let neighbour: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    neighbour = await aStaffedCommunity(app.world, { street: here.community.street, name: '隔壁社区' });
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const propose = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb('proposeImprovement'), { input: { communityId: at.community.id, title: '固定时段', idea: '每周二上午', ...input } });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const ADOPT = () => ({ title: '固定时段', ownerId: here.worker.id, goal: '少改期', measure: '每月改期', unit: '次', direction: 'down', baseline: 12, target: 6, dueOn: '2026-12-31' });
  const NEW = { goal: '更少改期', measure: '每月改期', unit: '次', direction: 'down', baseline: 12, target: 4, dueOn: '2026-12-30' };

  it('is anybody’s to propose, by hand or from a record, whose line it may be', async () => {
    expect(await codeOf(propose(here.worker, {}, elsewhere))).toBe('NOT_FOUND');
    expect(await codeOf(propose(null))).toBe('UNAUTHENTICATED');
    for (const who of [here.clerk, here.gridManager, here.supervisor, here.official]) expect(await done(propose(who))).toMatchObject({ state: 'proposed', origin: 'staff', number: expect.stringMatching(/^IM-2026-/) });
    const lesson = await aNonconformity(app.world, here);
    expect(await done(propose(here.worker, { sourceKind: 'nonconformity', sourceId: lesson.id }))).toMatchObject({ origin: 'record', source: { id: lesson.id } });
    const from = async (who: APerson): Promise<any> => done(app.ask(who, 'query($id: ID!) { improvementsFrom(recordId: $id) { kind title state } }', { id: lesson.id }));
    expect(await from(here.secretary)).toEqual([{ kind: 'improvement', title: '固定时段', state: 'proposed' }]);
    expect(await from(elsewhere.secretary)).toEqual([]);
    const theirs = await aNonconformity(app.world, elsewhere);
    await refused(propose(here.worker, { sourceId: theirs.id }), 'sourceId', 'UNKNOWN_RECORD');
    await refused(propose(here.worker, { sourceId: lesson.id, sourceItemId: lesson.id }), 'sourceItemId', 'UNKNOWN_RECORD');
    await refused(propose(here.worker, { practiceId: randomUUID() }), 'practiceId', 'UNKNOWN_RECORD');
  });

  it.each([
    ['a person of nowhere', { ownerId: '0198d2a0-0000-7000-8000-000000000000' }, 'ownerId', 'UNKNOWN_PERSON'],
    ['nothing to measure by', { measure: '' }, 'measure', 'REQUIRED'],
    ['no figure of before', { baseline: null }, 'baseline', 'REQUIRED'],
    ['a target that is worse than before', { target: 13 }, 'target', 'AGAINST_DIRECTION'],
    ['a target that is as it was', { target: 12 }, 'target', 'AGAINST_DIRECTION'],
    ['a figure that nobody counts', { fact: 'happiness' }, 'fact', 'UNKNOWN_FACT'],
    ['a day that is over', { dueOn: '2026-11-19' }, 'dueOn', 'IN_THE_PAST'],
  ])('is not taken up with %s', async (_word, input, path, code) => {
    const row = await anImprovement(app.world, here);
    await refused(send(here.secretary, 'adoptImprovement', row, { ...ADOPT(), ...input }), path, code);
  });

  it.each([
    ['a day that is over', { pilotFrom: '2026-11-19', pilotUntil: '2026-11-25' }, 'pilotFrom', 'IN_THE_PAST'],
    ['an end before its beginning', { pilotFrom: '2026-11-25', pilotUntil: '2026-11-24' }, 'pilotUntil', 'DATES_REVERSED'],
    ['an end after the result was due', { pilotFrom: '2026-11-25', pilotUntil: '2027-11-24' }, 'pilotUntil', 'AFTER_END'],
  ])('is not tried with %s', async (_word, input, path, code) => {
    const row = await anImprovement(app.world, here, { state: 'planning' });
    await refused(send(here.worker, 'tryImprovement', row, { pilot: '先试一处', ...input }), path, code);
  });

  const VERBS: [string, ImprovementTraits['state'], keyof Staffing, string, keyof Staffing, () => object][] = [
    ['adoptImprovement', 'proposed', 'secretary', 'planning', 'worker', ADOPT],
    ['declineImprovement', 'proposed', 'secretary', 'declined', 'worker', () => ({ reason: '别处在做' })],
    ['replanImprovement', 'planning', 'worker', 'planning', 'clerk', () => NEW],
    ['tryImprovement', 'planning', 'worker', 'piloting', 'clerk', () => ({ pilot: '先试一处', pilotFrom: '2026-11-20', pilotUntil: '2026-12-01' })],
    ['measureImprovement', 'piloting', 'worker', 'measured', 'clerk', () => ({ result: 5, finding: '少了' })],
    ['judgeImprovement', 'measured', 'secretary', 'standard', 'worker', () => ({ outcome: 'standard', standardAs: '每周二上午', reason: '有效' })],
    ['recogniseImprovement', 'standard', 'secretary', 'standard', 'worker', () => ({ whom: '林秀', how: '例会上表扬', onDay: '2026-11-20' })],
    ['shareImprovement', 'standard', 'official', 'shared', 'secretary', () => ({})],
    ['keepImprovement', 'standard', 'official', 'kept', 'secretary', () => ({ reason: '只合适这里' })],
    ['giveUpImprovement', 'piloting', 'secretary', 'dropped', 'worker', () => ({ reason: '没有人用' })],
    ['voidImprovement', 'piloting', 'secretary', 'void', 'worker', () => ({ reason: '记重了' })],
  ];
  it.each(VERBS)('%s works, for whoever may, here, in its state, on what was seen', async (name, from, allowed, reached, forbidden, input) => {
    const row = await anImprovement(app.world, here, { state: from, pilotDays: 0 });
    expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input()))).toBe('NOT_FOUND');
    expect(await codeOf(send(here[forbidden] as APerson, name, row, input()))).toBe('FORBIDDEN');
    expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input()))).toBe('STALE');
    expect(await done(send(here[allowed] as APerson, name, row, input()))).toMatchObject({ state: reached });
    const over = await anImprovement(app.world, here, { state: 'declined' });
    expect(await codeOf(send(here[allowed] as APerson, name, over, input()))).toBe('WRONG_STATE');
  });

  it('is measured when the pilot is over, and says what it gained', async () => {
    const row = await anImprovement(app.world, here, { state: 'piloting', pilotDays: 5 });
    expect(await codeOf(send(here.worker, 'measureImprovement', row, { result: 5, finding: '少了' }))).toBe('PILOT_RUNNING');
    app.clock.advance({ days: 5 });
    await refused(send(here.worker, 'measureImprovement', row, { finding: '少了' }), 'result', 'REQUIRED');
    expect(await done(send(here.worker, 'measureImprovement', row, { result: 5, finding: '少了' }))).toMatchObject({ state: 'measured', gain: 7, reached: true, resultOn: '2026-11-25' });
  });

  it('is not judged by who carried it out, nor made the rule when nothing got better', async () => {
    const own = await anImprovement(app.world, here, { state: 'measured', owner: here.secretary, pilotDays: 0 });
    expect(await codeOf(send(here.secretary, 'judgeImprovement', own, { outcome: 'standard', standardAs: '照做', reason: '好' }))).toBe('OWN_IMPROVEMENT');
    const same = await anImprovement(app.world, here, { state: 'measured', result: 12, pilotDays: 0 });
    await refused(send(here.secretary, 'judgeImprovement', same, { outcome: 'standard', reason: '好' }), 'standardAs', 'REQUIRED');
    expect(await codeOf(send(here.secretary, 'judgeImprovement', same, { outcome: 'standard', standardAs: '照做', reason: '好' }))).toBe('NOT_BETTER');
    expect(await done(send(here.secretary, 'judgeImprovement', same, { outcome: 'again', reason: '换一处再试' }))).toMatchObject({ state: 'planning' });
  });

  it('measured by a fact takes its figures from what the platform counts, before and after', async () => {
    await anEntry(app.world, here, 'community-profile', { values: { residentPopulation: 5000, households: 1900, source: '台账' } });
    await anEntry(app.world, here, 'staff-member', { values: { name: '林秀', category: 'community-worker', post: '综合岗' } });
    const proposed = await done(propose(here.worker));
    const adopted = await done(send(here.secretary, 'adoptImprovement', proposed, { ...ADOPT(), fact: 'communityWorkers', measure: '', unit: '', baseline: 99, direction: 'up', target: 2 }));
    expect(adopted).toMatchObject({ baseline: 1, measure: expect.stringContaining('社区工作者') });
    const tried = await done(send(here.worker, 'tryImprovement', adopted, { pilot: '招一个人', pilotFrom: '2026-11-20', pilotUntil: '2026-11-20' }));
    await anEntry(app.world, here, 'staff-member', { values: { name: '洪亮', category: 'community-worker', post: '综合岗' } });
    expect(await done(send(here.worker, 'measureImprovement', tried, { result: 40, finding: '到岗了' }))).toMatchObject({ result: 2, gain: 1, reached: true });
  });

  it('is compared with communities of the same size, which give nothing away but the figure', async () => {
    const ask = (who: APerson, at: Staffing, fact = 'communityWorkers'): Promise<GraphQLAnswer> =>
      app.ask(who, 'query($id: ID!, $fact: String!) { benchmark(communityId: $id, fact: $fact) { perThousand classFrom classTo own others median rank best { community value } trend { on own median others } } }', { id: at.community.id, fact });
    await anEntry(app.world, neighbour, 'staff-member', { values: { name: '许明', category: 'community-worker', post: '综合岗' } });
    const found = await done(ask(here.worker, here));
    expect(found).toMatchObject({ perThousand: true, classFrom: 3000, classTo: 6000, others: 1, rank: 1, best: [{ community: '隔壁社区', value: 0.2 }] });
    // registers are kept since today: of quarters that are over nothing is known
    expect(found.trend.map(({ on }: any) => on).slice(-3)).toEqual(['2026-06-30', '2026-09-30', '2026-11-20']);
    expect(found.trend.at(-2)).toMatchObject({ own: null, median: null, others: 0 });
    expect(found.trend.at(-1)).toMatchObject({ own: found.own, median: 0.2, others: 1 });
    expect(await codeOf(ask(here.worker, elsewhere))).toBe('NOT_FOUND');
    await refused(ask(here.worker, here, 'venueFunctions'), 'fact', 'UNKNOWN_FACT');
  });

  it('is shared with the whole street, as a service of its template, and taken up by another community', async () => {
    const template = await aPlanTemplate(app.world, here, { state: 'shared' });
    const theirs = await aPlanTemplate(app.world, elsewhere, { state: 'shared' });
    const row = await anImprovement(app.world, here, { state: 'standard', title: '固定时段上门', pilotDays: 0 });
    await refused(send(here.official, 'shareImprovement', row, { templateId: theirs.id }), 'templateId', 'UNKNOWN_RECORD');
    const { data: before } = await app.ask(here.official, 'query($id: ID!) { planTemplate(id: $id) { edition items { title } } }', { id: template.id });
    expect(await done(send(here.official, 'shareImprovement', row, { templateId: template.id }))).toMatchObject({ state: 'shared', templateId: template.id });
    const { data: after } = await app.ask(here.official, 'query($id: ID!) { planTemplate(id: $id) { edition items { title } } }', { id: template.id });
    expect(after!.planTemplate.edition).toBe(before!.planTemplate.edition + 1);
    expect(after!.planTemplate.items.at(-1)).toEqual({ title: '固定时段上门' });

    const offered = async (who: APerson, at: Staffing): Promise<any[]> => (await app.ask(who, 'query($id: ID!) { sharedPractices(communityId: $id) { id title fromCommunity baseline result } }', { id: at.community.id })).data!.sharedPractices;
    const [practice] = (await offered(neighbour.worker, neighbour)).filter(({ title }) => title === '固定时段上门');
    expect(practice).toMatchObject({ baseline: 12, result: 5 });
    expect(await offered(elsewhere.worker, elsewhere)).toEqual([]);
    expect(await offered(elsewhere.worker, here)).toEqual([]);
    expect(await codeOf(app.ask(neighbour.worker, `query($id: ID!) { improvement(id: $id) { id } }`, { id: row.id }))).toBe('NOT_FOUND');
    expect(await done(propose(neighbour.worker, { practiceId: practice.id }, neighbour))).toMatchObject({ origin: 'practice', practice: { id: practice.id } });

    for (const [staff, key] of [[here, row.id], [neighbour, practice.id]] as const) {
      const plan = await anAnnualPlan(app.world, staff, { year: 2027, state: 'draft' });
      const { data } = await app.ask(staff.worker, 'query($id: ID!) { annualPlan(id: $id) { inputs { source key title { zh } params } } }', { id: plan.id });
      expect(data!.annualPlan.inputs).toContainEqual({ source: 'improvement', key, title: { zh: '固定时段上门' }, params: expect.objectContaining({ community: staff === here ? '' : here.community.name }) });
    }
  });

  it('done for an opportunity that an evaluation found, closes it', async () => {
    app.clock.set('2026-01-05T10:00:00+08:00');
    await anAnnualPlan(app.world, here, { year: 2026, state: 'published', items: [{ title: '上门探访', startsOn: '2026-01-10', endsOn: '2026-12-31' }] });
    app.clock.set(A_WORKING_MORNING);
    const evaluation = await anEvaluation(app.world, here, { state: 'following', opportunities: [{ text: '约的时间记不住' }] });
    const read = async (): Promise<any> => (await app.ask(here.secretary, 'query($id: ID!) { serviceEvaluation(id: $id) { transitions { verb blockedBy { code } } opportunities { id improvements { id state } } } }', { id: evaluation.id })).data!.serviceEvaluation;
    const item = (await read()).opportunities[0].id;
    const row = await anImprovement(app.world, here, { state: 'standard', pilotDays: 0, source: { kind: 'service-evaluation' as never, id: evaluation.id, itemId: item } });
    const now = await read();
    expect(now.opportunities[0].improvements).toEqual([{ id: row.id, state: 'standard' }]);
    expect(now.transitions).toContainEqual({ verb: 'close', blockedBy: null });
  });

  it('comes from residents without an account: once for one form, slowed down, and without a word of who', async () => {
    const tell = (words: string, clientId = randomUUID(), code = here.community.code): Promise<GraphQLAnswer> =>
      app.ask(null, 'mutation($input: TellIdeaInput!) { tellIdea(input: $input) { community { name } } }', { input: { communityCode: code, clientId, words } });
    const id = randomUUID();
    expect(await done(tell('楼下放一个旧书架', id))).toEqual({ community: { name: here.community.name } });
    await done(tell('楼下放一个旧书架', id));
    const found = (await app.ask(here.secretary, 'query($filter: RecordFilter) { improvements(filter: $filter) { items { title origin idea createdBy { id } } } }', { filter: { text: '旧书架' } })).data!.improvements.items;
    expect(found).toEqual([{ title: '楼下放一个旧书架', origin: 'resident', idea: '楼下放一个旧书架', createdBy: null }]);
    await refused(tell(' '), 'words', 'REQUIRED');
    await refused(tell('长'.repeat(501)), 'words', 'TOO_LONG');
    expect(await codeOf(tell('好', randomUUID(), '000000000000'))).toBe('NOT_FOUND');
    const codes = [];
    for (let index = 0; index < 6; index += 1) codes.push(await codeOf(tell(`第 ${index} 个`)));
    expect(codes).toContain('THROTTLED');
    const shown = (await app.ask(null, 'query($code: String!) { publicImprovements(code: $code) { title fromResident standardAs since } }', { code: here.community.code })).data!.publicImprovements;
    expect(shown).toContainEqual({ title: '固定时段上门', fromResident: false, standardAs: expect.any(String), since: '2026-11-20' });
    expect(JSON.stringify(shown)).not.toContain('旧书架');
  });

  it('lists many with few statements', async () => {
    const list = 'query($filter: RecordFilter) { improvements(filter: $filter, page: { limit: 50 }) { total items { id number title state owner { name } gain reached recognitions { whom } transitions { verb } } } }';
    await app.ask(here.secretary, list, { filter: { communityId: here.community.id } });
    const statements = await app.statements(() => app.ask(here.secretary, list, { filter: { communityId: here.community.id } }));
    expect(statements.length).toBeLessThanOrEqual(12);
  });
});
