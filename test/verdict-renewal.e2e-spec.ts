import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

/** With the queue running, as it does where people work. */
describe('verdicts after a change', () => {
  let app: TestApp;
  let staff: Staffing;

  beforeAll(async () => {
    app = await testApp();
    staff = await aStaffedCommunity(app.world);
    await app.world.kernel.jobs.start(app.world.kernel);
  }, 60_000);
  afterAll(() => app.close());

  const rows = <R = Record<string, any>>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
  const enter = (fact: string, value: number): Promise<unknown> =>
    app.ask(staff.worker, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id } }', {
      input: { communityId: staff.community.id, fact, value, asOf: '2026-11-19', source: '台账' },
    });
  const kept = async (): Promise<string | undefined> =>
    (await rows(`SELECT verdict FROM verdict_stretches v JOIN standards s ON s.id = v.standard_id
       WHERE v.community_id = $1 AND s.code = 'DB35/T 2074-2022' AND v.rule = 'workers' AND v.to_day IS NULL`, [staff.community.id]))[0]?.verdict;
  const within = async (seconds: number, wanted: string): Promise<string | undefined> => {
    for (const until = performance.now() + seconds * 1000; performance.now() < until; await sleep(200)) if ((await kept()) === wanted) break;
    return kept();
  };

  it('are kept within seconds, by one job however many changes there were', async () => {
    await enter('residentPopulation', 7860);
    for (const workers of [9, 10, 11, 12]) await enter('communityWorkers', workers);
    expect(await within(15, 'not-met')).toBe('not-met');
    await enter('communityWorkers', 15);
    expect(await within(15, 'met')).toBe('met');
    const [jobs] = await rows(`SELECT count(*)::int AS n, count(*) FILTER (WHERE state = 'created')::int AS waiting FROM pgboss.job WHERE name = 'verdict.renew'`);
    expect(jobs!.waiting).toBeLessThanOrEqual(1);
    expect(jobs!.n).toBeLessThan(6);
    expect(await rows('SELECT 1 FROM verdict_requests')).toEqual([]);
    // the year of obligations came along
    expect((await rows('SELECT count(*)::int AS n FROM obligations WHERE community_id = $1', [staff.community.id]))[0]!.n).toBeGreaterThan(3);
  }, 60_000);

  it('are not asked for by what was rolled back', async () => {
    const before = await rows('SELECT count(*)::int AS n FROM fact_entries');
    await app.ask(staff.worker, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id fact nothing } }', {
      input: { communityId: staff.community.id, fact: 'staff', value: 3, asOf: '2026-11-19', source: '台账' },
    });
    expect(await rows('SELECT count(*)::int AS n FROM fact_entries')).toEqual(before);
    expect(await rows('SELECT 1 FROM verdict_requests')).toEqual([]);
  });
});
