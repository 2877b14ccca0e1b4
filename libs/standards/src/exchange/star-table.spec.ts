import { describe, expect, it } from '@jest/globals';
import { check, star } from './shipped.fixture.js';

describe('the star table', () => {
  const { indicators, ...scoring } = star.scoring!;

  // chapter 6; 7.2
  it('gives stars from 600, 700, 800, 900 and 950 points, for three years', () => {
    expect(scoring).toMatchObject({
      total: 1000, validity: 'P3Y', reviewWindow: 'P3M',
      levels: [{ stars: 1, minimum: 600 }, { stars: 2, minimum: 700 }, { stars: 3, minimum: 800 }, { stars: 4, minimum: 900 }, { stars: 5, minimum: 950 }],
    });
  });

  // Table A.1, column of points, row by row
  it('has the printed rows and points', () => {
    expect(indicators.map(({ number, points }) => `${number}:${points}`).join(' ')).toBe(
      '1:5 2:10 3:5 4:5 5:5 6:10 7:10 8:10 9:10 10:0 11:10 ' +
        '12:10 13:10 14:10 15:10 16:10 17:20 18:10 19:10 20:10 21:10 22:10 ' +
        '23:30 24:30 25:10 26:10 27:10 28:40 29:40 30:50 31:50 32:50 ' +
        '33:20 34:20 35:20 36:20 37:20 38:20 ' +
        '39:10 40:20 41:20 42:10 43:20 44:10 45:10 46:10 47:10 48:20 49:20 54:20 55:20 ' +
        '56:20 57:10 58:30 59:30 60:30 61:20 62:20',
    );
    expect(indicators.filter(({ sharesPointsWith }) => !sharesPointsWith)).toHaveLength(57);
    expect(indicators.find(({ number }) => number === 10)!.sharesPointsWith).toBe(9);
    expect(scoring.groups.map(({ points }) => points)).toEqual([80, 120, 320, 120, 200, 60, 100]);
  });

  // row 2: 50 m² for 100 households, at least 350 m²
  it.each([[1, 350], [700, 350], [701, 350.5], [750, 375], [2000, 1000]])('%i households need %d m²', (households, needed) => {
    expect(check(star, 'venue-area', { households, venueAreaM2: needed })).toEqual({ met: true, required: needed, actual: needed });
    expect(check(star, 'venue-area', { households, venueAreaM2: needed - 0.01 }).met).toBe(false);
  });

  // row 31: five, and three of them at 80 %
  it('wants five Party organisations and three that come regularly', () => {
    const conference = (...rates: number[]) => ({ partyOrganisationsInJointConference: rates.map((attendanceRate) => ({ attendanceRate })) });
    expect(check(star, 'joint-conference.organisations', conference(1, 1, 1, 1)).met).toBe(false);
    expect(check(star, 'joint-conference.organisations', conference(0, 0, 0, 0, 0)).met).toBe(true);
    expect(check(star, 'joint-conference.regular', conference(4 / 5, 8 / 10, 12 / 15, 0, 0))).toEqual({ met: true, required: 3, actual: 3 });
    expect(check(star, 'joint-conference.regular', conference(0.8, 0.8, 0.79, 0, 0)).met).toBe(false);
  });

  // row 34; Fujian’s twelve are another count
  it.each([['urban', 10], ['rural', 5]])('%s: %i established organisations', (setting, needed) => {
    expect(check(star, 'social-organisations', { setting, fullyEstablishedSocialOrganisations: needed })).toEqual({ met: true, required: needed, actual: needed });
    expect(check(star, 'social-organisations', { setting, fullyEstablishedSocialOrganisations: needed - 1 }).met).toBe(false);
  });

  // row 11
  it('wants a drill a year', () => {
    expect(check(star, 'drill.comprehensive', { comprehensiveDrillsThisYear: 0 }).met).toBe(false);
  });
});
