import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, addDays, dayOf, fail, fieldError, invalid } from '#kernel';
import { ROLES, type RoleName } from '../../role/roles.js';
import { type OrgUnit, UnitKind } from '../../unit/org-unit.entity.js';
import { UNIT_COLUMNS, unitById } from '../../unit/units.js';
import { refuse } from '../account/account-problems.js';
import type { Account } from '../account/account.type.js';
import type { AppointInput, EndAppointmentInput } from '../account/account.input.js';
import { accountWithin } from '../account/accounts.js';
import { jurisdictionOf, lies, unitsWithin, unitWithin } from '../jurisdiction.js';
import { change, type OwnersQuery } from '../register.js';
import { rolesHeldIn } from './appointment.js';
import { appointmentProblems } from './appointment-problems.js';
import { administratorStays } from './last-administrator.js';
import { mayAppoint } from './may-appoint.js';

const MOST_UNITS = 50;

interface Kept {
  personId: string;
  role: string;
  unitId: string;
  from: string;
  to: string | null;
  deputyForId: string | null;
}

/** Who holds which role where, from a day to a day. A change holds from the next request on. */
@Injectable()
export class AppointmentService {
  /**
   * Gives a role, also for a time in somebody's place.
   * @throws NOT_FOUND; OWN_ACCOUNT: nobody raises themselves; INVALID at `role`, `unitId`, `to` or `deputyForId`
   */
  async appoint(by: Acting, input: AppointInput): Promise<Account> {
    await accountWithin(by, input.personId);
    const unit = await unitWithin(by, input.unitId);
    if (by.actor.is(input.personId)) throw fail('OWN_ACCOUNT');
    refuse(await appointmentProblems(by, input, unit));
    await change(by, async ({ query, note }) => {
      // two clicks at once wait for each other at the person's row
      await query('SELECT 1 FROM people WHERE id = $1 FOR UPDATE', [input.personId]);
      if (await overlaps(query, input)) throw invalid(fieldError('role', 'ROLE_HELD'));
      await query(
        `INSERT INTO memberships (id, person_id, role, unit_id, from_day, to_day, deputy_for_id) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [uuid(), input.personId, input.role, input.unitId, input.from, input.to, input.deputyForId ?? null],
      );
      await note({
        verb: input.deputyForId ? 'appointDeputy' : 'appoint', personId: input.personId, unitId: unit.id,
        params: { role: input.role, from: input.from, to: input.to },
      });
    });
    return accountWithin(by, input.personId);
  }

  /**
   * Ends a role with a day; what would only have begun later never does.
   * @throws NOT_FOUND; FORBIDDEN; WRONG_STATE when it has ended already; INVALID at `lastDay`; LAST_ADMINISTRATOR
   */
  async end(by: Acting, { id, lastDay }: EndAppointmentInput): Promise<Account> {
    const kept = await membership(by, id);
    const unit = kept && (await unitById(by, kept.unitId));
    if (!unit || !lies(await jurisdictionOf(by), unit)) throw fail('NOT_FOUND');
    if (!(await mayAppoint(by, kept.role, unit, kept.deputyForId))) throw fail('FORBIDDEN');
    const yesterday = addDays(dayOf(by.now), -1);
    if (kept.to !== null && kept.to <= yesterday) throw fail('WRONG_STATE', { state: 'ended', verb: 'endAppointment' });
    if (lastDay < yesterday) throw invalid(fieldError('lastDay', 'IN_THE_PAST'));
    if (kept.to !== null && lastDay > kept.to) throw invalid(fieldError('lastDay', 'AFTER_END', { to: kept.to }));
    await change(by, async ({ query, note }) => {
      await endOn(query, id, lastDay);
      if (kept.role === 'administrator') await administratorStays(query, unit);
      await note({ verb: 'endAppointment', personId: kept.personId, unitId: unit.id, params: { role: kept.role, to: lastDay } });
    });
    return accountWithin(by, kept.personId);
  }

  /** Roles that the asker can give, with the kinds of unit in which each is held. */
  async roles(by: Acting): Promise<{ role: string; kinds: UnitKind[] }[]> {
    const { units } = await jurisdictionOf(by);
    const able = await Promise.all(
      (Object.keys(ROLES) as RoleName[]).map(async (role) => {
        const kinds = Object.values(UnitKind).filter((kind) => rolesHeldIn(kind).includes(role));
        const some = await Promise.all(units.map((unit) => mayAppoint(by, role, unit, null)));
        return some.includes(true) ? { role, kinds: kinds.filter((kind) => units.some((unit) => reaches(unit.kind, kind))) } : null;
      }),
    );
    return able.filter((one) => one !== null && one.kinds.length > 0) as { role: string; kinds: UnitKind[] }[];
  }

  /** Open units within the asker's own in which a role can be held, by a part of name or code; fifty at most. */
  async unitsFor(by: Acting, role: string, text: string): Promise<OrgUnit[]> {
    const kinds = Object.values(UnitKind).filter((kind) => rolesHeldIn(kind).includes(role as RoleName));
    const { districts, streets, communities } = await jurisdictionOf(by);
    const like = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await by.query<{ id: string }>(
      `SELECT ${UNIT_COLUMNS} FROM org_units u LEFT JOIN org_units p ON p.id = u.parent_id
       WHERE ${unitsWithin('u', 1)} AND u.kind = ANY($4) AND (u.closed_from IS NULL OR u.closed_from > $5)
         AND (u.name ILIKE $6 OR u.code ILIKE $6 OR p.name ILIKE $6) ORDER BY u.code LIMIT ${MOST_UNITS}`,
      [districts, streets, communities, kinds, dayOf(by.now), like],
    );
    return (await Promise.all(rows.map(({ id }) => unitById(by, id)))).filter((unit) => unit !== undefined);
  }
}

const ORDER = [UnitKind.district, UnitKind.street, UnitKind.community, UnitKind.grid];
const reaches = (from: UnitKind, to: UnitKind): boolean => ORDER.indexOf(from) <= ORDER.indexOf(to);

async function membership(by: Acting, id: string): Promise<Kept | undefined> {
  const [row] = await by.query<Kept>(
    `SELECT person_id AS "personId", role, unit_id AS "unitId", from_day::text AS "from", to_day::text AS "to", deputy_for_id AS "deputyForId"
     FROM memberships WHERE id = $1`,
    [id],
  );
  return row;
}

async function overlaps(query: OwnersQuery, { personId, role, unitId, from, to }: AppointInput): Promise<boolean> {
  const rows = await query(
    `SELECT 1 FROM memberships WHERE person_id = $1 AND role = $2 AND unit_id = $3
       AND from_day <= coalesce($5::date, 'infinity') AND coalesce(to_day, 'infinity') >= $4::date`,
    [personId, role, unitId, from, to],
  );
  return rows.length > 0;
}

export async function endOn(query: OwnersQuery, id: string, lastDay: string): Promise<void> {
  await query('DELETE FROM memberships WHERE id = $1 AND from_day > $2', [id, lastDay]);
  await query('UPDATE memberships SET to_day = $2 WHERE id = $1 AND (to_day IS NULL OR to_day > $2)', [id, lastDay]);
}
