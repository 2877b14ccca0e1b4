import { describe, expect, it } from '@jest/globals';
import { star } from '../exchange/shipped.fixture.js';
import type { Facts } from './index.js';
import { outcome, times, verdict } from './verdict.fixture.js';

const of = (id: string, facts: Facts, asOf?: string) => outcome(star, id, facts, asOf);
const conference = (...rates: number[]) => ({
  partyOrganisationsInJointConference: rates.map((attendanceRate) => ({ attendanceRate })),
});

describe('T/ZSX 0005-2024', () => {
  // row 2: 50 m² for 100 households, at least 350: 700 households reach 350 exactly, 701 need 350.5, 2,345 need 1,172.5
  it.each([
    [1, 350],
    [699, 350],
    [700, 350],
    [701, 350.5],
    [800, 400],
    [2345, 1172.5],
  ])('row 2: %i households need %d m²', (households, needed) => {
    expect(of('venue-area', { households, venueAreaM2: needed })).toEqual(['met', needed, needed]);
    expect(of('venue-area', { households, venueAreaM2: needed - 0.01 })[0]).toBe('not-met');
    // residents play no part
    expect(of('venue-area', { households, venueAreaM2: needed, residentPopulation: 99_999 })[0]).toBe('met');
  });

  // row 31: five organisations, and three of them at 80 % or more
  it('row 31: five, of whom three come regularly', () => {
    expect(of('joint-conference.organisations', conference(1, 1, 1, 1))).toEqual(['not-met', 4, 5]);
    expect(of('joint-conference.organisations', conference(0, 0, 0, 0, 0))).toEqual(['met', 5, 5]);
    expect(of('joint-conference.regular', conference(0.8, 1, 0.81, 0.79, 0))).toEqual(['met', 3, 3]);
    expect(of('joint-conference.regular', conference(0.8, 1, 0.79, 0.79, 0))).toEqual(['not-met', 2, 3]);
    expect(of('joint-conference.regular', conference(0.8, 1, 0.79, 0.79, 0), '2026-11-30')).toEqual(['pending', 2, 3]);
  });

  // 0.1 + 0.7 = 0.7999999999999999; 4 of 5, 8 of 10, 12 of 15 meetings are 80 %, 7 of 9 are 77.8 %
  it('row 31: exactly 80 % counts, however it was reckoned', () => {
    expect(of('joint-conference.regular', conference(0.1 + 0.7, 8 / 10, 12 / 15, 7 / 9))).toEqual(['met', 3, 3]);
    expect(of('joint-conference.regular', conference(0.7999, 1, 1))).toEqual(['not-met', 2, 3]);
  });

  it('row 31: before the first meeting the number is known and the attendance is not', () => {
    const facts = { partyOrganisationsInJointConference: times(5, {}) };
    expect(of('joint-conference.organisations', facts)).toEqual(['met', 5, 5]);
    expect(verdict(star, 'joint-conference.regular', facts)).toMatchObject({
      verdict: 'unknown',
      actual: null,
      required: 3,
      missing: ['partyOrganisationsInJointConference'],
    });
  });

  // row 34: ten, in a village five; the five conditions are in the fact, Fujian's twelve are not asked
  it.each([
    ['urban', 10],
    ['rural', 5],
  ])('row 34: %s, %i organisations', (setting, needed) => {
    expect(of('social-organisations', { setting, fullyEstablishedSocialOrganisations: needed })).toEqual([
      'met',
      needed,
      needed,
    ]);
    expect(of('social-organisations', { setting, fullyEstablishedSocialOrganisations: needed - 1 })).toEqual([
      'not-met',
      needed - 1,
      needed,
    ]);
  });

  it('row 34: neither urban nor rural is no answer', () => {
    expect(
      verdict(star, 'social-organisations', { setting: 'Rural', fullyEstablishedSocialOrganisations: 10 }),
    ).toMatchObject({
      verdict: 'unknown',
      actual: 10,
      required: null,
      missing: ['setting'],
    });
  });

  // row 11: once a year; rows 6–8: every area named
  it('rows 6, 7, 8 and 11', () => {
    expect(of('drill.comprehensive', { comprehensiveDrillsThisYear: 0 }, '2026-06-30')).toEqual(['pending', 0, 1]);
    expect(of('drill.comprehensive', { comprehensiveDrillsThisYear: 0 })).toEqual(['not-met', 0, 1]);
    expect(of('venue-functions.service', { venueFunctions: ['reception', 'business', 'toilet'] })).toEqual([
      'not-met',
      3,
      4,
    ]);
    expect(of('venue-functions.display', { venueFunctions: ['display'] })).toEqual(['met', 1, 1]);
    expect(of('venue-functions.activity', { venueFunctions: ['activity', 'meeting', 'mediation'] })).toEqual([
      'not-met',
      3,
      7,
    ]);
  });
});
