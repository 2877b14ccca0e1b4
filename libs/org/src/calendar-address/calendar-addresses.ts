import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type Acting, Actor, dayOf, fail, type Kernel, type ThrottleRule } from '#kernel';
import { actorOfRow, type ActorRow, PERSON } from '../session/sessions.js';
import { narrowed } from '../token/scopes.js';
import { CalendarAddress, MadeCalendarAddress } from './calendar-address.type.js';

/** All that the address opens. */
const OPENS = ['activity:read'];
const GUESSING: ThrottleRule = { free: 20, firstWait: 60, longestWait: 3600, memory: 3600 };

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Secret addresses of calendars: one a person, replaced or revoked at will. As with tokens only hashes are kept. */
export class CalendarAddresses {
  constructor(private readonly kernel: Kernel) {}

  /** For whom a calendar program asks; wrong guesses count by where they come from. @throws NOT_FOUND, THROTTLED */
  async actor(secret: string, address: string): Promise<Actor> {
    const { throttle, clock, dataSource } = this.kernel;
    const guesses = `calendars ${address}`;
    await throttle.ask([guesses]);
    const now = clock.now();
    const [row]: ActorRow[] = await dataSource.query(
      `WITH a AS (UPDATE calendar_addresses SET used_at = $3 WHERE secret_hash = $2 AND revoked_at IS NULL RETURNING person_id)
       SELECT NULL AS session_id, NULL AS seen_at, ${PERSON} FROM a JOIN people p ON p.id = a.person_id JOIN credentials c ON c.person_id = p.id`,
      [dayOf(now), hashOf(secret), now],
    );
    if (row && row.held.length > 0) {
      const person = actorOfRow(row);
      return new Actor(person.name, person.personId, narrowed(person.grants, OPENS), null, person.mustChangePassword);
    }
    await throttle.failed(guesses, GUESSING);
    throw fail('NOT_FOUND');
  }

  async of(by: Acting): Promise<CalendarAddress | null> {
    const [row]: object[] = await this.kernel.dataSource.query(
      'SELECT made_at AS "madeAt", used_at AS "usedAt" FROM calendar_addresses WHERE person_id = $1 AND revoked_at IS NULL', [by.actor.personId]);
    return row ? Object.assign(new CalendarAddress(), row) : null;
  }

  /** A new one; the one before ends. */
  async make(by: Acting): Promise<MadeCalendarAddress> {
    const secret = randomBytes(24).toString('base64url');
    await this.kernel.dataSource.transaction(async (manager) => {
      // two windows at once: one after the other
      await manager.query('SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [by.actor.personId]);
      await manager.query('UPDATE calendar_addresses SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [by.actor.personId, by.now]);
      await manager.query('INSERT INTO calendar_addresses (id, person_id, secret_hash, made_at) VALUES ($1, $2, $3, $4)', [uuid(), by.actor.personId, hashOf(secret), by.now]);
    });
    return Object.assign(new MadeCalendarAddress(), { path: `/calendars/${secret}/activities.ics` });
  }

  /** false when there was none. */
  async revoke(by: Acting): Promise<boolean> {
    const [, count]: [unknown, number] = await this.kernel.dataSource.query(
      'UPDATE calendar_addresses SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [by.actor.personId, by.now]);
    return count > 0;
  }
}
