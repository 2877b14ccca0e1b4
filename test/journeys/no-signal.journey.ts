import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { aCheckPoint, aRound } from '../factories/grid-work.factory.js';
import { aPhoto, button, heading, link } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const FOUND = '消防通道停了一辆电动车';
const HELD = '楼道灭火器怎么用';

/** A grid manager walks a round in a cellar: nothing gets through, and nothing is lost or written twice. */
describe('a grid round without a signal (8.7)', () => {
  let place: ServedCommunity;
  let phone: Page;
  let context: BrowserContext;
  const step = story(() => place.whatShows());
  const ask = async (query: string): Promise<any> => {
    const { data, errors } = await phone.evaluate<any>(`fetch('/graphql', {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-pdca': '1' }, body: JSON.stringify({ query: ${JSON.stringify(query)} }),
    }).then((response) => response.json())`);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  let kept: string[] = [];
  /** What one of the device's stores answers. */
  const inStore = (store: string, question: 'getAllKeys' | 'count'): Promise<any> => phone.evaluate(`new Promise((done) => {
    const opened = indexedDB.open('without-signal');
    opened.onsuccess = () => {
      const asked = opened.result.transaction('${store}').objectStore('${store}').${question}();
      asked.onsuccess = () => { opened.result.close(); done(asked.result); };
    };
  })`);
  const tray = async (): Promise<string[]> => (await phone.getByRole('list', { name: '待发' }).getByRole('listitem').allInnerTexts());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await aCheckPoint(world, staff, { name: '1 号楼消防通道', place: '1 号楼东侧', lookAt: '通道、井盖' });
      await aCheckPoint(world, staff, { name: '东门', place: '小区东门', lookAt: '岗亭、监控' });
      await aRound(world, staff, { state: 'planned', inDays: 0 });
    });
    phone = await place.window(place.staff.gridManager, 'phone', { byHand: true });
    context = phone.context();
    // the shell and the lists are kept a moment after the first page
    await phone.evaluate('navigator.serviceWorker.ready.then(() => true)');
    const lists = ['Can', 'CheckPointChoices', 'RoundChoices'];
    while (!lists.every((name) => kept.some((key) => key.startsWith(`${name} `)))) kept = await inStore('lists', 'getAllKeys');
  });
  afterAll(() => place.close());

  step('opens without a network, and shows what can be written down', async () => {
    await context.setOffline(true);
    await phone.goto('/');
    await phone.getByText('没有网络').first().waitFor();
    await link(phone, '记一笔').tap();
    await link(phone, '巡查').waitFor();
    await lookOver(phone, '98-no-signal-home');
  });

  step('is walked point by point; what is found has its photo, and survives the page being closed', async () => {
    await link(phone, '巡查').tap();
    await phone.getByLabel('走哪一次').selectOption({ index: 1 });
    await phone.getByRole('group', { name: '东门' }).getByRole('radio', { name: '正常' }).check();
    await phone.getByRole('group', { name: '1 号楼消防通道' }).getByRole('radio', { name: '有发现' }).check();
    await link(phone, '报发现').tap();
    await phone.getByLabel('发现了什么').fill(FOUND);
    await phone.getByRole('group', { name: '类别' }).getByRole('radio', { name: '问题隐患' }).check();
    await phone.getByRole('group', { name: '等级' }).getByRole('radio', { name: '一般' }).check();
    await phone.getByRole('group', { name: '属于哪方面' }).getByRole('radio', { name: '综治' }).check();
    const chooser = phone.waitForEvent('filechooser');
    await button(phone, '拍一张').tap();
    await (await chooser).setFiles({ name: 'IMG_0007.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await phone.getByRole('img', { name: '照片 1' }).waitFor();
    await phone.close();

    phone = await context.newPage();
    await phone.goto('/rounds/log');
    await phone.getByText('接着').first().waitFor();
    await link(phone, '报发现').tap();
    await phone.getByRole('img', { name: '照片 1' }).waitFor();
    expect(await phone.getByLabel('发现了什么').inputValue()).toBe(FOUND);
    await button(phone, '记下').tap();
    await phone.getByText('这次报了 1 个发现').waitFor();
    await lookOver(phone, '100-no-signal-round');
    await button(phone, '巡查完了').tap();
    await heading(phone, '2 条在等发出').waitFor();
    expect((await tray()).map((row) => row.includes('等网络'))).toEqual([true, true]);
    await lookOver(phone, '101-no-signal-tray');
  });

  step('is sent in order when the signal is back, although an answer is lost on the way, and stands there once', async () => {
    let lost = 0;
    await context.route('**/graphql', async (route) => {
      if (lost || !route.request().postData()?.includes('LogGridFinding')) return route.continue();
      lost++;
      await route.fetch(); // it arrives, and its answer does not
      await route.abort('connectionreset');
    });
    await context.setOffline(false);
    await phone.getByText('发过，没有等到回音').or(heading(phone, '都发出了')).first().waitFor();
    await button(phone, '现在发').tap({ timeout: 2_000 }).catch(() => undefined);
    await heading(phone, '都发出了').waitFor();
    expect(lost).toBe(1);
    await context.unroute('**/graphql');
    const { gridFindings, gridRounds } = await ask('{ gridFindings { items { title attachments { name } round { state } } } gridRounds { items { state withoutPlan points { name result } } } }');
    expect(gridFindings.items).toEqual([{ title: FOUND, attachments: [{ name: 'IMG_0007.jpg' }], round: { state: 'made' } }]);
    expect(gridRounds.items).toEqual([{ state: 'made', withoutPlan: false, points: [{ name: '1 号楼消防通道', result: 'finding' }, { name: '东门', result: 'ok' }] }]);
  });

  step('what is refused is told with its field, mended and sent', async () => {
    await context.setOffline(true);
    await phone.goto('/activities/log');
    await phone.getByLabel('办了什么').fill(HELD);
    await phone.getByLabel('什么时候').fill(new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 16));
    await button(phone, '记好了').tap();
    await heading(phone, '1 条在等发出').waitFor();
    await context.setOffline(false);
    await heading(phone, '1 条要您看一下').waitFor();
    await phone.getByText(/还没有到这个日子/).waitFor();
    await lookOver(phone, '103-no-signal-refused');
    await link(phone, '改一改').tap();
    expect(await phone.getByLabel('办了什么').inputValue()).toBe(HELD);
    await phone.getByLabel('什么时候').fill(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 16));
    await button(phone, '记好了').tap();
    await heading(phone, HELD).waitFor();
  });

  step('asks before it is cleared by signing out, and leaves nothing behind', async () => {
    await context.setOffline(true);
    await phone.goto('/activities/log');
    await phone.getByLabel('办了什么').fill('没有发出的');
    await button(phone, '记好了').tap();
    await heading(phone, '1 条在等发出').waitFor();
    await phone.goto('/me');
    await button(phone, '退出登录').tap();
    const asked = phone.getByRole('dialog');
    await asked.getByText('还有 1 条没有发出').waitFor();
    await button(asked, '不要了，退出').tap();
    await asked.getByText('现在退不了登录').waitFor();
    await context.route('**/graphql', (route) => (route.request().postData()?.includes('LogHeldActivity') ? route.abort() : route.continue()));
    await context.setOffline(false);
    await button(asked, '不退出').tap();
    await button(phone, '退出登录').tap();
    await button(asked, '不要了，退出').tap();
    await phone.getByLabel('账号').waitFor();
    const counts = await Promise.all(['parcels', 'photos', 'lists', 'keeper'].map((store) => inStore(store, 'count')));
    const drafts = await phone.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('draft:')).length");
    expect([...counts, drafts]).toEqual([0, 0, 0, 0, 0]);
  });
});
