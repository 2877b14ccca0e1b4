import type { RecordKindName } from '#kernel';
import type { Query } from '../facts/fact-source.js';

/** A record that was completed, and what it can fulfil. */
export interface Fulfilment {
  communityId: string;
  recordId: string;
  /** The day on which it was completed. */
  on: string;
  /** As editions name them in `fulfilledBy`: `drill`, `drill:comprehensive`. */
  keys: readonly string[];
}

/** Whoever keeps records that fulfil obligations adds its source to `FulfilmentSources` at boot. */
export interface FulfilmentSource {
  /** The keys that it can answer. */
  readonly keys: readonly string[];
  /** Of these the ones that say too little: an activity fulfils what its clause asks only if it is linked to that clause. */
  readonly linked: readonly string[];
  /** Kinds of record whose change may fulfil something. */
  readonly kinds: readonly RecordKindName[];
  /** What was completed between two days, for any number of communities in one statement. */
  completed(query: Query, communityIds: readonly string[], from: string, to: string): Promise<readonly Fulfilment[]>;
}

export class FulfilmentSources {
  private readonly added: FulfilmentSource[] = [];

  add(source: FulfilmentSource): void {
    this.added.push(source);
  }

  get all(): readonly FulfilmentSource[] {
    return this.added;
  }

  get kinds(): ReadonlySet<RecordKindName> {
    return new Set(this.added.flatMap(({ kinds }) => kinds));
  }

  needsLink(key: string): boolean {
    return this.added.some(({ linked }) => linked.includes(key));
  }
}
