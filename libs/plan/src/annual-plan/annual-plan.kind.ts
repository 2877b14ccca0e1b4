import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { AnnualPlan } from './annual-plan.entity.js';
import type { PlanFacts } from './annual-plan.facts.js';
import { annualPlanWorkflow } from './annual-plan.workflow.js';

/** What the kernel knows of annual plans. A list's year is the year planned, not the year of writing. */
export const annualPlanKind: RecordKind<AnnualPlan, PlanFacts> = {
  kind: RecordKindName.annualPlan,
  entity: AnnualPlan,
  table: 'annual_plans',
  stage: Stage.plan,
  prefix: 'AP',
  flow: annualPlanWorkflow,
  readPermission: 'annual-plan:read',
  defaultClauses: [{ number: '5.3', role: 'implements' }],
  yearColumn: 'year',
};

export const annualPlans = new RecordRows(annualPlanKind);
