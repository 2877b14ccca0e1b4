import { CSRF_HEADERS } from '../../lib/client';
import type { Params } from '../../lib/i18n';
import type { Problem } from '../../lib/problem';

export interface SheetOutcome {
  rows: number;
  problems: { row: number; column: string; field: 'account' | 'name' | 'role' | 'unit' | 'from' | 'to'; code: string; params: Params }[];
  people: { name: string; account: string; password: string }[];
}

/** Sends a filled sheet to be checked, or with `take` to be taken if nothing is wrong. */
export async function sendSheet(file: File, take: boolean): Promise<SheetOutcome | { problem: Problem }> {
  const body = new FormData();
  body.append('file', file, file.name);
  const nothing = { params: {}, fields: [], requestId: null };
  try {
    const response = await fetch(`/people-sheet${take ? '?take=1' : ''}`, { method: 'POST', body, headers: CSRF_HEADERS, credentials: 'same-origin' });
    const answer = (await response.json().catch(() => ({}))) as SheetOutcome & { error?: Partial<Problem> };
    if (response.ok) return answer;
    const { code = 'INTERNAL', params = {}, requestId = null } = answer.error ?? {};
    return { problem: { ...nothing, code, params, requestId } };
  } catch {
    return { problem: { ...nothing, code: 'NETWORK' } };
  }
}
