import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addDays, dayOf } from '#kernel';
import { anObjective } from '../factories/objective.factory.js';
import { button, heading, link, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const ABOVE = '居民满意度到 92 分';
const TITLE = '窗口等候不超过 8 分钟';
const ago = (days: number): string => addDays(dayOf(new Date()), -days);

/** An objective (5.2) from half a thought to its forecast: below another, measured by its owner on a phone. */
describe('the objectives of a community', () => {
  let place: ServedCommunity;
  let desk: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await anObjective(world, staff, { title: ABOVE, state: 'set', unit: '分', baseline: 86, target: 92, dueOn: ago(-60), values: [] });
    });
    desk = await place.window(place.staff.secretary, 'desk');
  });
  afterAll(() => place.close());

  step('are drafted below another, and warned of what cannot be measured yet', async () => {
    await desk.goto('/plans');
    await link(desk, '服务目标').click();
    await link(desk, ABOVE).click();
    await link(section(desk, '上下级目标'), '加一个下级目标').click();
    await button(desk, '存下').click();
    await desk.getByText('写清是哪个部门或服务。').waitFor();
    await lookOver(desk, '91-objective-drafted');
    await desk.getByLabel('目标', { exact: true }).fill(TITLE);
    await desk.getByLabel('哪个部门或服务').fill('服务窗口');
    await desk.getByLabel('关于什么').selectOption('timeliness');
    await desk.getByRole('radio', { name: '越低越好' }).check();
    await button(desk, '存下').click();
    await heading(desk, TITLE).waitFor();
    for (const gap of ['没有写看什么指标。', '没有写单位。', '没有写要达到多少。']) await desk.getByText(gap).waitFor();
    await link(section(desk, '上下级目标'), new RegExp(ABOVE)).waitFor();
  });

  step('are completed and set', async () => {
    const written = section(desk, '目标和指标');
    await button(written, '编辑').click();
    await written.getByLabel('看什么指标').fill('取号到叫号的平均时间');
    await written.getByLabel('单位').fill('分钟');
    await written.getByLabel('现在是多少').fill('12');
    await written.getByLabel('哪天的数').fill(ago(60));
    await written.getByLabel('要达到多少').fill('8');
    await written.getByLabel('哪天前达到').fill(ago(-60));
    await written.getByLabel('负责人').selectOption({ label: place.staff.worker.name });
    await button(written, '保存').click();
    await desk.getByText('没有写单位。').waitFor({ state: 'detached' });
    await take(desk, '设定');
    await stateOf(desk).filter({ hasText: '已设定' }).waitFor();
    await section(desk, '进度').getByText('还没有报数，看不出。').waitFor();
  });

  step('are measured by their owner on a phone, with the rule in figures and a forecast', async () => {
    const phone = await place.window(place.staff.worker, 'phone', { at: '/objectives' });
    await link(phone, TITLE).click();
    for (const [days, value] of [[40, '11.5'], [20, '11'], [0, '9.5']] as const) {
      await take(phone, '报一个数', async (form) => {
        await form.getByLabel('数值').fill(value);
        await form.getByLabel('哪天的数').fill(ago(days));
        await form.getByLabel('依据').fill('叫号机');
      });
      await section(phone, '进度').getByText(`实际 ${value} 分钟`).waitFor();
    }
    const course = section(phone, '进度');
    await course.getByText(/该到 10 分钟/).waitFor();
    await course.getByText(/^推算：照这 3 个数的走势/).waitFor();
    await course.getByRole('img', { name: /3 个数，最近 9.5 分钟/ }).waitFor();
    await lookOver(phone, '92-objective-phone');
  });

  step('are corrected where a value was mistaken, and stand in the tree', async () => {
    await desk.reload();
    const course = section(desk, '进度');
    const mistaken = course.getByRole('row').filter({ hasText: '11 分钟' });
    await button(mistaken, '撤回').click();
    const form = desk.getByRole('form', { name: '撤回' });
    await form.getByLabel('为什么').fill('那天叫号机坏了。');
    await button(form, '撤回').click();
    await mistaken.waitFor({ state: 'detached' });
    await course.getByText('有三个以上的数，才推算走势。').waitFor();
    await lookOver(desk, '93-objective-course');
    await desk.goto('/objectives/tree');
    await desk.getByRole('listitem').filter({ hasText: ABOVE }).getByRole('listitem').filter({ hasText: TITLE }).getByText('跟得上').waitFor();
    await lookOver(desk, '94-objective-tree');
  });
});
