import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { lookupForm } from './lookup-form.js';

/** A sealed text was changed, cut, or sealed under a key that is not known here. */
export class SealBroken extends Error {
  override name = 'SealBroken';
}

export interface PersonalDataOptions {
  /** The name of the master key: letters and digits, such as v1. Everything made with it begins with it. */
  keyId?: string;
  /** Master keys of before a rotation, by name: they still open and find, but seal nothing new. */
  retired?: Readonly<Record<string, Buffer | string>>;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LEAST_KEY_BYTES = 32;

/**
 * Personal fields at rest: sealed with AES-256-GCM, found again by HMAC-SHA-256, and kept in histories as salted
 * digests. Each use and each purpose has a key of its own, derived from the master key with HKDF-SHA-256.
 *
 * Every result is text and begins with the name of its key (`v1.…`, the rest base64url).
 */
export class PersonalData {
  readonly #keyId: string;
  readonly #masters: ReadonlyMap<string, Buffer>;
  readonly #derived = new Map<string, Buffer>();

  /** The master key is at least 32 bytes of secret (text counts as UTF-8), or RangeError. */
  constructor(masterKey: Buffer | string, { keyId = 'v1', retired = {} }: PersonalDataOptions = {}) {
    this.#keyId = keyId;
    this.#masters = new Map(Object.entries({ ...retired, [keyId]: masterKey }).map(([id, key]) => {
      if (!/^[A-Za-z0-9]{1,16}$/.test(id)) throw new RangeError(`not a name for a key: ${id}`);
      const bytes = Buffer.from(key as string);
      if (bytes.length < LEAST_KEY_BYTES) throw new RangeError(`key ${id} is shorter than ${LEAST_KEY_BYTES} bytes`);
      return [id, bytes];
    }));
  }

  /** Encrypts well-formed text under a random nonce: the same text never looks the same twice. */
  seal(text: string): string {
    if (/\p{Cs}/u.test(text)) throw new RangeError('text with half a character cannot be sealed');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.#keyId, 'seal'), nonce);
    cipher.setAAD(Buffer.from(this.#keyId));
    const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.#keyId}.${body.toString('base64url')}`;
  }

  /** What was sealed; throws SealBroken when it was tampered with or its key is not known. */
  open(sealed: string): string {
    const keyId = this.#keyIdOf(sealed);
    const body = Buffer.from(sealed.slice(keyId.length + 1), 'base64url');
    if (body.length < NONCE_BYTES + TAG_BYTES) throw new SealBroken('the sealed text is cut short');
    const decipher = createDecipheriv('aes-256-gcm', this.#key(keyId, 'seal'), body.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(keyId));
    decipher.setAuthTag(body.subarray(-TAG_BYTES));
    try {
      const text = decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES));
      return Buffer.concat([text, decipher.final()]).toString('utf8');
    } catch {
      throw new SealBroken('the sealed text was changed');
    }
  }

  /** Whether a sealed text is under the present key; if not, a rotation still has to seal it anew. */
  isCurrent(sealed: string): boolean {
    return this.#keyIdOf(sealed) === this.#keyId;
  }

  /**
   * What to store beside a sealed text so that equal texts can be found. The purpose (such as `phone`, `identity`,
   * `name`) sets the key and how spellings are evened out: see lookupForm.
   */
  lookup(text: string, purpose: string): string {
    return this.#lookupUnder(this.#keyId, text, purpose);
  }

  /** The look-ups under every known key, the present one first: what to search for while a rotation is under way. */
  lookups(text: string, purpose: string): string[] {
    const retired = [...this.#masters.keys()].filter((id) => id !== this.#keyId);
    return [this.#keyId, ...retired].map((id) => this.#lookupUnder(id, text, purpose));
  }

  /**
   * A digest that a history can keep in place of a personal text: it proves that a text was this one while the salt
   * exists, and says nothing once the salt is destroyed. The salt is random and belongs to one record.
   */
  digest(text: string, salt: string | Buffer): string {
    return this.#digestUnder(this.#keyId, text, salt);
  }

  /** Whether a digest is that of a text and salt, under the key that it was made with. */
  matchesDigest(digest: string, text: string, salt: string | Buffer): boolean {
    const expected = Buffer.from(this.#digestUnder(this.#keyIdOf(digest), text, salt));
    const given = Buffer.from(digest);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  #lookupUnder(keyId: string, text: string, purpose: string): string {
    const mac = createHmac('sha256', this.#key(keyId, `lookup:${purpose}`)).update(lookupForm(text, purpose));
    return `${keyId}.${mac.digest('base64url')}`;
  }

  #digestUnder(keyId: string, text: string, salt: string | Buffer): string {
    const bytes = Buffer.from(salt as string);
    if (bytes.length < 16) throw new RangeError('a salt has at least 16 bytes');
    // The salt's own MAC is the key of the text's, so that no salt and text can be cut differently and agree.
    const key = createHmac('sha256', this.#key(keyId, 'digest')).update(bytes).digest();
    return `${keyId}.${createHmac('sha256', key).update(text, 'utf8').digest('base64url')}`;
  }

  #keyIdOf(made: string): string {
    const keyId = made.slice(0, Math.max(0, made.indexOf('.')));
    if (!this.#masters.has(keyId)) throw new SealBroken(`no key is known under the name "${keyId}"`);
    return keyId;
  }

  #key(keyId: string, use: string): Buffer {
    const name = `${keyId}/${use}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const master = this.#masters.get(keyId) as Buffer;
    const key = Buffer.from(hkdfSync('sha256', master, '', `community-pdca/personal/${use}`, 32));
    this.#derived.set(name, key);
    return key;
  }
}
