import { CSRF_HEADERS } from '../../lib/client';
import { language } from '../../lib/i18n';
import type { FieldProblem, Problem } from '../../lib/problem';

export interface SheetProblem extends Omit<FieldProblem, 'path'> {
  row: number;
  /** Its letter. */
  column: string;
  /** `fromOn`, `values.post`; '' for what is wrong with the sheet itself. */
  field: string;
}

export interface SheetOutcome {
  rows: number;
  problems: SheetProblem[];
  /** Of which the first two hundred are told. */
  problemCount: number;
  /** All, or none. */
  entered: number;
}

const sheetAt = (register: string, asked: Record<string, string>): string => `/registers/${register}/sheet?${new URLSearchParams(asked)}`;

/** Where a register, or the empty form of it, is downloaded. */
export const sheetPath = (register: string, communityId: string, template = false): string =>
  sheetAt(register, { communityId, language: language() === 'en' ? 'en' : 'zh', ...(template && { template: '1' }) });

/**
 * Sends a filled sheet to be checked, or with `take` to be taken if nothing is wrong. `onSent` hears how much has left
 * this machine, 0–1: after that the platform works.
 */
export function sendSheet(part: { register: string; communityId: string; file: File; take: boolean }, onSent: (share: number) => void):
Promise<SheetOutcome | { problem: Problem }> {
  const { register, communityId, file, take } = part;
  const body = new FormData();
  body.append('file', file, file.name);
  const nothing = { params: {}, fields: [], requestId: null };
  return new Promise((done) => {
    // fetch tells no progress of what is sent
    const request = new XMLHttpRequest();
    request.open('POST', sheetAt(register, { communityId, ...(!take && { dryRun: '1' }) }));
    for (const [name, value] of Object.entries(CSRF_HEADERS)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onSent(total ? loaded / total : 0);
    request.onerror = () => done({ problem: { ...nothing, code: 'NETWORK' } });
    request.onload = () => {
      const answer = (request.response ?? {}) as SheetOutcome & { error?: Partial<Problem> };
      if (request.status < 300) return done(answer);
      const { code = request.status === 413 ? 'FILE_TOO_LARGE' : 'INTERNAL', params = {}, requestId = null } = answer.error ?? {};
      done({ problem: { ...nothing, code, params, requestId } });
    };
    request.send(body);
  });
}
