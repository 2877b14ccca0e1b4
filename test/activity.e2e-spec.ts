import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ActivityTraits, anActivity, summedUp } from './factories/activity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const ACTIVITY = `id number title state version dueAt form host goal safetyMeasures place startsAt endsAt attendance summary evaluationScore
  withoutPlan serviceItem { id } createdBy { name }`;

const verb = (name: string): string => {
  const input = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${ACTIVITY} } }`;
};

/** Friday 2026-11-20 is today; this is Tuesday. */
const TUESDAY = { startsAt: '2026-11-24T14:00:00+08:00', endsAt: '2026-11-24T15:30:00+08:00' };

describe('an activity', () => {
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

  const draft = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb('draftActivity'), { input: { communityId: here.community.id, title: '老年人手机课：挂号', ...TUESDAY, ...input } });
  const send = (who: APerson, name: string, row: { id: string; version: number }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });

  describe('is drafted', () => {
    it('without a number, to be published before it begins', async () => {
      const { data, errors } = await draft(here.worker, { title: '社区读书会 📚 𠮷野家旧址' });
      expect(errors).toBeUndefined();
      expect(data!.draftActivity).toMatchObject({
        number: null, state: 'draft', version: 1, form: 'own', title: '社区读书会 📚 𠮷野家旧址', withoutPlan: false, attendance: null,
        dueAt: '2026-11-24T06:00:00.000Z', createdBy: { name: here.worker.name },
      });
    });

    it.each([
      ['an own one', {}, '8.8.2'],
      ['a joined one', { form: 'joined', host: '街道文化站' }, '8.8.3'],
    ])('%s evidences its clause in both editions', async (_word, input, number) => {
      const { data } = await draft(here.worker, input);
      const { data: links } = await app.ask(
        here.worker,
        'query($id: ID!) { activity(id: $id) { clauseLinks { role default clause { number standardCode } } } }',
        { id: data!.draftActivity.id },
      );
      expect(links!.activity.clauseLinks).toEqual(
        ['DB35/T draft 2021', 'DB35/T 2074-2022'].map((standardCode) => ({ role: 'evidences', default: true, clause: { number, standardCode } })),
      );
    });

    it.each([
      ['an end before the beginning', { endsAt: '2026-11-24T13:59:00+08:00' }, 'endsAt', 'DATES_REVERSED'],
      ['an end at the beginning', { endsAt: TUESDAY.startsAt }, 'endsAt', 'DATES_REVERSED'],
      ['a beginning in another age', { startsAt: '1926-11-24T14:00:00+08:00' }, 'startsAt', 'NOT_A_DATE'],
      ['no title', { title: ' ' }, 'title', 'REQUIRED'],
      ['a title that is too long', { title: '长'.repeat(121) }, 'title', 'TOO_LONG'],
      ['a goal that is too long', { goal: '长'.repeat(1001) }, 'goal', 'TOO_LONG'],
      ['a content that is too long', { content: '长'.repeat(4001) }, 'content', 'TOO_LONG'],
      ['safety measures that are too long', { safetyMeasures: '长'.repeat(2001) }, 'safetyMeasures', 'TOO_LONG'],
      ['lines in the name of a place', { place: '教室\n二楼' }, 'place', 'CONTROL_CHARACTER'],
      ['a control character', { content: 'a\u0007b' }, 'content', 'CONTROL_CHARACTER'],
      ['a service item that does not exist', { serviceItemId: randomUUID() }, 'serviceItemId', 'UNKNOWN_RECORD'],
      ['something that is no id', { serviceItemId: '6' }, 'serviceItemId', 'NOT_AN_ID'],
    ])('not with %s', async (_word, input, path, code) => {
      const { errors } = await draft(here.worker, input);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
    });

    it('with HTML as the text that it is', async () => {
      const { data } = await draft(here.worker, { title: '<b>读书会</b>' });
      expect(data!.draftActivity.title).toBe('<b>读书会</b>');
    });

    it('not in another community, by a clerk, or by nobody', async () => {
      expect(await codeOf(draft(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(draft(here.clerk))).toBe('FORBIDDEN');
      expect(await codeOf(draft(null))).toBe('UNAUTHENTICATED');
    });
  });

  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not, where it is refused
  const verbs: [string, ActivityTraits['state'], keyof Staffing, object, string, keyof Staffing, ActivityTraits['state']][] = [
    ['changeActivity', 'draft', 'worker', { place: '二楼' }, 'draft', 'supervisor', 'held'],
    ['publishActivity', 'draft', 'worker', {}, 'published', 'gridManager', 'published'],
    ['holdActivity', 'published', 'worker', { attendance: 0 }, 'held', 'clerk', 'draft'],
    ['summariseActivity', 'held', 'colleague', { summary: '来了 23 人', evaluation: '字太小', evaluationScore: 4 }, 'held', 'gridManager', 'published'],
    ['archiveActivity', 'held', 'secretary', {}, 'archived', 'gridManager', 'archived'],
    ['cancelActivity', 'published', 'worker', { reason: '下雨' }, 'cancelled', 'official', 'held'],
    ['voidActivity', 'held', 'secretary', { reason: '写重了' }, 'void', 'worker', 'archived'],
  ];

  describe.each(verbs)('%s', (name, state, allowed, input, reached, forbidden, refused) => {
    const ready = async (): ReturnType<typeof anActivity> => {
      const row = await anActivity(app.world, here, { state });
      if (name === 'holdActivity') app.clock.set(row.startsAt);
      return name === 'archiveActivity' ? summedUp(app.world, here, row) : row;
    };

    it(`leads from ${state} to ${reached}`, async () => {
      const row = await ready();
      const { data, errors } = await send(here[allowed] as APerson, name, row, input);
      expect(errors).toBeUndefined();
      expect(data![name]).toMatchObject({ state: reached, version: row.version + 1 });
    });

    it('is not found from another community, forbidden to another role, refused in another state or on a stale view', async () => {
      const row = await ready();
      expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, name, row, input))).toBe('FORBIDDEN');
      expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input))).toBe('STALE');
      const other = await anActivity(app.world, here, { state: refused });
      expect(await codeOf(send(here[allowed] as APerson, name, other, input))).toBe('WRONG_STATE');
    });
  });

  it('goes all the way into the archive, numbered when it is published, each step with its deadline', async () => {
    const steps: object[] = [];
    let row = (await draft(here.worker, { goal: '会挂号', content: '跟着做', method: '两人一组', safetyMeasures: '备血压计' })).data!.draftActivity;
    const take = async (name: string, input: object = {}): Promise<void> => {
      row = (await send(here.worker, name, row, input)).data![name];
      steps.push([row.state, row.dueAt]);
    };
    await take('publishActivity');
    expect(row.number).toMatch(/^AC-2026-\d{4}$/);
    app.clock.set('2026-11-24T15:40:00+08:00');
    await take('holdActivity', { attendance: 23 });
    await take('summariseActivity', { summary: '来了 23 人', evaluation: '字太小', evaluationScore: 4, goals: [{ goal: '会挂号', verdict: 'reached' }] });
    await take('archiveActivity');
    expect(steps).toEqual([
      ['published', '2026-11-24T07:30:00.000Z'],
      // five working days after Tuesday, at the close of business
      ['held', '2026-12-01T09:30:00.000Z'],
      ['held', '2026-12-01T09:30:00.000Z'],
      ['archived', null],
    ]);
    const { data } = await app.ask(
      here.official,
      `query($id: ID!) { activity(id: $id) { number attendance evaluation endedAt lifecycle { state reached } history { verb toState } historyCheck { intact } } }`,
      { id: row.id },
    );
    expect(data!.activity).toMatchObject({ number: row.number, attendance: 23, evaluation: '字太小', endedAt: expect.any(String), historyCheck: { intact: true } });
    expect(data!.activity.history.map((one: { verb: string }) => one.verb)).toEqual(['archive', 'summarise', 'hold', 'publish', 'draft']);
  });

  describe('shows its doors', () => {
    const doors = async (row: { id: string }): Promise<object[]> =>
      (await app.ask(here.worker, 'query($id: ID!) { activity(id: $id) { transitions { verb main blockedBy { code params } } } }', { id: row.id })).data!
        .activity.transitions;

    it('closed, with the reason, while something is missing', async () => {
      const { data } = await draft(here.worker, { goal: '会挂号' });
      expect(await doors(data!.draftActivity)).toEqual([
        { verb: 'publish', main: true, blockedBy: { code: 'PLAN_FIELDS_MISSING', params: { fields: ['content', 'method'] } } },
        { verb: 'cancel', main: false, blockedBy: null },
      ]);
      expect(await codeOf(send(here.worker, 'publishActivity', data!.draftActivity))).toBe('PLAN_FIELDS_MISSING');
      const unsafe = await anActivity(app.world, here, { safetyMeasures: '' });
      expect(await codeOf(send(here.worker, 'publishActivity', unsafe))).toBe('SAFETY_MISSING');
    });

    it('of a joined one, for want of its host', async () => {
      const row = await anActivity(app.world, here, { form: 'joined', host: '', method: '' });
      const { errors } = await send(here.worker, 'publishActivity', row);
      expect(errors![0]!.extensions).toMatchObject({ code: 'PLAN_FIELDS_MISSING', params: { fields: ['host'] } });
      const named = (await send(here.worker, 'changeActivity', row, { host: '街道文化站' })).data!.changeActivity;
      expect((await send(here.worker, 'publishActivity', named)).data!.publishActivity.state).toBe('published');
    });

    it('until it begins, and until it is summed up', async () => {
      const published = await anActivity(app.world, here, { state: 'published' });
      const { errors } = await send(here.worker, 'holdActivity', published, { attendance: 5 });
      expect(errors![0]!.extensions).toMatchObject({ code: 'NOT_YET_HELD', params: { at: published.startsAt.toISOString() } });
      const held = await anActivity(app.world, here, { state: 'held' });
      expect(await doors(held)).toEqual([
        { verb: 'summarise', main: false, blockedBy: null },
        { verb: 'archive', main: true, blockedBy: { code: 'SUMMARY_MISSING', params: {} } },
      ]);
      expect(await codeOf(send(here.worker, 'archiveActivity', held))).toBe('SUMMARY_MISSING');
    });
  });

  describe('is changed', () => {
    it('in what is given, and its clock follows the dates', async () => {
      const row = await anActivity(app.world, here);
      const { data, errors } = await send(here.colleague, 'changeActivity', row, { startsAt: '2026-11-26T09:00:00+08:00', endsAt: '2026-11-26T10:00:00+08:00', title: null });
      expect(errors).toBeUndefined();
      expect(data!.changeActivity).toMatchObject({ title: row.title, goal: row.goal, dueAt: '2026-11-26T01:00:00.000Z', version: 2 });
      const published = await anActivity(app.world, here, { state: 'published' });
      const later = await send(here.worker, 'changeActivity', published, { endsAt: '2026-11-23T16:00:00+08:00' });
      expect(later.data!.changeActivity).toMatchObject({ state: 'published', dueAt: '2026-11-23T08:00:00.000Z' });
    });

    it('not to an end before the beginning that it has, nor once it has begun', async () => {
      const row = await anActivity(app.world, here, { state: 'published' });
      const reversed = await send(here.worker, 'changeActivity', row, { endsAt: '2026-11-23T13:00:00+08:00' });
      expect(reversed.errors![0]!.extensions.fields).toEqual([{ path: 'endsAt', code: 'DATES_REVERSED', params: {} }]);
      app.clock.set(row.startsAt);
      const late = await send(here.worker, 'changeActivity', row, { place: '二楼' });
      expect(late.errors![0]!.extensions).toMatchObject({ code: 'ALREADY_STARTED', params: { at: row.startsAt.toISOString() } });
    });

    it('by one person at a time: the other is told what changed', async () => {
      const row = await anActivity(app.world, here);
      await send(here.worker, 'changeActivity', row, { place: '二楼大厅' });
      const { errors } = await send(here.colleague, 'changeActivity', row, { place: '门口' });
      expect(errors![0]!.extensions).toMatchObject({
        code: 'STALE',
        params: {
          version: 2,
          changes: [{ by: here.worker.name, verb: 'change', changes: [{ field: 'place', from: row.place, to: '二楼大厅', personal: false }] }],
        },
      });
    });
  });

  it.each([
    ['holdActivity', 'published', { attendance: -1 }, 'attendance', 'TOO_SMALL'],
    ['holdActivity', 'published', { attendance: 100_001 }, 'attendance', 'TOO_LARGE'],
    ['summariseActivity', 'held', { summary: '', evaluation: '好', evaluationScore: 3 }, 'summary', 'REQUIRED'],
    ['summariseActivity', 'held', { summary: '好', evaluation: '长'.repeat(2001), evaluationScore: 3 }, 'evaluation', 'TOO_LONG'],
    ['summariseActivity', 'held', { summary: '好', evaluation: '好', evaluationScore: 0 }, 'evaluationScore', 'TOO_SMALL'],
    ['summariseActivity', 'held', { summary: '好', evaluation: '好', evaluationScore: 6 }, 'evaluationScore', 'TOO_LARGE'],
    ['cancelActivity', 'published', { reason: '' }, 'reason', 'REQUIRED'],
    ['voidActivity', 'draft', { reason: '长'.repeat(501) }, 'reason', 'TOO_LONG'],
  ] as const)('%s from %s refuses a wrong value (%#)', async (name, state, input, path, code) => {
    const row = await anActivity(app.world, here, { state });
    const { errors } = await send(here.secretary, name, row, input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  });

  describe('of a grid', () => {
    it('is drafted by its manager there, announced by a worker, held by its manager, and summed up by a worker', async () => {
      const { data, errors } = await draft(here.gridManager, { goal: '认识邻居', content: '包饺子', method: '分两桌', safetyMeasures: '不用明火' });
      expect(errors).toBeUndefined();
      const row = data!.draftActivity;
      expect(await gridOf(row.id)).toBe(here.community.grids[0]!.id);
      expect(await noticesOf(here.worker)).toContain('activity.drafted');
      const published = (await send(here.worker, 'publishActivity', row)).data!.publishActivity;
      expect(await noticesOf(here.gridManager)).toContain('activity.published');
      app.clock.set(TUESDAY.startsAt);
      const held = await send(here.gridManager, 'holdActivity', published, { attendance: 40 });
      expect(held.data!.holdActivity.state).toBe('held');
      expect(await noticesOf(here.secretary)).toContain('activity.held');
    });

    it('is no other grid’s to hold, though its manager reads it', async () => {
      const neighbour = await app.world.person('grid-manager', here.community.grids[1]!);
      const row = await anActivity(app.world, here, { state: 'published', organiser: here.gridManager });
      app.clock.set(row.startsAt);
      expect(await codeOf(send(neighbour, 'holdActivity', row, { attendance: 1 }))).toBe('FORBIDDEN');
      expect(await codeOf(draft(elsewhere.gridManager))).toBe('NOT_FOUND');
    });

    const gridOf = async (id: string): Promise<string> =>
      ((await app.world.kernel.dataSource.query('SELECT grid_id FROM activities WHERE id = $1', [id])) as { grid_id: string }[])[0]!.grid_id;
    const noticesOf = async (who: APerson): Promise<string[]> =>
      (await app.ask(who, '{ notices { items { code } } }')).data!.notices.items.map((one: { code: string }) => one.code);
  });

  describe('in a list', () => {
    const LIST = `query($filter: RecordFilter) { activities(filter: $filter, page: { limit: 50 }) {
      total items { id number title state dueAt startsAt place attendance withoutPlan transitions { verb blockedBy { code } }
        clauseLinks { clause { number } } community { name } serviceItem { id title } } } }`;

    it('is asked for with a fixed number of statements, however many there are', async () => {
      const ask = (): Promise<GraphQLAnswer> => app.ask(here.official, LIST, { filter: { communityId: here.community.id } });
      await ask(); // begins the session
      const statements = await app.statements(ask);
      // session, rows, total, links, clauses, units, service items
      expect(statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)).length).toBeLessThanOrEqual(7);
    });

    it('shows another community nothing', async () => {
      const { data } = await app.ask(elsewhere.official, LIST, { filter: { communityId: here.community.id } });
      expect(data!.activities).toEqual({ total: 0, items: [] });
    });

    it('by state, without what was entered by mistake unless it is asked for', async () => {
      await anActivity(app.world, here, { state: 'void', title: '写错的一条' });
      const titles = async (filter: object): Promise<string[]> =>
        (await app.ask(here.worker, LIST, { filter: { text: '写错的一条', ...filter } })).data!.activities.items.map((one: { title: string }) => one.title);
      expect(await titles({})).toEqual([]);
      expect(await titles({ state: ['void'] })).toEqual(['写错的一条']);
    });
  });

  async function codeOf(answer: Promise<GraphQLAnswer>): Promise<string | undefined> {
    return (await answer).errors?.[0]?.extensions.code;
  }
});
