import { describe, expect, it } from '@jest/globals';
import { wordsKey } from './same-words.js';

describe('the same words', () => {
  it.each([
    ['楼下想装路灯。', '楼下想装路灯'],
    ['楼下　想装路灯！！', '楼下想装路灯'],
    ['想要 WiFi', '想要ｗｉｆｉ'],
    ['3号楼\n要扶手', '３号楼要扶手'],
  ])('%j and %j are', (one, other) => expect(wordsKey(one)).toBe(wordsKey(other)));

  it.each([
    ['楼下想装路灯', '楼上想装路灯'],
    ['👍', '👎'],
    ['？', '！'],
  ])('%j and %j are not', (one, other) => expect(wordsKey(one)).not.toBe(wordsKey(other)));
});
