import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { beijing, draft, edition2022, shipped, star } from '../exchange/shipped.fixture.js';
import type { StandardFile } from '../exchange/index.js';
import { compareEditions } from './compare.js';

// what is expected stands in the table of the two Fujian editions, read from the documents line by line
describe('the draft of 2021 and the edition of 2022', () => {
  const rows = compareEditions(draft, edition2022);
  const row = (before: string) => rows.find((one) => one.before === before)!;
  const places = (before: string): string[] => row(before).after.map(({ number }) => number);
  const rule = (before: string, id: string) => row(before).rules.find((one) => (one.before ?? one.after)!.id === id)!;

  it('principles: one of seven is gone, two are merged, and two change places', () => {
    expect(row('0.2.6').change).toBe('gone');
    expect([places('0.2.4'), places('0.2.7')]).toEqual([['0.2.5'], ['0.2.5']]);
    expect([row('0.2.5').change, places('0.2.5')]).toEqual(['same', ['0.2.4']]);
  });

  it('workers: 7, 10, 13 and one more per 1,000 above 6,000 became 18 per 10,000', () => {
    // 18 per 10,000, a part counts as one: 3.6, 5.4, 9, 10.8, 14.4, 16.2, 21.6; at 8,000 both ask for 15
    expect(rule('6.1.2', 'workers').figures.map(({ at, before, after }) => [at, before, after])).toEqual([
      [2000, 7, 4], [3000, 10, 6], [5000, 10, 9], [6000, 13, 11], [9000, 16, 17], [12_000, 19, 22],
    ]);
    expect(rule('6.1.2', 'certified-social-workers').figures.map(({ before, after }) => [before, after])).toEqual(
      [[3, 2], [4, 2], [4, 2], [5, 2], [5, 2], [5, 2], [5, 2]],
    );
  });

  it('volunteers: 18 % moved from 6.2.3 to 6.1.2 c, and is demanded there', () => {
    expect(row('6.2.3').after).toEqual([
      { number: '6.1.2', items: ['c'], relation: 'related' }, { number: '6.2.3', items: [], relation: 'related' },
    ]);
    expect(rule('6.2.3', 'volunteers')).toMatchObject({ before: { modality: 'none' }, after: { modality: 'shall', clause: '6.1.2' }, figures: [] });
    // twelve organisations, five teams of five: the same in both
    expect(row('6.2.3').rules).toHaveLength(1);
  });

  it('training is under another number, of community workers only, and no longer demanded', () => {
    expect(places('6.1.3.2')).toEqual(['6.1.3.4']);
    expect(rule('6.1.3.2', 'training.staff')).toMatchObject({ after: { id: 'training.community-workers' } });
    expect(row('6.1.3.2').obligations).toMatchObject([{ before: { each: 'staff-member' }, after: { each: 'community-worker' } }]);
    expect(row('6.1.3.2').modality).toMatchObject({ before: ['shall', 'may'], after: ['may'] });
  });

  it('venues: the area of 2022 is not known, and no figure of the draft is shown for it', () => {
    const { figures } = rule('6.3.1', 'venue-area');
    expect(figures.map(({ at, before }) => [at, before])).toEqual([[2000, 600], [3000, 700], [5000, 700], [6000, 800], [8000, 800], [9000, 800], [12_000, 900]]);
    expect(figures.every(({ after }) => after === null)).toBe(true);
    expect(row('6.3.1').rules.map(({ before }) => before!.id)).not.toContain('service-area-share');
  });

  it('rooms: family planning and rehabilitation are gone, the mini fire station is new', () => {
    const named = (id: string) => [rule('6.3.2', id).namedBefore, rule('6.3.2', id).namedAfter].map((list) => list.map(({ zh }) => zh));
    expect(named('venue-functions.office')).toEqual([['计划生育服务室'], ['微型消防站']]);
    expect(named('venue-functions.service')).toEqual([['残疾人康复室'], []]);
  });

  it('archives: what they hold is advised now', () => {
    expect(row('8.4.2').modality!.after).toContain('should');
    expect(row('8.4.2').modality!.before).not.toContain('should');
  });

  it('windows: 8.6.1 to 8.6.3 were split into four, four and three', () => {
    expect(['8.6.1', '8.6.2', '8.6.3'].map((number) => places(number).length - 1)).toEqual([4, 4, 3]);
    expect([row('8.5').change, places('8.5').length - 1]).toEqual(['same', 4]);
  });

  it('grid: linkage and collection have changed numbers, and are matched by their subject', () => {
    expect([row('8.7.2').change, places('8.7.2')]).toEqual(['same', ['8.7.3']]);
    expect(places('8.7.3')).toEqual(['8.7.2', '8.7.2.1', '8.7.2.2']);
    expect(row('8.7.1').modality).toEqual({ before: ['should', 'may'], after: ['may'] });
    expect(rule('8.7.1', 'grid.size').after).not.toBeNull();
  });

  it('home visits: how often is to be laid down', () => {
    expect(row('8.7.6').obligations).toMatchObject([{ before: null, after: { id: 'home-visits', modality: 'shall', per: 'set-locally' } }]);
  });

  it('activities: five points became four', () => {
    const items = row('8.8.3').items.map(({ change }) => change).sort();
    expect(items.filter((change) => change === 'gone').length - items.filter((change) => change === 'added').length).toBe(1);
  });

  it('chapters whose text is missing are neither gone nor the same', () => {
    for (const number of ['4.1', '4.3', '5.1', '5.3', '7.3', '7.5', '8.2', '8.2.1', '8.3', '8.10.2', '9.1', '9.2', '9.3.2', '10.1', '10.2', 'A']) {
      expect([number, row(number).change, row(number).rules]).toEqual([number, 'unseen', []]);
    }
  });

  it('nothing else is gone, and nothing new, but what the table says', () => {
    expect(rows.filter(({ change }) => change === 'gone').map(({ before }) => before)).toEqual(['0.2.6']);
    expect(rows.filter(({ change }) => change === 'added')).toEqual([]);
  });

  it('says the reverse the other way round', () => {
    const back = compareEditions(edition2022, draft);
    expect(back.filter(({ change }) => change === 'added').map(({ after }) => after[0]!.number)).toEqual(['0.2.6']);
    expect(back.find(({ before }) => before === '8.7.3')!.after.map(({ number }) => number)).toEqual(['8.7.2']);
    expect(back.find(({ before }) => before === '9.2')!.change).toBe('unseen');
  });
});

describe('any two editions', () => {
  const pairs = [...shipped].flatMap((a) => shipped.filter((b) => b !== a).map((b) => [a.code, b.code, a, b] as const));

  it.each(pairs)('%s and %s: every requirement stands in one row, every rule at most once', (_a, _b, before, after) => {
    const rows = compareEditions(before, after);
    const numbers = rows.flatMap((row) => row.before ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const side of ['before', 'after'] as const) {
      const rules = rows.flatMap((row) => row.rules.flatMap((one) => one[side]?.id ?? []));
      expect(new Set(rules).size).toBe(rules.length);
    }
    for (const { change, after: places } of rows) if (change === 'same' || change === 'changed') expect(places).not.toHaveLength(0);
  });

  it.each(shipped.map((standard) => [standard.code, standard] as const))('%s has nothing to say against itself', (_, standard) => {
    // its own places are no crosswalk: everything would be gone and new, so the file is given one
    const named = { ...structuredClone(standard), code: 'X 1' } as StandardFile;
    named.crosswalk = standard.clauses.map(({ number }) => ({ clause: number, to: `${standard.code}#${number}`, relation: 'equal' as const }));
    const rows = compareEditions(standard, named);
    expect([...new Set(rows.map(({ change }) => change))].filter((change) => change !== 'unseen')).toEqual(['same']);
  });

  it('Fujian counts the venue by residents and the stars by households: the figures are not set side by side', () => {
    const row = compareEditions(edition2022, star).find(({ before }) => before === '6.3.1')!;
    expect(row.after.map(({ number }) => number)).toEqual(['A.1']);
    expect(row.rules.flatMap(({ figures }) => figures.filter(({ before, after }) => before !== null && after !== null))).toEqual([]);
  });

  it('Beijing asks for safety inspections that Fujian does not know', () => {
    const added = compareEditions(edition2022, beijing).filter(({ change }) => change === 'added');
    expect(added.flatMap(({ rules }) => rules.map(({ after }) => after!.id))).toContain('safety-inspections');
  });

  it('one written by hand is compared by its crosswalk alone', () => {
    const fifth = JSON.parse(readFileSync('test/fixtures/fifth-standard.json', 'utf8')) as StandardFile;
    const rows = compareEditions(edition2022, fifth);
    // 5,000 residents: 9 by the ratio of 18 per 10,000, 10 by two per 1,000
    const { rules } = rows.find(({ before }) => before === '6.1.2')!;
    expect(rules.find(({ before }) => before?.id === 'workers')!.figures).toContainEqual({ fact: 'residentPopulation', at: 5000, before: 9, after: 10 });
    expect(rows.filter(({ change }) => change === 'added').map(({ after }) => after[0]!.number)).toEqual(['1', '3.1', '3.2']);
  });
});
