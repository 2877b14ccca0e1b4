/** What a field was refused for; `path` is the input's field, without `input.`. */
export interface FieldTrouble {
  path: string;
  code: string;
  params: Record<string, unknown>;
}

/** Any failed request: a code of the API, `NETWORK` when no answer came, `INTERNAL` when the answer made no sense. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, unknown> = {},
    readonly fields: FieldTrouble[] = [],
    readonly requestId: string | null = null,
  ) {
    super(code);
  }
}

interface Answer {
  data?: unknown;
  errors?: { extensions?: Record<string, unknown> }[];
}

const TIMEOUT_MS = 20_000;
const UPLOAD_TIMEOUT_MS = 120_000;
/** The API refuses anything that a foreign page could send without a preflight. */
const OWN_PAGE = { 'x-pdca': '1' };

async function post(url: string, body: BodyInit, headers: Record<string, string>, timeout: number): Promise<unknown> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeout);
  try {
    const response = await fetch(url, {
      method: 'POST', body, headers: { ...OWN_PAGE, ...headers }, credentials: 'same-origin', signal: stop.signal,
    });
    const text = await response.text();
    const answer = parse(text);
    if (answer === undefined) throw new ApiError(response.status >= 502 ? 'UNAVAILABLE' : 'INTERNAL');
    return answer;
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('NETWORK');
  } finally {
    clearTimeout(timer);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toError(extensions: Record<string, unknown>): ApiError {
  const fields = Array.isArray(extensions.fields) ? (extensions.fields as Partial<FieldTrouble>[]) : [];
  return new ApiError(
    typeof extensions.code === 'string' ? extensions.code : 'INTERNAL',
    (extensions.params ?? {}) as Record<string, unknown>,
    fields.map((f) => ({
      path: String(f.path ?? '').replace(/^input\./, ''),
      code: String(f.code ?? ''),
      params: f.params ?? {},
    })),
    typeof extensions.requestId === 'string' ? extensions.requestId : null,
  );
}

/** Runs one operation by the hash of its text, which the API knows; rejects with `ApiError`. */
export async function ask<T>(sha256Hash: string, variables: Record<string, unknown> = {}): Promise<T> {
  const body = JSON.stringify({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });
  const answer = (await post('/graphql', body, { 'content-type': 'application/json' }, TIMEOUT_MS)) as Answer;
  const failed = answer.errors?.[0];
  if (failed) throw toError(failed.extensions ?? {});
  if (!answer.data) throw new ApiError('INTERNAL');
  return answer.data as T;
}

/** Hands in one photo before the complaint; the token names it in `lodgeComplaint`. */
export async function uploadPhoto(photo: Blob, name: string): Promise<string> {
  const form = new FormData();
  form.append('file', photo, name);
  const answer = (await post('/public/files', form, {}, UPLOAD_TIMEOUT_MS)) as Record<string, unknown>;
  if (typeof answer.token === 'string') return answer.token;
  throw toError((answer.error ?? {}) as Record<string, unknown>);
}
