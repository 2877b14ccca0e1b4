import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { button, heading, section } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const THEIRS = '宣传栏换了没有拍照';
const OWN = '书记自己牵头改的值班表';
const REASON = '没有看到换好以后的照片，请补上再交。';

/** From the board's figure to its cases, all chosen at once and sent back: one of them is refused, and says why. */
describe('several cases sent back at once', () => {
  let place: ServedCommunity<{ theirs: string }>;
  let page: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      const theirs = await aNonconformity(world, staff, { state: 'verifying', title: THEIRS, clause: '8.3', waitDays: 0 });
      await aNonconformity(world, staff, { state: 'verifying', title: OWN, clause: '8.5', waitDays: 0, actionOwner: staff.secretary });
      return { theirs: theirs.id };
    });
    page = await place.window(place.staff.secretary, 'desk');
  });
  afterAll(() => place.close());

  step('the board says what to act on first, and why', async () => {
    await page.goto('/board');
    await page.getByRole('heading', { name: '今天先办这十件' }).waitFor();
    await page.locator('.ten li').filter({ hasText: THEIRS }).getByText('观察期满，等验证').waitFor();
    // clause and cause, each in one click
    const row = page.locator('.ten li').filter({ hasText: THEIRS });
    await row.getByRole('button', { name: /^8\.3 / }).click();
    await page.getByRole('dialog').getByText('四段追溯').waitFor();
    await page.keyboard.press('Escape');
    await row.getByRole('link', { name: /^原因：/ }).waitFor();
    await lookOver(page, '51-board');
  });

  step('a figure opens its cases, and they go back together', async () => {
    await page.getByRole('link', { name: '2 件等验证' }).click();
    await page.getByRole('link', { name: OWN }).waitFor();
    await page.getByRole('checkbox', { name: '选中这一页' }).check();
    await button(page, '退回').click();
    await page.getByRole('textbox', { name: '原因' }).fill(REASON);
    await button(page, '退回 2 件').click();
    const told = page.getByRole('status').filter({ hasText: '办好 1 件，1 件没有办' });
    await told.waitFor();
    await expect(told.innerText()).resolves.toContain('您负责其中的措施，要由别人验证');
    await lookOver(page, '52-bulk-told');
    await button(page, '知道了').click();
    await page.getByRole('link', { name: THEIRS }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: OWN }).waitFor();
  });

  step('the case that went back says with what reason', async () => {
    await page.goto(`/nonconformities/${place.made.theirs}`);
    await heading(page, THEIRS).waitFor();
    await section(page, '历史').getByText(REASON).first().waitFor();
  });
});
