import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Nonconformity } from '#act';
import { Actor, digestChains, EVERYWHERE, perform, type Permission } from '#kernel';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

const everything = new Actor('job', null, [{ role: 'digest', permissions: new Set<Permission>(['history:digest']), reach: EVERYWHERE }]);

/** The chain shows what was done behind the platform's back, by the database's owner or with a lost backup. */
describe('the history of a record', () => {
  let app: TestApp;
  let here: Staffing;
  let row: Nonconformity;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    row = await aNonconformity(app.world, here, { state: 'analysing' });
  });

  const asOwner = <R = unknown>(sql: string, params: unknown[] = []): Promise<R> => app.world.kernel.dataSource.query(sql, params);
  const check = async (): Promise<{ intact: boolean; entries: number; brokenAt: number | null }> => {
    const { data } = await app.ask(here.secretary, 'query($id: ID!) { nonconformity(id: $id) { historyCheck { intact entries brokenAt } } }', {
      id: row.id,
    });
    return data!.nonconformity.historyCheck;
  };

  it('is whole after three verbs', async () => {
    expect(await check()).toEqual({ intact: true, entries: 3, brokenAt: null });
  });

  it.each([
    ['another time', `at = at - interval '1 day'`],
    ['another person', 'actor_id = gen_random_uuid()'],
    ['another name', `actor_name = 'nobody'`],
    ['another verb', `verb = 'dismiss'`],
    ['another state', `to_state = 'closed'`],
    ['another remark', `note = '后补的说明'`],
    ['another value', `changes = '[]'`],
    ['another version', 'version = 7'],
    ['another kind', `kind = 'complaint'`],
    ['another seal', `hash = md5('forged')`],
  ])('shows an entry that was given %s', async (_what, change) => {
    await asOwner(`UPDATE history_entries SET ${change} WHERE record_id = $1 AND seq = 2`, [row.id]);
    expect(await check()).toEqual({ intact: false, entries: 3, brokenAt: 2 });
  });

  it('shows that one value inside an entry was changed', async () => {
    await asOwner(
      `UPDATE history_entries SET changes = jsonb_set(changes, '{0,to}', '"别的标题"') WHERE record_id = $1 AND seq = 1`,
      [row.id],
    );
    expect(await check()).toEqual({ intact: false, entries: 3, brokenAt: 1 });
  });

  it('shows that the last entry is gone, or all of them', async () => {
    await asOwner('DELETE FROM history_entries WHERE record_id = $1 AND seq = 3', [row.id]);
    expect(await check()).toEqual({ intact: false, entries: 2, brokenAt: 0 });
    await asOwner('DELETE FROM history_entries WHERE record_id = $1', [row.id]);
    expect(await check()).toEqual({ intact: false, entries: 0, brokenAt: 0 });
  });

  it('shows that the first entry, or one from the middle, is gone', async () => {
    await asOwner('DELETE FROM history_entries WHERE record_id = $1 AND seq = 2', [row.id]);
    expect(await check()).toEqual({ intact: false, entries: 2, brokenAt: 2 });
    await asOwner('DELETE FROM history_entries WHERE record_id = $1 AND seq = 1', [row.id]);
    expect(await check()).toEqual({ intact: false, entries: 1, brokenAt: 1 });
  });

  it('shows that two entries changed places', async () => {
    await asOwner(`UPDATE history_entries SET seq = -seq WHERE record_id = $1 AND seq > 1`, [row.id]);
    await asOwner(`UPDATE history_entries SET seq = 5 + seq WHERE record_id = $1 AND seq < 0`, [row.id]);
    expect(await check()).toEqual({ intact: false, entries: 3, brokenAt: 2 });
  });

  it('shows an entry that was taken from another record', async () => {
    const other = await aNonconformity(app.world, here, { state: 'analysing', clause: '8.4.1' });
    await asOwner('DELETE FROM history_entries WHERE record_id = $1', [row.id]);
    await asOwner('UPDATE history_entries SET record_id = $1 WHERE record_id = $2', [row.id, other.id]);
    expect(await check()).toEqual({ intact: false, entries: 3, brokenAt: 1 });
  });

  it('shows that the record was changed without an entry', async () => {
    await asOwner('UPDATE nonconformities SET version = version + 1 WHERE id = $1', [row.id]);
    expect(await check()).toEqual({ intact: false, entries: 3, brokenAt: 0 });
  });

  it('cannot be changed, emptied or forged by the role under which requests run', async () => {
    for (const statement of [
      `UPDATE history_entries SET note = 'x'`,
      'DELETE FROM history_entries',
      'TRUNCATE history_entries',
      'ALTER TABLE history_entries DISABLE ROW LEVEL SECURITY',
      'DROP TABLE history_entries',
    ]) {
      const attempt = perform(app.world.kernel, everything, 'history:digest', (by) => by.query(statement));
      await expect(attempt).rejects.toThrow(/permission denied|must be owner/);
    }
    expect(await check()).toMatchObject({ intact: true });
  });

  it('is digested each night over all records: another digest after any change, and after a chain was rewritten', async () => {
    const digest = (): ReturnType<typeof digestChains> => perform(app.world.kernel, everything, 'history:digest', digestChains);
    const first = await digest();
    expect(first).toMatchObject({ day: '2026-11-20', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await digest()).toEqual(first);

    await aNonconformity(app.world, here, { clause: '8.4.2' });
    const second = await digest();
    expect(second.records).toBe(first.records + 1);
    expect(second.digest).not.toBe(first.digest);

    await asOwner(`UPDATE history_entries SET hash = md5(hash) WHERE record_id = $1 AND seq = 3`, [row.id]);
    const third = await digest();
    expect(third.records).toBe(second.records);
    expect(third.digest).not.toBe(second.digest);
  });

  it('has its nightly digest written down by the job, once a day', async () => {
    const { kernel } = app.world;
    await kernel.jobs.run(kernel, 'history.digest', {});
    await kernel.jobs.run(kernel, 'history.digest', {});
    const rows = await kernel.dataSource.query('SELECT on_day::text AS day, digest FROM chain_digests');
    const { day, digest } = await perform(kernel, everything, 'history:digest', digestChains);
    expect(rows).toEqual([{ day, digest }]);
  });
});
