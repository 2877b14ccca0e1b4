import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { anEmergencyPlan } from '../factories/emergency.factory.js';
import { button, heading, link, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const TITLE = '高层住宅灭火和疏散综合演练';
const RULE = '综合应急演练';
const FINDING = '3 单元疏散门从里面打不开';
/** A clock on the wall in Shanghai, as a field takes it. */
const wall = (minutesAgo: number): string => new Date(Date.now() - minutesAgo * 60_000 + 8 * 3_600_000).toISOString().slice(0, 16);

/** A drill that was held is written down: it fulfils its obligation, turns a verdict, and what it showed becomes a case. */
describe('a comprehensive drill (8.10.2)', () => {
  let place: ServedCommunity;
  let desk: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await anEmergencyPlan(world, staff, { state: 'in-force', title: '火灾应急预案' });
      await world.kernel.jobs.run(world.kernel, 'obligation.nightly', {});
    });
    desk = await place.window(place.staff.worker, 'desk');
  });
  afterAll(() => place.close());

  const stand = async (): Promise<Locator> => {
    await desk.goto('/conformity?edition=DB35%2FT%20draft%202021');
    return desk.getByRole('row').filter({ has: button(desk, RULE) });
  };

  step('is not known of at first: nobody keeps drills yet', async () => {
    await (await stand()).getByText('缺依据').waitFor();
  });

  step('is written down after it was held, by its plan', async () => {
    await link(desk.getByRole('navigation', { name: '主导航' }), '实施').click();
    await link(desk, '应急和补救').click();
    await link(desk, '应急演练').click();
    await link(desk, '补记演练').first().click();
    await desk.getByLabel('名称').fill(TITLE);
    await desk.getByRole('radio', { name: /^综合演练/ }).check();
    await desk.getByLabel('练哪种情形').selectOption({ label: '火灾' });
    await desk.getByLabel('什么时候办的').fill(wall(60));
    await desk.getByLabel('到场人数').fill('62');
    await desk.getByLabel('脚本').fill('15:00 报警；15:03 消防站到场；15:15 广场清点。');
    await desk.getByLabel('按哪个预案').selectOption({ label: '火灾应急预案' });
    await lookOver(desk, '85-drill-logged');
    await button(desk, '补记').click();
    await heading(desk, TITLE).waitFor();
  });

  step('is evaluated, and what it showed becomes a nonconformity in one step', async () => {
    await take(desk, '写评估', async (form) => {
      await form.getByLabel('经过').fill('十二分钟疏散完。');
      await form.getByRole('radio', { name: '好', exact: true }).check();
      await form.getByLabel('评估').fill('消防站到场快。');
      await form.getByLabel('发现的问题').fill(FINDING);
    });
    await stateOf(desk).getByText('已评估').waitFor();
    await lookOver(desk, '86-drill-evaluated');
    await link(section(desk, '发现的问题'), '报为不符合').click();
    await desk.getByLabel('经过').fill('演练时从里面推不开，锁芯坏了。');
    await button(desk, '报不符合').click();
    await heading(desk, FINDING).waitFor();
    await desk.getByText('8.10.2').first().waitFor();
  });

  step('has turned the verdict, and its obligation is done', async () => {
    await (await stand()).getByText('达标', { exact: true }).first().waitFor();
    const duties = desk.locator('#duties');
    await button(duties, RULE).click();
    const period = duties.getByRole('row').filter({ hasText: '做了' });
    await lookOver(desk, '87-drill-counts');
    await period.getByRole('link').first().click();
    await link(desk, new RegExp(TITLE)).first().waitFor();
  });

  step('its plan’s phones are at hand on a phone, with the network and without', async () => {
    const phone = await place.window(place.staff.gridManager, 'phone', { at: '/emergency-plans' });
    await link(phone, '应急通讯录').click();
    await link(phone, /街道值班室/).waitFor();
    await lookOver(phone, '88-call-list');
    await phone.context().setOffline(true);
    await link(phone, '应急预案').first().click();
    await link(phone, '应急通讯录').first().click();
    await phone.getByText('现在没有网络').waitFor();
    await link(phone, /街道值班室/).waitFor();
  });
});
