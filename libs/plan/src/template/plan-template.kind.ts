import { type Acting, Reading, type RecordKind, type RecordKindName, RecordRows, Stage } from '#kernel';
import { PlanTemplate } from './plan-template.entity.js';
import { planTemplateWorkflow, type TemplateFacts } from './plan-template.workflow.js';

/** Not among the kinds of records, since it is nobody's work in a community: only its history needs a name of its kind. */
const planTemplateKind: RecordKind<PlanTemplate, TemplateFacts> = {
  kind: 'plan-template' as RecordKindName,
  entity: PlanTemplate,
  table: 'plan_templates',
  stage: Stage.plan,
  prefix: 'PT',
  flow: planTemplateWorkflow,
  readPermission: 'plan-template:read',
  defaultClauses: [],
};

/** Beside those of one's own street or district: shared ones from above. */
class TemplateRows extends RecordRows<PlanTemplate, TemplateFacts> {
  override reading(by: Acting): Reading<PlanTemplate> {
    const { all, streets, communities } = by.actor.reach('plan-template:read');
    const rows = Reading.of(by, PlanTemplate);
    if (all) return rows;
    return rows.where(
      `row.street_id = ANY (?) OR (row.state = 'shared' AND row.street_id IN (
         SELECT unnest(ARRAY[u.street_id, u.district_id]) FROM org_units u WHERE u.id = ANY (?)))`,
      [...streets], [...streets, ...communities],
    );
  }
}

export const planTemplates = new TemplateRows(planTemplateKind);
