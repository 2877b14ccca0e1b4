import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ACommunity, type APerson, PASSWORD } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';
import { Browser, CHANGE } from './browser.js';

const OFFICE = '203.0.113.1';
const ELSEWHERE = '198.51.100.7';

/** Guessing is slowed down, and nobody can be locked out by somebody else's guesses. */
describe('wrong passwords', () => {
  let app: TestApp;
  let community: ACommunity;
  let chen: APerson;

  beforeAll(async () => {
    app = await testApp();
    community = await app.world.community();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.advance({ days: 1 });
    chen = await app.world.person('secretary', community);
  });

  const browser = (address = OFFICE): Browser => new Browser(app.world.nest, 'Firefox', address);
  const outcome = ({ errors }: GraphQLAnswer): string => {
    if (!errors) return 'in';
    const { code, params } = errors[0]!.extensions;
    return code === 'THROTTLED' ? `wait ${params.retryAfter}` : code;
  };
  const guess = async (times: number, who: Browser, account = chen.account): Promise<string[]> => {
    const outcomes: string[] = [];
    for (let turn = 0; turn < times; turn += 1) outcomes.push(outcome(await who.signIn(account, `guess ${turn}`)));
    return outcomes;
  };

  it('are free five times; then one waits, the right password too', async () => {
    const firefox = browser();
    expect(await guess(6, firefox)).toEqual([...Array(5).fill('SIGN_IN_FAILED'), 'wait 30']);
    expect(outcome(await firefox.signIn(chen.account, PASSWORD))).toBe('wait 30');
    app.clock.advance({ seconds: 29 });
    expect(outcome(await firefox.signIn(chen.account, PASSWORD))).toBe('wait 1');
    app.clock.advance({ seconds: 1 });
    expect(outcome(await firefox.signIn(chen.account, PASSWORD))).toBe('in');
  });

  it('sent all at once are no more than five tries either', async () => {
    const outcomes = await Promise.all(Array.from({ length: 25 }, (_, turn) => browser().signIn(chen.account, `guess ${turn}`).then(outcome)));
    expect(outcomes.filter((one) => one === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(outcomes.filter((one) => one === 'wait 30')).toHaveLength(20);
  });

  it('make one wait twice as long each time, up to a quarter of an hour', async () => {
    const firefox = browser();
    await guess(5, firefox);
    const waits: string[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      app.clock.advance({ seconds: 900 });
      await guess(1, firefox);
      waits.push(...(await guess(1, firefox)));
    }
    expect(waits).toEqual(['wait 60', 'wait 120', 'wait 240', 'wait 480', 'wait 900', 'wait 900', 'wait 900']);
  });

  it('are forgotten when the right one is given, and after an hour without one', async () => {
    const firefox = browser();
    await guess(4, firefox);
    expect(outcome(await firefox.signIn(chen.account, PASSWORD))).toBe('in');
    await firefox.ask('mutation { signOut }');
    expect(await guess(5, firefox)).toEqual(Array(5).fill('SIGN_IN_FAILED'));
    app.clock.advance({ hours: 1, seconds: 31 });
    expect(await guess(5, firefox)).toEqual(Array(5).fill('SIGN_IN_FAILED'));
  });

  it('of an account that does not exist are counted in the same way', async () => {
    expect(await guess(6, browser(), 'nobody.at.all')).toEqual([...Array(5).fill('SIGN_IN_FAILED'), 'wait 30']);
  });

  it('in capitals count for the same account', async () => {
    await guess(5, browser(), chen.account.toUpperCase());
    expect(await guess(1, browser())).toEqual(['wait 30']);
  });

  it('of a stranger do not keep the owner out: not from elsewhere, not in a known browser at the same address', async () => {
    const known = browser(OFFICE);
    await known.signIn(chen.account, PASSWORD);
    expect(await guess(8, browser(ELSEWHERE))).toContain('wait 30');
    expect(outcome(await browser(OFFICE).signIn(chen.account, PASSWORD))).toBe('in');
    expect(await guess(8, browser(OFFICE))).toContain('wait 30');
    expect(outcome(await known.signIn(chen.account, PASSWORD))).toBe('in');
  });

  it('of one account do not keep a colleague at the same address out', async () => {
    const li = await app.world.person('social-worker', community);
    await guess(8, browser());
    expect(outcome(await browser().signIn(li.account, PASSWORD))).toBe('in');
  });

  it('from one address over many accounts slow that address down, known browsers there excepted', async () => {
    const known = browser(OFFICE);
    await known.signIn(chen.account, PASSWORD);
    const spray = browser(OFFICE);
    for (let turn = 0; turn < 99; turn += 1) await app.world.kernel.throttle.failed(`address ${OFFICE}`, { free: 100, firstWait: 60, longestWait: 900, memory: 900 });
    expect(await guess(2, spray, 'somebody')).toEqual(['SIGN_IN_FAILED', 'wait 60']);
    expect(outcome(await browser(OFFICE).signIn(chen.account, PASSWORD))).toBe('wait 60');
    expect(outcome(await known.signIn(chen.account, PASSWORD))).toBe('in');
    expect(outcome(await browser(ELSEWHERE).signIn(chen.account, PASSWORD))).toBe('in');
  });

  it('in a known browser count for that browser alone', async () => {
    const known = browser();
    await known.signIn(chen.account, PASSWORD);
    expect(await guess(6, known)).toEqual([...Array(5).fill('SIGN_IN_FAILED'), 'wait 30']);
    expect(outcome(await browser().signIn(chen.account, PASSWORD))).toBe('in');
  });

  it('cannot be had for free with a device cookie that is made up, cut or another account’s', async () => {
    const li = await app.world.person('social-worker', community);
    const lis = browser();
    await lis.signIn(li.account, PASSWORD);
    const real = lis.cookies.get('pdca_device')!;
    for (const device of [real, 'abc.def', `${real.split('.')[0]}.`, `.${real.split('.')[1]}`, `${real}x`, '.', '']) {
      const one = browser();
      one.cookies.set('pdca_device', device);
      await guess(5, one);
      expect([device, await guess(1, browser())]).toEqual([device, ['wait 30']]);
      app.clock.advance({ hours: 2 });
    }
  });

  it('when changing the password are counted too', async () => {
    const firefox = browser();
    await firefox.signIn(chen.account, PASSWORD);
    const change = async (current: string): Promise<string> => outcome(await firefox.ask(CHANGE, { input: { current, next: 'a better password 1' } }));
    for (let turn = 0; turn < 5; turn += 1) expect(await change(`guess ${turn}`)).toBe('INVALID');
    expect(await change(PASSWORD)).toBe('wait 30');
    app.clock.advance({ seconds: 30 });
    expect(await change(PASSWORD)).toBe('in');
  });
});
