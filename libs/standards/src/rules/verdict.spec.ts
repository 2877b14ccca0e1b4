import { describe, expect, it } from '@jest/globals';
import type { Rule, StandardFile } from '../exchange/index.js';
import { beijing, draft, edition2022, shipped, star } from '../exchange/shipped.fixture.js';
import { type Facts, verdictsOf } from './index.js';
import { published, times, verdict, YEAR_END } from './verdict.fixture.js';

/** An edition made by hand of a few rules. */
const edition = (...rules: Partial<Rule>[]): StandardFile => ({
  format: 'standard/1',
  code: 'OWN 1-2026',
  title: { zh: '自编' },
  issuer: '本区',
  kind: 'organisation',
  clauses: [{ number: '1', parent: null, modality: ['shall'] }],
  rules: rules.map((rule, index) => ({
    id: `r${index}`,
    clause: '1',
    title: { zh: '规则' },
    modality: 'shall',
    facts: ['households'],
    expression: 'households >= 0',
    ...rule,
  })),
});
const judge = (rule: Partial<Rule>, facts: Facts = { households: 5 }) => verdict(edition(rule), 'r0', facts);

describe('what is not known', () => {
  it.each(shipped.map((standard) => [standard.code, standard] as const))(
    '%s: without facts every verdict names what it needs',
    (_, standard) => {
      const open = new Set(standard.parameters?.filter(({ value }) => value !== null).map(({ name }) => name));
      const verdicts = verdictsOf(standard, {}, { asOf: YEAR_END });
      expect(verdicts.map(({ rule, verdict: is, missing }) => ({ rule, is, missing }))).toEqual(
        standard.rules!.map(({ id, facts }) => ({
          rule: id,
          is: 'unknown',
          missing: facts.filter((name) => !open.has(name)),
        })),
      );
      expect(verdicts.every(({ actual, reason }) => actual === null && reason === undefined)).toBe(true);
    },
  );

  it('an absent register is not an empty one', () => {
    expect(verdict(draft, 'volunteer-teams', {})).toMatchObject({
      verdict: 'unknown',
      actual: null,
      required: 5,
      missing: ['volunteerTeams'],
    });
    expect(verdict(draft, 'volunteer-teams', { volunteerTeams: [] })).toMatchObject({
      verdict: 'not-met',
      actual: 0,
      required: 5,
      missing: [],
    });
  });

  it('shows the figure that does not need it', () => {
    expect(verdict(edition2022, 'workers', { residentPopulation: 10_000 })).toEqual({
      rule: 'workers',
      clause: '6.1.2',
      modality: 'shall',
      verdict: 'unknown',
      actual: null,
      required: 18,
      unit: '人',
      missing: ['communityWorkers'],
    });
  });
});

describe('what cannot be', () => {
  it.each<[StandardFile, string, Facts, string[]]>([
    [edition2022, 'workers', { residentPopulation: 0, communityWorkers: 3 }, ['residentPopulation']],
    [edition2022, 'workers', { residentPopulation: 5000, communityWorkers: -1 }, ['communityWorkers']],
    [
      edition2022,
      'workers',
      { residentPopulation: -1, communityWorkers: -1 },
      ['residentPopulation', 'communityWorkers'],
    ],
    [star, 'venue-area', { households: 0, venueAreaM2: 900 }, ['households']],
    [edition2022, 'service-area-share', { venueAreaM2: 600, serviceAreaM2: 600.01 }, ['venueAreaM2', 'serviceAreaM2']],
    [edition2022, 'service-area-share', { venueAreaM2: 0, serviceAreaM2: 5 }, ['venueAreaM2', 'serviceAreaM2']],
    [
      edition2022,
      'training.window',
      { windowWorkers: 1, windowWorkersTrainedThisHalfYear: 2 },
      ['windowWorkers', 'windowWorkersTrainedThisHalfYear'],
    ],
    [
      edition2022,
      'objections',
      { objectionsDueThisYear: 0, objectionsAnsweredInTimeThisYear: 1 },
      ['objectionsDueThisYear', 'objectionsAnsweredInTimeThisYear'],
    ],
    [draft, 'volunteer-teams', { volunteerTeams: [...times(5, { members: 9 }), { members: -1 }] }, ['volunteerTeams']],
    [
      star,
      'joint-conference.regular',
      { partyOrganisationsInJointConference: times(5, { attendanceRate: 80 }) },
      ['partyOrganisationsInJointConference'],
    ],
    [
      star,
      'joint-conference.regular',
      { partyOrganisationsInJointConference: [{ attendanceRate: -0.1 }] },
      ['partyOrganisationsInJointConference'],
    ],
    [
      beijing,
      'publication.finance',
      { publicationsThisYear: published('finance', '2026-02-30') },
      ['publicationsThisYear'],
    ],
    [
      beijing,
      'publication.finance',
      { publicationsThisYear: published('finance', '2026-3-1') },
      ['publicationsThisYear'],
    ],
    [beijing, 'election', { yearsSinceElection: -0.5 }, ['yearsSinceElection']],
    [beijing, 'election', { yearsSinceElection: Number.NaN }, ['yearsSinceElection']],
    [edition2022, 'workers', { residentPopulation: 5000.5, communityWorkers: 9 }, ['residentPopulation']],
  ])('%# is unknown and named', (standard, id, facts, missing) => {
    expect(verdict(standard, id, facts)).toMatchObject({ verdict: 'unknown', missing });
  });

  it('a part is above its whole only where the rule reads both', () => {
    const facts = { communityWorkers: 1, certifiedSocialWorkers: 3, residentPopulation: 500, staff: 0 };
    expect(verdict(edition2022, 'certified-social-workers', facts).verdict).toBe('met');
    expect(verdict(edition2022, 'workers', facts).verdict).toBe('met');
  });

  it('a part of a part is above the whole too', () => {
    const rule = { facts: ['certifiedSocialWorkers', 'staff'], expression: 'certifiedSocialWorkers * 2 >= staff' };
    expect(judge(rule, { certifiedSocialWorkers: 3, staff: 2 })).toMatchObject({
      verdict: 'unknown',
      missing: ['certifiedSocialWorkers', 'staff'],
    });
    expect(judge(rule, { certifiedSocialWorkers: 2, staff: 2 }).verdict).toBe('met');
  });

  it('a negative parameter is named', () => {
    const grids = [{ households: 1, population: 1000, dedicated: false, hasManager: true }];
    expect(verdict(draft, 'grid.size', { grids }, YEAR_END, { gridPopulationTolerancePercent: -1 })).toMatchObject({
      verdict: 'unknown',
      missing: ['gridPopulationTolerancePercent'],
    });
    expect(verdict(draft, 'grid.size', { grids }, YEAR_END, { gridPopulationTolerancePercent: null }).verdict).toBe(
      'met',
    );
  });
});

describe('periods', () => {
  it.each([
    ['month', '2026-02-27', 'pending'],
    ['month', '2026-02-28', 'not-met'],
    ['month', '2028-02-28', 'pending'],
    ['month', '2028-02-29', 'not-met'],
    ['quarter', '2026-03-30', 'pending'],
    ['quarter', '2026-03-31', 'not-met'],
    ['quarter', '2026-11-30', 'pending'],
    ['half-year', '2026-06-30', 'not-met'],
    ['half-year', '2026-09-30', 'pending'],
    ['year', '2026-12-30', 'pending'],
    ['year', '2026-12-31', 'not-met'],
  ] as const)('a %s on %s: %s', (period, asOf, expected) => {
    const own = edition({ period, expression: 'households > 9' });
    expect(verdict(own, 'r0', { households: 5 }, asOf).verdict).toBe(expected);
    expect(verdict(own, 'r0', { households: 10 }, asOf).verdict).toBe('met');
  });
});

describe('an expression that gives no answer', () => {
  it.each<[string, Partial<Rule>, string]>([
    ['divides by zero', { expression: '10 / (households - 5) > 1' }, 'failed'],
    ['divides by zero in a figure', { actual: '10 / (households - 5)' }, 'failed'],
    ['gives what is not a number', { facts: ['households'], actual: '0.0 / (double(households) - 5.0)' }, 'failed'],
    ['overflows', { expression: 'households * 9000000000000000000 > 1' }, 'failed'],
    ['does not compile', { expression: 'households >=' }, 'failed'],
    ['reads what it does not declare', { expression: 'staff > 0' }, 'failed'],
    ['is of another type', { expression: 'households + 1' }, 'failed'],
    [
      'loops within loops',
      { expression: `${'['.concat(times(100, 1).join(), ']')}.map(a, ${nested(4)}).size() > households` },
      'too-long',
    ],
    ['doubles without end', { expression: `${doubling(40)} > households` }, 'too-long'],
    ['doubles text without end', { expression: `size(${doublingText(40)}) > households` }, 'too-long'],
  ])('one that %s is unknown, with the reason', (_, rule, code) => {
    const [first, second] = verdictsOf(edition(rule, {}), { households: 5 }, { asOf: YEAR_END });
    expect(first).toMatchObject({ verdict: 'unknown', missing: [], reason: { code } });
    expect(second!.verdict).toBe('met');
  });

  it('a regular expression that backtracks is stopped, and the rules beside it answer', () => {
    const own = edition(
      {},
      { facts: ['setting'], expression: `'${'a'.repeat(60)}!'.matches('^(a+)+$') || setting == 'urban'` },
      {},
    );
    const verdicts = verdictsOf(own, { households: 5, setting: 'urban' }, { asOf: YEAR_END });
    expect(verdicts.map(({ verdict: is, reason }) => [is, reason?.code])).toEqual([
      ['met', undefined],
      ['unknown', 'too-long'],
      ['met', undefined],
    ]);
  }, 20_000);
});

/** Lists of a hundred within each other, so many deep. */
function nested(depth: number): string {
  return depth === 0 ? 'a' : `[${times(100, 1).join()}].map(b${depth}, ${nested(depth - 1)})`;
}

function doublingText(depth: number): string {
  return `cel.bind(t, 'ab', ${'cel.bind(t, t + t, '.repeat(depth)}t${')'.repeat(depth + 1)}`;
}

function doubling(depth: number): string {
  return `size([[1]]${'.map(l, l + l)'.repeat(depth)}[0])`;
}

describe('compiling', () => {
  it('is done once for each content', () => {
    const rule = { expression: 'households >= 1000' };
    const [first, second] = [edition(rule), edition(rule)];
    verdict(first, 'r0', { households: 5 });
    // processor time: what else the machine does is not ours
    const started = process.cpuUsage();
    for (let round = 0; round < 50; round += 1) verdict({ ...second }, 'r0', { households: 5 });
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(2_000_000);
    expect(verdict(edition({ expression: 'households >= 5' }), 'r0', { households: 5 }).verdict).toBe('met');
    expect(verdict(second, 'r0', { households: 5 }).verdict).toBe('not-met');
  });
});
