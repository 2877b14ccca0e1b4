import { type Acting, dayOf, fieldError, type FieldError, type Place } from '#kernel';
import { NUMBER_FACTS } from '#standards';
import { type Objective, ObjectiveDirection, ObjectiveLevel } from './objective.entity.js';

type Written = Pick<Objective, 'level' | 'gridId' | 'subject' | 'servesId' | 'direction' | 'baseline' | 'baselineOn' | 'target' | 'dueOn' | 'fact'>;

/** From the whole down: an objective serves one that comes earlier here, so that none can serve itself in a round. */
const FROM_THE_TOP: readonly string[] = Object.values(ObjectiveLevel);
const below = (level: string, other: string): boolean => FROM_THE_TOP.indexOf(level) > FROM_THE_TOP.indexOf(other);

/** What is wrong with an objective as it is written, at its fields. @param id of the one that is changed */
export async function objectiveProblems(by: Acting, place: Place, row: Written, id: string | null): Promise<FieldError[]> {
  return [...rowProblems(row, dayOf(by.now)), ...(await gridProblems(by, place, row)), ...(await cascadeProblems(by, place, row, id))];
}

function rowProblems({ level, subject, baselineOn, dueOn, fact, ...row }: Written, today: string): FieldError[] {
  const named = level === ObjectiveLevel.department || level === ObjectiveLevel.service;
  return [
    ...(named && !subject ? [fieldError('subject', 'REQUIRED')] : []),
    ...(baselineOn && baselineOn > today ? [fieldError('baselineOn', 'IN_THE_FUTURE')] : []),
    ...dayProblems(baselineOn, dueOn, today),
    ...targetProblems(row),
    ...(fact && !(NUMBER_FACTS as readonly string[]).includes(fact) ? [fieldError('fact', 'UNKNOWN_FACT')] : []),
  ];
}

/** A day to come, after the baseline. */
export function dayProblems(baselineOn: string | null, dueOn: string | null, today: string): FieldError[] {
  if (!dueOn) return [];
  if (dueOn < today) return [fieldError('dueOn', 'IN_THE_PAST')];
  return baselineOn && dueOn <= baselineOn ? [fieldError('dueOn', 'DATES_REVERSED')] : [];
}

/** A rise has its target above the baseline, a fall below it; equal is let be and warned of. */
export function targetProblems({ direction, baseline, target }: Pick<Objective, 'direction' | 'baseline' | 'target'>): FieldError[] {
  if (baseline === null || target === null || direction === ObjectiveDirection.hold) return [];
  const against = direction === ObjectiveDirection.up ? target < baseline : target > baseline;
  return against ? [fieldError('target', 'AGAINST_DIRECTION', { direction })] : [];
}

async function gridProblems(by: Acting, { communityId }: Place, { level, gridId }: Written): Promise<FieldError[]> {
  if (level !== ObjectiveLevel.grid) return [];
  if (!gridId) return [fieldError('gridId', 'REQUIRED')];
  const found = await by.query(`SELECT id FROM org_units WHERE id = $1 AND community_id = $2 AND kind = 'grid'`, [gridId, communityId]);
  return found.length ? [] : [fieldError('gridId', 'UNKNOWN_UNIT')];
}

async function cascadeProblems(by: Acting, { communityId }: Place, { level, servesId }: Written, id: string | null): Promise<FieldError[]> {
  if (!servesId && !id) return [];
  const rows = await by.query<{ id: string; level: string; above: boolean }>(
    `SELECT id, level, id = $1 AS above FROM objectives
     WHERE community_id = $2 AND ((id = $1 AND ended_at IS NULL) OR (serves_id = $3 AND state <> 'void'))`,
    [servesId, communityId, id],
  );
  const higher = rows.find(({ above }) => above);
  const lower = rows.filter((one) => !one.above && !below(one.level, level));
  return [
    ...(servesId && !higher ? [fieldError('servesId', 'UNKNOWN_RECORD')] : []),
    ...(higher && !below(level, higher.level) ? [fieldError('servesId', 'NOT_HIGHER', { level: higher.level })] : []),
    ...(lower[0] ? [fieldError('level', 'NOT_HIGHER', { level: lower[0].level })] : []),
  ];
}
