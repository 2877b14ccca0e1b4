import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { surveyContents, surveyDocument } from '#check';
import { anAnnualPlan } from './factories/annual-plan.factory.js';
import { answersOf, aQuestion, aSection, aSurvey, CONTENT, type Given } from './factories/survey.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FIELDS = `id number title state version asksGrid codesIssued closesAt openedOn closedOn conclusion sections { key title subject clauseIds questions { key core type text options { key } satisfiedFrom } }
  turnout { answers channels { member count } grids { label count target } } clauseLinks { clause { number standardCode } } transitions { verb blockedBy { code } } edits`;
const SHARE = 'share { count n share low high }';
const FIGURES = `figures { key hidden n unsure mean low ${SHARE} values { key count share } tables { cut groups { member label hidden n mean ${SHARE} } }
  waves { title n ${SHARE} change { by low high } } themes { theme count } } texts { id question words theme }`;
const PUBLIC = 'query($code: String!, $id: ID!) { publicSurvey(code: $code, id: $id) { title needsCode pass grids { id name } sections { title questions { key text } } } }';
const LIST = 'query($code: String!) { publicSurveys(code: $code) { open { id title } reported { id answers satisfied { share low high } conclusion } } }';
const ANSWER = 'mutation($input: AnswerSurveyInput!) { answerSurvey(input: $input) { taken } }';
const verb = (name: string): string => {
  const type = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return name === 'issueSurveyCodes' ? `mutation($input: ${type}!) { ${name}(input: $input) { codes survey { ${FIELDS} } } }` : `mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
};
const people = (n: number, said: Given['said'] = {}, rest: Partial<Given> = {}): Given[] => Array.from({ length: n }, () => ({ said, ...rest }));
interface Row { id: string; version: number }

describe('surveys of residents (9.3.2)', () => {
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
  const draft = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb('draftSurvey'), { input: { communityId: at.community.id, title: '满意度调查', closesAt: '2026-12-04T10:00:00Z', ...input } });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: expect.arrayContaining([expect.objectContaining({ path, code })]) });
  const see = (row: { id: string }, fields = FIELDS, who: APerson = here.worker): Promise<any> => done(app.ask(who, `query($id: ID!) { survey(id: $id) { ${fields} } }`, { id: row.id }));
  const owner = (sql: string, params: unknown[] = []): Promise<object[]> => app.world.kernel.dataSource.query(sql, params);
  const question = (figures: any[], key: string): any => figures.find((one) => one.key === key);

  /** A resident opens the page, reads for five seconds and sends. */
  const page = async (row: { id: string }): Promise<string> => (await done(app.ask(null, PUBLIC, { code: here.community.code, id: row.id }))).pass;
  const answer = (row: { id: string }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(null, ANSWER, { input: { communityCode: here.community.code, surveyId: row.id, answers: answersOf(), ...input } });
  const answers = async (row: { id: string }, input: object = {}): Promise<GraphQLAnswer> => {
    const pass = await page(row);
    app.clock.set(new Date(app.clock.now().getTime() + 5000));
    return answer(row, { pass, ...input });
  };

  it('begin with the core, are tied to services and clauses, and are linked to what they evidence', async () => {
    expect(await codeOf(draft(here.worker, {}, elsewhere))).toBe('NOT_FOUND');
    expect(await codeOf(draft(here.clerk))).toBe('FORBIDDEN');
    const row = await done(draft(here.worker));
    expect(row).toMatchObject({ state: 'draft', number: null });
    expect(row.sections.map(({ key }: any) => key)).toEqual(['core', 'about-you']);
    const clause = await aClause(app.world, '8.7.6');
    const section = aSection('养老服务', [aQuestion('', '对助餐满意吗？')], { subject: 'elderly-care', clauseIds: [clause] });
    const composed = await done(send(here.worker, 'composeSurvey', row, { sections: [section] }));
    expect(composed.sections.map(({ title }: any) => title)).toEqual(['对社区服务的总体看法', '养老服务', '关于您']);
    expect(composed.sections[1].questions[0]).toMatchObject({ core: false, key: expect.stringMatching(/^[0-9a-f]{8}$/), options: [{ key: '1' }, { key: '2' }, { key: '3' }, { key: '4' }] });
    expect(composed.clauseLinks.map(({ clause: { number } }: any) => number)).toEqual(expect.arrayContaining(['9.3', '9.3.2', '8.7.6']));
  });

  it.each([
    ['no time left', { closesAt: '2026-11-20T01:00:00Z' }, 'closesAt', 'IN_THE_PAST'],
    ['more than a year', { closesAt: '2028-01-01T01:00:00Z' }, 'closesAt', 'AFTER_DEADLINE'],
    ['a strange grid', { quotas: [{ gridId: randomUUID(), target: 5 }] }, 'quotas.0.gridId', 'UNKNOWN_UNIT'],
    ['an unknown survey before it', { followsId: randomUUID() }, 'followsId', 'UNKNOWN_RECORD'],
    ['no title', { title: ' ' }, 'title', 'REQUIRED'],
  ])('are not drafted with %s', async (_word, input, path, code) => refused(draft(here.worker, input), path, code));

  it.each([
    ['one grade', [aQuestion('', '问', { options: [{ key: '', label: '好', labelEn: '' }] })], {}, 'questions.0.options', 'TOO_FEW'],
    ['two grades alike', [aQuestion('', '问', { satisfiedFrom: 2, options: ['好', '好'].map((label) => ({ key: '', label, labelEn: '' })) })], {}, 'questions.0.options.1.label', 'DUPLICATE'],
    ['nobody satisfied', [aQuestion('', '问', { satisfiedFrom: 9 })], {}, 'questions.0.satisfiedFrom', 'TOO_LARGE'],
    ['numbers without limits', [aQuestion('', '问', { type: 'number' as never, options: [], satisfiedFrom: null })], {}, 'questions.0.min', 'REQUIRED'],
    ['a question of the core', [aQuestion('core.overall', '改了字的问题')], {}, 'questions.0.key', 'FIXED_HERE'],
    ['a service that is none', [aQuestion('', '问')], { subject: 'no-such-service' }, 'subject', 'UNKNOWN_ENTRY'],
    ['a clause that is none', [aQuestion('', '问')], { clauseIds: [randomUUID()] }, 'clauseIds', 'UNKNOWN_CLAUSE'],
  ])('are not composed with %s', async (_word, questions, rest, path, code) => {
    const row = await aSurvey(app.world, here);
    await refused(send(here.worker, 'composeSurvey', row, { sections: [aSection('段', questions, rest)] }), `sections.0.${path}`, code);
  });

  const grid = () => here.community.grids[0]!.id;
  it.each([
    ['changeSurvey', 'draft', 'worker', 'draft', 'clerk', { title: '秋季调查', quotas: [] }],
    ['composeSurvey', 'draft', 'worker', 'draft', 'clerk', { sections: [] }],
    ['openSurvey', 'draft', 'secretary', 'open', 'worker', {}],
    ['reviseSurvey', 'open', 'secretary', 'draft', 'worker', {}],
    ['extendSurvey', 'open', 'secretary', 'open', 'worker', { closesAt: '2026-12-30T10:00:00Z' }],
    ['widenSurvey', 'open', 'secretary', 'open', 'worker', { target: 500 }],
    ['closeSurvey', 'open', 'secretary', 'closed', 'worker', {}],
    ['reportSurvey', 'closed', 'secretary', 'reported', 'worker', { conclusion: '总体满意，助餐要改。' }],
    ['archiveSurvey', 'reported', 'secretary', 'archived', 'worker', {}],
    ['voidSurvey', 'open', 'secretary', 'void', 'worker', { reason: '重了' }],
  ] as [string, 'draft' | 'open' | 'closed' | 'reported', keyof Staffing, string, keyof Staffing, object][])('%s works, for whoever may, here, in its state, on what was seen', async (name, from, allowed, reached, forbidden, input) => {
    const row = await aSurvey(app.world, here, { state: from, answers: from === 'open' ? [] : people(5) });
    expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input))).toBe('NOT_FOUND');
    expect(await codeOf(send(here[forbidden] as APerson, name, row, input))).toBe('FORBIDDEN');
    expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input))).toBe('STALE');
    expect(await done(send(here[allowed] as APerson, name, row, input))).toMatchObject({ state: reached });
    expect(await codeOf(send(here[allowed] as APerson, name, await aSurvey(app.world, here, { state: 'void' }), input))).toBe('WRONG_STATE');
  });

  it('are answered by the link: once a page, not at once, not half, not after closing', async () => {
    const row = await aSurvey(app.world, here, { state: 'open', title: '扫码调查', quotas: [{ gridId: grid(), target: 50 }] });
    expect((await done(app.ask(null, LIST, { code: here.community.code }))).open).toContainEqual({ id: row.id, title: '扫码调查' });
    expect(await codeOf(app.ask(null, PUBLIC, { code: elsewhere.community.code, id: row.id }))).toBe('NOT_FOUND');
    const pass = await page(row);
    expect(await codeOf(answer(row, { pass, grid: grid() }))).toBe('TOO_FAST');
    expect(await codeOf(answer(row, { pass: 'made.UPXXXXXXXXXX.UPXXXXXXXXXX', grid: grid() }))).toBe('PASS_OVER');
    const { 'core.overall': _left, ...half } = CONTENT;
    await refused(answers(row, { grid: grid(), answers: Object.entries(half).map(([key, value]) => ({ question: key, values: [value] })) }), 'answers.core.overall', 'REQUIRED');
    await refused(answers(row), 'grid', 'REQUIRED');
    await refused(answers(row, { grid: elsewhere.community.grids[0]!.id }), 'grid', 'UNKNOWN_UNIT');
    expect(await done(answer(row, { pass, grid: grid() }))).toEqual({ taken: true });
    expect(await codeOf(answer(row, { pass, grid: grid() }))).toBe('ALREADY_ANSWERED');
    expect((await see(row)).turnout).toEqual({
      answers: 1, channels: [{ member: 'link', count: 1 }, { member: 'code', count: 0 }, { member: 'assisted', count: 0 }, { member: 'paper', count: 0 }],
      grids: expect.arrayContaining([{ label: here.community.grids[0]!.name, count: 1, target: 50 }]),
    });
    expect((await see(row, FIGURES)).figures).toEqual([]);
    const early = await page(row);
    await done(send(here.secretary, 'closeSurvey', row));
    app.clock.set(new Date(app.clock.now().getTime() + 5000));
    expect(await codeOf(answer(row, { pass: early, grid: grid() }))).toBe('SURVEY_CLOSED');
    expect(await codeOf(app.ask(null, PUBLIC, { code: here.community.code, id: row.id }))).toBe('NOT_FOUND');
    app.clock.set('2026-11-22T10:00:00+08:00');
    expect(await codeOf(answer(row, { pass: early, grid: grid() }))).toBe('PASS_OVER');
  });

  it('are answered once a code, also by two at the same moment', async () => {
    const row = await aSurvey(app.world, here, { state: 'open', needsCode: true });
    expect(await codeOf(send(here.worker, 'issueSurveyCodes', row, { count: 3 }))).toBe('FORBIDDEN');
    await refused(send(here.secretary, 'issueSurveyCodes', row, { count: 501 }), 'count', 'TOO_LARGE');
    const { codes, survey } = await done(send(here.secretary, 'issueSurveyCodes', row, { count: 3 }));
    expect([codes.length, survey.codesIssued]).toEqual([3, 3]);
    expect(await codeOf(answer(row, { pass: 'any' }))).toBe('PASS_OVER');
    expect(await codeOf(answer(row, { code: 'ACDE-ACDE-ACDE-ACDE' }))).toBe('SURVEY_CODE_UNKNOWN');
    const both = await Promise.all([answer(row, { code: codes[0] }), answer(row, { code: codes[0].toLowerCase() })]);
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'taken').sort()).toEqual(['ALREADY_ANSWERED', 'taken']);
    await done(answer(row, { code: codes[1] }));
    expect((await see(row)).turnout).toMatchObject({ answers: 2, channels: expect.arrayContaining([{ member: 'code', count: 2 }]) });
    // a question cannot change under its answers
    const opened = await see(row);
    expect(await codeOf(send(here.secretary, 'reviseSurvey', opened))).toBe('SURVEY_ANSWERED');
    expect(await codeOf(send(here.worker, 'composeSurvey', opened, { sections: [] }))).toBe('WRONG_STATE');
    // their time over, the job ends them; a code is good for nothing then
    app.clock.set('2026-12-05T00:10:00+08:00');
    expect(await codeOf(answer(row, { code: codes[2] }))).toBe('SURVEY_CLOSED');
    await app.world.kernel.jobs.run(app.world.kernel, 'survey.keep', {});
    expect(await see(row)).toMatchObject({ state: 'closed', closedOn: '2026-12-05', turnout: { answers: 2 } });
    expect(await codeOf(answer(row, { code: codes[2] }))).toBe('SURVEY_CLOSED');
    expect(await owner('SELECT FROM survey_spent_codes WHERE survey_id = $1', [row.id])).toEqual([]);
  });

  it('want more while they are open, of grids that are asked about, and never less', async () => {
    const row = await aSurvey(app.world, here, { state: 'open', quotas: [{ gridId: grid(), target: 50 }], target: 90 });
    const widen = (at: Row, target: number | null, wanted: number, gridId = grid()): Promise<GraphQLAnswer> => send(here.secretary, 'widenSurvey', at, { target, quotas: [{ gridId, target: wanted }] });
    await refused(widen(row, 89, 50), 'target', 'TOO_SMALL');
    await refused(widen(row, 90, 49), 'quotas.0.target', 'TOO_SMALL');
    await refused(widen(row, 90, 60, elsewhere.community.grids[0]!.id), 'quotas.0.gridId', 'UNKNOWN_UNIT');
    await refused(widen(await aSurvey(app.world, here, { state: 'open' }), null, 60), 'quotas.0.gridId', 'UNKNOWN_UNIT');
    expect(await done(widen(row, null, 60))).toMatchObject({ state: 'open', turnout: { grids: expect.arrayContaining([{ label: here.community.grids[0]!.name, count: 0, target: 60 }]) } });
  });

  it('are answered for others too, with the channel told; the same form twice is one answer', async () => {
    const row = await aSurvey(app.world, here, { state: 'open' });
    const enter = (who: APerson, channel: string, clientId: string = randomUUID(), at: { id: string } = row): Promise<GraphQLAnswer> =>
      app.ask(who, `mutation($input: EnterSurveyAnswerInput!) { enterSurveyAnswer(input: $input) { turnout { answers channels { member count } } } }`, { input: { id: at.id, channel, clientId, answers: answersOf() } });
    const form = randomUUID();
    await done(enter(here.clerk, 'paper', form));
    expect(await codeOf(enter(here.clerk, 'paper', form))).toBe('ALREADY_ANSWERED');
    expect(await codeOf(enter(here.supervisor, 'paper'))).toBe('FORBIDDEN');
    expect(await codeOf(enter(elsewhere.clerk, 'paper'))).toBe('NOT_FOUND');
    await refused(enter(here.worker, 'link'), 'channel', 'NOT_ONE_OF');
    const { turnout } = await done(enter(here.worker, 'assisted'));
    expect(turnout).toEqual({ answers: 2, channels: [{ member: 'link', count: 0 }, { member: 'code', count: 0 }, { member: 'assisted', count: 1 }, { member: 'paper', count: 1 }] });
    expect(await codeOf(enter(here.worker, 'paper', randomUUID(), await aSurvey(app.world, here)))).toBe('SURVEY_CLOSED');
  });

  it('tell groups, earlier waves and themes; hide a group of three and who would give it away', async () => {
    const sections = [aSection('养老', [aQuestion('meals', '助餐'), aQuestion('words', '还想说什么？', { type: 'text' as never, options: [], satisfiedFrom: null, unsure: false, required: false })], { clauseIds: [await aClause(app.world, '8.7.6')] })];
    const at = await aStaffedCommunity(app.world);
    const base = { meals: '4' };
    app.clock.set('2026-03-02T10:00:00+08:00');
    const spring = await aSurvey(app.world, at, { state: 'reported', title: '春季调查', sections, answers: [...people(34, base), ...people(16, { ...base, 'core.overall': '1' })] });
    app.clock.set(A_WORKING_MORNING);
    const autumn = await aSurvey(app.world, at, {
      state: 'reported', title: '秋季调查', follows: spring, themes: { 路灯: '照明', 灯: '照明' },
      answers: [
        ...people(30, { ...base, words: '路灯太暗' }), ...people(12, { ...base, 'core.age': 'under-35' }), ...people(5, { meals: '1', 'core.age': '35-59', 'core.overall': '2' }),
        ...people(3, { meals: '1', 'core.age': 'over-74' }),
      ],
    });
    const { figures, texts } = await see(autumn, FIGURES, at.worker);
    const overall = question(figures, 'core.overall');
    // 45 of 50 satisfied now (Wilson 78.6 to 95.7 %), 34 of 50 in spring: by 22 points, at least 6 (see statistics.spec)
    expect(overall).toMatchObject({ n: 50, low: false, share: { count: 45, n: 50, share: 0.9 }, waves: [{ title: '春季调查', n: 50, share: { count: 34 } }] });
    expect(overall.waves[0].change.by).toBeCloseTo(0.22, 6);
    expect(overall.waves[0].change.low).toBeCloseTo(0.0603, 3);
    const ages = overall.tables.find(({ cut }: any) => cut === 'core.age').groups;
    // three people over 74 and the five of 35 to 59 beside them: the two together are eight
    expect(ages.map(({ member, hidden, n }: any) => [member, hidden, n])).toEqual([['under-35', false, 12], ['35-59', true, null], ['60-74', false, 30], ['over-74', true, null]]);
    // any question by any other: the 42 content with meals and the 8 who are not; of these the five of 35 to 59 grade the whole with 2, the three of over 74 with 4
    const cross = (key: string, by: string): Promise<any> => see(autumn, `cross(question: "${key}", by: "${by}") { groups { member hidden n values { key count } } }`, at.worker).then((seen) => seen.cross);
    expect((await cross('core.overall', 'meals')).groups).toEqual([
      { member: '1', hidden: false, n: 8, values: expect.arrayContaining([{ key: '2', count: 5 }, { key: '4', count: 3 }]) }, { member: '4', hidden: false, n: 42, values: expect.arrayContaining([{ key: '4', count: 42 }]) },
    ]);
    // read the other way round it tells no more of the three than the table by age
    const byMeals = (await cross('core.age', 'meals')).groups;
    expect(byMeals.map(({ values }: any) => values.map(({ key }: any) => key))).toEqual([['under-35', '60-74'], ['under-35', '60-74']]);
    expect((await cross('meals', 'core.age')).groups.map(({ member, hidden }: any) => [member, hidden])).toEqual([['under-35', false], ['35-59', true], ['60-74', false], ['over-74', true]]);
    expect([await cross('meals', 'meals'), await cross('meals', 'words'), await cross('meals', 'nothing')]).toEqual([null, null, null]);
    expect(question(figures, 'words').themes).toEqual([{ theme: '照明', count: 30 }]);
    expect(texts).toHaveLength(30);
    // 8 of 50 are dissatisfied with meals: 84 % satisfied; nothing low
    expect(question(figures, 'meals')).toMatchObject({ low: false, share: { count: 42, n: 50 } });
    expect((await done(app.ask(null, LIST, { code: at.community.code }))).reported).toMatchObject([{ answers: 50, satisfied: { share: 0.9 } }, { answers: 50 }]);
    const facts = await done(app.ask(at.secretary, 'query($id: ID!) { communityFacts(communityId: $id) { name value } }', { id: at.community.id }));
    const fact = (name: string): number => facts.find((one: any) => one.name === name).value;
    expect([fact('venueAwarenessRate'), fact('activityParticipationRate'), fact('residentSatisfactionRate')]).toEqual([1, 0, 0.9]);
    const file = await app.http(at.worker, 'get', `/surveys/${autumn.id}/document`, (asked) => asked.responseType('blob'));
    expect([file.status, file.headers['content-type']]).toEqual([200, expect.stringContaining('wordprocessingml')]);
    expect((file.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    const said = JSON.stringify(surveyDocument(await app.world.as(at.worker, 'survey:read', (by) => surveyContents(by, autumn.id))).blocks);
    for (const part of ['收回 50 份', '知晓率', '+22.0 个百分点', '人少不列', '照明', '9.3.2']) expect(said).toContain(part);
    expect((await app.http(here.worker, 'get', `/surveys/${autumn.id}/document`)).status).toBe(404);
  });

  it('give what is low to the next plan, or to a nonconformity, with its clause', async () => {
    const at = await aStaffedCommunity(app.world);
    const clause = await aClause(app.world, '8.7.6');
    const row = await aSurvey(app.world, at, {
      state: 'closed', sections: [aSection('养老', [aQuestion('meals', '对助餐满意吗？')], { clauseIds: [clause] })],
      answers: [...people(6, { meals: '1' }), ...people(4, { meals: '4' })],
    });
    const plan = await anAnnualPlan(app.world, at, { items: [], year: 2027 });
    const { inputs } = await done(app.ask(at.worker, 'query($id: ID!) { annualPlan(id: $id) { inputs { source key title { zh } params clauses { number } records { id } } } }', { id: plan.id }));
    // 4 of 10: 40 %, Wilson 16.8 to 68.7 %
    expect(inputs.filter(({ source }: any) => source === 'low-score')).toEqual([{
      source: 'low-score', key: `${row.id}/meals`, title: { zh: '对助餐满意吗？' }, params: { survey: '居民满意度调查', share: 40, low: 17, high: 69, n: 10 }, clauses: [{ number: '8.7.6' }], records: [{ id: row.id }],
    }]);
    const report = await done(app.ask(at.worker, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { source { id kind } clauseLinks { role clause { number } } } }', {
      input: { communityId: at.community.id, title: '助餐满意度低', description: '十人里六人不满意', potential: false, grade: 'minor', foundOn: '2026-11-20', clauseIds: [clause], sourceKind: 'survey', sourceId: row.id },
    }));
    expect(report).toMatchObject({ source: { id: row.id, kind: 'survey' }, clauseLinks: expect.arrayContaining([{ role: 'breaches', clause: { number: '8.7.6' } }]) });
    expect(await codeOf(send(at.secretary, 'reportSurvey', await aSurvey(app.world, at, { state: 'closed', answers: people(4) }), { conclusion: '四份' }))).toBe('TOO_FEW_ANSWERS');
  });

  it('are listed in a few statements', async () => {
    const statements = await app.statements(async () =>
      expect(await done(app.ask(here.worker, '{ surveys { total items { id title closesAt target transitions { verb } } } }'))).toHaveProperty('total'),
    );
    expect(statements.length).toBeLessThan(12);
  });
});
