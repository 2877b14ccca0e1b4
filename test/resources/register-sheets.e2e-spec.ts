import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import type { Response, Test } from 'supertest';
import writeWorkbook from 'write-excel-file/node';
import { registers } from '#resources';
import { anEntry } from '../factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

const STAFF = ['姓名', '到岗日期', '人员类别', '岗位', '窗口人员', '证书', '证书有效期至'];
type Cell = string | number | Date | null | { formula: string } | { span: number; value: string };

describe('registers by the sheet', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let fresh: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    fresh = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const cell = (value: Cell) => {
    if (value === null) return null;
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
    if (typeof value === 'object' && 'span' in value) return { value: value.value, type: String, columnSpan: value.span };
    if (typeof value === 'object') return { value: `=${value.formula}`, type: 'Formula' as const };
    return typeof value === 'number' ? { value, type: Number } : { value, type: String };
  };
  const sheet = (rows: Cell[][], head: Cell[] = STAFF): Promise<Buffer> => writeWorkbook([head, ...rows].map((row) => row.map(cell)) as never).toBuffer();
  const path = (register: string, at: Staffing, more = ''): string => `/registers/${register}/sheet?communityId=${at.community.id}${more}`;
  const send = (who: APerson | null, bytes: Buffer, { register = 'staff-member', at = here, dryRun = false } = {}): Promise<Response> =>
    app.http(who, 'post', path(register, at, dryRun ? '&dryRun=1' : ''), (asked: Test) => asked.attach('file', bytes, 'register.xlsx'));
  const fetch = async (who: APerson | null, register: string, at = here, more = ''): Promise<Response> =>
    app.http(who, 'get', path(register, at, more), (asked) => asked.buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    }));
  const count = async (register: string, at = here): Promise<number> =>
    (await app.ask(at.worker, `{ registerEntries(register: "${register}", communityId: "${at.community.id}") { total } }`)).data!.registerEntries.total;
  const problemsOf = async (rows: Cell[][], head?: Cell[]): Promise<string[]> =>
    (await send(here.worker, await sheet(rows, head), { dryRun: true })).body.problems.map(({ row, column, code }: { row: number; column: string; code: string }) => `${column}${row} ${code}`);
  const codeOf = async (bytes: Buffer): Promise<string> => (await send(here.worker, bytes)).body.error?.code;

  it('takes staff from a file made by LibreOffice: days, shared strings, a number for a phone', async () => {
    const fresh = await aStaffedCommunity(app.world);
    const bytes = await readFile('test/fixtures/staff-libreoffice.xlsx');
    expect((await send(fresh.worker, bytes, { at: fresh, dryRun: true })).body).toEqual({ rows: 8, problems: [], problemCount: 0, entered: 0 });
    expect(await count('staff-member', fresh)).toBe(0);
    expect((await send(fresh.worker, bytes, { at: fresh })).body).toEqual({ rows: 8, problems: [], problemCount: 0, entered: 8 });
    const { data } = await app.ask(fresh.worker, `{ registerEntries(register: "staff-member", communityId: "${fresh.community.id}", sort: "fromOn") {
      total items { number title fromOn values historyCheck { intact } clauseLinks { role clause { number standardCode } } } } }`);
    expect(data!.registerEntries.total).toBe(8);
    expect(data!.registerEntries.items[0]).toEqual({
      number: 'ST-2026-0004', title: '郑洁', fromOn: '2019-05-06', historyCheck: { intact: true },
      values: {
        name: '郑洁', category: 'community-worker', post: '党建', duties: '', windowStaff: false, certificate: 'social-worker', certificateNumber: 'SW-350103-0104',
        certificateUntil: '2029-12-31', aroundTheClock: false, education: 'master', phone: '13800000104',
      },
      clauseLinks: expect.arrayContaining([{ role: 'evidences', clause: { number: '6.1.2', standardCode: 'DB35/T 2074-2022' } }]),
    });
    const kept = await app.ask(fresh.worker, `{ register(name: "staff-member") { keptFrom(communityId: "${fresh.community.id}") } }`);
    expect(kept.data!.register.keptFrom).toBe('2026-11-20');
    // the same file once more: everybody is there already
    const again = (await send(fresh.worker, bytes, { at: fresh })).body;
    expect(again).toMatchObject({ entered: 0, problemCount: 8 });
    expect(again.problems[0]).toEqual({ row: 2, column: 'A', field: 'values.name', code: 'ALREADY_IN_REGISTER', params: { number: 'ST-2026-0001' } });
  });

  it.each(registers.map(({ register }) => register.name))('has a form for %s that comes back as it went out', async (name) => {
    const { register } = registers.find((one) => one.register.name === name)!;
    const form = (await fetch(fresh.worker, name, fresh, '&template=1')).body as Buffer;
    const [head] = await readSheet(form);
    expect(head).toHaveLength(Object.keys(register.columns).length + 1);
    expect((await send(fresh.worker, form, { register: name, at: fresh })).body.error.code).toBe('SHEET_EMPTY');
    const row = await anEntry(app.world, fresh, name);
    const answer = await fetch(fresh.worker, name, fresh);
    expect(answer.headers['content-disposition']).toContain(encodeURIComponent(register.title.zh));
    const exported = answer.body as Buffer;
    // what was exported is known by its number
    expect((await send(fresh.worker, exported, { register: name, at: fresh })).body.problems[0]).toMatchObject({ row: 2, code: 'ALREADY_IN_REGISTER', params: { number: row.number } });
    const [columns, values] = (await readSheet(exported)) as [string[], (string | number | boolean | Date | null)[]];
    const kept = columns.map((column, index) => ({ column, value: values[index] ?? null })).filter(({ column }) => !['编号', '状态', '停用日期'].includes(column));
    await app.ask(fresh.secretary, 'mutation($input: VoidRecordInput!) { voidRegisterEntry(input: $input) { state } }', { input: { id: row.id, expectedVersion: row.version, reason: '再导入一次' } });
    const back = await send(fresh.worker, await sheet([kept.map(({ value }) => value as Cell)], kept.map(({ column }) => column)), { register: name, at: fresh });
    expect(back.body).toEqual({ rows: 1, problems: [], problemCount: 0, entered: 1 });
    const { data } = await app.ask(fresh.worker, `{ registerEntries(register: "${name}", communityId: "${fresh.community.id}") { items { title fromOn values } } }`);
    const { data: first } = await app.ask(fresh.worker, `{ registerEntry(id: "${row.id}") { title fromOn values } }`);
    expect(data!.registerEntries.items[0]).toEqual(first!.registerEntry);
  });

  it('tells every wrong cell by row and column, and takes nothing', async () => {
    await anEntry(app.world, here, 'staff-member', { fromOn: '2020-01-01', values: { name: '已经在册' } });
    const before = await count('staff-member');
    const rows: Cell[][] = [
      ['好的', new Date('2024-01-05'), '社区工作者', '综合', '是', null, null],
      ['写字的日子', '2024年1月5日', 'Community worker', '综合', '否', 'social-worker', '2027/6/30'],
      [null, '去年三月', '国王', null, '也许', '厨师证', 46000],
      ['美国写法', '3/1/2026', '社区工作者', '综合', null, null, null],
      ['两位年份', '26-3-1', '社区工作者', '综合', null, null, null],
      ['已经在册', '2020-01-01', '社区工作者', '综合', null, null, null],
      ['写了两次', '2024-01-05', '社区工作者', '综合', null, null, null],
      ['写了两次', '2024-01-05', '社区工作者', '综合', null, null, null],
      [null, null, null, null, null, null, null],
      ['没有证书', '2024-01-05', '社区工作者', '综合', null, null, '2027-06-30'],
      ['长'.repeat(41), null, '其他工作人员', '综合', null, null, null],
    ];
    expect(await problemsOf(rows)).toEqual([
      'B4 NOT_A_DATE', 'C4 NOT_ONE_OF', 'E4 NOT_ONE_OF', 'F4 NOT_ONE_OF', 'G4 NOT_A_DATE',
      'B5 NOT_A_DATE', 'B6 NOT_A_DATE', 'A7 ALREADY_IN_REGISTER', 'A9 DUPLICATE', 'F11 REQUIRED', 'B12 REQUIRED',
    ]);
    expect((await send(here.worker, await sheet(rows))).body.entered).toBe(0);
    expect(await count('staff-member')).toBe(before);
  });

  it('takes no formula, nothing that would become one, and no merged cells', async () => {
    expect(await problemsOf([
      [{ formula: '1+1' }, '2024-01-05', '社区工作者', '综合', null, null, null],
      ['=HYPERLINK("http://x")', '2024-01-05', '社区工作者', '综合', null, null, null],
      ['乙', '2024-01-05', '社区工作者', '@SUM(1)', null, null, null],
      ['丙', '2024-01-05', '社区工作者', '+cmd|x', null, null, null],
    ])).toEqual(['A2 FORMULA', 'A3 FORMULA', 'D4 FORMULA', 'D5 FORMULA']);
    const merged = [['丁', '2024-01-05', '社区工作者', { span: 2, value: '综合' }, null, null, null]] as Cell[][];
    expect((await send(here.worker, await sheet(merged), { dryRun: true })).body.problems).toEqual([
      { row: 2, column: 'D', field: '', code: 'MERGED_CELL', params: { cells: 'D2:E2' } },
    ]);
  });

  it('writes what people wrote as text: no program takes it for a formula', async () => {
    const fresh = await aStaffedCommunity(app.world);
    await anEntry(app.world, fresh, 'staff-member', { values: { name: '=1+1', post: '@SUM(A1)' } });
    const exported = (await fetch(fresh.worker, 'staff-member', fresh)).body as Buffer;
    expect((await readSheet(exported))[1]).toEqual(expect.arrayContaining(['=1+1', '@SUM(A1)']));
    expect((await send(fresh.worker, exported, { at: fresh, dryRun: true })).body.problems.map(({ code }: { code: string }) => code)).toContain('FORMULA');
  });

  it('wants its headers, in either language and any order', async () => {
    const ready: Cell[] = ['戊', '2024-01-05', '社区工作者', '综合'];
    expect((await send(here.worker, await sheet([ready], ['名字', '日期']))).body.error).toMatchObject({
      code: 'SHEET_HEADER', params: { expected: ['姓名', '到岗日期', '人员类别', '岗位'] },
    });
    expect(await problemsOf([[...ready, 'x', 'y']], ['姓名', '到岗日期', '人员类别', '岗位', '证书有效期到', '姓名'])).toEqual(['E1 UNKNOWN_COLUMN', 'F1 DUPLICATE']);
    const english = await sheet([['综合', 'Community worker', '己', '2024-01-05', 'yes']], ['Post', 'Category', 'Name', 'In post since', 'Window staff']);
    expect((await send(here.worker, english, { dryRun: true })).body).toMatchObject({ rows: 1, problems: [] });
  });

  it('finds what a row refers to by name or number, and says where two have the name', async () => {
    const fresh = await aStaffedCommunity(app.world);
    const one = await anEntry(app.world, fresh, 'staff-member', { values: { name: '同名' }, fromOn: '2020-01-01' });
    await anEntry(app.world, fresh, 'staff-member', { values: { name: '同名' }, fromOn: '2021-01-01' });
    await anEntry(app.world, fresh, 'staff-member', { values: { name: '独一' } });
    const row = (who: string, hours: Cell = null): Cell[] => ['消防', who, '2026-05-05', '在岗培训', '社区', '合格', hours];
    const head = ['培训内容', '谁', '完成日期', '培训类别', '主办单位', '结果', '学时（学时）'];
    const answer = await send(fresh.worker, await sheet([row('独一'), row(one.number!), row('同名'), row('没有'), row('独 一', '1.255'), row(one.id)], head), { register: 'staff-training', at: fresh, dryRun: true });
    expect(answer.body.problems.map(({ row: at, column, code, params }: { row: number; column: string; code: string; params: object }) => [`${column}${at}`, code, params])).toEqual([
      ['B4', 'AMBIGUOUS', { count: 2 }], ['B5', 'UNKNOWN_RECORD', {}], ['G6', 'TOO_PRECISE', { scale: 2 }], ['B6', 'DUPLICATE', {}], ['B7', 'UNKNOWN_RECORD', {}],
    ]);
    // somebody else’s staff are nobody here
    const theirs = await anEntry(app.world, elsewhere, 'staff-member', { values: { name: '隔壁的' } });
    const foreign = await send(fresh.worker, await sheet([row('隔壁的'), row(theirs.number!)], head), { register: 'staff-training', at: fresh, dryRun: true });
    expect(foreign.body.problems[0]).toMatchObject({ row: 2, code: 'UNKNOWN_RECORD' });
  });

  it('takes money in yuan and shares of hundredths', async () => {
    const fresh = await aStaffedCommunity(app.world);
    const head = ['事由', '日期', '收支', '经费来源', '金额（元）'];
    const row = (amount: Cell): Cell[] => [`打印 ${String(amount)}`, '2026-05-05', '支出', '财政拨款', amount];
    expect((await send(fresh.worker, await sheet([row(0.29), row('1,234.5'), row('￥80元')], head), { register: 'expense-line', at: fresh })).body.entered).toBe(3);
    const { data } = await app.ask(fresh.worker, `{ registerEntries(register: "expense-line", communityId: "${fresh.community.id}", sort: "amount") { items { values } } }`);
    expect(data!.registerEntries.items.map(({ values }: { values: { amount: number } }) => values.amount)).toEqual([29, 8000, 123450]);
    const wrong = await send(fresh.worker, await sheet([row(0.295), row('很多'), row(0)], head), { register: 'expense-line', at: fresh, dryRun: true });
    expect(wrong.body.problems.map(({ code }: { code: string }) => code)).toEqual(['TOO_PRECISE', 'NOT_A_NUMBER', 'TOO_SMALL']);
  });

  it('takes five thousand rows at once, and no more', async () => {
    const fresh = await aStaffedCommunity(app.world);
    const rows = (count: number): Cell[][] => Array.from({ length: count }, (_, index) => [`志愿者 ${index}`, '2024-01-05']);
    const head = ['姓名', '注册日期'];
    const started = Date.now();
    const statements = await app.statements(async () => {
      expect((await send(fresh.worker, await sheet(rows(5000), head), { register: 'volunteer', at: fresh })).body).toEqual({ rows: 5000, problems: [], problemCount: 0, entered: 5000 });
    });
    expect(statements.length).toBeLessThan(60);
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(await count('volunteer', fresh)).toBe(5000);
    for (const many of [5001, 50_000]) {
      expect((await send(fresh.worker, await sheet(rows(many), head), { register: 'volunteer', at: fresh })).body.error).toMatchObject({ code: 'SHEET_TOO_LONG', params: { max: 5000 } });
    }
  }, 60_000);

  it('refuses what is no workbook', async () => {
    expect(await codeOf(Buffer.from('name,post\n'))).toBe('FILE_TYPE_REFUSED');
    expect(await codeOf(Buffer.alloc(0))).toBe('FILE_EMPTY');
    expect(await codeOf((await sheet([['甲']])).subarray(0, 900))).toBe('FILE_TYPE_REFUSED');
  });

  it('is for those who may, here, in a register that is', async () => {
    const bytes = await sheet([['庚', '2024-01-05', '社区工作者', '综合', null, null, null]]);
    expect((await send(elsewhere.worker, bytes)).body.error.code).toBe('NOT_FOUND');
    expect((await send(here.clerk, bytes)).body.error.code).toBe('FORBIDDEN');
    expect((await send(here.official, bytes)).body.error.code).toBe('FORBIDDEN');
    expect((await send(null, bytes)).body.error.code).toBe('UNAUTHENTICATED');
    expect((await send(here.worker, bytes, { register: 'nothing' })).body.error).toMatchObject({ code: 'INVALID', fields: [{ path: 'register', code: 'UNKNOWN_REGISTER' }] });
    expect(JSON.parse(String((await fetch(elsewhere.worker, 'staff-member')).body)).error.code).toBe('NOT_FOUND');
    expect(JSON.parse(String((await app.http(here.worker, 'get', '/registers/staff-member/sheet?communityId=x')).text)).error.code).toBe('NOT_FOUND');
  });

  it('leaves out what is personal for whoever may not see it', async () => {
    await anEntry(app.world, here, 'staff-member', { values: { name: '有号码', phone: '13911112222' } });
    const [mine] = await readSheet((await fetch(here.worker, 'staff-member')).body as Buffer);
    expect(mine).toContain('手机号');
    const [clerks, ...rows] = await readSheet((await fetch(here.clerk, 'staff-member')).body as Buffer);
    expect(clerks).not.toContain('手机号');
    expect(JSON.stringify(rows)).not.toContain('13911112222');
  });
});
