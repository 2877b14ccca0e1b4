import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { anAnnualPlan } from '../factories/annual-plan.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { button, heading, link, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';
import { writeItem } from './deeds.js';

const THIS_YEAR = new Date().getFullYear();
const NEXT_YEAR = THIS_YEAR + 1;
const LEARNT = '回访超过两天';

describe('a plan from last year’s, approved by the street and revised', () => {
  let place: ServedCommunity;
  let page: Page;
  let street: Page;
  let plan: string;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await aNonconformity(world, staff, { title: LEARNT });
      await anAnnualPlan(world, staff, {
        year: THIS_YEAR, state: 'published', items: [{ title: '老人餐桌', entry: 'elderly-care', constraint: '厨房一次供 60 份' }, { title: '便民维修日', group: 'convenience', entry: 'daily-life' }],
      });
    });
  });
  afterAll(() => place.close());

  const checks = (): Locator => page.getByRole('complementary', { name: '检查和目录' });

  step('begins with last year’s services and reasons; days and money are still to say', async () => {
    page = await place.window(place.staff.worker, 'desk', { at: '/plans/new' });
    await page.locator('label').filter({ hasText: '照以前的计划' }).click();
    await button(page, '起草，带入 2 项').click();
    await heading(page, `${NEXT_YEAR} 年度服务计划`).waitFor();
    plan = new URL(page.url()).pathname;
    await checks().getByText('第 1、2 项没有时间').waitFor();
    await checks().getByText('“资源”这一部分全空着').waitFor();
    expect(await checks().getByText('没有安排，也没有写原因').count()).toBe(0);
    await lookOver(page, 'a1-from-last-year');
  });

  step('takes in what went wrong, which then is a service with gaps of its own', async () => {
    await button(page, '看依据').click();
    const line = page.getByRole('dialog', { name: '策划依据' }).getByRole('listitem').filter({ hasText: LEARNT });
    await button(line, '采纳').click();
    await line.getByLabel('要做到什么').fill('接到的事两天内回访，记下满意不满意');
    await button(line, '写进计划').click();
    await line.getByText('采纳了').waitFor();
    await page.keyboard.press('Escape');
    await checks().getByText(`第 3 项“${LEARNT}”没有负责人`).waitFor();
  });

  step('is led by each finding to its place, until nothing is missing', async () => {
    const { worker, colleague } = place.staff;
    await writeItem(page, '老人餐桌', worker.name, NEXT_YEAR, '中午十一点半开饭，送到 80 岁以上老人家里', 36_000);
    await writeItem(page, '便民维修日', colleague.name, NEXT_YEAR, '每月第二个周六，修小家电、磨刀、配钥匙');
    await writeItem(page, LEARNT, worker.name, NEXT_YEAR, '接到的事两天内回访');
    await checks().getByText('该有的都齐了，可以提交。').waitFor();
    await checks().getByRole('link', { name: '还没有记怎样征求居民意见' }).click();
    const asked = section(page, '征求居民意见');
    await button(asked, '记一次').click();
    await asked.getByLabel('多少人').fill('64');
    await asked.getByLabel('大家说了什么').fill('楼道口问了三个晚上，都说餐桌要办下去。');
    await button(asked, '记下').click();
    await asked.getByText('64 人').waitFor();
    await checks().getByText('还没有记怎样征求居民意见').waitFor({ state: 'hidden' });
    await lookOver(page, 'a2-ready');
    await page.close();
    page = await place.window(place.staff.secretary, 'desk', { at: plan });
    await take(page, '提交街道');
    await stateOf(page).getByText('待审批').waitFor();
  });

  step('stands before the street beside last year’s, and is talked about line by line', async () => {
    street = await place.window(place.staff.official, 'desk', { at: '/plans' });
    await link(street, '待审批的计划').click();
    await heading(street, '1 份计划等街道审批').waitFor();
    await lookOver(street, 'a3-submitted');
    await link(street, '逐项对照、写意见').click();
    const line = street.getByRole('article').filter({ hasText: '老人餐桌' });
    await line.getByText('中午十一点半开饭').waitFor();
    await button(line, '对这一项说一句').click();
    await line.getByRole('textbox', { name: '说一句' }).fill('送餐的人手够不够？');
    await button(line, '发出').click();
    await line.getByRole('listitem').getByText('送餐的人手够不够？').waitFor();
    await lookOver(street, 'a4-line');
  });

  step('comes back with a note on the whole and on a line', async () => {
    await link(street, '退回修改').click();
    const form = street.getByRole('form', { name: '退回修改' }).or(street.locator('.inplace'));
    await form.getByLabel('总的意见').fill('送餐的事写清楚再报。');
    await form.getByLabel('给某一项写意见').selectOption({ index: 1 });
    await form.getByRole('textbox', { name: '1 老人餐桌' }).fill('谁送、几点送，写进服务要求');
    await button(form, '退回修改').click();
    await stateOf(street).getByText('已退回').waitFor();
    await page.goto(plan);
    await page.getByText('街道的意见：送餐的事写清楚再报。').waitFor();
    await checks().getByText('送餐的人手够不够？').waitFor();
    await lookOver(page, 'a5-returned');
    await writeItem(page, '老人餐桌', place.staff.worker.name, NEXT_YEAR, '中午十一点半开饭，两位志愿者送到 80 岁以上老人家里');
    await take(page, '提交街道');
    await stateOf(page).getByText('待审批').waitFor();
  });

  step('is approved together with whatever else is fine, and published', async () => {
    await street.goto('/plans/submitted');
    await street.getByRole('checkbox').first().check();
    await button(street, '批准 1 份').click();
    await street.getByRole('status').getByText('批准了 1 份。').waitFor();
    await page.goto(plan);
    await take(page, '发布');
    await stateOf(page).getByText('执行中').waitFor();
  });

  step('in force it is revised: the next version is written while this one goes on', async () => {
    await button(page, '修订').click();
    await page.getByLabel('为什么').fill('厨房扩了，多送 20 份。');
    await button(page.locator('.inplace'), '修订').click();
    await page.getByText('修订原因：厨房扩了，多送 20 份。').waitFor();
    expect(new URL(page.url()).pathname).not.toBe(plan);
    await checks().getByText('想一想这次调整带来的风险和机遇').waitFor();
    await writeItem(page, '老人餐桌', place.staff.worker.name, NEXT_YEAR, '中午十一点半开饭，三位志愿者送 80 份', 48_000);
    await link(page, '和第 1 版对照').click();
    await page.getByRole('article').filter({ hasText: '老人餐桌' }).getByText('三位志愿者送 80 份').waitFor();
    await lookOver(page, 'a6-beside');
    const phone = await place.window(place.staff.secretary, 'phone', { at: new URL(page.url()).pathname });
    await phone.getByRole('article').first().waitFor();
    await lookOver(phone, 'a7-beside-phone');
    await phone.close();
    await page.goto(plan);
    await page.getByText('第 2 版正在办，批准发布后替换这一版。').waitFor();
    await stateOf(page).getByText('执行中').waitFor();
    await lookOver(page, 'a8-in-force');
  });
});
