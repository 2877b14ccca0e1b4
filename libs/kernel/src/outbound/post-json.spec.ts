import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { postJson } from './post-json.js';

/** Against a real server that misbehaves. */
describe('what is posted to an address that somebody typed in', () => {
  let server: Server;
  let url: string;
  const asked: string[] = [];
  const ways: Record<string, (response: ServerResponse) => void> = {
    '/ok': (response) => response.end('{"errcode":0}'),
    '/empty': (response) => response.writeHead(204).end(),
    '/broken': (response) => response.writeHead(500).end('<b>oops</b>'),
    '/inner': (response) => response.writeHead(302, { location: '/ok' }).end(),
    '/hang': () => undefined,
    '/drip': (response) => void response.write('{'),
    '/flood': (response) => {
      const more = (): void => { if (!response.destroyed) response.write('x'.repeat(16_384), () => setImmediate(more)); };
      more();
    },
  };
  const failure = (path: string, options = {}): Promise<string> => postJson(path, {}, { inside: true, patience: 400, ...options }).then(() => 'done', (error: Error) => error.message);

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url!);
      ways[request.url!]!(response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('is answered as JSON, or as nothing', async () => {
    expect(await postJson(`${url}/ok`, { a: '甲' }, { inside: true })).toEqual({ errcode: 0 });
    expect(await postJson(`${url}/empty`, {}, { inside: true })).toBeNull();
  });

  it.each([['/broken', 'HTTP_500'], ['/inner', 'REDIRECTED'], ['/hang', 'TIMEOUT'], ['/drip', 'TIMEOUT'], ['/flood', 'TOO_LARGE']])('fails at %s with %s', async (path, code) => {
    expect(await failure(url + path)).toBe(code);
  });

  it('follows no redirect', () => {
    expect(asked.filter((path) => path === '/ok')).toHaveLength(1);
  });

  it('does not leave for an inner address, by number or by name, unless that is allowed', async () => {
    const before = asked.length;
    expect(await failure(url.replace('http:', 'https:'), { inside: false })).toBe('INNER_ADDRESS');
    expect(await failure(`https://localhost:${new URL(url).port}/ok`, { inside: false })).toBe('INNER_ADDRESS');
    expect(await failure('https://[::ffff:127.0.0.1]/ok', { inside: false })).toBe('INNER_ADDRESS');
    expect(await failure('https://169.254.169.254/latest/meta-data', { inside: false })).toBe('INNER_ADDRESS');
    expect(await failure(`${url}/ok`, { inside: false })).toBe('NOT_SECURE');
    expect(asked).toHaveLength(before);
  });

  it('says that nobody is there', async () => {
    expect(await failure('http://127.0.0.1:1/')).toBe('UNREACHABLE');
    expect(await failure('http://no-such-name.invalid/', { patience: 5_000 })).toBe('UNREACHABLE');
  });
});
