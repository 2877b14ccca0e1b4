import { factDefinition, type FactName, FACTS } from '../exchange/index.js';
import { type FactSource, FactSources, type Query } from './fact-source.js';
import { gather } from './gathering.js';

/** Facts that are one number. */
export const NUMBER_FACTS = (Object.keys(FACTS) as FactName[]).filter((name) => ['int', 'double'].includes(factDefinition(name)!.type as string));

/** The numbers of some facts on a day, by community and then by fact; what is not known is left out. */
export async function factNumbers(
  query: Query,
  sources: FactSources,
  communityIds: readonly string[],
  names: readonly FactName[],
  asOf: string,
): Promise<ReadonlyMap<string, ReadonlyMap<FactName, number>>> {
  const serving = new FactSources();
  for (const source of sources.all) if (serves(source, names)) serving.add(source);
  const gathered = await gather(query, serving, communityIds, asOf);
  return new Map(
    [...gathered].map(([id, { facts }]) => [
      id, new Map(names.flatMap((name): [FactName, number][] => (typeof facts[name] === 'number' ? [[name, facts[name] as number]] : []))),
    ]),
  );
}

const serves = (source: FactSource, names: readonly FactName[]): boolean => source.facts.some((fact) => names.includes(fact));
