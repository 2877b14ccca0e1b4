import { describe, expect, it } from '@jest/globals';
import { periodIn } from './period.js';

const months = (text: string): readonly number[] | null => periodIn(text, 2027)?.months ?? null;
const days = (text: string, year = 2027): string[] | null => {
  const period = periodIn(text, year);
  return period && [period.startsOn, period.endsOn];
};
const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

describe('months as people write them', () => {
  it.each<[string, number[]]>([
    ['3—11月', [3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['3月-11月', [3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['3月至5月', [3, 4, 5]],
    ['2026年3月～2026年5月', [3, 4, 5]],
    ['６月', [6]],
    ['3月、6月、9月', [3, 6, 9]],
    ['3、6、9、12月', [3, 6, 9, 12]],
    ['三月至十一月', [3, 4, 5, 6, 7, 8, 9, 10, 11]],
    ['十二月', [12]],
    ['10月份', [10]],
    ['5月中旬', [5]],
    ['11月底', [11]],
    ['5月底前完成', [1, 2, 3, 4, 5]],
    ['2026.3', [3]],
    ['全年', ALL],
    ['每月一次', ALL],
    ['每周三上午', ALL],
    ['1-12月', ALL],
    ['长期', ALL],
    ['每季度', [3, 6, 9, 12]],
    ['每季度一次', [3, 6, 9, 12]],
    ['每半年', [6, 12]],
    ['上半年', [1, 2, 3, 4, 5, 6]],
    ['第二季度', [4, 5, 6]],
    ['一、三季度', [1, 2, 3, 7, 8, 9]],
    ['第三季度至第四季度', [7, 8, 9, 10, 11, 12]],
    ['春节、重阳', [1, 2, 10]],
    ['暑假期间', [7, 8]],
    ['年底（视经费）', [12]],
    ['每年10月', [10]],
  ])('%s', (text, expected) => expect(months(text)).toEqual(expected));

  it.each(['', '待定', '13月', '11—3月', '3', '看情况，大约秋后', '3月和领导商量'])('tells nothing from %s', (text) => expect(months(text)).toBeNull());

  it('spans whole months, and the days that are named', () => {
    expect(days('3—11月')).toEqual(['2027-03-01', '2027-11-30']);
    expect(days('2月')).toEqual(['2027-02-01', '2027-02-28']);
    expect(days('2月', 2028)).toEqual(['2028-02-01', '2028-02-29']);
    expect(days('3月5日')).toEqual(['2027-03-05', '2027-03-05']);
    expect(days('3月5日至4月10日')).toEqual(['2027-03-05', '2027-04-10']);
    expect(days('2026-03-05')).toEqual(['2027-03-05', '2027-03-05']);
    expect(days('2026.3.5-2026.4.10')).toEqual(['2027-03-05', '2027-04-10']);
    expect(days('12月20日前')).toEqual(['2027-01-01', '2027-12-20']);
    expect(days('4月10日至3月5日')).toBeNull();
  });

  it('keeps every day within the year, last year’s 29 February too', () => {
    expect(days('2024-02-29')).toEqual(['2027-02-28', '2027-02-28']);
  });
});
