import { mkdtemp, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { BlobStore } from '#kernel';
import { checkArchive } from '../apps/api/src/backup/check.js';
import { restore } from '../apps/api/src/backup/restore.js';
import { migrations } from '../migrations/index.js';
import { A_KEY, ANOTHER_KEY, anEmptyPlace, backup, everyFile, everyRow, inDatabase, type Place, restoring } from './backup/world.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const A_PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64',
);
const REPORT = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { number } }';

describe('backup and restore', () => {
  let app: TestApp;
  let here: Staffing;
  let source: { url: string; dataDir: string };
  let folder: string;
  let archive: string;
  const places: Place[] = [];

  const place = async (): Promise<Place> => {
    const one = await anEmptyPlace();
    places.push(one);
    return one;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pdca-archives-'));
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    source = { url: app.world.kernel.config.DATABASE_URL, dataDir: app.world.kernel.config.DATA_DIR };
    const closed = await aNonconformity(app.world, here, { state: 'closed', title: '制表\t换行\n反斜杠 \\N 与 \\. 表情 🏮' });
    await aNonconformity(app.world, here, { state: 'acting' });
    for (const name of ['公示.png', '照片.png']) {
      await app.http(here.secretary, 'post', '/files', (asked) =>
        asked.field('kind', 'nonconformity').field('recordId', closed.id).attach('file', A_PICTURE, name));
    }
    archive = join(folder, 'good.tar');
    expect(await backup(source, ['--to', archive])).toMatchObject({ status: 0, said: expect.stringContaining('read back and found whole') });
  });
  afterAll(async () => {
    await app.close();
    await Promise.all(places.map((one) => one.drop()));
    await rm(folder, { recursive: true, force: true });
  });

  it('restores every row and every file as they were', async () => {
    const there = await place();
    const { status, said } = await restoring(there, [archive]);
    expect({ status, said }).toMatchObject({ status: 0, said: expect.stringContaining('row by row') });
    const [before, after] = [await everyRow(source.url), await everyRow(there.url)];
    expect(after).toEqual(before);
    expect(after['nonconformities']).toMatch(/^2 /);
    const files = await everyFile(there.dataDir);
    expect(files).toEqual(await everyFile(source.dataDir));
    expect(Object.keys(files).length).toBeGreaterThan(0);
    for (const [name, sha256] of Object.entries(files)) expect(sha256).toBe(name);
  });

  it('leaves the restored tables guarded, their triggers at work, and a second backup the same', async () => {
    const there = await place();
    await restoring(there, [archive]);
    const guards = `SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity, obj_description(c.oid) AS comment,
        ARRAY(SELECT tgname || tgenabled::text FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal ORDER BY 1) AS triggers
      FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`;
    const read = (url: string): Promise<unknown> => inDatabase(url, async (client) => (await client.query(guards)).rows);
    expect(await read(there.url)).toEqual(await read(source.url));
    const again = join(folder, 'again.tar');
    expect(await backup(there, ['--to', again])).toMatchObject({ status: 0 });
    const digests = async (path: string): Promise<unknown> =>
      (/"tables": (\[[\s\S]*?\n \])/.exec((await readFile(path)).toString('latin1')) ?? [])[1];
    expect(await digests(again)).toBeDefined();
    expect(await digests(again)).toBe(await digests(archive));
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    const busy = join(folder, 'busy.tar');
    const clauseId = await aClause(app.world, '8.5.1');
    const input = { communityId: here.community.id, title: '备份时写下', description: '服务照常。', foundOn: '2026-11-19', clauseIds: [clauseId] };
    let [open, written] = [true, 0];
    const write = async (): Promise<void> => {
      while (open) {
        const { data } = await app.ask(here.worker, REPORT, { input });
        if (data) written += 1;
      }
    };
    const writers = [write(), write(), write()];
    const taken = await backup(source, ['--to', busy]);
    open = false;
    await Promise.all(writers);
    expect(taken).toMatchObject({ status: 0 });
    expect(written).toBeGreaterThan(0);
    const there = await place();
    expect(await restoring(there, [busy])).toMatchObject({ status: 0 });
    const [counts] = await inDatabase(there.url, async (client) => {
      await client.query(`SET app.everywhere = 'on'`);
      return (await client.query<Record<string, number>>(
        `SELECT (SELECT count(*)::int FROM nonconformities) AS cases, (SELECT sum(value)::int FROM record_counters WHERE prefix = 'NC') AS numbers,
          (SELECT count(*)::int FROM records WHERE kind = 'nonconformity') AS registered,
          (SELECT count(*)::int FROM history_entries WHERE kind = 'nonconformity' AND seq = 1) AS begun`,
      )).rows;
    });
    expect(counts).toEqual({ cases: counts!.cases, numbers: counts!.cases, registered: counts!.cases, begun: counts!.cases });
  });

  it('refuses an archive that was cut anywhere, and changes nothing', async () => {
    const { size } = await stat(archive);
    const there = await place();
    for (const length of [0, 100, Math.floor(size / 2), Math.floor(size / 2 / 512) * 512, size - 3000, size - 1500]) {
      const cut = join(folder, 'cut.tar');
      await writeFile(cut, await readFile(archive));
      await truncate(cut, length);
      await expect(restoring(there, [cut])).rejects.toThrow(/cut short/);
    }
    expect(await everyRow(there.url)).toEqual({});
  });

  it('refuses an archive in which a byte was changed', async () => {
    const bytes = await readFile(archive);
    const contents = ['tables/records/', 'files/', 'manifest.json', 'manifest.seal'].map((name) => bytes.indexOf(name) + 512 + 20);
    // still a manifest, of another century
    const places = [...contents, bytes.indexOf('"takenAt": "2') + 12];
    const there = await place();
    for (const at of places) {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ 1;
      const path = join(folder, 'changed.tar');
      await writeFile(path, changed);
      await expect(restoring(there, [path])).rejects.toThrow(/changed or is damaged|no archive of ours/);
    }
    expect(await everyRow(there.url)).toEqual({});
  });

  it('refuses what a newer version made', async () => {
    const later = await place();
    await restoring(later, [archive]);
    await inDatabase(later.url, (client) => client.query(`INSERT INTO migrations ("timestamp", name) VALUES (1e12, 'Later20991231000000')`));
    const newer = join(folder, 'newer.tar');
    await backup(later, ['--to', newer]);
    const there = await place();
    await expect(restoring(there, [newer])).rejects.toThrow(/newer version.*Later20991231000000/);
    expect(await everyRow(there.url)).toEqual({});
  });

  it('is all or nothing, on the way to today\'s schema too', async () => {
    const there = await place();
    await restoring(there, [archive]);
    await inDatabase(there.url, (client) => client.query('DELETE FROM sessions'));
    const before = await everyRow(there.url);
    class Fails29991231000000 implements MigrationInterface {
      name = 'Fails29991231000000';
      up = (db: QueryRunner): Promise<void> => db.query('ALTER TABLE people ADD COLUMN nickname text NOT NULL');
      down = async (): Promise<void> => undefined;
    }
    const order = {
      url: there.url, archive, checked: await checkArchive(archive, A_KEY), files: new BlobStore(join(there.dataDir, 'files')),
      overwrite: true, clock: app.clock,
    };
    await expect(restore({ ...order, migrations: [...migrations, Fails29991231000000] })).rejects.toThrow(/nickname/);
    expect(await everyRow(there.url)).toEqual(before);
    class Works29991231000000 extends Fails29991231000000 {
      override name = 'Works29991231000000';
      override up = (db: QueryRunner): Promise<void> => db.query(`ALTER TABLE people ADD COLUMN nickname text NOT NULL DEFAULT ''`);
    }
    expect(await restore({ ...order, migrations: [...migrations, Works29991231000000] })).toEqual(['Works29991231000000']);
  });

  it('asks for the key that the archive was made with', async () => {
    const there = await place();
    await expect(restoring(there, [archive], { key: ANOTHER_KEY })).rejects.toThrow(/not the one the archive was made with/);
    await expect(restoring(there, [archive], { key: null })).rejects.toThrow(/no key here/);
    expect(await everyRow(there.url)).toEqual({});
    expect(await restoring(there, [archive, '--other-key'], { key: ANOTHER_KEY })).toMatchObject({ status: 0 });
  });

  it('brings the key along when asked to', async () => {
    const own = join(folder, 'with-key.tar');
    expect((await readFile(archive)).includes(A_KEY)).toBe(false);
    await backup(source, ['--to', own, '--with-key']);
    const there = await place();
    expect(await restoring(there, [own], { key: null })).toMatchObject({ status: 0 });
    expect(await readFile(join(there.dataDir, 'data.key'), 'utf8')).toBe(`${A_KEY}\n`);
  });

  it('asks before it writes over what is there', async () => {
    const there = await place();
    const name = new URL(there.url).pathname.slice(1);
    await restoring(there, [archive]);
    await inDatabase(there.url, (client) => client.query('DELETE FROM sessions; CREATE TABLE pdca_leftover (id int)'));
    const before = await everyRow(there.url);
    await expect(restoring(there, [archive])).rejects.toThrow(/not empty: it holds \d+ units, \d+ people and \d+ records/);
    await expect(restoring(there, [archive], { answer: 'yes' })).rejects.toThrow(/Nothing was changed/);
    expect(await everyRow(there.url)).toEqual(before);
    expect(await restoring(there, [archive], { answer: name })).toMatchObject({ status: 0 });
    expect(await everyRow(there.url)).not.toHaveProperty('pdca_leftover');
    expect(await restoring(there, [archive, '--yes'])).toMatchObject({ status: 0 });
  });

  it('keeps away from a database that is in use, or another program\'s', async () => {
    // the pool lets connections go that nobody has used for a while
    await app.ask(here.secretary, '{ me { name } }');
    await expect(restoring({ ...source, drop: async () => undefined }, [archive, '--yes'])).rejects.toThrow(/running on this database/);
    const there = await place();
    await inDatabase(there.url, (client) => client.query('CREATE TABLE invoices (id int)'));
    await expect(restoring(there, [archive, '--yes'])).rejects.toThrow(/none of ours: invoices/);
  });

  it('does not write over an archive, and names files that the store has lost', async () => {
    await expect(backup(source, ['--to', archive])).rejects.toThrow(/exists already/);
    const there = await place();
    await restoring(there, [archive]);
    const [lost, broken] = Object.keys(await everyFile(there.dataDir)) as [string, string];
    const pathOf = (sha256: string): string => join(there.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await unlink(pathOf(lost));
    await writeFile(pathOf(broken), 'bit rot');
    const { status, said } = await backup(there, ['--to', join(folder, 'lossy.tar')]);
    expect(status).toBe(2);
    expect(said).toContain(lost);
    expect(said).toContain(broken);
  });
});
