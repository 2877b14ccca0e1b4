import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asked } from './asked.js';

describe('what somebody typed', () => {
  it.each([
    ['NC-2026-0012', 'nc-2026-12', null], ['nc-2026-12', 'nc-2026-12', null], ['2026-0012', '2026-12', null], ['0012', '12', null], ['7', '7', null],
    ['NC-0012', 'nc-12', null], ['NC-2026', 'nc-2026', null], ['ＮＣ－２０２６－００１２', 'nc-2026-12', null],
    ['350102001001/CP-2026-0003', 'cp-2026-3', '350102001001'], ['350102001001/3', '3', '350102001001'], ['CP-2026-10000', 'cp-2026-10000', null],
  ])('%s is the number %s of %s', (text, number, communityCode) => {
    expect(asked(text)).toMatchObject({ number, communityCode });
  });

  it.each(['楼道灯', 'NC-', '12a', 'NC-2026-0012 楼道', '3 号楼', '-1', '', '1.5'])('“%s” is no number', (text) => {
    expect(asked(text).number).toBeNull();
  });

  it('parts words at white space of every kind, each once', () => {
    expect(asked('　楼道 灯\t楼道\n坏了 ').words).toEqual(['楼道', '灯', '坏了']);
  });

  it('is too short when no word has two characters; a rare character counts one', () => {
    expect([asked('灯').tooShort, asked('𠮷').tooShort, asked('7').tooShort, asked('灯 坏').tooShort]).toEqual([true, true, true, true]);
    expect([asked('楼道').tooShort, asked('灯 楼道').tooShort, asked('').tooShort]).toEqual([false, false, false]);
  });

  it('keeps 100 characters and says so', () => {
    expect(asked('字'.repeat(100))).toMatchObject({ text: '字'.repeat(100), cut: false });
    expect(asked('字'.repeat(101))).toMatchObject({ text: '字'.repeat(100), cut: true });
    expect(asked('𠮷'.repeat(10_000))).toMatchObject({ text: '𠮷'.repeat(100), cut: true });
  });

  it('leaves what means something elsewhere as it is', () => {
    expect(asked(String.raw`100%_'\ "; --`).words).toEqual([String.raw`100%_'\ `.trim(), '";', '--']);
  });

  it('always fits into one line of a text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
      const { text, words } = asked(typed);
      expect([...text].length).toBeLessThanOrEqual(100);
      expect(text).not.toMatch(/[\p{Cc}\p{Cs}]/u);
      expect(words.every((word) => word.length > 0 && !/\s/u.test(word))).toBe(true);
    }));
  });
});
