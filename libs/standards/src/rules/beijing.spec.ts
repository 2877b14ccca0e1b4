import { describe, expect, it } from '@jest/globals';
import { beijing } from '../exchange/shipped.fixture.js';
import type { Facts } from './index.js';
import { outcome, published, verdict } from './verdict.fixture.js';

const of = (id: string, facts: Facts, asOf?: string) => outcome(beijing, id, facts, asOf);
const monthly = (kind: string, months: number) =>
  published(kind, ...Array.from({ length: months }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-28`));

describe('DB11/T 1466-2017', () => {
  // 5.2.1: in principle 1,000 to 3,000 households, both included
  it.each([
    [999, 'not-met'],
    [1000, 'met'],
    [3000, 'met'],
    [3001, 'not-met'],
  ])('5.2.1: %i households: %s', (households, expected) => {
    expect(verdict(beijing, 'households', { households })).toMatchObject({
      verdict: expected,
      modality: 'should',
      actual: households,
      unit: '户',
    });
  });

  // 5.1.2, 5.2.2: three years each; the third anniversary is still within
  it('5.1.2, 5.2.2: terms', () => {
    expect(of('election', { yearsSinceElection: 3 })).toEqual(['met', 3, 3]);
    expect(of('election', { yearsSinceElection: 3.003 })).toEqual(['not-met', 3.003, 3]);
    expect(of('election.party', { yearsSincePartyElection: 0 })).toEqual(['met', 0, 3]);
  });

  // 5.2.4: six committees by name
  it('5.2.4: committees', () => {
    expect(of('committees', { committees: ['public-health', 'own'] })).toEqual(['not-met', 1, 6]);
    expect(
      of('committees', {
        committees: [
          'comprehensive-governance',
          'public-health',
          'social-welfare',
          'population-family-planning',
          'peoples-mediation',
          'culture-co-building',
        ],
      }),
    ).toEqual(['met', 6, 6]);
  });

  // 6.2.2: once in each quarter. 31 March and 1 April are two quarters; four in one quarter are one quarter
  it('6.2.2: finances each quarter', () => {
    const finance = (...days: string[]) => ({ publicationsThisYear: published('finance', ...days) });
    expect(of('publication.finance', finance('2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'))).toEqual([
      'met',
      4,
      4,
    ]);
    expect(of('publication.finance', finance('2026-01-01', '2026-01-02', '2026-03-30', '2026-03-31'))).toEqual([
      'not-met',
      1,
      4,
    ]);
    expect(of('publication.finance', finance('2026-03-31', '2026-04-01'), '2026-06-30')).toEqual(['pending', 2, 4]);
    expect(of('publication.finance', finance())).toEqual(['not-met', 0, 4]);
  });

  // 6.2.2: once in each half-year: 30 June and 1 July are two
  it('6.2.2: general matters each half-year', () => {
    const general = (...days: string[]) => ({
      publicationsThisYear: [...published('general-matters', ...days), ...published('finance', '2026-02-01')],
    });
    expect(of('publication.general-matters', general('2026-06-30', '2026-07-01'))).toEqual(['met', 2, 2]);
    expect(of('publication.general-matters', general('2026-01-01', '2026-06-30'))).toEqual(['not-met', 1, 2]);
  });

  // 9.1.2.3, 11.10.4.2: each of twelve months; 11.8.1: each year
  it.each([
    ['publication.police-notice', 'police-notice'],
    ['publication.health-board', 'health-board'],
  ])('%s each month', (id, kind) => {
    expect(of(id, { publicationsThisYear: monthly(kind, 12) })).toEqual(['met', 12, 12]);
    expect(of(id, { publicationsThisYear: monthly(kind, 11) })).toEqual(['not-met', 11, 12]);
    expect(of(id, { publicationsThisYear: monthly(kind, 11) }, '2026-12-01')).toEqual(['pending', 11, 12]);
  });

  it('11.8.1: property accounts each year', () => {
    expect(
      of('publication.property-accounts', { publicationsThisYear: published('property-accounts', '2026-12-31') }),
    ).toEqual(['met', 1, 1]);
    expect(of('publication.property-accounts', { publicationsThisYear: monthly('finance', 12) }, '2026-12-30')).toEqual(
      ['pending', 0, 1],
    );
  });

  // 9.1.2.2: four a year in all, whenever
  it('9.1.2.2: four inspections', () => {
    expect(of('safety-inspections', { safetyInspectionsThisYear: 4 }, '2026-01-31')).toEqual(['met', 4, 4]);
    expect(of('safety-inspections', { safetyInspectionsThisYear: 3 }, '2026-12-30')).toEqual(['pending', 3, 4]);
    expect(of('safety-inspections', { safetyInspectionsThisYear: 3 }, '2026-12-31')).toEqual(['not-met', 3, 4]);
  });

  // 9.1.1.1: one officer, around the clock; yes or no has no figures
  it('9.1.1.1: police', () => {
    expect(of('police.officers', { policeOfficers: 0 })).toEqual(['not-met', 0, 1]);
    expect(of('police.officers', { policeOfficers: 1 })).toEqual(['met', 1, 1]);
    expect(verdict(beijing, 'police.all-day', { policeServiceAllDay: false })).toMatchObject({
      verdict: 'not-met',
      actual: null,
      required: null,
      unit: null,
    });
  });

  // 7.5; 8.2, 8.3.1–8.3.3
  it('7.5, 8.2, 8.3: induction and rooms', () => {
    expect(of('induction', { staff: 8, staffWithoutInduction: 0 })).toEqual(['met', 8, 8]);
    expect(of('induction', { staff: 0, staffWithoutInduction: 0 })).toEqual(['not-applicable', null, null]);
    expect(of('venue-functions.deliberation', { venueFunctions: ['meeting'] })).toEqual(['not-met', 1, 2]);
    expect(of('venue-functions.culture', { venueFunctions: ['culture-station', 'library', 'classroom'] })).toEqual([
      'met',
      3,
      3,
    ]);
    expect(of('venue-functions.party-members', { venueFunctions: ['party-activity'] })).toEqual(['met', 1, 1]);
    expect(of('venue-functions.fitness', { venueFunctions: [] })).toEqual(['not-met', 0, 1]);
  });
});
