import { COMMITTEES, EMERGENCY_SUPPLY_KINDS, PUBLICATION_KINDS, type Rule, type StandardFile, type Text, VENUE_FUNCTIONS } from '../exchange/index.js';
import { environmentOf } from '../exchange/expression.js';

/** What a rule asks of a community of this size; null where the edition leaves it open or there is no such rule. */
export interface Figure {
  /** The fact that the figure depends on; null for one that is the same for all. */
  fact: string | null;
  at: number | null;
  before: number | null;
  after: number | null;
}

/** Sizes between and at the usual bounds of classes. */
const SAMPLES: Readonly<Record<string, readonly number[]>> = {
  residentPopulation: [2000, 3000, 5000, 6000, 8000, 9000, 12_000],
  households: [500, 1000, 2000, 3000],
};

/** Where the thresholds of two rules differ, as far as they are numbers that depend on size alone. */
export function figuresOf(before: Rule | null, after: Rule | null, files: { before: StandardFile; after: StandardFile }): Figure[] {
  const [old, young] = [thresholdOf(before, files.before), thresholdOf(after, files.after)];
  if (!old && !young) return [];
  const fact = old?.fact ?? young?.fact ?? null;
  if (old?.fact && young?.fact && old.fact !== young.fact) return [];
  const at = (size: number | null): Figure => ({ fact, at: size, before: old?.value(size) ?? null, after: young?.value(size) ?? null });
  const figures = fact ? SAMPLES[fact]!.map(at) : [at(null)];
  return figures.filter((one) => one.before !== one.after);
}

interface Threshold {
  fact: string | null;
  value: (size: number | null) => number | null;
}

function thresholdOf(rule: Rule | null, { parameters = [] }: StandardFile): Threshold | null {
  if (!rule?.required) return null;
  const { required } = rule;
  const read = (name: string): boolean => !environmentOf(rule.facts.filter((one) => one !== name)).check(required).valid;
  const facts = rule.facts.filter((name) => !parameters.some((one) => one.name === name) && read(name));
  if (facts.length > 1 || (facts[0] && !SAMPLES[facts[0]])) return null;
  const given = Object.fromEntries(parameters.flatMap(({ name, value }) => (value == null ? [] : [[name, value]])));
  const environment = environmentOf(rule.facts);
  return {
    fact: facts[0] ?? null,
    value: (size) => {
      try {
        const value = Number(environment.evaluate(required, { ...given, ...(facts[0] && { [facts[0]]: BigInt(size ?? 0) }) }));
        return Number.isFinite(value) ? value : null;
      } catch {
        // a figure that the edition leaves open
        return null;
      }
    },
  };
}

const WORDS: Readonly<Record<string, Text>> = { ...PUBLICATION_KINDS, ...COMMITTEES, ...EMERGENCY_SUPPLY_KINDS, ...VENUE_FUNCTIONS };

/** What one rule names in its lists and the other does not: rooms, supplies, committees. */
export function namedOnlyIn(rule: Rule | null, other: Rule | null): Text[] {
  const [own, theirs] = [namesOf(rule), namesOf(other)];
  return own.filter((code) => !theirs.includes(code)).map((code) => WORDS[code] ?? { zh: code, en: code });
}

function namesOf(rule: Rule | null): string[] {
  return [...new Set([...(rule?.expression ?? '').matchAll(/'([a-z-]+)'/g)].map(([, code]) => code!))];
}
