import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ACommunity, type APerson, PASSWORD } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { Browser } from './browser.js';

describe('a session', () => {
  let app: TestApp;
  let community: ACommunity;
  let chen: APerson;

  beforeAll(async () => {
    app = await testApp();
    community = await app.world.community();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    chen = await app.world.person('secretary', community);
  });

  const signedIn = async (agent: string, who = chen): Promise<Browser> => {
    const browser = new Browser(app.world.nest, agent);
    expect((await browser.signIn(who.account, PASSWORD)).errors).toBeUndefined();
    return browser;
  };
  const list = async (browser: Browser): Promise<{ id: string; agent: string; current: boolean; startedAt: string; seenAt: string }[]> =>
    (await browser.ask('{ sessions { id agent current startedAt seenAt } }')).data!.sessions;

  it('is a new one at each signing in; the one before is over', async () => {
    const firefox = await signedIn('Firefox');
    const before = firefox.cookies.get('pdca_session')!;
    await firefox.signIn(chen.account, PASSWORD);
    const after = firefox.cookies.get('pdca_session')!;
    expect(after).not.toBe(before);
    expect(await firefox.who()).toBe(chen.name);
    firefox.cookies.set('pdca_session', before);
    expect(await firefox.who()).toBeNull();
  });

  it('that somebody planted does not survive signing in', async () => {
    const mallory = await signedIn('Mallory', await app.world.person('supervisor', community));
    const planted = mallory.cookies.get('pdca_session')!;
    const firefox = new Browser(app.world.nest);
    firefox.cookies.set('pdca_session', planted);
    await firefox.signIn(chen.account, PASSWORD);
    expect(firefox.cookies.get('pdca_session')).not.toBe(planted);
    expect(await mallory.who()).toBeNull();
  });

  it('is over when one signs out, and the cookie is taken away', async () => {
    const firefox = await signedIn('Firefox');
    const token = firefox.cookies.get('pdca_session')!;
    expect((await firefox.ask('mutation { signOut }')).data).toEqual({ signOut: true });
    expect(firefox.setCookies).toEqual([expect.stringMatching(/^pdca_session=; Max-Age=0; Path=\/;/)]);
    firefox.cookies.set('pdca_session', token);
    expect(await firefox.who()).toBeNull();
    expect(await firefox.refusal()).toBe('UNAUTHENTICATED');
    expect((await new Browser(app.world.nest).ask('mutation { signOut }')).data).toEqual({ signOut: true });
  });

  it('is listed to the person with its browser, the present one marked, and nobody else’s', async () => {
    await signedIn('Elsewhere', await app.world.person('supervisor', community));
    await signedIn('Old phone');
    app.clock.advance({ minutes: 10 });
    const firefox = await signedIn('Firefox');
    const sessions = await list(firefox);
    expect(sessions.map(({ agent, current }) => ({ agent, current }))).toEqual([
      { agent: 'Firefox', current: true }, { agent: 'Old phone', current: false },
    ]);
    expect(sessions[0]!.startedAt).toBe(app.clock.now().toISOString());
  });

  it('can be ended from another one, and stops at once', async () => {
    const [phone, firefox] = [await signedIn('Lost phone'), await signedIn('Firefox')];
    const lost = (await list(firefox)).find((session) => session.agent === 'Lost phone')!;
    expect(await phone.refusal()).toBeUndefined();
    expect((await firefox.ask(`mutation { revokeSession(id: "${lost.id}") }`)).data!.revokeSession).toBe(true);
    expect(await phone.refusal()).toBe('UNAUTHENTICATED');
    expect(await list(firefox)).toHaveLength(1);
    expect((await firefox.ask(`mutation { revokeSession(id: "${lost.id}") }`)).data!.revokeSession).toBe(false);
    expect(await firefox.refusal(`mutation { revokeSession(id: "nonsense") }`)).toBe('NOT_FOUND');
    expect((await firefox.ask(`mutation { revokeSession(id: "${randomUUID()}") }`)).data!.revokeSession).toBe(false);
  });

  it('tells when it was last used, to five minutes', async () => {
    const [phone, firefox] = [await signedIn('Phone'), await signedIn('Firefox')];
    const seen = async (): Promise<string> => (await list(firefox)).find((session) => session.agent === 'Phone')!.seenAt;
    const first = await seen();
    app.clock.advance({ minutes: 4 });
    await phone.who();
    expect(await seen()).toBe(first);
    app.clock.advance({ minutes: 2 });
    await phone.who();
    expect(await seen()).toBe(app.clock.now().toISOString());
  });

  it('lasts fourteen days', async () => {
    const before = app.clock.now();
    const firefox = await signedIn('Firefox');
    try {
      app.clock.advance({ days: 14, seconds: -1 });
      expect(await firefox.who()).toBe(chen.name);
      app.clock.advance({ seconds: 2 });
      expect(await firefox.who()).toBeNull();
    } finally {
      app.clock.set(before);
    }
  });

  it('keeps of a browser’s name what fits', async () => {
    const firefox = await signedIn('x'.repeat(2000));
    expect((await list(firefox))[0]!.agent).toBe('x'.repeat(300));
  });

  describe('and another site', () => {
    const QUERY = '{ me { name } }';
    const answer = async (headers: Record<string, string>): Promise<[number, string]> => {
      const firefox = await signedIn('Firefox');
      const { status, body } = await firefox.send(QUERY, {}, headers);
      return [status, body.errors?.[0]?.extensions.code ?? body.data!.me.name];
    };

    it('cannot send what changes something: no form carries the header', async () => {
      expect(await answer({})).toEqual([403, 'CSRF']);
      expect(await answer({ 'content-type': 'text/plain' })).toEqual([403, 'CSRF']);
      expect(await answer({ 'x-pdca': '1' })).toEqual([200, chen.name]);
    });

    it('cannot come in under a foreign or hidden origin', async () => {
      const host = 'pdca.example.cn:3000';
      for (const origin of ['https://evil.example', 'null', `http://${host}.evil.example`, 'http://pdca.example.cn', 'not an address']) {
        expect([origin, await answer({ 'x-pdca': '1', host, origin })]).toEqual([origin, [403, 'CSRF']]);
      }
      expect(await answer({ 'x-pdca': '1', host, origin: `https://${host}` })).toEqual([200, chen.name]);
    });

    it('is not what a proxy makes of our own: the address that people use is ours too', async () => {
      const behind = { 'x-pdca': '1', host: '10.0.0.5:3000', origin: 'https://pdca.example.cn' };
      expect(await answer(behind)).toEqual([403, 'CSRF']);
      const { config } = app.world.kernel;
      config.PUBLIC_URL = 'https://pdca.example.cn/';
      try {
        expect(await answer(behind)).toEqual([200, chen.name]);
        expect(await answer({ ...behind, origin: 'https://evil.example' })).toEqual([403, 'CSRF']);
      } finally {
        delete config.PUBLIC_URL;
      }
    });

    it('is told the number of the request, and not what it may not know', async () => {
      const { body } = await new Browser(app.world.nest).send(QUERY, {}, {});
      expect(body).toEqual({ errors: [{ message: 'CSRF', extensions: { code: 'CSRF', params: {}, fields: [], requestId: expect.any(String) } }] });
    });

    it('cannot put a mutation into an address', async () => {
      const firefox = await signedIn('Firefox');
      const { status } = await app.http(null, 'get', `/graphql?query=${encodeURIComponent('mutation { signOut }')}`, (asked) =>
        asked.set('cookie', `pdca_session=${firefox.cookies.get('pdca_session')}`).set('apollo-require-preflight', '1'),
      );
      expect(status).toBe(405);
      expect(await firefox.who()).toBe(chen.name);
    });
  });
});
