import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { secretHash, secretMatches, secretOf } from './secret.js';

const KEY = 'a'.repeat(64);

describe('the secret of a slip', () => {
  it('has ten characters in two groups, none of which is read like another', () => {
    fc.assert(fc.property(fc.uuid(), (id) => /^[2-9AC-HJKMNPRTVWXY]{5}-[2-9AC-HJKMNPRTVWXY]{5}$/.test(secretOf(KEY, 'complaint', id))));
  });

  it('is the same for the same form, another for another form and under another key', () => {
    const [form, other] = [randomUUID(), randomUUID()];
    expect(secretOf(KEY, 'complaint', form)).toBe(secretOf(KEY, 'complaint', form.toUpperCase()));
    expect(new Set([secretOf(KEY, 'complaint', form), secretOf(KEY, 'complaint', other), secretOf('b'.repeat(64), 'complaint', form)]).size).toBe(3);
  });

  it('uses every character about as often', () => {
    const counts = new Map<string, number>();
    for (let index = 0; index < 2600; index += 1) {
      for (const character of secretOf(KEY, 'complaint', `form ${index}`).replace('-', '')) counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    expect(counts.size).toBe(26);
    expect(Math.min(...counts.values())).toBeGreaterThan(850);
    expect(Math.max(...counts.values())).toBeLessThan(1150);
  });
});

describe('a typed secret', () => {
  const row = { id: 'one', secretHash: secretHash(KEY, 'complaint', 'one', '7K2X5-9PA48') };

  it.each(['7K2X5-9PA48', '7k2x5 9pa48', ' 7K2X59PA48 ', '７Ｋ２Ｘ５９ＰＡ４８', '7kzxs-9pa4b'])('is taken as it was meant: %j', (typed) => {
    expect(secretMatches(KEY, 'complaint', row, typed)).toBe(true);
  });

  it.each(['', '7K2X5-9PA49', '7K2X5-9PA4', '7K2X5-9PA488', '甲乙丙'])('is refused otherwise: %j', (typed) => {
    expect(secretMatches(KEY, 'complaint', row, typed)).toBe(false);
  });

  it('belongs to one complaint, under one key', () => {
    expect(secretMatches(KEY, 'complaint', { ...row, id: 'two' }, '7K2X5-9PA48')).toBe(false);
    expect(secretMatches('b'.repeat(64), 'complaint', row, '7K2X5-9PA48')).toBe(false);
  });

  it('matches nothing where there is no complaint', () => {
    expect(secretMatches(KEY, 'complaint', null, '')).toBe(false);
    expect(secretMatches(KEY, 'complaint', null, '7K2X5-9PA48')).toBe(false);
  });
});
