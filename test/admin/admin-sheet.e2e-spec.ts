import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import type { Response, Test } from 'supertest';
import writeWorkbook from 'write-excel-file/node';
import type { APerson } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { type Administered, anAdministeredStreet } from './world.js';

const HEAD = ['账号', '姓名', '角色', '单位代码', '从哪天', '到哪天'];
type Cell = string | number | Date | null | { formula: string };

describe('people by the sheet', () => {
  let app: TestApp;
  let here: Administered;
  let there: Administered;

  beforeAll(async () => {
    app = await testApp();
    here = await anAdministeredStreet(app);
    there = await anAdministeredStreet(app);
  });
  afterAll(() => app.close());

  const cell = (value: Cell) => {
    if (value === null) return null;
    if (value instanceof Date) return { value, type: Date, format: 'yyyy-mm-dd' };
    if (typeof value === 'object') return { value: `=${value.formula}`, type: 'Formula' as const };
    return typeof value === 'number' ? { value, type: Number } : { value, type: String };
  };
  const sheet = (rows: Cell[][], head: Cell[] = HEAD): Promise<Buffer> => writeWorkbook([head, ...rows].map((row) => row.map(cell)) as never).toBuffer();
  const send = (who: APerson | null, bytes: Buffer, take = false): Promise<Response> =>
    app.http(who, 'post', `/people-sheet${take ? '?take=1' : ''}`, (asked: Test) => asked.attach('file', bytes, 'people.xlsx'));
  const problemsOf = async (rows: Cell[][], who = here.streetAdmin): Promise<string[]> =>
    (await send(who, await sheet(rows))).body.problems.map(({ row, column, code }: { row: number; column: string; code: string }) => `${column}${row} ${code}`);
  const codeOf = async (bytes: Buffer): Promise<string> => (await send(here.streetAdmin, bytes)).body.error?.code;
  const people = async (): Promise<number> =>
    (await app.ask(here.streetAdmin, 'query { accounts(filter: {}, page: {}) { total } }')).data!.accounts.total;

  it('has a form, with the units and roles that one can give', async () => {
    const answer = await app.http(here.secretary, 'get', '/people-sheet', (asked) => asked.buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    }));
    expect(answer.headers['content-type']).toContain('spreadsheetml');
    const form = answer.body as Buffer;
    expect(await readSheet(form)).toEqual([HEAD]);
    const units = (await readSheet(form, 2)).map((row) => row[0]);
    expect(units).toContain(here.community.code);
    expect(units).not.toContain(there.community.code);
    expect((await readSheet(form, 3)).flat()).toEqual(['角色', '社区工作者', '网格管理员', '窗口人员']);
    expect(await codeOf(form)).toBe('SHEET_EMPTY');
  });

  it('adds all that is well, with passwords told once', async () => {
    const rows: Cell[][] = [
      ['zhang.san', '张三', '社区工作者', here.community.code, '2026-11-20', null],
      [13800001234, '李四', '窗口人员', here.community.code, new Date('2026-12-01'), new Date('2026-12-31')],
      [null, null, null, null, null, null],
      ['Wang.Wu', ' 王五 ', 'grid-manager', here.community.grids[0]!.code, null, null],
    ];
    const before = await people();
    expect((await send(here.streetAdmin, await sheet(rows))).body).toEqual({ rows: 3, problems: [], people: [] });
    expect(await people()).toBe(before);
    const { body } = await send(here.streetAdmin, await sheet(rows), true);
    expect(body.people.map(({ account, name }: { account: string; name: string }) => [account, name])).toEqual(
      [['zhang.san', '张三'], ['13800001234', '李四'], ['wang.wu', '王五']],
    );
    const signedIn = await app.ask(null, 'mutation ($input: SignInInput!) { signIn(input: $input) { mustChangePassword } }', {
      input: { account: 'zhang.san', password: body.people[0].password },
    });
    expect(signedIn.data!.signIn.mustChangePassword).toBe(true);
    expect(await people()).toBe(before + 3);
    const later = await app.ask(here.streetAdmin, 'query { accounts(filter: { text: "13800001234" }, page: {}) { items { appointments { from to inForce } } } }');
    expect(later.data!.accounts.items[0].appointments).toEqual([{ from: '2026-12-01', to: '2026-12-31', inForce: false }]);
  });

  it('tells every wrong cell by row and column, and takes nothing', async () => {
    const before = await people();
    const rows: Cell[][] = [
      ['good.one', '好的', '社区工作者', here.community.code, null, null],
      ['', '', '', '', '', 'x'],
      ['王芳', '王芳', '皇帝', '999', '2026-02-30', '昨天'],
      [here.worker.account, '重名', '社区工作者', here.community.code, null, null],
      ['good.one', '重复', '社区工作者', here.community.code, null, null],
      ['wrong.unit', '错单位', '网格管理员', here.community.code, null, null],
      ['other.place', '别处', '社区工作者', there.community.code, null, null],
      ['reversed', '倒着', '社区工作者', here.community.code, '2026-12-01', '2026-11-01'],
      ['above.me', '太高', '管理员', here.district.code, null, null],
    ];
    expect(await problemsOf(rows)).toEqual([
      'A3 REQUIRED', 'B3 REQUIRED', 'C3 REQUIRED', 'D3 REQUIRED', 'F3 NOT_A_DATE',
      'A4 ACCOUNT_FORM', 'C4 UNKNOWN_ROLE', 'D4 UNKNOWN_UNIT', 'E4 NOT_A_DATE', 'F4 NOT_A_DATE',
      'A5 ACCOUNT_TAKEN', 'A6 DUPLICATE', 'C7 ROLE_NOT_HERE', 'D8 UNKNOWN_UNIT', 'F9 DATES_REVERSED', 'D10 UNKNOWN_UNIT',
    ]);
    expect((await send(here.streetAdmin, await sheet(rows), true)).body.people).toEqual([]);
    expect(await people()).toBe(before);
    expect(await problemsOf([['a.secretary', '书记', '社区书记', here.community.code, null, null]], here.secretary)).toEqual(['C2 ROLE_ABOVE']);
  });

  it('takes no formula, and nothing that would become one', async () => {
    expect(await problemsOf([
      ['one.two', { formula: '1+1' }, '社区工作者', here.community.code, null, null],
      ['three', '=HYPERLINK("http://x")', '社区工作者', here.community.code, null, null],
      ['four', '@SUM(1)', '社区工作者', here.community.code, null, null],
    ])).toEqual(['B2 FORMULA', 'B3 FORMULA', 'B4 FORMULA']);
  });

  it('refuses in plain words what is no such sheet', async () => {
    const ready = ['a.person', '名字', '社区工作者', here.community.code, null, null];
    expect((await send(here.streetAdmin, await sheet([ready], ['姓名', '电话']))).body.error).toMatchObject({
      code: 'SHEET_HEADER', params: { expected: HEAD },
    });
    expect(await codeOf(await sheet([]))).toBe('SHEET_EMPTY');
    expect(await codeOf(Buffer.from('account,name\n'))).toBe('FILE_TYPE_REFUSED');
    expect(await codeOf((await sheet([ready])).subarray(0, 900))).toBe('FILE_TYPE_REFUSED');
    // in another order and language, and with a column more
    const english = await sheet([['x', '名字', 'a.person', 'social-worker', here.community.code, null, null]], ['Note', 'Name', 'Account', 'Role', 'Unit code', 'From', 'To']);
    expect((await send(here.streetAdmin, english)).body).toMatchObject({ rows: 1, problems: [] });
  });

  it('refuses fifty thousand rows before it reads them', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => [`person.${index}`, '某人', '社区工作者', here.community.code, null, null]);
    const bytes = await sheet(rows);
    const started = Date.now();
    expect((await send(here.streetAdmin, bytes)).body.error).toMatchObject({ code: 'SHEET_TOO_LONG', params: { max: 500 } });
    expect(Date.now() - started).toBeLessThan(5_000);
  });

  it('is for who looks after people', async () => {
    const bytes = await sheet([['a.person', '名字', '社区工作者', here.community.code, null, null]]);
    expect([(await send(null, bytes)).status, (await send(here.worker, bytes)).status, (await app.http(here.official, 'get', '/people-sheet')).status]).toEqual([401, 403, 403]);
  });
});
