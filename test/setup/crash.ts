import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { readConfig, TestClock } from '#kernel';
import { SESSION_COOKIE, Sessions } from '#org';
import { makeApplication } from '../../apps/api/src/application.js';
import { makeKernel } from '../../apps/api/src/kernel.factory.js';
import { aClause, aStaffedCommunity, type Staffing, World } from '../factories/world.js';
import type { GraphQLAnswer } from './app.js';
import { testDatabase } from './database.js';

/** What clients were told before the server died, and what they had asked without hearing an answer. */
export interface Told {
  /** Title → number of the nonconformities that were acknowledged. */
  reported: Map<string, string>;
  /** Complaints whose answer was acknowledged. */
  answered: Set<string>;
  /** Requests that broke off. */
  unheard: number;
}

/** A community whose database and files outlive every server that is started on them. */
export interface Ground<Made> {
  url: string;
  env: Record<string, string>;
  staff: Staffing;
  made: Made;
  clause: string;
  cookie: string;
  sql<R = Record<string, any>>(text: string, params?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** `prepare` lives on the machine's own time. */
export async function aGround<Made>(prepare: (world: World, staff: Staffing) => Promise<Made>): Promise<Ground<Made>> {
  const [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'pdca-crash-'))]);
  const clock = new TestClock(new Date());
  const kernel = makeKernel(readConfig({ DATABASE_URL: database.url, DATA_DIR: folder, LOG_LEVEL: 'silent' }), clock);
  await kernel.dataSource.initialize();
  const { nest } = await makeApplication(kernel);
  const world = new World(kernel, nest, clock);
  const staff = await aStaffedCommunity(world);
  const made = await prepare(world, staff);
  clock.set(new Date());
  const clause = await aClause(world, '8.5.1');
  const cookie = `${SESSION_COOKIE}=${await new Sessions(kernel).start(staff.worker.id, 'test')}`;
  await nest.close();
  await kernel.dataSource.destroy();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return {
    url: database.url,
    env: { DATA_DIR: folder, LOG_LEVEL: 'warn' },
    staff,
    made,
    clause,
    cookie,
    sql: async (text, params) => (await client.query(text, params)).rows as never,
    close: async () => {
      await client.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks a running server; throws when the line breaks. */
export async function askServer(url: string, cookie: string, query: string, variables: object = {}): Promise<GraphQLAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-pdca': '1', cookie },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphQLAnswer;
}

const REPORT = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id number title } }';
const ANSWER = 'mutation($input: AnswerComplaintInput!) { answerComplaint(input: $input) { id state } }';

/**
 * Several clients write at once until the server no longer answers: nonconformities without end, and answers to the
 * complaints that are left. What they were told goes into `told`.
 */
export async function writeUntilItDies(
  { staff, clause, cookie }: Ground<unknown>,
  url: string,
  complaints: { id: string; version: number }[],
  told: Told,
): Promise<void> {
  const reporter = async (name: string): Promise<void> => {
    for (let count = 1; ; count += 1) {
      const title = `${name} ${count}`;
      const input = { communityId: staff.community.id, title, description: '压力之下。', foundOn: '2026-11-19', clauseIds: [clause] };
      const { data, errors } = await askServer(url, cookie, REPORT, { input });
      // a dying server may still say that its database went away
      if (errors) throw new Error(JSON.stringify(errors));
      told.reported.set(title, (data!.reportNonconformity as { number: string }).number);
    }
  };
  const answerer = async (): Promise<void> => {
    for (let next = complaints.pop(); next; next = complaints.pop()) {
      const { data } = await askServer(url, cookie, ANSWER, { input: { id: next.id, expectedVersion: next.version, answer: '已经修好。' } });
      if (data?.answerComplaint) told.answered.add(next.id);
      await sleep(40);
    }
  };
  const run = `${Date.now()}`;
  const clients = [reporter(`甲${run}`), reporter(`乙${run}`), reporter(`丙${run}`), answerer()];
  for (const one of await Promise.allSettled(clients)) if (one.status === 'rejected') told.unheard += 1;
}

/** What must hold on the database whatever happened; empty when all of it does. */
export async function brokenPromises({ sql, staff }: Ground<unknown>, told: Told): Promise<unknown[]> {
  const broken: unknown[] = [];
  const rows = await sql<{ title: string; number: string }>('SELECT title, number FROM nonconformities WHERE community_id = $1', [staff.community.id]);
  const times = new Map<string, string[]>();
  for (const { title, number } of rows) times.set(title, [...(times.get(title) ?? []), number]);
  for (const [title, number] of told.reported) {
    if (times.get(title)?.join() !== number) broken.push({ title, told: number, found: times.get(title) });
  }
  const numbers = rows.map((row) => Number(row.number.split('-')[2])).sort((a, b) => a - b);
  const gap = numbers.findIndex((number, index) => number !== index + 1);
  if (gap >= 0) broken.push({ gapBefore: numbers[gap], at: gap + 1 });
  broken.push(
    ...(await sql(
      `SELECT n.number, r.id AS register, h.n AS history, l.n AS links FROM nonconformities n LEFT JOIN records r ON r.id = n.id AND r.version = n.version
         LEFT JOIN LATERAL (SELECT count(*)::int AS n FROM history_entries WHERE record_id = n.id) h ON true
         LEFT JOIN LATERAL (SELECT count(*)::int AS n FROM clause_links WHERE record_id = n.id) l ON true
       WHERE r.id IS NULL OR h.n <> 1 OR l.n = 0`,
    )),
  );
  const jobs = await sql<{ id: string; state: string; jobs: number }>(
    `SELECT c.id, c.state, (SELECT count(*)::int FROM pgboss.job j WHERE j.name = 'complaint.lapse' AND j.data->>'id' = c.id::text) AS jobs FROM complaints c`,
  );
  broken.push(...jobs.filter((row) => row.jobs !== (row.state === 'answered' ? 1 : 0)));
  const answered = new Set(jobs.filter((row) => row.state === 'answered').map((row) => row.id));
  for (const id of told.answered) if (!answered.has(id)) broken.push({ answerLost: id });
  return broken;
}
