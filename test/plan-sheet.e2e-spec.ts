import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import writeSheet from 'write-excel-file/node';
import { ZipFile } from 'yazl';
import { readWorkbook, ZipArchive } from '#kernel';
import { type AnnualPlan, type ServiceItem, ServiceItemService } from '#plan';
import { anAnnualPlan, type AnnualPlanTraits, itemsOfPlan } from './factories/annual-plan.factory.js';
import { anEntry } from './factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type TestApp, testApp } from './setup/app.js';

type Cell = string | number | Date | null | { formula: string };
const HEAD = [
  '类别', '服务项目', '目录', '服务对象', '服务要求', '限制条件', '负责人', '谁来做', '谁协助', '告知谁', '提供方式', '开始日期', '结束日期', '月份', '重复', '场所',
  '人员', '设施设备', '技术', '财政拨款（元）', '项目经费（元）', '党建经费（元）', '社会捐赠（元）', '集体收入（元）', '其他（元）', '预算（元）', '预期结果',
  '标识（勿改）', '版本（勿改）',
];
const [TITLE, ENTRY, REQUIREMENT, OWNER, HELP, FROM, TO, MONEY, ID] = ['服务项目', '目录', '服务要求', '负责人', '谁协助', '开始日期', '结束日期', '预算（元）', '标识（勿改）']
  .map((name) => HEAD.indexOf(name)) as [number, number, number, number, number, number, number, number, number];
/**
 * The workbook that LibreOffice saved of the plan below, with each of these words in the place of what it stands for:
 * ids and names differ from run to run. To make it anew: fetch the sheet, put the words in, and
 * `soffice --headless --convert-to xlsx` it.
 */
async function savedByOffice(words: Record<string, string>): Promise<Buffer> {
  const saved = ZipArchive.read(await readFile('test/fixtures/plan-libreoffice.xlsx'))!;
  const zip = new ZipFile();
  for (const name of saved.names) {
    const text = saved.bytes(name, 1_000_000)!;
    const put = name === 'xl/sharedStrings.xml' ? Object.entries(words).reduce((all, [word, meant]) => all.replaceAll(word, meant), text.toString()) : text;
    zip.addBuffer(Buffer.from(put), name);
  }
  zip.end();
  return buffer(zip.outputStream);
}
/** A new row, by column. */
const aRow = (cells: Record<string, Cell>): Cell[] => HEAD.map((name) => cells[name] ?? null);

describe('a plan’s items by the sheet', () => {
  let app: TestApp;
  let at: Staffing;
  let plan: AnnualPlan;

  beforeAll(async () => {
    app = await testApp();
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  /** A plan of 2027 in a community of its own. */
  async function planned(traits: Partial<AnnualPlanTraits> = {}): Promise<void> {
    at = await aStaffedCommunity(app.world);
    plan = await anAnnualPlan(app.world, at, { year: 2027, items: [{ title: '甲' }, { title: '乙' }, { title: '丙' }], ...traits });
  }
  const cell = (value: Cell) => {
    if (value === null || value === '') return null;
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
    if (typeof value === 'object') return { value: `=${value.formula}`, type: 'Formula' as const };
    return typeof value === 'number' ? { value, type: Number } : { value, type: String };
  };
  const sheet = (rows: Cell[][]): Promise<Buffer> => writeSheet(rows.map((row) => row.map(cell)) as never).toBuffer();
  const fetched = async (who: APerson | null, id = plan.id): Promise<Response> =>
    app.http(who, 'get', `/plans/${id}/sheet`, (asked) => asked.buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    }));
  /** The rows of the sheet as it comes, the head first. */
  const rowsOf = async (): Promise<Cell[][]> => {
    const { rows } = await readWorkbook((await fetched(at.worker)).body as Buffer, 500);
    return rows.map((row) => HEAD.map((_name, index) => row[index] ?? ''));
  };
  const send = (bytes: Buffer, more = '', who: APerson | null = at.worker): Promise<Response> =>
    app.http(who, 'post', `/plans/${plan.id}/sheet?${more}`, (asked: Test) => asked.attach('file', bytes, 'plan.xlsx'));
  const taken = async (rows: Cell[][], more = ''): Promise<Response['body']> => (await send(await sheet(rows), more)).body;
  const problems = async (rows: Cell[][]): Promise<string[]> =>
    (await taken(rows)).problems.map(({ row, column, code }: { row: number; column: string; code: string }) => `${column}${row} ${code}`);
  const items = async (): Promise<ServiceItem[]> => (await itemsOfPlan(app.world, at, plan)).filter(({ state }) => state !== 'void');
  const titles = async (): Promise<string[]> => (await items()).map(({ title }) => title);

  it('comes back as it went: nothing changes', async () => {
    await planned({
      items: [
        { title: '𠮷祥里老人餐桌 🍚', group: 'people', entry: 'elderly-care', requirement: '- 每周两次\n- 一荤两素\n=不缺席', constraint: '夜里没有人手', budgetFen: 29, delivery: 'mutualHelp' },
        { title: '00123', group: 'other', requirement: '', expectedResult: '', owner: null, startsOn: null, endsOn: null, budgetFen: null },
        { title: '+86 热线', group: 'convenience', budgetFen: 0, startsOn: '2027-02-28', endsOn: '2027-12-31' },
      ],
    });
    const before = await items();
    const bytes = (await fetched(at.worker)).body as Buffer;
    const { body } = await send(bytes);
    expect(body).toEqual({ rows: 3, problems: [], problemCount: 0, added: 0, changed: 0, reordered: false, missing: [], taken: true });
    expect(await items()).toEqual(before);
  });

  describe('with when, where, with what and from which money', () => {
    /** Items that fill every column. */
    async function full(): Promise<void> {
      at = await aStaffedCommunity(app.world);
      const hall = await anEntry(app.world, at, 'venue', { values: { name: '邻里活动中心' } });
      plan = await anAnnualPlan(app.world, at, {
        year: 2027,
        items: [
          {
            title: '便民维修日', group: 'convenience', deliveries: ['volunteers', 'partner'], recurrence: 'FREQ=MONTHLY;BYDAY=2SA', months: [3, 4, 5, 9], placeId: hall.id,
            people: '志愿者 10 人', equipment: '工具箱 3 套', technology: '线上报修', budget: [{ source: 'government', amountFen: 300_000 }, { source: 'donation', amountFen: 60_050 }] as never,
          },
          { title: '律师坐班', group: 'safety', deliveries: ['purchased'], recurrence: 'FREQ=WEEKLY;BYDAY=WE', startsOn: '2027-01-06', endsOn: '2027-12-22', budgetFen: 1_000_000 },
          { title: '暑期托管', group: 'people', months: [7, 8] },
        ],
      });
    }
    const byName = (head: Cell[], row: Cell[], name: string): Cell => row[head.indexOf(name)]!;

    it('tells each in words, and comes back as it went', async () => {
      await full();
      const [head, summer, repairs, lawyer] = await rowsOf() as [Cell[], Cell[], Cell[], Cell[]];
      expect(['提供方式', '月份', '重复', '场所', '人员', '财政拨款（元）', '社会捐赠（元）', '预算（元）'].map((name) => byName(head, repairs, name))).toEqual([
        '志愿服务、共建单位', '3至5、9月', '每月第二个周六', '邻里活动中心', '志愿者 10 人', '3000', '600.5', '3600.5',
      ]);
      expect([byName(head, lawyer, '重复'), byName(head, summer, '月份')]).toEqual(['每周三', '7至8月']);
      const before = await items();
      expect((await send((await fetched(at.worker)).body as Buffer)).body).toMatchObject({ problems: [], changed: 0, taken: true });
      expect(await items()).toEqual(before);
    });

    it('goes through LibreOffice without loss', async () => {
      await full();
      const before = await items();
      const [, ...rows] = await rowsOf();
      const words = rows.flatMap((row) => [[`${String(row[TITLE])}的标识`, String(row[ID])], [`${String(row[TITLE])}的负责人`, String(row[OWNER])]]);
      const { body } = await send(await savedByOffice(Object.fromEntries(words) as Record<string, string>));
      expect(body).toEqual({ rows: 3, problems: [], problemCount: 0, added: 0, changed: 0, reordered: false, missing: [], taken: true });
      expect(await items()).toEqual(before);
    });

    it('takes what a person wrote into them', async () => {
      await full();
      const [head, summer, repairs, lawyer] = await rowsOf() as [Cell[], Cell[], Cell[], Cell[]];
      const set = (row: Cell[], cells: Record<string, Cell>): Cell[] => row.map((old, index) => (head[index]! as string in cells ? cells[head[index] as string]! : old));
      expect(await taken([
        head,
        set(summer, { 月份: '6-8', 重复: '每周一、二、三、四、五', '项目经费（元）': 42_000, '预算（元）': null, 场所: '邻里活动中心', 提供方式: '购买服务、志愿服务' }),
        set(repairs, { '财政拨款（元）': null, '预算（元）': null }),
        set(lawyer, { 重复: '' , 月份: '1、4、7、10月' }),
      ])).toMatchObject({ problems: [], changed: 3, taken: true });
      const [changedRepairs, changedLawyer, changedSummer] = await items();
      expect(changedSummer).toMatchObject({ months: [6, 7, 8], recurrence: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', budget: [{ source: 'project', amountFen: 4_200_000 }], budgetFen: 4_200_000, deliveries: ['purchased', 'volunteers'], placeId: changedRepairs!.placeId });
      expect(changedRepairs).toMatchObject({ budget: [{ source: 'donation', amountFen: 60_050 }], budgetFen: 60_050 });
      expect(changedLawyer).toMatchObject({ recurrence: null, months: [1, 4, 7, 10], budgetFen: 1_000_000 });
    });

    it('tells what they cannot say', async () => {
      await full();
      const [head, summer, repairs, lawyer] = await rowsOf() as [Cell[], Cell[], Cell[], Cell[]];
      const set = (row: Cell[], cells: Record<string, Cell>): Cell[] => row.map((old, index) => (head[index]! as string in cells ? cells[head[index] as string]! : old));
      expect(await problems([
        head,
        set(summer, { 月份: '13', 重复: '经常', 场所: '别人的礼堂', 提供方式: '' }),
        set(repairs, { '财政拨款（元）': -1, '社会捐赠（元）': 0.125 }),
        set(lawyer, { 月份: '春天', '项目经费（元）': 1 }),
      ])).toEqual(['K2 REQUIRED', 'N2 TOO_LARGE', 'O2 RECURRENCE_FORM', 'P2 UNKNOWN_RECORD', 'T3 TOO_SMALL', 'W3 TOO_PRECISE', 'N4 NOT_A_NUMBER']);
      expect(await problems([head, set(repairs, { '预算（元）': 1 })])).toEqual(['Z2 NOT_THE_SUM']);
    });
  });

  it('takes what was changed, and what was added, with the clauses of its service', async () => {
    await planned();
    const [head, first, ...rest] = await rowsOf() as [Cell[], Cell[], ...Cell[][]];
    const changed = first.with(REQUIREMENT, '每月两次').with(MONEY, 1234.56).with(FROM, new Date('2027-03-01T00:00:00Z')).with(TO, '2027年4月5日').with(OWNER, at.secretary.name).with(HELP, '楼组长、志愿队');
    const added = aRow({
      服务项目: '普法讲座', 目录: '社区法律服务', 服务对象: '全体居民', 服务要求: '每季度一讲', 提供方式: '购买服务', 开始日期: '2027/5/1', 结束日期: '2027-05-31', '预算（元）': '¥1,000',
    });
    expect(await taken([head, changed, ...rest, added], 'dryRun=1')).toMatchObject({ added: 1, changed: 1, reordered: false, missing: [], taken: false });
    expect(await titles()).toHaveLength(3);
    expect(await taken([head, changed, ...rest, added])).toMatchObject({ problems: [], added: 1, changed: 1, taken: true });
    const { data } = await app.ask(at.worker, `query($id: ID!) { annualPlan(id: $id) { version items {
      title group targetGroup helpedBy requirement deliveries startsOn endsOn budgetFen owner { id } catalogueEntry { code } clauseLinks { clause { number } } } history { verb note } } }`, { id: plan.id });
    expect(data!.annualPlan.items).toHaveLength(4);
    expect(data!.annualPlan.items.find((one: { title: string }) => one.title === first[TITLE])).toMatchObject({
      requirement: '每月两次', helpedBy: '楼组长、志愿队', budgetFen: 123_456, startsOn: '2027-03-01', endsOn: '2027-04-05', owner: { id: at.secretary.id },
    });
    expect(data!.annualPlan.items[3]).toMatchObject({
      title: '普法讲座', group: 'safety', targetGroup: '全体居民', deliveries: ['purchased'], startsOn: '2027-05-01', endsOn: '2027-05-31', budgetFen: 100_000, catalogueEntry: { code: 'law' },
      clauseLinks: [{ clause: { number: '7.4' } }],
    });
    expect(data!.annualPlan.history).toContainEqual({ verb: 'takeSheet', note: '+1 ±1 −0' });
    expect(data!.annualPlan.version).toBe(plan.version + 1);
  });

  it('of which rows were deleted keeps those items, and says so, until told to let them go', async () => {
    await planned();
    const [head, , ...rest] = await rowsOf() as [Cell[], Cell[], ...Cell[][]];
    expect(await taken([head, ...rest])).toMatchObject({ missing: ['甲'], taken: true });
    expect(await titles()).toEqual(['甲', '乙', '丙']);
    expect(await taken([head, ...rest], 'missing=remove')).toMatchObject({ missing: ['甲'], taken: true });
    expect(await titles()).toEqual(['乙', '丙']);
  });

  it('in another order orders them so, with the new ones among them', async () => {
    await planned();
    const [head, first, second, third] = await rowsOf() as [Cell[], Cell[], Cell[], Cell[]];
    const added = aRow({ 服务项目: '丁' });
    expect(await taken([head, third, added, first, second])).toMatchObject({ reordered: true, added: 1, taken: true });
    expect(await titles()).toEqual(['丙', '丁', '甲', '乙']);
    expect((await items()).map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  it('tells changed and foreign ids, ids that stand twice, and takes nothing', async () => {
    await planned();
    const [foreign] = await itemsOfPlan(app.world, at, await anAnnualPlan(app.world, at, { year: 2028 }));
    const [head, first, second, third] = await rowsOf() as [Cell[], Cell[], Cell[], Cell[]];
    const changed = third.with(TITLE, '改了名').with(ID, first[ID]!);
    expect(await problems([head, first.with(ID, foreign!.id), second.with(ID, randomUUID()), changed, third.with(ID, '乱写'), first])).toEqual([
      'AB2 UNKNOWN_RECORD', 'AB3 UNKNOWN_RECORD', 'AB5 UNKNOWN_RECORD', 'AB6 DUPLICATE',
    ]);
    expect(await titles()).toEqual(['甲', '乙', '丙']);
  });

  it('tells what a cell cannot say, by row and column, all at once', async () => {
    await planned();
    const [head, first, second, third] = await rowsOf() as [Cell[], Cell[], Cell[], Cell[]];
    const added = aRow({
      类别: '养老', 目录: '没有的服务', 服务对象: '好'.repeat(201), 服务要求: '好'.repeat(2001), 提供方式: '白送', '预算（元）': { formula: '1+1' },
    });
    expect(await problems([
      head,
      first.with(FROM, '2026-12-31').with(MONEY, -1),
      second.with(FROM, '2027-05-01').with(TO, '2027-04-01').with(MONEY, '1.255'),
      third.with(OWNER, '查无此人').with(TO, '明年').with(MONEY, '一百').with(ENTRY, '社区法律服务'),
      added,
    ])).toEqual([
      'Z2 TOO_SMALL', 'L2 OUT_OF_YEAR', 'Z3 TOO_PRECISE', 'M3 DATES_REVERSED',
      'C4 FIXED_HERE', 'G4 UNKNOWN_PERSON', 'M4 NOT_A_DATE', 'Z4 NOT_A_NUMBER',
      'A5 NOT_ONE_OF', 'B5 REQUIRED', 'C5 UNKNOWN_ENTRY', 'D5 TOO_LONG', 'E5 TOO_LONG', 'K5 NOT_ONE_OF', 'Z5 FORMULA',
    ]);
    expect(await problems([head, first.with(MONEY, 10_000_000.01).with(TITLE, '')])).toEqual(['B2 REQUIRED', 'Z2 TOO_LARGE']);
    const stranger = [...head, '备注'];
    expect(await problems([stranger, first])).toEqual(['AD1 UNKNOWN_COLUMN']);
    expect(await titles()).toEqual(['甲', '乙', '丙']);
  });

  it('tells of an item that somebody changed since the sheet was fetched, and overwrites nothing', async () => {
    await planned();
    const [head, first, second] = await rowsOf() as [Cell[], Cell[], Cell[]];
    const [item] = await items();
    await app.world.as(at.secretary, 'annual-plan:draft', (by) =>
      app.world.service(ServiceItemService).change(by, { id: item!.id, expectedVersion: item!.version, requirement: '书记刚改的' }));
    const [mine, other] = first[ID] === item!.id ? [first, second] : [second, first];
    expect(await problems([head, mine.with(MONEY, 5), other])).toEqual(['AC2 CHANGED_SINCE']);
    expect((await items())[0]).toMatchObject({ requirement: '书记刚改的', budgetFen: item!.budgetFen });
  });

  it('is refused when it is empty, names no items, has too many rows, or is no workbook', async () => {
    await planned();
    const codeOf = async (rows: Cell[][]): Promise<string> => (await taken(rows)).error?.code;
    expect(await codeOf([HEAD])).toBe('SHEET_EMPTY');
    expect(await codeOf([['名字'], ['甲']])).toBe('SHEET_HEADER');
    const many = (n: number): Cell[][] => [['服务项目'], ...Array.from({ length: n }, (_, index) => [`第 ${index} 项`])];
    expect(await codeOf(many(501))).toBe('SHEET_TOO_LONG');
    expect((await taken(many(498))).problems).toEqual([{ row: 499, column: 'A', field: '', code: 'TOO_MANY', params: { max: 500 } }]);
    expect((await send(Buffer.from('不是表'))).body.error.code).toBe('FILE_TYPE_REFUSED');
    expect((await send(Buffer.alloc(0))).body.error.code).toBe('FILE_EMPTY');
  });

  it('of five hundred rows goes in and comes out', async () => {
    await planned({ items: [] });
    const rows = [HEAD.slice(0, 2), ...Array.from({ length: 500 }, (_, index) => ['安民服务', `第 ${index + 1} 项`])];
    expect(await taken(rows)).toMatchObject({ added: 500, taken: true });
    const back = await rowsOf();
    expect(back).toHaveLength(501);
    expect(await taken(back)).toMatchObject({ rows: 500, changed: 0, added: 0, reordered: false, missing: [], taken: true });
  });

  it('goes out to whoever may read the plan, and in only from its authors while it is written', async () => {
    await planned();
    const bytes = (await fetched(at.official)).body as Buffer;
    const other = await aStaffedCommunity(app.world);
    const codeOf = (answer: Response): string => (Buffer.isBuffer(answer.body) ? JSON.parse(answer.body.toString()) : answer.body).error.code;
    expect(codeOf(await fetched(other.worker))).toBe('NOT_FOUND');
    expect(codeOf(await fetched(null))).toBe('UNAUTHENTICATED');
    expect(codeOf(await send(bytes, '', other.worker))).toBe('NOT_FOUND');
    expect(codeOf(await send(bytes, '', at.clerk))).toBe('FORBIDDEN');
    expect(codeOf(await send(bytes, '', null))).toBe('UNAUTHENTICATED');
    for (const state of ['submitted', 'approved', 'published'] as const) {
      await planned({ state });
      const own = (await fetched(at.worker)).body as Buffer;
      expect(codeOf(await send(own))).toBe('WRONG_STATE');
      expect(codeOf(await send(own, 'dryRun=1'))).toBe('WRONG_STATE');
    }
    await planned({ state: 'returned' });
    expect((await send((await fetched(at.worker)).body as Buffer)).body).toMatchObject({ taken: true });
  });
});
