import { CSRF_HEADERS } from '../../lib/client';
import type { Params } from '../../lib/i18n';
import type { Problem } from '../../lib/problem';

interface Change { added: string[]; gone: string[]; changed: string[] }

/** What a standard's file would bring, or what is wrong with it. */
export interface ImportReport {
  problems: { path: string; code: string; params: Params; message: { zh: string; en: string }; line: number; column: number }[];
  wrong: number;
  edition: {
    code: string; title: { zh: string; en?: string }; status: string; supersedes: string[];
    counts: { clauses: number; rules: number; obligations: number; catalogue: number; crosswalk: number; indicators: number };
  } | null;
  changes: (Change & { unchanged: boolean; rules: Change; obligations: Change; links: number; adoptions: number }) | null;
  elsewhere: number;
  taken: boolean;
}

export const fileAddress = (code: string): string => `/standard-file?code=${encodeURIComponent(code)}`;

/** Sends a standard's file to be looked through, or with `take` to be taken if nothing is wrong. */
export async function sendStandard(file: File, take: boolean): Promise<ImportReport | { problem: Problem }> {
  const body = new FormData();
  body.append('file', file, file.name);
  const nothing = { params: {}, fields: [], requestId: null };
  try {
    const response = await fetch(`/standard-file${take ? '?take=1' : ''}`, { method: 'POST', body, headers: CSRF_HEADERS, credentials: 'same-origin' });
    const answer = (await response.json().catch(() => ({}))) as ImportReport & { error?: Partial<Problem> };
    if (response.ok) return answer;
    const { code = response.status === 413 ? 'FILE_TOO_LARGE' : 'INTERNAL', params = {}, requestId = null } = answer.error ?? {};
    return { problem: { ...nothing, code, params, requestId } };
  } catch {
    return { problem: { ...nothing, code: 'NETWORK' } };
  }
}
