import { type Acting, dayOf, fail } from '#kernel';
import { personById } from '../../person/people.js';
import { unitById } from '../../unit/units.js';
import { jurisdictionOf, unitsWithin } from '../jurisdiction.js';
import { mayAppoint } from '../membership/may-appoint.js';
import { Account, Appointment } from './account.type.js';

interface Held {
  id: string;
  personId: string;
  role: string;
  unitId: string;
  from: string;
  to: string | null;
  deputyForId: string | null;
}

/**
 * Accounts by id, with every role they ever held. Passwords, sessions and waits are read on the server's own
 * connection; who may see an account was asked before.
 */
export async function accountsOf(by: Acting, ids: readonly string[]): Promise<Account[]> {
  const rows: Omit<Account, 'appointments' | 'canChange'>[] = await by.kernel.dataSource.query(
    `SELECT p.id, p.account, p.name, p.created_at AS "createdAt", c.must_change AS "mustChangePassword",
       (SELECT max(s.seen_at) FROM sessions s WHERE s.person_id = p.id) AS "seenAt",
       (SELECT max(t.until) FROM throttles t WHERE starts_with(t.key, 'account ' || p.account || ' ') AND t.until > $2) AS "lockedUntil"
     FROM people p JOIN credentials c ON c.person_id = p.id WHERE p.id = ANY($1)`,
    [ids, by.now],
  );
  const held = await heldBy(by, ids);
  const found = await Promise.all(
    rows.map(async (row) => {
      const own = held.filter(({ personId }) => personId === row.id);
      const appointments = await Promise.all(own.map((one) => appointmentOf(by, one)));
      return Object.assign(new Account(), row, { appointments, canChange: canChange(by, row.id, appointments, dayOf(by.now)) });
    }),
  );
  return ids.map((id) => found.find((account) => account.id === id)).filter((account) => account !== undefined);
}

/** @throws NOT_FOUND for somebody who never held a role within the asker's units */
export async function accountWithin(by: Acting, id: string): Promise<Account> {
  const { districts, streets, communities } = await jurisdictionOf(by);
  const [known] = await by.query(
    `SELECT 1 FROM memberships m JOIN org_units u ON u.id = m.unit_id WHERE m.person_id = $1 AND ${unitsWithin('u', 2)} LIMIT 1`,
    [id, districts, streets, communities],
  );
  const [account] = known ? await accountsOf(by, [id]) : [];
  if (!account) throw fail('NOT_FOUND');
  return account;
}

/**
 * The account, to be changed.
 * @throws NOT_FOUND; OWN_ACCOUNT for one's own; FORBIDDEN when they hold a role that the asker may not give
 */
export async function accountToChange(by: Acting, id: string): Promise<Account> {
  const account = await accountWithin(by, id);
  if (by.actor.is(id)) throw fail('OWN_ACCOUNT');
  if (!account.canChange) throw fail('FORBIDDEN');
  return account;
}

/** Who could reset a password could act as that person: nobody does whose reach is smaller than theirs. */
function canChange(by: Acting, id: string, appointments: readonly Appointment[], today: string): boolean {
  const lasting = appointments.filter(({ to }) => to === null || to >= today);
  return !by.actor.is(id) && lasting.every(({ canEnd }) => canEnd);
}

async function heldBy(by: Acting, ids: readonly string[]): Promise<Held[]> {
  return by.query<Held>(
    `SELECT id, person_id AS "personId", role, unit_id AS "unitId", from_day::text AS "from", to_day::text AS "to",
       deputy_for_id AS "deputyForId"
     FROM memberships WHERE person_id = ANY($1) ORDER BY to_day DESC NULLS FIRST, from_day DESC, id`,
    [ids],
  );
}

async function appointmentOf(by: Acting, { id, role, unitId, from, to, deputyForId }: Held): Promise<Appointment> {
  const unit = (await unitById(by, unitId))!;
  const today = dayOf(by.now);
  return Object.assign(new Appointment(), {
    id, role, unit, from, to,
    deputyFor: (await personById(by, deputyForId)) ?? null,
    inForce: from <= today && (to === null || to >= today),
    canEnd: await mayAppoint(by, role, unit, deputyForId),
  });
}
