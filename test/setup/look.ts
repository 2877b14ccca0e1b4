import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { settled } from './browser.js';

const AN_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/**
 * Looks a page over as it stands: axe finds nothing serious, nothing is cut off at the right, no id of the database
 * is shown. With JOURNEY_PICTURES the whole page is kept in that folder.
 */
export async function lookOver(page: Page, name: string): Promise<void> {
  await settled(page);
  const folder = process.env.JOURNEY_PICTURES;
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
  const grave = await graveViolations(page);
  const width = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  const [whole, seen] = width as [number, number];
  const text = await page.locator('body').innerText();
  expect({ name, grave, cutOff: Math.max(0, whole - seen), id: AN_ID.exec(text)?.[0] ?? null }).toEqual({
    name, grave: [], cutOff: 0, id: null,
  });
}

interface Violation { id: string; impact?: string | null; nodes: { html: string; any: { message: string }[] }[] }

/** All of axe's rules on the page itself. Its own driver would open an empty page for each look, and report what passed. */
async function graveViolations(page: Page): Promise<string[]> {
  // loaded late: it is half a megabyte that most specs never need
  const { default: axe } = await import('axe-core');
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const violations = (await page.evaluate('axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations)')) as Violation[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.any.map((one) => one.message).join(' ')}`));
}
