import { setTimeout as sleep } from 'node:timers/promises';

/** A screen at a desk with somebody signed in; what it waits for is found as a reader of the screen would. */
export async function signedIn(browser, baseURL, cookie) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.addCookies([cookie]);
  await context.addInitScript(() => {
    window.lastTask = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.lastTask = Math.max(window.lastTask, task.startTime + task.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  return context;
}

/**
 * Opens a plan until its items are there, nothing is asked any more and the page has had no task over 50 ms for half a
 * second: the end of the last one, or the moment when the items stood there, is when it took input.
 *
 * @returns {Promise<{ interactive: number, bytes: number, requests: number }>} milliseconds; bytes as they came over the wire
 */
export async function openPlan(page, { id, first }) {
  const wire = await traffic(page);
  await page.goto(`/plans/${id}`, { waitUntil: 'commit' });
  await page.getByRole('row').filter({ hasText: first }).first().waitFor();
  const shown = await page.evaluate(() => performance.now());
  for (let quiet = 0; quiet < 500; quiet = wire.open.size ? 0 : quiet + 50) await sleep(50);
  const last = await page.evaluate(async () => {
    while (performance.now() - window.lastTask < 500) await new Promise((done) => setTimeout(done, 50));
    return window.lastTask;
  });
  const { bytes, requests } = wire;
  return { interactive: Math.max(shown, last), bytes, requests };
}

/** Counts while the page lives. The line on which notices are told stays open: nobody waits for it. */
async function traffic(page) {
  const wire = { bytes: 0, requests: 0, open: new Set() };
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.headers.accept?.startsWith('text/event-stream')) return;
    wire.requests += Number(request.url.endsWith('/graphql'));
    wire.open.add(requestId);
  });
  session.on('Network.loadingFailed', ({ requestId }) => void wire.open.delete(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    wire.bytes += encodedDataLength;
    wire.open.delete(requestId);
  });
  return wire;
}

/** From the top to the bottom of the page, 60 pixels a frame. */
export function scrollThrough(page) {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const scroller = [...document.querySelectorAll('main, main *')].find((one) => one.scrollHeight > one.clientHeight + 200
      && /auto|scroll/.test(getComputedStyle(one).overflowY)) ?? document.scrollingElement;
    const gaps = [];
    for (let last = await frame(), top = -1; scroller.scrollTop > top; ) {
      top = scroller.scrollTop;
      scroller.scrollTop = top + 60;
      const now = await frame();
      gaps.push(now - last);
      last = now;
    }
    scroller.scrollTop = 0;
    return { frames: gaps.length, slow: gaps.filter((gap) => gap > 50).length, longest: Math.max(...gaps) };
  });
}

/** The answer to what writes cells. */
const saved = (page) => page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/graphql')
  && Boolean(response.request().postDataJSON()?.variables?.input?.changes));

const firstCell = (page) => page.getByRole('row').filter({ hasText: '第' }).filter({ has: page.getByRole('rowheader') }).first().getByRole('gridcell').first();

/** Writes the first item's name anew; from Enter until the server has it. Null where the page has no table to write in. */
export async function writeCell(page, round) {
  if (!(await page.getByRole('grid').count())) return null;
  await firstCell(page).click();
  await page.keyboard.type(`第 1 项服务，改过 ${round + 1} 次`);
  const answered = saved(page);
  const began = performance.now();
  await page.keyboard.press('Enter');
  const response = await answered;
  await response.finished();
  const ms = performance.now() - began;
  const { requestStart, responseEnd } = response.request().timing();
  return { ms, request: responseEnd - Math.max(requestStart, 0) };
}

/** Pastes names and duties over all items, where the table's columns are those; from the paste until the server has them. */
export async function pasteWords(page, owner) {
  if (!(await page.getByRole('grid').count())) return null;
  await page.getByRole('navigation', { name: '计划的八个部分' }).getByRole('button', { name: '职责和权限' }).click();
  const rows = await page.getByRole('row').filter({ has: page.getByRole('rowheader') }).count();
  const text = Array.from({ length: rows }, (_, n) => [`贴上的第 ${n + 1} 项`, owner, '社工三名', '志愿者', '居民小组长'].join('\t')).join('\n');
  await firstCell(page).click();
  const answered = saved(page);
  const began = performance.now();
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await page.getByText(`贴上的第 ${rows} 项`).first().waitFor();
  const shown = performance.now() - began;
  const response = await answered;
  await response.finished();
  const cells = response.request().postDataJSON().variables.input.changes.length;
  return { cells, shown, ms: performance.now() - began };
}
