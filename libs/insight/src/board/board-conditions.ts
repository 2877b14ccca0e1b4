import { addDays, dayOf, startOfDay } from '#kernel';
import { Conditions, type UnitScope } from '../scope/unit-scope.js';
import { AgeBand, type BoardCaseFilter, BoardFigure, type BoardFilter } from './board.input.js';

/** Open and due within so many days: time to say so before it is late. */
const SOON_DAYS = 7;

/** From `from` days on, before `until` days. */
export const AGE_BANDS: Readonly<Record<AgeBand, { from: number; until: number | null }>> = {
  [AgeBand.week]: { from: 0, until: 8 },
  [AgeBand.fortnight]: { from: 8, until: 16 },
  [AgeBand.month]: { from: 16, until: 31 },
  [AgeBand.twoMonths]: { from: 31, until: 61 },
  [AgeBand.longer]: { from: 61, until: null },
};

const DAY_MS = 86_400_000;
const OPEN = 'n.ended_at IS NULL';

/** The period's beginning: as asked, else twelve months ago. */
export function sinceOf({ since }: BoardFilter, now: Date): string {
  const today = dayOf(now);
  return since ?? `${Number(today.slice(0, 4)) - 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`;
}

/** What of the cases (`nonconformities n`) the whole board speaks of. */
export function boardConditions(scope: UnitScope, { clauseId, ownerId, grade, potential, cause }: BoardFilter): Conditions {
  const asked = new Conditions().within('n', scope).where("n.state <> 'void'");
  if (clauseId) asked.where("EXISTS (SELECT FROM clause_links l WHERE l.record_id = n.id AND l.clause_id = ? AND l.role = 'breaches')", clauseId);
  if (ownerId) asked.where('n.owner_id = ?', ownerId);
  if (grade) asked.where('n.grade = ?', grade);
  if (potential !== undefined && potential !== null) asked.where('n.potential = ?', potential);
  if (cause) asked.where(HANGS_FROM, cause);
  return asked;
}

/** A root cause of the present round, or a cause above it, hangs from the bone `?`. */
const HANGS_FROM = `EXISTS (WITH RECURSIVE up AS (
    SELECT c.parent_id, c.heading FROM nonconformity_causes c WHERE c.nonconformity_id = n.id AND c.round = n.round AND c.root
    UNION ALL SELECT p.parent_id, p.heading FROM up u JOIN nonconformity_causes p ON p.id = u.parent_id WHERE u.heading IS NULL
  ) SELECT FROM up WHERE heading = ?)`;

/** The same narrowed to what one figure counts. */
export function caseConditions(scope: UnitScope, filter: BoardCaseFilter, now: Date): Conditions {
  const asked = boardConditions(scope, filter);
  for (const condition of figure(filter, now)) asked.where(...condition);
  if (filter.state) asked.where('n.state = ?', filter.state);
  if (filter.age) {
    const { from, until } = AGE_BANDS[filter.age];
    asked.where('n.created_at <= ?', ago(now, from));
    if (until !== null) asked.where('n.created_at > ?', ago(now, until));
  }
  return asked;
}

export function ago(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}

/** When what is due by then is due soon. */
export function soonEnd(now: Date): Date {
  return startOfDay(addDays(dayOf(now), SOON_DAYS + 1));
}

/** Of a case under judgement, whether the time to watch is over (`?` is today). */
export const TO_VERIFY = "n.state = 'verifying' AND (n.wait_until IS NULL OR n.wait_until <= ?)";

/** A case's first review, if it fell in the period (`?` are its beginning and end). */
const FIRST_REVIEW = 'FROM effectiveness_reviews e WHERE e.nonconformity_id = n.id AND e.at >= ? AND e.at < ? AND e.is_first';

function figure(filter: BoardCaseFilter, now: Date): [string, ...unknown[]][] {
  const period = [startOfDay(sinceOf(filter, now)), startOfDay(addDays(filter.until ?? dayOf(now), 1))];
  switch (filter.figure) {
    case BoardFigure.all: return [];
    case BoardFigure.open: return [[OPEN]];
    case BoardFigure.overdue: return [[OPEN], ['n.due_at < ?', now]];
    case BoardFigure.dueSoon: return [[OPEN], ['n.due_at >= ? AND n.due_at < ?', now, soonEnd(now)]];
    case BoardFigure.recurring: return [[OPEN], ['n.recurrence_of_id IS NOT NULL']];
    case BoardFigure.toVerify: return [[TO_VERIFY, dayOf(now)]];
    case BoardFigure.reported: return [['n.created_at >= ? AND n.created_at < ?', ...period]];
    case BoardFigure.recurred: return [['n.created_at >= ? AND n.created_at < ?', ...period], ['n.recurrence_of_id IS NOT NULL']];
    case BoardFigure.closed: return [["n.state = 'closed' AND n.ended_at >= ? AND n.ended_at < ?", ...period]];
    case BoardFigure.judged: return [[`EXISTS (SELECT ${FIRST_REVIEW})`, ...period]];
    case BoardFigure.effectiveFirst: return [[`EXISTS (SELECT ${FIRST_REVIEW} AND e.outcome = 'effective')`, ...period]];
  }
}
