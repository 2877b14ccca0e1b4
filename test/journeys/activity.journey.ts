import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Activity } from '#do';
import { dayOf } from '#kernel';
import { anActivity, underHeading } from '../factories/activity.factory.js';
import { anEntry } from '../factories/register.factory.js';
import { button, heading, link, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const [MINE, NEIGHBOURS] = ['13800002222', '13800003333'];
const MINUTE = 60_000;

/** An activity (8.8) on residents' phones: a seat, the waiting list, the code at the door, what they say of it; and its year. */
describe('an activity that residents register for', () => {
  let place: ServedCommunity<Activity>;
  let desk: Page;
  let phone: Page;
  let neighbour: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      const club = await anEntry(world, staff, 'social-organisation', { values: { name: '银发互助会' } });
      const row = await anActivity(world, staff, {
        state: 'published', title: '手机课：网上挂号', capacity: 1, partnerIds: [club.id], goal: '会自己挂号\n会查报告', startsAt: new Date(Date.now() + 60 * MINUTE), minutes: 30,
      });
      await underHeading(world, staff, row, 'people');
      return row;
    });
    desk = await place.window(place.staff.worker, 'desk');
    [phone, neighbour] = await Promise.all([place.window(null, 'phone'), place.window(null, 'phone')]);
  });
  afterAll(() => place.close());

  const record = (): string => `/activities/${place.made.id}`;
  const register = async (page: Page, name: string, number: string, submit: string): Promise<void> => {
    await page.goto(`/p/${place.staff.community.code}/activities`);
    await link(page, '看详情和报名').tap();
    await page.getByLabel('怎么称呼您').fill(name);
    await page.getByLabel('您的手机号').fill(number);
    await button(page, submit).tap();
  };

  step('gives its seat to the first, and lets the next wait', async () => {
    await register(phone, '陈阿姨', MINE!, '报名');
    await heading(phone, '报上了，请记下这两样').waitFor();
    await lookOver(phone, '111-registered-390');
    await register(neighbour, '林大爷', NEIGHBOURS!, '报候补');
    await heading(neighbour, '进了候补，您是第一位').waitFor();
    await lookOver(neighbour, '112-waiting-390');
  });

  step('moves up who waits when a seat becomes free, and has them called', async () => {
    await link(phone, '查看报名').tap();
    await button(phone, '查进度').tap();
    await button(phone, '取消报名').tap();
    await button(phone, '取消报名').last().tap();
    await heading(phone, '已经取消报名').waitFor();
    await link(neighbour, '查看报名').tap();
    await button(neighbour, '查进度').tap();
    await neighbour.getByText(/有人取消，.*轮到您了/).waitFor();
    await lookOver(neighbour, '113-moved-up-390');
    await desk.goto(record());
    await desk.getByText('候补补上了，还没有告诉 1 人').waitFor();
    await button(desk, '看姓名和电话').click();
    await desk.getByText('林大爷').waitFor();
    await button(desk, '已打电话告诉').click();
    await desk.getByText(/补上，已告诉/).waitFor();
    await lookOver(desk, '114-called');
  });

  step('is come to by the code on the organiser’s phone', async () => {
    const organiser = await place.window(place.staff.worker, 'phone');
    const shown = organiser.waitForResponse((response) => response.url().endsWith('/graphql') && Boolean(response.request().postData()?.includes('activityId')));
    await organiser.goto(`${record()}/check-in`);
    const { data } = (await (await shown).json()) as { data: { checkInCode: { path: string } } };
    await neighbour.goto(data.checkInCode.path);
    await neighbour.getByLabel('您的手机号').fill(NEIGHBOURS!);
    await button(neighbour, '签到').tap();
    await neighbour.getByText('签到好了，请进').waitFor();
    await lookOver(neighbour, '115-checked-in-390');
    await organiser.getByText('已签到 1 人').waitFor();
    await lookOver(organiser, '116-code-390');
  });

  step('is told of by who came, once', async () => {
    await desk.reload();
    await button(section(desk, '参加者评价'), '请来的人评价').click();
    const form = desk.locator('form').filter({ hasText: '谁来评价' });
    await expect(form.getByRole('radio', { name: '签到的人，每人一份' }).isChecked()).resolves.toBe(true);
    await button(form, '请来的人评价').click();
    const way = (await link(desk, '打开评价页').getAttribute('href'))!;
    await lookOver(desk, '117-asked');
    await place.goOnAt(new Date(place.made.endsAt.getTime() + 5 * MINUTE));
    [desk, neighbour] = await Promise.all([place.window(place.staff.worker, 'desk'), place.window(null, 'phone')]);
    const answer = async (number: string): Promise<void> => {
      await neighbour.goto(way);
      await heading(neighbour, '“手机课：网上挂号”办得怎么样？').waitFor();
      await neighbour.getByLabel('签到用的手机号').fill(number);
      for (const [question, score] of [['内容对您有没有用', '很好'], ['组织安排', '好'], ['场地', '不太好']] as const) {
        await neighbour.getByRole('radiogroup', { name: question }).getByText(score, { exact: true }).tap();
      }
      await button(neighbour, '交上去').tap();
    };
    await answer(NEIGHBOURS!);
    await neighbour.getByText('选一个').waitFor();
    await lookOver(neighbour, '118-half-390');
    await neighbour.getByRole('radiogroup', { name: '总的感受' }).getByText('好', { exact: true }).tap();
    await neighbour.getByLabel('还想说的').fill('屏幕再大一点。');
    await button(neighbour, '交上去').tap();
    await neighbour.getByText('收到了，谢谢您').waitFor();
    await lookOver(neighbour, '119-answered-390');
    await answer(MINE!);
    await neighbour.getByRole('radiogroup', { name: '总的感受' }).getByText('好', { exact: true }).tap();
    await button(neighbour, '交上去').tap();
    await neighbour.getByText('您已经写过了，谢谢您').waitFor();
  });

  step('is judged by its goals, put on file and reported', async () => {
    await desk.goto(record());
    await take(desk, '记到场人数', (form) => form.getByLabel('到场人数').fill('2'));
    await desk.getByText(/正在收，已有 1 份/).waitFor();
    await desk.getByText('超过名额 1 人').waitFor();
    await take(desk, '写总结和评价', async (form) => {
      await form.getByLabel('总结').fill('两位都挂上了号。');
      await form.getByRole('group', { name: '会自己挂号' }).getByRole('radio', { name: '达到', exact: true }).check();
      await form.getByRole('group', { name: '会查报告' }).getByRole('radio', { name: '部分达到', exact: true }).check();
      await form.getByRole('group', { name: '效果怎么样' }).getByRole('radio', { name: '好', exact: true }).check();
      await form.getByLabel('评价', { exact: true }).fill('屏幕太小。');
    });
    await take(desk, '归档');
    await stateOf(desk).getByText('已归档').waitFor();
    await section(desk, '目标完成情况').getByRole('row').filter({ hasText: '会查报告' }).getByText('部分达到').waitFor();
    await lookOver(desk, '120-archived');
    const download = desk.waitForEvent('download');
    await link(desk, '活动报告（Word）').click();
    expect((await download).suggestedFilename()).toContain('手机课');
  });

  step('stands in the year’s headings and in the calendar, which is subscribed to', async () => {
    await desk.goto('/activities/building');
    await section(desk, '人邻里互助，居民自己做主').getByRole('link', { name: '手机课：网上挂号' }).waitFor();
    await desk.getByRole('row').filter({ hasText: '银发互助会' }).getByRole('cell', { name: '1', exact: true }).waitFor();
    await lookOver(desk, '121-building');
    const calendar = `/activities/calendar?on=${dayOf(place.made.startsAt)}`; // late in the evening it was yesterday, perhaps last week
    await desk.goto(calendar);
    await link(desk, /手机课：网上挂号/).waitFor();
    await button(desk, '做一个订阅地址').click();
    const address = await desk.getByLabel('订阅地址').inputValue();
    await lookOver(desk, '122-calendar');
    const read = await desk.request.get(address);
    expect([read.status(), await read.text()]).toEqual([200, expect.stringContaining('SUMMARY:手机课')]);
    await button(desk, '作废').click();
    await desk.getByText('订阅地址作废了').waitFor();
    expect((await desk.request.get(address)).status()).toBe(404);
    await desk.getByText('周', { exact: true }).click();
    await link(desk, /手机课：网上挂号/).waitFor();
    await lookOver(desk, '123-week');
    const worker = await place.window(place.staff.worker, 'phone', { at: calendar });
    await link(worker, /手机课：网上挂号/).waitFor();
    await lookOver(worker, '124-calendar-390');
    await worker.goto('/activities/building');
    await link(worker, '手机课：网上挂号').waitFor();
    await lookOver(worker, '125-building-390');
  });
});
