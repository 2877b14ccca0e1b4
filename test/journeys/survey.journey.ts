import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { button, heading, link, pickClause, section, stateOf, take } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

const TITLE = '秋季居民满意度调查';
const MEALS = '您对社区助餐满意吗？';
/** Answers in all: the first by hand on a phone, the others by their slips through the same door. */
const PEOPLE = 200;

/** A survey (9.3.2 b) from its questions to its report: a poster scanned, 200 answers, figures, what is low carried on. */
describe('a survey of residents', () => {
  let place: ServedCommunity<null>;
  let office: Page;
  let phone: Page;
  let record = '';
  let codes: string[] = [];
  const step = story(() => place.whatShows());

  beforeAll(async () => {
    place = await servedCommunity(async () => null);
    office = await place.window(place.staff.secretary, 'desk');
    phone = await place.window(null, 'phone');
  });
  afterAll(() => place.close());

  step('is begun with its time and how many answers are wanted', async () => {
    await office.goto('/surveys');
    await lookOver(office, '140-none');
    await link(office, '发起调查').first().click();
    await office.getByLabel('标题', { exact: true }).fill(TITLE);
    await office.getByLabel('收到什么时候').fill(inDays(20));
    await office.getByLabel('一共要几份').fill(String(PEOPLE));
    await lookOver(office, '141-begin');
    await button(office, '存下，去编题目').click();
    await heading(office, TITLE).waitFor();
    record = new URL(office.url()).pathname;
  });

  step('asks the fixed core, and about meals with its clause', async () => {
    await button(office, '加一段').click();
    await office.getByLabel('这一段问什么').fill('养老服务');
    await pickClause(office, '关于哪些条款', '8.7.6');
    await office.getByLabel('问什么', { exact: true }).fill(MEALS);
    await button(office, '加一题').click();
    const second = office.getByRole('listitem').filter({ has: office.getByLabel('问什么', { exact: true }) }).nth(1);
    await second.getByLabel('问什么', { exact: true }).fill('还想说什么？');
    await second.getByLabel('题型').selectOption({ label: '文字' });
    await second.getByLabel('必须答').uncheck();
    await lookOver(office, '142-builder');
    await button(office, '存下题目').click();
    await office.getByText('已存下').waitFor();
    await take(office, '开放答题');
    await stateOf(office).getByText('收答卷').waitFor();
    await lookOver(office, '143-open');
  });

  step('hangs on the wall as a code, and goes out as slips', async () => {
    await link(office, '海报和答题码').click();
    await office.getByRole('img', { name: /调查的二维码/ }).waitFor();
    await lookOver(office, '144-poster');
    await office.getByLabel('做几个').fill(String(PEOPLE - 1));
    await button(office, `做 ${PEOPLE - 1} 个`).click();
    await office.locator('.survey-slips li').nth(PEOPLE - 2).waitFor();
    codes = await office.locator('.survey-slips b').allInnerTexts();
    expect(new Set(codes).size).toBe(PEOPLE - 1);
  });

  step('is answered on a phone; what is left out is told at its question', async () => {
    const [community] = [place.staff.community];
    await phone.goto(`/p/${community.code}`);
    await link(phone, new RegExp(TITLE)).tap();
    await heading(phone, TITLE).waitFor();
    await lookOver(phone, '145-survey-390');
    for (const question of [/总的来说/, /待人热情/, /办得快不快/, /场地和设施/, /说得清楚吗/]) await phone.getByRole('radiogroup', { name: question }).getByText('很满意').tap();
    for (const question of [/服务中心在哪里/, /去过社区服务中心/, /听说过社区办的活动/, /参加过社区办的活动/]) await phone.getByRole('radiogroup', { name: question }).getByText('是', { exact: true }).tap();
    await phone.getByRole('radiogroup', { name: '您的年龄' }).getByText('60 到 74 岁').tap();
    await phone.getByRole('radiogroup', { name: /住了多久/ }).getByText('10 年以上').tap();
    await phone.getByLabel(/还想说什么/).fill('路灯太暗');
    await button(phone, '交卷').tap();
    await phone.getByText('还有 1 题没有答').waitFor();
    await lookOver(phone, '146-missing-390');
    await phone.getByRole('radiogroup', { name: MEALS }).getByText('不满意', { exact: true }).tap();
    await button(phone, '交卷').tap();
    await phone.getByText('收到了，谢谢您').waitFor();
    await lookOver(phone, '147-thanks-390');
  });

  step('is answered by everybody else through the same door, once a slip', async () => {
    const id = record.split('/').at(-1)!;
    const { code } = place.staff.community;
    const { publicSurvey } = (await asked(phone, 'PublicSurvey', { code, id })).data;
    const questions: Question[] = publicSurvey.sections.flatMap((part: { questions: Question[] }) => part.questions);
    const give = async (slip: string, at: number): Promise<string> => {
      const answers = questions.filter(({ required }) => required).map(({ key, text, options }) => ({ question: key, values: [saidBy(at, key, text, options)] }));
      const { errors } = await asked(phone, 'AnswerSurvey', { input: { communityCode: code, surveyId: id, code: slip, answers } });
      return errors?.[0].extensions.code ?? 'taken';
    };
    const outcomes: string[] = [];
    for (let from = 0; from < codes.length; from += 20) outcomes.push(...(await Promise.all(codes.slice(from, from + 20).map((slip, index) => give(slip, from + index)))));
    expect(outcomes).toEqual(codes.map(() => 'taken'));
    expect(await give(codes[0]!, 0)).toBe('ALREADY_ANSWERED');
  });

  step('is counted against what is wanted, closed, and told in figures', async () => {
    await office.goto(record);
    await section(office, '收了多少').getByText(`${PEOPLE} / ${PEOPLE} 份`).waitFor();
    await take(office, '现在结束');
    const results = section(office, '结果');
    await results.getByText('满意 100%').first().waitFor();
    // with meals every fourth of 199 slips is content, 50, and the phone is not: 50 of 200
    await results.getByText('满意 25%').waitFor();
    await results.getByText('偏低').first().waitFor();
    await results.getByText('场馆知晓率').waitFor();
    await button(results, '分组看').first().click();
    await results.getByText('人少不列').first().waitFor();
    await lookOver(office, '148-results');
    await office.getByLabel(/^归为/).first().fill('照明');
    await button(office, '存下归类').click();
    await office.getByText('照明 1 条').waitFor();
  });

  step('is reported as a Word file, and what is low becomes a nonconformity with its clause', async () => {
    await take(office, '写报告', (form) => form.getByLabel('结论和打算').fill('总体满意，助餐要改。'));
    await stateOf(office).getByText('已写报告').waitFor();
    const [file] = await Promise.all([office.waitForEvent('download'), link(office, '下载 Word 报告').click()]);
    expect(file.suggestedFilename()).toMatch(/报告\.docx$/);
    await link(office, '报为不符合').first().click();
    await office.getByText('8.7.6').first().waitFor();
    await office.getByLabel('经过').fill('两百份答卷里，助餐满意的不到三成。');
    await button(office, '报不符合').click();
    await stateOf(office).getByText('报告').waitFor();
    await phone.goto(`/p/${place.staff.community.code}/surveys`);
    await phone.getByText('100.0% 的人总体满意').waitFor();
    await lookOver(phone, '149-public-390');
    const worker = await place.window(place.staff.worker, 'phone', { at: record });
    await heading(worker, TITLE).waitFor();
    await lookOver(worker, '150-survey-390');
  });
});

const inDays = (days: number): string => `${new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)}T18:00`;

interface Question {
  key: string;
  text: string;
  required: boolean;
  options: { key: string }[];
}

/** What the holder of a slip says: content with all but meals, which every fourth likes; three of them are over 74, five under 35. */
function saidBy(at: number, key: string, text: string, options: Question['options']): string {
  if (text === MEALS) return at % 4 === 0 ? '4' : '1';
  if (key === 'core.age') return at < 3 ? 'over-74' : at < 8 ? 'under-35' : '60-74';
  return key.startsWith('core.') && options.length === 4 ? '4' : options[0]!.key;
}

const documents = Object.entries(JSON.parse(readFileSync('apps/api/trusted-documents.json', 'utf8')) as Record<string, string>);

/** Asks as the light pages do: by the hash of a document. */
async function asked(page: Page, operation: string, variables: object): Promise<any> {
  const [sha256Hash] = documents.find(([, text]) => new RegExp(`^(query|mutation) ${operation}\\(`).test(text))!;
  const answer = await page.request.post('/graphql', { headers: { 'x-pdca': '1' }, data: { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } } });
  return answer.json();
}
