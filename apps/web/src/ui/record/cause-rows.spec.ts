import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addedTo, boneRowOf, type CauseRow, causesOf, familyEnd, HEADINGS, movedTo, rowsOf, shifted } from './cause-rows';
import { drawingOf } from './fishbone';

const row = (id: string, depth: number, heading: CauseRow['heading'] = null): CauseRow => ({ id, depth, text: id, evidence: '', root: false, heading });

/** A head, then branches that each begin at a bone. */
const fishes = fc.array(fc.tuple(fc.constantFrom(...HEADINGS), fc.array(fc.nat(4), { maxLength: 5 })), { maxLength: 8 }).map((branches) => {
  const rows = [row('head', 0)];
  branches.forEach(([heading, deeper], at) => {
    rows.push(row(`b${at}`, 1, heading));
    let last = 1;
    deeper.forEach((want, n) => {
      last = 2 + Math.min(want, last - 1);
      rows.push(row(`b${at}.${n}`, last));
    });
  });
  return rows;
});

describe('rows of causes', () => {
  it('are the tree that the API knows, there and back', () => {
    fc.assert(fc.property(fishes, (rows) => expect(rowsOf(causesOf(rows))).toEqual(rows)));
  });

  it('move a whole branch to another bone and lose nothing', () => {
    fc.assert(fc.property(fishes, fc.nat(), fc.constantFrom(...HEADINGS), (rows, which, heading) => {
      const index = which % rows.length;
      const bone = boneRowOf(rows, index);
      const moved = movedTo(rows, index, heading);
      expect(moved.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      if (bone < 0) return;
      const at = moved.findIndex(({ id }) => id === rows[bone]!.id);
      expect(moved[at]!.heading).toBe(heading);
      expect(moved.slice(at, familyEnd(moved, at)).map(({ id }) => id)).toEqual(rows.slice(bone, familyEnd(rows, bone)).map(({ id }) => id));
    }));
  });

  it('add to a bone after what hangs there, under the head', () => {
    const { rows, id } = addedTo([row('head', 0), row('a', 1, 'people'), row('a1', 2), row('b', 1, 'method')], 'people');
    expect(rows.map((one) => [one.id === id ? 'new' : one.id, one.depth])).toEqual([['head', 0], ['a', 1], ['a1', 2], ['new', 1], ['b', 1]]);
  });

  it('lose their bone where they are shifted elsewhere', () => {
    expect(shifted([row('head', 0), row('a', 1, 'people'), row('b', 1, 'method')], 2, 1)?.[2]).toMatchObject({ depth: 2, heading: null });
    expect(shifted([row('head', 0)], 0, 1)).toBeNull();
  });
});

describe('a fishbone', () => {
  it('draws each cause once, on its own bone, above or below the spine and inside the paper', () => {
    fc.assert(fc.property(fishes, (rows) => {
      const { bones, spine, height, headX } = drawingOf(rows);
      expect(bones.flatMap(({ twigs }) => twigs.map(({ index }) => index)).sort((a, b) => a - b)).toEqual(rows.map((_one, index) => index).slice(1));
      for (const { heading, above, twigs } of bones) {
        for (const { index, x, end, y } of twigs) {
          expect(rows[boneRowOf(rows, index)]!.heading).toBe(heading);
          expect(above ? y > 0 && y < spine : y > spine && y < height).toBe(true);
          expect(x < end && end <= headX).toBe(true);
        }
        expect(new Set(twigs.map(({ y }) => y)).size).toBe(twigs.length);
      }
    }));
  });
});
