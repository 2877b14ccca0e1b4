import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { anAnnualPlan } from '../factories/annual-plan.factory.js';
import { button } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const DAY_CARE = '放学后照护班';
const REPAIRS = '便民维修日';
/** As Excel puts it on the clipboard: item, catalogue, owner, delivery, yuan, months. */
const FROM_EXCEL = '楼道照明巡修\t\t\t购买\t40000\t2-11\r\n应急演练\t\t没有这个人\t自办\t1.6万\t5\r\n';

/** The service list as two people write it at once: what a spreadsheet does, and nothing lost. */
describe('the table of a plan’s items', () => {
  let place: ServedCommunity<{ id: string }>;
  let secretary: Page;
  let worker: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity((world, staff) => anAnnualPlan(world, staff, {
      items: [{ title: DAY_CARE, group: 'people', requirement: '' }, { title: REPAIRS, group: 'convenience', owner: null }, { title: '居民互助小组', group: 'other' }],
    }));
    const at = `/plans/${place.made.id}`;
    [secretary, worker] = await Promise.all([place.window(place.staff.secretary, 'desk', { at }), place.window(place.staff.worker, 'desk', { at })]);
    await Promise.all([secretary, worker].map((page) => cell(page, REPAIRS, '元').waitFor()));
  });
  afterAll(() => place.close());

  const row = (page: Page, title: string): Locator => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });
  const cell = (page: Page, title: string, column: string): Locator => row(page, title).locator(`[data-label="${column}"]`);
  const saved = (page: Page): Promise<void> => page.getByText(/已自动保存/).waitFor();

  /** Goes to a cell, types over it and on to the next row. */
  async function write(page: Page, title: string, column: string, text: string): Promise<void> {
    await cell(page, title, column).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  async function paste(page: Page, text: string): Promise<void> {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await page.keyboard.press('Control+v');
  }

  step('is written by the keyboard alone, offers who is meant, and saves by itself', async () => {
    await cell(secretary, REPAIRS, '负责人').click();
    await secretary.keyboard.type(place.staff.worker.name.slice(0, 1));
    await secretary.getByRole('option', { name: new RegExp(`^${place.staff.worker.name}`) }).waitFor();
    await lookOver(secretary, '111-offer');
    await secretary.keyboard.press('Escape');
    await cell(secretary, REPAIRS, '负责人').click();
    await secretary.keyboard.type(place.staff.worker.name);
    await secretary.keyboard.press('Tab');
    await secretary.keyboard.type('志愿者、自办');
    await secretary.keyboard.press('Tab');
    await secretary.keyboard.type('2.4万');
    await secretary.keyboard.press('Tab');
    await secretary.keyboard.type('3-6,9');
    await secretary.keyboard.press('Enter');
    await saved(secretary);
    await expect(row(secretary, REPAIRS).innerText()).resolves.toMatch(/志愿者、自办\s+24,000/);
    await secretary.reload();
    await row(secretary, REPAIRS).getByRole('img', { name: '3–6、9' }).waitFor();
  });

  step('says under the cell what it cannot read, and puts back what was there', async () => {
    await write(secretary, REPAIRS, '元', '-5');
    await secretary.getByRole('alert').filter({ hasText: '最小是 0' }).waitFor();
    await secretary.keyboard.press('Escape');
    await expect(cell(secretary, REPAIRS, '元').innerText()).resolves.toContain('24,000');
  });

  step('takes rows from Excel, marks what it cannot read, and takes all of it back at once', async () => {
    await secretary.getByRole('row').filter({ hasText: '在安民服务里加一项' }).getByRole('gridcell').last().click();
    await paste(secretary, FROM_EXCEL);
    await secretary.getByText('粘贴了 0 格，新加 2 项。1 格看不懂').waitFor();
    await row(secretary, '应急演练').getByText('没有这个人').waitFor();
    await secretary.getByText('有 1 格要您看一眼').waitFor();
    await lookOver(secretary, '112-pasted');
    await secretary.keyboard.press('Control+z');
    await row(secretary, '应急演练').waitFor({ state: 'detached' });
    await secretary.keyboard.press('Control+Shift+z');
    await row(secretary, '应急演练').waitFor();
    await write(secretary, '应急演练', '负责人', place.staff.colleague.name);
    await saved(secretary);
  });

  step('copies a range, fills several rows with one value, moves a row and takes one out', async () => {
    await cell(secretary, '楼道照明巡修', '方式').click();
    await secretary.keyboard.press('Shift+ArrowDown');
    await secretary.keyboard.type('共建');
    await secretary.keyboard.press('Control+Enter');
    await expect(cell(secretary, '应急演练', '方式').innerText()).resolves.toContain('共建');
    await secretary.keyboard.press('Control+z');
    await expect(cell(secretary, '应急演练', '方式').innerText()).resolves.toContain('自办');
    await cell(secretary, '应急演练', '服务项目').click();
    await secretary.keyboard.press('Alt+ArrowUp');
    await secretary.getByRole('rowheader', { name: '第 3 项，应急演练' }).waitFor();
    await secretary.getByRole('rowheader', { name: '楼道照明巡修' }).click();
    await lookOver(secretary, '113-chosen');
    await secretary.getByRole('rowheader', { name: '楼道照明巡修' }).click();
    await button(secretary, '去掉 1 项').click();
    await row(secretary, '楼道照明巡修').waitFor({ state: 'detached' });
    await secretary.keyboard.press('Control+z');
    await row(secretary, '楼道照明巡修').waitFor();
    await saved(secretary);
  });

  step('lets two people write different cells of one row', async () => {
    await worker.reload();
    await write(worker, DAY_CARE, '元', '9600');
    await saved(worker);
    await write(secretary, DAY_CARE, '月份', '9-12');
    await saved(secretary);
    await secretary.reload();
    await cell(secretary, DAY_CARE, '元').filter({ hasText: '9,600' }).waitFor({ state: 'attached' });
    await row(secretary, DAY_CARE).getByRole('img', { name: '9–12' }).waitFor();
  });

  step('shows both values where two wrote one cell, and keeps the one that is chosen', async () => {
    await write(worker, DAY_CARE, '元', '8000');
    await saved(worker);
    await write(secretary, DAY_CARE, '元', '12000');
    const both = secretary.getByRole('alert').filter({ hasText: '“预算”两个人都改了' });
    await both.waitFor();
    const text = await both.innerText();
    expect(text).toContain('12,000 元');
    expect(text).toContain('8,000 元');
    expect(text).toContain(`${place.staff.worker.name}写的`);
    await lookOver(secretary, '114-two');
    await button(both, '用我的').click();
    await both.waitFor({ state: 'detached' });
    await saved(secretary);
    await worker.reload();
    await cell(worker, DAY_CARE, '元').filter({ hasText: '12,000' }).waitFor({ state: 'attached' });
  });

  step('keeps on this device what is typed without a line, also when the page is closed, and sends it later', async () => {
    await worker.context().setOffline(true);
    await write(worker, REPAIRS, '元', '7000');
    await worker.getByText('连不上。1 处改动在这台设备上，连上就送出').waitFor();
    await write(worker, REPAIRS, '月份', '全年');
    await worker.getByText('2 处改动在这台设备上').waitFor();
    await worker.goto('about:blank');
    await worker.context().setOffline(false);
    await worker.goto(`/plans/${place.made.id}`);
    await cell(worker, REPAIRS, '元').getByText('7,000').waitFor();
    for (let tries = 0; tries < 10 && !(await cell(secretary, REPAIRS, '元').filter({ hasText: '7,000' }).count()); tries++) {
      await secretary.reload();
      await cell(secretary, REPAIRS, '元').waitFor({ state: 'attached' });
    }
    await cell(secretary, REPAIRS, '元').filter({ hasText: '7,000' }).waitFor({ state: 'attached' });
    await row(secretary, REPAIRS).getByRole('img', { name: '全年' }).waitFor();
  });

  step('is a list to be read on a phone, each item a page to be written', async () => {
    const phone = await place.window(place.staff.secretary, 'phone', { at: `/plans/${place.made.id}` });
    const line = phone.getByRole('listitem').getByRole('button', { name: new RegExp(REPAIRS) });
    await line.waitFor();
    await lookOver(phone, '116-phone');
    await line.tap();
    const sheet = phone.getByRole('dialog', { name: REPAIRS });
    await sheet.getByLabel('服务要求').fill('每月第一个周六，提前三天贴出来');
    await button(sheet, '保存').tap();
    await sheet.waitFor({ state: 'hidden' });
    await phone.close();
  });
});
