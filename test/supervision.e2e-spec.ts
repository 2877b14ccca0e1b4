import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aSupervision, type SupervisionTraits } from './factories/supervision.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FIELDS = `id number title state version dueAt plannedOn heldOn conclusion response givenBy { id } transitions { verb blockedBy { code } } clauseLinks { clause { number } }
  lines { id position text answer note objection settlement clause { number } nonconformities { id title } }`;
const verb = (name: string): string => {
  const type = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
};
type Row = { id: string; version: number };

describe('supervision from within and outside (9.1)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let counter: string;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    counter = await aClause(app.world, '8.6');
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const plan = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> => app.ask(who, verb('planSupervision'), {
    input: { communityId: at.community.id, supervisionType: 'committee', title: '窗口和公开栏', plannedOn: '2026-12-01', lines: [{ text: '一次告知', clauseId: counter }], ...input },
  });
  const log = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> => app.ask(who, verb('logSupervision'), {
    input: { communityId: here.community.id, supervisionType: 'government', supervisors: '街道办事处', title: '年度检查', heldOn: '2026-11-19', ...input },
  });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const read = (id: string): Promise<any> => done(app.ask(here.secretary, `query($id: ID!) { supervision(id: $id) { ${FIELDS} } }`, { id }));

  it('is planned with the clauses of its checklist, and told to who is to make it', async () => {
    expect(await codeOf(plan(here.supervisor, {}, elsewhere))).toBe('NOT_FOUND');
    expect(await codeOf(plan(here.clerk))).toBe('FORBIDDEN');
    const row = await done(plan(here.secretary, { supervisorId: here.supervisor.id }));
    expect(row).toMatchObject({ state: 'planned', number: expect.stringMatching(/^SU-2026-/), lines: [{ text: '一次告知', answer: null, clause: { number: '8.6' } }] });
    expect(row.clauseLinks.map(({ clause }: any) => clause.number)).toEqual(expect.arrayContaining(['8.6', '9.1']));
    const { data } = await app.ask(here.supervisor, '{ notices { items { code } } }');
    expect(data!.notices.items.map(({ code }: any) => code)).toContain('supervision.planned');
  });

  it.each([
    ['a day that is over', { plannedOn: '2026-11-19' }, 'plannedOn', 'IN_THE_PAST'],
    ['nobody named who comes from outside', { supervisionType: 'media' }, 'supervisors', 'REQUIRED'],
    ['a clause that does not exist', { lines: [{ text: '看', clauseId: '0198d2a0-0000-7000-8000-000000000000' }] }, 'lines.0.clauseId', 'UNKNOWN_CLAUSE'],
    ['a line without words', { lines: [{ text: ' ' }] }, 'lines.0.text', 'REQUIRED'],
    ['a supervisor from elsewhere', { supervisorId: '0198d2a0-0000-7000-8000-000000000000' }, 'supervisorId', 'UNKNOWN_PERSON'],
  ])('is not planned with %s', async (_word, input, path, code) => refused(plan(here.supervisor, input), path, code));

  it.each([
    ['a day to come', { heldOn: '2026-11-21' }, 'heldOn', 'IN_THE_FUTURE'],
    ['a day long ago', { heldOn: '2025-01-01' }, 'heldOn', 'TOO_LONG_AGO'],
    ['nobody named who came', { supervisors: '' }, 'supervisors', 'REQUIRED'],
  ])('is not logged with %s', async (_word, input, path, code) => refused(log(here.worker, input), path, code));

  const VERBS: [string, SupervisionTraits['state'], keyof Staffing, string, keyof Staffing, object][] = [
    ['layOutSupervision', 'planned', 'supervisor', 'planned', 'gridManager', { title: '只看窗口', supervisors: '', scope: '', plannedOn: '2026-12-02', lines: [{ text: '态度' }] }],
    ['beginSupervision', 'planned', 'supervisor', 'looking', 'clerk', { heldOn: '2026-11-20' }],
    ['findSupervision', 'looking', 'supervisor', 'looking', 'clerk', { text: '没有叫号', note: '十个人站着等' }],
    ['giveSupervision', 'answered', 'supervisor', 'confirming', 'gridManager', { conclusion: '总体好' }],
    ['confirmSupervision', 'confirming', 'secretary', 'following', 'worker', { response: '属实' }],
    ['closeSupervision', 'settled', 'supervisor', 'closed', 'clerk', {}],
    ['cancelSupervision', 'planned', 'supervisor', 'cancelled', 'clerk', { reason: '并到下月' }],
    ['voidSupervision', 'following', 'secretary', 'void', 'worker', { reason: '记重了' }],
  ];
  it.each(VERBS)('%s works, for whoever may, here, in its state, on what was seen', async (name, from, allowed, reached, forbidden, input) => {
    const row = await aSupervision(app.world, here, { state: from, findings: from === 'settled' ? ['少一页'] : [] });
    expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input))).toBe('NOT_FOUND');
    expect(await codeOf(send(here[forbidden] as APerson, name, row, input))).toBe('FORBIDDEN');
    expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input))).toBe('STALE');
    expect(await done(send(here[allowed] as APerson, name, row, input))).toMatchObject({ state: reached });
    const over = await aSupervision(app.world, here, { state: 'closed' });
    expect(await codeOf(send(here[allowed] as APerson, name, over, input))).toBe('WRONG_STATE');
  });

  it('takes answers and photos line by line, and a finding beyond the checklist with its clause', async () => {
    const row = await aSupervision(app.world, here, { state: 'looking' });
    const { lines } = await read(row.id);
    expect(await codeOf(send(here.supervisor, 'giveSupervision', row, { conclusion: '好' }))).toBe('ITEMS_UNANSWERED');
    await refused(send(here.supervisor, 'answerSupervision', row, { answers: [{ lineId: here.worker.id, answer: 'ok' }] }), 'answers.0.lineId', 'UNKNOWN_RECORD');
    const answers = lines.map(({ id }: any, index: number) => ({ lineId: id, answer: index ? 'ok' : 'notOk' }));
    const answered = await done(send(here.supervisor, 'answerSupervision', row, { answers }));
    expect(await codeOf(send(here.supervisor, 'giveSupervision', answered, { conclusion: '好' }))).toBe('FINDINGS_UNEXPLAINED');
    const said = await done(send(here.supervisor, 'answerSupervision', answered, { answers: [{ ...answers[0], note: '没有说要带户口本' }] }));
    const found = await done(send(here.supervisor, 'findSupervision', said, { text: '没有叫号', note: '十个人站着等', clauseId: counter }));
    expect(found.lines.at(-1)).toMatchObject({ text: '没有叫号', answer: 'notOk', clause: { number: '8.6' } });
    expect(await done(send(here.supervisor, 'giveSupervision', found, { conclusion: '有两处要改' }))).toMatchObject({ state: 'confirming', givenBy: { id: here.supervisor.id } });
  });

  it('with nothing looked at is not handed over', async () => {
    const row = await done(log(here.worker));
    expect(row).toMatchObject({ state: 'looking', plannedOn: null, heldOn: '2026-11-19', lines: [] });
    expect(await codeOf(send(here.worker, 'giveSupervision', row, { conclusion: '好' }))).toBe('NOTHING_LOOKED_AT');
  });

  it('is confirmed by the supervised, who may see a finding otherwise; never by who found it', async () => {
    const row = await aSupervision(app.world, here, { state: 'confirming', by: here.secretary, type: 'self-check', findings: ['少一页'] });
    const { lines } = await read(row.id);
    expect(await codeOf(send(here.secretary, 'confirmSupervision', row, { response: '属实' }))).toBe('OWN_SUPERVISION');
    const other = await aSupervision(app.world, here, { state: 'confirming', findings: ['少一页'] });
    const theirs = (await read(other.id)).lines;
    await refused(send(here.secretary, 'confirmSupervision', other, { response: '好', objections: [{ lineId: theirs[1].id, objection: '不是' }] }), 'objections.0.lineId', 'UNKNOWN_RECORD');
    await refused(send(here.secretary, 'confirmSupervision', other, { response: '好', objections: [{ lineId: lines[0].id, objection: '不是' }] }), 'objections.0.lineId', 'UNKNOWN_RECORD');
    const confirmed = await done(send(here.secretary, 'confirmSupervision', other, { response: '大体属实', objections: [{ lineId: theirs[0].id, objection: '那一页在另一本里' }] }));
    expect(confirmed.lines[0]).toMatchObject({ note: '少一页', objection: '那一页在另一本里' });
  });

  it('leaves no finding behind: each becomes a case with its clause, or is settled in words', async () => {
    const row = await aSupervision(app.world, here, { state: 'following', findings: ['没有一次告知', '公开栏是上季度的'] });
    const { lines } = await read(row.id);
    expect((await read(row.id)).transitions).toContainEqual({ verb: 'close', blockedBy: { code: 'FINDINGS_UNFOLLOWED' } });
    await refused(send(here.supervisor, 'settleSupervision', row, { lineId: here.worker.id, settlement: '好了' }), 'lineId', 'UNKNOWN_RECORD');
    const settled = await done(send(here.supervisor, 'settleSupervision', row, { lineId: lines[1].id, settlement: '当天换上了' }));
    expect(await codeOf(send(here.supervisor, 'closeSupervision', settled))).toBe('FINDINGS_UNFOLLOWED');

    const report = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id clauseLinks { role clause { number } } } }';
    const raised = await done(app.ask(here.supervisor, report, { input: {
      communityId: here.community.id, title: '没有一次告知', description: '来了三趟', foundOn: '2026-11-20', impact: '', potential: false, grade: 'minor',
      clauseIds: [], sourceKind: 'supervision', sourceId: row.id, sourceItemId: lines[0].id,
    } }));
    expect(raised.clauseLinks).toContainEqual({ role: 'breaches', clause: { number: '8.6' } });
    const now = await read(row.id);
    expect(now.lines[0].nonconformities).toEqual([{ id: raised.id, title: '没有一次告知' }]);
    expect(await done(send(here.supervisor, 'closeSupervision', now))).toMatchObject({ state: 'closed' });
  });

  it('shows a year: what is planned in it and what was made, without what was called off', async () => {
    const year = (at: number, who = here.secretary): Promise<GraphQLAnswer> =>
      app.ask(who, 'query($id: ID!, $year: Int!) { supervisionYear(communityId: $id, year: $year) { title state } }', { id: here.community.id, year: at });
    await aSupervision(app.world, here, { title: '明年的', inDays: 60 });
    expect(await done(year(2027))).toEqual([{ title: '明年的', state: 'planned' }]);
    const states = (await done(year(2026))).map(({ state }: any) => state);
    expect(states).toEqual(expect.arrayContaining(['planned', 'following', 'closed']));
    expect(states.filter((state: string) => ['cancelled', 'void'].includes(state))).toEqual([]);
    expect(await codeOf(year(2026, elsewhere.secretary))).toBe('NOT_FOUND');
  });
});
