import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attach, RecordKindName } from '#kernel';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

describe('each night', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const tidy = (): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, 'tidying', {});
  const owner = (sql: string, params: unknown[] = []): Promise<{ n: number }[]> => app.world.kernel.dataSource.query(sql, params);

  /** A file in the store, last put so many days before the test's today. */
  async function aFile(text: string, days: number): Promise<string> {
    const { blobs } = app.world.kernel;
    const { sha256 } = await blobs.put(Buffer.from(text));
    const at = new Date(app.clock.now().getTime() - days * 86_400_000);
    await utimes(join(blobs.root, sha256.slice(0, 2), sha256.slice(2, 4), sha256), at, at);
    return sha256;
  }

  it('files that no record names go after two days; what is evidence, its preview, and what just came stay', async () => {
    const { blobs } = app.world.kernel;
    const [evidence, preview, left, fresh] = [await aFile('photo', 9), await aFile('small', 9), await aFile('left', 3), await aFile('fresh', 1)];
    const { id } = await aNonconformity(app.world, here);
    const file = { name: '照片.png', mime: 'image/png', size: 5, sha256: evidence, previewSha256: preview };
    await app.world.as(here.worker, 'nonconformity:attach', (by) => attach(by, RecordKindName.nonconformity, id, file as never, null));
    await tidy();
    expect(await Promise.all([evidence, preview, fresh, left].map((sha256) => blobs.has(sha256)))).toEqual([true, true, true, false]);
  });

  it('sessions that ended long ago and failures that nobody remembers go', async () => {
    const { kernel } = app.world;
    await app.ask(here.secretary, '{ me { id } }');
    await kernel.throttle.failed('somebody', { free: 1, firstWait: 1, longestWait: 1, memory: 60 });
    const count = async (): Promise<number[]> => {
      const [sessions] = await owner('SELECT count(*)::int AS n FROM sessions');
      const [failures] = await owner('SELECT count(*)::int AS n FROM throttles');
      return [sessions!.n, failures!.n];
    };
    const before = await count();
    await tidy();
    expect(await count()).toEqual(before);
    app.clock.advance({ days: 120 });
    await tidy();
    expect([before.every((n) => n > 0), await count()]).toEqual([true, [0, 0]]);
  });
});
