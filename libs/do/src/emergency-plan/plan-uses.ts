import { type Acting, readable, RECORD_REF_COLUMNS, RecordRef } from '#kernel';

const MOST = 100;

/** Drills of a plan and incidents in which it was followed, newest first, without what was entered by mistake. */
export async function usesOfPlan(by: Acting, planId: string): Promise<RecordRef[]> {
  const found = await by.op.load('uses of emergency plans', planId, async (ids) => {
    const rows = await by.query<RecordRef & { planId: string }>(
      `SELECT ${RECORD_REF_COLUMNS}, u.plan_id AS "planId" FROM (
         SELECT id, emergency_plan_id AS plan_id, starts_at FROM drills WHERE emergency_plan_id = ANY($2)
         UNION ALL SELECT id, emergency_plan_id, starts_at FROM incidents WHERE emergency_plan_id = ANY($2)
       ) AS u JOIN records r ON r.id = u.id WHERE r.state <> 'void' ORDER BY u.starts_at DESC, u.id DESC LIMIT ${MOST}`,
      [by.now, ids],
    );
    const groups = new Map<string, RecordRef[]>(ids.map((id) => [id, []]));
    for (const { planId: plan, ...ref } of rows) if (readable(by, ref)) groups.get(plan)?.push(Object.assign(new RecordRef(), ref));
    return groups;
  });
  return found ?? [];
}
