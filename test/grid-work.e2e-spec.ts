import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aFinding, type FindingTraits } from './factories/grid-work.factory.js';
import { aStaffedCommunity, type APerson, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FOUND = `id number state version title findingClass area grade content place latitude longitude foundAt settlement dueAt endedAt
  grid { name } request { id number state } clauseLinks { clause { number standardCode } } assignee { name }`;

describe('what is found in a grid', () => {
  let app: TestApp;
  let here: Staffing;
  let there: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world, { grids: 2 });
    there = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(A_WORKING_MORNING));

  const type = (name: string): string => (name === 'void' ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}GridFindingInput`);
  const act = (who: APerson, name: string, row: { id: string; version: number }, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${type(name)}!) { ${name}GridFinding(input: $input) { ${FOUND} } }`, { input: { id: row.id, expectedVersion: row.version, ...more } });
  const found = (more: object = {}): object => ({
    id: randomUUID(), communityId: here.community.id, findingClass: 'hazard', area: 'order', grade: 'general', content: '消防通道堆了旧家具。过不去人。',
    place: '3 号楼东侧', foundAt: '2026-11-20T01:30:00Z', ...more,
  });
  const log = (who: APerson, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: LogGridFindingInput!) { logGridFinding(input: $input) { ${FOUND} } }`, { input: found(more) });
  const done = async (asked: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const fault = async (asked: Promise<GraphQLAnswer>): Promise<string> => {
    const { extensions } = (await asked).errors![0]!;
    return extensions.fields?.[0] ? `${extensions.fields[0].path} ${extensions.fields[0].code}` : extensions.code;
  };

  const VERBS: [string, FindingTraits['state'], () => object, string, 'gridManager' | 'worker' | 'secretary'][] = [
    ['settle', 'open', () => ({ settlement: '搬走了' }), 'settled', 'gridManager'],
    ['pass', 'open', () => ({}), 'passed', 'gridManager'],
    ['correct', 'open', () => ({ content: '堆了两张旧沙发', place: '3 号楼西侧' }), 'open', 'gridManager'],
    ['regrade', 'open', () => ({ findingClass: 'demand', area: 'hygiene', grade: 'urgent', reason: '挡住了消防车' }), 'open', 'worker'],
    ['void', 'passed', () => ({ reason: '重了' }), 'void', 'secretary'],
  ];

  it.each(VERBS)('%s works, elsewhere finds nothing, is forbidden to who only looks on, and waits its turn', async (name, from, more, to, who) => {
    const row = await aFinding(app.world, here, { state: from });
    expect(await fault(act(there.secretary, name, row, more()))).toBe('NOT_FOUND');
    expect(await fault(act(here.supervisor, name, row, more()))).toBe('FORBIDDEN');
    expect(await fault(act(here[who], name, { id: row.id, version: row.version + 1 }, more()))).toBe('STALE');
    expect((await done(act(here[who], name, row, more()))).state).toBe(to);
    const over = await aFinding(app.world, here, { state: 'void' });
    expect(await fault(act(here[who], name, over, more()))).toBe('WRONG_STATE');
  });

  it('is entered once with class, grade, place and time, in the own grid, and waits as long as its grade allows', async () => {
    const id = randomUUID();
    const first = await done(log(here.gridManager, { id, latitude: 26.083451, longitude: 119.296522 }));
    expect(first).toMatchObject({
      state: 'open', title: '消防通道堆了旧家具', grid: { name: '第 1 网格' }, latitude: 26.083451, dueAt: '2026-11-27T09:30:00.000Z', assignee: { name: here.gridManager.name },
    });
    expect(first.clauseLinks.map(({ clause }: any) => `${clause.standardCode} ${clause.number}`).sort()).toEqual([
      'DB35/T 2074-2022 8.7.2.2', 'DB35/T 2074-2022 8.7.4.1', 'DB35/T draft 2021 8.7.3', 'DB35/T draft 2021 8.7.4',
    ]);
    app.clock.set('2026-11-24T10:00:00+08:00');
    const again = await done(log(here.gridManager, { id: id.toUpperCase(), content: '另一段话' }));
    expect(again).toMatchObject({ number: first.number, content: first.content });
    expect(await fault(log(here.worker, { id }))).toBe('ALREADY_EXISTS');
    expect(await fault(log(there.worker, { id, communityId: there.community.id }))).toBe('ALREADY_EXISTS');
  });

  it('arrives a week late with the time at which it was found, and when a telephone goes a little fast', async () => {
    const late = await done(log(here.gridManager, { foundAt: '2026-11-12T08:00:00Z', settlement: '请物业搬走了' }));
    expect(late).toMatchObject({ state: 'settled', foundAt: '2026-11-12T08:00:00.000Z', endedAt: '2026-11-20T02:00:00.000Z', dueAt: null });
    expect((await done(log(here.gridManager, { foundAt: '2026-11-20T02:06:00Z' }))).foundAt).toBe('2026-11-20T02:00:00.000Z');
  });

  it.each([
    ['a time that lies ahead', { foundAt: '2026-11-20T03:00:00Z' }, 'foundAt IN_THE_FUTURE'],
    ['a time long ago', { foundAt: '2025-11-01T03:00:00Z' }, 'foundAt TOO_LONG_AGO'],
    ['no words', { content: ' ' }, 'content REQUIRED'],
    ['no place', { place: '' }, 'place REQUIRED'],
    ['half a position', { latitude: 26.08 }, 'longitude REQUIRED'],
    ['a position beyond the pole', { latitude: 91, longitude: 0 }, 'latitude TOO_LARGE'],
    ['a check point of nobody', { checkPointId: randomUUID() }, 'checkPointId UNKNOWN_RECORD'],
    ['a service of nobody', { serviceItemId: randomUUID() }, 'serviceItemId UNKNOWN_RECORD'],
    ['both settled and passed on', { settlement: '搬走了', pass: {} }, 'settlement EITHER_OR'],
    ['a telephone number of three digits', { pass: { name: '林依姆', phone: '123' } }, 'phone PHONE_LENGTH'],
  ])('is not entered with %s', async (_what, more, told) => {
    expect(await fault(log(here.gridManager, more))).toBe(told);
  });

  it('is not entered without class or grade, nor for another grid', async () => {
    for (const missing of ['findingClass', 'area', 'grade']) expect((await log(here.gridManager, { [missing]: undefined })).errors).toHaveLength(1);
    const [, other] = here.community.grids;
    expect(await fault(log(here.gridManager, { gridId: other!.id }))).toBe('gridId OTHER_GRID');
    expect(await fault(log(here.worker, { gridId: there.community.grids[0]!.id }))).toBe('gridId UNKNOWN_UNIT');
    expect(await fault(log(there.worker))).toBe('NOT_FOUND');
    expect(await fault(log(here.supervisor))).toBe('FORBIDDEN');
    const elsewhere = await aFinding(app.world, here, { by: here.worker, gridId: other!.id });
    expect(await fault(act(here.gridManager, 'settle', elsewhere, { settlement: '好了' }))).toBe('NOT_FOUND');
  });

  it('tells the community at once of what is urgent', async () => {
    const { title } = await done(log(here.gridManager, { grade: 'urgent', content: '煤气味很重' }));
    const { notices } = (await app.ask(here.worker, '{ notices(page: { limit: 5 }) { items { code params } } }')).data!;
    expect(notices.items[0]).toMatchObject({ code: 'grid-finding.urgent', params: { title } });
  });

  it('goes upward as a request in one step, which carries its clauses; is looked at again once that is answered', async () => {
    const id = randomUUID();
    const more = { id, grade: 'serious', pass: { name: '林依姆', phone: '13900001234' } };
    const row = await done(log(here.gridManager, more));
    expect(row).toMatchObject({ state: 'passed', dueAt: null, request: { state: 'received' } });
    expect((await done(log(here.gridManager, more))).request.id).toBe(row.request.id);
    const asked = `{ serviceRequest(id: "${row.request.id}") { id version channel content applicantGiven finding { id number } clauseLinks { clause { number } } } }`;
    const request = await done(app.ask(here.clerk, asked));
    expect(request).toMatchObject({ channel: 'grid', content: row.content, applicantGiven: true, finding: { number: row.number } });
    expect(request.clauseLinks.map(({ clause }: any) => clause.number)).toEqual(expect.arrayContaining(['8.7.2.2', '8.7.3', '8.7.4', '8.7.5', '8.7.5.1', '8.6.1']));
    expect(await fault(act(here.gridManager, 'settle', row, { settlement: '看过了' }))).toBe('REQUEST_UNANSWERED');
    await done(app.ask(here.clerk, 'mutation($input: ServeServiceRequestInput!) { serveServiceRequest(input: $input) { id } }', {
      input: { id: request.id, expectedVersion: request.version, reply: '已经请城管清走', way: 'phone' },
    }));
    const { notices } = (await app.ask(here.gridManager, '{ notices(page: { limit: 5 }) { items { code } } }')).data!;
    expect(notices.items[0].code).toBe('grid-finding.answered');
    expect((await done(act(here.gridManager, 'settle', row, { settlement: '到现场看过，清走了' }))).state).toBe('settled');
  });

  it('is listed in a few statements, by class and grade', async () => {
    const statements = await app.statements(async () =>
      expect((await done(app.ask(here.worker, `{ gridFindings(findingClass: hazard) { total items { ${FOUND} transitions { verb } } } }`))).total).toBeGreaterThan(5));
    expect(statements.length).toBeLessThan(20);
    const { items } = await done(app.ask(here.worker, '{ gridFindings(grade: urgent) { items { grade } } }'));
    expect(new Set(items.map((one: any) => one.grade))).toEqual(new Set(['urgent']));
  });
});
