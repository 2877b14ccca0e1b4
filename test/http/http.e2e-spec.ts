import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

describe('over HTTP', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  type Sent = Awaited<ReturnType<NestFastifyApplication['inject']>>;
  const send = (method: string, url: string, headers: Record<string, string> = {}, payload?: string): Promise<Sent> =>
    (app.world.nest as NestFastifyApplication).inject({ method: method as 'GET', url, headers, ...(payload !== undefined && { payload }) });
  const post = (payload: string, headers: Record<string, string> = {}): Promise<Sent> =>
    send('POST', '/graphql', { 'content-type': 'application/json', 'x-pdca': '1', ...headers }, payload);

  it('every answer forbids what no page of ours needs', async () => {
    for (const answer of [await send('GET', '/health/live'), await post('{"query":"{ __typename }"}'), await send('GET', '/nowhere'), await post('{}', { 'x-pdca': '' })]) {
      const policy = Object.fromEntries(String(answer.headers['content-security-policy']).split(';').map((part) => {
        const [name, ...values] = part.trim().split(' ');
        return [name, values.join(' ')];
      }));
      expect(policy).toMatchObject({
        'default-src': `'self'`, 'object-src': `'none'`, 'base-uri': `'self'`, 'form-action': `'self'`, 'frame-ancestors': `'none'`,
      });
      expect(policy['script-src'] ?? policy['default-src']).toBe(`'self'`);
      expect(JSON.stringify(policy)).not.toMatch(/unsafe-eval|\*/);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'x-frame-options': expect.stringMatching(/DENY|SAMEORIGIN/),
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(answer.headers).not.toHaveProperty('x-powered-by');
      expect(answer.headers).not.toHaveProperty('server');
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('what a person is shown is kept by no cache on the way', async () => {
    const answer = await post('{"query":"{ me { name } }"}');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('says that it lives and that it can work', async () => {
    expect((await send('GET', '/health/live')).json()).toEqual({ status: 'live' });
    expect((await send('GET', '/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('knows no other address, and says so as the asker understands it', async () => {
    for (const [method, path] of [['GET', '/nowhere'], ['GET', '/files'], ['GET', '/.env'], ['GET', '/../package.json'], ['GET', '/%2e%2e/package.json'], ['POST', '/nowhere']]) {
      const answer = await send(method!, path!, { 'x-pdca': '1', accept: 'application/json' });
      expect([path, answer.statusCode]).toEqual([path, 404]);
      expect(answer.body).not.toMatch(/"version"|DATABASE_URL|\n\s+at /);
    }
  });

  it('does not read ten megabytes of JSON', async () => {
    const answer = await post(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(10 * 1024 * 1024) } }));
    expect(answer.statusCode).toBe(413);
    expect(answer.body.length).toBeLessThan(1000);
    expect((await post(JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(900_000) } }))).statusCode).toBe(200);
  });

  it.each([
    ['broken JSON', '{"query": "{ me', {}, 400],
    ['no query', '{}', {}, 400],
    ['a list of operations', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', {}, 400],
    ['a form', 'query=%7B+__typename+%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['plain text', '{"query":"{ __typename }"}', { 'content-type': 'text/plain' }, 400],
  ])('refuses %s without a word about its inside', async (_what, payload, headers, status) => {
    const answer = await post(payload, headers);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toMatch(/\n\s+at |node_modules|SyntaxError/);
  });

  it('asks an object that poisons prototypes nothing', async () => {
    const answer = await post('{"query":"{ __typename }","variables":{"__proto__":{"admin":true}}}');
    expect(answer.statusCode).toBe(400);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('gives each request a number, and the same one in what it answers', async () => {
    const ids = new Set<string>();
    for (let turn = 0; turn < 3; turn += 1) {
      const { errors } = await app.ask(here.worker, '{ nonconformity(id: "0198c0de-0000-7000-8000-000000000001") { id } }');
      ids.add(errors![0]!.extensions.requestId);
    }
    expect(ids.size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('a file is nobody’s who is not signed in, and names no inside', async () => {
    for (const path of ['/files/0198c0de-0000-7000-8000-000000000001', '/files/nonsense', '/files/%00', '/files/..%2f..%2fetc%2fpasswd/preview']) {
      const answer = await send('GET', path);
      expect([path, answer.statusCode, answer.json().error?.code]).toEqual([path, 401, 'UNAUTHENTICATED']);
    }
    for (const path of ['/files/0198c0de-0000-7000-8000-000000000001', '/files/nonsense', '/files/%00', '/files/nonsense/preview']) {
      const answer = await app.http(here.worker, 'get', path);
      expect([path, answer.status, answer.body.error.code]).toEqual([path, 404, 'NOT_FOUND']);
    }
  });
});
