import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { LeftOut } from '#check';
import { aComplaint } from '../factories/complaint.factory.js';
import { button, follow, heading, link, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const TOLD = '窗口的人让我白跑了三趟';

/** An anonymous complaint about somebody of the staff (9.2): kept from them, contested, passed to the street, final; and counted. */
describe('an anonymous complaint', () => {
  let place: ServedCommunity<void>;
  let phone: Page;
  let desk: Page;
  let street: Page;
  let record = '';
  let slip = { number: '', secret: '' };
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async (world, staff) => {
      await aComplaint(world, staff, { state: 'closed', title: '楼道灯坏了两周', solved: true, rating: 5, theme: '照明' });
      await aComplaint(world, staff, { state: 'closed', title: '门口加红绿灯', solved: false, rating: 1, theme: '道路', leftOut: LeftOut.beyondPowers, leftOutReason: '归交管部门，已经转过去。' });
    });
    phone = await place.window(null, 'phone');
    desk = await place.window(place.staff.secretary, 'desk');
    street = await place.window(place.staff.official, 'desk');
  });
  afterAll(() => place.close());

  const sees = async (): Promise<void> => {
    await phone.goto(`/p/${place.staff.community.code}/progress`);
    await follow(phone, slip);
  };

  step('tells beforehand what a lost password means, and is told without a name', async () => {
    await phone.goto(`/p/${place.staff.community.code}/complain`);
    await phone.getByRole('radio', { name: '工作人员' }).check();
    await phone.getByText('说的是书记或主任，就由街道来办').waitFor();
    await phone.getByLabel('说说经过').fill(`${TOLD}，每次说的材料都不一样。`);
    await phone.getByText('不留姓名，我自己来查').tap();
    await phone.getByText('丢了谁也找不回来').waitFor();
    await lookOver(phone, '140-anonymous-390');
    await button(phone, '提交').tap();
    await heading(phone, '收到了，请记下这两样').waitFor();
    const [number, secret] = await phone.getByRole('definition').allInnerTexts();
    slip = { number: number!.replace(/\s/g, ''), secret: secret!.trim() };
  });

  step('is weighed by the secretary, who says whom it is about: they never see it', async () => {
    await desk.goto('/complaints');
    await link(desk, new RegExp(TOLD)).click();
    await desk.getByText('说的是工作人员：只有书记和街道看得到').waitFor();
    record = new URL(desk.url()).pathname;
    await take(desk, '受理', async (form) => {
      await form.getByRole('radio', { name: '较重' }).check();
      await form.getByLabel('说的是谁').selectOption({ label: place.staff.clerk.name });
    });
    await stateOf(desk).getByText('已受理').waitFor();
    const clerk = await place.window(place.staff.clerk, 'desk', { at: '/complaints' });
    await heading(clerk, /^投诉/).waitFor();
    await expect(link(clerk, new RegExp(TOLD)).count()).resolves.toBe(0);
    await clerk.goto(record);
    await clerk.getByText(/没有找到|找不到/).first().waitFor();
  });

  step('is looked into by a colleague, with findings for colleagues alone, and answered', async () => {
    await take(desk, '派人查', (form) => form.getByLabel('谁来查').selectOption({ label: place.staff.worker.name }));
    await stateOf(desk).getByText('查办中').waitFor();
    const worker = await place.window(place.staff.worker, 'desk', { at: record });
    await button(section(worker, '只有同事看得到'), '编辑').click();
    await worker.getByRole('textbox', { name: '查明的情况' }).fill('三次是两个人接的，清单是旧的。');
    await button(worker, '写查明的情况').click();
    await worker.getByRole('textbox', { name: '查明的情况' }).waitFor({ state: 'detached' });
    await section(worker, '只有同事看得到').getByText('清单是旧的').waitFor();
    await take(worker, '写答复', (form) => form.getByRole('textbox', { name: '答复' }).fill('清单已经换成新的，两个人都学过了。'));
    await stateOf(worker).getByText('已答复').waitFor();
    await lookOver(worker, '141-complaint-answered');
    await sees();
    await heading(phone, '答复了，请您看看').waitFor();
    await expect(phone.getByText('清单是旧的').count()).resolves.toBe(0);
  });

  step('is contested, passed to the street, and answered for good with where else to turn', async () => {
    await button(phone, '不认可，请重新办').tap();
    await phone.getByLabel('哪里不认可？').fill('我的事还是没有办。');
    await button(phone, '提交，请重新办').tap();
    await heading(phone, /正在重新办/).waitFor();
    await desk.reload();
    await desk.getByText('我的事还是没有办。').waitFor();
    await button(desk, '更多操作').click();
    await desk.getByRole('menuitem', { name: '上交街道' }).or(desk.getByRole('button', { name: '上交街道' })).first().click();
    const form = desk.getByRole('form', { name: '上交街道' });
    await form.getByLabel('原因').fill('社区里没有合适的人再查。');
    await button(form, '上交街道').click();
    await stateOf(desk).getByText('已上交街道').waitFor();
    await street.goto(record);
    await take(street, '派人查');
    await take(street, '写答复', async (answer) => {
      await answer.getByRole('textbox', { name: '答复', exact: true }).fill('事情已经办好，证件明天送到。');
      await answer.getByRole('textbox', { name: '还可以去哪里' }).waitFor();
    });
    await lookOver(street, '142-complaint-final');
    await sees();
    await phone.getByText('这是重新办过的答复').waitFor();
    await phone.getByText(/12345/).first().waitFor();
    await lookOver(phone, '143-final-390');
  });

  step('ends with the complainant’s word, and is counted: raw, and without what the street left out', async () => {
    await button(phone, '回音：认不认可').tap();
    await phone.getByText('没有解决', { exact: true }).tap();
    await phone.getByText('一般', { exact: true }).tap();
    await lookOver(phone, '144-word-390');
    await button(phone, '提交，办完').tap();
    await heading(phone, /记下了您的话/).waitFor();
    await desk.goto('/complaints');
    await link(desk, '投诉统计').click();
    await heading(desk, /投诉统计/).waitFor();
    await desk.getByText('有结果的 3 件，居民说解决了 1 件').waitFor();
    await desk.getByText('归交管部门，已经转过去。').waitFor();
    await lookOver(desk, '145-figures');
    await street.setViewportSize({ width: 390, height: 844 });
    await street.goto('/complaints/figures?of=street');
    await heading(street, /投诉统计/).waitFor();
    await lookOver(street, '146-figures-390');
  });
});
