import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { type ACommunity, type APerson, aStaffedCommunity, PASSWORD } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { Browser } from './browser.js';

describe('signing in', () => {
  let app: TestApp;
  let community: ACommunity;
  let chen: APerson;

  beforeAll(async () => {
    app = await testApp();
    community = await app.world.community();
    chen = await app.world.person('secretary', community, { account: 'chen.shuji', name: '陈书记' });
  });
  afterAll(() => app.close());

  const browser = (agent?: string): Browser => new Browser(app.world.nest, agent);

  it('with the right password tells who one is, and keeps the browser signed in', async () => {
    const firefox = browser();
    expect(await firefox.who()).toBeNull();
    const { data, errors } = await firefox.signIn('chen.shuji', PASSWORD);
    expect(errors).toBeUndefined();
    expect(data!.signIn).toEqual({ id: chen.id, account: 'chen.shuji', name: '陈书记', mustChangePassword: false });
    expect(await firefox.who()).toBe('陈书记');
    expect(await firefox.refusal()).toBeUndefined();
  });

  it('takes the account in capitals and with space around it', async () => {
    expect((await browser().signIn(' Chen.Shuji ', PASSWORD)).errors).toBeUndefined();
  });

  it('answers in the same operation with what the person may reach', async () => {
    const { data } = await browser().ask(
      'mutation($input: SignInInput!) { signIn(input: $input) { communities { id } memberships { role unit { name } from to } unreadNotices } }',
      { input: { account: 'chen.shuji', password: PASSWORD } },
    );
    expect(data!.signIn).toEqual({
      communities: [{ id: community.id }],
      memberships: [{ role: 'secretary', unit: { name: community.name }, from: '2024-01-01', to: null }],
      unreadNotices: 0,
    });
  });

  it('hands the browser cookies that no script can read and no other site can send along', async () => {
    const firefox = browser();
    await firefox.signIn('chen.shuji', PASSWORD);
    const [session, device, ...more] = firefox.setCookies;
    expect(more).toEqual([]);
    expect(session).toMatch(/^pdca_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(device).toMatch(/^pdca_device=[\w-]+\.[\w-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);

    app.world.kernel.config.SECURE_COOKIES = true;
    await firefox.signIn('chen.shuji', PASSWORD).finally(() => (app.world.kernel.config.SECURE_COOKIES = false));
    expect(firefox.setCookies.every((cookie) => /; Secure/.test(cookie))).toBe(true);
  });

  it('keeps no token in the database, only what cannot be turned back into one', async () => {
    const firefox = browser('Keeps-Nothing');
    await firefox.signIn('chen.shuji', PASSWORD);
    const rows = JSON.stringify(await app.world.kernel.dataSource.query('SELECT * FROM sessions'));
    expect(rows).toContain('Keeps-Nothing');
    expect(rows).not.toContain(firefox.cookies.get('pdca_session'));
  });

  it('with a wrong password and with an unknown account gets one and the same answer, and no cookie', async () => {
    const [wrong, unknown] = [browser(), browser()];
    const answers = [await wrong.signIn('chen.shuji', 'not the password'), await unknown.signIn('nobody.at.all', 'not the password')];
    for (const answer of answers) {
      answer.errors![0]!.extensions.requestId = 'any';
      expect(answer).toEqual({
        data: null,
        errors: [{ message: 'SIGN_IN_FAILED', path: ['signIn'], extensions: { code: 'SIGN_IN_FAILED', params: {}, fields: [], requestId: 'any' } }],
      });
    }
    expect([...wrong.setCookies, ...unknown.setCookies]).toEqual([]);
    expect(await wrong.who()).toBeNull();
  });

  it('is asked for account and password where they are missing, at their fields', async () => {
    const { errors } = await browser().signIn('', '');
    expect(errors![0]!.extensions).toMatchObject({
      code: 'INVALID', fields: [{ path: 'account', code: 'REQUIRED' }, { path: 'password', code: 'REQUIRED' }],
    });
    const long = await browser().signIn('chen.shuji', 'x'.repeat(10_000));
    expect(long.errors![0]!.extensions.fields).toMatchObject([{ path: 'password', code: 'TOO_LONG' }]);
  });

  it('is needed for everything but what is public', async () => {
    const stranger = browser();
    for (const query of [
      '{ sessions { id } }', '{ communities { name } }', '{ standards { code } }', '{ notices { total } }', '{ nonconformities { total } }',
      `{ people(communityId: "${community.id}") { name } }`, 'mutation { readAllNotices }',
    ]) {
      expect([query, await stranger.refusal(query)]).toEqual([query, 'UNAUTHENTICATED']);
    }
    for (const value of ['forged', '', `${'A'.repeat(43)}`, `' OR 1=1 --`]) {
      stranger.cookies.set('pdca_session', encodeURIComponent(value));
      expect([value, await stranger.refusal()]).toEqual([value, 'UNAUTHENTICATED']);
    }
  });

  describe('with a role', () => {
    const reach = async (given: { from?: string; to?: string }): Promise<unknown> => {
      const person = await app.world.person('secretary', community, given);
      const firefox = browser();
      await firefox.signIn(person.account, PASSWORD);
      const { data } = await firefox.ask(`{ me { communities { id } memberships { role } can(communityId: "${community.id}") } }`);
      const { communities, memberships, can } = data!.me;
      return { communities: communities.length, memberships: memberships.length, may: can.includes('nonconformity:review'), home: await firefox.refusal('{ communities { id } }') };
    };
    const all = { communities: 1, memberships: 1, may: true, home: undefined };
    const nothing = { communities: 0, memberships: 0, may: false, home: 'FORBIDDEN' };

    // the clock stands at 2026-11-20
    it.each([
      ['that began today', { from: '2026-11-20' }, all],
      ['that ends today', { to: '2026-11-20' }, all],
      ['that ended yesterday', { to: '2026-11-19' }, nothing],
      ['that begins tomorrow', { from: '2026-11-21' }, nothing],
    ])('%s', async (_when, given, expected) => expect(await reach(given)).toEqual(expected));

    it('that is over, what was told before is told no more', async () => {
      const { kernel } = app.world;
      const here = await aStaffedCommunity(app.world);
      await aNonconformity(app.world, here, { title: '只有在任的人看得到' });
      const firefox = browser();
      await firefox.signIn(here.secretary.account, PASSWORD);
      const told = async (): Promise<unknown> => (await firefox.ask('{ notices { total items { params } } me { unreadNotices } }')).data;
      expect(await told()).toMatchObject({ notices: { total: 1, items: [{ params: { title: '只有在任的人看得到' } }] }, me: { unreadNotices: 1 } });
      await kernel.dataSource.query(`UPDATE memberships SET to_day = '2026-11-19' WHERE person_id = $1`, [here.secretary.id]);
      expect(await told()).toEqual({ notices: { total: 0, items: [] }, me: { unreadNotices: 0 } });
    });

    it('that ends while one is signed in, at midnight in Shanghai', async () => {
      const person = await app.world.person('secretary', community, { to: '2026-11-20' });
      const firefox = browser();
      await firefox.signIn(person.account, PASSWORD);
      const before = app.clock.now();
      try {
        app.clock.set('2026-11-20T23:59:59+08:00');
        expect(await firefox.refusal('{ communities { id } }')).toBeUndefined();
        app.clock.set('2026-11-21T00:00:00+08:00');
        expect(await firefox.refusal('{ communities { id } }')).toBe('FORBIDDEN');
        expect(await firefox.who()).toBe(person.name);
      } finally {
        app.clock.set(before);
      }
    });
  });
});
