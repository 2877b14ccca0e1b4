import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { factDefinition, readJson, type StandardFile } from '../exchange/index.js';
import { shippedStandards } from '../exchange/shipped.js';
import { type Facts, misfit, type Parameters } from './facts.js';
import { BadInput, expected } from './messages.js';
import { isDate, shanghaiDate } from './period.js';
import { verdictsOf } from './verdict.js';

/** What the command prints and its exit status: 0 whatever the verdicts, or 2 for input that makes no sense. */
export interface CommandResult {
  status: 0 | 2;
  out: string;
  err: string;
}

/** `rules check --standard CODE --facts FILE [--as-of DATE]` over the shipped standards. */
export function runRules(args: string[], { now }: { now: Date }): CommandResult {
  try {
    const [verb, ...rest] = args;
    if (verb === undefined) throw new BadInput('usage');
    if (verb !== 'check') throw new BadInput('verb-unknown', { verb });
    return { status: 0, out: `${JSON.stringify(check(rest, now), null, 2)}\n`, err: '' };
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { status: 2, out: '', err: error.message };
  }
}

function check(args: string[], now: Date) {
  const options = optionsOf(args);
  const standards = shippedStandards();
  const standard = standards.get(options.standard);
  if (!standard)
    throw new BadInput('standard-unknown', { code: options.standard, codes: [...standards.keys()].join(', ') });
  const { asOf, facts, parameters } = contentOf(options.facts, standard);
  const given = options['as-of'];
  if (given !== undefined && !isDate(given)) throw new BadInput('as-of', { value: given });
  return verdictsOf(standard, facts, { asOf: given ?? asOf ?? shanghaiDate(now), parameters });
}

function optionsOf(args: string[]) {
  const { values } = parsed(args);
  const { standard, facts } = values;
  if (standard === undefined) throw new BadInput('option-missing', { option: '--standard' });
  if (facts === undefined) throw new BadInput('option-missing', { option: '--facts' });
  return { ...values, standard, facts };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { 'standard': { type: 'string' }, 'facts': { type: 'string' }, 'as-of': { type: 'string' } },
    });
  } catch (error) {
    throw new BadInput('option-wrong', { detail: (error as Error).message.split(/[.\n]/, 1)[0]! });
  }
}

function contentOf(file: string, standard: StandardFile): { asOf?: string; facts: Facts; parameters: Parameters } {
  const own = new Set(standard.parameters?.map(({ name }) => name));
  const facts: Record<string, unknown> = {};
  const parameters: Record<string, number | string | null> = {};
  let asOf: string | undefined;
  for (const [name, value] of Object.entries(objectIn(file))) {
    const definition = factDefinition(name);
    if (name === 'asOf') {
      if (typeof value !== 'string' || !isDate(value)) throw new BadInput('as-of', { value: JSON.stringify(value) });
      asOf = value;
    } else if (definition) {
      const wrong = misfit(definition, value);
      if (wrong) throw new BadInput('type', { place: `${name}${wrong.at}`, ...expected(wrong.expected) });
      facts[name] = value;
    } else if (own.has(name)) {
      if (!isFigure(value)) throw new BadInput('type', { place: name, ...expected('double') });
      parameters[name] = value;
    } else {
      throw new BadInput('fact-unknown', { name });
    }
  }
  return { asOf, facts: facts as Facts, parameters };
}

function objectIn(file: string): object {
  const json = readJson(textOf(file));
  if (!json.ok)
    throw new BadInput('facts-json', { file, zh: json.problems[0]!.message.zh, en: json.problems[0]!.message.en });
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value))
    throw new BadInput('facts-object', { file });
  return json.value;
}

function textOf(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new BadInput('facts-unreadable', { file, code: (error as NodeJS.ErrnoException).code ?? '' });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput('facts-encoding', { file });
  }
}

function isFigure(value: unknown): value is number | string | null {
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value));
  return value === null || typeof value === 'number';
}
