import { describe, expect, it } from '@jest/globals';
import { draft } from '../exchange/shipped.fixture.js';
import type { Facts, Parameters } from './index.js';
import { outcome, times, verdict } from './verdict.fixture.js';

const of = (id: string, facts: Facts, asOf?: string, parameters?: Parameters) =>
  outcome(draft, id, facts, asOf, parameters);

describe('the draft of 2021, people', () => {
  // 6.1.2, Table 1: below 3,000 seven of whom three certified; below 6,000 ten, four; from 6,000 thirteen, five;
  // one more for each full 1,000 above 6,000: 6,999 → 0; 7,000 → 1; 12,000 → 6; those are not certified ones
  it.each([
    [1, 7, 3],
    [2999, 7, 3],
    [3000, 10, 4],
    [5999, 10, 4],
    [6000, 13, 5],
    [6999, 13, 5],
    [7000, 14, 5],
    [12_000, 19, 5],
  ])(
    '6.1.2: %i residents need %i community workers, %i of them certified',
    (residentPopulation, workers, certified) => {
      expect(of('workers', { residentPopulation, communityWorkers: workers })).toEqual(['met', workers, workers]);
      expect(of('workers', { residentPopulation, communityWorkers: workers - 1 })).toEqual([
        'not-met',
        workers - 1,
        workers,
      ]);
      expect(of('certified-social-workers', { residentPopulation, certifiedSocialWorkers: certified })).toEqual([
        'met',
        certified,
        certified,
      ]);
      expect(of('certified-social-workers', { residentPopulation, certifiedSocialWorkers: certified - 1 })[0]).toBe(
        'not-met',
      );
    },
  );

  // 6.1.3.2 c: all staff here, not community workers alone
  it('6.1.3.2: induction, training of staff and window', () => {
    expect(of('induction', { staff: 12, staffWithoutInduction: 1 }, '2026-02-01')).toEqual(['not-met', 11, 12]);
    expect(of('training.staff', { staff: 12, staffTrainedThisYear: 11 }, '2026-12-30')).toEqual(['pending', 11, 12]);
    expect(of('training.staff', { staff: 12, staffTrainedThisYear: 11 }, '2026-12-31')).toEqual(['not-met', 11, 12]);
    expect(of('training.window', { windowWorkers: 3, windowWorkersTrainedThisHalfYear: 2 }, '2026-06-29')).toEqual([
      'pending',
      2,
      3,
    ]);
    expect(of('training.window', { windowWorkers: 3, windowWorkersTrainedThisHalfYear: 2 }, '2026-06-30')).toEqual([
      'not-met',
      2,
      3,
    ]);
    expect(of('training.staff', { staff: 0, staffTrainedThisYear: 0 })).toEqual(['not-applicable', null, null]);
  });

  // 6.2.3: 18 % exactly: 6,050 × 0.18 = 1,089; 6,051 × 0.18 = 1,089.18 → 1,090
  it('6.2.3: volunteers, teams and organisations', () => {
    expect(of('volunteers', { residentPopulation: 6050, registeredVolunteers: 1089 })).toEqual(['met', 1089, 1089]);
    expect(of('volunteers', { residentPopulation: 6051, registeredVolunteers: 1089 })).toEqual(['not-met', 1089, 1090]);
    expect(of('volunteer-teams.members', { volunteerTeams: [...times(5, { members: 5 }), { members: 3 }] })).toEqual([
      'not-met',
      5,
      6,
    ]);
    expect(of('volunteer-teams', { volunteerTeams: times(5, { members: 3 }) })).toEqual(['met', 5, 5]);
    expect(of('social-organisations', { socialOrganisations: times(11, { participationsThisYear: 9 }) })).toEqual([
      'not-met',
      11,
      12,
    ]);
  });
});

describe('the draft of 2021, venues', () => {
  // 6.3.1, Table 2: 600 / 700 / 800; from 9,000: 100 m² more for each full 2,000 counted from 9,000:
  // 9,000 → 0; 10,999 → 0 (1,999 above); 11,000 → 1; 12,999 → 1; 13,000 → 2
  it.each([
    [2999, 600],
    [3000, 700],
    [5999, 700],
    [6000, 800],
    [6999, 800],
    [7000, 800],
    [8999, 800],
    [9000, 800],
    [10_999, 800],
    [11_000, 900],
    [12_999, 900],
    [13_000, 1000],
  ])('6.3.1: %i residents need %i m²', (residentPopulation, needed) => {
    expect(of('venue-area', { residentPopulation, venueAreaM2: needed })).toEqual(['met', needed, needed]);
    expect(of('venue-area', { residentPopulation, venueAreaM2: needed - 0.01 })).toEqual([
      'not-met',
      needed - 0.01,
      needed,
    ]);
  });

  // three rooms of 233.1 + 233.2 + 233.7 m² are 700 m², as a double 700.0000000000001 or 699.9999999999999
  it('6.3.1: a sum of rooms is compared to the hundredth', () => {
    expect(of('venue-area', { residentPopulation: 3000, venueAreaM2: 699.9999999999999 })[0]).toBe('met');
    expect(of('service-area-share', { venueAreaM2: 700.0000000000001, serviceAreaM2: 560 })).toEqual(['met', 560, 560]);
  });

  it('6.3.2: the rehabilitation room is one of eight', () => {
    const rooms = [
      'service-hall',
      'deliberation',
      'social-organisation',
      'culture-sports',
      'reading',
      'multi-purpose',
      'toilet',
    ];
    expect(of('venue-functions.service', { venueFunctions: rooms })).toEqual(['not-met', 7, 8]);
    expect(of('venue-functions.service', { venueFunctions: [...rooms, 'rehabilitation'] })).toEqual(['met', 8, 8]);
  });
});

describe('the draft of 2021, delivery', () => {
  const grid = (households: number, population: number, dedicated = false) => ({
    households,
    population,
    dedicated,
    hasManager: !dedicated,
  });

  // 8.7.1: 300–500 households or about 1,000 people, ten per cent either way: 900 to 1,100
  it('8.7.1: grids by households or people', () => {
    expect(
      of('grid.size', { grids: [grid(300, 1), grid(500, 9999), grid(1, 900), grid(999, 1100), grid(1, 1, true)] }),
    ).toEqual(['met', 4, 4]);
    expect(of('grid.size', { grids: [grid(299, 899), grid(501, 1101)] })).toEqual(['not-met', 0, 2]);
    expect(of('grid.size', { grids: [grid(299, 850)] }, undefined, { gridPopulationTolerancePercent: 15 })[0]).toBe(
      'met',
    );
    expect(of('grid.size', { grids: [] })).toEqual(['not-applicable', null, null]);
  });

  // 4.3: every grid, the dedicated ones too
  it('4.3: every grid has its manager', () => {
    expect(of('grid.managers', { grids: [grid(300, 900), grid(1, 1, true)] })).toEqual(['not-met', 1, 2]);
    expect(of('grid.managers', { grids: [] })).toEqual(['not-applicable', null, null]);
  });

  // 8.10.2: once a calendar year; ten kinds of supplies, 宜
  it('8.10.2: drills and supplies', () => {
    expect(of('drill.comprehensive', { comprehensiveDrillsThisYear: 0 }, '2026-12-30')).toEqual(['pending', 0, 1]);
    expect(of('drill.comprehensive', { comprehensiveDrillsThisYear: 0 }, '2026-12-31')).toEqual(['not-met', 0, 1]);
    expect(of('drill.comprehensive', { comprehensiveDrillsThisYear: 1 }, '2026-01-02')).toEqual(['met', 1, 1]);
    expect(
      verdict(draft, 'emergency-supplies', { emergencySupplyKinds: ['lamp', 'whistle', 'own-kind'] }),
    ).toMatchObject({
      verdict: 'not-met',
      modality: 'should',
      actual: 2,
      required: 10,
    });
  });

  // 8.6.3, 8.7.6
  it('objections and home visits', () => {
    expect(of('objections', { objectionsDueThisYear: 1, objectionsAnsweredInTimeThisYear: 0 }, '2026-01-02')).toEqual([
      'not-met',
      0,
      1,
    ]);
    expect(of('home-visits.by-two', { homeVisitsThisYear: 0, homeVisitsByTwoThisYear: 0 })).toEqual([
      'not-applicable',
      null,
      null,
    ]);
    expect(of('home-visits.by-two', { homeVisitsThisYear: 4, homeVisitsByTwoThisYear: 4 })).toEqual(['met', 4, 4]);
  });
});
