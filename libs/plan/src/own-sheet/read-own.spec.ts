import { describe, expect, it } from '@jest/globals';
import type { Workbook } from '#kernel';
import { headingRowOf, offered, type OwnField } from './headings.js';
import { filled } from './layout.js';
import { type OwnRead, readOwn } from './read-own.js';

type Row = string[];
const PEOPLE = [{ id: 'p1', account: 'chen', name: '陈晓' }, { id: 'p2', account: 'lin-a', name: '林敏' }, { id: 'p3', account: 'lin-b', name: '林敏' }];
const ENTRIES = [{ id: 'e1', title: '养老服务', subject: 'elderly-care', group: 'people' }];

const book = (rows: Row[], more: Partial<Workbook> = {}): Workbook => ({ rows, formulas: new Set(), merged: [], hiddenRows: [], ...more });
function read(rows: Row[], more: Partial<Workbook> & { keepUnread?: boolean; fields?: OwnField[] } = {}): OwnRead {
  const workbook = book(rows, more);
  const { rows: all } = filled(workbook);
  const headingRow = headingRowOf(all);
  const fields = more.fields ?? offered(all[headingRow - 1]!, new Map());
  return readOwn(workbook, { headingRow, fields, year: 2027, people: PEOPLE as never, adopted: ENTRIES as never, keepUnread: more.keepUnread ?? false });
}
const HEAD = ['序号', '服务项目', '服务内容', '服务对象', '责任人', '完成时限', '经费（万元）'];
const notes = ({ notes: found }: OwnRead): Record<string, string[] | number> => Object.fromEntries(found.map(({ code, count, words }) => [code, words.length ? words : count]));
const titles = ({ items }: OwnRead): string[] => items.map(({ said }) => said.title);

describe('a community’s own table', () => {
  it('names its columns in words of its own', () => {
    expect(offered(HEAD, new Map())).toEqual(['none', 'title', 'requirement', 'targetGroup', 'people', 'period', 'budget']);
    expect(offered(['项目名称', '服务类别', '牵头单位', '配合单位', '时间安排', '经费来源', '所需经费(元)', '完成情况', '备注'], new Map()))
      .toEqual(['title', 'group', 'people', 'helpedBy', 'period', 'budgetSource', 'budget', 'none', 'none']);
    expect(offered(['事项', '工作内容', '工作要求', '开始时间', '结束时间'], new Map())).toEqual(['title', 'requirement', 'requirement', 'startsOn', 'endsOn']);
    expect(offered(['项目', '项目名称', '天气'], new Map([['天气', 'constraint']]))).toEqual(['title', 'none', 'constraint']);
  });

  it('begins below whatever title stands over it', () => {
    expect(headingRowOf([['鼓楼社区2026年服务计划'], ['填报单位：鼓楼社区'], HEAD, ['1', '维修日']])).toBe(3);
    expect(headingRowOf([['', '']])).toBe(1);
  });

  it('is read as items, groups from the headings between the rows', () => {
    const found = read([
      ['鼓楼社区2026年服务计划', '', '', '', '', '', ''],
      HEAD,
      ['一', '为民服务', '', '', '', '', ''],
      ['1', '养老服务', '每周上门两次\n有记录', '独居老人', '陈晓', '3—11月', '2.4'],
      ['', '', '', '', '', '', ''],
      ['（二）便民服务类', '', '', '', '', '', ''],
      ['2', '维修日', '', '全体居民', '赵师傅、陈晓', '每季度', '6500元'],
      ['合计', '', '', '', '', '', '3.05'],
      ['填表人：林敏', '', '', '', '', '', ''],
    ], { merged: ['A1:G1'] });
    expect(found.faults).toEqual([]);
    expect(found.items.map(({ row }) => row)).toEqual([4, 7]);
    expect(found.items[0]!.said).toMatchObject({
      title: '养老服务', group: 'people', requirement: '每周上门两次\n有记录', targetGroup: '独居老人', ownerId: 'p1', startsOn: '2027-03-01', endsOn: '2027-11-30',
      months: [], budgetFen: 2_400_000, catalogueEntryId: 'e1',
    });
    expect(found.items[1]!.said).toMatchObject({
      title: '维修日', group: 'convenience', ownerId: 'p1', doneBy: '赵师傅、陈晓', months: [3, 6, 9, 12], startsOn: '2027-03-01', endsOn: '2027-12-31', budgetFen: 650_000,
    });
    expect(notes(found)).toEqual({ PEOPLE_IN_WORDS: ['赵师傅'], TOTALS: 1, REMARKS: 1, FROM_CATALOGUE: 1 });
  });

  it('keeps names that nobody has, or that two have, in words', () => {
    const found = read([HEAD, ['1', '甲', '', '', '林敏', '全年', ''], ['2', '乙', '', '', '物业公司', '全年', '']]);
    expect(found.items.map(({ said: { ownerId, doneBy } }) => [ownerId, doneBy])).toEqual([[undefined, '林敏'], [undefined, '物业公司']]);
    expect(notes(found)).toMatchObject({ PEOPLE_IN_WORDS: ['林敏', '物业公司'] });
  });

  it('fills in merged cells: groups and people down the side, one service over several rows', () => {
    const found = read([
      ['类别', '服务项目', '服务内容', '责任人', '经费'],
      ['为民服务', '老人餐桌', '做饭', '陈晓', '1000'],
      ['', '', '送餐', '', '500元'],
      ['', '助浴', '每月一次', '', ''],
      ['安民服务', '巡逻', '夜里两班', '', '0'],
    ], { merged: ['A2:A4', 'B2:B3', 'D2:D4'] });
    expect(found.items.map(({ said: { title, group, requirement, ownerId, budgetFen } }) => [title, group, requirement, ownerId, budgetFen])).toEqual([
      ['老人餐桌', 'people', '做饭\n送餐', 'p1', 150_000], ['助浴', 'people', '每月一次', 'p1', undefined], ['巡逻', 'safety', '夜里两班', undefined, 0],
    ]);
    expect(notes(found)).toMatchObject({ JOINED_ROWS: 1 });
  });

  it('leaves headings that are printed again on the next page aside', () => {
    expect(titles(read([HEAD, ['1', '甲', '', '', '', '', ''], HEAD, ['2', '乙', '', '', '', '', '']]))).toEqual(['甲', '乙']);
  });

  it('tells what is wrong at the cell; what cannot be read can stay as words', () => {
    const rows = [HEAD, ['1', '甲'.repeat(121), '', '', '', '', ''], ['2', '', '没有名称', '', '', '', ''], ['3', '丙', '原来的要求', '', '', '待定', '若干']];
    const { faults } = read(rows);
    expect(faults.map(({ row, column, field, code, text }) => [`${column}${row}`, field, code, text.slice(0, 2)])).toEqual([
      ['B2', 'title', 'TOO_LONG', '甲甲'], ['B3', 'title', 'REQUIRED', ''], ['F4', 'period', 'PERIOD_UNREAD', '待定'], ['G4', 'budget', 'NOT_A_NUMBER', '若干'],
    ]);
    const kept = read([HEAD, rows[3]!], { keepUnread: true });
    expect(kept.faults).toEqual([]);
    expect(kept.items[0]!.said.requirement).toBe('原来的要求\n完成时限：待定\n经费（万元）：若干');
  });

  it('takes what a formula came to, and tells one that came to nothing', () => {
    const found = read([HEAD, ['1', '甲', '', '', '', '', '2'], ['2', '乙', '', '', '', '', '']], { formulas: new Set(['2 G', '3 G', '2 A']) });
    expect(found.faults).toMatchObject([{ row: 3, column: 'G', code: 'FORMULA' }]);
    expect(notes(found)).toMatchObject({ FORMULAS: 1 });
  });

  it('reads first and last days in columns of their own, and months as bare figures', () => {
    const found = read([['项目名称', '开始时间', '结束时间'], ['甲', '3月', '2026-11-15'], ['乙', '2026-12-01', '2026-05-01']]);
    expect(found.items[0]!.said).toMatchObject({ startsOn: '2027-03-01', endsOn: '2027-11-15' });
    expect(found.faults).toMatchObject([{ row: 3, column: 'C', code: 'DATES_REVERSED' }]);
    expect(read([['项目名称', '月份'], ['甲', '3-5'], ['乙', '9']]).items.map(({ said }) => [said.startsOn, said.endsOn])).toEqual([
      ['2027-03-01', '2027-05-31'], ['2027-09-01', '2027-09-30'],
    ]);
  });

  it('tells the 501st service', () => {
    const rows = [['服务项目', '服务内容'], ...Array.from({ length: 501 }, (_one, index) => [`第 ${index} 项`, '内容'])];
    expect(read(rows).faults).toEqual([{ row: 502, column: 'A', field: 'title', code: 'TOO_MANY', params: { max: 500 }, text: '' }]);
  });

  it('says that hidden rows were read, and where money comes from', () => {
    const found = read([['服务项目', '经费', '经费来源'], ['甲', '1000', '街道拨款'], ['乙', '2000', '社区自筹和党建经费']], { hiddenRows: [2], keepUnread: true });
    expect(found.items.map(({ said: { budget, requirement } }) => [budget, requirement])).toEqual([
      [[{ source: 'government', amountFen: 100_000 }], undefined], [undefined, '经费来源：社区自筹和党建经费'],
    ]);
    expect(notes(found)).toMatchObject({ HIDDEN_ROWS: 1 });
  });
});
