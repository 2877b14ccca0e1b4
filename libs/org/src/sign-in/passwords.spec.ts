import { describe, expect, it } from '@jest/globals';
import { hashPassword, nobodysHash, passwordMatches, passwordProblem, SHORTEST_PASSWORD } from './passwords.js';

const weak = { path: 'next', code: 'PASSWORD_WEAK', params: { min: SHORTEST_PASSWORD } };

describe('a password', () => {
  it.each([
    ['short', 'abcdefghi'],
    ['short in characters, whatever they take up', '𠮷𡈽𪚥社区循环'],
    ['three characters over and over', 'abcabcabcabcabc'],
    ['with the account in it', 'Chen.Shuji-2026!'],
    ['with the account in it in other letters', 'XXchen.shujiXX9'],
  ])('is too weak: %s', (_why, password) => expect(passwordProblem(password, 'chen.shuji')).toEqual(weak));

  it.each([
    ['ten different characters', 'ab12cd34ef'],
    ['a sentence with spaces', 'correct horse battery staple'],
    ['Chinese characters', '社区循环从计划到改进一圈'],
    ['emoji', '👍🏽🇨🇳😀😃😄😁😆😅🤣'],
  ])('is good: %s', (_why, password) => expect(passwordProblem(password, 'chen.shuji')).toBeNull());

  it('may hold an account of one or two letters: every sentence would', () => {
    expect(passwordProblem('correct horse battery', 'ho')).toBeNull();
    expect(passwordProblem('correct horse battery', 'hor')).toEqual(weak);
  });

  it('is kept as argon2id with a salt of its own, and is matched by itself alone', async () => {
    const [one, two] = await Promise.all([hashPassword('社区循环-2026'), hashPassword('社区循环-2026')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(two).not.toBe(one);
    expect(await passwordMatches(one, '社区循环-2026')).toBe(true);
    expect(await passwordMatches(one, '社区循环-2027')).toBe(false);
    expect(await passwordMatches(one, '')).toBe(false);
  });

  it('of nobody costs as much to check as anybody’s', async () => {
    expect(await nobodysHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(await nobodysHash, 'anything')).toBe(false);
  });
});
