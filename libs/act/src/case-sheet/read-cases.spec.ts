import { describe, expect, it } from '@jest/globals';
import { headingRowOf, offeredFields } from './case-columns.js';
import { readCases } from './read-cases.js';

const sheet = (...rows: string[][]): Parameters<typeof readCases>[0] => ({ rows, formulas: new Set(), merged: [], hiddenRows: [] });

describe('a list of findings', () => {
  it('is known by its headings, wherever they stand', () => {
    const rows = [['十一月安全检查问题清单'], [], ['序号', '存在问题', '问题描述', '依据条款', '检查日期', '严重程度', '整改期限']];
    expect(headingRowOf(rows)).toBe(2);
    expect(offeredFields(rows[2]!)).toEqual(['none', 'title', 'description', 'clauses', 'foundOn', 'grade', 'none']);
    expect(offeredFields(['Finding', 'Details', 'Clause', 'Date', 'Severity'])).toEqual(['title', 'description', 'clauses', 'foundOn', 'grade']);
  });

  it('takes the columns of the template as they are, in both languages', () => {
    expect(offeredFields(['事项', '经过', '违反的条款', '发现日期', '等级', '影响', '是潜在的', '有人身安全风险', '先怎样保护']))
      .toEqual(['title', 'description', 'clauses', 'foundOn', 'grade', 'impact', 'potential', 'atRisk', 'containment']);
    expect(offeredFields(['What, in one line', 'What happened', 'Clauses', 'Found on', 'Grade', 'Impact', 'Potential', 'People at risk', 'Containment']))
      .toEqual(['title', 'description', 'clauses', 'foundOn', 'grade', 'impact', 'potential', 'atRisk', 'containment']);
  });

  it('says of each row what it reads, and at which cell it cannot', () => {
    const fields = ['title', 'clauses', 'foundOn', 'grade'] as const;
    const [good, bad, ...rest] = readCases(sheet(['a', 'b', 'c', 'd'], ['灭火器过期', '8.2、8.3', '2026/11/3', '严重'], ['灯坏', '8.2', '十一月', '很重'], ['', '', '', '']), 0, fields, 'zh');
    expect(good).toEqual({ row: 2, said: { title: '灭火器过期', description: '灭火器过期', clauses: ['8.2', '8.3'], foundOn: '2026-11-03', grade: 'major' }, problems: [] });
    expect(bad!.problems.map(({ row, column, code }) => [row, column, code])).toEqual([[3, 'C', 'NOT_A_DATE'], [3, 'D', 'NOT_ONE_OF']]);
    expect(rest).toEqual([]);
  });

  it.each([
    ['8.6.3.3', ['8.6.3.3']],
    ['8.2, 8.3；8.4.1', ['8.2', '8.3', '8.4.1']],
    ['DB35/T 2074-2022 8.2', ['DB35/T 2074-2022#8.2']],
    ['8.1 8.2', ['8.1', '8.2']],
  ])('reads the clauses of %s', (text, numbers) => {
    expect(readCases(sheet(['b', 'c'], ['事', text]), 0, ['title', 'clauses'], 'zh')[0]!.said.clauses).toEqual(numbers);
  });

  it('gives what has no title the beginning of its description', () => {
    const [row] = readCases(sheet(['b'], ['楼道堆物。三楼到五楼都有。']), 0, ['description'], 'zh');
    expect(row!.said).toMatchObject({ title: '楼道堆物', description: '楼道堆物。三楼到五楼都有。' });
  });

  it('refuses formulas', () => {
    const [row] = readCases({ ...sheet(['b'], ['=1+1']), formulas: new Set(['2 A']) }, 0, ['title'], 'zh');
    expect(row!.problems).toMatchObject([{ row: 2, column: 'A', code: 'FORMULA' }]);
  });
});
