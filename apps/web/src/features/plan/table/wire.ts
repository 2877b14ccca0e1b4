import type { Problem } from '../../../lib/problem';
import type { Value, Work } from './work';

export interface Row { readonly id: string; readonly version: number }
export interface Head { readonly version: number }

/** A cell that somebody else wrote meanwhile: both values, by whom and when. */
export interface Conflict {
  readonly itemId: string;
  readonly field: string;
  readonly yours: Value;
  readonly theirs: Value;
  /** The whole row was taken out. */
  readonly removed: boolean;
  readonly by: string | null;
  readonly at: string;
}

/** A value that the rules do not take: it stays in view with what is wrong until it is written anew. */
export interface Refused { readonly itemId: string; readonly field: string; readonly value: Value; readonly problem: Problem['fields'][number] }

/** What the API says of the list. */
export interface Told<H extends Head, R extends Row> {
  readonly head: Partial<H> & Head;
  /** Rows as they stand now, all or those that were touched. */
  readonly rows: readonly R[];
  /** All that are in the list, in their order; absent when neither changed. */
  readonly ids?: readonly string[];
  readonly conflicts?: readonly Conflict[];
}
export type Sent<H extends Head, R extends Row> = { readonly told: Told<H, R> } | { readonly problem: Problem };

/** The way to the API. */
export interface Wire<H extends Head, R extends Row> {
  send(work: Work, version: number): Promise<Sent<H, R>>;
  read(): Promise<Sent<H, R>>;
}

/** What is kept on this device until it is saved. */
export interface Kept {
  readonly queue: readonly Work[];
  readonly conflicts: readonly Conflict[];
  readonly refused: readonly Refused[];
  /** Rows known when new ones were sent whose arrival was never confirmed. */
  readonly doubt: readonly string[] | null;
}
export interface Keep {
  load(): Kept | null;
  save(kept: Kept | null): void;
}
