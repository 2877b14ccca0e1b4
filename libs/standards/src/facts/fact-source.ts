import type { Acting, RecordKindName } from '#kernel';
import type { FactName } from '../exchange/index.js';
import type { Facts } from '../rules/index.js';

/** Sends one statement; rows as the database gives them. `by.query.bind(by)` is one. */
export type Query = <R = Record<string, unknown>>(sql: string, params?: readonly unknown[]) => Promise<R[]>;

/**
 * Where facts come from. Rules ask for facts by name and do not know what counts them: whoever keeps a register adds
 * its source to `FactSources` at boot.
 */
export interface FactSource {
  /** The register that has to be kept for these facts to be known; null: always known. */
  readonly register: string | null;
  readonly facts: readonly FactName[];
  /** Kinds of record whose change may change these facts: verdicts of the community are computed anew. */
  readonly kinds: readonly RecordKindName[];
  /**
   * The facts of any number of communities on a day, in one statement; `query` runs under whoever asks. It is asked for
   * communities that keep the register on that day: what it leaves out is not known (a rate before the first meeting),
   * so what is empty is to be answered as 0 or [].
   */
  values(query: Query, communityIds: readonly string[], asOf: string): Promise<ReadonlyMap<string, Facts>>;
  /** Ids of the records behind a fact (visible to `by`), newest first. */
  records(by: Acting, communityId: string, fact: FactName, asOf: string): Promise<readonly string[]>;
}

/** All sources; where two serve one fact and both their registers are kept, the one that was added first has the say. */
export class FactSources {
  private readonly added: FactSource[] = [];

  add(source: FactSource): void {
    this.added.push(source);
  }

  get all(): readonly FactSource[] {
    return this.added;
  }

  serving(fact: FactName): FactSource[] {
    return this.added.filter((source) => source.facts.includes(fact));
  }

  /** The registers that somebody counts from. */
  get registers(): ReadonlySet<string> {
    return new Set(this.added.flatMap(({ register }) => (register === null ? [] : [register])));
  }

  get kinds(): ReadonlySet<RecordKindName> {
    return new Set(this.added.flatMap(({ kinds }) => kinds));
  }
}
