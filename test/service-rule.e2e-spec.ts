import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aServiceRule, type ServiceRuleTraits } from './factories/service-rule.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const BEIJING = 'DB11/T 1466-2017';
const FIELDS = `id number title state version dueAt edition inForceFrom inForceUntil reviewOn decidedBy askedCount readCount subjects { code }
  versions { id edition state inForceUntil } ownReading { id state version } clauseLinks { clause { number standardCode } } transitions { verb blockedBy { code } }`;
const verb = (name: string): string => {
  const type = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${name}(input: $input) { ${name.startsWith('acknowledge') ? 'id state readAt' : FIELDS} } }`;
};
type Row = { id: string; version: number };

describe('rules and systems of service (8.4.1)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    await app.world.registry.adopt(BEIJING, here.community.id, '2026-01-01');
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const draft = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> => app.ask(who, verb('draftServiceRule'), {
    input: { communityId: at.community.id, title: '首问负责制度', subjects: ['first-asked'], content: '负责到底。', inForceFrom: '2026-11-01', ...input },
  });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const seen = (row: Row, who = here.worker): Promise<any> => done(app.ask(who, `query($id: ID!) { serviceRule(id: $id) { ${FIELDS} } }`, { id: row.id }));
  const nightly = (): Promise<unknown> => app.world.kernel.jobs.run(app.world.kernel, 'service-rule.keep', {});
  const coverage = async (at = here): Promise<Map<string, any>> => {
    const rows = await done(app.ask(at.worker, 'query($id: ID!) { ruleCoverage(communityId: $id) { subject { code } state asked { item clause { number standardCode } } rules { id } } }', { id: at.community.id }));
    return new Map(rows.map((one: any) => [one.subject.code, one]));
  };

  it('are asked by the editions that a community adopted, and link to every clause that asks', async () => {
    const before = await coverage();
    expect(before.get('first-asked')).toMatchObject({ state: 'lacking', rules: [] });
    expect(before.get('seals').asked.map(({ clause }: any) => clause.number)).toEqual(['6.2.1', '6.3.1']);
    expect((await coverage(elsewhere)).has('seals')).toBe(false);
    const row = await done(draft(here.worker, { subjects: ['first-asked', 'seals'] }));
    const links = row.clauseLinks.map(({ clause }: any) => `${clause.standardCode} ${clause.number}`);
    expect(links).toEqual(expect.arrayContaining([`${BEIJING} 6.3.2`, `${BEIJING} 6.2.1`]));
    expect((await coverage()).get('seals')).toMatchObject({ state: 'coming', rules: [{ id: row.id }] });
    await done(send(here.secretary, 'approveServiceRule', row, { decidedBy: '两委会' }));
    expect((await coverage()).get('seals').state).toBe('have');
    app.clock.set(new Date('2028-12-01T02:00:00Z'));
    expect((await coverage()).get('seals').state).toBe('outOfDate');
  });

  it.each([
    ['no title', { title: ' ' }, 'title', 'REQUIRED'],
    ['a subject that nobody knows', { subjects: ['dancing'] }, 'subjects', 'NOT_ONE_OF'],
    ['a day long ago', { inForceFrom: '1990-01-01' }, 'inForceFrom', 'TOO_LONG_AGO'],
    ['a day far ahead', { inForceFrom: '2028-01-01' }, 'inForceFrom', 'IN_THE_FUTURE'],
  ])('are not written with %s', async (_word, input, path, code) => refused(draft(here.worker, input), path, code));

  it.each([
    ['changeServiceRule', 'draft', 'worker', 'draft', 'clerk', { content: '改过。' }],
    ['approveServiceRule', 'draft', 'secretary', 'in-force', 'worker', { decidedBy: '两委会' }],
    ['reviseServiceRule', 'in-force', 'worker', 'draft', 'clerk', { inForceFrom: '2026-12-01', changesMade: '加一条。' }],
    ['confirmServiceRule', 'in-force', 'secretary', 'in-force', 'worker', {}],
    ['withdrawServiceRule', 'in-force', 'secretary', 'withdrawn', 'worker', { reason: '不再用。' }],
    ['voidServiceRule', 'in-force', 'secretary', 'void', 'worker', { reason: '记重了。' }],
  ] as [string, ServiceRuleTraits['state'], keyof Staffing, string, keyof Staffing, object][])('%s works, for whoever may, here, in its state, on what was seen', async (name, from, allowed, reached, forbidden, input) => {
    const row = await aServiceRule(app.world, here, { state: from });
    expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input))).toBe('NOT_FOUND');
    expect(await codeOf(send(here[forbidden] as APerson, name, row, input))).toBe('FORBIDDEN');
    expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input))).toBe('STALE');
    expect(await done(send(here[allowed] as APerson, name, row, input))).toMatchObject({ state: reached });
    expect(await codeOf(send(here[allowed] as APerson, name, await aServiceRule(app.world, here, { state: 'withdrawn' }), input))).toBe('WRONG_STATE');
  });

  it('are in force one version a day: the next begins later, and ends the one before', async () => {
    const first = await aServiceRule(app.world, here, { state: 'in-force', title: '一次性告知', subjects: ['tell-once'] });
    await refused(send(here.worker, 'reviseServiceRule', first, { inForceFrom: first.inForceFrom, changesMade: '加一条。' }), 'inForceFrom', 'NOT_AFTER');
    const next = await done(send(here.worker, 'reviseServiceRule', first, { inForceFrom: '2026-12-01', changesMade: '加一条。' }));
    expect(next).toMatchObject({ edition: 2, state: 'draft', subjects: [{ code: 'tell-once' }] });
    expect(await codeOf(send(here.worker, 'reviseServiceRule', await seen(first), { inForceFrom: '2026-12-02', changesMade: '再加一条。' }))).toBe('RULE_DRAFTED');
    const back = await done(send(here.worker, 'changeServiceRule', next, { inForceFrom: first.inForceFrom }));
    expect(await codeOf(send(here.secretary, 'approveServiceRule', back, { decidedBy: '两委会' }))).toBe('RULE_IN_FORCE');
    const ahead = await done(send(here.worker, 'changeServiceRule', back, { inForceFrom: '2026-12-01' }));
    expect(await done(send(here.secretary, 'approveServiceRule', ahead, { decidedBy: '两委会' }))).toMatchObject({ state: 'approved', askedCount: 0 });
    expect(await seen(first)).toMatchObject({ state: 'in-force', inForceUntil: '2026-11-30' });
    app.clock.set(new Date('2026-12-01T02:00:00Z'));
    await nightly();
    expect(await seen(next)).toMatchObject({ state: 'in-force', reviewOn: '2028-12-01' });
    expect(await seen(first)).toMatchObject({ state: 'superseded', inForceUntil: '2026-11-30', versions: [{ edition: 2 }, { edition: 1 }] });
  });

  it('are empty of nothing: words or a file', async () => {
    const row = await done(draft(here.worker, { content: '' }));
    expect(await codeOf(send(here.secretary, 'approveServiceRule', row, { decidedBy: '两委会' }))).toBe('RULE_EMPTY');
  });

  it('are read by every member of staff, each for themselves, and while they hold', async () => {
    const at = await aStaffedCommunity(app.world);
    const row = await aServiceRule(app.world, at, { state: 'in-force' });
    const own = (who: APerson): Promise<any> => seen(row, who).then((one) => one.ownReading);
    expect(await seen(row, at.worker)).toMatchObject({ askedCount: 5, readCount: 0 });
    const work = await done(app.ask(at.clerk, 'query($id: ID!) { myWork(communityId: $id) { verb dueAt record { kind title } } }', { id: at.community.id }));
    expect(work).toContainEqual(expect.objectContaining({ verb: 'acknowledge', record: { kind: 'ruleReading', title: '首问负责制度' } }));
    const reading = await own(at.clerk);
    expect(await codeOf(send(at.worker, 'acknowledgeServiceRule', reading))).toBe('NOT_YOUR_READING');
    expect(await codeOf(send(here.clerk, 'acknowledgeServiceRule', reading))).toBe('NOT_FOUND');
    expect(await codeOf(send(at.supervisor, 'acknowledgeServiceRule', reading))).toBe('FORBIDDEN');
    expect(await done(send(at.clerk, 'acknowledgeServiceRule', reading))).toMatchObject({ state: 'read', readAt: new Date(A_WORKING_MORNING).toISOString() });
    expect(await codeOf(send(at.clerk, 'acknowledgeServiceRule', await own(at.clerk)))).toBe('WRONG_STATE');
    expect(await done(send(at.gridManager, 'acknowledgeServiceRule', await own(at.gridManager)))).toMatchObject({ state: 'read' });
    const { worker: newcomer } = at;
    const next = await done(send(newcomer, 'reviseServiceRule', await seen(row, newcomer), { inForceFrom: '2026-11-20', changesMade: '写清楚交接。' }));
    const held = await own(newcomer);
    await done(send(at.secretary, 'approveServiceRule', next, { decidedBy: '两委会' }));
    expect(await codeOf(send(newcomer, 'acknowledgeServiceRule', { ...held, version: held.version + 1 }))).toBe('RULE_NOT_IN_FORCE');
    expect(await seen(next, newcomer)).toMatchObject({ askedCount: 5, readCount: 0 });
  });

  it('are asked of who is new, and come up again before they are out of date', async () => {
    const at = await aStaffedCommunity(app.world);
    const row = await aServiceRule(app.world, at, { state: 'in-force' });
    const fresh = await app.world.person('social-worker', at.community);
    await nightly();
    expect(await seen(row, at.worker)).toMatchObject({ askedCount: 6, ownReading: { state: 'asked' } });
    expect((await seen(row, fresh)).ownReading).toMatchObject({ state: 'asked' });
    app.clock.set(new Date('2028-11-16T02:00:00Z'));
    await nightly();
    const due = await seen(row, at.secretary);
    expect(due).toMatchObject({ state: 'due', reviewOn: '2028-11-20' });
    await refused(send(at.secretary, 'confirmServiceRule', due, { reviewOn: '2028-11-16' }), 'reviewOn', 'IN_THE_PAST');
    expect(await done(send(at.secretary, 'confirmServiceRule', due))).toMatchObject({ state: 'in-force', reviewOn: '2030-11-16' });
  });

  it('feed the fact that names what there are rules about, and are listed in a few statements', async () => {
    const at = await aStaffedCommunity(app.world);
    await aServiceRule(app.world, at, { state: 'in-force', subjects: ['safety', 'seals'] });
    await aServiceRule(app.world, at, { state: 'draft', subjects: ['fees'] });
    await app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});
    const facts = await done(app.ask(at.secretary, 'query($id: ID!) { communityFacts(communityId: $id) { name value } }', { id: at.community.id }));
    expect(facts.find((one: any) => one.name === 'serviceRules').value).toEqual(['safety', 'seals']);
    const statements = await app.statements(async () =>
      expect((await done(app.ask(at.worker, `{ serviceRules(filter: { subject: "seals" }) { total items { ${FIELDS} } } }`))).total).toBe(1));
    expect(statements.length).toBeLessThan(20);
  });
});
