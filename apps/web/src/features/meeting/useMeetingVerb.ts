import { useState } from 'react';
import { useClient, type TypedDocumentNode } from 'urql';
import { RECORDS } from '../../lib/client';
import { MeetingDocument } from '../../lib/generated/graphql';
import { fieldText, problemOf, type FieldProblem, type Problem } from '../../lib/problem';

/**
 * Sends a verb whose form is a list. When somebody else was first, the meeting is read again under the form, which
 * keeps what was written: pressing once more saves it over theirs.
 */
export function useMeetingVerb(record: { id: string; version: number }) {
  const client = useClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each verb has an input of its own
  async function send(document: TypedDocumentNode<any, any>, input: object): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    const result = await client.mutation(document, { input: { id: record.id, expectedVersion: record.version, ...input } }, RECORDS).toPromise();
    setBusy(false);
    if (!result.error) return true;
    const found = problemOf(result.error);
    setProblem(found);
    if (found.code === 'STALE') await client.query(MeetingDocument, { id: record.id }, { requestPolicy: 'network-only' }).toPromise();
    return false;
  }
  return { send, problem, busy };
}

/** What is wrong within a list, by what follows its name in the path: `invitees.0.name` is at `0.name`. */
export const within = (problem: Problem | null, list: string): Record<string, string> =>
  Object.fromEntries((problem?.fields ?? []).filter(({ path }) => path.startsWith(`${list}.`)).map((field) => [field.path.slice(list.length + 1), fieldText(field)]));

/** What is wrong with a list as a whole. */
export const ofWhole = (problem: Problem | null, list: string): string | undefined => {
  const field: FieldProblem | undefined = problem?.fields.find(({ path }) => path === list);
  return field && fieldText(field);
};
