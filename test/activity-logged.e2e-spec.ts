import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aLoggedActivity, anActivity } from './factories/activity.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const LOG = `mutation($input: LogHeldActivityInput!) { logHeldActivity(input: $input) {
  id number state version dueAt form startsAt endsAt attendance content withoutPlan serviceItem { id } clauseLinks { role clause { number } } } }`;

describe('an activity that was held without having been announced', () => {
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

  const log = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, LOG, {
      input: {
        id: randomUUID(), communityId: here.community.id, title: '楼下磨刀和修伞', heldAt: '2026-11-19T15:00:00+08:00', attendance: 31, ...input,
      },
    });
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;

  it('is logged as held, with its number at once, waiting for its summary and marked as without plan', async () => {
    const id = randomUUID();
    const { data, errors } = await log(here.worker, { id });
    expect(errors).toBeUndefined();
    expect(data!.logHeldActivity).toMatchObject({
      id, number: 'AC-2026-0001', state: 'held', version: 1, form: 'own', attendance: 31, withoutPlan: true, serviceItem: null,
      startsAt: '2026-11-19T07:00:00.000Z', endsAt: '2026-11-19T07:00:00.000Z',
      // five working days after the Friday on which it is logged
      dueAt: '2026-11-27T09:30:00.000Z',
    });
    expect(data!.logHeldActivity.clauseLinks).toEqual([8, 8].map(() => ({ role: 'evidences', clause: { number: '8.8.2' } })));
  });

  describe('sent again', () => {
    it('with the same id by the same person is the same, as it is by now, and nothing is written', async () => {
      const id = randomUUID();
      const first = (await log(here.worker, { id })).data!.logHeldActivity;
      const again = await log(here.worker, { id: id.toUpperCase(), title: '另一个名字', attendance: 99, heldAt: '2020-01-01T00:00:00Z' });
      expect(again.errors).toBeUndefined();
      expect(again.data!.logHeldActivity).toEqual(first);
    });

    it('at the same moment is written once', async () => {
      const id = randomUUID();
      const answers = await Promise.all([1, 2, 3, 4].map(() => log(here.worker, { id })));
      expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined, undefined]);
      expect(new Set(answers.map(({ data }) => data!.logHeldActivity.number)).size).toBe(1);
      const next = (await log(here.worker)).data!.logHeldActivity;
      expect(Number(next.number.slice(-4))).toBe(Number(answers[0]!.data!.logHeldActivity.number.slice(-4)) + 1);
    });

    it('with the id of somebody else’s activity or of another record, wherever it lives, is refused', async () => {
      const [activity, record, far] = [
        await aLoggedActivity(app.world, here),
        await aNonconformity(app.world, here, { title: '一条别的记录' }),
        await aNonconformity(app.world, elsewhere),
      ];
      const farActivity = await aLoggedActivity(app.world, elsewhere);
      for (const { id } of [activity, record, far, farActivity]) expect(await codeOf(log(here.colleague, { id }))).toBe('ALREADY_EXISTS');
      // the register still names what it named
      const rows: object[] = await app.world.kernel.dataSource.query('SELECT kind, title FROM records WHERE id = $1', [record.id]);
      expect(rows).toEqual([{ kind: 'nonconformity', title: '一条别的记录' }]);
    });
  });

  it.each([
    ['tomorrow', { heldAt: '2026-11-21T10:00:00+08:00' }, 'heldAt', 'IN_THE_FUTURE'],
    ['more than a year ago', { heldAt: '2025-11-19T23:59:00+08:00' }, 'heldAt', 'TOO_LONG_AGO'],
    ['by fewer than nobody', { attendance: -1 }, 'attendance', 'TOO_SMALL'],
    ['by too many to be true', { attendance: 100_001 }, 'attendance', 'TOO_LARGE'],
    ['under no title', { title: '' }, 'title', 'REQUIRED'],
    ['under something that is no id', { id: '1' }, 'id', 'NOT_AN_ID'],
    ['for a service item that does not exist', { serviceItemId: randomUUID() }, 'serviceItemId', 'UNKNOWN_RECORD'],
  ])('is not logged as held %s', async (_word, input, path, code) => {
    const { errors } = await log(here.worker, input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  });

  it('just now, or a year ago to the day, is logged', async () => {
    expect((await log(here.worker, { heldAt: A_WORKING_MORNING })).errors).toBeUndefined();
    expect((await log(here.worker, { heldAt: '2025-11-20T00:00:00+08:00' })).errors).toBeUndefined();
  });

  it('not in another community, by a supervisor, or by nobody', async () => {
    expect(await codeOf(log(elsewhere.worker))).toBe('NOT_FOUND');
    expect(await codeOf(log(here.supervisor))).toBe('FORBIDDEN');
    expect(await codeOf(log(null))).toBe('UNAUTHENTICATED');
  });

  it('by a grid manager, in their grid', async () => {
    const { data, errors } = await log(here.gridManager);
    expect(errors).toBeUndefined();
    const rows: object[] = await app.world.kernel.dataSource.query('SELECT grid_id FROM activities WHERE id = $1', [data!.logHeldActivity.id]);
    expect(rows).toEqual([{ grid_id: here.community.grids[0]!.id }]);
  });

  describe('and residents', () => {
    const ANNOUNCED = 'query($code: String!) { publicActivities(code: $code) { title startsAt endsAt place content } }';
    const announced = async (code: string): Promise<GraphQLAnswer> => app.ask(null, ANNOUNCED, { code });

    it('see what is announced and not over, the next one first, without an account', async () => {
      const [later, next] = [
        await anActivity(app.world, elsewhere, { state: 'published', title: '冬至包汤圆', inDays: 20 }),
        await anActivity(app.world, elsewhere, { state: 'published', title: '手机课：挂号', inDays: 4 }),
      ];
      await anActivity(app.world, elsewhere, { title: '还没有定的' });
      await anActivity(app.world, elsewhere, { state: 'cancelled', title: '不办了的' });
      await aLoggedActivity(app.world, elsewhere, { title: '办过了的' });
      await anActivity(app.world, here, { state: 'published', title: '别的社区的' });
      const titles = async (): Promise<string[]> =>
        (await announced(elsewhere.community.code)).data!.publicActivities.map((one: { title: string }) => one.title);
      expect(await titles()).toEqual(['手机课：挂号', '冬至包汤圆']);
      app.clock.set(new Date(next.endsAt.getTime() - 1));
      expect(await titles()).toEqual(['手机课：挂号', '冬至包汤圆']);
      app.clock.set(next.endsAt);
      expect(await titles()).toEqual([later.title]);
    });

    it('are told when there is no such community', async () => {
      expect(await codeOf(announced('000000000000'))).toBe('NOT_FOUND');
    });
  });
});
