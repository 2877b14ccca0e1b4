import { setEscalationRule } from '#org';
import type { RecordKindName } from '#kernel';
import type { Staffing, World } from '../factories/world.js';

type Rule = Parameters<typeof setEscalationRule>[1];

/** What a street has set for itself: complaints climb sooner, what presses at once; readings of rules are left alone. */
const RULES: Omit<Rule, 'streetId'>[] = [
  { kind: 'complaint' as RecordKindName, grave: false, active: true, soonHours: 4, secretaryHours: 4, streetHours: 16, robot: true },
  { kind: 'complaint' as RecordKindName, grave: true, active: true, soonHours: 8, secretaryHours: 0, streetHours: 4, robot: false },
  { kind: 'rule-reading' as RecordKindName, grave: false, active: false, soonHours: null, secretaryHours: null, streetHours: null, robot: false },
];

/** The first street's rules; and what is due soon or overdue has been brought up by the latest working hour. */
export async function remindersOf(world: World, [first]: readonly Staffing[], now: Date): Promise<void> {
  for (const rule of RULES) {
    await world.as(first!.official, 'setting:change-street', (by) => setEscalationRule(by, { streetId: first!.community.streetId, ...rule }));
  }
  world.clock.set((await world.kernel.calendar.current()).workingHoursBefore(now, 0.5));
  await world.kernel.jobs.run(world.kernel, 'notice.escalate', {});
  world.clock.set(now);
}
