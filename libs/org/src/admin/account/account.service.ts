import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, Kernel, type Page, type PageInput, pageWith } from '#kernel';
import { Sessions } from '../../session/sessions.js';
import { endTokens } from '../../token/tokens.js';
import type { Session } from '../../session/session.type.js';
import { hashPassword } from '../../sign-in/passwords.js';
import { jurisdictionOf, unitsWithin, unitWithin } from '../jurisdiction.js';
import { appointmentProblems } from '../membership/appointment-problems.js';
import { change, type Register } from '../register.js';
import { accountProblem, refuse } from './account-problems.js';
import { type AccountFilter, AccountView, type AddPersonInput, type RenamePersonInput } from './account.input.js';
import { Account, AdministrationEntry, OneTimePassword } from './account.type.js';
import { accountsOf, accountToChange, accountWithin } from './accounts.js';
import { oneTimePassword } from './one-time-password.js';

/** Accounts of those who hold a role within the asker's units: added, renamed, let in again. Nobody is deleted. */
@Injectable()
export class AccountService {
  private readonly sessions: Sessions;

  constructor(kernel: Kernel) {
    this.sessions = new Sessions(kernel);
  }

  async page(by: Acting, filter: AccountFilter, page: PageInput): Promise<Page<Account>> {
    if (filter.unitId) await unitWithin(by, filter.unitId);
    const { districts, streets, communities } = await jurisdictionOf(by);
    // the person's % and _ mean themselves
    const like = filter.text?.trim() ? `%${filter.text.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
    const params = [dayOf(by.now), districts, streets, communities, like, filter.unitId ?? null, filter.role ?? null, filter.view];
    const from = `FROM people p WHERE ($5::text IS NULL OR p.name ILIKE $5 OR p.account ILIKE $5) AND EXISTS (
      SELECT 1 FROM memberships m JOIN org_units u ON u.id = m.unit_id WHERE m.person_id = p.id AND ${unitsWithin('u', 2)}
        AND ($6::uuid IS NULL OR u.id = $6 OR u.district_id = $6 OR u.street_id = $6 OR u.community_id = $6)
        AND ($7::text IS NULL OR m.role = $7)
        AND ($8 IN ('${AccountView.left}', '${AccountView.all}') OR m.to_day IS NULL OR m.to_day >= $1))
      AND ($8 <> '${AccountView.left}' OR NOT EXISTS (
        SELECT 1 FROM memberships m WHERE m.person_id = p.id AND (m.to_day IS NULL OR m.to_day >= $1)))`;
    const rows = await by.query<{ id: string }>(
      `SELECT p.id ${from} ORDER BY p.name, p.id LIMIT $9 OFFSET $10`, [...params, page.limit, page.offset],
    );
    const items = await accountsOf(by, rows.map(({ id }) => id));
    return pageWith(items, async () => (await by.query<{ count: number }>(`SELECT count(*)::int AS count ${from}`, params))[0]!.count);
  }

  /** @throws NOT_FOUND */
  one(by: Acting, id: string): Promise<Account> {
    return accountWithin(by, id);
  }

  /** A new account with its first role. @throws NOT_FOUND for a unit outside; INVALID at `account`, `role`, `unitId` or `to` */
  async add(by: Acting, input: AddPersonInput): Promise<OneTimePassword> {
    const unit = await unitWithin(by, input.unitId);
    refuse([await accountProblem(by, input.account), ...(await appointmentProblems(by, input, unit))]);
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    const id = await change(by, (register) => insertPerson(by, register, input, hash));
    return Object.assign(new OneTimePassword(), { account: await accountWithin(by, id), password });
  }

  /** @throws NOT_FOUND, OWN_ACCOUNT, FORBIDDEN */
  async rename(by: Acting, { personId, name }: RenamePersonInput): Promise<Account> {
    const before = await accountToChange(by, personId);
    await change(by, async ({ query, note }) => {
      await query('UPDATE people SET name = $2 WHERE id = $1', [personId, name]);
      await note({ verb: 'renamePerson', personId, params: { name: before.name, to: name } });
    });
    return accountWithin(by, personId);
  }

  /**
   * A new password without mail: told once to who asks, changed at the next sign-in; every browser is signed out and
   * no wait is left. @throws NOT_FOUND, OWN_ACCOUNT, FORBIDDEN
   */
  async resetPassword(by: Acting, personId: string): Promise<OneTimePassword> {
    const { account } = await accountToChange(by, personId);
    const password = oneTimePassword();
    const hash = await hashPassword(password);
    await change(by, async (register) => {
      await register.query('UPDATE credentials SET password_hash = $2, must_change = true, changed_at = $3 WHERE person_id = $1', [
        personId, hash, by.now,
      ]);
      await signOut(by, register, personId);
      await forgetFailures(register, account, personId);
      await register.note({ verb: 'resetPassword', personId });
    });
    return Object.assign(new OneTimePassword(), { account: await accountWithin(by, personId), password });
  }

  /** Wrong passwords are forgotten: the next try need not wait. @throws NOT_FOUND, OWN_ACCOUNT, FORBIDDEN */
  async unlock(by: Acting, personId: string): Promise<Account> {
    const { account } = await accountToChange(by, personId);
    await change(by, async (register) => {
      await forgetFailures(register, account, personId);
      await register.note({ verb: 'unlockAccount', personId });
    });
    return accountWithin(by, personId);
  }

  /** Where they are signed in. @throws NOT_FOUND, OWN_ACCOUNT, FORBIDDEN */
  async sessionsOf(by: Acting, personId: string): Promise<Session[]> {
    await accountToChange(by, personId);
    return this.sessions.list(personId, null);
  }

  /** Signs one browser out, or with null all. @throws NOT_FOUND, OWN_ACCOUNT, FORBIDDEN */
  async endSessions(by: Acting, personId: string, sessionId: string | null): Promise<Account> {
    await accountToChange(by, personId);
    await change(by, async (register) => {
      await signOut(by, register, personId, sessionId);
      await register.note({ verb: 'endSessions', personId });
    });
    return accountWithin(by, personId);
  }

  /** What administrators did to the account, newest first. @throws NOT_FOUND */
  async administration(by: Acting, personId: string): Promise<AdministrationEntry[]> {
    await accountWithin(by, personId);
    const rows: AdministrationEntry[] = await by.kernel.dataSource.query(
      `SELECT e.id, e.at, e.actor_name AS "by", e.verb, u.name AS unit, e.params->>'role' AS role, (e.params->>'count')::int AS count
       FROM administration_entries e LEFT JOIN org_units u ON u.id = e.unit_id WHERE e.person_id = $1 ORDER BY e.at DESC, e.id DESC LIMIT 100`,
      [personId],
    );
    return rows.map((row) => Object.assign(new AdministrationEntry(), row));
  }
}

/** Writes an account that was checked before, with its first role; `hash` is of its first password. @returns its id */
export async function insertPerson(by: Acting, { query, note }: Register, input: AddPersonInput, hash: string): Promise<string> {
  const id = uuid();
  await query('INSERT INTO people (id, account, name, created_at) VALUES ($1, $2, $3, $4)', [id, input.account, input.name, by.now]);
  await query('INSERT INTO credentials (person_id, password_hash, must_change, changed_at) VALUES ($1, $2, true, $3)', [id, hash, by.now]);
  await query('INSERT INTO memberships (id, person_id, role, unit_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5, $6)', [
    uuid(), id, input.role, input.unitId, input.from, input.to,
  ]);
  await note({ verb: 'addPerson', personId: id, unitId: input.unitId, params: { role: input.role } });
  return id;
}

export async function signOut(by: Acting, { query }: Register, personId: string, sessionId: string | null = null): Promise<void> {
  await query('UPDATE sessions SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL AND ($3::uuid IS NULL OR id = $3)', [
    personId, by.now, sessionId,
  ]);
  if (sessionId === null) await endTokens(query, personId, by.now);
}

/** The keys under which sign-in counts wrong passwords of an account, whatever address or browser they came from. */
async function forgetFailures({ query }: Register, account: string, personId: string): Promise<void> {
  await query(`DELETE FROM throttles WHERE starts_with(key, $1) OR starts_with(key, $2) OR key = $3`, [
    `account ${account} `, `device ${account} `, `change ${personId}`,
  ]);
}
