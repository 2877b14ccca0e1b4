import { describe, expect, it } from '@jest/globals';
import { RecordKindName } from '#kernel';
import { ArchiveHeading, HEADINGS, headingsOf, keptUntil, NOT_FILED } from './headings.js';

describe('the eight headings of the archive (8.4.2)', () => {
  it('have a place for every kind of record, but for what is a part or a reminder', () => {
    const filed = new Set(HEADINGS.flatMap((rule) => rule.filed.map(({ kind }) => kind)));
    const unplaced = Object.values(RecordKindName).filter((kind) => !filed.has(kind) && !NOT_FILED.includes(kind) && kind !== RecordKindName.paperDocument);
    expect(unplaced).toEqual([]);
    expect(NOT_FILED.filter((kind) => filed.has(kind))).toEqual([]);
    expect(HEADINGS.map(({ letter }) => letter).join('')).toBe('abcdefgh');
  });

  it('file a request under what was done, and once it was replied to under what came of it', () => {
    expect(headingsOf({ kind: RecordKindName.serviceRequest, state: 'handling' })).toEqual(['process']);
    expect(headingsOf({ kind: RecordKindName.serviceRequest, state: 'closed' })).toEqual(['process', 'result']);
    expect(headingsOf({ kind: RecordKindName.paperDocument, state: 'filed', heading: ArchiveHeading.premises })).toEqual(['premises']);
  });

  it('keep a record for the longest of its headings, from the year after its end, and where one is for ever, for ever', () => {
    const years = new Map([[ArchiveHeading.process, 10], [ArchiveHeading.result, 30], [ArchiveHeading.organisation, 0]]);
    expect(keptUntil('2013-03-01', [ArchiveHeading.process], years)).toBe('2023-12-31');
    expect(keptUntil('2013-03-01', [ArchiveHeading.process, ArchiveHeading.result], years)).toBe('2043-12-31');
    expect(keptUntil('2013-03-01', [ArchiveHeading.process, ArchiveHeading.organisation], years)).toBeNull();
    expect(keptUntil('2013-03-01', [], years)).toBeNull();
  });
});
