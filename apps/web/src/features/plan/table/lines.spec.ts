import { describe, expect, it } from '@jest/globals';
import { linesOf, moving, nudged } from './lines';
import type { Work } from './work';

const GROUPS = ['people', 'safety', 'other'] as const;
type Group = (typeof GROUPS)[number];
const item = (id: string, group: string) => ({ id, group });
// kept in an order of its own: the table shows it by group
const items = [item('s1', 'safety'), item('p1', 'people'), item('p2', 'people'), item('s2', 'safety'), item('p3', 'people')];
const result = (works: Work[]) => {
  const order = works.find((work) => work.kind === 'order');
  const cells = works.find((work) => work.kind === 'cells');
  return { order: order?.kind === 'order' ? order.to.join(' ') : null, groups: cells?.kind === 'cells' ? cells.cells.map(({ itemId, to }) => `${itemId} ${String(to)}`) : [] };
};
const move = (ids: string[], group: Group, before: string | null) => result(moving(items, ids, { group, before }, GROUPS));

it('shows items by group, numbered through, with a line to add to each group', () => {
  const lines = linesOf(items, GROUPS, ({ group }) => group as Group, true);
  expect(lines.map((line) => (line.kind === 'item' ? `${line.no} ${line.key}` : line.key))).toEqual([
    'group:people', '1 p1', '2 p2', '3 p3', 'new:people', 'group:safety', '4 s1', '5 s2', 'new:safety', 'group:other', 'new:other',
  ]);
  expect(linesOf(items, GROUPS, ({ group }) => group as Group, false).map(({ key }) => key)).not.toContain('group:other');
});

describe('rows that are put elsewhere', () => {
  it('stand before the row at which they were dropped', () => expect(move(['p3'], 'people', 'p1')).toEqual({ order: 'p3 p1 p2 s1 s2', groups: [] }));
  it('stand at the end of the group', () => expect(move(['p1'], 'people', null)).toEqual({ order: 'p2 p3 p1 s1 s2', groups: [] }));
  it('go over to another group', () => {
    expect(move(['p1', 's2'], 'safety', 's1')).toEqual({ order: 'p2 p3 p1 s2 s1', groups: ['p1 safety'] });
    expect(move(['s1'], 'other', null)).toEqual({ order: 'p1 p2 p3 s2 s1', groups: ['s1 other'] });
  });
  it('stay when they stand there, whatever of them they were dropped at', () => {
    expect(move(['p1', 'p2'], 'people', 'p2')).toEqual({ order: null, groups: [] });
  });
});

it('the keyboard moves rows one place, at the edge into the next group', () => {
  const nudge = (ids: string[], way: -1 | 1) => nudged(items, ids, way, GROUPS);
  expect(nudge(['p2'], -1)).toEqual({ group: 'people', before: 'p1' });
  expect(nudge(['p2'], 1)).toEqual({ group: 'people', before: null });
  expect(nudge(['p1', 'p2'], 1)).toEqual({ group: 'people', before: null });
  expect(nudge(['p3'], 1)).toEqual({ group: 'safety', before: 's1' });
  expect(nudge(['s1'], -1)).toEqual({ group: 'people', before: null });
  expect(nudge(['p1'], -1)).toBeNull();
  expect(nudge(['s2'], 1)).toEqual({ group: 'other', before: null });
});
