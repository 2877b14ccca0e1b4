import { useState } from 'react';
import type { AnyVariables, DocumentInput, OperationContext } from 'urql';
import { useClient } from 'urql';
import { fieldMessages, problemOf, type Problem } from './problem';

/** Sends a mutation and keeps what was wrong with it, by field and as a whole. */
export function useSending(context: Partial<OperationContext>) {
  const client = useClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function send<Data, Variables extends AnyVariables>(document: DocumentInput<Data, Variables>, variables: Variables): Promise<Data | null> {
    setProblem(null);
    setBusy(true);
    const result = await client.mutation(document, variables, context).toPromise();
    setBusy(false);
    if (result.error) setProblem(problemOf(result.error));
    return result.error ? null : (result.data ?? null);
  }
  return { send, problem, errors: fieldMessages(problem), busy, forget: () => setProblem(null) };
}
