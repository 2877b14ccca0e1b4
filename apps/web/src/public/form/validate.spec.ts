import { describe, expect, it } from '@jest/globals';
import { today } from '../dates.js';
import {
  dayTrouble, lengthTrouble, numberTrouble, phoneTrouble, plainDay, plainNumber, plainPhone,
} from './validate.js';

describe('a mobile number', () => {
  it.each(['13800001234', '138 0000 1234', '+86 138-0000-1234', '0086 13800001234', '8613800001234', '１３８００００１２３４'])(
    'is taken as %s',
    (typed) => {
      expect(phoneTrouble(typed)).toBeNull();
      expect(plainPhone(typed)).toBe('13800001234');
    },
  );

  it('says how many digits there are', () => {
    expect(phoneTrouble('1380000 123')).toBe('只有 10 位，手机号是 11 位。请再看一下。');
    expect(phoneTrouble('138000012345')).toBe('有 12 位，手机号是 11 位。请再看一下。');
  });

  it('may be a landline with its area code', () => {
    expect(['(0591) 8300-1101', '010 8300 1101', '+86 591 8300110'].map(phoneTrouble)).toEqual([null, null, null]);
    expect(phoneTrouble('0591-8300')).toMatch('座机');
  });

  it('tells letters, a wrong beginning and nothing apart', () => {
    const told = ['1380000123x', '23800001234', '  '].map(phoneTrouble);
    expect(new Set(told).size).toBe(3);
    expect(told).not.toContain(null);
  });
});

describe('the day of the matter', () => {
  it('may be left out, and may be today', () => {
    expect(dayTrouble('')).toBeNull();
    expect(dayTrouble(today())).toBeNull();
  });

  it('is read as people write it where there is no date field', () => {
    expect(['2026/1/5', '2026.1.5', '2026年1月5日', '２０２６-01-05'].map(plainDay)).toEqual(Array(4).fill('2026-01-05'));
  });

  it('is refused when it does not exist or has not come', () => {
    expect(dayTrouble('2026-02-30')).toMatch('2026-01-31');
    expect(dayTrouble('昨天')).toMatch('2026-01-31');
    expect(dayTrouble('2999-01-01')).toBe('这一天还没到，请再看一下');
  });
});

describe('a tracking number', () => {
  it('may be typed in lower case, with spaces, full width, or without the community on its own page', () => {
    const whole = '350103001002/CP-2026-0012';
    expect(plainNumber(' 350103001002 / cp-2026-0012 ', null)).toBe(whole);
    expect(plainNumber('ＣＰ－２０２６－００１２', '350103001002')).toBe(whole);
    expect(numberTrouble('cp-2026-0012', '350103001002')).toBeNull();
  });

  it('must be whole elsewhere', () => {
    expect(numberTrouble('CP-2026-0012', null)).toMatch('350103001002/CP-2026-0012');
    expect(numberTrouble(' ', null)).toBe('填一下编号');
  });

  it('may outgrow four digits', () => {
    expect(numberTrouble('350103001002/CP-2026-12345', null)).toBeNull();
  });
});

it('counts rare characters and emoji as one', () => {
  expect(lengthTrouble('𠮷😀', 2)).toBeNull();
  expect(lengthTrouble('𠮷😀了', 2)).toBe('写了 3 个字，最多 2 个，请去掉一些');
});
