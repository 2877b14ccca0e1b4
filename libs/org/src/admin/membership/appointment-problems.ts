import { type Acting, dayOf, type FieldError, fieldError } from '#kernel';
import type { RoleName } from '../../role/roles.js';
import type { OrgUnit } from '../../unit/org-unit.entity.js';
import { canBeHeldIn } from './appointment.js';
import { mayAppoint } from './may-appoint.js';

export interface WantedRole {
  role: string;
  from: string;
  to: string | null;
  deputyForId?: string | null;
}

/** All that is wrong with giving a role in a unit within the asker's own; nothing when it is fine. */
export async function appointmentProblems(by: Acting, wanted: WantedRole, unit: OrgUnit): Promise<FieldError[]> {
  const { role, from, to, deputyForId = null } = wanted;
  const problems: FieldError[] = [];
  if (!canBeHeldIn(role as RoleName, unit.kind)) problems.push(fieldError('role', 'ROLE_NOT_HERE'));
  else if (!(await mayAppoint(by, role, unit, deputyForId))) problems.push(fieldError('role', 'ROLE_ABOVE'));
  if (to !== null && to < from) problems.push(fieldError('to', 'DATES_REVERSED'));
  if (unit.closedFrom && (to === null || to >= unit.closedFrom)) problems.push(fieldError('unitId', 'UNIT_CLOSED', { from: unit.closedFrom }));
  if (deputyForId) problems.push(...(await deputyProblems(by, wanted, unit, deputyForId)));
  return problems;
}

/** A deputy stands in for somebody who holds the role there: not for ever, and no longer than they hold it themselves. */
async function deputyProblems(by: Acting, { role, to }: WantedRole, unit: OrgUnit, deputyForId: string): Promise<FieldError[]> {
  const [held] = await by.query<{ to: string | null }>(
    `SELECT to_day::text AS "to" FROM memberships WHERE person_id = $1 AND role = $2 AND unit_id = $3 AND (to_day IS NULL OR to_day >= $4)
     ORDER BY to_day DESC NULLS FIRST LIMIT 1`,
    [deputyForId, role, unit.id, dayOf(by.now)],
  );
  if (!held) return [fieldError('deputyForId', 'UNKNOWN_PERSON')];
  if (to === null) return [fieldError('to', 'REQUIRED')];
  return held.to !== null && to > held.to ? [fieldError('to', 'AFTER_END', { to: held.to })] : [];
}
