import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { addDays, dayOf, yearOf } from '#kernel';
import { anAnnualPlan } from '../factories/annual-plan.factory.js';
import { aRisk } from '../factories/risk.factory.js';
import { button, heading, link, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const TITLE = '电动车进楼充电起火';
const SERVICE = '平安巡逻和矛盾排查';

/** A risk (5.1) from its name to the quarter's review: on the matrix, in a service of the plan, on a phone. */
describe('the risks of a community', () => {
  let place: ServedCommunity;
  let desk: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await anAnnualPlan(world, staff, { state: 'published', year: yearOf(world.clock.now()), items: [{ title: SERVICE }] });
      await aRisk(world, staff, { title: '窗口系统停机', state: 'controlled', rated: [3, 3], residual: [2, 2] });
    });
    desk = await place.window(place.staff.secretary, 'desk');
  });
  afterAll(() => place.close());

  const rate = async (form: Locator, likelihood: string, impact: string): Promise<void> => {
    await form.getByRole('group', { name: '可能性' }).getByRole('radio', { name: likelihood }).check();
    await form.getByRole('group', { name: '影响程度' }).getByRole('radio', { name: impact }).check();
  };
  const cell = (page: Page, likelihood: number, impact: number) => button(page, new RegExp(`^可能性 ${likelihood}，影响 ${impact}，`));
  const inRegister = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

  step('are named, and what is missing is said at its field', async () => {
    await desk.goto('/plans');
    await link(desk, '风险和机遇').click();
    await link(desk, '登记风险或机遇').click();
    await button(desk, '登记').click();
    await desk.getByText('写一句话说会发生什么。').waitFor();
    await lookOver(desk, '81-risk-named');
    await desk.getByLabel('一句话', { exact: true }).fill(TITLE);
    await desk.getByRole('radio', { name: '法律法规' }).check();
    await desk.getByLabel('可能变成突发事件').check();
    await button(desk, '登记').click();
    await heading(desk, TITLE).waitFor();
    await desk.getByText('可能变成突发事件：要有应急预案').waitFor();
  });

  step('are rated, treated, and made part of a service', async () => {
    await take(desk, '评估', (form) => rate(form, '5 几乎一定', '4 大'));
    await desk.getByText('等级高').waitFor();
    await desk.getByText('现在还是高风险（20 分）').waitFor();
    await take(desk, '定应对措施', async (form) => {
      await form.getByRole('radio', { name: /^降低/ }).check();
      await form.getByLabel('做什么').fill('建充电棚，夜里巡查。');
      await form.getByLabel('负责人').selectOption({ label: place.staff.worker.name });
      await form.getByLabel('见效期限').fill(addDays(dayOf(new Date()), 30));
    });
    await desk.getByText('措施还没有落到服务项目或活动里').waitFor();
    const built = section(desk, '落在哪里');
    await button(built, '编辑').click();
    await built.getByRole('checkbox', { name: new RegExp(`^${SERVICE}`) }).check();
    await button(built, '存下').click();
    await link(built, SERVICE).waitFor();
    await desk.getByText('措施还没有落到服务项目或活动里').waitFor({ state: 'detached' });
    await lookOver(desk, '82-risk-treated');
    // seen from the service too
    await link(built, SERVICE).click();
    await link(section(desk, '它应对的风险和机遇'), TITLE).click();
    await heading(desk, TITLE).waitFor();
  });

  step('stand on the matrix, which narrows the register by a press', async () => {
    await desk.goto('/risks');
    await inRegister(desk, '窗口系统停机').waitFor();
    await cell(desk, 5, 4).click();
    await inRegister(desk, '窗口系统停机').waitFor({ state: 'detached' });
    await inRegister(desk, TITLE).waitFor();
    await expect(cell(desk, 5, 4).getAttribute('aria-pressed')).resolves.toBe('true');
    await lookOver(desk, '83-risk-cell');
    await cell(desk, 5, 4).click();
    await inRegister(desk, '窗口系统停机').waitFor();
  });

  step('are under control once their owner says what remains, on a phone too', async () => {
    const phone = await place.window(place.staff.worker, 'phone', { at: '/risks' });
    await link(phone, TITLE).click();
    await take(phone, '措施见效', async (form) => {
      await form.getByLabel('做了什么').fill('两处充电棚通电了。');
      await rate(form, '2 不太会', '4 大');
    });
    await stateOf(phone).filter({ hasText: '受控' }).waitFor();
    await lookOver(phone, '84-risk-phone');
    await desk.goto('/risks');
    await cell(desk, 2, 4).waitFor();
  });
});
