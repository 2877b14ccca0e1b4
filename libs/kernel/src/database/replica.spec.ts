import { describe, expect, it } from '@jest/globals';
import { positionOf } from './replica.js';

describe('a place in the log', () => {
  it('is compared as a number, not as a text', () => {
    expect(positionOf('9/FFFFFFFF')! < positionOf('A/0')!).toBe(true);
    expect(positionOf('A/9')! < positionOf('A/10')!).toBe(true);
    expect(positionOf('0/1')).toBe(1n);
    expect(positionOf('1/0')).toBe(4_294_967_296n);
  });

  it.each(['', 'x', '1', '1/', '/1', '1/G', '123456789/0', "1/0'; DROP", '1/0\n'])('is not %j', (text) => {
    expect(positionOf(text)).toBeNull();
  });
});
