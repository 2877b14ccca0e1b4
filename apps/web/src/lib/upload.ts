import { CSRF_HEADERS } from './client';
import type { RecordKind } from './generated/graphql';
import { code, t } from './messages';
import type { Params } from './i18n';

export interface UploadProblem { code: string; params: Params; requestId: string | null }

/** Sends one file as evidence of a record, with the day it is of ('YYYY-MM-DD'); with an `id` made here it is added once, however often it is sent. */
export async function sendFile(part: { kind: RecordKind; recordId: string; evidenceOn?: string; id?: string; file: File }):
  Promise<{ id: string } | { problem: UploadProblem }> {
  const body = new FormData();
  body.append('kind', part.kind);
  body.append('recordId', part.recordId);
  if (part.id) body.append('id', part.id);
  if (part.evidenceOn) body.append('evidenceOn', part.evidenceOn);
  body.append('file', part.file, part.file.name);
  try {
    const response = await fetch('/files', { method: 'POST', body, headers: CSRF_HEADERS, credentials: 'same-origin' });
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    if (response.ok) return { id: String(answer.id) };
    const from = (answer.error ?? answer) as Record<string, unknown>;
    return {
      problem: {
        code: typeof from.code === 'string' ? from.code : response.status === 413 ? 'FILE_TOO_LARGE' : 'INTERNAL',
        params: (from.params as Params | undefined) ?? {},
        requestId: typeof from.requestId === 'string' ? from.requestId : null,
      },
    };
  } catch {
    return { problem: { code: 'NETWORK', params: {}, requestId: null } };
  }
}

export const uploadText = (problem: UploadProblem): string =>
  code(`error.${problem.code}`, problem.params) ?? t('error.INTERNAL');
