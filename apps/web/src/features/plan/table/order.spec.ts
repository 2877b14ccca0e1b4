import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placed, reordered } from './order';

const ids = ['a', 'b', 'c', 'd', 'e'];

describe('rows that move', () => {
  it('stand where they were put, in the order that they had', () => {
    expect(placed(ids, ['d', 'b'], 'a')).toEqual(['b', 'd', 'a', 'c', 'e']);
    expect(placed(ids, ['a'], null)).toEqual(['b', 'c', 'd', 'e', 'a']);
    expect(placed(ids, ['b', 'c'], 'e')).toEqual(['a', 'd', 'b', 'c', 'e']);
  });
});

describe('my order beside somebody’s additions and removals', () => {
  it('keeps theirs beside its neighbour and forgets what is gone', () => {
    expect(reordered(['a', 'x', 'b', 'c'], ['c', 'b', 'a', 'gone'])).toEqual(['c', 'b', 'a', 'x']);
    expect(reordered(['x', 'a', 'b'], ['b', 'a'])).toEqual(['x', 'b', 'a']);
  });

  it('never loses or doubles a row', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
    fc.assert(fc.property(list, list, (now, mine) => {
      expect(reordered(now, mine).sort()).toEqual([...now].sort());
    }));
  });
});
