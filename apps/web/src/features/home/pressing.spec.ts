import { describe, expect, it } from '@jest/globals';
import type { Work } from './Headline';
import { byUrgency, inHeaps } from './pressing';

const one = (id: string, what: Partial<Work> = {}, kind = 'activity'): Work =>
  ({ verb: 'publish', late: false, daysLate: 0, grave: false, yours: false, dueAt: '2026-12-01T09:30:00Z', record: { id, kind }, ...what }) as Work;
const ids = (work: readonly Work[]): string[] => work.map(({ record }) => record.id);

describe('what waits for somebody', () => {
  it('begins with what is grave and late, then what is long late, then by deadline', () => {
    const work = [
      one('no deadline', { dueAt: null }), one('next week', { dueAt: '2026-11-30T09:30:00Z' }), one('tomorrow', { dueAt: '2026-11-23T09:30:00Z' }),
      one('just late', { late: true, daysLate: 1 }), one('long late', { late: true, daysLate: 40 }), one('grave', { grave: true }),
      one('grave and late', { grave: true, late: true, daysLate: 2 }), one('a year late', { late: true, daysLate: 365 }),
    ];
    expect(ids(byUrgency(work))).toEqual(['grave and late', 'long late', 'a year late', 'grave', 'just late', 'tomorrow', 'next week', 'no deadline']);
  });

  it('lies in heaps by kind, none of which loses a thing or hides that it is late', () => {
    const work = Array.from({ length: 40 }, (_, at) => one(`${at}`, { verb: at % 3 ? 'publish' : 'archive', late: at < 20 }, at % 2 ? 'activity' : 'risk'));
    const { first, heaps } = inHeaps(work);
    expect(ids(first)).toEqual(ids(work.slice(0, 10)));
    expect(heaps.map(({ kind, asked }) => [kind, Object.fromEntries(asked)])).toEqual([
      ['risk', { publish: 10, archive: 5 }], ['activity', { publish: 10, archive: 5 }],
    ]);
    expect(heaps.flatMap(({ items }) => ids(items)).sort()).toEqual(ids(work.slice(10)).sort());
    expect(heaps.reduce((sum, { late }) => sum + late, 0)).toBe(10);
  });

  it('is not folded for the sake of a few', () => {
    const work = Array.from({ length: 13 }, (_, at) => one(`${at}`));
    expect(inHeaps(work)).toEqual({ first: work, heaps: [] });
    expect(inHeaps([...work, one('more')]).heaps).toMatchObject([{ items: { length: 4 } }]);
  });
});
