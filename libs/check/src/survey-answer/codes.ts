import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';

/** As of residents' slips: nothing that is read or written like another. */
const ALPHABET = '23456789ACDEFGHJKMNPRTVWXY';
const RANDOM = 8;
const SEAL = 8;

/** Seconds that even a quick reader needs; a script does not. */
export const QUICKEST = 3;
/** Seconds until a page that was left open is to be opened anew. */
const LONGEST = 86_400;

/**
 * One-time codes of a survey, `ABCD-EFGH-JKMN-PRTV`: eight characters by chance and eight that follow from them, the survey and
 * the server's key. So none has to be kept to be known again; what is kept is a digest of the spent ones, apart from the
 * answers. Who was given which is known to nobody but whoever gave it.
 */
export function codesOf(key: string, surveyId: string, count: number): string[] {
  const made = new Set<string>();
  while (made.size < count) {
    const chance = Array.from({ length: RANDOM }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    made.add((chance + sealOf(key, `survey code ${surveyId} ${chance}`)).replace(/(.{4})(?=.)/g, '$1-'));
  }
  return [...made];
}

/** The code as it was printed, from how it was typed; null where the survey never gave it. */
export function knownCode(key: string, surveyId: string, typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replace(/[ZSB]/g, (letter) => ({ Z: '2', S: '5', B: '8' })[letter]!);
  if (plain.length !== RANDOM + SEAL) return null;
  const [chance, seal] = [plain.slice(0, RANDOM), plain.slice(RANDOM)];
  return timingSafeEqual(Buffer.from(sealOf(key, `survey code ${surveyId} ${chance}`)), Buffer.from(seal.padEnd(SEAL).slice(0, SEAL))) ? plain : null;
}

/** What an opened page of an open survey sends back with its answer: good once, neither at once nor tomorrow. */
export function passOf(key: string, surveyId: string, now: Date): string {
  const chance = Array.from({ length: 12 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const body = `${Math.floor(now.getTime() / 1000).toString(36)}.${chance}`;
  return `${body}.${sealOf(key, `survey pass ${surveyId} ${body}`, 12)}`;
}

/** How a pass stands: seconds since its page was opened; null for one that this server did not give for this survey. */
export function ageOfPass(key: string, surveyId: string, pass: string, now: Date): number | null {
  const [, body = '', at = '', seal = ''] = /^(([0-9a-z]{1,9})\.[0-9A-Z]{12})\.([0-9A-Z]{12})$/.exec(pass) ?? [];
  if (!body || !timingSafeEqual(Buffer.from(sealOf(key, `survey pass ${surveyId} ${body}`, 12)), Buffer.from(seal))) return null;
  const age = Math.floor(now.getTime() / 1000) - parseInt(at, 36);
  return age >= 0 && age <= LONGEST ? age : null;
}

/** All that is kept of a code or pass that was used. */
export const spentDigest = (surveyId: string, code: string): string => createHash('sha256').update(`${surveyId} ${code}`).digest('base64url');

function sealOf(key: string, text: string, length = SEAL): string {
  let rest = BigInt(`0x${createHmac('sha256', key).update(text).digest('hex')}`);
  let seal = '';
  for (let index = 0; index < length; index += 1) {
    seal += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
  }
  return seal;
}
