import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * No letter or digit that is read or written like another: neither 0 O Q, 1 I L, U V, nor Z S B beside 2 5 8.
 * Ten of 26 are some 47 bits, which the throttle makes more than enough.
 */
const ALPHABET = '23456789ACDEFGHJKMNPRTVWXY';
const LENGTH = 10;

/**
 * The secret of one slip, in two groups: `7KM3X-9PA4T`. `noun` is what the slip is for (`complaint`). It follows from the number that the page made for its form
 * and the server's key, so that the same form sent twice shows the same secret, and it need not be kept.
 */
export function secretOf(key: string, noun: string, clientId: string): string {
  const digest = createHmac('sha256', key).update(`${noun} slip ${clientId.toLowerCase()}`).digest('hex');
  let rest = BigInt(`0x${digest}`);
  let secret = '';
  for (let index = 0; index < LENGTH; index += 1) {
    secret += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return `${secret.slice(0, LENGTH / 2)}-${secret.slice(LENGTH / 2)}`;
}

/** As copied by hand: small letters, full width, spaces and dashes do not matter, nor Z for 2, S for 5, B for 8. */
function asMeant(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ZSB]/g, (letter) => ({ Z: '2', S: '5', B: '8' })[letter]!);
}

/**
 * What is kept of a secret. A plain HMAC under the server's key, not a slow hash: the secret is random rather than
 * chosen, so nothing can be guessed from the table without the key, and with the key the secret follows anyway.
 */
export function secretHash(key: string, noun: string, recordId: string, secret: string): string {
  return createHmac('sha256', key).update(`${noun} secret ${recordId} ${asMeant(secret)}`).digest('base64url');
}

/** Whether a typed secret belongs to a record; takes as long when there is none (null). */
export function secretMatches(key: string, noun: string, row: { id: string; secretHash: string } | null, typed: string): boolean {
  const made = Buffer.from(secretHash(key, noun, row?.id ?? 'none', typed));
  const kept = Buffer.from(row?.secretHash ?? '');
  return timingSafeEqual(made, row && kept.length === made.length ? kept : Buffer.alloc(made.length)) && row !== null;
}
