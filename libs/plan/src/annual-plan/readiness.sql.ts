import type { Acting } from '#kernel';
import { gapsOf } from '../objective/objective-course.js';
import type { Objective } from '../objective/objective.entity.js';
import type { Around, PlannedObjective } from './readiness.js';

type Written = Pick<Objective, 'id' | 'title' | 'state' | 'measure' | 'unit' | 'direction' | 'baseline' | 'target' | 'tolerance' | 'dueOn'>;

/** The objectives of a plan's year, those without a day among them. */
export async function objectivesOfYear(by: Acting, planId: string): Promise<readonly PlannedObjective[]> {
  const found = await by.op.load('objectives of a plan’s year', planId, async (ids) => {
    const rows = await by.query<Written & { planId: string }>(
      `SELECT p.id AS "planId", o.id, o.title, o.state, o.measure, o.unit, o.direction, o.baseline, o.target, o.tolerance, o.due_on::text AS "dueOn"
       FROM annual_plans p JOIN objectives o ON o.community_id = p.community_id
       WHERE p.id = ANY($1) AND o.state NOT IN ('dropped', 'void') AND (date_part('year', o.due_on) = p.year OR (o.due_on IS NULL AND o.state = 'draft'))
       ORDER BY o.number NULLS LAST, o.id`,
      [ids],
    );
    return grouped(ids, rows.map(({ planId, ...row }) => ({
      planId, id: row.id, title: row.title, hasBaseline: row.baseline !== null || row.direction === 'hold',
      gaps: row.state === 'draft' ? gapsOf({ ...row, baselineOn: null }) : [],
    })));
  });
  return found ?? [];
}

/** A grid is served by an item that names it or all grids, or whose owner works in it. */
const GRIDS_LEFT = `
  SELECT p.id AS "planId", g.name FROM annual_plans p JOIN org_units g ON g.community_id = p.community_id AND g.kind = 'grid'
  WHERE p.id = ANY($1) AND (g.closed_from IS NULL OR g.closed_from > $2) AND NOT EXISTS (
    SELECT FROM service_items i WHERE i.parent_id = p.id AND i.state <> 'void' AND (
      i.grid_id = g.id OR position(g.name IN concat_ws(' ', i.title, i.target_group, i.requirement, i.done_by)) > 0
      OR concat_ws(' ', i.title, i.target_group, i.requirement, i.expected_result, i.done_by) ~ '(每|各|所有|全部|[0-9]+)个?网格'
      OR EXISTS (SELECT FROM memberships m WHERE m.person_id = i.assignee_id AND m.unit_id = g.id AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2))))
  ORDER BY g.code`;

export async function gridsLeft(by: Acting, planId: string, today: string): Promise<readonly string[]> {
  const found = await by.op.load('grids without an item', planId, async (ids) =>
    grouped(ids, await by.query<{ planId: string; name: string }>(GRIDS_LEFT, [ids, today])));
  return (found ?? []).map(({ name }) => name);
}

/** What the plan in force in the year before costs; null where there is none. */
export async function budgetBefore(by: Acting, planId: string): Promise<Around['before']> {
  const found = await by.op.load('budgets of the year before', planId, async (ids) => {
    const rows = await by.query<{ planId: string; year: number; budgetFen: string }>(
      `SELECT p.id AS "planId", b.year, sum(coalesce(i.budget_fen, 0)) AS "budgetFen"
       FROM annual_plans p JOIN annual_plans b ON b.community_id = p.community_id AND b.year = p.year - 1 AND b.state IN ('published', 'closed')
         JOIN service_items i ON i.parent_id = b.id AND i.state <> 'void'
       WHERE p.id = ANY($1) GROUP BY p.id, b.id`,
      [ids],
    );
    return new Map(rows.map(({ planId: id, year, budgetFen }) => [id, { year, budgetFen: Number(budgetFen) }]));
  });
  return found ?? null;
}

function grouped<Row extends { planId: string }>(ids: readonly string[], rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) groups.get(row.planId)?.push(row);
  return groups;
}
