import { endOfDay, type Guard, Workflow } from '#kernel';
import { emergencyPlanFindings } from './completeness.js';
import type { EmergencyPlan } from './emergency-plan.entity.js';
import { type EmergencyPlanFacts, emergencyPlanFacts } from './emergency-plan.facts.js';

type PlanGuard = Guard<EmergencyPlan, EmergencyPlanFacts>;

/** 8.10.2: whoever is called, the teams, the supplies and the safeguards are named before anybody relies on it. */
export const isComplete: PlanGuard = (row, facts) => {
  const count = emergencyPlanFindings(row, facts).filter(({ blocking }) => blocking).length;
  return count ? { code: 'EMERGENCY_PLAN_INCOMPLETE', params: { count } } : null;
};

const untilReview = { at: ({ reviewOn }: EmergencyPlan) => (reviewOn ? endOfDay(reviewOn) : null) };

/** Written, in force, gone over at least once a year, and withdrawn when another takes its place. */
export const emergencyPlanWorkflow = new Workflow<EmergencyPlan, EmergencyPlanFacts>({
  noun: 'emergency-plan',
  initial: 'draft',
  path: ['draft', 'in-force', 'reviewing', 'withdrawn'],
  final: ['withdrawn', 'void'],
  standing: ['in-force'],
  numberedFrom: 'in-force',
  next: { draft: 'enforce', reviewing: 'review' },
  facts: emergencyPlanFacts,
  verbs: {
    change: { from: ['draft', 'in-force', 'reviewing'], permission: 'emergency-plan:draft', edit: true },
    enforce: { from: ['draft'], to: 'in-force', permission: 'emergency-plan:enforce', guards: [isComplete], deadline: untilReview },
    remind: { from: ['in-force'], to: 'reviewing', permission: 'emergency-plan:keep', deadline: untilReview, quiet: true },
    review: { from: ['in-force', 'reviewing'], to: 'in-force', permission: 'emergency-plan:review', guards: [isComplete], deadline: untilReview },
    withdraw: { from: ['in-force', 'reviewing'], to: 'withdrawn', permission: 'emergency-plan:enforce' },
    void: { from: ['draft', 'in-force', 'reviewing'], to: 'void', permission: 'emergency-plan:void' },
  },
});
