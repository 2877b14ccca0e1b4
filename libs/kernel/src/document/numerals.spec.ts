import { describe, expect, it } from '@jest/globals';
import { chineseDay, chineseNumeral, HeadingCount } from './numerals.js';

describe('the numbers of headings', () => {
  it.each([[1, '一'], [9, '九'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [99, '九十九']])('%d is %s', (n, written) => {
    expect(chineseNumeral(n)).toBe(written);
  });

  it.each([0, 100, 1.5])('%d is none', (n) => {
    expect(() => chineseNumeral(n)).toThrow(RangeError);
  });

  it('begin anew below each heading above them', () => {
    const count = new HeadingCount();
    const levels = [1, 2, 3, 4, 4, 3, 2, 3, 1, 2] as const;
    expect(levels.map((level) => count.next(level))).toEqual(['一、', '（一）', '1. ', '（1）', '（2）', '2. ', '（二）', '1. ', '二、', '（一）']);
  });
});

describe('a day', () => {
  it('is written without zeros before its figures', () => {
    expect(chineseDay('2026-01-09')).toBe('2026年1月9日');
  });
});
