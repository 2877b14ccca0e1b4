import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aConsultation, aMatterType, aRequest, workingDay } from '../factories/service-request.factory.js';
import { button, heading, link, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const MATTER = '老年优待证';
const PHONE = '13800001111';

/** A matter (8.6) from the counter to the resident's last word: slip, progress on a phone, extension, answer, objection, the end. */
describe('a matter at the counter', () => {
  let place: ServedCommunity<string>;
  let desk: Page;
  let phone: Page;
  let record = '';
  let slip = { number: '', secret: '' };
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      const type = await aMatterType(world, staff, {
        title: MATTER, papers: ['身份证', '户口簿', { name: '一寸照片', required: false }], limitCount: 5, feeFen: 0,
        words: { content: '满六十岁的老人免费乘车、进公园的证。', handledBy: '服务大厅 2 号窗口', basis: '省老年人权益保障条例' },
      });
      await aRequest(world, staff, { state: 'waiting', type, name: '郑大爷' });
      await aRequest(world, staff, { state: 'entrusted', name: '林先生', content: '门口路面沉了一块。' });
      await aConsultation(world, staff, { type });
      return workingDay(world, 12);
    });
    desk = await place.window(place.staff.clerk, 'desk');
    phone = await place.window(null, 'phone');
  });
  afterAll(() => place.close());

  const sees = async (): Promise<void> => {
    await phone.goto(`/p/progress?number=${encodeURIComponent(slip.number)}#${slip.secret}`);
    await button(phone, '查进度').tap();
    await heading(phone, /./).first().waitFor();
  };

  step('is taken in with its papers, and the resident leaves with a slip', async () => {
    await desk.goto('/requests');
    await link(desk, '收件').first().click();
    await desk.getByLabel(/手机号/).fill(PHONE);
    await desk.getByText('没有来过').waitFor();
    await desk.getByLabel('姓名').fill('陈阿姨');
    await desk.getByLabel('事项类型').selectOption({ label: MATTER });
    // papers are missing until they are ticked: asking for all of them is what is offered
    await expect(desk.getByRole('radio', { name: '告知补材料' }).isChecked()).resolves.toBe(true);
    await lookOver(desk, '91-intake');
    const papers = desk.getByRole('group', { name: '材料', exact: true });
    await papers.getByRole('checkbox', { name: /^身份证/ }).check();
    await papers.getByRole('checkbox', { name: /^户口簿/ }).check();
    await expect(desk.getByRole('radio', { name: '受理，答应日期' }).isChecked()).resolves.toBe(true);
    await button(desk, '收件').click();
    await heading(desk, '办事凭条').waitFor();
    const said = async (name: string): Promise<string> => (await desk.locator(`dt:text-is("${name}") + dd`).innerText()).trim();
    slip = { number: await said('编号'), secret: await said('密码') };
    await desk.getByRole('img', { name: '扫码查进度' }).waitFor();
    await lookOver(desk, '92-slip');
    record = (await link(desk, '看这件事').getAttribute('href'))!;
  });

  step('is known when the same resident comes again', async () => {
    await button(desk, '收下一件').click();
    await desk.getByLabel(/手机号/).fill(PHONE);
    await desk.getByText('陈阿姨，来过 1 次').waitFor();
    await expect(desk.getByLabel('姓名').inputValue()).resolves.toBe('陈阿姨');
    await desk.getByLabel('事项类型').selectOption({ label: MATTER });
    await desk.getByText('同一件事还在办').waitFor();
    await lookOver(desk, '93-again');
    await button(desk, '收件').click();
    await desk.getByText(/还在办。确实是另一件/).waitFor();
  });

  step('is followed on the phone by what the slip’s code opens', async () => {
    await sees();
    await heading(phone, /正在办/).waitFor();
    expect(phone.url()).not.toContain(slip.secret);
    await lookOver(phone, '94-progress-390');
  });

  step('is extended beforehand, with what the resident is told', async () => {
    await desk.goto(record);
    await heading(desk, MATTER).waitFor();
    await lookOver(desk, '95-request');
    await take(desk, '延期', async (form) => {
      await form.getByLabel('答应哪天办好').fill(place.made);
      await form.getByLabel('办到哪一步了').fill('正在制证。');
      await form.getByLabel('接下来怎么办').fill('好了给您打电话。');
    });
    await desk.getByText('正在制证。').first().waitFor();
    await sees();
    await phone.getByText('好了给您打电话。').waitFor();
  });

  step('is done and replied to; the resident objects, and is answered within the working day', async () => {
    await take(desk, '办好了', (form) => form.getByLabel('办理结果').fill('证制好了，请带身份证来取。'));
    await take(desk, '回复居民');
    await stateOf(desk).getByText('已回复').waitFor();
    await sees();
    await phone.getByText('证制好了，请带身份证来取。').first().waitFor();
    await lookOver(phone, '96-replied-390');
    await button(phone, '我有异议').tap();
    await phone.getByLabel('哪里不对？').fill('名字写错了一个字。');
    await button(phone, '提交异议').tap();
    await heading(phone, /正在看您的异议/).waitFor();
    await desk.reload();
    await desk.getByText('名字写错了一个字。').waitFor();
    await take(desk, '再作解释', (form) => form.getByLabel('告知居民的话').fill('已经改好，下午就能换。'));
    await stateOf(desk).getByText('已回复').waitFor();
  });

  step('is closed by the resident’s word, with a rating', async () => {
    await sees();
    await button(phone, '没有异议，办结并评价').tap();
    await phone.getByText('满意', { exact: true }).tap();
    await lookOver(phone, '97-rating-390');
    await button(phone, '提交').tap();
    await heading(phone, /办完了/).waitFor();
    await desk.reload();
    await stateOf(desk).getByText('办结').waitFor();
    await desk.getByText('4 分').first().waitFor();
    await lookOver(desk, '98-closed');
  });

  step('stands with the others in the queues and guides, on a desk and a phone', async () => {
    await desk.goto('/requests?queue=waiting');
    await desk.getByRole('row').filter({ hasText: MATTER }).first().waitFor();
    await lookOver(desk, '99-queues');
    await desk.goto('/matters');
    await link(desk, new RegExp(`^${MATTER}`)).click();
    await heading(desk, MATTER).waitFor();
    await lookOver(desk, '100-guide');
    await desk.goto('/consultations');
    await lookOver(desk, '101-consultations');
    await phone.goto(`/p/${place.staff.community.code}/guides`);
    await lookOver(phone, '102-guides-390');
    await link(phone, new RegExp(MATTER)).tap();
    await phone.getByText('户口簿').waitFor();
    await lookOver(phone, '103-guide-390');
    const worker = await place.window(place.staff.worker, 'phone', { at: record });
    await heading(worker, MATTER).waitFor();
    await lookOver(worker, '104-request-390');
    await worker.goto('/requests/take');
    await worker.getByLabel('姓名').waitFor();
    await lookOver(worker, '105-intake-390');
  });
});
