import { type Acting, beginAll, dayOf, endOfDay, fireAll, notify } from '#kernel';
import { holdersOf } from '#org';
import type { ServiceRule } from './service-rule.entity.js';
import { ruleReadings } from './service-rule.kind.js';

/** Whoever may acknowledge rules at a community is asked to read these, unless they were; new staff are so, too. */
export async function askToRead(by: Acting, rules: readonly ServiceRule[]): Promise<void> {
  const [first] = rules;
  if (!first) return;
  const staff = await holdersOf(by, 'service-rule:acknowledge', { communityId: first.communityId, streetId: first.streetId });
  const known = await by.query<{ pair: string }>(
    `SELECT parent_id || ':' || reader_id AS pair FROM rule_readings WHERE parent_id = ANY($1)`, [rules.map(({ id }) => id)],
  );
  const asked = new Set(known.map(({ pair }) => pair));
  const days = await by.kernel.settings.number(by, 'service-rule.readDays', first);
  const dueAt = endOfDay(dayOf((await by.kernel.calendar.current()).addWorkingDays(by.now, days)));
  for (const rule of rules) {
    const readers = staff.filter((id) => !asked.has(`${rule.id}:${id}`));
    await beginAll(by, ruleReadings, rule, 'ask', readers.map((readerId) => ({ readerId, assigneeId: readerId, parentId: rule.id, title: rule.title, dueAt })));
    if (readers.length) await notify(by, readers, 'service-rule.read', rule);
  }
}

/** Ends what nobody is to read any more. */
export async function lapseReadings(by: Acting, ruleIds: readonly string[], readerIds?: readonly string[]): Promise<void> {
  for (const parentId of ruleIds) {
    const open = await ruleReadings.lockAll(by, { parentId, state: 'asked' });
    await fireAll(by, ruleReadings, 'lapse', open.filter(({ readerId }) => !readerIds || readerIds.includes(readerId)).map((row) => ({ row })));
  }
}
