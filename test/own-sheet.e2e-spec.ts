import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response, Test } from 'supertest';
import writeSheet from 'write-excel-file/node';
import { itemsOfPlan } from './factories/annual-plan.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type TestApp, testApp } from './setup/app.js';

describe('a plan from one’s own table', () => {
  let app: TestApp;
  let here: Staffing;
  let nextDoor: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    [here, nextDoor, elsewhere] = [await aStaffedCommunity(app.world), await aStaffedCommunity(app.world), await aStaffedCommunity(app.world)];
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const OWN = readFileSync(new URL('./fixtures/own-plan.xlsx', import.meta.url));
  const post = (who: APerson | null, bytes: Buffer, asked: object, name = '2026.xlsx'): Promise<Response> =>
    app.http(who, 'post', '/own-plan-sheet', (request: Test) => request.field('asked', JSON.stringify(asked)).attach('file', bytes, name));
  const asked = (more: object = {}, at: Staffing = nextDoor): object => ({ communityId: at.community.id, year: 2027, title: '2027 年度服务计划', ...more });
  const table = (rows: (string | number | null)[][]): Promise<Buffer> =>
    writeSheet(rows.map((row) => row.map((value) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String }))) as never).toBuffer();
  const plansOf = async (at: Staffing): Promise<number[]> =>
    (await app.ask(at.worker, 'query($c: ID!) { annualPlans(filter: { communityId: $c }) { items { year } } }', { c: at.community.id })).data!.annualPlans.items.map(({ year }: { year: number }) => year);

  it('is looked at first: sheets, heading, columns, first rows, and what is wrong at which cell; nothing is written', async () => {
    const { body, status } = await post(nextDoor.worker, OWN, asked());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sheets: [{ name: '填表说明', hidden: false }, { name: '2026服务项目', hidden: false }, { name: '底稿', hidden: true }], sheet: '2026服务项目', headingRow: 3, items: 4,
      faults: [{ row: 12, column: 'F', field: 'period', code: 'PERIOD_UNREAD', text: '看天气' }], faultCount: 1, planId: null,
    });
    expect(body.columns.map(({ heading, field }: { heading: string; field: string }) => [heading, field])).toEqual([
      ['序号', 'none'], ['服务项目', 'title'], ['服务内容', 'requirement'], ['服务对象', 'targetGroup'], ['责任人', 'people'], ['完成时限', 'period'], ['经费', 'budget'], ['备注', 'none'],
    ]);
    expect(body.preview.map(({ title, group, startsOn, budgetFen, doneBy, catalogueEntryId }: Record<string, unknown>) => [title, group, startsOn, budgetFen, doneBy, Boolean(catalogueEntryId)])).toEqual([
      ['社区养老服务', 'people', '2027-01-01', 2_400_000, '社工小陈', expect.any(Boolean)], ['暑期托管班', 'people', '2027-07-01', 800_000, '妇女主任', false],
      ['便民维修日', 'convenience', '2027-03-01', 320_000, '社工小陈、物业老李', false], ['楼道飞线清理', 'safety', undefined, 0, '网格员', false],
    ]);
    expect(body.notes.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['PEOPLE_IN_WORDS', 'JOINED_ROWS', 'TOTALS', 'REMARKS']));
    const again = await post(nextDoor.worker, OWN, asked({ onlyCheck: false }));
    expect(again.body).toMatchObject({ faultCount: 1, planId: null });
    expect(await plansOf(nextDoor)).not.toContain(2027);
  });

  it('is taken as a whole once nothing is wrong, and its columns are remembered', async () => {
    const first = (await post(nextDoor.worker, OWN, asked())).body;
    const fields = first.columns.map(({ field, heading }: { field: string; heading: string }) => (heading === '备注' ? 'constraint' : field));
    const { body } = await post(nextDoor.worker, OWN, asked({ fields, headingRow: 3, sheet: '2026服务项目', keepUnread: true, onlyCheck: false, aims: '照去年的做。' }));
    expect(body).toMatchObject({ items: 4, faultCount: 0, planId: expect.any(String) });
    const { data } = await app.ask(nextDoor.worker, 'query($id: ID!) { annualPlan(id: $id) { year title aims state items { title requirement constraint doneBy } history { verb note } } }', { id: body.planId });
    expect(data!.annualPlan).toMatchObject({ year: 2027, aims: '照去年的做。', state: 'draft' });
    expect(data!.annualPlan.items.at(-1)).toEqual({ title: '楼道飞线清理', requirement: '逐栋查，查到就拆\n完成时限：看天气', constraint: '', doneBy: '网格员' });
    expect(data!.annualPlan.items[2].constraint).toBe('物业出人');
    expect(data!.annualPlan.history[0]).toEqual({ verb: 'takeSheet', note: '+4' });
    const later = (await post(nextDoor.worker, OWN, asked({ year: 2028 }))).body;
    expect(later.columns.at(-1)).toMatchObject({ heading: '备注', field: 'constraint', remembered: true });
    const others = (await post(here.worker, OWN, asked({ year: 2028 }, here))).body;
    expect(others.columns.at(-1)).toMatchObject({ heading: '备注', field: 'none', remembered: false });
    const twice = await post(nextDoor.worker, OWN, asked({ keepUnread: true, onlyCheck: false }));
    expect(twice.body.error).toMatchObject({ code: 'INVALID', fields: [{ path: 'year', code: 'YEAR_ALREADY_PLANNED' }] });
  });

  it('gives known people their work', async () => {
    const bytes = await table([['服务项目', '责任人', '完成时限'], ['维修日', nextDoor.colleague.name, '3—11月']]);
    const { body } = await post(nextDoor.worker, bytes, asked({ year: 2028, onlyCheck: false }));
    const plan = await itemsOfPlan(app.world, nextDoor, { id: body.planId });
    expect(plan).toMatchObject([{ assigneeId: nextDoor.colleague.id, doneBy: '', startsOn: '2028-03-01', endsOn: '2028-11-30' }]);
  });

  it('is refused for strangers and for who does not write plans', async () => {
    expect((await post(elsewhere.worker, OWN, asked())).body.error.code).toBe('NOT_FOUND');
    expect((await post(nextDoor.clerk, OWN, asked())).body.error.code).toBe('FORBIDDEN');
    expect((await post(null, OWN, asked())).body.error.code).toBe('UNAUTHENTICATED');
    expect((await post(nextDoor.worker, OWN, { communityId: 'x' })).body.error.code).toBe('NOT_FOUND');
  });

  it('tells files that are none, old, locked, empty or far too long', async () => {
    const code = async (bytes: Buffer): Promise<unknown> => (await post(nextDoor.worker, bytes, asked())).body.error;
    const compound = (stream: string): Buffer => {
      const bytes = Buffer.alloc(2048);
      Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
      bytes.write(stream, 1024, 'utf16le');
      bytes.writeUInt16LE(stream.length * 2 + 2, 1024 + 64);
      bytes.writeUInt8(2, 1024 + 66);
      return bytes;
    };
    expect(await code(Buffer.from('项目,时间\n甲,3月'))).toMatchObject({ code: 'FILE_TYPE_REFUSED', params: { found: 'unknown' } });
    expect(await code(compound('Workbook'))).toMatchObject({ code: 'FILE_TYPE_REFUSED', params: { found: 'xls' } });
    expect(await code(compound('EncryptedPackage'))).toMatchObject({ code: 'FILE_LOCKED' });
    expect(await code(await table([[null]]))).toMatchObject({ code: 'SHEET_EMPTY' });
    expect(await code(await table(Array.from({ length: 2100 }, (_one, index) => [`第 ${index} 行`])))).toMatchObject({ code: 'SHEET_TOO_LONG', params: { max: 2000 } });
    const many = await table([['服务项目', '内容'], ...Array.from({ length: 501 }, (_one, index) => [`第 ${index} 项`, '内容'])]);
    expect((await post(nextDoor.worker, many, asked())).body).toMatchObject({ items: 501, faultCount: 1, faults: [{ row: 502, code: 'TOO_MANY', params: { max: 500 } }] });
  });

  it('refuses columns that are none, twice the same, or no title, a sheet and a row that are not there', async () => {
    const bytes = await table([['甲列', '乙列'], ['维修日', '3月']]);
    const fields = async (more: object): Promise<unknown> => ((await post(here.worker, bytes, asked({ onlyCheck: false, year: 2028, ...more }, here))).body.error?.fields ?? [])[0];
    expect(await fields({ fields: ['none', 'none'] })).toMatchObject({ path: 'fields', code: 'REQUIRED' });
    expect(await fields({ fields: ['title', 'title'] })).toMatchObject({ path: 'fields', code: 'DUPLICATE' });
    expect(await fields({ fields: ['title'] })).toMatchObject({ path: 'fields', code: 'NOT_ONE_OF' });
    expect(await fields({ headingRow: 9 })).toMatchObject({ path: 'headingRow', code: 'TOO_LARGE' });
    expect(await fields({ sheet: '没有' })).toMatchObject({ path: 'sheet', code: 'UNKNOWN_RECORD' });
    expect(await fields({ fields: ['title', 'period'], year: 2030 })).toMatchObject({ path: 'year', code: 'TOO_LARGE' });
    expect(await fields({ fields: ['title', 'period'], title: '' })).toMatchObject({ path: 'title', code: 'REQUIRED' });
    expect((await post(here.worker, bytes, asked({ year: 2028, fields: ['title', 'period'], onlyCheck: false }, here))).body).toMatchObject({ planId: expect.any(String) });
  });
});
