import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPlanTemplate } from '../factories/plan-template.factory.js';
import { aStaffedCommunity, type APerson } from '../factories/world.js';
import { button, link } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

/** As LibreOffice saved it: title, merged cells, groups between the rows, a sum, a hidden sheet. */
const OWN = fileURLToPath(new URL('../fixtures/own-plan.xlsx', import.meta.url));
const next = new Date().getFullYear() + 1;

describe('a first plan', () => {
  let place: ServedCommunity<{ neighbour: APerson }>;
  let page: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await aPlanTemplate(world, staff, { state: 'shared', title: '街道推荐的服务', description: '给第一次写计划的社区。' });
      return { neighbour: (await aStaffedCommunity(world, { street: staff.community.street, name: '邻近社区' })).secretary };
    });
  });
  afterAll(() => place.close());

  step('from one’s own Excel: the sheet is found, its columns are offered', async () => {
    page = await place.window(place.staff.worker, 'desk', { at: '/plans/new' });
    await page.getByLabel('这一年要做到什么').fill('照去年的做，做得更细。');
    await page.getByRole('radio', { name: '用自己的 Excel' }).check();
    await page.locator('input[type=file]').setInputFiles(OWN);
    await page.getByText('填到').first().waitFor();
    await page.getByLabel('哪一张表').waitFor();
    await page.getByLabel('备注填到').selectOption({ label: '限制条件' });
    await page.getByRole('cell', { name: '看天气' }).first().waitFor();
    await page.getByText('看不出是哪几个月').waitFor();
    await lookOver(page, '71-own-sheet');
  });

  step('tells what it cannot read at the cell, and begins nothing until that is settled', async () => {
    const begin = button(page, /^起草/);
    if (await begin.isEnabled()) throw new Error('a plan could be begun with a cell that cannot be read');
    await page.getByLabel('看不懂的时间').check();
    await page.getByText('1 格照原样写进了服务要求').waitFor();
    await page.getByText('会带入这 4 项').waitFor();
    await lookOver(page, '72-own-sheet-ready');
  });

  step('becomes the plan of the year, with everything that stood in it', async () => {
    await button(page, '起草，带入 4 项').click();
    await page.getByRole('heading', { name: `${next} 年度服务计划` }).waitFor();
    for (const title of ['社区养老服务', '暑期托管班', '便民维修日', '楼道飞线清理']) await button(page, title).first().waitFor();
    await lookOver(page, '73-first-plan');
  });

  step('remembers the columns for the next time', async () => {
    await page.goto('/plans/new');
    await page.getByRole('spinbutton', { name: '年份' }).fill(String(next + 1));
    await page.getByRole('radio', { name: '用自己的 Excel' }).check();
    await page.locator('input[type=file]').setInputFiles(OWN);
    await page.getByText('上次这样填').first().waitFor();
    if ((await page.getByLabel('备注填到').inputValue()) !== 'constraint') throw new Error('the column was not remembered');
    await page.close();
  });

  step('of a neighbour from the street’s template, on the phone', async () => {
    page = await place.window(place.made.neighbour, 'phone', { at: '/plans/new' });
    await page.getByRole('radio', { name: '用街道的模板' }).check();
    await page.getByText('带入 2 项。').waitFor();
    await lookOver(page, '74-from-template');
    await button(page, '起草，带入 2 项').tap();
    await page.getByText('从模板“街道推荐的服务”第 1 版起草').waitFor();
    await page.close();
  });

  step('is seen by the street: who used the template, and who plans what', async () => {
    page = await place.window(place.staff.official, 'desk', { at: '/plan-templates' });
    await link(page, '街道推荐的服务').click();
    await page.getByRole('cell', { name: '邻近社区' }).waitFor();
    await lookOver(page, '75-template');
    await page.goto(`/plan-table?year=${next}`);
    await link(page, /邻近社区，.*：1 项/).first().waitFor();
    await lookOver(page, '76-who-plans-what');
    await button(page, '改').or(link(page, '计划模板')).first().waitFor();
  });
});
