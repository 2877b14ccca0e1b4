import { describe, expect, it } from '@jest/globals';
import { ageOfPass, codesOf, knownCode, passOf, spentDigest } from './codes.js';

const KEY = 'a'.repeat(64);
const NOW = new Date('2026-11-20T02:00:00Z');
const later = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);

describe('one-time codes', () => {
  it('are all different, and known again as they are typed', () => {
    const codes = codesOf(KEY, 'one', 200);
    expect(new Set(codes).size).toBe(200);
    for (const code of codes) expect(code).toMatch(/^([2-9AC-HJKMNPRTVWXY]{4}-){3}[2-9AC-HJKMNPRTVWXY]{4}$/);
    const [code] = codes as [string];
    const plain = code.replaceAll('-', '');
    expect([code, code.toLowerCase(), ` ${plain} `, code.replaceAll('2', 'z')].map((typed) => knownCode(KEY, 'one', typed))).toEqual(Array(4).fill(plain));
  });

  it('belong to one survey under one key; none can be made up', () => {
    const [code] = codesOf(KEY, 'one', 1) as [string];
    const other = `${code.slice(0, -1)}${code.endsWith('A') ? 'C' : 'A'}`;
    for (const typed of ['', 'ABCD', other, `${code}2`, '甲乙丙丁戊己庚辛甲乙丙丁戊己庚辛']) expect(knownCode(KEY, 'one', typed)).toBeNull();
    expect(knownCode(KEY, 'two', code)).toBeNull();
    expect(knownCode('b'.repeat(64), 'one', code)).toBeNull();
  });

  it('are kept as a digest that tells neither code nor survey', () => {
    expect(spentDigest('one', 'ACDE')).toMatch(/^[\w-]{43}$/);
    expect(spentDigest('one', 'ACDE')).not.toBe(spentDigest('two', 'ACDE'));
  });
});

describe('the pass of a page', () => {
  const pass = passOf(KEY, 'one', NOW);

  it('tells how long its page has been open, for a day', () => {
    expect([0, 3, 86_400, 86_401].map((seconds) => ageOfPass(KEY, 'one', pass, later(seconds)))).toEqual([0, 3, 86_400, null]);
  });

  it('is not taken for another survey, changed, or from the future', () => {
    expect(ageOfPass(KEY, 'two', pass, NOW)).toBeNull();
    expect(ageOfPass(KEY, 'one', `0${pass}`, NOW)).toBeNull();
    expect(ageOfPass(KEY, 'one', 'rubbish', NOW)).toBeNull();
    expect(ageOfPass(KEY, 'one', pass, later(-5))).toBeNull();
  });
});
