import { describe, expect, it } from '@jest/globals';
import { COMMITTEES } from './facts.js';
import { beijing, check, rule } from './shipped.fixture.js';

describe('Beijing', () => {
  // 5.2.1: households, in principle
  it.each([[999, false], [1000, true], [3000, true], [3001, false]])('%i households: %s', (households, met) => {
    expect(check(beijing, 'households', { households })).toMatchObject({ met, actual: households });
    expect(rule(beijing, 'households').modality).toBe('should');
  });

  // 5.1.2, 5.2.2
  it('counts terms of three years', () => {
    expect(check(beijing, 'election', { yearsSinceElection: 3 }).met).toBe(true);
    expect(check(beijing, 'election', { yearsSinceElection: 3.01 }).met).toBe(false);
    expect(check(beijing, 'election.party', { yearsSincePartyElection: 3.01 }).met).toBe(false);
  });

  // 5.2.4: six by name, more may be added
  it('wants six committees', () => {
    const six = Object.keys(COMMITTEES);
    expect(check(beijing, 'committees', { committees: ['own', ...six] })).toEqual({ met: true, required: 6, actual: 6 });
    expect(check(beijing, 'committees', { committees: ['own', ...six.slice(1)] })).toEqual({ met: false, required: 6, actual: 5 });
  });

  // 6.2.2: each quarter, each half-year; 9.1.2.3, 11.10.4.2: each month; 11.8.1: each year
  it.each([
    ['publication.finance', 'finance', ['2026-01-01', '2026-03-31', '2026-04-01', '2026-09-30', '2026-10-01'], 4],
    ['publication.general-matters', 'general-matters', ['2026-06-30', '2026-07-01'], 2],
    ['publication.police-notice', 'police-notice', Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-15`), 12],
    ['publication.health-board', 'health-board', Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-28`), 12],
    ['publication.property-accounts', 'property-accounts', ['2026-12-31'], 1],
  ])('%s counts the periods with a publication, not publications', (id, kind, days, required) => {
    const published = (...on: string[]) => ({ publicationsThisYear: [...on.map((day) => ({ kind, on: day })), { kind: 'other', on: '2026-02-02' }] });
    expect(check(beijing, id, published(...days))).toEqual({ met: true, required, actual: required });
    expect(check(beijing, id, published(...days.slice(0, -1)))).toEqual({ met: false, required, actual: required - 1 });
    expect(check(beijing, id, published(...days.map(() => days[0]!)))).toMatchObject({ met: required === 1, actual: 1 });
    expect(rule(beijing, id).period).toBe('year');
  });

  // 9.1.1.1, 9.1.2.2
  it('wants an officer around the clock and four inspections a year in all', () => {
    expect(check(beijing, 'police.officers', { policeOfficers: 0 }).met).toBe(false);
    expect(check(beijing, 'police.all-day', { policeServiceAllDay: true }).met).toBe(true);
    expect(check(beijing, 'safety-inspections', { safetyInspectionsThisYear: 3 })).toEqual({ met: false, required: 4, actual: 3 });
  });

  it('carries 应 in chapter 11 only in 11.8.1–11.8.3 and 11.10.1.1', () => {
    expect(beijing.clauses.filter(({ number, modality }) => number.startsWith('11') && modality.includes('shall')).map(({ number }) => number)).toEqual([
      '11.8.1', '11.8.2', '11.8.3', '11.10.1.1',
    ]);
  });

  it('leaves to the street what is only to be done regularly', () => {
    const local = beijing.obligations!.filter(({ per }) => per === 'set-locally').map(({ clause: number }) => number);
    expect(local).toEqual(expect.arrayContaining(['5.3.1', '9.1.1.3', '9.2.2', '9.3.1', '10.1.2']));
    expect(beijing.obligations!.filter(({ per }) => per !== 'set-locally').map(({ clause: number, times, per }) => `${number} ${times} ${per}`)).toEqual([
      '6.2.2 1 quarter', '6.2.2 1 half-year', '9.1.2.2 4 year', '9.1.2.3 1 month', '11.8.1 1 year', '11.10.4.2 1 month',
      '11.11.11 1 year', '11.11.11 1 month', '5.1.2 1 term', '5.2.2 1 term',
    ]);
  });
});
