import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Kernel, readConfig, TestClock } from '#kernel';
import { SESSION_COOKIE, Sessions } from '#org';
import { makeApplication } from '../../apps/api/src/application.js';
import { makeKernel } from '../../apps/api/src/kernel.factory.js';
import { type APerson, aStaffedCommunity, PASSWORD, type Staffing, World } from '../factories/world.js';
import { openBrowser, visitor } from './browser.js';
import { testDatabase } from './database.js';
import { startServer, type TestServer } from './server.js';

/** A community with its people behind a server of its own, and windows in which people sit before it. */
export interface ServedCommunity<Made = unknown> {
  staff: Staffing;
  made: Made;
  /**
   * A window of somebody who is signed in there, `byHand` on the page itself; of a resident without an account for null. It opens
   * `at` an address, else at home, a resident's at none. Who has had one on such a screen goes on in it, a resident in a new one.
   */
  window(who: APerson | null, screen: 'desk' | 'tablet' | 'upright' | 'phone', how?: { byHand?: boolean; at?: string }): Promise<Page>;
  /** Everybody goes on at another time, never an earlier one: the server starts anew, open windows are closed. */
  goOnAt(time: Date): Promise<void>;
  /** What every open window shows, and what the server last wrote, for whoever reads of a failure; with JOURNEY_PICTURES as pictures too. */
  whatShows(): Promise<string>;
  close(): Promise<void>;
}

/** `prepare` lives on the machine's own time and makes what was there before the journey begins. */
export async function servedCommunity<Made>(
  prepare: (world: World, staff: Staffing) => Promise<Made>,
): Promise<ServedCommunity<Made>> {
  const [database, folder, browser] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'pdca-journey-')), openBrowser()]);
  const env = { DATABASE_URL: database.url, DATA_DIR: folder };
  const { kernel, clock, staff, made } = await populate(env, prepare);
  const windows = new Map<string, Page>();
  let ahead = 0;
  let server = await serveAt(database.url, folder, ahead);
  return {
    staff,
    made,
    window: async (who, screen, { byHand = false, at } = {}) => {
      const key = `${who?.id} ${screen}`;
      const known = who && windows.get(key);
      const goesOn = known && !known.isClosed();
      const page = goesOn ? known : await openWindow(browser, server, ahead, screen);
      if (!who) {
        if (at) await page.goto(at);
        return page;
      }
      windows.set(key, page);
      clock.set(new Date(Date.now() + ahead));
      if (!goesOn) {
        if (byHand) await signIn(page, who);
        else await page.context().addCookies([{ name: SESSION_COOKIE, value: await new Sessions(kernel).start(who.id, 'a journey'), url: server.url }]);
      }
      if (!byHand || at) await page.goto(at ?? '/');
      await page.getByRole('link', { name: '回到今年' }).waitFor();
      return page;
    },
    goOnAt: async (time) => {
      ahead = time.getTime() - Date.now();
      await Promise.all(browser.contexts().map((context) => context.close()));
      await server.stop();
      server = await serveAt(database.url, folder, ahead);
    },
    whatShows: async () => {
      const pages = browser.contexts().flatMap((context) => context.pages());
      const shown = await Promise.all(pages.map((page, index) => showing(page, `failed-${index + 1}`)));
      return [...shown.reverse(), `The server: ${server.output().slice(-2000)}`].join('\n\n');
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await kernel.dataSource.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function populate<Made>(env: Record<string, string>, prepare: (world: World, staff: Staffing) => Promise<Made>): Promise<{ kernel: Kernel; clock: TestClock; staff: Staffing; made: Made }> {
  const clock = new TestClock(new Date());
  const kernel = makeKernel(readConfig({ ...env, LOG_LEVEL: 'silent' }), clock);
  await kernel.dataSource.initialize();
  const { nest } = await makeApplication(kernel);
  const world = new World(kernel, nest, clock);
  const staff = await aStaffedCommunity(world);
  const made = await prepare(world, staff);
  await nest.close();
  return { kernel, clock, staff, made };
}

async function openWindow(browser: Browser, server: TestServer, ahead: number, screen: 'desk' | 'tablet' | 'upright' | 'phone'): Promise<Page> {
  const context = await visitor(browser, screen, server.url);
  context.setDefaultTimeout(15_000);
  await context.addInitScript(moveClock, ahead);
  return context.newPage();
}

async function showing(page: Page, name: string): Promise<string> {
  const folder = process.env.JOURNEY_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
  const focused = await page.evaluate('document.activeElement?.outerHTML.slice(0, 200)');
  return `${page.url()} (focus on ${String(focused)})\n${(await page.locator('#main').ariaSnapshot()).slice(0, 1800)}`;
}

async function signIn(page: Page, who: APerson): Promise<void> {
  await page.goto('/');
  await page.getByLabel('账号').fill(who.account);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

function serveAt(databaseUrl: string, folder: string, ahead: number): Promise<TestServer> {
  const preload = `data:text/javascript,${encodeURIComponent(`(${moveClock.toString()})(${ahead})`)}`;
  return startServer(databaseUrl, { DATA_DIR: folder, NODE_OPTIONS: `--import=${preload}` });
}

/** In a browser's page or a server's process: its clock runs so many milliseconds ahead of the machine's. */
function moveClock(ahead: number): void {
  const now = Date.now.bind(Date);
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: []) => (args.length ? new target(...args) : new target(now() + ahead)),
    get: (target, name) => (name === 'now' ? () => now() + ahead : Reflect.get(target, name)),
  });
}
