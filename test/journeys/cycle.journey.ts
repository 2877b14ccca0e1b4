import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { nonconformities } from '#act';
import { dayOf } from '#kernel';
import { anAnnualPlan } from '../factories/annual-plan.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import type { World } from '../factories/world.js';
import { button, heading, link, section, stateOf, takeInPlace } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const YEAR = Number(dayOf(new Date()).slice(0, 4));
const DUTY = '综合应急演练';
const ACTION = '演练写进四月的月计划，由应急专干排期';
const FINDING = '四月补办了综合演练，62 人到场，月计划里每季度都排了。';

/** Nobody held last year's comprehensive drill: what follows from it, until next year's plan has learnt it. */
describe('the whole cycle, from a missed drill to next year’s plan', () => {
  let place: ServedCommunity<{ world: World; planId: string }>;
  let desk: Page;
  let theCase: string;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      const now = world.clock.now();
      const run = (at: string, job: string): Promise<void> => {
        world.clock.set(new Date(`${at}:00+08:00`));
        return world.kernel.jobs.run(world.kernel, job, {});
      };
      await run(`${YEAR - 1}-06-02T01:00`, 'obligation.nightly');
      // one of these days is a working day: the first of them tells that it was missed
      for (const day of ['05', '06', '07', '08']) await run(`${YEAR}-01-${day}T10:10`, 'obligation.remind');
      world.clock.set(now);
      return { world, planId: (await anAnnualPlan(world, staff, { items: [{ title: '便民维修日' }] })).id };
    });
    desk = await place.window(place.staff.secretary, 'desk');
  });
  afterAll(() => place.close());

  const basis = (): Locator => desk.getByRole('dialog', { name: '策划依据' });
  const line = (): Locator => basis().getByRole('listitem').filter({ hasText: `${DUTY}漏了` });

  step('is told that the drill was missed, and reports it with the clause that wants it', async () => {
    await desk.goto('/notices');
    const told = new RegExp(`${DUTY}：到期没有做`);
    await button(desk, told).or(link(desk, told)).first().click();
    await heading(desk, DUTY).waitFor();
    await lookOver(desk, '140-missed-drill');
    await link(desk, '报为不符合').click();
    await desk.getByLabel('经过').fill(`${YEAR - 1} 年没有办综合演练，只办了两次疏散。`);
    await button(desk, '报不符合').click();
    await heading(desk, `${DUTY}漏了`).waitFor();
    await desk.getByText('8.10.2').first().waitFor();
    theCase = new URL(desk.url()).pathname;
  });

  step('is understood and acted upon', async () => {
    const { world } = place.made;
    const id = theCase.split('/').at(-1)!;
    const reported = await world.as(place.staff.secretary, 'nonconformity:read', (by) => nonconformities.get(by, id));
    await aNonconformity(world, place.staff, {
      reported, state: 'verifying', waitDays: 0, actions: [ACTION], whys: ['年初没有排进月计划', '计划里只写了“组织演练”，没有写谁、哪个月'], measure: '综合演练的次数', target: '1 次',
      correction: '补排到四月。',
    });
    await desk.goto(theCase);
    await stateOf(desk).getByText('验证').waitFor();
    await desk.getByText(ACTION).first().waitFor();
  });

  step('is verified by the street, which took no part in it', async () => {
    const street = await place.window(place.staff.official, 'desk');
    await takeInPlace(street, `${DUTY}漏了`, '写验证结论', async (form) => {
      await form.getByRole('radio', { name: /^有效/ }).check();
      await form.getByLabel('看到什么').fill(FINDING);
      await form.getByLabel('证据').fill('演练记录和签到表');
    });
    await street.context().close();
    await desk.reload();
    await stateOf(desk).getByText('关闭').waitFor();
  });

  step('is learnt: next year’s plan takes it up as a service of its own', async () => {
    await desk.goto(`/plans/${place.made.planId}`);
    await button(desk, '看依据').click();
    await line().getByText(FINDING).waitFor();
    await lookOver(desk, '141-lesson');
    await button(line(), '采纳').click();
    await line().getByLabel('要做到什么').fill('每年四月办一次综合演练，50 人以上');
    await button(line(), '写进计划').click();
    await line().getByText('采纳了').waitFor();
  });

  step('shows from either end where it came from and what became of it', async () => {
    await link(line().getByText('采纳了'), `${DUTY}漏了`).click();
    const item = desk.getByRole('dialog', { name: `${DUTY}漏了` });
    await item.getByText('从哪里来').waitFor();
    await lookOver(desk, '142-item-of-lesson');
    await link(item, new RegExp(`${DUTY}漏了`)).first().click();
    await heading(desk, `${DUTY}漏了`).waitFor();
    await desk.getByText('写进了哪个计划').waitFor();
    const way = (await section(desk, '来龙去脉').getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    for (const part of [DUTY, '8.10.2', '没有写谁、哪个月', ACTION, FINDING]) expect(way.join('\n')).toContain(part);
    await lookOver(desk, '143-case-learnt');
  });
});
