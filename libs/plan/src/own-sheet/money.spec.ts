import { describe, expect, it } from '@jest/globals';
import { moneyIn, unitOf } from './money.js';

describe('money as people write it', () => {
  it.each<[string, number | null]>([
    ['6500元', 650_000], ['6500', 650_000], ['2.4万', 2_400_000], ['2.4万元', 2_400_000], ['¥6,500.50', 650_050], ['￥6500', 650_000],
    ['约2万元（街道补助）', 2_000_000], ['1万+2000元', 1_200_000], ['5千元', 500_000], ['0.29', 29], ['0', 0], ['无', 0], ['不需经费', 0], ['', null],
  ])('%s', (text, fen) => expect(moneyIn(text)).toEqual({ value: fen }));

  it('takes the unit of the heading for plain figures alone', () => {
    expect(unitOf('经费预算（万元）')).toBe(10_000);
    expect(unitOf('经费（元）')).toBe(1);
    expect(moneyIn('2.4', 10_000)).toEqual({ value: 2_400_000 });
    expect(moneyIn('6500元', 10_000)).toEqual({ value: 650_000 });
    expect(moneyIn('0.65万', 10_000)).toEqual({ value: 650_000 });
  });

  it.each([
    ['若干', 'NOT_A_NUMBER'], ['2万×3', 'NOT_A_NUMBER'], ['1,2,3', 'NOT_A_NUMBER'], ['0.291', 'TOO_PRECISE'], ['-5', 'TOO_SMALL'], ['1001万', 'TOO_LARGE'],
  ])('refuses %s', (text, code) => expect(moneyIn(text)).toMatchObject({ code }));
});
