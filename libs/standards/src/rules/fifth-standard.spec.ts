import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { StandardFile } from '../exchange/index.js';
import { validateStandard } from '../exchange/validate.js';
import { verdictsOf } from './verdict.js';

/** Written by hand from the schema, as a city would write its own. */
const fifth = JSON.parse(readFileSync('test/fixtures/fifth-standard.json', 'utf8')) as StandardFile;

it('a standard written by hand is valid', () => expect(validateStandard(fifth)).toEqual([]));

it.each([
  // 5,200 residents: 5.2 × 2 = 10.4, so 11 workers; one drill of two by the middle of the year can still be mended
  ['in the middle of the year', { communityWorkers: 10, residentPopulation: 5200, comprehensiveDrillsThisYear: 1 }, '2026-06-30', {}, [
    ['workers', 'not-met', 10, 11, []], ['drill', 'pending', 1, 2, []], ['night-watch', 'unknown', 10, null, ['nightWatchers']],
  ]],
  ['with the figure that it leaves open', { communityWorkers: 11, residentPopulation: 5200, comprehensiveDrillsThisYear: 2 }, '2026-06-30', { nightWatchers: 12 }, [
    ['workers', 'met', 11, 11, []], ['drill', 'met', 2, 2, []], ['night-watch', 'not-met', 11, 12, []],
  ]],
  ['at the end of the year', { residentPopulation: 5000, comprehensiveDrillsThisYear: 1 }, '2026-12-31', {}, [
    ['workers', 'unknown', null, 10, ['communityWorkers']], ['drill', 'not-met', 1, 2, []], ['night-watch', 'unknown', null, null, ['communityWorkers', 'nightWatchers']],
  ]],
] as const)('is evaluated like those that ship: %s', (_what, facts, asOf, parameters, expected) => {
  const found = verdictsOf(fifth, facts, { asOf, parameters }).map(({ rule, verdict, actual, required, missing }) => [rule, verdict, actual, required, missing]);
  expect(found).toEqual(expected);
});
