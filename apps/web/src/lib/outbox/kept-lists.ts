import type { Exchange, Operation, OperationResult } from 'urql';
import { fromPromise, fromValue, mergeMap, pipe } from 'wonka';
import type { Store } from './store';

/**
 * The few choice lists that forms need in the street, and what this person may do; of other people no more than the
 * names of colleagues. Of records only the clauses of an assessment that this person has opened here: it is made on the spot.
 */
const LISTS = new Set(['Can', 'PlannedItems', 'HouseholdChoices', 'CheckPointChoices', 'RoundChoices', 'CommunityGrids', 'WorkGrids', 'People', 'AssessmentSheet']);

export const questionOf = ({ query, variables }: Pick<Operation, 'query' | 'variables'>): string | null => {
  const name = query.definitions.flatMap((one) => (one.kind === 'OperationDefinition' && one.name ? [one.name.value] : []))[0];
  return name && LISTS.has(name) ? `${name} ${JSON.stringify(variables)}` : null;
};

/** Keeps the answers to those questions, and gives the kept one where the network gives none. */
export const keptLists = (shelf: () => Promise<Store | null>): Exchange => ({ forward }) => (operations) =>
  pipe(
    forward(operations),
    mergeMap((result: OperationResult) => {
      const question = result.operation.kind === 'query' ? questionOf(result.operation) : null;
      if (!question) return fromValue(result);
      if (!result.error) void keep(shelf, question, result.data);
      return result.error?.networkError ? fromPromise(fromShelf(shelf, question, result)) : fromValue(result);
    }),
  );

async function keep(shelf: () => Promise<Store | null>, question: string, data: unknown): Promise<void> {
  const store = await shelf();
  // before somebody has signed in there is nobody whose it would be
  if (await store?.keeper()) await store?.keepList(question, data, new Date().toISOString()).catch(() => undefined);
}

async function fromShelf(shelf: () => Promise<Store | null>, question: string, result: OperationResult): Promise<OperationResult> {
  const kept = await (await shelf())?.list(question).catch(() => undefined);
  return kept ? { ...result, data: kept.data, error: undefined } : result;
}
