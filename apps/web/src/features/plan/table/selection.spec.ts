import { describe, expect, it } from '@jest/globals';
import { entered, isMany, moved, only, rangeOf, rowsTo, tabbed } from './selection';

const SIZE = { rows: 40, columns: 6 };
const at = (row: number, column: number) => only({ row, column });

describe('keys', () => {
  it.each<[string, object, [number, number]]>([
    ['ArrowUp', {}, [4, 2]], ['ArrowDown', {}, [6, 2]], ['ArrowLeft', {}, [5, 1]], ['ArrowRight', {}, [5, 3]],
    ['Home', {}, [5, 0]], ['End', {}, [5, 5]], ['PageUp', {}, [0, 2]], ['PageDown', {}, [20, 2]],
    ['ArrowUp', { far: true }, [0, 2]], ['ArrowDown', { far: true }, [39, 2]], ['Home', { far: true }, [0, 0]], ['End', { far: true }, [39, 5]],
  ])('%s %j leads to its cell', (key, how, [row, column]) => {
    expect(moved(at(5, 2), key, SIZE, how)).toEqual(at(row, column));
  });

  it('never leave the table', () => {
    expect(moved(at(0, 0), 'ArrowUp', SIZE)).toEqual(at(0, 0));
    expect(moved(at(39, 5), 'ArrowRight', SIZE)).toEqual(at(39, 5));
    expect(entered(at(39, 1), SIZE, false)).toEqual(at(39, 1));
  });

  it('that move nothing are left to others', () => expect(moved(at(0, 0), 'a', SIZE)).toBeNull());
});

it('Shift makes a range from where it began, in any direction', () => {
  const range = moved(moved(at(5, 2), 'ArrowUp', SIZE, { extend: true })!, 'ArrowRight', SIZE, { extend: true })!;
  expect(rangeOf(range)).toEqual({ top: 4, bottom: 5, left: 2, right: 3 });
  expect(isMany(range)).toBe(true);
  expect(isMany(moved(range, 'ArrowDown', SIZE)!)).toBe(false);
});

it('Tab goes on in the next row, and leaves the table at either end', () => {
  expect(tabbed(at(5, 5), SIZE, false)).toEqual(at(6, 0));
  expect(tabbed(at(6, 0), SIZE, true)).toEqual(at(5, 5));
  expect(tabbed(at(39, 5), SIZE, false)).toBeNull();
  expect(tabbed(at(0, 0), SIZE, true)).toBeNull();
});

it('takes whole rows', () => expect(rangeOf(rowsTo(7, 3, SIZE))).toEqual({ top: 3, bottom: 7, left: 0, right: 5 }));
