import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { type Acting, Actor, dayOf, fail, type Grant, type Kernel, type ThrottleRule } from '#kernel';
import { actorOfRow, type ActorRow, PERSON } from '../session/sessions.js';
import { narrowed } from '../token/scopes.js';
import { CalendarAddress, MadeCalendarAddress, PersonalCalendar } from './calendar-address.type.js';

/** All that an address lets its owner do there. What waits for somebody hangs on all that they may do; it is read and no more. */
const opens = (grants: readonly Grant[], calendar: PersonalCalendar): readonly Grant[] =>
  calendar === PersonalCalendar.activities ? narrowed(grants, ['activity:read']) : grants;
const GUESSING: ThrottleRule = { free: 20, firstWait: 60, longestWait: 3600, memory: 3600 };

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Secret addresses of calendars: one a person and calendar, replaced or revoked at will. As with tokens only hashes are kept. */
export class CalendarAddresses {
  constructor(private readonly kernel: Kernel) {}

  /** For whom a calendar program asks; wrong guesses count by where they come from. @throws NOT_FOUND, THROTTLED */
  async actor(secret: string, calendar: PersonalCalendar, address: string): Promise<Actor> {
    const { throttle, clock, dataSource } = this.kernel;
    const guesses = `calendars ${address}`;
    await throttle.ask([guesses]);
    const now = clock.now();
    const [row]: ActorRow[] = await dataSource.query(
      `WITH a AS (UPDATE calendar_addresses SET used_at = $3 WHERE secret_hash = $2 AND calendar = $4 AND revoked_at IS NULL RETURNING person_id)
       SELECT NULL AS session_id, NULL AS seen_at, ${PERSON} FROM a JOIN people p ON p.id = a.person_id JOIN credentials c ON c.person_id = p.id`,
      [dayOf(now), hashOf(secret), now, calendar],
    );
    if (row && row.held.length > 0) {
      const person = actorOfRow(row);
      return new Actor(person.name, person.personId, opens(person.grants, calendar), null, person.mustChangePassword);
    }
    await throttle.failed(guesses, GUESSING);
    throw fail('NOT_FOUND');
  }

  async of(by: Acting, calendar: PersonalCalendar): Promise<CalendarAddress | null> {
    const [row]: object[] = await this.kernel.dataSource.query(
      'SELECT made_at AS "madeAt", used_at AS "usedAt" FROM calendar_addresses WHERE person_id = $1 AND calendar = $2 AND revoked_at IS NULL', [by.actor.personId, calendar]);
    return row ? Object.assign(new CalendarAddress(), row) : null;
  }

  /** A new one; the one before ends. */
  async make(by: Acting, calendar: PersonalCalendar): Promise<MadeCalendarAddress> {
    const secret = randomBytes(24).toString('base64url');
    await this.kernel.dataSource.transaction(async (manager) => {
      // two windows at once: one after the other
      await manager.query('SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [by.actor.personId]);
      await manager.query('UPDATE calendar_addresses SET revoked_at = $2 WHERE person_id = $1 AND calendar = $3 AND revoked_at IS NULL', [by.actor.personId, by.now, calendar]);
      await manager.query('INSERT INTO calendar_addresses (id, person_id, secret_hash, made_at, calendar) VALUES ($1, $2, $3, $4, $5)', [uuid(), by.actor.personId, hashOf(secret), by.now, calendar]);
    });
    return Object.assign(new MadeCalendarAddress(), { path: `/calendars/${secret}/${calendar}.ics` });
  }

  /** false when there was none. */
  async revoke(by: Acting, calendar: PersonalCalendar): Promise<boolean> {
    const [, count]: [unknown, number] = await this.kernel.dataSource.query(
      'UPDATE calendar_addresses SET revoked_at = $2 WHERE person_id = $1 AND calendar = $3 AND revoked_at IS NULL', [by.actor.personId, by.now, calendar]);
    return count > 0;
  }
}
