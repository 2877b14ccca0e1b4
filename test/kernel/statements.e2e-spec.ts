import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { Nonconformity } from '#act';
import { type Acting, Actor, perform, PreparingClient, Scoped, StatementNames } from '#kernel';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

const nonconformities = new Scoped(Nonconformity, 'nonconformity:read');

describe('statements', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    for (const clause of ['8.1', '8.2', '8.3']) await aNonconformity(app.world, here, { state: 'reported', clause });
    await aNonconformity(app.world, elsewhere, { state: 'reported' });
  });
  afterAll(() => app.close());

  const as = <R>(staff: Staffing, work: (by: Acting) => Promise<R>): Promise<R> => app.world.as(staff.secretary, 'nonconformity:read', work);

  it('with parameters are prepared once a connection, and used again', async () => {
    const client = new PreparingClient(app.world.kernel.config.DATABASE_URL, new StatementNames());
    await client.connect();
    for (const number of [1, 2, 3]) await client.query('SELECT $1::int AS answer', [number]);
    const { rows } = await client.query(
      `SELECT (generic_plans + custom_plans)::int AS uses FROM pg_prepared_statements WHERE statement = 'SELECT $1::int AS answer'`,
    );
    await client.end();
    expect(rows).toEqual([{ uses: 3 }]);
    // and so are those of an operation
    const [kept] = await as(here, (by) => by.query<{ some: boolean }>('SELECT count(*) > 0 AS some FROM pg_prepared_statements'));
    expect(kept).toEqual({ some: true });
  });

  it('asked side by side are each answered with their own', async () => {
    const answers = await as(here, (by) => Promise.all(Array.from({ length: 50 }, (_, n) => by.query<{ n: number }>('SELECT $1::int AS n', [n]))));
    expect(answers.map(([row]) => row!.n)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  it('that follow a begin that failed do nothing, though nobody waited for it', async () => {
    const runner = app.world.kernel.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const asked = [client.query('BEGIN; SET LOCAL ROLE nobody_of_that_name'), client.query('SELECT count(*) FROM nonconformities')];
    const [begun, seen] = await Promise.allSettled(asked);
    expect([begun!.status, seen!.status]).toEqual(['rejected', 'rejected']);
    expect(seen).toMatchObject({ reason: { code: '25P02' } });
    await client.query('ROLLBACK');
    await runner.release();
  });

  it('read rows within the reach, by page and in order, and count the same', async () => {
    const read = (staff: Staffing) =>
      as(staff, async (by) => {
        const asked = () => nonconformities.reading(by).where('row.state = ? OR row.state = ?', 'reported', 'closed');
        return { page: await asked().orderBy('number', 'DESC').many({ limit: 2, offset: 1 }), count: await asked().count() };
      });
    const { page, count } = await read(here);
    expect([page.map((row) => row.number), count]).toEqual([['NC-2026-0002', 'NC-2026-0001'], 3]);
    expect(page[0]).toBeInstanceOf(Nonconformity);
    expect(page[0]).toMatchObject({ foundOn: '2026-11-20', createdAt: expect.any(Date), potential: false, gridId: null });
    expect((await read(elsewhere)).count).toBe(1);
  });

  it('find nothing for who reaches nothing, and take no missing value for "any"', async () => {
    const nobody = new Actor('nobody', null, []);
    const found = await perform(app.world.kernel, nobody, 'nonconformity:read', (by) => nonconformities.reading(by).many());
    expect(found).toEqual([]);
    await expect(as(here, async (by) => nonconformities.reading(by).where('row.id = ?', undefined).many())).rejects.toThrow('no value');
    await expect(as(here, async (by) => nonconformities.reading(by).whereEqual({ ownerId: null }).many())).rejects.toThrow('no value');
  });
});
