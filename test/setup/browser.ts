import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';

/** The screens that the product is drawn for. */
const SCREENS = {
  desk: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
  /** A tablet held upright in one hand. */
  upright: { viewport: { width: 834, height: 1112 }, isMobile: true, hasTouch: true },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: process.env.JOURNEY_PICTURES ? 2 : 1 },
};

/**
 * Opens the Chromium that `npm test` found or installed, else the one that CHROMIUM_PATH names, else Debian's.
 * Close it in `afterAll`.
 */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage', // 64 MB in a container
      // nobody watches: no processor is spent on drawing through a graphics card that is not there, or on moving things
      '--disable-gpu', '--disable-background-networking', '--disable-component-update',
    ],
  });
}

/** Somebody at a screen, with cookies of their own: reads Chinese and lives in Shanghai's time. */
export async function visitor(browser: Browser, screen: keyof typeof SCREENS, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ ...SCREENS[screen], baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
  context.on('request', countIn);
  context.on('requestfinished', countOut);
  context.on('requestfailed', countOut);
  return context;
}

const underWay = new WeakMap<Page, Set<Request>>();
const QUIET_MS = 100;

/** What a page has asked and waits for; the line on which it is told live stays open. */
function countIn(request: Request): void {
  const page = pageOf(request);
  if (!page || request.headers().accept?.startsWith('text/event-stream')) return;
  underWay.set(page, (underWay.get(page) ?? new Set()).add(request));
}

function countOut(request: Request): void {
  const page = pageOf(request);
  if (page) underWay.get(page)?.delete(request);
}

function pageOf(request: Request): Page | null {
  return request.serviceWorker() ? null : request.frame().page();
}

/** Resolves once a page has waited for nothing for a tenth of a second. @throws after fifteen seconds */
export async function settled(page: Page): Promise<void> {
  const end = Date.now() + 15_000;
  for (let quiet = 0; quiet < QUIET_MS; quiet += 20) {
    if (underWay.get(page)?.size) quiet = 0;
    if (Date.now() > end) throw new Error(`Still waited for: ${[...underWay.get(page)!].map((one) => one.url()).join(', ')}`);
    await sleep(20);
  }
}
