import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { dayOf } from '#kernel';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aGround, type Ground } from './setup/crash.js';
import { aMailServer, type ArrivedMail, type MailServer } from './setup/outside.js';
import { startServer, type TestServer } from './setup/server.js';

const CASES = 12;

/** Compiled servers on one database, killed while deadlines climb and while mail leaves. */
describe('a server that is killed while it tells people', () => {
  let ground: Ground<string[]>;
  let mails: MailServer;
  let other: Client;
  const servers: TestServer[] = [];

  beforeAll(async () => {
    mails = await aMailServer();
    ground = await aGround(async (world, staff) => {
      const today = dayOf(new Date());
      world.clock.advance({ days: -10 });
      const made: string[] = [];
      for (let count = 0; count < CASES; count += 1) made.push((await aNonconformity(world, staff, { title: `第 ${count} 件` })).id);
      const owner = world.kernel.dataSource;
      // whatever day and hour the test runs at, it is a working one
      await owner.query(`INSERT INTO calendar_days (day, working, name) SELECT d::date, true, '测试' FROM generate_series($1::date - 3, $1::date + 1, '1 day') AS d`, [today]);
      for (const [key, value] of [['calendar.openOfBusiness', '00:00'], ['calendar.closeOfBusiness', '23:59']]) {
        await owner.query(`INSERT INTO unit_settings (unit_id, key, value, set_by_id, set_at) VALUES ($1, $2, $3::jsonb, $4, now())`, [staff.community.streetId, key, JSON.stringify(value), staff.official.id]);
      }
      for (const who of [staff.secretary, staff.official]) {
        await owner.query(
          `INSERT INTO notice_choices (person_id, mail_sealed, mail_confirmed_at, quiet_from, quiet_to, changed_at) VALUES ($1, $2, now(), NULL, NULL, now())`,
          [who.id, world.kernel.personal.seal(`${who.account}@example.cn`)]);
      }
      return made;
    });
    other = new Client({ connectionString: ground.url });
    await other.connect();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop('SIGKILL')));
    await other?.end();
    await ground?.close();
    await mails?.close();
  });

  const start = async (): Promise<TestServer> => {
    const server = await startServer(ground.url, { ...ground.env, SMTP_URL: mails.url });
    servers.push(server);
    return server;
  };
  const enqueue = (name: string): Promise<unknown> =>
    other.query('INSERT INTO pgboss.job (name, retry_limit, heartbeat_seconds) SELECT name, retry_limit, heartbeat_seconds FROM pgboss.queue WHERE name = $1', [name]);
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 40_000; !(await holds()); await sleep(50)) if (Date.now() > end) throw new Error(`it did not come about:\n${servers.map((server) => server.output()).join('\n')}`);
  };
  const count = async (table: string): Promise<number> => (await ground.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

  it('loses nothing and tells nothing twice: neither in the middle of escalating nor in the middle of a mail', async () => {
    const before = await count('notices');
    const first = await start();
    // holds the job up after it has begun to write
    await ground.sql('BEGIN');
    await ground.sql('LOCK TABLE outbox_lines IN EXCLUSIVE MODE');
    await enqueue('notice.escalate');
    await until(async () => (await other.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'outbox_lines'::regclass`)).rowCount! > 0);
    await first.stop('SIGKILL');
    await ground.sql('ROLLBACK');
    await until(async () => (await other.query(`SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'community-pdca%' AND datname = current_database()`)).rowCount === 0);
    expect([await count('record_escalations'), await count('notices'), await count('outbox_lines')]).toEqual([0, before, 0]);

    // the next one tells, and is killed while the mail server has a mail in its hands
    let held: ArrivedMail | undefined;
    mails.onData = (mail) => {
      held = mail;
      return new Promise(() => undefined);
    };
    const second = await start();
    await Promise.all([enqueue('notice.escalate'), until(async () => (await count('record_escalations')) > 0)]);
    await enqueue('notice.deliver');
    await until(() => Promise.resolve(held !== undefined));
    await second.stop('SIGKILL');
    expect(mails.arrived).toEqual([]);

    // the last one, after the dead one's hold on it has ended
    mails.onData = () => undefined;
    await other.query(`UPDATE outbox_messages SET next_at = now() - interval '1 second' WHERE state = 'waiting'`);
    await start();
    await Promise.all([enqueue('notice.escalate'), enqueue('notice.deliver')]);
    await until(async () => (await count(`outbox_messages WHERE state <> 'sent'`)) === 0);

    const { secretary, official } = ground.staff;
    const told = await ground.sql(`SELECT code, person_id AS who, count(*)::int AS n, count(DISTINCT record_id)::int AS cases FROM notices WHERE code LIKE 'record.overdue%' GROUP BY 1, 2 ORDER BY 1`);
    expect(told).toEqual([
      { code: 'record.overdue', who: secretary.id, n: CASES, cases: CASES },
      { code: 'record.overdueStreet', who: official.id, n: CASES, cases: CASES },
    ]);
    expect(await count('outbox_lines WHERE message_id IS NULL')).toBe(0);
    expect(mails.arrived.map(({ to }) => to[0]).sort()).toEqual([`${official.account}@example.cn`, `${secretary.account}@example.cn`].sort());
    // the one that was held up came under its own name again
    expect(mails.arrived.map(({ id }) => id)).toContain(held!.id);
    for (const mail of mails.arrived) for (let index = 0; index < CASES; index += 1) expect(mail.body.split(`第 ${index} 件`)).toHaveLength(3);
  }, 180_000);
});
