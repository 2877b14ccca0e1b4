import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aPhoto, button, stateOf, take, takeInPlace } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';

/** Fills one item of a plan at its side: what 5.3 asks before it may be submitted. */
export async function writeItem(page: Page, title: string, owner: string, year: number, requirement: string, yuan?: number): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  const side = page.getByRole('dialog', { name: title });
  await side.getByLabel('服务要求').fill(requirement);
  await side.getByLabel('负责人').selectOption({ label: owner });
  await side.getByRole('textbox', { name: /^从/ }).fill(`${year}-01-05`);
  await side.getByRole('textbox', { name: /^到/ }).fill(`${year}-12-20`);
  if (yuan !== undefined) await side.getByLabel('财政拨款').fill(String(yuan));
  await button(side, '保存').click();
  await side.waitFor({ state: 'hidden' });
}

/** Gives the complaint on screen to somebody to look into. */
export async function assign(page: Page, name: string): Promise<void> {
  await take(page, '派人查', (form) => form.getByLabel('谁来查').selectOption({ label: name }));
  await stateOf(page).getByText('查办中').waitFor();
}

/** Answers a complaint from home, under the row that waits. */
export async function answer(page: Page, title: string, text: string): Promise<void> {
  await takeInPlace(page, title, '写答复', (form) => form.getByRole('textbox', { name: '答复' }).fill(text));
}

/** Writes down one why after the other by keyboard alone, and marks the last as a root. */
export async function writeWhys(page: Page, whys: string[]): Promise<void> {
  const [first, ...deeper] = whys;
  const keys = page.keyboard;
  await page.getByRole('textbox', { name: '第 1 个为什么' }).focus();
  await keys.type(first!);
  for (const why of deeper) {
    await keys.press('Enter');
    await keys.type(why);
    await keys.press('Tab');
  }
  const root = page.getByRole('textbox', { name: `第 ${whys.length} 个为什么` });
  expect(await root.inputValue()).toBe(whys.at(-1));
  await root.focus();
  for (let stops = 0; stops < 3; stops += 1) await keys.press('Tab'); // how known, one deeper, the mark
  await keys.press('Space');
}

/** Adds an action to the case on screen, against its one root cause. */
export async function addAction(page: Page, title: string, owner: string, dueOn: string): Promise<void> {
  await take(page, '加一项措施', async (form) => {
    await form.getByLabel('做什么').fill(title);
    await form.getByLabel('谁来做').selectOption({ label: owner });
    await form.getByLabel('期限').fill(dueOn);
  });
  await page.getByRole('row').filter({ hasText: title }).waitFor();
}

/** Reports an action in the table as done, with what shows it; a picture goes in on the way. */
export async function complete(page: Page, title: string, evidence: string, picture?: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: title });
  await button(row, '做完了').click();
  const form = page.getByRole('form', { name: '做完了' });
  await form.getByLabel('证据').fill(evidence);
  if (picture) {
    await button(page.getByRole('region', { name: /的证据$/ }), '加附件').click();
    const chooser = page.waitForEvent('filechooser');
    await button(page, '选文件').click();
    await (await chooser).setFiles({ name: picture, mimeType: 'image/jpeg', buffer: await aPhoto() });
    await page.getByText(picture).waitFor();
    await lookOver(page, '20-action-evidence');
  }
  await button(form, '做完了').click();
  await row.getByText('已完成').waitFor();
}
