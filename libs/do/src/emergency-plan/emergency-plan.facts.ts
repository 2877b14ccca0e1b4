import { type Acting, addDays, dayOf, startOfDay } from '#kernel';
import type { PlanParts } from './completeness.js';
import type { EmergencyPlan } from './emergency-plan.entity.js';

export type EmergencyPlanFacts = PlanParts;

const NOTHING: PlanParts = { contacts: [], teams: [], stock: [], risks: 0, drills: 0 };

/** What completeness looks at beyond the row: one statement for any number of plans. */
export async function emergencyPlanFacts(by: Acting, rows: readonly EmergencyPlan[]): Promise<ReadonlyMap<string, EmergencyPlanFacts>> {
  const today = dayOf(by.now);
  const found = await by.query<EmergencyPlanFacts & { id: string }>(
    `SELECT p.id,
       (SELECT coalesce(json_agg(json_build_object('part', c.part, 'name', c.name, 'phone', c.phone) ORDER BY c.position), '[]')
        FROM emergency_contacts c WHERE c.plan_id = p.id) AS contacts,
       (SELECT coalesce(json_agg(json_build_object('name', t.name, 'leader', t.leader, 'phone', t.phone, 'support', t.support) ORDER BY t.position), '[]')
        FROM emergency_teams t WHERE t.plan_id = p.id) AS teams,
       (SELECT coalesce(json_agg(json_build_object('kind', s.supply_kind, 'kept', s.keeper <> '' AND s.keeper_phone <> '',
          'usable', s.quantity > 0 AND s.condition <> 'broken' AND coalesce(s.expires_on >= $2, true))), '[]')
        FROM emergency_supplies s WHERE s.community_id = p.community_id AND s.state IN ('in-stock', 'check-due')) AS stock,
       (SELECT count(*)::int FROM risk_deliveries d WHERE d.record_id = p.id) AS risks,
       (SELECT count(*)::int FROM drills d WHERE d.emergency_plan_id = p.id AND d.state IN ('held', 'evaluated') AND d.starts_at >= $3) AS drills
     FROM emergency_plans p WHERE p.id = ANY($1)`,
    [rows.map((row) => row.id), today, startOfDay(addDays(today, -365))],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}

/** Of one plan, fetched together with the others asked for in the same tick. */
export async function partsOfPlan(by: Acting, row: EmergencyPlan): Promise<EmergencyPlanFacts> {
  return (await by.op.load('facts of emergency plans', row.id, (ids) => emergencyPlanFacts(by, ids.map((id) => ({ id }) as EmergencyPlan)))) ?? NOTHING;
}
