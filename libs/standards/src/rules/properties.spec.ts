import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FACTS, type FactName, type StandardFile } from '../exchange/index.js';
import { draft, edition2022, shipped, star } from '../exchange/shipped.fixture.js';
import { type Facts, verdictsOf } from './index.js';
import { published, verdict, YEAR_END } from './verdict.fixture.js';

const count = (max: number) => fc.nat({ max });
const hundredths = (max: number) => fc.nat({ max: max * 100 }).map((value) => value / 100);
const rate = count(100).map((value) => value / 100);
const part = (whole: number) => fc.nat({ max: whole });

/** Everything that a community can have, no part above its whole. */
const sound: fc.Arbitrary<Facts> = fc
  .record({ staff: count(40), windowWorkers: count(5), due: count(9), visits: count(50), area: hundredths(3000) })
  .chain(({ staff, windowWorkers, due, visits, area }) =>
    fc.record({
      setting: fc.constantFrom('urban', 'rural'),
      residentPopulation: fc.integer({ min: 1, max: 30_000 }),
      households: fc.integer({ min: 1, max: 9000 }),
      staff: fc.constant(staff + windowWorkers),
      communityWorkers: fc.constant(staff),
      certifiedSocialWorkers: part(staff),
      staffTrainedThisYear: part(staff),
      staffWithoutInduction: part(staff),
      communityWorkersTrainedThisYear: part(staff),
      communityWorkersWithoutInduction: part(staff),
      windowWorkers: fc.constant(windowWorkers),
      windowWorkersTrainedThisHalfYear: part(windowWorkers),
      registeredVolunteers: count(6000),
      volunteerTeams: fc.array(fc.record({ members: count(9) }), { maxLength: 8 }),
      socialOrganisations: fc.array(fc.record({ participationsThisYear: count(3) }), { maxLength: 15 }),
      fullyEstablishedSocialOrganisations: count(12),
      venueAreaM2: fc.constant(area),
      serviceAreaM2: hundredths(3000).map((value) => Math.min(value, area)),
      venueFunctions: fc.subarray(['office', 'mediation', 'meeting', 'display']),
      emergencySupplyKinds: fc.subarray(['lamp', 'whistle']),
      grids: fc.array(
        fc.record({
          households: count(700),
          population: count(1500),
          dedicated: fc.boolean(),
          hasManager: fc.boolean(),
        }),
        { maxLength: 6 },
      ),
      comprehensiveDrillsThisYear: count(2),
      safetyInspectionsThisYear: count(6),
      objectionsDueThisYear: fc.constant(due),
      objectionsAnsweredInTimeThisYear: part(due),
      homeVisitsThisYear: fc.constant(visits),
      homeVisitsByTwoThisYear: part(visits),
      serviceRules: fc.subarray(['archives', 'complaints']),
      venueAwarenessRate: rate,
      venueVisitRate: rate,
      activityAwarenessRate: rate,
      activityParticipationRate: rate,
      residentSatisfactionRate: rate,
      committees: fc.subarray(['public-health', 'social-welfare']),
      policeOfficers: count(2),
      policeServiceAllDay: fc.boolean(),
      partyOrganisationsInJointConference: fc.array(
        fc.record({ attendanceRate: count(100).map((value) => value / 100) }),
        { maxLength: 7 },
      ),
      publicationsThisYear: fc
        .array(fc.constantFrom('2026-01-31', '2026-05-02', '2026-12-01'), { maxLength: 4 })
        .map((days) => published('finance', ...days)),
      yearsSinceElection: hundredths(5),
      yearsSincePartyElection: hundredths(5),
    }),
  );

const day = fc.constantFrom('2026-01-01', '2026-06-30', '2026-09-15', '2026-12-31');
const anyStandard = fc.constantFrom(...shipped);
const without = (facts: Facts, names: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name)));

describe('a community whose facts are sound', () => {
  it('leaves nothing unknown but what the edition does not say', () => {
    fc.assert(
      fc.property(anyStandard, sound, day, (standard, facts, asOf) => {
        const unknown = verdictsOf(standard, facts, { asOf })
          .filter(({ verdict: is }) => is === 'unknown')
          .map(({ rule }) => rule);
        expect(unknown).toEqual(standard === edition2022 ? ['venue-area'] : []);
      }),
      { numRuns: 60 },
    );
  });

  it('names all facts that there are', () => {
    expect(Object.keys(fc.sample(sound, 1)[0]!).sort()).toEqual(Object.keys(FACTS).sort());
  });

  it('a fact more never takes back or changes what was known', () => {
    fc.assert(
      fc.property(
        anyStandard,
        sound,
        fc.subarray(Object.keys(FACTS)),
        fc.constantFrom(...Object.keys(FACTS)),
        day,
        (standard, facts, hidden, shown, asOf) => {
          const before = verdictsOf(standard, without(facts, [...hidden, shown]), { asOf });
          const after = verdictsOf(
            standard,
            without(
              facts,
              hidden.filter((name) => name !== shown),
            ),
            { asOf },
          );
          before.forEach((one, index) => {
            if (one.verdict !== 'unknown') expect(after[index]).toEqual(one);
            else expect(one.missing).toEqual(expect.arrayContaining(after[index]!.missing));
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a date more turns nothing but pending', () => {
    fc.assert(
      fc.property(anyStandard, sound, day, day, (standard, facts, one, other) => {
        const settled = (asOf: string) =>
          verdictsOf(standard, facts, { asOf }).map(({ verdict: is }) => (is === 'pending' ? 'not-met' : is));
        expect(settled(one)).toEqual(settled(other));
      }),
      { numRuns: 40 },
    );
  });
});

describe('more never turns met into not-met', () => {
  it.each<[StandardFile, string, FactName, number]>([
    [edition2022, 'workers', 'communityWorkers', 1],
    [draft, 'workers', 'communityWorkers', 1],
    [draft, 'certified-social-workers', 'certifiedSocialWorkers', 1],
    [edition2022, 'volunteers', 'registeredVolunteers', 1],
    [draft, 'venue-area', 'venueAreaM2', 0.01],
    [star, 'venue-area', 'venueAreaM2', 0.01],
    [draft, 'drill.comprehensive', 'comprehensiveDrillsThisYear', 1],
    [star, 'social-organisations', 'fullyEstablishedSocialOrganisations', 1],
  ])('%#', (standard, id, name, least) => {
    fc.assert(
      fc.property(sound, fc.nat({ max: 3000 }), (facts, more) => {
        const alone = without(facts, ['staff']);
        if (verdict(standard, id, alone).verdict !== 'met') return;
        const raised = { ...alone, [name]: Math.round(((alone[name] as number) + more * least) * 100) / 100 };
        expect(verdict(standard, id, raised).verdict).toBe('met');
      }),
      { numRuns: 100 },
    );
  });

  it('and more residents never ask for less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.nat({ max: 5000 }), (residentPopulation, more) => {
        for (const [standard, id] of [
          [edition2022, 'workers'],
          [draft, 'workers'],
          [draft, 'venue-area'],
          [edition2022, 'volunteers'],
        ] as const) {
          const needed = (residents: number) => verdict(standard, id, { residentPopulation: residents }).required!;
          expect(needed(residentPopulation + more)).toBeGreaterThanOrEqual(needed(residentPopulation));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the figure required', () => {
  it.each<[StandardFile, string, FactName, number]>([
    [edition2022, 'workers', 'communityWorkers', 1],
    [draft, 'workers', 'communityWorkers', 1],
    [draft, 'certified-social-workers', 'certifiedSocialWorkers', 1],
    [edition2022, 'volunteers', 'registeredVolunteers', 1],
    [draft, 'venue-area', 'venueAreaM2', 0.01],
    [star, 'venue-area', 'venueAreaM2', 0.01],
    [edition2022, 'service-area-share', 'serviceAreaM2', 0.01],
  ])('is the smallest that passes, %#', (standard, id, name, least) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 5, max: 200_000 }), (people, area) => {
        const facts: Facts = {
          residentPopulation: people,
          households: people,
          ...(name === 'serviceAreaM2' ? { venueAreaM2: area / 100 } : {}),
        };
        const { required } = verdict(standard, id, facts);
        const at = (value: number) => verdict(standard, id, { ...facts, [name]: Math.round(value * 100) / 100 });
        expect(at(required!)).toMatchObject({ verdict: 'met', actual: required, required });
        expect(at(required! - least).verdict).toBe('not-met');
      }),
      { numRuns: 100 },
    );
  });
});

describe('whatever is given', () => {
  it('there is a verdict on every rule', () => {
    fc.assert(
      fc.property(
        anyStandard,
        fc.dictionary(fc.constantFrom(...Object.keys(FACTS), 'gridPopulationTolerancePercent'), fc.anything()),
        (standard, facts) => {
          const verdicts = verdictsOf(standard, facts as Facts, { asOf: YEAR_END });
          expect(verdicts.map(({ rule }) => rule)).toEqual(standard.rules!.map(({ id }) => id));
          expect(JSON.parse(JSON.stringify(verdicts))).toEqual(verdicts);
        },
      ),
      { numRuns: 100 },
    );
  });
});
