import { daysBetween, dayOf, type ReasonType } from '#kernel';

/** What is known of a case when it is weighed against the others. */
export interface Weighed {
  state: string;
  grade: string;
  dueAt: Date | null;
  endedAt: Date | null;
  updatedAt: Date;
  recurrenceOfId: string | null;
  waitUntil: string | null;
  /** How often the same clause was breached in the community within twelve months, this time included. */
  times: number;
  roots: number;
  /** People are in danger until something is done at once. */
  atRisk: boolean;
  containedAt: Date | null;
  /** An action asks for more time, and nobody has answered. */
  asks: boolean;
  /** Actions of the present round that nobody has begun, and all that count. */
  unbegun: number;
  actions: number;
  reminders: number;
  remindedAt: Date | null;
}

/** Nobody has touched it for so long. */
const STILL_DAYS = 14;
const SOON_DAYS = 7;

/**
 * The order of the day's ten: danger to people weighs 6 until it is contained, what is grave 4, what is late 3 and one more for every five days (four at most),
 * what happens again 2, what waits to be verified, or for more time to be granted, 2. Among equals the earlier deadline. `now` and `today` are values.
 */
export function weight(now: string, today: string): string {
  return `(CASE WHEN n.at_risk AND n.contained_at IS NULL THEN 6 ELSE 0 END
    + CASE n.grade WHEN 'major' THEN 4 ELSE 0 END
    + CASE WHEN n.due_at < ${now} THEN 3 + least(floor(extract(epoch FROM ${now}::timestamptz - n.due_at) / 432000), 4) ELSE 0 END
    + CASE WHEN n.recurrence_of_id IS NOT NULL THEN 2 ELSE 0 END
    + CASE WHEN n.state = 'verifying' AND (n.wait_until IS NULL OR n.wait_until <= ${today}) THEN 2 ELSE 0 END
    + CASE WHEN n.state = 'acting' AND EXISTS (SELECT FROM action_extensions e JOIN corrective_actions x ON x.id = e.action_id
        WHERE x.parent_id = n.id AND e.granted IS NULL) THEN 2 ELSE 0 END)`;
}

/** Why a case stands out, in the order in which it is said. */
export function reasonsOf(one: Weighed, now: Date): ReasonType[] {
  if (one.endedAt) return one.recurrenceOfId ? [{ code: 'RECURS', params: { times: one.times } }] : [];
  const today = dayOf(now);
  const since = (at: Date): number => daysBetween(dayOf(at), today);
  const reasons: ReasonType[] = [];
  const say = (when: boolean, code: string, params: object = {}): void => void (when && reasons.push({ code, params }));
  say(one.atRisk, one.containedAt ? 'CONTAINED' : 'AT_RISK');
  say(one.grade === 'major', 'MAJOR');
  say(one.dueAt !== null && one.dueAt < now, 'OVERDUE', { days: one.dueAt ? since(one.dueAt) : 0 });
  say(one.recurrenceOfId !== null, 'RECURS', { times: one.times });
  const verifiable = one.state === 'verifying' && (one.waitUntil === null || one.waitUntil <= today);
  say(verifiable, 'TO_VERIFY', { days: one.waitUntil ? daysBetween(one.waitUntil, today) : since(one.updatedAt) });
  say(one.state === 'verifying' && !verifiable, 'WATCHED', { until: one.waitUntil });
  say(one.asks, 'EXTENSION');
  say(one.state === 'analysing' && one.roots === 0, 'NO_CAUSE');
  say(one.state === 'acting' && one.actions > 0 && one.unbegun === one.actions, 'NOT_BEGUN');
  say(one.state !== 'verifying' && since(one.updatedAt) >= STILL_DAYS, 'STILL', { days: since(one.updatedAt) });
  const left = one.dueAt && one.dueAt >= now ? daysBetween(today, dayOf(one.dueAt)) : null;
  say(left !== null && left <= SOON_DAYS, 'DUE_SOON', { days: left });
  say(one.reminders > 0, 'REMINDED', { times: one.reminders, on: one.remindedAt && dayOf(one.remindedAt) });
  return reasons;
}
