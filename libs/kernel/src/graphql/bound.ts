import type { Acting } from '../acting/acting.js';
import type { Permission } from '../acting/actor.js';

/**
 * A short way for a document of the web app that is asked very often: one statement written for it, its answer passed
 * on as text. Whoever asks otherwise, or about something out of the ordinary, goes the ordinary way through GraphQL;
 * both answer the same, which `test/bound-queries.e2e-spec.ts` shows for whoever may ask.
 */
export interface BoundQuery {
  /** The name of its operation in the web app. */
  readonly operation: string;
  /** The one of the root field. */
  readonly permission: Permission;
  /** JSON of `data`; null sends the question the ordinary way: variables of no use, nothing found, anything unusual. */
  answer(by: Acting, variables: unknown): Promise<string | null>;
}

/** All short ways; each module adds its own at boot. */
export class BoundQueries {
  private readonly byOperation = new Map<string, BoundQuery>();

  add(query: BoundQuery): void {
    this.byOperation.set(query.operation, query);
  }

  of(operation: string): BoundQuery | undefined {
    return this.byOperation.get(operation);
  }

  all(): BoundQuery[] {
    return [...this.byOperation.values()];
  }
}
