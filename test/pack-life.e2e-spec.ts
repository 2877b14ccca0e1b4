import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor, type Kernel, perform, reachOf } from '#kernel';
import { PackService } from '#insight';
import { anActivity } from './factories/activity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';
import { hashOf, MOST, Packs } from './setup/packs.js';

describe('an inspection pack, from asking to its end', () => {
  let app: TestApp;
  let kernel: Kernel;
  let staff: Staffing;
  let hands: Packs;

  beforeAll(async () => {
    app = await testApp();
    kernel = app.world.kernel;
    hands = new Packs(app, () => staff, '8.8');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-20T10:00:00+08:00');
    staff = await aStaffedCommunity(app.world, { name: '望江社区' });
  });

  it('is asked for by whoever reads the whole community, for editions, clauses and days that there are', async () => {
    const codes = ({ errors }: GraphQLAnswer): unknown => errors?.[0]?.extensions.fields?.map(({ path, code }: any) => `${path} ${code}`) ?? errors?.[0]?.extensions.code;
    const elsewhere = await aStaffedCommunity(app.world);
    for (const who of [staff.clerk, staff.gridManager]) expect((await hands.make(who)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await hands.make(elsewhere.secretary)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect(codes(await hands.make(staff.worker, { standardCode: 'GB 1' }))).toEqual(['standardCode UNKNOWN_EDITION']);
    expect(codes(await hands.make(staff.worker, { standardCode: 'DB35/T draft 2021', clauseId: await aClause(app.world, '8') }))).toEqual(['clauseId UNKNOWN_CLAUSE']);
    expect(codes(await hands.make(staff.worker, { fromDay: '2026-12-31', toDay: '2026-01-01' }))).toEqual(['toDay DATES_REVERSED']);
    expect(codes(await hands.make(staff.worker, { fromDay: '2019-01-01' }))).toEqual(['fromDay TOO_LONG_AGO']);
    const id = await hands.asked(staff.worker);
    expect(await hands.seen(elsewhere.secretary, id)).toBeUndefined();
    expect((await hands.fetched(elsewhere.secretary, id)).status).toBe(404);
    expect((await app.http(null, 'get', `/pack-files/${id}`)).status).toBe(401);
    expect((await app.http(staff.clerk, 'get', `/pack-files/${id}`)).status).toBe(403);
    expect((await hands.fetched(staff.worker, id)).status).toBe(404); // not ready
  });

  it('is one when it is asked for twice at once, and no more than ten are kept for a person', async () => {
    const twice = await Promise.all([hands.make(staff.secretary), hands.make(staff.secretary)]);
    expect(new Set(twice.map(({ data }) => data!.makePack.id)).size).toBe(1);
    for (let year = 2017; year < 2026; year += 1) await hands.asked(staff.secretary, { fromDay: `${year}-01-01`, toDay: `${year}-12-31` });
    const { errors } = await hands.make(staff.secretary, { toDay: '2026-06-30' });
    expect(errors![0]!.extensions).toMatchObject({ code: 'PACKS_FULL', params: { max: 10 } });
    expect((await hands.discard(staff.worker, twice[0]!.data!.makePack.id)).errors![0]!.extensions.code).toBe('FORBIDDEN');
    expect((await hands.discard(staff.secretary, twice[0]!.data!.makePack.id)).data!.discardPack.state).toBe('expired');
    expect((await hands.discard(staff.secretary, twice[0]!.data!.makePack.id)).errors![0]!.extensions.code).toBe('WRONG_STATE');
    await hands.asked(staff.secretary, { toDay: '2026-06-30' });
    // two of the same, made one after the other, stand side by side
    const again = await hands.asked(staff.secretary, { toDay: '2026-06-30' }).then((id) => hands.run(id)).then(() => hands.make(staff.secretary, { toDay: '2026-06-30' }));
    expect(again.errors![0]!.extensions.code).toBe('PACKS_FULL');
  });

  it('goes to those who may read what is in it, on the day on which they fetch it', async () => {
    await anActivity(app.world, staff, { state: 'held' });
    const leaver = await app.world.person('secretary', staff.community, { to: '2026-11-24' });
    const id = await hands.asked(leaver);
    await hands.run(id);
    for (const who of [leaver, staff.worker, staff.official, staff.supervisor]) expect((await hands.fetched(who, id)).status).toBe(200);
    const reader = (...permissions: any[]): Actor =>
      new Actor('程序', staff.secretary.id, [{ role: 'secretary', permissions: new Set(['pack:read', ...permissions]), reach: reachOf({ communities: [staff.community.id] }) }]);
    const listed = async (who: Actor): Promise<number> =>
      perform(kernel, who, 'pack:read', async (by) => (await app.world.service(PackService).page(by, staff.community.id, { limit: 20, offset: 0 })).items.length);
    expect(await listed(reader())).toBe(0);
    expect(await listed(reader('activity:read', 'conformity:read'))).toBe(1);
    await expect(perform(kernel, reader('conformity:read'), 'pack:read', (by) => app.world.service(PackService).fetch(by, id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    app.clock.set('2026-11-25T10:00:00+08:00');
    expect((await hands.fetched(leaver, id)).status).toBe(403);
    expect((await hands.fetched(staff.worker, id)).status).toBe(200);
  });

  it('fails with its reason when its asker has lost the right before it is made', async () => {
    const leaver = await app.world.person('social-worker', staff.community, { to: '2026-11-24' });
    const id = await hands.asked(leaver);
    app.clock.set('2026-11-25T10:00:00+08:00');
    await hands.run(id);
    expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'failed', reason: 'FORBIDDEN', url: null });
    await hands.run(id);
    expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'failed' });
  });

  describe('whose job ends in the middle', () => {
    const open = (id: string): Promise<any> => kernel.blobs.open(id);
    afterEach(() => { delete (kernel.blobs as any).open; });

    it('is made by the next run, and what the first had begun counts no more: there is one file', async () => {
      const activity = await anActivity(app.world, staff, { state: 'held' });
      const sha256 = await hands.evidence(activity, '照片.jpg', randomBytes(3000));
      const id = await hands.asked(staff.secretary);
      let goOn = (): void => undefined;
      const blocked = new Promise<void>((done) => { goOn = done; });
      const reached = new Promise<void>((done) => {
        (kernel.blobs as any).open = async (hash: string) => {
          delete (kernel.blobs as any).open;
          done();
          await blocked;
          return open(hash);
        };
      });
      const first = hands.run(id);
      await reached;
      expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'running' });
      app.clock.advance({ days: 1 }); // so that the two are not of the same bytes
      await hands.run(id);
      const ready = await hands.seen(staff.secretary, id);
      expect(ready.state).toBe('ready');
      const [{ sha256: kept }] = await kernel.dataSource.query('SELECT sha256 FROM packs WHERE id = $1', [id]);
      goOn();
      await first;
      expect(await hands.seen(staff.secretary, id)).toEqual(ready);
      expect(await kernel.dataSource.query('SELECT sha256 FROM packs WHERE id = $1', [id])).toEqual([{ sha256: kept }]);
      const zip = await hands.opened(staff.secretary, id);
      expect(hashOf(zip.bytes(zip.names.find((name) => name.endsWith('.jpg'))!, MOST)!)).toBe(sha256);
    });

    it('waits for another try when the disk failed, and says why in the end', async () => {
      const activity = await anActivity(app.world, staff, { state: 'held' });
      await hands.evidence(activity, '照片.jpg', randomBytes(3000));
      const id = await hands.asked(staff.secretary);
      (kernel.blobs as any).open = async () => { throw Object.assign(new Error('disk'), { code: 'EIO' }); };
      await expect(hands.run(id)).rejects.toThrow('disk');
      expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'waiting', reason: null });
      for (const _ of [2, 3]) await expect(hands.run(id)).rejects.toThrow('disk');
      await hands.run(id);
      expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'failed', reason: 'INTERNAL' });
    });

    it('is given up when it is taken away meanwhile', async () => {
      const activity = await anActivity(app.world, staff, { state: 'held' });
      await hands.evidence(activity, '照片.jpg', randomBytes(3000));
      const id = await hands.asked(staff.secretary);
      (kernel.blobs as any).open = async (hash: string) => {
        delete (kernel.blobs as any).open;
        await hands.discard(staff.secretary, id);
        return open(hash);
      };
      await hands.run(id);
      expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'expired', url: null });
    });
  });

  it('is kept by the nightly tidying until its time is up', async () => {
    const id = await hands.asked(staff.secretary);
    await hands.run(id);
    const [{ sha256 }] = await kernel.dataSource.query('SELECT sha256 FROM packs WHERE id = $1', [id]);
    const night = async (): Promise<void> => {
      await kernel.jobs.run(kernel, 'pack.expire', {});
      await kernel.jobs.run(kernel, 'tidying', {});
    };
    app.clock.advance({ days: 10 });
    await night();
    expect((await hands.fetched(staff.secretary, id)).status).toBe(200);
    app.clock.advance({ days: 5 });
    expect((await hands.fetched(staff.secretary, id)).status).toBe(404);
    await night();
    expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'expired', url: null });
    expect(await kernel.blobs.has(sha256)).toBe(false);
  });
});
