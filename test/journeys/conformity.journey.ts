import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { anEntry } from '../factories/register.factory.js';
import { button, heading, link } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const NEXT_YEAR = new Date().getFullYear() + 1;
const WORKERS = '社区工作者人数';
const DRAFT = 'DB35/T draft 2021';

/**
 * Where a community stands: 3,200 residents and two community workers. 3,200 × 18 ÷ 10,000 = 5.76, so the edition in
 * force wants 6; the draft wants 10 from 3,000 residents on. The sheet brings six more: 8.
 */
describe('a gap in the staffing, found, half closed and taken into next year’s plan', () => {
  let place: ServedCommunity;
  let page: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await anEntry(world, staff, 'community-profile', { values: { residentPopulation: 3200, households: 1200, source: '派出所人口台账' } });
      await anEntry(world, staff, 'staff-member', { values: { name: '林秀', category: 'community-worker', post: '综合岗' } });
      await anEntry(world, staff, 'staff-member', { values: { name: '吴诚', category: 'community-worker', post: '网格岗' } });
    });
    page = await place.window(place.staff.secretary, 'desk');
  });
  afterAll(() => place.close());

  const row = (): Locator => page.getByRole('row').filter({ has: button(page, WORKERS) });
  const stand = async (): Promise<string[]> => (await row().getByRole('cell').allInnerTexts()).slice(4).map((text) => text.replace(/\s+/g, ' '));
  /** What a requirement rests on, under its row. */
  const open = async (): Promise<Locator> => {
    if ((await button(page, WORKERS).getAttribute('aria-expanded')) === 'false') await button(page, WORKERS).click();
    return page.getByRole('row').filter({ hasText: '怎么算的' });
  };

  step('tells the secretary how far it is by both editions, and from which records', async () => {
    await link(page.getByRole('navigation', { name: '主导航' }), '对标').click();
    await heading(page, /条里 \d+ 条达标/).waitFor();
    expect(await stand()).toEqual([
      expect.stringContaining('未达标还差 4 名社区工作者'), expect.stringContaining('未达标还差 8 名社区工作者'),
    ]);
    const under = await open();
    await under.getByText('常住人口 3,200 × 18 ÷ 10,000 = 5.76，进到 6').waitFor();
    await lookOver(page, '81-standing');
  });

  step('shows at once what other figures would change, and keeps none of them', async () => {
    await button(page, '试一试').click();
    const panel = page.getByRole('region', { name: '试一试：什么也不存' });
    await panel.getByLabel('社区工作者', { exact: true }).fill('10');
    await row().getByText('原来未达标，还差 8 名社区工作者').waitFor();
    await lookOver(page, '82-what-if');
    await button(panel, '不试了').click();
    await row().getByText('还差 8 名社区工作者').waitFor();
  });

  step('turns once the staff are imported from the street’s sheet', async () => {
    await page.goto('/registers/staff-member/import');
    await page.locator('input[type=file]').setInputFiles('test/fixtures/staff-libreoffice.xlsx');
    await button(page, '登记这 8 条').click();
    await page.getByText('8 条工作人员都登记好了。').waitFor();
    await page.goto('/conformity');
    await row().getByText('达标', { exact: true }).first().waitFor();
    expect(await stand()).toEqual([expect.stringMatching(/^达标/), expect.stringContaining('未达标还差 2 名社区工作者')]);
  });

  step('opens the records behind the figure in one click', async () => {
    const under = await open();
    await button(under, '工作人员：看记录').click();
    const side = page.getByRole('dialog', { name: '社区工作者' });
    await link(side, /林秀/).waitFor();
    expect(await side.getByRole('listitem').count()).toBe(8);
    await lookOver(page, '83-records');
    await page.keyboard.press('Escape');
    await side.waitFor({ state: 'hidden' });
  });

  step('sets the other edition beside it, with its own sum', async () => {
    await page.getByLabel('对照的标准').selectOption(DRAFT);
    await row().getByText('还差 2 名社区工作者').waitFor();
    const under = await open();
    await under.getByText(/常住人口 3,200 ≥ 3,000，常住人口 3,200 < 6,000：10/).waitFor();
    await under.getByText('常住人口 3,200 × 18 ÷ 10,000 = 5.76，进到 6').waitFor();
  });

  step('takes the gap into next year’s plan, with its clauses and figures', async () => {
    const under = await open();
    await button(under, `列入 ${NEXT_YEAR} 年计划`).click();
    const form = page.getByRole('form', { name: `列入 ${NEXT_YEAR} 年计划` });
    await expect(form.getByLabel('服务要求').inputValue()).resolves.toContain('还差 2 名社区工作者');
    await button(form, '列入计划').click();
    await link(page, '看计划').click();
    const side = page.getByRole('dialog', { name: `补上：${WORKERS}` });
    await side.getByLabel('服务要求').waitFor();
    await side.getByText('6.1.2').first().waitFor();
  });

  step('is a list on a phone', async () => {
    const phone = await place.window(place.staff.secretary, 'phone', { at: '/conformity' });
    await button(phone, new RegExp(`^${WORKERS}`)).tap();
    await phone.getByText('怎么算的').waitFor();
    await lookOver(phone, '86-phone');
  });
});
