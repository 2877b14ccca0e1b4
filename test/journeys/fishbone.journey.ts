import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { button, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const TITLE = '药箱里的药过期了';

/** Why it happened (10.1), along six bones and without a mouse. */
describe('a fishbone by keyboard', () => {
  let place: ServedCommunity;
  let page: Page;
  let id: string;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      ({ id } = await aNonconformity(world, staff, { state: 'analysing', clause: '8.2', title: TITLE }));
    });
    page = await place.window(place.staff.worker, 'desk', { at: `/nonconformities/${id}` });
  });
  afterAll(() => place.close());

  step('is drawn: causes on two bones, one asked further, one moved to where it belongs', async () => {
    const causes = section(page, '原因');
    const keys = page.keyboard;
    await button(causes, '鱼骨图').focus();
    await keys.press('Enter');
    await button(causes, '在“人员”加一条原因').focus();
    await keys.press('Enter');
    await keys.type('管药箱的人换了，没有交接');
    await keys.press('Control+Enter');
    await keys.type('交接清单里没有药箱');
    await keys.press('Alt+r');
    await button(causes, '在“环境”加一条原因').focus();
    await keys.press('Enter');
    await keys.type('季度检查不看有效期');
    await keys.press('Alt+ArrowRight');
    await causes.getByRole('textbox', { name: '测量的原因' }).waitFor();
    await keys.press('Enter');
    await keys.press('Backspace');
    // the same tree stands beside it, with a bone for each first why
    await expect(causes.getByRole('combobox', { name: '哪一方面' }).evaluateAll((all) => all.map((one) => (one as unknown as { value: string }).value)))
      .resolves.toEqual(['people', 'measurement']);
    await lookOver(page, '95-fishbone-written');
    await button(causes, '存下原因').focus();
    await keys.press('Enter');
    await causes.getByText('鱼骨图，1 个根本原因').waitFor();
  });

  step('is read as a drawing and as a table that says the same, and leads on to the plan', async () => {
    const causes = section(page, '原因');
    await causes.getByRole('img', { name: `鱼骨图：${TITLE}` }).waitFor();
    const rows = await causes.getByRole('table', { name: '同一棵树，列成表' }).getByRole('row').allInnerTexts();
    expect(rows.slice(1).map((text) => text.split('\t').map((cell) => cell.trim()))).toEqual([
      ['', '0', TITLE, '', ''],
      ['人员', '1', '管药箱的人换了，没有交接', '', ''],
      ['', '2', '交接清单里没有药箱', '', '是'],
      ['测量', '1', '季度检查不看有效期', '', ''],
    ]);
    await lookOver(page, '96-fishbone');
    await take(page, '原因查清了');
    await stateOf(page).getByText('策划措施').waitFor();
  });
});
