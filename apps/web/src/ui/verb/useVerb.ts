import { useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { RECORDS } from '../../lib/client';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';

/** One verb of a record, sent from a form of its own. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each verb has an input of its own
export function useVerb(document: TypedDocumentNode<any, any>, record: { id: string; version: number }, onDone: () => void) {
  const client = useClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(input: object) {
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(document, { input: { id: record.id, expectedVersion: record.version, ...input } }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) setProblem(problemOf(result.error));
    else onDone();
  }
  return { send, busy, problem, errors: fieldMessages(problem) };
}
