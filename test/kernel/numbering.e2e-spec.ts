import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NonconformityService } from '#act';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';

const REPORT = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id number } }';

const running = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `NC-2026-${String(from + index).padStart(4, '0')}`);

describe('numbers', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const report = async (here: Staffing, given: object = {}): Promise<GraphQLAnswer> =>
    app.ask(here.worker, REPORT, {
      input: {
        communityId: here.community.id,
        title: '窗口没有公示投诉电话',
        description: '便民窗口的公示栏里只有旧号码。',
        foundOn: '2026-11-19',
        clauseIds: [await aClause(app.world, '8.5.1')],
        ...given,
      },
    });
  const numbersOf = async (here: Staffing): Promise<string[]> => {
    const rows: { number: string }[] = await app.world.kernel.dataSource.query(
      'SELECT number FROM nonconformities WHERE community_id = $1 ORDER BY number',
      [here.community.id],
    );
    return rows.map((row) => row.number);
  };

  it('run from 1 to 50 without gap or double when fifty people write at once', async () => {
    const here = await aStaffedCommunity(app.world);
    const answers = await Promise.all(Array.from({ length: 50 }, () => report(here)));
    expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
    expect(answers.map((answer) => answer.data!.reportNonconformity.number).sort()).toEqual(running(1, 50));
    expect(await numbersOf(here)).toEqual(running(1, 50));
  });

  it('leave no gap where every third writer fails after the number was taken', async () => {
    const here = await aStaffedCommunity(app.world);
    const nowhere = randomUUID(); // found out only when the record is written and its clauses are linked
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => report(here, index % 3 === 0 ? { clauseIds: [nowhere] } : {})),
    );
    const failed = answers.filter((answer) => answer.errors);
    expect(failed).toHaveLength(17);
    for (const { data, errors } of failed) {
      expect(data).toBeNull();
      expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID', fields: [{ path: 'clauseIds', code: 'UNKNOWN_CLAUSE' }] });
    }
    expect(await numbersOf(here)).toEqual(running(1, 33));
    expect((await report(here)).data!.reportNonconformity.number).toBe('NC-2026-0034');
  });

  it('give a number back when the work after it breaks', async () => {
    const here = await aStaffedCommunity(app.world);
    const breaking = app.world.as(here.worker, 'nonconformity:report', async (by) => {
      const row = await app.world.service(NonconformityService).report(by, {
        communityId: here.community.id,
        title: '登记到一半停电',
        description: '保存以后、提交以前出错。',
        potential: false,
        grade: 'minor' as never,
        foundOn: '2026-11-19',
        impact: '',
        atRisk: false,
        containment: '',
        clauseIds: [await aClause(app.world, '8.5.1')],
      });
      expect(row.number).toBe('NC-2026-0001');
      throw new Error('the power went off');
    });
    await expect(breaking).rejects.toThrow('the power went off');
    expect(await numbersOf(here)).toEqual([]);
    expect((await report(here)).data!.reportNonconformity.number).toBe('NC-2026-0001');
  });

  it('begin anew in each community and each year, by Shanghai’s calendar', async () => {
    const [here, there] = [await aStaffedCommunity(app.world), await aStaffedCommunity(app.world)];
    expect((await report(here)).data!.reportNonconformity.number).toBe('NC-2026-0001');
    expect((await report(there)).data!.reportNonconformity.number).toBe('NC-2026-0001');
    const before = app.clock.now();
    try {
      app.clock.set('2026-12-31T23:59:59+08:00');
      expect((await report(here)).data!.reportNonconformity.number).toBe('NC-2026-0002');
      app.clock.set('2027-01-01T00:00:00+08:00');
      expect((await report(here)).data!.reportNonconformity.number).toBe('NC-2027-0001');
    } finally {
      app.clock.set(before);
    }
  });

  it('grow wider past 9,999', async () => {
    const here = await aStaffedCommunity(app.world);
    await report(here);
    await app.world.kernel.dataSource.query('UPDATE record_counters SET value = 9998 WHERE community_id = $1', [here.community.id]);
    expect((await report(here)).data!.reportNonconformity.number).toBe('NC-2026-9999');
    expect((await report(here)).data!.reportNonconformity.number).toBe('NC-2026-10000');
  });

  it('run for each kind by itself', async () => {
    const here = await aStaffedCommunity(app.world);
    const row = await aNonconformity(app.world, here, { state: 'acting', actions: ['换公示栏', '核对号码'] });
    const actions: { number: string }[] = await app.world.kernel.dataSource.query(
      'SELECT number FROM corrective_actions WHERE parent_id = $1 ORDER BY number',
      [row.id],
    );
    expect(row.number).toBe('NC-2026-0001');
    expect(actions.map((action) => action.number)).toEqual(['CA-2026-0001', 'CA-2026-0002']);
  });
});
