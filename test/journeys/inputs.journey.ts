import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { anAnnualPlan } from '../factories/annual-plan.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { button, link } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const WISH = '北门晚上太黑，想装一盏路灯';

describe('a wish of residents that becomes part of next year’s plan', () => {
  let place: ServedCommunity<{ planId: string }>;
  let page: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await aNonconformity(world, staff, { title: '回访超过两天' });
      return { planId: (await anAnnualPlan(world, staff, { items: [{ title: '便民维修日' }] })).id };
    });
  });
  afterAll(() => place.close());

  const panel = (): Locator => page.getByRole('dialog', { name: '策划依据' });
  const line = (text: string): Locator => panel().getByRole('listitem').filter({ hasText: text });

  step('is written by a resident on the phone, without an account, twice in nearly the same words', async () => {
    const phone = await place.window(null, 'phone', { at: `/p/${place.staff.community.code}` });
    await link(phone, /明年希望社区做什么/).tap();
    await phone.getByLabel('希望做什么').fill(WISH);
    await lookOver(phone, '91-wish');
    await button(phone, '交给社区').tap();
    await phone.getByText('做明年的计划时会看到这一条。').waitFor();
    await phone.goto(`/p/${place.staff.community.code}/wish`);
    await phone.getByLabel('希望做什么').fill(`${WISH}！`);
    await button(phone, '交给社区').tap();
    await phone.getByText('还有 1 个人说过同样的话').waitFor();
    await phone.close();
  });

  step('stands once among the needs, with two who asked', async () => {
    page = await place.window(place.staff.worker, 'desk', { at: '/needs' });
    await link(page, WISH).waitFor();
    await page.getByText('2 人说过').or(page.getByText('2 人', { exact: true })).first().waitFor();
    await lookOver(page, '92-needs');
  });

  step('is written down by staff who hear another', async () => {
    await page.goto('/needs/new');
    await page.getByLabel('怎么说的').fill('想要一个晒被子的地方');
    await lookOver(page, '93-collect');
    await button(page, '记下').click();
    await page.getByRole('heading', { name: '想要一个晒被子的地方' }).waitFor();
  });

  step('is taken into the plan from what it should start from', async () => {
    await page.goto(`/plans/${place.made.planId}`);
    await button(page, '看依据').click();
    await line(WISH).waitFor();
    await lookOver(page, '94-inputs');
    await button(line(WISH), '采纳').click();
    await line(WISH).getByLabel('要做到什么').fill('天黑以后看得清台阶');
    await button(line(WISH), '写进计划').click();
    await line(WISH).getByText('采纳了').waitFor();
  });

  step('while another is set aside with the reason', async () => {
    await button(line('晒被子'), '不采纳').click();
    await line('晒被子').getByLabel('为什么不采纳').fill('楼顶已经能晒');
    await button(line('晒被子'), '记下').click();
    await line('晒被子').getByText('没有采纳：楼顶已经能晒').waitFor();
    await lookOver(page, '95-decided');
  });

  step('and tells from either end what became of it', async () => {
    await link(line(WISH).getByText('采纳了'), WISH).click();
    const item = page.getByRole('dialog', { name: WISH });
    await item.getByText('从哪里来').waitFor();
    await lookOver(page, '96-item');
    await page.goto('/needs');
    await link(page, WISH).click();
    await page.getByText('写进了哪个计划').waitFor();
    await lookOver(page, '97-need');
    expect(await page.getByRole('link', { name: WISH }).count()).toBeGreaterThan(0);
  });
});
