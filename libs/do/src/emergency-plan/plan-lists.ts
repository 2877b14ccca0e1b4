import { v7 as uuid } from 'uuid';
import { type Acting, type FieldError, fieldError, invalid, Scoped } from '#kernel';
import { phoneProblems } from '../emergency/phone.js';
import { EmergencyContact } from './emergency-contact.entity.js';
import { EmergencyTeam } from './emergency-team.entity.js';
import type { EmergencyPlan } from './emergency-plan.entity.js';
import type { EmergencyContactInput, EmergencyTeamInput } from './emergency-plan.input.js';

const contacts = new Scoped(EmergencyContact, 'emergency-plan:read');
const teams = new Scoped(EmergencyTeam, 'emergency-plan:read');
const IN_ORDER = { position: 'ASC' } as const;
const MOST_CONTACTS = 60;
const MOST_TEAMS = 20;

export async function contactsOf(by: Acting, planId: string): Promise<EmergencyContact[]> {
  return (await by.op.load('emergency contacts', planId, (ids) => contacts.grouped(by, 'planId', ids, IN_ORDER))) ?? [];
}

export async function teamsOf(by: Acting, planId: string): Promise<EmergencyTeam[]> {
  return (await by.op.load('emergency teams', planId, (ids) => teams.grouped(by, 'planId', ids, IN_ORDER))) ?? [];
}

/** @throws INVALID at `contacts`, `contacts.0.phone`, `teams`, `teams.0.phone` */
export function checkLists(given: { contacts?: readonly EmergencyContactInput[]; teams?: readonly EmergencyTeamInput[] }): void {
  const problems: FieldError[] = [
    ...((given.contacts?.length ?? 0) > MOST_CONTACTS ? [fieldError('contacts', 'TOO_MANY', { max: MOST_CONTACTS })] : []),
    ...((given.teams?.length ?? 0) > MOST_TEAMS ? [fieldError('teams', 'TOO_MANY', { max: MOST_TEAMS })] : []),
    ...(given.contacts ?? []).flatMap(({ phone }, index) => phoneProblems(phone, `contacts.${index}.phone`)),
    ...(given.teams ?? []).flatMap(({ phone }, index) => phoneProblems(phone, `teams.${index}.phone`)),
  ];
  if (problems.length) throw invalid(...problems);
}

/** The lists are what is given. */
export async function writeContacts(by: Acting, row: EmergencyPlan, given: readonly EmergencyContactInput[]): Promise<void> {
  await by.query('DELETE FROM emergency_contacts WHERE plan_id = $1', [row.id]);
  for (const [position, one] of given.entries()) await contacts.insert(by, row, { id: uuid(), planId: row.id, position, ...one });
  by.op.forget();
}

export async function writeTeams(by: Acting, row: EmergencyPlan, given: readonly EmergencyTeamInput[]): Promise<void> {
  await by.query('DELETE FROM emergency_teams WHERE plan_id = $1', [row.id]);
  for (const [position, one] of given.entries()) await teams.insert(by, row, { id: uuid(), planId: row.id, position, ...one });
  by.op.forget();
}
