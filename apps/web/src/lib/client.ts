import { cacheExchange, Client, fetchExchange, makeOperation, mapExchange, type Operation } from 'urql';
import * as hashes from './generated/hashes';
import { keptLists } from './outbox/kept-lists';
import { outbox } from './outbox/outbox';
import { problemOf } from './problem';

type Listener = () => void;
const expired = new Set<Listener>();

/** Called when the API no longer knows the session, so that the person can sign in without losing the page. */
export function onExpired(listener: Listener): () => void {
  expired.add(listener);
  return () => expired.delete(listener);
}
export const tellExpired = (): void => expired.forEach((listener) => listener());

/** A custom header cannot be sent across sites without a preflight: the API refuses cookies without it. */
export const CSRF_HEADERS = { 'x-pdca': '1' };

/** Everything that a record's change can move: lists, the ring, what waits for me. */
export const RECORDS = {
  additionalTypenames: [
    'AnnualPlan', 'ServiceItem', 'Risk', 'Objective', 'ResidentNeed', 'Activity', 'Meeting', 'EmergencyPlan', 'EmergencySupply', 'Drill', 'Incident', 'ServiceRecovery', 'Complaint', 'Supervision', 'ConformityAssessment', 'ServiceEvaluation', 'Nonconformity', 'CorrectiveAction', 'Improvement', 'SharedPractice', 'ClauseLink', 'Attachment', 'RegisterEntry', 'ServiceRule', 'PaperDocument', 'Destruction',
  ],
};

/** The API knows the app's operations by the hashes of their texts, and takes no others from a browser. */
function byHash(operation: Operation): Operation {
  const name = operation.query.definitions.flatMap((one) => (one.kind === 'OperationDefinition' && one.name ? [one.name.value] : []))[0];
  const sha256Hash = hashes[name as keyof typeof hashes];
  return makeOperation(operation.kind, { ...operation, extensions: { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } } });
}

/** Without the cache it asks anew each time, and what it saves has nothing read again. */
export const makeClient = ({ cached = true } = {}): Client =>
  new Client({
    url: '/graphql',
    preferGetMethod: false,
    // an answer that goes on, as server-sent events
    fetchSubscriptions: true,
    fetchOptions: { credentials: 'same-origin', headers: CSRF_HEADERS },
    exchanges: [
      ...(cached ? [cacheExchange, keptLists(() => outbox.shelf())] : []),
      mapExchange({
        onOperation: byHash,
        onError(error) {
          if (problemOf(error).code === 'UNAUTHENTICATED') tellExpired();
        },
      }),
      fetchExchange,
    ],
  });

/** What was saved past the cache: lists, the ring and what waits for me are read anew where they are shown next. */
export async function readAnew(client: Client): Promise<void> {
  const answered = (): Promise<Response> => Promise.resolve(new Response('{"data":{}}', { headers: { 'content-type': 'application/json' } }));
  await client.mutation('mutation Nothing { __typename }', {}, { ...RECORDS, fetch: answered }).toPromise();
}
