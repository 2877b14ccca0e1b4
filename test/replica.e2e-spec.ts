import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import request from 'supertest';
import { type Kernel, openDataSource, readConfig, Replica, TestClock } from '#kernel';
import { SESSION_COOKIE, Sessions } from '#org';
import { makeApplication } from '../apps/api/src/application.js';
import { entities } from '../apps/api/src/entities.js';
import { makeKernel } from '../apps/api/src/kernel.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing, World } from './factories/world.js';
import { A_WORKING_MORNING } from './setup/app.js';
import { type Replicated, replicated } from './setup/replicated.js';

const FAR_BEHIND = 3_000;

/** A primary and a standby, both real. Replay is held up where a test needs the standby to be behind. */
describe('a replica for reading', () => {
  let servers: Replicated;
  let folder: string;
  let kernel: Kernel;
  let nest: NestFastifyApplication;
  let staff: Staffing;
  let clause: string;
  let standby: Client;

  beforeAll(async () => {
    servers = await replicated();
    folder = await mkdtemp(join(tmpdir(), 'pdca-test-'));
    const clock = new TestClock(A_WORKING_MORNING);
    kernel = makeKernel(readConfig({ DATABASE_URL: servers.primary, DATA_DIR: folder, LOG_LEVEL: 'silent' }), clock);
    kernel.replica = new Replica(openDataSource(servers.standby, entities, []), kernel.dataSource, kernel.log, 10, FAR_BEHIND);
    await kernel.dataSource.initialize();
    ({ nest } = await makeApplication(kernel));
    await nest.listen(0, '127.0.0.1');
    await kernel.replica.start();
    const world = new World(kernel, nest, clock);
    staff = await aStaffedCommunity(world);
    clause = await aClause(world, '8.5.1');
    standby = new Client({ connectionString: servers.standby });
    standby.on('error', () => undefined);
    await standby.connect();
    await caughtUp();
  }, 180_000);
  afterAll(async () => {
    await standby?.end().catch(() => undefined);
    await nest?.close();
    await kernel?.replica?.stop();
    await kernel?.dataSource.destroy();
    await servers?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A browser: it keeps the cookies that it is given. */
  function browser(cookies: Record<string, string> = {}, bearer?: string) {
    return async (query: string, variables: object = {}): Promise<any> => {
      const asked = request(nest.getHttpServer()).post('/graphql').set('x-pdca', '1');
      void asked.set('cookie', Object.entries(cookies).map(([name, value]) => `${name}=${value}`).join('; '));
      if (bearer) void asked.set('authorization', `Bearer ${bearer}`);
      const answer = await asked.send({ query, variables });
      for (const cookie of (answer.headers['set-cookie'] ?? []) as unknown as string[]) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
        cookies[name!] = value!;
      }
      if (answer.body.errors) throw new Error(JSON.stringify(answer.body.errors));
      return answer.body.data;
    };
  }
  const browserOf = async (who: APerson) => browser({ [SESSION_COOKIE]: await new Sessions(kernel).start(who.id, 'test') });
  const report = async (ask: ReturnType<typeof browser>, title: string): Promise<void> => {
    const input = { communityId: staff.community.id, title, description: '写在主库。', foundOn: '2026-11-19', clauseIds: [clause] };
    await ask('mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id } }', { input });
  };
  const titles = async (ask: ReturnType<typeof browser>): Promise<string[]> =>
    (await ask('{ nonconformities(page: { limit: 100 }) { items { title } } }')).nonconformities.items.map((item: { title: string }) => item.title);
  const until = async (holds: () => Promise<boolean> | boolean, patience = 20_000): Promise<void> => {
    for (const end = Date.now() + patience; !(await holds()); await sleep(50)) if (Date.now() > end) throw new Error('it did not come about');
  };
  const caughtUp = async (): Promise<void> => {
    const rows: { lsn: string }[] = await kernel.dataSource.query('SELECT pg_current_wal_insert_lsn() AS lsn');
    await until(() => kernel.replica!.shows(rows[0]!.lsn));
  };
  const held = async (work: () => Promise<void>): Promise<void> => {
    await standby.query('SELECT pg_wal_replay_pause()');
    await until(async () => (await standby.query(`SELECT pg_get_wal_replay_pause_state() AS state`)).rows[0].state === 'paused');
    try {
      await work();
    } finally {
      await standby.query('SELECT pg_wal_replay_resume()');
      await caughtUp();
    }
  };

  it('is read by whoever has not written; whoever has sees what they wrote', async () => {
    const [writer, reader] = [await browserOf(staff.worker), await browserOf(staff.secretary)];
    await held(async () => {
      await report(writer, '刚写的');
      expect(await titles(writer)).toContain('刚写的');
      expect(await titles(reader)).not.toContain('刚写的');
    });
    expect(await titles(reader)).toContain('刚写的');
    expect(await titles(writer)).toContain('刚写的');
  });

  it('is read for the residents’ pages too', async () => {
    const stranger = browser();
    const name = async (): Promise<string> => (await stranger(`{ publicCommunity(code: "${staff.community.code}") { name } }`)).publicCommunity.name;
    await held(async () => expect(await name()).toBe(staff.community.name));
  });

  it('is not read by a token that can write, and is by one that cannot', async () => {
    const owner = await browserOf(staff.worker);
    const make = async (scopes: string[]): Promise<string> =>
      (await owner('mutation($input: MakeTokenInput!) { makeToken(input: $input) { secret } }', { input: { name: '程序', scopes, validDays: 1 } })).makeToken.secret;
    const [reads, writes] = [browser({}, await make(['read'])), browser({}, await make(['read', 'nonconformity:report']))];
    await caughtUp();
    await held(async () => {
      await report(writes, '程序写的');
      expect(await titles(writes)).toContain('程序写的');
      expect(await titles(reads)).not.toContain('程序写的');
    });
  });

  it('does not believe a cookie that is no place in the log', async () => {
    const wrong = browser({ [SESSION_COOKIE]: await new Sessions(kernel).start(staff.secretary.id, 'test'), pdca_wrote: 'x' });
    await held(async () => {
      await report(await browserOf(staff.worker), '没有人等的');
      expect(await titles(wrong)).toContain('没有人等的');
    });
  });

  it('is not read when it is far behind, and again when it has caught up', async () => {
    const [writer, reader] = [await browserOf(staff.worker), await browserOf(staff.secretary)];
    await held(async () => {
      await report(writer, '远远落后');
      expect(await titles(reader)).not.toContain('远远落后');
      await until(() => !kernel.replica!.shows(undefined));
      expect(await titles(reader)).toContain('远远落后');
    });
    expect(kernel.replica!.shows(undefined)).toBe(true);
  });

  it('that goes away is not missed', async () => {
    const [writer, reader] = [await browserOf(staff.worker), await browserOf(staff.secretary)];
    await servers.stopStandby();
    await report(writer, '副本不在');
    await until(() => !kernel.replica!.shows(undefined));
    expect(await titles(reader)).toContain('副本不在');
    expect(await titles(writer)).toContain('副本不在');
  });

  it('that is no replica is not read', async () => {
    const same = new Replica(openDataSource(servers.primary, entities, []), kernel.dataSource, kernel.log, 10);
    await same.start();
    expect(same.shows(undefined)).toBe(false);
    await same.stop();
  });
});
