import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { problemOf } from './problem';

type Listener = () => void;
const expired = new Set<Listener>();

/** Called when the API no longer knows the session, so that the person can sign in without losing the page. */
export function onExpired(listener: Listener): () => void {
  expired.add(listener);
  return () => expired.delete(listener);
}

/** A custom header cannot be sent across sites without a preflight: the API refuses cookies without it. */
export const CSRF_HEADERS = { 'x-pdca': '1' };

/** Everything that a record's change can move: lists, the ring, what waits for me. */
export const RECORDS = {
  additionalTypenames: [
    'AnnualPlan', 'ServiceItem', 'Activity', 'Complaint', 'Nonconformity', 'CorrectiveAction', 'ClauseLink', 'Attachment',
  ],
};

export const makeClient = (): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: CSRF_HEADERS },
    exchanges: [
      cacheExchange,
      mapExchange({
        onError(error) {
          if (problemOf(error).code === 'UNAUTHENTICATED') expired.forEach((listener) => listener());
        },
      }),
      fetchExchange,
    ],
  });
