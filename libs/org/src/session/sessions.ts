import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Actor, dayOf, type Kernel } from '#kernel';
import { grantsOf, grantsOfSeats, type HeldRole, ownGrant, type Seat } from '../person/membership.js';
import { Session } from './session.type.js';

const LIFE_DAYS = 14;
const SEEN_EVERY_MS = 5 * 60_000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * 86_400_000);

/** The person with the roles held on day `$1`; a district's streets are spelt out. */
export const PERSON = `p.id AS person_id, p.name, c.must_change,
  (SELECT coalesce(json_agg(json_build_object('role', m.role, 'unitId', u.id, 'unitKind', u.kind, 'communityId', u.community_id,
     'streets', CASE WHEN u.kind = 'district' THEN
        (SELECT coalesce(json_agg(x.id), '[]') FROM org_units x WHERE x.district_id = u.id AND x.kind = 'street') END)), '[]')
   FROM memberships m JOIN org_units u ON u.id = m.unit_id
   WHERE m.person_id = p.id AND m.from_day <= $1 AND (m.to_day IS NULL OR m.to_day >= $1)) AS held,
  (SELECT coalesce(json_agg(json_build_object('role', a.role, 'recordId', a.record_id, 'communityId', a.unit_id)), '[]') FROM seats a
   WHERE a.person_id = p.id AND a.ended_at IS NULL AND EXISTS (SELECT FROM memberships m WHERE m.person_id = p.id AND m.role = a.role
     AND m.from_day <= $1 AND (m.to_day IS NULL OR m.to_day >= $1))) AS seats`;

export interface ActorRow {
  session_id: string | null;
  person_id: string;
  name: string;
  must_change: boolean;
  seen_at: Date;
  held: HeldRole[];
  seats: Seat[];
}

/**
 * Sessions by cookie: a random token, of which only the hash is kept. Read and written on the server's own
 * connection: the role under which requests run has no right to this table.
 */
export class Sessions {
  constructor(private readonly kernel: Kernel) {}

  /** Who a cookie's token stands for, with the roles in force today; null when it is unknown, revoked or too old. */
  async actor(token: string): Promise<Actor | null> {
    const now = this.kernel.clock.now();
    const rows: ActorRow[] = await this.kernel.dataSource.query(
      `SELECT s.id AS session_id, s.seen_at, ${PERSON} FROM sessions s JOIN people p ON p.id = s.person_id
         JOIN credentials c ON c.person_id = p.id
       WHERE s.token_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > $3`,
      [dayOf(now), hashOf(token), now],
    );
    const row = rows[0];
    if (!row) return null;
    if (now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS) {
      await this.kernel.dataSource.query('UPDATE sessions SET seen_at = $2 WHERE id = $1', [row.session_id, now]);
    }
    return actorOfRow(row);
  }

  /** The same without a session: for what a person does through a command or a test. */
  async actorOfPerson(personId: string): Promise<Actor | null> {
    const rows: ActorRow[] = await this.kernel.dataSource.query(
      `SELECT NULL AS session_id, NULL AS seen_at, ${PERSON} FROM people p JOIN credentials c ON c.person_id = p.id WHERE p.id = $2`,
      [dayOf(this.kernel.clock.now()), personId],
    );
    return rows[0] ? actorOfRow(rows[0]) : null;
  }

  /** A new session; the token is told once. */
  async start(personId: string, agent: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.kernel.clock.now();
    await this.kernel.dataSource.query(
      `INSERT INTO sessions (id, person_id, token_hash, agent, started_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $5, $5, $6)`,
      [uuid(), personId, hashOf(token), agent.slice(0, 300), now, daysAfter(now, LIFE_DAYS)],
    );
    return token;
  }

  async list(personId: string, currentId: string | null): Promise<Session[]> {
    const rows: { id: string; startedAt: Date; seenAt: Date; agent: string }[] = await this.kernel.dataSource.query(
      `SELECT id, started_at AS "startedAt", seen_at AS "seenAt", agent FROM sessions
       WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY seen_at DESC`,
      [personId, this.kernel.clock.now()],
    );
    return rows.map((row) => Object.assign(new Session(), row, { current: row.id === currentId }));
  }

  /** Ends one of the person's own sessions; false when there is none of that id. */
  async revoke(personId: string, sessionId: string): Promise<boolean> {
    return (await this.end('id = $2', personId, sessionId)) > 0;
  }

  async revokeToken(token: string): Promise<void> {
    await this.kernel.dataSource.query('UPDATE sessions SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL', [
      hashOf(token), this.kernel.clock.now(),
    ]);
  }

  /** After a change of password: every other place is signed out. */
  async revokeOthers(personId: string, exceptId: string | null): Promise<void> {
    await this.end('id IS DISTINCT FROM $2', personId, exceptId);
  }

  private async end(which: string, personId: string, id: string | null): Promise<number> {
    const [, count]: [unknown, number] = await this.kernel.dataSource.query(
      `UPDATE sessions SET revoked_at = $3 WHERE person_id = $1 AND ${which} AND revoked_at IS NULL`,
      [personId, id, this.kernel.clock.now()],
    );
    return count;
  }
}

export function actorOfRow(row: ActorRow): Actor {
  return new Actor(row.name, row.person_id, [ownGrant, ...row.held.flatMap(grantsOf), ...grantsOfSeats(row.seats)], row.session_id, row.must_change);
}
