import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { anInspection } from './factories/inspection.factory.js';
import { anEntry } from './factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const BEIJING = 'DB11/T 1466-2017';
const FIELDS = 'id number title state version plannedOn inspectedOn rhythm dueAt assignee { name } items { id position text answer note photos { id } clause { number } defect { title state } nonconformities { title } } clauseLinks { clause { number standardCode } } transitions { verb blockedBy { code } }';
const verb = (name: string): string => {
  const type = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
};
type Row = { id: string; version: number };

describe('inspections by checklist (8.1.2, 8.2, 6.4)', () => {
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
  const begin = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb('beginInspection'), { input: { communityId: at.community.id, inspectionKind: 'safety', place: '服务中心', inspectedOn: '2026-11-20', ...input } });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });

  it('asks the lines of the editions that a community adopted', async () => {
    expect(await codeOf(begin(here.worker, {}, elsewhere))).toBe('NOT_FOUND');
    expect(await codeOf(begin(here.clerk))).toBe('FORBIDDEN');
    const both = await done(begin(here.worker));
    expect(both).toMatchObject({ state: 'open', number: expect.stringMatching(/^IN-2026-/) });
    expect(both.items).toHaveLength(6);
    expect(both.clauseLinks.map(({ clause }: any) => clause.number)).toEqual(expect.arrayContaining(['6.4.1', '9.1.2.2']));
    expect((await done(begin(elsewhere.worker, {}, elsewhere))).items).toHaveLength(3);
  });

  it.each([
    ['a day to come', { inspectedOn: '2026-11-21' }, 'inspectedOn', 'IN_THE_FUTURE'],
    ['a day long ago', { inspectedOn: '2025-01-01' }, 'inspectedOn', 'TOO_LONG_AGO'],
    ['no place', { place: ' ' }, 'place', 'REQUIRED'],
    ['an unknown service', { serviceItemId: '0198d2a0-0000-7000-8000-000000000000' }, 'serviceItemId', 'UNKNOWN_RECORD'],
  ])('is not begun with %s', async (_word, input, path, code) => refused(begin(here.worker, input), path, code));

  it.each([
    ['answerInspection', 'open', 'worker', 'open', 'clerk'],
    ['finishInspection', 'answered', 'worker', 'finished', 'supervisor'],
    ['cancelInspection', 'open', 'worker', 'cancelled', 'gridManager'],
    ['voidInspection', 'open', 'secretary', 'void', 'worker'],
  ] as [string, 'open' | 'answered', keyof Staffing, string, keyof Staffing][])('%s works, for whoever may, here, in its state, on what was seen', async (name, from, allowed, reached, forbidden) => {
    const row = await anInspection(app.world, here, { state: from });
    const items = await done(app.ask(here.worker, 'query($id: ID!) { inspection(id: $id) { items { id } } }', { id: row.id }));
    const input = { answerInspection: { answers: [{ itemId: items.items[0].id, answer: 'ok' }] }, finishInspection: {} }[name] ?? { reason: '记重了' };
    expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input))).toBe('NOT_FOUND');
    expect(await codeOf(send(here[forbidden] as APerson, name, row, input))).toBe('FORBIDDEN');
    expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input))).toBe('STALE');
    expect(await done(send(here[allowed] as APerson, name, row, input))).toMatchObject({ state: reached });
    expect(await codeOf(send(here[allowed] as APerson, name, await anInspection(app.world, here, { state: 'finished' }), input))).toBe('WRONG_STATE');
  });

  it('is not finished with a line unanswered, or with a finding that nobody described', async () => {
    const row = await done(begin(here.worker, { inspectionKind: 'conduct' }));
    expect(await codeOf(send(here.worker, 'finishInspection', row))).toBe('ITEMS_UNANSWERED');
    const answers = row.items.map(({ id }: any, index: number) => ({ itemId: id, answer: index ? 'notApplicable' : 'notOk' }));
    const answered = await done(send(here.worker, 'answerInspection', row, { answers }));
    expect(await codeOf(send(here.worker, 'finishInspection', answered))).toBe('FINDINGS_UNEXPLAINED');
    const said = await done(send(here.worker, 'answerInspection', answered, { answers: [{ itemId: row.items[0].id, answer: 'notOk', note: '没有挂牌上岗' }] }));
    expect(await done(send(here.worker, 'finishInspection', said))).toMatchObject({ state: 'finished', items: expect.arrayContaining([expect.objectContaining({ answer: 'notOk', note: '没有挂牌上岗' })]) });
    const other = await done(begin(here.worker));
    await refused(send(here.worker, 'answerInspection', other, { answers: [{ itemId: row.items[0].id, answer: 'ok' }] }), 'answers.0.itemId', 'UNKNOWN_RECORD');
  });

  it('takes a finding to a nonconformity, and is counted where it was finished', async () => {
    const at = await aStaffedCommunity(app.world);
    await app.world.registry.adopt(BEIJING, at.community.id, '2026-01-01');
    const row = await anInspection(app.world, at, { state: 'finished', findings: ['消火栓被挡住'] });
    await anInspection(app.world, at, { state: 'answered' });
    await anInspection(app.world, at, { state: 'finished', kind: 'signs' });
    const report = await app.ask(at.worker, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { source { id } clauseLinks { clause { number } } } }', {
      input: { communityId: at.community.id, title: '消火栓被挡住', description: '纸箱挡住', potential: false, grade: 'minor', foundOn: '2026-11-20', clauseIds: [], sourceKind: 'inspection', sourceId: row.id },
    });
    expect(report.errors).toBeUndefined();
    await app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});
    const facts = await done(app.ask(at.secretary, 'query($id: ID!) { communityFacts(communityId: $id) { name value } }', { id: at.community.id }));
    expect(facts.find((one: any) => one.name === 'safetyInspectionsThisYear').value).toBe(1);
    const duties = await done(app.ask(at.secretary, 'query($id: ID!) { obligations(communityId: $id, year: 2026) { obligation periods { fulfilments { on } } } }', { id: at.community.id }));
    expect(duties.find((one: any) => one.obligation === 'safety-inspection').periods[0].fulfilments).toEqual([{ on: '2026-11-20' }]);
  });

  it('is laid out for a day, told to who makes it, begun then, and laid out anew once it is finished', async () => {
    const plan = (who: APerson, input: object = {}): Promise<GraphQLAnswer> =>
      app.ask(who, verb('planInspection'), { input: { communityId: here.community.id, inspectionKind: 'conduct', place: '服务窗口', plannedOn: '2026-11-30', rhythm: 'month', assigneeId: here.colleague.id, ...input } });
    await refused(plan(here.worker, { plannedOn: '2026-11-19' }), 'plannedOn', 'IN_THE_PAST');
    await refused(plan(here.worker, { assigneeId: elsewhere.worker.id }), 'assigneeId', 'UNKNOWN_PERSON');
    expect(await codeOf(plan(here.supervisor))).toBe('FORBIDDEN');
    expect(await codeOf(plan(elsewhere.worker))).toBe('NOT_FOUND');
    const row = await done(plan(here.worker));
    expect(row).toMatchObject({ state: 'planned', number: expect.stringMatching(/^IN-2026-/), items: [], dueAt: '2026-11-30T15:59:59.999Z', assignee: { name: here.colleague.name } });
    expect((await done(app.ask(here.colleague, '{ notices { items { code record { id } } } }'))).items).toContainEqual({ code: 'inspection.yours', record: { id: row.id } });
    expect(await codeOf(send(here.worker, 'finishInspection', row))).toBe('WRONG_STATE');
    await refused(send(here.colleague, 'putOffInspection', row, { plannedOn: '2026-11-01', reason: '下雨' }), 'plannedOn', 'IN_THE_PAST');
    const later = await done(send(here.colleague, 'putOffInspection', row, { plannedOn: '2026-12-02', reason: '下雨' }));
    expect(later).toMatchObject({ state: 'planned', plannedOn: '2026-12-02', dueAt: '2026-12-02T15:59:59.999Z' });
    app.clock.set('2026-12-03T09:00:00+08:00');
    expect(await codeOf(send(elsewhere.worker, 'startInspection', later))).toBe('NOT_FOUND');
    expect(await codeOf(send(here.supervisor, 'startInspection', later))).toBe('FORBIDDEN');
    const begun = await done(send(here.colleague, 'startInspection', later));
    expect(begun).toMatchObject({ state: 'open', inspectedOn: '2026-12-03' });
    const photo = '0198d2a0-0000-7000-8000-0000000000aa';
    const answers = begun.items.map(({ id }: any, index: number) => ({ itemId: id, answer: index ? 'ok' : 'notOk', note: index ? '' : '没有挂牌', photoIds: index ? [] : [photo] }));
    const answered = await done(send(here.colleague, 'answerInspection', begun, { answers }));
    await done(send(here.colleague, 'finishInspection', answered));
    const { items } = await done(app.ask(here.colleague, `{ inspections(filter: { communityId: "${here.community.id}", state: ["planned"] }) { items { plannedOn inspectionKind rhythm assignee { name } } } }`));
    expect(items).toEqual([{ plannedOn: '2027-01-02', inspectionKind: 'conduct', rhythm: 'month', assignee: { name: here.colleague.name } }]);
  });

  it('takes a line to a defect of a facility and to a nonconformity, and each names the other', async () => {
    const row = await anInspection(app.world, here, { state: 'finished', kind: 'facilities', findings: ['扶手松动'] });
    const seen = await done(app.ask(here.worker, `{ inspection(id: "${row.id}") { ${FIELDS} } }`));
    const [line, fine] = seen.items;
    expect(line.clause).toEqual({ number: '6.4.1' });
    const facility = await anEntry(app.world, here, 'facility');
    const defect = (who: APerson, input: object = {}): Promise<GraphQLAnswer> => send(who, 'enterDefect', seen, { itemId: line.id, facilityId: facility.id, mendBy: '2026-12-01', ...input });
    expect(await codeOf(defect(here.supervisor))).toBe('FORBIDDEN');
    expect(await codeOf(defect(elsewhere.worker))).toBe('NOT_FOUND');
    await refused(defect(here.worker, { itemId: fine.id }), 'itemId', 'UNKNOWN_RECORD');
    await refused(defect(here.worker, { mendBy: '2026-11-01' }), 'mendBy', 'DATES_REVERSED');
    const entered = await done(defect(here.worker));
    expect(entered.items[0].defect).toEqual({ title: expect.stringContaining(facility.title), state: 'current' });
    expect(await codeOf(send(here.worker, 'enterDefect', entered, { itemId: line.id, facilityId: facility.id }))).toBe('ALREADY_EXISTS');
    const report = (sourceItemId: string): Promise<GraphQLAnswer> => app.ask(here.worker, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { clauseLinks { clause { number } } } }', {
      input: { communityId: here.community.id, title: '扶手松动', description: '跑步机', foundOn: '2026-11-20', sourceKind: 'inspection', sourceId: row.id, sourceItemId },
    });
    await refused(report(here.community.id), 'sourceItemId', 'UNKNOWN_RECORD');
    expect((await done(report(line.id))).clauseLinks).toContainEqual({ clause: { number: '6.4.1' } });
    const after = await done(app.ask(here.worker, `{ inspection(id: "${row.id}") { nonconformities { title } items { nonconformities { title } } } }`));
    expect([after.nonconformities, after.items[0].nonconformities, after.items[1].nonconformities]).toEqual([[{ title: '扶手松动' }], [{ title: '扶手松动' }], []]);
  });

  it('shows the photos of a line, once they have come', async () => {
    const row = await anInspection(app.world, here);
    const { items } = await done(app.ask(here.worker, `{ inspection(id: "${row.id}") { items { id } } }`));
    const photo = '0198d2a0-0000-7000-8000-0000000000ab';
    const answered = await done(send(here.worker, 'answerInspection', row, { answers: [{ itemId: items[0].id, answer: 'ok', photoIds: [photo] }] }));
    expect(answered.items[0].photos).toEqual([]);
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#33669a' } }).png().toBuffer();
    await app.http(here.worker, 'post', '/files', (asked) =>
      asked.field({ kind: 'inspection', recordId: row.id, id: photo }).attach('file', bytes, { filename: '牌匾.png', contentType: 'application/octet-stream' }));
    expect((await done(app.ask(here.worker, `{ inspection(id: "${row.id}") { items { photos { id } } } }`))).items[0].photos).toEqual([{ id: photo }]);
  });

  it('is listed in a few statements', async () => {
    const statements = await app.statements(async () =>
      expect(await done(app.ask(here.worker, '{ inspections { total items { id items { answer } serviceItem { id } transitions { verb } } } }'))).toHaveProperty('total'),
    );
    expect(statements.length).toBeLessThan(16);
  });
});
