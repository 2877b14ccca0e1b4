import { describe, expect, it } from '@jest/globals';
import { titleOf } from './title.js';

describe('the title of what was told', () => {
  it.each([
    ['楼道灯坏了。报过两次，没人来。', '楼道灯坏了'],
    ['\n  电梯又停了！\n等了一小时', '电梯又停了'],
    ['The lift\tstands  still; nobody came', 'The lift stands still'],
    ['！！！', '！！！'],
    ['𠮷屋门口的灯', '𠮷屋门口的灯'],
  ])('%j becomes %j', (content, title) => expect(titleOf(content)).toBe(title));

  it('has at most 40 characters, however rare they are', () => {
    expect(titleOf('𠮷'.repeat(40))).toBe('𠮷'.repeat(40));
    expect(titleOf('𠮷'.repeat(41))).toBe(`${'𠮷'.repeat(39)}…`);
  });
});
