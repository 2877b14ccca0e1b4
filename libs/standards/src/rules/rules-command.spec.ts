import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shipped } from '../exchange/shipped.fixture.js';
import type { Verdict } from './index.js';
import { runRules } from './rules-command.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const CODE = 'DB35/T 2074-2022';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(content: unknown): string {
  const path = join(folder, 'facts.json');
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

const run = (args: string[], now = '2026-11-22T04:00:00Z') => runRules(args, { now: new Date(now) });
const check = (facts: unknown, { code = CODE, more = [] as string[], now = '2026-11-22T04:00:00Z' } = {}) =>
  run(['check', '--standard', code, '--facts', file(facts), ...more], now);
const verdictOf = (out: string, rule: string) => (JSON.parse(out) as Verdict[]).find((one) => one.rule === rule)!;

describe('rules check', () => {
  it('prints one entry a rule, in the order of the file, with the keys of the format', () => {
    for (const { code, rules } of shipped) {
      const { status, out, err } = check({}, { code });
      expect([status, err]).toEqual([0, '']);
      expect((JSON.parse(out) as Verdict[]).map(({ rule }) => rule)).toEqual(rules!.map(({ id }) => id));
    }
    expect(verdictOf(check({ residentPopulation: 5001, communityWorkers: 9 }).out, 'workers')).toEqual({
      rule: 'workers',
      clause: '6.1.2',
      modality: 'shall',
      verdict: 'not-met',
      actual: 9,
      required: 10,
      unit: '人',
      missing: [],
    });
  });

  it('takes the date of the option, else of the file, else today in Shanghai', () => {
    const facts = { communityWorkers: 2, communityWorkersTrainedThisYear: 1 };
    const is = (given: Parameters<typeof check>[0], options?: Parameters<typeof check>[1]) =>
      verdictOf(check(given, options).out, 'training.community-workers').verdict;
    expect(is({ ...facts, asOf: '2026-06-30' }, { more: ['--as-of', '2026-12-31'] })).toBe('not-met');
    expect(is({ ...facts, asOf: '2026-12-31' }, { more: ['--as-of', '2026-06-30'] })).toBe('pending');
    expect(is({ ...facts, asOf: '2025-12-31' })).toBe('not-met');
    // 31 December begins in Shanghai at 16:00 UTC of the day before
    expect(is(facts, { now: '2026-12-30T15:59:59Z' })).toBe('pending');
    expect(is(facts, { now: '2026-12-30T16:00:00Z' })).toBe('not-met');
  });

  it('takes parameters of the edition, as number or text', () => {
    const table = {
      venueThirdClassBelow: 3000,
      venueSecondClassBelow: '6000',
      venueAreaThirdClass: 600,
      venueAreaSecondClass: 700,
      venueAreaFirstClass: '812.5',
    };
    const facts = { residentPopulation: 8000, venueAreaM2: 912.5 };
    expect(verdictOf(check({ ...facts, ...table }).out, 'venue-area')).toMatchObject({
      verdict: 'met',
      actual: 912.5,
      required: 912.5,
      missing: [],
    });
    expect(verdictOf(check({ ...facts, ...table, venueAreaFirstClass: null }).out, 'venue-area')).toMatchObject({
      verdict: 'unknown',
      missing: ['venueAreaFirstClass'],
    });
  });

  it('answers impossible values with unknown, and status 0', () => {
    const { status, out } = check({ residentPopulation: 0, communityWorkers: 3, venueAreaM2: 100, serviceAreaM2: 101 });
    expect(status).toBe(0);
    expect(verdictOf(out, 'workers')).toMatchObject({
      verdict: 'unknown',
      required: null,
      missing: ['residentPopulation'],
    });
    expect(verdictOf(out, 'service-area-share')).toMatchObject({
      verdict: 'unknown',
      missing: ['venueAreaM2', 'serviceAreaM2'],
    });
  });
});

describe('bad input', () => {
  it.each<[string, unknown, string]>([
    ['an unknown fact', { communityWorker: 9 }, 'communityWorker'],
    ['a fact named as what every object has', '{"__proto__": 1}', '__proto__'],
    ['a parameter of another edition', { gridPopulationTolerancePercent: 10 }, 'gridPopulationTolerancePercent'],
    ['text for a number', { residentPopulation: '5000' }, 'residentPopulation must be a whole number'],
    ['a fraction for a whole number', { communityWorkers: 9.5 }, 'communityWorkers must be a whole number'],
    [
      'more than a number holds',
      '{"residentPopulation": 9007199254740993}',
      'residentPopulation must be a whole number',
    ],
    ['null, which is not absent', { communityWorkers: null }, 'communityWorkers must be a whole number'],
    ['an infinite area', '{"venueAreaM2": 1e999}', 'venueAreaM2 must be a number'],
    ['a number for text', { setting: 1 }, 'setting must be a string'],
    ['text for yes or no', { policeServiceAllDay: 'true' }, 'policeServiceAllDay must be true or false'],
    ['a count for a list', { volunteerTeams: 5 }, 'volunteerTeams must be a list'],
    ['an object for a list', { venueFunctions: { office: true } }, 'venueFunctions must be a list'],
    ['a number in a list of text', { venueFunctions: ['office', 1] }, 'venueFunctions[1] must be a string'],
    ['a number in a list of objects', { volunteerTeams: [5] }, 'volunteerTeams[0] must be an object'],
    [
      'a field that is missing',
      { volunteerTeams: [{ members: 5 }, {}] },
      'volunteerTeams[1].members must be a whole number',
    ],
    [
      'a field that is not one',
      { volunteerTeams: [{ members: 5, name: '红帽' }] },
      'volunteerTeams[0].name is not part of the format',
    ],
    ['a parameter that is no figure', { venueAreaFirstClass: 'many' }, 'venueAreaFirstClass must be a number'],
    ['a date that does not exist', { asOf: '2026-02-29' }, '2026-02-29'],
    ['a date that is a number', { asOf: 20261231 }, '20261231'],
    ['what is not JSON', '{"communityWorkers": 9,}', 'line 1, column 24'],
    ['a key given twice', '{"communityWorkers": 9, "communityWorkers": 10}', '"communityWorkers" repeated'],
    ['an empty file', '', 'line 1, column 1'],
    ['a list', [], 'one JSON object'],
    ['null', 'null', 'one JSON object'],
    ['another encoding', Buffer.from([0x7b, 0xc9, 0xe7, 0x7d]), 'not UTF-8'],
  ])('%s ends with 2 and says what', (_, facts, said) => {
    const { status, out, err } = check(facts);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
    // a line in Chinese, a line in English
    expect(err).toMatch(/^rules: .*\p{Script=Han}.*\nrules: .+\n$/u);
  });

  it.each([
    [[], 'say what to do'],
    [['list'], 'unknown command: list'],
    [['check'], '--standard is missing'],
    [['check', '--standard', CODE], '--facts is missing'],
    [['check', '--facts', 'facts.json'], '--standard is missing'],
    [['check', '--standard', CODE, '--facts', 'facts.json', '--loud'], '--loud'],
    [['check', '--standard', CODE, '--facts', 'facts.json', 'now'], 'now'],
    [
      ['check', '--standard', 'DB35/T 2074', '--facts', 'facts.json'],
      'no standard "DB35/T 2074"; there are DB11/T 1466-2017,',
    ],
    [['check', '--standard', CODE, '--facts', '/no/such/file.json'], 'cannot read /no/such/file.json (ENOENT)'],
    [['check', '--standard', CODE, '--facts', '/'], 'cannot read / (EISDIR)'],
  ])('%j ends with 2', (args, said) => {
    const { status, out, err } = run(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });

  it.each(['2026-13-01', '2026-02-30', '31.12.2026', 'today', '2026-12-31T00:00:00Z', ''])(
    '--as-of %s ends with 2',
    (day) => {
      expect(check({}, { more: ['--as-of', day] })).toMatchObject({ status: 2, out: '' });
    },
  );
});

describe('as a process', () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [join(ROOT, 'tools/rules.mjs'), ...args], { cwd: folder, encoding: 'utf8' });

  it('prints the verdicts and nothing else, from any folder, without a database', () => {
    file({ asOf: '2026-12-31', comprehensiveDrillsThisYear: 0 });
    const { status, stdout } = command('check', '--standard', 'DB35/T draft 2021', '--facts', 'facts.json');
    expect(status).toBe(0);
    expect(verdictOf(stdout, 'drill.comprehensive')).toMatchObject({ verdict: 'not-met', actual: 0, required: 1 });
  }, 60_000);

  it('ends with 2 and a message on standard error', () => {
    file({ drills: 1 });
    const { status, stdout, stderr } = command('check', '--standard', CODE, '--facts', 'facts.json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('drills');
  }, 60_000);

  it('is the script of the package', () => {
    const path = file({ residentPopulation: 10_000, communityWorkers: 18 });
    const { status, stdout } = spawnSync(
      'npm',
      ['run', '-s', 'rules', '--', 'check', '--standard', CODE, '--facts', path],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(status).toBe(0);
    expect(verdictOf(stdout, 'workers')).toMatchObject({ verdict: 'met', actual: 18, required: 18 });
  }, 60_000);
});
