import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ZipArchive } from '#kernel';
import type { AnnualPlan } from '#plan';
import type { Response } from 'supertest';
import { anAnnualPlan, type AnnualPlanTraits } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type TestApp, testApp } from './setup/app.js';

const PARTS = ['总体安排', '服务清单', '服务要求', '限制条件', '职责和权限', '实施计划', '依据的法规和标准', '资源', '提供方式'];
const COUNTED = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

describe('a plan as a Word file', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const fetched = (who: APerson | null, id: string): Promise<Response> => app.http(who, 'get', `/plans/${id}/document`, (asked) => asked.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  }));
  /** Its paragraphs, those in tables too. */
  async function paragraphs(who: APerson, plan: AnnualPlan): Promise<string[]> {
    const { status, body } = await fetched(who, plan.id);
    expect(status).toBe(200);
    const xml = ZipArchive.read(body as Buffer)!.text('word/document.xml', 20_000_000)!;
    return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([one]) => [...one.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
  }
  const codeOf = (answer: Response): string => JSON.parse((answer.body as Buffer).toString()).error.code;
  const planned = (traits: Partial<AnnualPlanTraits>): Promise<AnnualPlan> => anAnnualPlan(app.world, here, { year: 2027, ...traits });

  it('has the parts of 5.3 in their order, what was left out, a signature and the day', async () => {
    const at = await aStaffedCommunity(app.world);
    const plan = await anAnnualPlan(app.world, at, {
      year: 2027, state: 'published', aims: '老人有人上门。\n楼道有人照看。',
      items: [
        { title: '便民维修日', entry: 'daily-life', group: 'convenience', budgetFen: 1_234_50, startsOn: '2027-03-01', endsOn: '2027-03-31' },
        { title: '独居老人上门', entry: 'elderly-care', group: 'people', delivery: 'volunteers', constraint: '夜里没有人手', targetGroup: '独居老人 32 位', helpedBy: '楼组长', budgetFen: 20_000_00, startsOn: '2027-01-01', endsOn: '2027-12-31' },
      ],
    });
    const found = await paragraphs(at.official, plan);
    expect(found[0]).toBe(`${at.community.name}2027 年度服务计划`);
    expect(found[1]).toBe('（2026年11月20日经示范街道批准）');
    const headings = PARTS.map((part, index) => `${COUNTED[index]}、${part}`);
    expect(found.filter((one) => headings.includes(one))).toEqual(headings);
    expect(found).toEqual(expect.arrayContaining([
      '老人有人上门。', '楼道有人照看。', '2027 年安排服务项目 2 项：为民服务 1 项，便民服务 1 项；预算合计 21,234.50 元。',
      '（一）为民服务', '（二）便民服务', '志愿服务', '夜里没有人手', '独居老人 32 位', '楼组长', '谁协助', '20,000', '1,234.50', '全年', '3月', '21,234.50', `计划编号：${plan.number}。`, '十、目录中没有安排的服务',
      '1 独居老人上门',
    ]));
    expect(found.slice(-2)).toEqual([`${at.community.name}（盖章）`, '2026年11月20日']);
  });

  it('of a draft says that it is one, and what is still open', async () => {
    const plan = await planned({ items: [{ title: '甲', owner: null, startsOn: null, endsOn: null, budgetFen: null, requirement: '', expectedResult: '' }] });
    expect(await paragraphs(here.worker, plan)).toEqual(expect.arrayContaining(['（草稿）', '还没有定', '还没有定时间的：1 甲。', '1 项', '各服务项目没有特别的限制条件。', '各服务项目还没有连上条款。']));
  });

  it('without items has no empty tables', async () => {
    const plan = await planned({ year: 2028, items: [] });
    const found = await paragraphs(here.worker, plan);
    expect(found).toContain('还没有服务项目。');
    expect(found.some((one) => one.endsWith('服务清单'))).toBe(false);
  });

  it('of a year that is over has the review', async () => {
    const at = await aStaffedCommunity(app.world);
    const plan = await anAnnualPlan(app.world, at, { year: 2026, state: 'closed', review: '十六项做完十四项。' });
    expect(await paragraphs(at.secretary, plan)).toEqual(expect.arrayContaining(['安排 2 项，做完 0 项，没有做完 2 项。', '十六项做完十四项。', expect.stringMatching(/^.+、年终总结$/)]));
  });

  it('is named after the plan', async () => {
    const plan = await planned({ year: 2026, title: '二〇二六/服务"计划"' });
    const { headers } = await fetched(here.worker, plan.id);
    expect(decodeURIComponent(headers['content-disposition']!)).toBe(`attachment; filename="plan.docx"; filename*=UTF-8''${here.community.name}二〇二六 服务 计划 .docx`);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is for whoever may read the plan', async () => {
    const plan = await anAnnualPlan(app.world, await aStaffedCommunity(app.world), { year: 2027 });
    const none = await fetched(here.worker, plan.id);
    expect([none.status, codeOf(none)]).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await fetched(null, plan.id))).toBe('UNAUTHENTICATED');
    expect(codeOf(await fetched(here.worker, '0'))).toBe('NOT_FOUND');
    expect(codeOf(await fetched(here.worker, here.worker.id))).toBe('NOT_FOUND');
  });
});
