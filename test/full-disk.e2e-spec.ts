import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { domainErrorBehind } from '../apps/api/src/graphql/errors.js';
import { backup } from './backup/world.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const REPORT = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id } }';

/** A disk of one megabyte, where we may have one: root on Linux, as in CI. */
const disk = mountDisk();

describe('a full disk', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(async () => {
    disk?.unmount();
    await app.close();
  });

  it('has a code of its own, wherever it is full', () => {
    for (const code of ['ENOSPC', 'EDQUOT', '53100']) {
      expect(domainErrorBehind(Object.assign(new Error('no space left on device'), { code }))?.code).toBe('STORAGE_FULL');
    }
  });

  it('of the database is told plainly; nothing of the change is there', async () => {
    const { dataSource } = app.world.kernel;
    await dataSource.query(`
      CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER disk_full BEFORE INSERT ON history_entries FOR EACH ROW EXECUTE FUNCTION disk_full()`);
    const clauseIds = [await aClause(app.world, '8.5.1')];
    const input = { communityId: here.community.id, title: '磁盘满时写下', description: '没有空间。', foundOn: '2026-11-19', clauseIds };
    const refused = await app.ask(here.worker, REPORT, { input });
    expect(refused.data).toBeNull();
    expect(refused.errors![0]!.extensions).toMatchObject({ code: 'STORAGE_FULL', params: {} });
    const counted = (): Promise<unknown> => dataSource.query('SELECT (SELECT count(*)::int FROM records) AS records, (SELECT count(*)::int FROM record_counters) AS counters');
    expect(await counted()).toEqual([{ records: 0, counters: 0 }]);
    await dataSource.query('DROP TRIGGER disk_full ON history_entries; DROP FUNCTION disk_full');
    expect((await app.ask(here.worker, REPORT, { input })).errors).toBeUndefined();
  });

  // without a disk that can be filled the codes above are what can be shown
  if (disk) {
    it('of the files is told plainly; nothing half is left, and room made is used', async () => {
      const { kernel } = app.world;
      disk.putUnder(kernel.blobs.root);
      const { id } = await aNonconformity(app.world, here);
      const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 }, background: '#888' } }).jpeg().toBuffer();
      const upload = (): Promise<{ status: number; body: any }> =>
        app.http(here.worker, 'post', '/files', (asked) => asked.field('kind', 'nonconformity').field('recordId', id).attach('file', photo, '现场.jpg'));
      const filler = join(kernel.blobs.root, 'filler');
      await expect(writeFile(filler, Buffer.alloc(2_000_000))).rejects.toMatchObject({ code: 'ENOSPC' });
      const { status, body } = await upload();
      expect({ status, body }).toEqual({ status: 507, body: { error: { code: 'STORAGE_FULL', params: {}, fields: [], requestId: expect.any(String) } } });
      expect(await kernel.dataSource.query('SELECT count(*)::int AS count FROM attachments')).toEqual([{ count: 0 }]);
      const left = (await readdir(kernel.blobs.root, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
      expect(left.map(({ name }) => name)).toEqual(['filler']);
      await rm(filler);
      expect(await upload()).toMatchObject({ status: 201 });
    });

    it('stops a backup, which leaves nothing half', async () => {
      const { DATABASE_URL: url, DATA_DIR: dataDir } = app.world.kernel.config;
      const to = join(app.world.kernel.blobs.root, 'archives', 'backup.tar');
      const filler = join(app.world.kernel.blobs.root, 'filler');
      await expect(writeFile(filler, Buffer.alloc(2_000_000))).rejects.toMatchObject({ code: 'ENOSPC' });
      await truncate(filler, (await stat(filler)).size - 65_536);
      await expect(backup({ url, dataDir }, ['--to', to])).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(await readdir(join(app.world.kernel.blobs.root, 'archives'))).toEqual([]);
    });
  }
});

interface Disk {
  putUnder(folder: string): void;
  unmount(): void;
}

function mountDisk(): Disk | null {
  const mounted: string[] = [];
  const mount = (folder: string): boolean => {
    const done = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' }).status === 0;
    if (done) mounted.push(folder);
    return done;
  };
  const unmount = (): void => {
    for (const folder of mounted.splice(0)) spawnSync('umount', ['-l', folder], { stdio: 'ignore' });
  };
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const probe = mkdtempSync(join(tmpdir(), 'pdca-disk-'));
  const may = mount(probe);
  unmount();
  rmSync(probe, { recursive: true, force: true });
  if (!may) return null;
  return {
    putUnder: (folder) => {
      mkdirSync(folder, { recursive: true });
      if (!mount(folder)) throw new Error('The disk could be mounted once, and not again.');
    },
    unmount,
  };
}
