import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anActivity } from '../factories/activity.factory.js';
import { button, heading, link, section } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const TITLE = '冬季防火宣传';
const MINE = '地上的电线都收起来，两个灭火器放门口。';
const ASIDE = '停电了，先记：门口留出两米。';
const MEANWHILE = '请了两名志愿者看门口。';
const THEIRS = '请消防站来两个人，出口不摆东西。';

/** Two people write the same record at once: nothing that was typed is lost, and a person chooses. */
describe('one activity in two windows', () => {
  let place: ServedCommunity<{ id: string }>;
  let secretary: Page;
  let worker: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity((world, staff) => anActivity(world, staff, { state: 'draft', title: TITLE, safetyMeasures: '' }));
    secretary = await place.window(place.staff.secretary, 'desk');
    worker = await place.window(place.staff.worker, 'desk');
  });
  afterAll(() => place.close());

  async function write(page: Page, text: string): Promise<void> {
    await page.goto(`/activities/${place.made.id}`);
    await heading(page, TITLE).waitFor();
    await button(section(page, '怎么办'), '编辑').click();
    await page.getByLabel('安全措施').fill(text);
  }

  /** What stands in a field is text of the page, too: saved is what the closed form has left. */
  const saved = (page: Page): Promise<void> => section(page, '怎么办').getByRole('button', { name: '编辑', expanded: false }).waitFor();

  step('shows both versions to who saves second, and saves the one that is chosen', async () => {
    await write(secretary, MINE);
    await write(worker, THEIRS);
    await button(worker, '保存').click();
    await saved(worker);
    await section(worker, '怎么办').getByText(THEIRS).waitFor();

    await button(secretary, '保存').click();
    const both = secretary.getByRole('alert').filter({ hasText: `${place.staff.worker.name}先改了这件事` });
    await both.waitFor();
    await expect(both.innerText()).resolves.toContain(MINE);
    await expect(both.innerText()).resolves.toContain(THEIRS);
    await lookOver(secretary, '41-conflict');
    await button(secretary, '用我的').click();
    await saved(secretary);
    await section(secretary, '怎么办').getByText(MINE).waitFor();
    // what was overwritten stays in the history
    await section(secretary, '历史').getByText(THEIRS).first().waitFor();
  });

  step('puts an edit aside that finds no line, and lets a person choose once it meets a newer one', async () => {
    await write(secretary, ASIDE);
    await secretary.context().setOffline(true);
    await button(secretary, '保存').click();
    await button(secretary, '先放着，有网络自动发').click();
    await write(worker, MEANWHILE);
    await button(worker, '保存').click();
    await saved(worker);

    await secretary.context().setOffline(false);
    await link(secretary, '待发 1').click();
    await button(secretary, '选一个').click();
    const both = secretary.getByRole('alert').filter({ hasText: `${place.staff.worker.name}先改了这件事` });
    await both.waitFor();
    await expect(both.innerText()).resolves.toContain(ASIDE);
    await expect(both.innerText()).resolves.toContain(MEANWHILE);
    await lookOver(secretary, '43-torn-edit');
    await button(both, '用我的').click();
    await heading(secretary, '都发出了').waitFor();
    await secretary.goto(`/activities/${place.made.id}`);
    await section(secretary, '怎么办').getByText(ASIDE).waitFor();
  });

  step('keeps what was being written when the window is closed', async () => {
    await write(secretary, '写到一半');
    await secretary.getByText('写到一半的已存在这台设备上').waitFor();
    await secretary.reload();
    await button(section(secretary, '怎么办'), '编辑').click();
    await secretary.getByText(/没写完的/).waitFor();
    await expect(secretary.getByLabel('安全措施').inputValue()).resolves.toBe('写到一半');
  });

  step('says in words what is missing before residents may be told', async () => {
    const { secretary: person } = place.staff;
    const page = await place.window(person, 'desk', { at: `/activities/${place.made.id}` });
    await button(section(page, '怎么办'), '编辑').click();
    await page.getByLabel('安全措施').fill('');
    await button(page, '保存').click();
    await page.getByText('还没有写安全措施').waitFor();
    expect(await button(page, '发布').isDisabled()).toBe(true);
    await lookOver(page, '42-closed-door');
  });
});
