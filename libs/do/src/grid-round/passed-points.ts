import { type Acting, dayOf, type FieldError, fieldError, invalid, type Place } from '#kernel';
import { type CheckPoint, checkPoints } from '../check-point/check-points.js';
import { type GridRoundPoint, PointResult } from './grid-round.entity.js';
import type { RoundPointInput } from './grid-round.input.js';

type Passed = Pick<GridRoundPoint, 'checkPointId' | 'position' | 'name' | 'place' | 'result' | 'note'>;

/** All check points that a grid has or had. */
export function pointsOfGrid(by: Acting, { communityId, gridId }: Place & { gridId: string }): Promise<CheckPoint[]> {
  return checkPoints.find(by, { communityId, gridId }, { position: 'ASC', id: 'ASC' });
}

/**
 * How each point of the grid was found: those that were ticked, and, without an answer, those that were there at the
 * time and that nobody ticked. Whoever was without signal for days carried an older list.
 * @throws INVALID at `points.N.checkPointId` (UNKNOWN_RECORD, DUPLICATE), `points.N.note` (REQUIRED), `points` (NOTHING_VISITED)
 */
export function passed(ticked: readonly RoundPointInput[], points: readonly CheckPoint[], startedAt: Date): Passed[] {
  const ids = ticked.map((one) => one.checkPointId.toLowerCase());
  const byId = new Map(points.map((point) => [point.id, point]));
  const problems = ticked.flatMap(({ result, note }, index): FieldError[] => {
    const id = ids[index]!;
    if (!byId.has(id)) return [fieldError(`points.${index}.checkPointId`, 'UNKNOWN_RECORD')];
    if (ids.indexOf(id) < index) return [fieldError(`points.${index}.checkPointId`, 'DUPLICATE')];
    return result === PointResult.notVisited && !note ? [fieldError(`points.${index}.note`, 'REQUIRED')] : [];
  });
  if (problems.length) throw invalid(...problems);
  const answers = new Map(ticked.map((one, index) => [ids[index]!, one]));
  const asked = points.filter((point) => answers.has(point.id) || thereAt(point, startedAt));
  if (asked.length > 0 && !ticked.some(({ result }) => result !== PointResult.notVisited)) throw invalid(fieldError('points', 'NOTHING_VISITED'));
  return asked.map(({ id, name, place }, position) => ({
    checkPointId: id, name, place, position, result: answers.get(id)?.result ?? null, note: answers.get(id)?.note ?? '',
  }));
}

const thereAt = ({ enteredAt, endedOn }: CheckPoint, at: Date): boolean => enteredAt <= at && (endedOn === null || endedOn >= dayOf(at));
