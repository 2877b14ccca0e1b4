import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hiddenChoices, hiddenGroups, LEAST } from './hiding.js';

const hidden = (sizes: Record<string, number>): string[] => [...hiddenGroups(new Map(Object.entries(sizes)))].sort();

describe('small groups', () => {
  it('are shown from five on', () => expect(hidden({ a: 5, b: 60 })).toEqual([]));
  it('of three are hidden, and a second one with them: else the three were the whole less the others', () => {
    expect(hidden({ a: 3, b: 12, c: 60 })).toEqual(['a', 'b']);
  });
  it('of one and two would be three together: a third goes with them', () => expect(hidden({ a: 1, b: 2, c: 8, d: 90 })).toEqual(['a', 'b', 'c']));
  it('of two and three are five together: nothing more is hidden', () => expect(hidden({ a: 2, b: 3, c: 90 })).toEqual(['a', 'b']));
  it('beside only one other hide both', () => expect(hidden({ a: 3, b: 50 })).toEqual(['a', 'b']));
  it('of nobody say nothing and hide nothing', () => expect(hidden({ a: 0, b: 50 })).toEqual([]));

  it('never come out of the whole by subtraction', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 8 }), (sizes) => {
      const groups = new Map(sizes.map((n, index) => [`g${index}`, n]));
      const hides = hiddenGroups(groups);
      const shown = [...groups].filter(([name, n]) => n > 0 && !hides.has(name));
      const rest = [...hides].map((name) => groups.get(name)!);
      const people = rest.reduce((sum, n) => sum + n, 0);
      // whoever subtracts what is shown gets at least five, of at least two groups
      return shown.every(([, n]) => n >= LEAST) && (rest.length === 0 || shown.length === 0 || (people >= LEAST && rest.length >= 2));
    }));
  });
});

describe('choices of which one may take several', () => {
  it('are hidden when few took them, or nearly everybody', () => {
    expect([...hiddenChoices(new Map([['a', 3], ['b', 38], ['c', 40], ['d', 20], ['e', 0]]), 40)]).toEqual(['a', 'b']);
  });
});
