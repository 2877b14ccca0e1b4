import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isInner } from './inner-address.js';

/** Milliseconds for the whole of it, from the name's look-up to the last byte. */
const PATIENCE = 10_000;
const MOST_BYTES = 64 * 1024;

/** Why it did not work, as a code that may be shown: the answer itself may hold anything. */
export class PostFailed extends Error {
  override name = 'PostFailed';

  constructor(readonly code: 'INNER_ADDRESS' | 'NOT_SECURE' | 'UNREACHABLE' | 'TIMEOUT' | 'REDIRECTED' | 'TOO_LARGE' | 'NO_SENSE' | 'REFUSED' | `HTTP_${number}`) {
    super(code);
  }
}

export interface PostOptions {
  /** Whether addresses of one's own network and plain http are allowed. */
  inside?: boolean;
  headers?: Record<string, string>;
  patience?: number;
}

/**
 * Posts JSON to an address that somebody typed in. The name is looked up once and the connection goes to the address that was
 * looked at, so that no second answer of the name's server leads elsewhere. Redirects are not followed; an answer has a time and a size.
 * @returns the answer as JSON, null where it is none @throws PostFailed
 */
export async function postJson(address: string, body: object, { inside = false, headers = {}, patience = PATIENCE }: PostOptions = {}): Promise<unknown> {
  const url = new URL(address);
  if (!inside && url.protocol !== 'https:') throw new PostFailed('NOT_SECURE');
  const end = AbortSignal.timeout(patience);
  const late = new Promise<never>((_, fail) => end.addEventListener('abort', () => fail(new PostFailed('TIMEOUT')), { once: true }));
  late.catch(() => undefined);
  const { ip, family } = await Promise.race([resolved(url.hostname.replace(/^\[|\]$/g, ''), inside), late]);
  const text = JSON.stringify(body);
  return new Promise((done, fail) => {
    const failed = (error: Error): void => fail(error instanceof PostFailed ? error : new PostFailed(end.aborted ? 'TIMEOUT' : 'UNREACHABLE'));
    const asking = (url.protocol === 'https:' ? secureRequest : plainRequest)(url, {
      method: 'POST',
      agent: false,
      signal: end,
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text), accept: 'application/json' },
      lookup: (_name, options, answer) => (options.all ? answer(null, [{ address: ip, family }]) : answer(null, ip, family)),
    }, (response) => {
      const status = response.statusCode ?? 0;
      const parts: Buffer[] = [];
      let size = 0;
      response.on('error', failed);
      response.on('data', (part: Buffer) => {
        size += part.length;
        if (size > MOST_BYTES) asking.destroy(new PostFailed('TOO_LARGE'));
        else parts.push(part);
      });
      response.on('end', () => {
        if (status >= 300 && status < 400) return fail(new PostFailed('REDIRECTED'));
        if (status < 200 || status > 299) return fail(new PostFailed(`HTTP_${status}`));
        done(jsonOf(Buffer.concat(parts).toString()));
      });
    });
    asking.on('error', failed);
    asking.end(text);
  });
}

async function resolved(host: string, inside: boolean): Promise<{ ip: string; family: 4 | 6 }> {
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true, verbatim: false }).catch(() => []);
  if (found.length === 0) throw new PostFailed('UNREACHABLE');
  // one inner address among several is one too many: who answers decides which is taken
  if (!inside && found.some(({ address }) => isInner(address))) throw new PostFailed('INNER_ADDRESS');
  return { ip: found[0]!.address, family: found[0]!.family as 4 | 6 };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
