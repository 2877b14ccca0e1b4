import { type Browser, chromium } from 'playwright-core';

/**
 * Opens the Chromium that `npm test` found or installed, else the one that CHROMIUM_PATH names, else Debian's.
 * Chinese and in Shanghai, as its users are. Close it in `afterAll`.
 */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    env: { ...process.env, LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' } as Record<string, string>,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage', // 64 MB in a container
    ],
  });
}
