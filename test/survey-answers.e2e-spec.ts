import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answersOf, aQuestion, aSection, aSurvey, type Given } from './factories/survey.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const PUBLIC = 'query($code: String!, $id: ID!) { publicSurvey(code: $code, id: $id) { pass } }';
const ANSWER = 'mutation($input: AnswerSurveyInput!) { answerSurvey(input: $input) { taken } }';
const CLOSE = 'mutation($input: CloseSurveyInput!) { closeSurvey(input: $input) { id } }';
const CODES = 'mutation($input: IssueSurveyCodesInput!) { issueSurveyCodes(input: $input) { codes } }';
const FIGURES = 'query($id: ID!) { survey(id: $id) { id version figures { key n mean low share { count n share low high } } } }';
const people = (n: number, said: Given['said'] = {}): Given[] => Array.from({ length: n }, () => ({ said }));
interface Row { id: string; version: number }

describe('answers of residents (9.3.2)', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const send = (who: APerson, document: string, { id, version }: Row, input: object = {}): Promise<any> => done(app.ask(who, document, { input: { id, expectedVersion: version, ...input } }));
  const see = ({ id }: Row): Promise<any> => done(app.ask(here.worker, FIGURES, { id }));
  const owner = <R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
  const page = async (row: Row): Promise<string> => (await done(app.ask(null, PUBLIC, { code: here.community.code, id: row.id }))).pass;
  const answer = (row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(null, ANSWER, { input: { communityCode: here.community.code, surveyId: row.id, answers: answersOf(), ...input } });

  it('slow a script down', async () => {
    const row = await aSurvey(app.world, here, { state: 'open', withCore: false, sections: [aSection('一', [aQuestion('', '好吗？', { required: false })])] });
    const passes = await Promise.all(Array.from({ length: 32 }, () => page(row)));
    app.clock.set(new Date(app.clock.now().getTime() + 5000));
    const outcomes: string[] = [];
    for (const pass of passes) outcomes.push((await codeOf(answer(row, { pass, answers: [] }))) ?? 'taken');
    expect(outcomes.filter((one) => one === 'taken').length).toBeLessThanOrEqual(30);
    expect(outcomes.at(-1)).toBe('THROTTLED');
  });

  it('keep nothing that leads from an answer to whoever gave it', async () => {
    const row = await aSurvey(app.world, here, { state: 'open', sections: [aSection('话', [aQuestion('w', '还想说什么？', { type: 'text' as never, options: [], satisfiedFrom: null, unsure: false, required: false })])], answers: people(3, { w: '路灯太暗' }) });
    const columns = await owner<{ name: string; type: string }>(
      `SELECT c.relname || '.' || a.attname AS name, format_type(a.atttypid, null) AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE c.relname IN ('survey_intake', 'survey_answers', 'survey_texts', 'survey_spent_codes') AND a.attnum > 0 AND NOT a.attisdropped`,
    );
    // no instant, only days; nobody's id; no code beside an answer, no answer beside a code or a text
    expect(columns.filter(({ type }) => type.startsWith('timestamp'))).toEqual([]);
    expect(columns.filter(({ name }) => /person|author|created|client|code$|address|secret/.test(name.split('.')[1]!))).toEqual([]);
    expect(columns.filter(({ name }) => name.startsWith('survey_spent_codes.')).map(({ name }) => name.split('.')[1]).sort()).toEqual(['community_id', 'digest', 'grid_id', 'street_id', 'survey_id']);
    expect(columns.some(({ name }) => name === 'survey_texts.answer_id')).toBe(false);
    await send(here.secretary, CLOSE, await see(row));
    const written = await owner<{ id: string; moment: string }>('SELECT id, xmin::text AS moment FROM survey_answers WHERE survey_id = $1', [row.id]);
    // ids by chance and one transaction for all: neither tells who came first
    expect(written.every(({ id }) => id[14] === '4')).toBe(true);
    expect(new Set(written.map(({ moment }) => moment)).size).toBe(1);
    const told = await owner<{ note: string; changes: unknown }>('SELECT note, changes FROM history_entries WHERE record_id = $1', [row.id]);
    expect(JSON.stringify(told)).not.toContain('路灯');
  });

  it('are counted once each, however many come beside the counting', async () => {
    const row = await aSurvey(app.world, here, { state: 'open', needsCode: true });
    const { codes } = await send(here.secretary, CODES, row, { count: 24 });
    app.clock.set('2026-11-21T09:00:00+08:00');
    const count = (): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, 'survey.keep', {});
    app.clock.set('2026-11-20T11:00:00+08:00');
    const giving = codes.map((code: string, index: number) => answer(row, { code, answers: answersOf({ 'core.overall': index % 2 ? '4' : '1' }) }));
    app.clock.set('2026-11-21T09:00:00+08:00');
    await Promise.all([...giving, count(), count()]);
    await send(here.secretary, CLOSE, await see(row));
    const { figures } = await see(row);
    // 12 of 24 gave the best grade, 12 the worst: half are satisfied, the mean is 2.5; Wilson 0.5 ± 0.1860 (24 + z² = 27.84; z·√(0.25/24 + 3.8415/2304) ÷ 1.16006)
    expect(figures.find((one: any) => one.key === 'core.overall')).toMatchObject({ n: 24, mean: 2.5, low: true, share: { count: 12, n: 24, share: 0.5 } });
    expect(figures.find((one: any) => one.key === 'core.overall').share.low).toBeCloseTo(0.3143, 4);
    // the roll-up says what the answers say
    const [raw] = await owner(`SELECT count(*)::int AS n, count(*) FILTER (WHERE given->'core.overall'->>0 = '4')::int AS best FROM survey_answers WHERE survey_id = $1`, [row.id]);
    expect(raw).toEqual({ n: 24, best: 12 });
  });
});
