import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AssessmentForm } from '#check';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { anAssessment, assessorsOf, type AssessmentTraits, DRAFT } from './factories/conformity-assessment.factory.js';
import { anEntry } from './factories/register.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FIELDS = `id number state version scope startsOn endsOn conclusion confirmedOn follows { number } edits transitions { verb blockedBy { code params } } clauseLinks { clause { number } }
  progress { clauses open carried conforms partly fails notApplicable share } members { personId lead declaredAt clauses answered } carrySources { id standardCode }
  clauses { id number takenUp assessorId plannedOn settlement change clause { id } answer { id revision result note relation by photoIds } photos { id }
    evidence { verdicts { rule verdict } records { id kind role title opens } recordCount } previous { number result times cases { id state opens } } next { number result } cases { id opens } }`;
const INPUTS: Record<string, string> = { void: 'VoidRecordInput', cancel: 'ReasonConformityAssessmentInput', return: 'ReasonConformityAssessmentInput' };
const WITH_INPUT = ['plan', 'layOut', 'appoint', 'distribute', 'carry', 'conclude', 'settle'];
const mutation = (verb: string): string => {
  const type = INPUTS[verb] ?? (WITH_INPUT.includes(verb) ? `${verb[0]!.toUpperCase()}${verb.slice(1)}ConformityAssessmentInput` : 'ExpectedConformityAssessmentInput');
  return `mutation($input: ${type}!) { ${verb}ConformityAssessment(input: $input) { ${FIELDS} } }`;
};
const ANSWER = 'mutation($input: AnswerConformityAssessmentInput!) { answerConformityAssessment(input: $input) { number answer { id revision result } } }';
type Row = { id: string; version: number };

describe('a conformity assessment (9.3)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let lead: APerson;
  let second: APerson;
  /** On the team of another community's. */
  let stranger: APerson;
  let counter: string;

  beforeAll(async () => {
    app = await testApp();
    [here, elsewhere] = [await aStaffedCommunity(app.world), await aStaffedCommunity(app.world)];
    [lead, second] = (await assessorsOf(app.world, here)) as [APerson, APerson];
    counter = await aClause(app.world, '8.6', DRAFT);
    [stranger] = (await assessorsOf(app.world, elsewhere)) as [APerson];
    await anAssessment(app.world, elsewhere, { state: 'assessing', team: [stranger] });
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, verb: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, mutation(verb), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const plan = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> => app.ask(who, mutation('plan'), {
    input: { communityId: at.community.id, assessmentForm: 'authority', standardCode: DRAFT, title: '窗口服务', clauseIds: [counter], startsOn: '2026-11-23', endsOn: '2026-11-25', ...input },
  });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const look = (who: APerson, id: string): Promise<GraphQLAnswer> => app.ask(who, `query($id: ID!) { conformityAssessment(id: $id) { ${FIELDS} } }`, { id });
  const read = (id: string, who = here.secretary): Promise<any> => done(look(who, id));
  const answer = (who: APerson | null, row: Row, clauseId: string, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, ANSWER, { input: { id: randomUUID(), assessmentId: row.id, clauseId, result: 'conforms', ...input } });
  const at = (traits: Partial<AssessmentTraits>, staff = here): Promise<Row> => anAssessment(app.world, staff, { team: [lead, second], ...traits });
  const lineOf = (row: any, number: string): any => row.clauses.find((one: any) => one.number === number);

  describe('is planned', () => {
    it('by chapters and clauses of an edition that is held, and not from outside by those who are assessed', async () => {
      expect(await codeOf(plan(here.official, {}, elsewhere))).toBe('NOT_FOUND');
      expect(await codeOf(plan(here.worker))).toBe('FORBIDDEN');
      await refused(plan(here.secretary), 'assessmentForm', 'OWN_COMMUNITY');
      const row = await done(plan(here.official, { clauseIds: [counter, await aClause(app.world, '8.6.3', DRAFT), await aClause(app.world, '9', DRAFT)] }));
      expect(row).toMatchObject({ state: 'planning', number: expect.stringMatching(/^CF-2026-/), scope: ['8.6', '9'], progress: { clauses: 7, open: 7, share: null } });
      expect(row.clauses.map(({ number }: any) => number)).toEqual(['8.6.1', '8.6.2', '8.6.3', '9.1', '9.2', '9.3.1', '9.3.2']);
      const changed = await done(send(here.official, 'layOut', row, { title: '只看窗口', clauseIds: [counter], startsOn: '2026-11-23', endsOn: '2026-11-24' }));
      expect(changed.progress.clauses).toBe(3);
      expect(await codeOf(send(here.official, 'begin', changed))).toBe('NO_TEAM');
    });

    it.each([
      ['an edition that is not adopted', { standardCode: 'DB11/T 1466-2017' }, 'standardCode', 'EDITION_NOT_ADOPTED'],
      ['a clause that is nowhere', { clauseIds: ['0198d2a0-0000-7000-8000-000000000000'] }, 'clauseIds.0', 'UNKNOWN_CLAUSE'],
      ['a day that is over', { startsOn: '2026-11-19' }, 'startsOn', 'IN_THE_PAST'],
      ['an end before its beginning', { endsOn: '2026-11-22' }, 'endsOn', 'DATES_REVERSED'],
      ['evidence of days to come', { coversFrom: '2026-11-23' }, 'coversFrom', 'IN_THE_FUTURE'],
      ['a third party without a name', { assessmentForm: 'thirdParty' }, 'assessedBy', 'REQUIRED'],
      ['no clause', { clauseIds: [] }, 'clauseIds', 'REQUIRED'],
    ])('but not with %s', async (_word, input, path, code) => refused(plan(here.official, input), path, code));

    it('but not with terms and definitions alone, nor with a clause of another edition', async () => {
      await refused(plan(here.official, { clauseIds: [await aClause(app.world, '3', DRAFT)] }), 'clauseIds', 'NOTHING_TO_ASSESS');
      await refused(plan(here.official, { clauseIds: [await aClause(app.world, '8.6')] }), 'clauseIds.0', 'UNKNOWN_CLAUSE');
    });
  });

  describe('a team', () => {
    it('from outside has nobody of the community; one of the community has nobody else', async () => {
      const row = await at({ state: 'planning' });
      const own = await app.world.person('assessor', here.community);
      await refused(send(here.official, 'appoint', row, { memberIds: [lead.id, own.id], leadId: lead.id }), 'memberIds.1', 'SAME_COMMUNITY');
      await refused(send(here.official, 'appoint', row, { memberIds: [elsewhere.secretary.id], leadId: elsewhere.secretary.id }), 'memberIds.0', 'UNKNOWN_PERSON');
      await refused(send(here.official, 'appoint', row, { memberIds: [lead.id], leadId: second.id }), 'leadId', 'NOT_ON_TEAM');
      const self = await at({ state: 'planning', form: AssessmentForm.self });
      await refused(send(here.secretary, 'appoint', self, { memberIds: [lead.id], leadId: lead.id }), 'memberIds.0', 'UNKNOWN_PERSON');
      const whole = await done(send(here.secretary, 'appoint', self, { memberIds: [here.worker.id, here.secretary.id], leadId: here.secretary.id }));
      expect(whole.members.map(({ personId }: any) => personId)).toEqual([here.secretary.id, here.worker.id]);
      const { data } = await app.ask(here.official, 'query($id: ID!) { assessmentCandidates(communityId: $id, form: authority) { tied role person { id } } }', { id: here.community.id });
      expect(data!.assessmentCandidates).toEqual(expect.arrayContaining([
        { tied: true, role: 'assessor', person: { id: own.id } }, { tied: false, role: 'street-official', person: { id: here.official.id } },
      ]));
    });

    it('shares the clauses out, each to one assessor, and is let in to this assessment alone', async () => {
      const row = await at({ state: 'team', scope: ['8'] });
      const window = { assessorId: second.id, clauseIds: [counter], plannedOn: '2026-11-21' };
      const parts = (...some: object[]): Promise<GraphQLAnswer> => send(here.official, 'distribute', row, { parts: some });
      await refused(parts(window, { assessorId: lead.id, clauseIds: [await aClause(app.world, '8.6.2', DRAFT)] }), 'parts.1.clauseIds.0', 'DUPLICATE');
      await refused(parts({ ...window, clauseIds: [await aClause(app.world, '9.2', DRAFT)] }), 'parts.0.clauseIds.0', 'OUT_OF_SCOPE');
      await refused(parts({ ...window, assessorId: here.worker.id }), 'parts.0.assessorId', 'NOT_ON_TEAM');
      await refused(parts({ ...window, plannedOn: '2026-12-30' }), 'parts.0.plannedOn', 'OUT_OF_DAYS');
      const shared = await done(parts(window));
      expect([lineOf(shared, '8.6.2').assessorId, lineOf(shared, '8.6.2').plannedOn, lineOf(shared, '8.5').assessorId]).toEqual([second.id, '2026-11-21', lead.id]);
      expect(shared.members.map(({ clauses }: any) => clauses)).toEqual([25, 3]);
      const other = await at({ state: 'planning' });
      expect([await codeOf(look(second, row.id)), await codeOf(look(second, other.id))]).toEqual([undefined, 'NOT_FOUND']);
      const out = await done(send(here.official, 'appoint', shared, { memberIds: [lead.id], leadId: lead.id }));
      expect([lineOf(out, '8.6.2').assessorId, await codeOf(look(second, row.id))]).toEqual([lead.id, 'FORBIDDEN']);
    });
  });

  describe('an answer', () => {
    let row: any;
    let clause: (number: string) => string;
    beforeAll(async () => {
      app.clock.set(A_WORKING_MORNING);
      const made = await at({ state: 'team', scope: ['8.6', '9'] });
      const shared = await done(send(here.official, 'distribute', made, { parts: [{ assessorId: second.id, clauseIds: [await aClause(app.world, '9', DRAFT)] }] }));
      row = await done(send(here.official, 'begin', shared));
      clause = (number) => lineOf(row, number).clause.id;
    });

    it('waits for the word that nothing ties the assessor to the community', async () => {
      expect(await codeOf(answer(lead, row, clause('8.6.1')))).toBe('NOT_DECLARED');
      for (const who of [lead, second]) row = await done(send(who, 'declare', row));
      expect(await codeOf(send(lead, 'declare', row))).toBe('DECLARED_ALREADY');
    });

    it('stands once, however often it is sent', async () => {
      const once = { id: randomUUID(), result: 'partly', note: '一次告知单缺两样' };
      const [first, again] = await Promise.all([answer(lead, row, clause('8.6.1'), once), answer(lead, row, clause('8.6.1'), once)]);
      expect([first.errors, again.errors]).toEqual([undefined, undefined]);
      expect(again.data!.answerConformityAssessment).toEqual({ number: '8.6.1', answer: { id: once.id, revision: 1, result: 'partly' } });
      expect(await codeOf(answer(second, row, clause('8.6.1'), once))).toBe('ALREADY_EXISTS');
    });

    it('goes on from the one that its writer knew; one that met a newer is refused, and nothing is lost', async () => {
      const known = lineOf(await read(row.id), '8.6.1').answer;
      const next = { id: randomUUID(), afterId: known.id, result: 'fails', note: '五份里四份没有告知' };
      const late = { afterId: known.id, result: 'conforms' };
      await done(answer(lead, row, clause('8.6.1'), next));
      const { errors } = await answer(lead, row, clause('8.6.1'), late);
      expect(errors![0]!.extensions).toMatchObject({ code: 'ANSWERED_MEANWHILE', params: { number: '8.6.1', by: lead.name } });
      expect(await codeOf(answer(lead, row, clause('8.6.1')))).toBe('ANSWERED_MEANWHILE');
      const { data } = await app.ask(here.secretary, 'query($id: ID!) { conformityAssessment(id: $id) { version clauses { number trail { revision result } } } }', { id: row.id });
      expect(lineOf(data!.conformityAssessment, '8.6.1').trail).toEqual([{ revision: 1, result: 'partly' }, { revision: 2, result: 'fails' }]);
      // answers side by side do not refuse each other
      expect(data!.conformityAssessment.version).toBe(row.version);
    });

    it('is that of whose clause it is, or of the lead', async () => {
      expect((await answer(second, row, clause('8.6.2'))).errors![0]!.extensions).toMatchObject({ code: 'ANOTHERS_CLAUSE', params: { name: lead.name } });
      await done(answer(lead, row, clause('9.1')));
      await done(answer(second, row, clause('9.2')));
      expect(await codeOf(answer(here.secretary, row, clause('9.3.1')))).toBe('FORBIDDEN');
      expect(await codeOf(answer(stranger, row, clause('9.3.1')))).toBe('NOT_FOUND');
    });

    it.each([
      ['does not apply without a reason', '8.6.2', { result: 'notApplicable' }, 'note', 'REQUIRED'],
      ['fails without a word', '8.6.2', { result: 'fails', note: ' ' }, 'note', 'REQUIRED'],
      ['is of a clause outside the scope', '8.5', {}, 'clauseId', 'OUT_OF_SCOPE'],
      ['names a record of nobody', '8.6.2', { recordIds: ['0198d2a0-0000-7000-8000-000000000000'] }, 'recordIds', 'UNKNOWN_RECORD'],
    ])('is refused where it %s', async (_word, number, input, path, code) => refused(answer(lead, row, await aClause(app.world, number, DRAFT), input), path, code));

    it('is one for each clause before it is concluded, with its photos there; then nothing is answered any more', async () => {
      expect((await send(lead, 'conclude', row, { conclusion: '好' })).errors![0]!.extensions).toMatchObject({ code: 'CLAUSES_OPEN', params: { count: 4 } });
      const photo = randomUUID();
      await done(answer(lead, row, clause('8.6.2'), { photoIds: [photo] }));
      await done(answer(lead, row, clause('8.6.3'), { result: 'notApplicable', note: '没有窗口回复的事项' }));
      for (const number of ['9.3.1', '9.3.2']) await done(answer(second, row, clause(number)));
      expect((await send(lead, 'conclude', row, { conclusion: '好' })).errors![0]!.extensions).toMatchObject({ code: 'PHOTOS_COMING', params: { count: 1 } });
      const without = lineOf(await read(row.id), '8.6.2').answer;
      await done(answer(lead, row, clause('8.6.2'), { afterId: without.id }));
      const concluded = await done(send(second, 'conclude', row, { conclusion: '总体好' }));
      expect(concluded).toMatchObject({ state: 'confirming', progress: { open: 0, conforms: 5, fails: 1, notApplicable: 1, share: 83.3 } });
      expect(await codeOf(answer(lead, row, clause('9.1'), { afterId: without.id }))).toBe('WRONG_STATE');
      expect(await codeOf(send(second, 'confirm', concluded))).toBe('NOT_LEAD');
      const again = await done(send(lead, 'return', concluded, { reason: '9.1 再看看' }));
      expect(again.state).toBe('assessing');
      const confirmed = await done(send(lead, 'confirm', await done(send(lead, 'conclude', again, { conclusion: '总体好' }))).catch(() => done(look(here.secretary, row.id))));
      expect(confirmed).toMatchObject({ state: 'following', confirmedOn: '2026-11-20' });
      expect(confirmed.clauseLinks.map(({ clause: { number } }: any) => number)).toEqual(expect.arrayContaining(['8.6.1', '9.1', '9.3']));
      // neither seat nor any other record of this kind is theirs any more
      expect(await codeOf(look(second, row.id))).toBe('FORBIDDEN');
    });
  });

  it('offers verdicts and records that were alive in its time, open cases first; the team learns that there is one, no more', async () => {
    const staff = await aStaffedCommunity(app.world, { street: here.community.street });
    await anEntry(app.world, staff, 'staff-member');
    const broken = await aNonconformity(app.world, staff, { state: 'reported' });
    await app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});
    const assessment = await at({ state: 'assessing', scope: ['6.1.2', '10.1'] }, { ...staff, official: here.official });
    const [asSecretary, asLead] = [await read(assessment.id, staff.secretary), await read(assessment.id, lead)];
    expect(lineOf(asSecretary, '6.1.2').evidence.verdicts.map(({ rule }: any) => rule)).toEqual(expect.arrayContaining([expect.any(String)]));
    const [shown] = lineOf(asSecretary, '10.1').evidence.records;
    expect(shown).toMatchObject({ id: broken.id, kind: 'nonconformity', opens: true });
    expect(lineOf(asLead, '10.1').evidence.records[0]).toMatchObject({ id: broken.id, opens: false });
  });

  describe('findings', () => {
    let staff: Staffing;
    let first: any;
    beforeAll(async () => {
      app.clock.set(A_WORKING_MORNING);
      staff = { ...(await aStaffedCommunity(app.world, { street: here.community.street })), official: here.official };
      const made = await at({ state: 'following', scope: ['8.6'], found: { '8.6.1': { result: 'fails', note: '没有一次告知' }, '8.6.2': { result: 'partly', note: '超时两件' } } }, staff);
      first = await read(made.id, staff.secretary);
    });

    it('become cases in one step, with the clause carried; it is closed when each is a case or settled', async () => {
      const line = lineOf(first, '8.6.1');
      const report = (input: object): Promise<GraphQLAnswer> => app.ask(staff.worker, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id clauseLinks { role clause { number } } } }', {
        input: { communityId: staff.community.id, title: '一次告知', description: line.answer.note, foundOn: '2026-11-20', sourceKind: 'conformityAssessment', sourceId: first.id, ...input },
      });
      await refused(report({}), 'clauseIds', 'REQUIRED');
      await refused(report({ sourceItemId: here.community.id }), 'sourceItemId', 'UNKNOWN_RECORD');
      const raised = await done(report({ sourceItemId: line.id }));
      expect(raised.clauseLinks.filter(({ role }: any) => role === 'breaches')).toEqual([{ role: 'breaches', clause: { number: '8.6.1' } }]);
      expect((await send(here.official, 'close', first)).errors![0]!.extensions).toMatchObject({ code: 'FINDINGS_UNFOLLOWED', params: { count: 1 } });
      await refused(send(here.official, 'settle', first, { clauseId: lineOf(first, '8.6.3').clause.id, settlement: '好' }), 'clauseId', 'UNKNOWN_RECORD');
      expect(await codeOf(send(staff.secretary, 'settle', first, { clauseId: lineOf(first, '8.6.2').clause.id, settlement: '好' }))).toBe('OWN_COMMUNITY');
      const settled = await done(send(here.official, 'settle', first, { clauseId: lineOf(first, '8.6.2').clause.id, settlement: '当天办完' }));
      expect((await done(send(here.official, 'close', settled))).state).toBe('closed');
    });

    it('are taken up by the next one, whatever its scope, and followed to their end', async () => {
      app.clock.set(new Date('2027-05-20T02:00:00Z'));
      const made = await at({ state: 'answered', scope: ['9'], found: { '8.6.2': { result: 'partly', note: '还有一件超时' } } }, staff);
      const again = await read(made.id, staff.secretary);
      expect(again.follows).toEqual({ number: first.number });
      expect(again.clauses.map(({ number, takenUp, change }: any) => [number, takenUp, change]).slice(0, 3)).toEqual([['8.6.1', true, 'better'], ['8.6.2', true, 'same'], ['9.1', false, 'incomparable']]);
      expect(lineOf(again, '8.6.1').previous).toMatchObject({ number: first.number, result: 'fails', times: 1, cases: [{ opens: true }] });
      const concluded = await done(send(lead, 'conclude', again, { conclusion: '改了一半' }));
      await done(send(lead, 'confirm', concluded));
      expect(lineOf(await read(first.id, staff.secretary), '8.6.1').next).toEqual({ number: again.number, result: 'conforms' });
      const third = await read((await at({ state: 'team', scope: ['8.6'] }, staff)).id, staff.secretary);
      expect(lineOf(third, '8.6.2').previous).toMatchObject({ number: again.number, times: 2 });
    });

    it('carries answers to another edition by the crosswalk, marked until somebody confirms them', async () => {
      app.clock.set(new Date('2027-06-20T02:00:00Z'));
      const made = await at({ state: 'assessing', standard: 'DB35/T 2074-2022', scope: ['8.6', '9'] }, staff);
      const row = await done(send(lead, 'declare', made));
      const [source] = row.carrySources;
      expect(source.standardCode).toBe(DRAFT);
      await refused(send(lead, 'carry', row, { fromId: here.community.id }), 'fromId', 'UNKNOWN_RECORD');
      const carried = await done(send(lead, 'carry', row, { fromId: source.id }));
      expect(carried.progress.carried).toBeGreaterThan(3);
      expect(lineOf(carried, '9.1').answer).toMatchObject({ result: 'conforms', relation: 'counterpart' });
      await refused(send(lead, 'carry', carried, { fromId: source.id }), 'fromId', 'NOTHING_TO_CARRY');
      await done(answer(lead, row, lineOf(carried, '9.1').clause.id, { afterId: lineOf(carried, '9.1').answer.id }));
      const confirmed = await read(row.id, staff.secretary);
      expect([lineOf(confirmed, '9.1').answer, confirmed.progress.carried]).toMatchObject([{ revision: 2, relation: null }, carried.progress.carried - 1]);
    });
  });

  it.each([
    ['layOut', 'planning', () => here.official, () => here.worker, { title: '改', clauseIds: 'counter', startsOn: '2026-11-23', endsOn: '2026-11-24' }],
    ['begin', 'team', () => here.official, () => here.worker, {}],
    ['cancel', 'planning', () => here.official, () => here.worker, { reason: '合并到年底' }],
    ['conclude', 'answered', () => lead, () => here.secretary, { conclusion: '好' }],
    ['return', 'confirming', () => lead, () => here.secretary, { reason: '再看' }],
    ['confirm', 'confirming', () => lead, () => here.secretary, {}],
    ['close', 'settled', () => here.official, () => here.worker, {}],
    ['void', 'planning', () => here.secretary, () => here.worker, { reason: '记重了' }],
  ] as const)('%s is refused to others, elsewhere, in a wrong state and on a stale view', async (verb, state, who, other, given) => {
    const row = await at({ state, found: { '8.6.1': { result: 'partly', note: '缺两样' } } });
    const input = 'clauseIds' in given ? { ...given, clauseIds: [counter] } : given;
    expect(await codeOf(send(who() === lead ? stranger : elsewhere.secretary, verb, row, input))).toBe('NOT_FOUND');
    expect(await codeOf(send(other(), verb, row, input))).toBe('FORBIDDEN');
    expect(await codeOf(send(who(), verb, { ...row, version: row.version + 3 }, input))).toBe('STALE');
    const moved = await done(send(who(), verb, row, input));
    if (verb !== 'layOut') expect(await codeOf(send(who(), verb, moved, input))).toMatch(/WRONG_STATE|NOT_FOUND/);
  });

  it('is read whole with few statements, and listed with as many for one as for many', async () => {
    const row = await at({ state: 'answered', scope: ['8'] });
    expect((await app.statements(() => read(row.id))).length).toBeLessThanOrEqual(24);
    const list = (limit: number): Promise<string[]> => app.statements(() => done(app.ask(here.secretary, `{ conformityAssessments(page: { limit: ${limit} }) { items { id progress { open } members { name } standard { title } } } }`)));
    expect((await list(10)).length).toBe((await list(2)).length);
  });
});
