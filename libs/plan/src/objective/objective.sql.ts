import { type Acting, type Page, type PageInput, pageWith, type RecordFilter, type RecordSort } from '#kernel';
import { meets } from './objective-course.js';
import { objectives } from './objective.kind.js';
import type { Objective } from './objective.entity.js';

/** One that was not reached in its year. */
export interface MissedObjective extends Pick<Objective, 'id' | 'number' | 'title' | 'state' | 'level' | 'dimension' | 'measure' | 'unit'> {
  /** The target, and the latest value where there is one, in `unit`. */
  target: number;
  value: number | null;
  /** YYYY-MM-DD. */
  dueOn: string;
}

/** What next year's planning hears of: objectives of a year that were missed, or whose day is over without their target. */
export async function missedObjectivesAt(by: Acting, communityId: string, year: number): Promise<MissedObjective[]> {
  const rows = await by.query<MissedObjective & Pick<Objective, 'direction' | 'tolerance'>>(
    `SELECT o.id, o.number, o.title, o.state, o.level, o.dimension, o.measure, o.unit, o.direction, o.tolerance, o.target, o.due_on::text AS "dueOn", v.value
     FROM objectives o LEFT JOIN LATERAL (
       SELECT value FROM objective_values WHERE objective_id = o.id AND withdrawn_at IS NULL ORDER BY on_day DESC LIMIT 1) v ON true
     WHERE o.community_id = $1 AND date_part('year', o.due_on) = $2
       AND (o.state = 'missed' OR (o.ended_at IS NULL AND o.state <> 'draft' AND o.due_on < ($3::timestamptz AT TIME ZONE 'Asia/Shanghai')::date))
     ORDER BY o.due_on, o.number LIMIT 200`,
    [communityId, year, by.now],
  );
  return rows
    .filter((row) => row.state === 'missed' || row.value === null || !meets({ ...row, baseline: null, baselineOn: null }, row.value))
    .map(({ direction: _direction, tolerance: _tolerance, ...row }) => row);
}

/** The objectives below one, in the order of their levels. */
export async function servedBy(by: Acting, id: string): Promise<Objective[]> {
  const found = await by.op.load('objectives below', id, async (ids) => {
    const rows = await objectives.reading(by).where(`row.serves_id = ANY (?) AND row.state <> 'void'`, ids).orderBy('createdAt').many({ limit: 500 });
    return new Map(ids.map((one) => [one, rows.filter(({ servesId }) => servesId === one)]));
  });
  return found ?? [];
}

/** In a year runs what began by its end and neither was due nor ended before it; what has no day yet runs in every one. */
const RUNS_IN = `row.due_on IS NULL OR (? BETWEEN date_part('year', coalesce(row.baseline_on, row.created_at::date)) AND date_part('year', row.due_on)
  AND (row.ended_at IS NULL OR date_part('year', row.ended_at) >= ?))`;

export async function objectivesPage(
  by: Acting, filter: RecordFilter, equal: Partial<Objective>, year: number | null | undefined, sort: RecordSort, page: PageInput,
): Promise<Page<Objective>> {
  const narrow = (rows: ReturnType<typeof objectives.reading>): typeof rows => (year ? rows.where(RUNS_IN, year, year) : rows).whereEqual(equal);
  return pageWith(await narrow(objectives.sorted(by, filter, sort)).many(page), () => narrow(objectives.matching(by, filter)).count());
}

/** Those of a community: the tree is drawn from them. */
export function objectivesOf(by: Acting, communityId: string, year: number | null): Promise<Objective[]> {
  const rows = objectives.reading(by).where(`row.community_id = ? AND row.state <> 'void'`, communityId);
  if (year) rows.where(RUNS_IN, year, year);
  return rows.orderBy('number', 'ASC NULLS LAST').orderBy('id').many({ limit: 500 });
}
