import { type Acting, fail, isGrave, type RecordKind, type RecordRef, recordRef } from '#kernel';
import { peopleByIds } from '../person/people.js';
import { DeadlineTelling, DeadlineTellings, NextTelling } from './deadline-tellings.type.js';
import { doorsOf } from './doors.js';
import { EscalationStep } from './escalation-rule.type.js';
import { ruleFor, rulesOfAll, STALE_MS } from './rules.js';
import { hoursAt } from './working-hours.js';

const STEPS: readonly EscalationStep[] = [EscalationStep.soon, EscalationStep.overdue, EscalationStep.secretary, EscalationStep.street];

interface Told {
  step: EscalationStep;
  dueAt: Date;
  at: Date;
  people: string[];
}

/** Who was told of a record's deadlines, and what comes next. @throws NOT_FOUND */
export async function deadlineTellings(by: Acting, recordId: string): Promise<DeadlineTellings> {
  const ref = await recordRef(by, recordId);
  if (!ref) throw fail('NOT_FOUND');
  const rows = await by.query<Told>('SELECT step, due_at AS "dueAt", at, people FROM record_escalations WHERE record_id = $1', [recordId]);
  rows.sort((a, b) => a.at.getTime() - b.at.getTime() || STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
  const told = await Promise.all(rows.map(async (row) => Object.assign(new DeadlineTelling(), row, { people: await peopleByIds(by, row.people) })));
  return Object.assign(new DeadlineTellings(), { told, next: await nextOf(by, ref, rows) });
}

/** The earliest of the steps that are still to come, at a moment of the street's working hours. */
async function nextOf(by: Acting, ref: RecordRef, told: readonly Told[]): Promise<NextTelling | null> {
  const { dueAt, state, streetId } = ref;
  const door = doorsOf(by.kernel).find(({ kind, state: one }) => kind.kind === ref.kind && one === state);
  if (ref.endedAt || !dueAt || !door || by.now.getTime() - dueAt.getTime() > STALE_MS) return null;
  const rules = (await rulesOfAll(by.kernel, [streetId])).get(streetId)!;
  const rule = ruleFor(rules, ref.kind, await presses(by, ref.id, door.kind));
  if (!rule?.active) return null;
  const calendar = await by.kernel.calendar.current();
  const hours = await hoursAt(by, { communityId: streetId, streetId });
  const after = (waited: number): Date => (waited === 0 ? dueAt : calendar.addWorkingHours(dueAt, waited, ...hours));
  const comes: Record<EscalationStep, Date | null> = {
    soon: rule.soonHours === null || dueAt <= by.now ? null : calendar.workingHoursBefore(dueAt, rule.soonHours, ...hours),
    overdue: dueAt,
    secretary: rule.secretaryHours === null ? null : after(rule.secretaryHours),
    street: rule.streetHours === null ? null : after(rule.streetHours),
  };
  const open = STEPS.filter((step) => comes[step] && !told.some((one) => one.step === step && one.dueAt.getTime() === dueAt.getTime()));
  const at = (step: EscalationStep): Date => calendar.nextWorkingMoment(new Date(Math.max(comes[step]!.getTime(), by.now.getTime())), ...hours);
  const [step] = open.sort((a, b) => at(a).getTime() - at(b).getTime());
  return step ? Object.assign(new NextTelling(), { step, at: at(step) }) : null;
}

async function presses(by: Acting, id: string, kind: RecordKind): Promise<boolean> {
  const [row] = await by.query<{ grave: boolean }>(`SELECT ${isGrave([kind])} AS grave FROM records r WHERE r.id = $1`, [id]);
  return row?.grave ?? false;
}
