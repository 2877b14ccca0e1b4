import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

/** What a hand finds on a page: by what a screen reader would call it, never by how it is drawn. */
export const button = (at: Page | Locator, name: string | RegExp): Locator =>
  at.getByRole('button', { name, exact: typeof name === 'string' });
export const link = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('link', { name });
export const heading = (at: Page | Locator, name: string | RegExp): Locator => at.getByRole('heading', { name });
export const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
/** The step of a record's path that is now. */
export const stateOf = (page: Page): Locator => page.getByRole('list', { name: '办理步骤' }).locator('[aria-current=step]');
/** The row of a record among what waits, at a desk. */
export const waiting = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ hasText: title });

/** Opens a verb of the record on screen, fills what it asks, and does it. */
export async function take(page: Page, verb: string, fill: (form: Locator) => Promise<unknown> = async () => undefined): Promise<void> {
  await button(page, verb).click();
  const form = page.getByRole('form', { name: verb });
  await fill(form);
  await button(form, verb).click();
  await form.waitFor({ state: 'detached' });
}

/** Does what a row of what waits asks for, where it stands; the row goes when it is done. */
export async function takeInPlace(
  page: Page, title: string, verb: string, fill: (form: Locator, row: Locator) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const row = waiting(page, title).filter({ has: page.getByRole('button', { name: verb, exact: true }) });
  await button(row, verb).click();
  const form = row.getByRole('form', { name: verb });
  await form.waitFor();
  await fill(form, row);
  await button(form, verb).click();
  await form.waitFor({ state: 'detached' });
}

/** Finds a clause of the edition in force by its number, and takes it by keyboard. */
export async function pickClause(page: Page, label: string, number: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(number);
  const found = page.getByRole('option', { name: new RegExp(`^${number.replace('.', '\\.')} .*2022 现行`) });
  await found.waitFor();
  await field.press('Enter');
  await found.waitFor({ state: 'hidden' });
}

export function aPhoto(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#8aa' } }).jpeg().toBuffer();
}

/** A resident looks up a matter by the two things on the slip. */
export async function follow(page: Page, { number, secret }: { number: string; secret: string }): Promise<void> {
  if (!page.url().endsWith('/progress')) await button(page, '查进度').tap();
  await page.getByLabel('编号').fill(number);
  await page.getByLabel('密码').fill(secret);
  await button(page, '查进度').tap();
}
