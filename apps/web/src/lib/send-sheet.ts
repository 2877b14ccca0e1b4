import { CSRF_HEADERS } from './client';
import type { FieldProblem, Problem } from './problem';

export interface SheetProblem extends Omit<FieldProblem, 'path'> {
  row: number;
  /** Its letter. */
  column: string;
  /** The field of the cell; '' for what is wrong with the sheet itself. */
  field: string;
}

/** Sends a filled sheet, with what is asked of it. `onSent` hears how much has left this machine, 0–1: after that the platform works. */
export function postSheet<Outcome>(
  address: string, file: File, onSent: (share: number) => void, asked?: object,
): Promise<Outcome | { problem: Problem }> {
  const body = new FormData();
  if (asked) body.append('asked', JSON.stringify(asked));
  body.append('file', file, file.name);
  const nothing = { params: {}, fields: [], requestId: null };
  return new Promise((done) => {
    // fetch tells no progress of what is sent
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(CSRF_HEADERS)) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onSent(total ? loaded / total : 0);
    request.onerror = () => done({ problem: { ...nothing, code: 'NETWORK' } });
    request.onload = () => {
      const answer = (request.response ?? {}) as Outcome & { error?: Partial<Problem> };
      if (request.status < 300) return done(answer);
      const { code = request.status === 413 ? 'FILE_TOO_LARGE' : 'INTERNAL', params = {}, fields = [], requestId = null } = answer.error ?? {};
      done({ problem: { code, params, fields, requestId } });
    };
    request.send(body);
  });
}
