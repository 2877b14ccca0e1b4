import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '#kernel';
import { Sessions } from '#org';
import { makeKernel } from '../apps/api/src/kernel.factory.js';
import { aComplaint } from './factories/complaint.factory.js';
import type { APerson } from './factories/world.js';
import { aGround, askServer, type Ground } from './setup/crash.js';
import { startServer, type TestServer } from './setup/server.js';

/** Two compiled servers on one database and one data folder. */
describe('two processes on one database', () => {
  let ground: Ground<{ id: string }[]>;
  let one: TestServer;
  let other: TestServer;

  beforeAll(async () => {
    ground = await aGround(async (world, staff) => {
      world.clock.advance({ days: -60 });
      const due: { id: string }[] = [];
      for (let count = 0; count < 6; count += 1) due.push(await aComplaint(world, staff, { state: 'answered', title: `等居民回话 ${count}` }));
      return due;
    });
    // both at once: they migrate, and make the queue, one after the other
    [one, other] = await Promise.all([startServer(ground.url, ground.env), startServer(ground.url, ground.env)]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([one, other].map((server) => server?.stop()));
    await ground?.close();
  });

  async function cookieOf(who: APerson): Promise<string> {
    const kernel = makeKernel(readConfig({ DATABASE_URL: ground.url, DATA_DIR: ground.env['DATA_DIR'], LOG_LEVEL: 'silent' }));
    await kernel.dataSource.initialize();
    const token = await new Sessions(kernel).start(who.id, 'test');
    await kernel.dataSource.destroy();
    return `pdca_session=${token}`;
  }
  const report = (server: TestServer, title: string) =>
    askServer(server.url, ground.cookie, 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { number dueAt } }', {
      input: { communityId: ground.staff.community.id, title, description: '两台一起写。', foundOn: '2026-11-19', clauseIds: [ground.clause] },
    });

  it('number without a gap, whichever is asked', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, count) => report(count % 2 ? one : other, `第 ${count} 件`)));
    const numbers = answers.map((answer) => Number((answer.data!.reportNonconformity as { number: string }).number.split('-')[2])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('tell each other’s people: a notice of the one arrives in the other', async () => {
    const secretary = await cookieOf(ground.staff.secretary);
    const unread = async (server: TestServer): Promise<number> => (await askServer(server.url, secretary, '{ me { unreadNotices } }')).data!.me.unreadNotices;
    const before = await unread(other);
    await report(one, '要人看的一件');
    expect([await unread(other), await unread(one)]).toEqual([before + 1, before + 1]);
  });

  it('end a session everywhere at once', async () => {
    const cookie = await cookieOf(ground.staff.clerk);
    const name = async (server: TestServer): Promise<string | undefined> => (await askServer(server.url, cookie, '{ me { name } }')).data!.me?.name;
    expect([await name(one), await name(other)]).toEqual([ground.staff.clerk.name, ground.staff.clerk.name]);
    expect((await askServer(one.url, cookie, 'mutation { signOut }')).data).toEqual({ signOut: true });
    expect([await name(one), await name(other)]).toEqual([undefined, undefined]);
  });

  it('hold what was set in the other', async () => {
    const secretary = await cookieOf(ground.staff.secretary);
    const set = (server: TestServer, value: number) =>
      askServer(server.url, secretary, 'mutation($input: SetSettingInput!) { setSetting(input: $input) { key } }', {
        input: { unitId: ground.staff.community.id, key: 'nonconformity.reviewDays', value },
      });
    const dueAt = async (server: TestServer): Promise<Date> => new Date(((await report(server, '看期限')).data!.reportNonconformity as { dueAt: string }).dueAt);
    expect((await set(one, 1)).errors).toBeUndefined();
    const soon = await dueAt(other);
    expect((await set(one, 30)).errors).toBeUndefined();
    const [late, same] = [await dueAt(other), await dueAt(one)];
    expect(late.getTime() - soon.getTime()).toBeGreaterThan(30 * 86_400_000);
    expect(same).toEqual(late);
  });

  it('count one token’s requests together', async () => {
    const make = 'mutation { makeToken(input: { name: "两台", scopes: ["read"], validDays: 1 }) { secret } }';
    const { secret } = (await askServer(one.url, ground.cookie, make)).data!.makeToken as { secret: string };
    const statuses = await Promise.all(
      Array.from({ length: 130 }, async (_, count) => {
        const response = await fetch(`${(count % 2 ? one : other).url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
          body: '{"query":"{ me { name } }"}',
        });
        await response.text();
        return response.status;
      }),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it('run a job once, whoever takes it, and share the work', async () => {
    for (const { id } of ground.made) {
      await ground.sql(`INSERT INTO pgboss.job (name, data) VALUES ('complaint.lapse', $1), ('complaint.lapse', $1)`, [JSON.stringify({ id })]);
    }
    for (const end = Date.now() + 30_000; ; await sleep(200)) {
      const [open] = await ground.sql<{ n: number }>(`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'complaint.lapse' AND state < 'completed'`);
      if (open!.n === 0) break;
      if (Date.now() > end) throw new Error('the jobs were not done');
    }
    const lapses = await ground.sql<{ n: number }>(
      `SELECT count(h.*)::int AS n FROM complaints c LEFT JOIN history_entries h ON h.record_id = c.id AND h.verb = 'lapse' GROUP BY c.id`,
    );
    expect(lapses.map((row) => row.n)).toEqual(ground.made.map(() => 1));
    const states = await ground.sql<{ state: string }>(`SELECT DISTINCT state::text FROM pgboss.job WHERE name = 'complaint.lapse'`);
    expect(states).toEqual([{ state: 'completed' }]);
    // each schedule stands once, however many servers set it
    expect(await ground.sql(`SELECT name FROM pgboss.schedule WHERE name = 'complaint.lapse'`)).toHaveLength(1);
  }, 60_000);
});
