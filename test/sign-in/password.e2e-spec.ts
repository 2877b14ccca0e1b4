import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ACommunity, type APerson, PASSWORD } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { Browser, CHANGE } from './browser.js';

const NEXT = '从计划到改进走一圈';
const BETTER = `${NEXT}-2026`;

describe('a password', () => {
  let app: TestApp;
  let community: ACommunity;
  let chen: APerson;
  let firefox: Browser;

  beforeAll(async () => {
    app = await testApp();
    community = await app.world.community();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    chen = await app.world.person('secretary', community);
    firefox = new Browser(app.world.nest);
    await firefox.signIn(chen.account, PASSWORD);
  });

  const fields = async (current: string, next: string): Promise<unknown> =>
    (await firefox.ask(CHANGE, { input: { current, next } })).errors?.[0]?.extensions.fields;

  it('is changed: the new one works, the old one does not', async () => {
    expect((await firefox.ask(CHANGE, { input: { current: PASSWORD, next: BETTER } })).data).toEqual({ changePassword: { mustChangePassword: false } });
    expect((await new Browser(app.world.nest).signIn(chen.account, PASSWORD)).errors![0]!.extensions.code).toBe('SIGN_IN_FAILED');
    expect((await new Browser(app.world.nest).signIn(chen.account, BETTER)).errors).toBeUndefined();
  });

  it('once changed signs every other browser out, and not this one', async () => {
    const [phone, tablet] = [new Browser(app.world.nest, 'Phone'), new Browser(app.world.nest, 'Tablet')];
    await phone.signIn(chen.account, PASSWORD);
    await tablet.signIn(chen.account, PASSWORD);
    await firefox.ask(CHANGE, { input: { current: PASSWORD, next: BETTER } });
    expect([await firefox.who(), await phone.who(), await tablet.who()]).toEqual([chen.name, null, null]);
  });

  it('is not changed without the old one, nor into a weak one or the same, and says so at the field', async () => {
    const weak = { path: 'next', code: 'PASSWORD_WEAK', params: { min: 10 } };
    expect(await fields('wrong', BETTER)).toEqual([{ path: 'current', code: 'PASSWORD_WRONG', params: {} }]);
    expect(await fields(PASSWORD, 'short')).toEqual([weak]);
    expect(await fields(PASSWORD, 'aaaaaaaaaaaaaa')).toEqual([weak]);
    expect(await fields(PASSWORD, `${chen.account}-2026`)).toEqual([weak]);
    expect(await fields(PASSWORD, PASSWORD)).toEqual([{ path: 'next', code: 'PASSWORD_SAME', params: {} }]);
    expect(await fields(PASSWORD, '')).toEqual([{ path: 'next', code: 'REQUIRED', params: {} }]);
    expect(await fields(PASSWORD, 'x'.repeat(201))).toEqual([{ path: 'next', code: 'TOO_LONG', params: { max: 200, length: 201 } }]);
    expect((await new Browser(app.world.nest).signIn(chen.account, PASSWORD)).errors).toBeUndefined();
  });

  it('is the same in whatever form the keyboard gives its accents', async () => {
    await firefox.ask(CHANGE, { input: { current: PASSWORD, next: 'caf\u00e9 au lait au matin' } });
    expect((await new Browser(app.world.nest).signIn(chen.account, 'cafe\u0301 au lait au matin')).errors).toBeUndefined();
  });

  it('is in no table in clear', async () => {
    await firefox.ask(CHANGE, { input: { current: PASSWORD, next: BETTER } });
    const rows = JSON.stringify(await app.world.kernel.dataSource.query('SELECT * FROM credentials'));
    expect(rows).toContain('$argon2id$');
    expect(rows).not.toContain(NEXT);
  });

  describe('given by somebody else', () => {
    beforeEach(async () => {
      await app.world.kernel.dataSource.query('UPDATE credentials SET must_change = true WHERE person_id = $1', [chen.id]);
    });

    it('is told at signing in', async () => {
      const { data } = await new Browser(app.world.nest).signIn(chen.account, PASSWORD);
      expect(data!.signIn.mustChangePassword).toBe(true);
    });

    it('must be changed before anything else', async () => {
      const everything = Object.entries(app.permissions).filter(([, permission]) => permission !== 'public' && permission !== 'session:use');
      expect(everything.length).toBeGreaterThan(30);
      for (const query of [
        '{ communities { name } }', '{ nonconformities { total } }', '{ standards { code } }', '{ notices { total } }', 'mutation { readAllNotices }',
        `{ people(communityId: "${community.id}") { name } }`, `{ settings(unitId: "${community.id}") { key } }`,
      ]) {
        expect([query, await firefox.refusal(query)]).toEqual([query, 'MUST_CHANGE_PASSWORD']);
      }
      const file = await app.http(null, 'get', '/files/0198c0de-0000-7000-8000-000000000001', (asked) =>
        asked.set('cookie', `pdca_session=${firefox.cookies.get('pdca_session')}`),
      );
      expect([file.status, file.body.error.code]).toEqual([403, 'MUST_CHANGE_PASSWORD']);
    });

    it('can be changed, and then everything is open', async () => {
      expect(await firefox.who()).toBe(chen.name);
      expect(await firefox.refusal('{ sessions { id } }')).toBeUndefined();
      await firefox.ask(CHANGE, { input: { current: PASSWORD, next: BETTER } });
      expect(await firefox.refusal('{ communities { name } }')).toBeUndefined();
      expect((await firefox.ask('{ me { mustChangePassword } }')).data).toEqual({ me: { mustChangePassword: false } });
    });
  });
});
