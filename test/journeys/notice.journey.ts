import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { PASSWORD } from '../factories/world.js';
import { button, heading, section } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const TITLE = '楼道灯坏了没有人登记';
const WORDS = '灯已经换好，登记本也补上了。';

/** What one person writes reaches another's open window; a link leads through the sign-in to its record. */
describe('a notice', () => {
  let place: ServedCommunity<{ id: string }>;
  let secretary: Page;
  let worker: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity((world, staff) => aNonconformity(world, staff, { state: 'reviewing', title: TITLE }));
    [secretary, worker] = await Promise.all([place.window(place.staff.secretary, 'desk'), place.window(place.staff.worker, 'desk')]);
  });
  afterAll(() => place.close());

  const bell = (page: Page, n: number) => button(page, `通知 ${n} 条没看`);

  step('arrives in another window while it is open, and opens its record', async () => {
    await bell(secretary, 1).waitFor();
    await worker.goto(`/nonconformities/${place.made.id}`);
    const talk = section(worker, '讨论');
    await talk.getByRole('textbox').fill(WORDS);
    await button(talk, '发出').click();
    await bell(secretary, 2).waitFor();
    await bell(secretary, 2).click();
    await button(secretary, new RegExp(`${TITLE}：${place.staff.worker.name} 说了一句`)).click();
    await section(secretary, '讨论').getByText(WORDS).waitFor();
    await bell(secretary, 1).waitFor();
  });

  step('is chosen by each person', async () => {
    await secretary.goto('/me/notices');
    await heading(secretary, '通知设置').waitFor();
    await secretary.getByRole('listitem').filter({ hasText: '进展' }).getByLabel('响铃').uncheck();
    await button(secretary, '保存').click();
    await secretary.getByText('记下了').waitFor();
    await lookOver(secretary, '150-my-notices');
  });

  step('leads by its link through the sign-in to the record, and nowhere else', async () => {
    const desk = await place.window(null, 'desk', { at: `/to/${place.made.id}` });
    await desk.getByLabel('账号').fill(place.staff.worker.account);
    await desk.getByLabel('密码').fill(PASSWORD);
    await button(desk, '登录').click();
    await heading(desk, TITLE).waitFor();
    expect(new URL(desk.url()).pathname).toBe(`/nonconformities/${place.made.id}`);
    await desk.goto('/to/00000000-0000-4000-8000-000000000000?to=https://example.com');
    await heading(desk, '没有取到').waitFor();
    expect(new URL(desk.url()).host).toBe(new URL(secretary.url()).host);
  });
});
