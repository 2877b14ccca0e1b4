import { describe, expect, it } from '@jest/globals';
import { DRAWING } from '#kernel';
import { CauseHeading } from '../nonconformity/cause.entity.js';
import { fishboneDrawing } from './fishbone.js';

const NAMES = Object.fromEntries(Object.values(CauseHeading).map((heading) => [heading, heading.toUpperCase()])) as Record<CauseHeading, string>;
const cause = (id: string, parentId: string | null, text: string, heading: CauseHeading | null = null, root = false) => ({ id, parentId, text, heading, root });

describe('a fishbone on paper', () => {
  const tree = [
    cause('head', null, '电话没人接'), cause('a', 'head', '只有一个人', CauseHeading.people), cause('b', 'a', '没有替补', null, true),
    cause('c', 'head', '制度没有写中午，也没有写节假日和值班人请假的时候由谁来接', CauseHeading.environment, true),
  ];
  const { lines, words } = fishboneDrawing('电话没人接', tree, NAMES)!;
  const placed = (text: string) => words.find((one) => one.text === text)!;

  it('names six bones and hangs each cause once, a step further in below its why', () => {
    for (const one of [...Object.values(NAMES), '电话没人接', ...tree.slice(1).map(({ text }) => text)]) expect(words.filter(({ text }) => text === one)).toHaveLength(1);
    // spine, six bones, a line for each cause
    expect(lines).toHaveLength(1 + 6 + 3);
    expect(placed('没有替补').at.x).toBeGreaterThan(placed('只有一个人').at.x);
    expect(placed('没有替补').at.y).toBeGreaterThan(placed('只有一个人').at.y);
    expect([placed('没有替补').bold, placed('只有一个人').bold]).toEqual([true, false]);
  });

  it('stands on one page, longer words in more lines', () => {
    for (const { at, width } of words) expect(at.x + width).toBeLessThanOrEqual(DRAWING.width + 1);
    expect(placed(tree[3]!.text).height).toBeGreaterThan(placed('只有一个人').height);
    const many = Array.from({ length: 59 }, (_, index) => cause(String(index), 'head', '说得很长的一条原因'.repeat(6), CauseHeading.method));
    expect(fishboneDrawing('电话没人接', [tree[0]!, ...many], NAMES)).toBeNull();
  });
});
