import type { FactName } from '../exchange/index.js';
import type { Facts } from '../rules/index.js';
import { entriesOn, type HandEntry } from './fact-entries.js';
import type { FactSource, FactSources, Query } from './fact-source.js';
import { keptOn } from './kept-registers.js';

/** The facts of a community on a day, and where they come from. */
export interface Gathered {
  facts: Facts;
  /** Since when each register is kept. */
  kept: ReadonlyMap<string, string>;
  /** Of the facts, those that a register or the unit itself answers. */
  counted: ReadonlyMap<FactName, FactSource>;
  /** Of the facts, those entered by hand. */
  entered: ReadonlyMap<FactName, HandEntry>;
}

/**
 * All facts of any number of communities: one statement for each source, two besides. A source is asked for the
 * communities that keep its register; a value by hand counts where none of the fact's registers is kept.
 */
export async function gather(query: Query, sources: FactSources, communityIds: readonly string[], asOf: string): Promise<ReadonlyMap<string, Gathered>> {
  const [kept, entries] = await Promise.all([keptOn(query, communityIds, asOf), entriesOn(query, communityIds, asOf)]);
  const isKept = (source: FactSource, id: string) => source.register === null || kept.get(id)!.has(source.register);
  const answers = await Promise.all(
    sources.all.map(async (source) => {
      const keeping = communityIds.filter((id) => isKept(source, id));
      return { source, values: keeping.length ? await source.values(query, keeping, asOf) : new Map<string, Facts>() };
    }),
  );
  return new Map(
    communityIds.map((id) => {
      const facts: Record<string, unknown> = {};
      const counted = new Map<FactName, FactSource>();
      const served = new Set<FactName>();
      for (const { source, values } of answers) {
        if (!isKept(source, id)) continue;
        for (const fact of source.facts) served.add(fact);
        for (const [fact, value] of Object.entries(values.get(id) ?? {})) {
          if (value === undefined || counted.has(fact as FactName)) continue;
          facts[fact] = value;
          counted.set(fact as FactName, source);
        }
      }
      const entered = new Map([...entries.get(id)!].filter(([fact]) => !served.has(fact)));
      for (const [fact, { value }] of entered) facts[fact] = value;
      return [id, { facts: facts as Facts, kept: kept.get(id)!, counted, entered }];
    }),
  );
}
