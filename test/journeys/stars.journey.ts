import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aStarRating, districtOf, fully } from '../factories/star-rating.factory.js';
import type { APerson } from '../factories/world.js';
import { button, heading, link, section, stateOf, take, waiting } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

interface Made { id: string; district: APerson; one: APerson; two: APerson }
const DAY = 86_400_000;
const ROW = /^(打分|改分|定分|看依据) 31 /;
/** A day to come, as a field takes it. */
const dayAhead = (days: number): string => new Date(Date.now() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10);

/** Stars (T/ZSX 0005-2024): applied for, reviewed, scored on the spot by two from outside, decided, shown, certified, and checked by anybody. */
describe('a star rating', () => {
  let place: ServedCommunity<Made>;
  const step = story(() => place.whatShows());
  const page = (): string => `/star-ratings/${place.made.id}`;

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      const unit = await districtOf(world, staff);
      const [district, one, two] = [await world.person('district-official', unit, { name: '蔡雯' }), await world.person('assessor', unit, { name: '方评定' }), await world.person('assessor', unit, { name: '谢评定' })];
      await world.person('assessor', staff.community, { name: '本社区的人' });
      return { id: (await aStarRating(world, staff, { state: 'scored', self: fully })).id, district, one, two };
    });
  });
  afterAll(() => place.close());

  /** Opens row 31, gives it points with the reason, and closes it. */
  async function give(at: Page, points: string, reason: string): Promise<void> {
    await button(at, ROW).click();
    await at.getByRole('spinbutton', { name: '得分' }).fill(points);
    await at.getByRole('textbox', { name: '理由' }).fill(reason);
    await button(at, '存下').click();
    await at.getByRole('spinbutton', { name: '得分' }).waitFor({ state: 'detached' });
  }

  step('is scored by the community, which sees what it makes, and applied for', async () => {
    const desk = await place.window(place.staff.secretary, 'desk');
    await link(desk.getByRole('navigation', { name: '主导航' }), '检查').click();
    await link(desk, '星级评定').first().click();
    await link(desk, place.staff.community.name).first().click();
    await give(desk, '45', '有一家很少来');
    await desk.getByText('自评 995 分，5 星级').waitFor();
    await lookOver(desk, '90-stars-scored');
    await take(desk, '申报');
    await stateOf(desk).getByText('已申报').waitFor();
  });

  step('is reviewed by the street and passed on', async () => {
    const desk = await place.window(place.staff.official, 'desk', { at: page() });
    await take(desk, '受理');
    await button(desk, '其余 57 项同自评').click();
    await desk.getByText('打了 57 / 57 项').waitFor();
    await give(desk, '40', '签到表上只有三家');
    await take(desk, '报区县');
    await stateOf(desk).getByText('等派评定员').waitFor();
  });

  step('gets assessors from outside', async () => {
    const desk = await place.window(place.made.district, 'desk', { at: page() });
    await button(desk, '派评定员').click();
    await desk.getByText('本社区的，要回避').waitFor();
    for (const name of ['方评定', '谢评定']) await desk.getByRole('checkbox', { name }).check();
    await desk.getByLabel('哪天去现场').fill(dayAhead(1));
    await button(desk, '派评定员').last().click();
    await stateOf(desk).getByText('现场评定').waitFor();
  });

  step('is scored on a tablet by each of them, unseen by the other', async () => {
    for (const [who, points] of [[place.made.one, '30'], [place.made.two, '40']] as const) {
      const tablet = await place.window(who, 'tablet');
      await link(waiting(tablet, place.staff.community.name), /打分/).first().tap();
      await button(tablet, '声明没有利害关系').tap();
      await button(tablet, '其余 57 项同自评').tap();
      await tablet.getByText('打了 57 / 57 项').waitFor();
      await give(tablet, points, '现场数了签到');
      if (who === place.made.one) {
        await button(tablet, ROW).tap();
        await lookOver(tablet, '91-stars-tablet');
      }
      await take(tablet, '交评分');
    }
  });

  step('is settled where they differ, and concluded', async () => {
    const tablet = await place.window(place.made.two, 'tablet', { at: page() });
    await stateOf(tablet).getByText('合议').waitFor();
    await tablet.getByText('不一致').first().click();
    await give(tablet, '35', '两家算常来');
    await take(tablet, '合议完了', (form) => form.getByLabel('合议意见').fill('阵地齐，服务全。'));
    await stateOf(tablet).getByText('等区县决定').waitFor();
  });

  step('is decided by the district, and certified after the notice', async () => {
    const desk = await place.window(place.made.district, 'desk', { at: page() });
    await take(desk, '写决定', (form) => form.getByRole('radio', { name: '授星', exact: true }).check());
    await stateOf(desk).getByText('公示').waitFor();
    const phone = await place.window(null, 'phone', { at: `/p/${place.staff.community.code}/stars` });
    await heading(phone, '正在公示').waitFor();

    await place.goOnAt(new Date(Date.now() + 20 * DAY));
    const later = await place.window(place.made.district, 'desk', { at: page() });
    await take(later, '发证书');
    await link(section(later, '证书'), '证书').click();
    await heading(later, '星级证书').waitFor();
    await lookOver(later, '92-stars-certificate');
  });

  step('is checked by anybody, and never valid past its date', async () => {
    const number = `RA-${new Date(Date.now() + 8 * 3_600_000).getUTCFullYear()}-0001`;
    const check = async (): Promise<Page> => {
      const phone = await place.window(null, 'phone', { at: `/p/${place.staff.community.code}/stars/${number}` });
      return phone;
    };
    const now = await check();
    await heading(now, '这张证书有效').waitFor();
    await lookOver(now, '93-stars-check');
    await place.goOnAt(new Date(Date.now() + (3 * 366 + 40) * DAY));
    const later = await check();
    await heading(later, '这张证书已经到期，不再有效').waitFor();
    expect(await later.getByText('这张证书有效').count()).toBe(0);
  });
});
