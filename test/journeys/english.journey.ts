import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { lookOver } from '../setup/look.js';
import { settled } from '../setup/browser.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';

const HAN = /\p{Script=Han}/u;

/** What the texts of people and standards say, in the language they were written in. */
const WRITTEN = ['Phone at noon', 'Nobody answers', 'One person', 'No deputy', 'A second shift', 'Calls answered'];

/** The workplace in English: every word of the interface itself (experience: zh-CN first, en second). */
describe('the workplace in English', () => {
  let place: ServedCommunity<{ id: string }>;
  let page: Page;

  beforeAll(async () => {
    place = await servedCommunity((world, staff) =>
      aNonconformity(world, staff, {
        state: 'acting', clause: '8.5.3', title: WRITTEN[0]!, description: WRITTEN[1]!, impact: '9 calls', correction: 'Called back',
        whys: WRITTEN.slice(2, 4), actions: [WRITTEN[4]!], measure: WRITTEN[5]!, target: '95 %',
      }),
    );
    page = await place.window(place.staff.secretary, 'desk', { byHand: true });
    await page.getByRole('button', { name: place.staff.secretary.name }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Waits for me' }).waitFor();
  });
  afterAll(() => place.close());

  /** Every visible text of the interface that still has a Chinese character; what a standard or a person wrote is left out. */
  async function chineseLeft(): Promise<string[]> {
    await settled(page);
    const texts = await page.evaluate(`(() => {
      const { body } = document;
      const found = [];
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement.checkVisibility() && node.textContent.trim()) found.push(node.textContent.trim());
      }
      for (const one of body.querySelectorAll('[aria-label], [placeholder], [title]')) {
        for (const name of ['aria-label', 'placeholder', 'title']) if (one.getAttribute(name)) found.push(one.getAttribute(name));
      }
      return [document.title, ...found];
    })()`);
    const names = [place.staff.community.name, '中文', ...(await fromStandards())];
    const bare = (text: string): string => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
    return (texts as string[]).filter((text) => HAN.test(bare(text)));
  }

  /** The words of the clauses in view, which have no English where the edition has none. */
  async function fromStandards(): Promise<string[]> {
    return (await page.getByRole('complementary', { name: 'Clause' }).locator('.read, .clause-items li').allInnerTexts()).filter(Boolean);
  }

  it('has no Chinese left on the home page', async () => {
    await expect(chineseLeft()).resolves.toEqual([]);
    await lookOver(page, '31-home-en');
  });

  it('has none on the page of a record, and says in English why a door is closed', async () => {
    await page.goto(`/nonconformities/${place.made.id}`);
    await page.getByRole('heading', { name: WRITTEN[0]! }).waitFor();
    await page.getByText('1 action is not done').or(page.getByText(/1 action/)).first().waitFor();
    await expect(chineseLeft()).resolves.toEqual([]);
    await lookOver(page, '32-nonconformity-en');
  });

  it('keeps the language at the next visit, and tells the resident in theirs', async () => {
    await page.reload();
    await page.getByRole('navigation', { name: 'Main' }).or(page.getByRole('link', { name: 'Plan', exact: true })).first().waitFor();
    await page.goto(`/p/${place.staff.community.code}`);
    await page.getByRole('button', { name: 'English' }).or(page.getByRole('link', { name: 'English' })).click();
    await page.getByRole('link', { name: /complain/i }).first().waitFor();
    await lookOver(page, '33-resident-en');
  });
});
