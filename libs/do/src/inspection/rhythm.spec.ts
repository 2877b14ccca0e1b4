import { describe, expect, it } from '@jest/globals';
import { InspectionRhythm } from './inspection-kind.js';
import { nextInRhythm } from './rhythm.js';

describe('when an inspection comes again', () => {
  it.each([
    ['a week later', '2026-11-20', InspectionRhythm.week, '2026-11-20', '2026-11-27'],
    ['a month later', '2026-11-20', InspectionRhythm.month, '2026-11-20', '2026-12-20'],
    ['on the last day of a month that is shorter', '2026-01-31', InspectionRhythm.month, '2026-01-31', '2026-02-28'],
    ['in the next quarter', '2026-11-20', InspectionRhythm.quarter, '2026-11-21', '2027-02-20'],
    ['half a year later', '2026-08-31', InspectionRhythm.halfYear, '2026-09-01', '2027-02-28'],
    ['a year later', '2024-02-29', InspectionRhythm.year, '2024-03-01', '2025-02-28'],
    ['not in the past, where it was made late', '2026-01-15', InspectionRhythm.month, '2026-04-20', '2026-05-15'],
    ['on the very day, where that is a day of the rhythm', '2026-01-15', InspectionRhythm.month, '2026-04-15', '2026-04-15'],
  ])('is %s', (_what, from, rhythm, today, next) => expect(nextInRhythm(from, rhythm, today)).toBe(next));
});
