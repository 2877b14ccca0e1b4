import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type Acting, Actor, dayOf, fail, fieldError, invalid, type Kernel } from '#kernel';
import { actorOfRow, type ActorRow, PERSON } from '../session/sessions.js';
import { narrowed, READ, scopesOf } from './scopes.js';
import type { MakeTokenInput } from './token.input.js';
import { type MadeToken, PersonalToken } from './token.type.js';

/** How many a person can have at once. */
const MOST = 20;
/** Requests that a token may make in a window of so many seconds. */
const LIMIT = 120;
const WINDOW = 60;

const COLUMNS = 'id, name, scopes, made_at AS "madeAt", expires_at AS "expiresAt", used_at AS "usedAt"';
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

interface TokenRow extends ActorRow {
  scopes: string[];
  window_at: Date;
  window_count: number;
}

/**
 * Personal tokens. Like sessions they are read and written on the server's own connection. Use and count stand on the
 * token's row, so that several processes keep one count.
 */
export class Tokens {
  constructor(private readonly kernel: Kernel) {}

  /**
   * Who a token acts for: the person, with what the scopes leave of the roles held today.
   * @throws UNAUTHENTICATED when it is unknown, revoked or over, or its person has no role any more; THROTTLED
   */
  async actor(secret: string): Promise<Actor> {
    const now = this.kernel.clock.now();
    const begun = `window_at > $3::timestamptz - make_interval(secs => ${WINDOW})`;
    const rows: TokenRow[] = await this.kernel.dataSource.query(
      `WITH t AS (
         UPDATE personal_tokens SET used_at = $3, window_at = CASE WHEN ${begun} THEN window_at ELSE $3 END,
           window_count = CASE WHEN ${begun} THEN window_count + 1 ELSE 1 END
         WHERE token_hash = $2 AND revoked_at IS NULL AND expires_at > $3
         RETURNING person_id, scopes, window_at, window_count)
       SELECT t.scopes, t.window_at, t.window_count, NULL AS session_id, NULL AS seen_at, ${PERSON}
       FROM t JOIN people p ON p.id = t.person_id JOIN credentials c ON c.person_id = p.id`,
      [dayOf(now), hashOf(secret), now],
    );
    const row = rows[0];
    if (!row || row.held.length === 0) throw fail('UNAUTHENTICATED');
    if (row.window_count > LIMIT) {
      const over = row.window_at.getTime() + WINDOW * 1000 - now.getTime();
      throw fail('THROTTLED', { retryAfter: Math.max(1, Math.ceil(over / 1000)) });
    }
    const person = actorOfRow(row);
    return new Actor(person.name, person.personId, narrowed(person.grants, row.scopes), null, person.mustChangePassword);
  }

  /** @throws INVALID at `scopes` for what the person does not hold, at `name` when they have too many */
  async make(by: Acting, { name, scopes, validDays }: MakeTokenInput): Promise<MadeToken> {
    const allowed = scopesOf(by.actor);
    if (scopes.length === 0) throw invalid(fieldError('scopes', 'REQUIRED'));
    if (!scopes.every((scope) => allowed.includes(scope))) throw invalid(fieldError('scopes', 'NOT_ONE_OF', { allowed: allowed.join(', ') }));
    if ((await this.list(by)).length >= MOST) throw invalid(fieldError('name', 'TOO_MANY', { max: MOST }));
    const secret = `pdca_${randomBytes(32).toString('base64url')}`;
    const kept = scopes.includes(READ) ? [READ, ...scopes.filter((scope) => !scope.endsWith(':read') && scope !== READ)] : scopes;
    const rows: PersonalToken[] = await this.kernel.dataSource.query(
      `INSERT INTO personal_tokens (id, person_id, name, token_hash, scopes, made_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
      [uuid(), by.actor.personId, name, hashOf(secret), [...new Set(kept)], by.now, new Date(by.now.getTime() + validDays * 86_400_000)],
    );
    return { token: Object.assign(new PersonalToken(), rows[0]), secret };
  }

  /** The person's own that still work, the latest first. */
  async list(by: Acting): Promise<PersonalToken[]> {
    const rows: PersonalToken[] = await this.kernel.dataSource.query(
      `SELECT ${COLUMNS} FROM personal_tokens WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY made_at DESC, id DESC`,
      [by.actor.personId, by.now],
    );
    return rows.map((row) => Object.assign(new PersonalToken(), row));
  }

  /** Ends one of the person's own; false when there is none of that id. */
  async revoke(by: Acting, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await this.kernel.dataSource.query(
      'UPDATE personal_tokens SET revoked_at = $3 WHERE person_id = $1 AND id = $2 AND revoked_at IS NULL',
      [by.actor.personId, id, by.now],
    );
    return count > 0;
  }
}

/** Ends all tokens of a person, and the address of their calendar, in the caller's transaction: when an administrator signs them out, and with a new password. */
export async function endTokens(query: (sql: string, params: unknown[]) => Promise<unknown>, personId: string, now: Date): Promise<void> {
  await query('UPDATE personal_tokens SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [personId, now]);
  await query('UPDATE calendar_addresses SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [personId, now]);
}
