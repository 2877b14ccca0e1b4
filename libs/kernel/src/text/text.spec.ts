import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText, textLength, textProblem } from './text.js';

const codeOf = (input: unknown, rule = {}) => textProblem(input, { max: 20, ...rule })?.code ?? null;
const anyText = fc.string({ unit: 'binary' });

describe('the form in which a text is kept', () => {
  it('has no white space around it, composed characters, and one kind of line break', () => {
    expect(cleanText(' \t\u3000社区\u3000居民 \r\n')).toBe('社区\u3000居民');
    expect(cleanText('Cafe\u0301')).toBe('Café');
    expect(cleanText('一\r\n二\r三\u2028四', { multiline: true })).toBe('一\n二\n三\n四');
  });

  it('loses nothing inside', () => {
    expect(cleanText('<b>a</b> & \u0000\u202E')).toBe('<b>a</b> & \u0000\u202E');
    expect(cleanText('一\r\n二')).toBe('一\r\n二');
  });

  it('is clean when cleaned twice', () => {
    fc.assert(fc.property(anyText, fc.boolean(), (text, multiline) => {
      const once = cleanText(text, { multiline });
      expect(cleanText(once, { multiline })).toBe(once);
    }));
  });
});

describe('what is welcome', () => {
  it.each(['𠮷野家', '𪚥', '👨‍👩‍👧‍👦 🇨🇳 👍🏽', '<script>alert(1)</script>', 'O’Neil & "co"', 'ئۇيغۇرچە', "'; drop table --"])(
    '%s', (text) => {
      expect(textProblem(text, { min: 1, max: 50 })).toBeNull();
    },
  );

  it('lines and tabs where lines are allowed', () => {
    expect(codeOf('一\r\n\t二', { multiline: true })).toBeNull();
  });

  it('nothing at all where nothing is required', () => {
    expect([codeOf(null), codeOf(undefined), codeOf('  ')]).toEqual([null, null, null]);
  });
});

describe('what is refused', () => {
  it('empty text where one is required, and text that only looks like one', () => {
    for (const text of [null, undefined, '', ' \n\u3000', '\u200B\u2060', '\u3164']) {
      expect(codeOf(text, { min: 1 })).toBe('REQUIRED');
    }
  });

  it('what is no text', () => {
    for (const input of [1, true, {}, ['a']]) expect(codeOf(input)).toBe('NOT_TEXT');
  });

  it('by code points: 𠮷 counts one', () => {
    expect(textProblem('𠮷'.repeat(20), { max: 20 })).toBeNull();
    expect(textProblem('𠮷'.repeat(21), { max: 20 })).toEqual({ code: 'TOO_LONG', params: { max: 20, length: 21 } });
    expect(textProblem('𠮷', { min: 2, max: 20 })).toEqual({ code: 'TOO_SHORT', params: { min: 2, length: 1 } });
    expect(textProblem(` ${'字'.repeat(20)} `, { max: 20 })).toBeNull();
  });

  it.each([
    ['a\u0000b', 'U+0000', 2], ['𠮷\u0007', 'U+0007', 2], ['a\u007f', 'U+007F', 2], ['\u0085x\u0085', 'U+0085', 1],
    ['一\n二', 'U+000A', 2], ['一\t二', 'U+0009', 2], ['一\u2028二', 'U+2028', 2],
    ['abc\u202Egpj', 'U+202E', 4], ['\u2066a', 'U+2066', 1], ['a\ud842', 'U+D842', 2], ['\udfb7a', 'U+DFB7', 1],
  ])('%j in one line, with where it stands', (text, character, position) => {
    expect(textProblem(text, { max: 20 })).toEqual({ code: 'CONTROL_CHARACTER', params: { character, position } });
  });

  it.each(['a\u0000b', 'a\u000bb', 'a\u001bb', 'a\u202Ab', 'a\u2069b', 'a\ud842b', 'a\u0085b'])(
    '%j in many lines', (text) => {
      expect(codeOf(text, { multiline: true })).toBe('CONTROL_CHARACTER');
    },
  );
});

describe('the laws', () => {
  it('an accepted text fits, is well formed and holds no control character', () => {
    fc.assert(fc.property(anyText, fc.boolean(), (text, multiline) => {
      if (textProblem(text, { max: 8, multiline })) return;
      const kept = cleanText(text, { multiline });
      expect(textLength(kept)).toBeLessThanOrEqual(8);
      expect(kept).not.toMatch(/\p{Cs}/u);
      expect(kept.replace(/[\n\t]/g, multiline ? '' : '$&')).not.toMatch(/\p{Cc}/u);
    }));
  });

  it('the verdict is the same for a text and its cleaned form', () => {
    fc.assert(fc.property(anyText, fc.integer({ min: 0, max: 3 }), (text, min) => {
      const rule = { min, max: 8, multiline: true };
      expect(textProblem(cleanText(text, rule), rule)).toEqual(textProblem(text, rule));
    }));
  });
});
