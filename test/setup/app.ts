import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request as open, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import request from 'supertest';
import { dayOf, readConfig, TestClock } from '#kernel';
import { SESSION_COOKIE, Sessions } from '#org';
import { makeApplication } from '../../apps/api/src/application.js';
import type { DeclaredPermissions } from '../../apps/api/src/graphql/declared-permissions.js';
import { makeKernel } from '../../apps/api/src/kernel.factory.js';
import { type APerson, World } from '../factories/world.js';
import { testDatabase } from './database.js';

/** Saturday 2026-11-21 would be a rest day: tests begin on the Friday before, at ten in the morning in Shanghai. */
export const A_WORKING_MORNING = '2026-11-20T10:00:00+08:00';

export interface GraphQLAnswer<T = Record<string, any>> {
  data: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; params: any; fields: any[]; requestId: string } }[];
}

/** The whole API on a database of its own, in this process, with a clock that stands still. */
export interface TestApp {
  world: World;
  clock: TestClock;
  permissions: DeclaredPermissions;
  /** Asks as a person (null: as a stranger). */
  ask<T = Record<string, any>>(who: APerson | null, query: string, variables?: object): Promise<GraphQLAnswer<T>>;
  /** The same for whoever has such cookies. */
  send(cookies: string | null, query: string, variables?: object): Promise<GraphQLAnswer>;
  /** For requests that are not GraphQL: with the cookie and header of a person's browser; `fill` adds fields and files. */
  http(who: APerson | null, method: 'get' | 'post', path: string, fill?: (asked: request.Test) => request.Test): Promise<request.Response>;
  /** The statements that `work` sends to the database. */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
}

export async function testApp(): Promise<TestApp> {
  const [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'pdca-test-'))]);
  const clock = new TestClock(A_WORKING_MORNING);
  const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: folder, LOG_LEVEL: process.env.TEST_LOG ?? 'silent' });
  const kernel = makeKernel(config, clock);
  await kernel.dataSource.initialize();
  const { nest, permissions } = await makeApplication(kernel, { web: false });
  const world = new World(kernel, nest, clock);
  const sessions = new Sessions(kernel);
  const tokens = new Map<string, string>();
  // listens once and keeps its connections: else supertest would open and close the port for every request
  await nest.listen(0, '127.0.0.1');
  const server = nest.getHttpServer() as Parameters<typeof request>[0];
  const agent = new Agent({ keepAlive: true });

  const cookie = async (who: APerson): Promise<string> => {
    // the clock may have been moved past a session's end: people sign in anew each day
    const key = `${who.id} ${dayOf(clock.now())}`;
    if (!tokens.has(key)) tokens.set(key, await sessions.start(who.id, 'test'));
    return `${SESSION_COOKIE}=${tokens.get(key)}`;
  };
  const http: TestApp['http'] = async (who, method, path, fill = (asked) => asked) => {
    const cookies = who ? await cookie(who) : null;
    const asked = request(server)[method](path).agent(agent).set('x-pdca', '1');
    if (cookies) void asked.set('cookie', cookies);
    return fill(asked);
  };
  const { port } = (server as unknown as Server).address() as AddressInfo;
  // by hand: what supertest does about a request takes longer than many an answer
  const send: TestApp['send'] = (cookies, query, variables = {}) =>
    new Promise((done, fail) => {
      const headers = { 'content-type': 'application/json', 'x-pdca': '1', ...(cookies && { cookie: cookies }) };
      const asked = open({ agent, host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers }, (response) => {
        json(response).then((answer) => done(answer as GraphQLAnswer), fail);
      });
      asked.once('error', fail).end(JSON.stringify({ query, variables }));
    });
  return {
    world,
    clock,
    permissions,
    http,
    send,
    ask: async (who, query, variables) => (await send(who ? await cookie(who) : null, query, variables)) as never,
    statements: async (work) => {
      const seen: string[] = [];
      const { logger } = kernel.dataSource;
      kernel.dataSource.logger = Object.assign(Object.create(logger as object), { logQuery: (sql: string) => void seen.push(sql) });
      await work().finally(() => (kernel.dataSource.logger = logger));
      return seen;
    },
    close: async () => {
      agent.destroy();
      await nest.close();
      await kernel.jobs.stop();
      await kernel.dataSource.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
