import { type Browser, type BrowserContext, chromium } from 'playwright-core';

/** The screens that the product is drawn for. */
const SCREENS = {
  desk: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 1024, height: 768 }, hasTouch: true },
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
export function visitor(browser: Browser, screen: keyof typeof SCREENS, baseURL: string): Promise<BrowserContext> {
  return browser.newContext({ ...SCREENS[screen], baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
}
