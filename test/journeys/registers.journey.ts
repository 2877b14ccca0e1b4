import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import writeWorkbook from 'write-excel-file/node';
import { button, heading, link, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const STAFF_SHEET = 'test/fixtures/staff-libreoffice.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A register of resources (6.1.1) from nothing: by a sheet, one that leaves, and one more on a phone. */
describe('the registers of a community', () => {
  let place: ServedCommunity;
  let desk: Page;
  let phone: Page;
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async () => undefined);
    [desk, phone] = await Promise.all([place.window(place.staff.secretary, 'desk'), place.window(place.staff.worker, 'phone')]);
  });
  afterAll(() => place.close());

  const choose = async (file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> => {
    await desk.locator('input[type=file]').setInputFiles(file);
  };
  const inRegister = (name: string) => desk.getByRole('row').filter({ hasText: name });

  step('tells what is kept, and which clause asks for what is not', async () => {
    await link(desk, '资源').click();
    await heading(desk, /本台账，都还没有开始记$/).waitFor();
    await section(desk, '人员').getByRole('button', { name: /6\.1\.1/ }).first().waitFor();
    await lookOver(desk, '61-registers');
    await link(section(desk, '人员'), /^工作人员$/).click();
    await heading(desk, '还没有登记过工作人员').waitFor();
    await desk.getByText(/条款 6\.1\.1：/).waitFor();
    await lookOver(desk, '62-register-empty');
  });

  step('takes no row of a sheet that is wrong in one, and says which cell', async () => {
    await link(desk, '从 Excel 导入').click();
    const text = (value: string) => ({ value, type: String });
    const buffer = await writeWorkbook([
      ['姓名', '人员类别', '岗位', '到岗日期'].map(text), ['陈立', '社区工作者', '网格', '2021-03-15'].map(text), ['林芳', '镇长', '民政', '去年'].map(text),
    ]).toBuffer();
    await choose({ name: '错的.xlsx', mimeType: XLSX, buffer });
    await desk.getByText('2 行里 1 行有问题，一行都还没有登记').waitFor();
    await expect(desk.getByRole('row').filter({ hasText: '人员类别' }).innerText()).resolves.toMatch(/^3\s+B 人员类别/);
    await expect(desk.getByRole('row').filter({ hasText: '到岗日期' }).innerText()).resolves.toMatch(/^3\s+D 到岗日期/);
    await lookOver(desk, '63-register-sheet-wrong');
  });

  step('takes the staff from a sheet written by LibreOffice, all at once', async () => {
    await choose(STAFF_SHEET);
    await desk.getByText('8 行都对，还没有登记。').waitFor();
    await lookOver(desk, '64-register-sheet-ready');
    await button(desk, '登记这 8 条').click();
    await desk.getByText('8 条工作人员都登记好了。').waitFor();
    await link(desk, '看台账').click();
    await inRegister('陈立').waitFor();
    await heading(desk, /^工作人员 8 条$/).waitFor();
    await lookOver(desk, '65-register-list');
  });

  step('finds in it by category and words, and the address can be sent', async () => {
    await button(desk, '更多条件').click();
    await desk.getByRole('combobox', { name: '人员类别' }).selectOption({ label: '社区民警' });
    await inRegister('陈立').waitFor({ state: 'detached' });
    await inRegister('周斌').waitFor();
    const colleague = await place.window(place.staff.colleague, 'desk', { at: desk.url() });
    await colleague.getByRole('row').filter({ hasText: '周斌' }).waitFor();
    await expect(colleague.getByRole('row').count()).resolves.toBe(2);
    await colleague.context().close();
    await button(desk, '去掉“人员类别：社区民警”').click();
    await inRegister('陈立').waitFor();
  });

  step('shows both versions to who saves second, and keeps the one that is chosen', async () => {
    await link(inRegister('林芳'), '林芳').click();
    await heading(desk, '林芳').waitFor();
    const colleague = await place.window(place.staff.colleague, 'desk', { at: desk.url() });
    for (const [page, post] of [[desk, '养老服务'], [colleague, '民政专干']] as const) {
      await button(section(page, '内容'), '编辑').click();
      await page.getByLabel('岗位').fill(post);
    }
    await button(colleague, '保存').click();
    await section(colleague, '内容').getByText('民政专干').waitFor();
    await colleague.context().close();
    await button(desk, '保存').click();
    const both = desk.getByRole('alert').filter({ hasText: '先改了这件事' });
    await both.getByText('民政专干').waitFor();
    await expect(both.innerText()).resolves.toContain('养老服务');
    await button(desk, '用我的').click();
    await section(desk, '内容').getByText('养老服务').waitFor();
    await section(desk, '历史').getByText('民政专干').first().waitFor();
    await desk.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '工作人员' }).click();
  });

  step('ends one who leaves, and keeps how it came', async () => {
    await link(inRegister('王建'), '王建').click();
    await heading(desk, '王建').waitFor();
    await take(desk, '停用', (form) => form.getByLabel('原因').fill('调到街道工作'));
    await stateOf(desk).getByText('停用').waitFor();
    const history = section(desk, '历史');
    await history.getByText('调到街道工作').waitFor();
    await history.getByText('登记').first().waitFor();
    await lookOver(desk, '66-register-entry-ended');
    await desk.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '工作人员' }).click();
    await desk.getByText('停用的').click();
    await heading(desk, /^工作人员 1 条$/).waitFor();
  });

  step('takes an entry on a phone, which stands with the person it is about', async () => {
    await link(phone, '我').tap();
    await link(phone, '资源').tap();
    await link(phone, '开始登记：人员培训').tap();
    await phone.getByLabel('培训内容').fill('窗口服务规范');
    await button(phone, '登记').tap();
    await phone.getByText('这里要填。').first().waitFor();
    await lookOver(phone, '67-register-form-phone');
    const who = phone.getByRole('combobox', { name: '谁' });
    await who.fill('林芳');
    await phone.getByRole('option', { name: /林芳/ }).tap();
    await phone.getByRole('radio', { name: '窗口业务培训', exact: true }).tap();
    await phone.getByRole('radio', { name: '街道（镇）便民服务中心', exact: true }).tap();
    await phone.getByRole('radio', { name: '合格', exact: true }).tap();
    await button(phone, '登记').tap();
    await heading(phone, '窗口服务规范').waitFor();
    await lookOver(phone, '68-register-entry-phone');
    await link(phone, '林芳').tap();
    await link(section(phone, '人员培训'), '窗口服务规范').waitFor();
  });

  step('says of a register with nothing to enter that it is kept, and empty', async () => {
    await desk.goto('/registers');
    const row = desk.getByRole('listitem').filter({ has: desk.getByRole('link', { name: '购买服务', exact: true }) });
    await button(row, '没有可登记的').click();
    await button(row, '从这天起记，现在空着').click();
    await row.getByText('在册 0 条').waitFor();
    await heading(desk, /3 本在记/).waitFor();
  });
});
