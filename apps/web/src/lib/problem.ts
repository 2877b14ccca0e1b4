import type { CombinedError } from 'urql';
import type { Params } from './i18n';
import { code as textOf, t } from './messages';
import { readable } from './words';

export interface FieldProblem { path: string; code: string; params: Params }

/** What went wrong, whether in the network, the API or a field, in one shape. */
export interface Problem {
  code: string;
  params: Params;
  fields: FieldProblem[];
  requestId: string | null;
}

/** Takes an urql error apart; anything without a code of ours is INTERNAL, a failed request NETWORK. */
export function problemOf(error: Pick<CombinedError, 'networkError' | 'graphQLErrors'>): Problem {
  const first = error.graphQLErrors[0];
  if (!first) return { code: 'NETWORK', params: {}, fields: [], requestId: null };
  const extensions = first.extensions ?? {};
  const fields = Array.isArray(extensions.fields) ? (extensions.fields as Partial<FieldProblem>[]) : [];
  return {
    code: typeof extensions.code === 'string' ? extensions.code : 'INTERNAL',
    params: (extensions.params as Params | undefined) ?? {},
    fields: fields.map((field) => ({
      path: String(field.path ?? '').replace(/^input\./, ''),
      code: field.code ?? 'INVALID',
      params: field.params ?? {},
    })),
    requestId: typeof extensions.requestId === 'string' ? extensions.requestId : null,
  };
}

export const problemText = (problem: Problem): string =>
  textOf(`error.${problem.code}`, readable(problem.params)) ?? t('error.INTERNAL');

/** The same where a workbook was to be read: what is none is no photo either. */
export const sheetProblemText = (problem: Problem): string => (problem.code === 'FILE_TYPE_REFUSED' ? t('error.SHEET_UNREADABLE') : problemText(problem));

export const fieldText = (field: FieldProblem): string =>
  textOf(`field.${field.code}`, readable(field.params)) ?? textOf(`error.${field.code}`, readable(field.params)) ?? t('field.INVALID');

/** Messages by the input's path; `causes.2.text` also answers for `causes`. */
export function fieldMessages(problem: Problem | null): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const field of problem?.fields ?? []) {
    messages[field.path] ??= fieldText(field);
    messages[field.path.split('.')[0]!] ??= fieldText(field);
  }
  return messages;
}
