import type { Acting } from '#kernel';
import { PlanTemplateUse } from './plan-template.entity.js';

type Placed = PlanTemplateUse & { streetId: string };

async function usesBy(by: Acting, column: 'template_id' | 'plan_id', ids: readonly string[]): Promise<Placed[]> {
  const rows = await by.query<Placed>(
    `SELECT u.plan_id AS "planId", p.title AS "planTitle", p.state AS "planState", p.year, u.template_id AS "templateId", u.template_title AS "templateTitle", u.edition, u.taken,
       u.left_out AS "leftOut", u.community_id AS "communityId", u.street_id AS "streetId"
     FROM plan_template_uses u JOIN annual_plans p ON p.id = u.plan_id
     WHERE u.${column} = ANY($1) AND p.state <> 'void' ORDER BY p.year DESC, u.plan_id`,
    [ids],
  );
  return rows.filter((row) => by.actor.may('annual-plan:read', row)).map((row) => Object.assign(new PlanTemplateUse(), row));
}

/** Plans within reach that were begun from a template, the latest year first. */
export async function usesOf(by: Acting, templateId: string): Promise<PlanTemplateUse[]> {
  const found = await by.op.load('template uses', templateId, async (ids) => {
    const rows = await usesBy(by, 'template_id', ids);
    return new Map(ids.map((id) => [id, rows.filter((row) => row.templateId === id)]));
  });
  return found ?? [];
}

/** What a plan was begun from; undefined when it was no template. */
export function useOf(by: Acting, planId: string): Promise<PlanTemplateUse | undefined> {
  return by.op.load('template of plan', planId, async (ids) => new Map((await usesBy(by, 'plan_id', ids)).map((row) => [row.planId, row])));
}
