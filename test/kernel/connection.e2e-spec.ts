import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domainErrorBehind } from '../../apps/api/src/graphql/errors.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';

const REPORT = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id number } }';
const REVIEW = 'mutation($input: ReviewNonconformityInput!) { reviewNonconformity(input: $input) { id state } }';

describe('a connection lost', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const owner = <R = unknown>(sql: string, params: unknown[] = []): Promise<R> => app.world.kernel.dataSource.query(sql, params);
  const input = async (): Promise<object> => ({
    communityId: here.community.id,
    title: '保存时断了线',
    description: '网络设备重启。',
    foundOn: '2026-11-19',
    clauseIds: [await aClause(app.world, '8.5.1')],
  });
  const countAll = async (): Promise<unknown> =>
    owner(`SELECT (SELECT count(*) FROM nonconformities) AS cases, (SELECT count(*) FROM records) AS records,
             (SELECT count(*) FROM history_entries) AS history, (SELECT count(*) FROM clause_links) AS links,
             (SELECT count(*) FROM notices) AS notices, (SELECT sum(value) FROM record_counters) AS numbers`);

  /** Ends the connections of whoever waits for a lock, as an administrator or a fail-over would. */
  const endThoseWhoWait = async (): Promise<number> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row]: { ended: number }[] = await owner(
        `SELECT count(pg_terminate_backend(pid))::int AS ended FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`,
      );
      if (row!.ended > 0) return row!.ended;
      await sleep(10);
    }
    throw new Error('nobody waits');
  };

  /** Holds a table against writers while `work` begins and its connection is ended. */
  const whileLocked = async (table: string, work: () => Promise<GraphQLAnswer>): Promise<GraphQLAnswer> => {
    const holder = app.world.kernel.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    try {
      const answer = work();
      await endThoseWhoWait();
      return await answer;
    } finally {
      await holder.rollbackTransaction();
      await holder.release();
    }
  };

  it.each([
    ['before the record is written', 'nonconformities'],
    ['after it, with its history still to come', 'history_entries'],
    ['when its clauses are linked', 'clause_links'],
    ['when people are told', 'notices'],
  ])('while saving, %s: the person is told, nothing is half-written, the next try works', async (_when, table) => {
    const before = await countAll();
    const answer = await whileLocked(table, async () => app.ask(here.worker, REPORT, { input: await input() }));
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      { message: 'UNAVAILABLE', path: ['reportNonconformity'], extensions: { code: 'UNAVAILABLE', params: {}, fields: [], requestId: expect.any(String) } },
    ]);
    expect(await countAll()).toEqual(before);
    const again = await app.ask(here.worker, REPORT, { input: await input() });
    expect(again.errors).toBeUndefined();
  });

  it('while a transition waits for its turn: the record stays where it was', async () => {
    const row = await aNonconformity(app.world, here, { clause: '8.4.1' });
    const review = { id: row.id, expectedVersion: 1, ownerId: here.worker.id };
    const answer = await whileLocked('nonconformities', () => app.ask(here.secretary, REVIEW, { input: review }));
    expect(answer.errors![0]!.extensions.code).toBe('UNAVAILABLE');
    const again = await app.ask(here.secretary, REVIEW, { input: review });
    expect(again.data!.reviewNonconformity.state).toBe('reviewing');
  });

  it('between two statements of a transaction is no accident either', async () => {
    const attempt = app.world.as(here.worker, 'home:read', async (by): Promise<unknown> => {
      const [{ pid }] = (await by.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')) as [{ pid: number }];
      await owner('SELECT pg_terminate_backend($1)', [pid]);
      await sleep(50);
      return by.query('SELECT 1');
    });
    const error = await attempt.catch((thrown: Error) => thrown);
    expect(domainErrorBehind(error as Error)?.code).toBe('UNAVAILABLE');
    expect((await app.ask(here.worker, '{ communities { name } }')).errors).toBeUndefined();
  });

  it('of every idle connection at once is not noticed by who asks next', async () => {
    await Promise.all(Array.from({ length: 6 }, () => app.ask(here.worker, '{ communities { name } }')));
    await owner('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    await sleep(50);
    const answers = await Promise.all(Array.from({ length: 6 }, () => app.ask(here.worker, '{ communities { name } }')));
    expect(answers.map((answer) => answer.errors)).toEqual(Array(6).fill(undefined));
  });

  it('leaves no connection and no place behind', async () => {
    for (let round = 0; round < 12; round += 1) {
      const answer = await whileLocked('notices', async () => app.ask(here.worker, REPORT, { input: await input() }));
      expect(answer.errors![0]!.extensions.code).toBe('UNAVAILABLE');
    }
    const answers = await Promise.all(Array.from({ length: 20 }, async () => app.ask(here.worker, REPORT, { input: await input() })));
    expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
    const open: unknown[] = await owner(
      `SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(open).toEqual([]);
  });
});
