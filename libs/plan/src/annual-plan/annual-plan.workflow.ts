import { dayOf, endOfDay, type Guard, Workflow } from '#kernel';
import { WRITING } from '../service-item/service-item.workflow.js';
import type { AnnualPlan } from './annual-plan.entity.js';
import { planFacts, type PlanFacts } from './annual-plan.facts.js';

type PlanGuard = Guard<AnnualPlan, PlanFacts>;

/** In force by the end of January of its year: that is what a plan promises. */
export const inForceBy = (year: number): Date => endOfDay(`${year}-01-31`);

const isReady: PlanGuard = (_row, { blocking }) => (blocking === 0 ? null : { code: 'PLAN_NOT_READY', params: { count: blocking } });

/** What is in force is not changed but revised, one revision at a time. */
const noRevisionUnderWay: PlanGuard = (_row, { underWay }) => (underWay ? { code: 'REVISION_UNDER_WAY', params: { ...underWay } } : null);

/** A version took the place of the one before it: that one's items do not come back. */
const replacedNothing: PlanGuard = (row) =>
  row.state === 'published' && row.revision > 1 ? { code: 'REVISION_IN_FORCE', params: {} } : null;

/** Who wrote or submitted it does not approve it. */
const notOwn: PlanGuard = (row, { submitterId }, asker) =>
  asker.personId !== null && [row.createdById, submitterId].includes(asker.personId) ? { code: 'OWN_RECORD', params: {} } : null;

/** Planned against done can be told from December on. */
const yearIsEnding: PlanGuard = (row, _facts, asker) => {
  const from = `${row.year}-12-01`;
  return dayOf(asker.now) >= from ? null : { code: 'TOO_EARLY', params: { from } };
};

/**
 * Clause 5.3: written by the community, approved by the street, told to residents, reviewed at the year's end. One in
 * force is revised as its next version, which goes the same way and then takes its place.
 */
export const annualPlanWorkflow = new Workflow<AnnualPlan, PlanFacts>({
  noun: 'annual-plan',
  initial: 'draft',
  path: ['draft', 'submitted', 'approved', 'published', 'closed'],
  final: ['superseded', 'closed', 'void'],
  numberedFrom: 'submitted',
  deadline: { at: (row) => row.finishBy },
  next: { draft: 'submit', submitted: 'approve', returned: 'submit', approved: 'publish', published: 'close' },
  facts: planFacts,
  instead: (row, _facts, { permission }) =>
    row.state === 'published' && permission === 'annual-plan:draft' ? { code: 'PLAN_IN_FORCE', params: { revision: row.revision } } : null,
  verbs: {
    change: { from: WRITING, permission: 'annual-plan:draft' },
    addItem: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    addItems: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    leaveOut: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    takeSheet: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    removeItem: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    addRows: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    removeItems: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    restoreItems: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    orderItems: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    takeInput: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    setInputAside: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    reopenInput: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    recordConsultation: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    removeConsultation: { from: WRITING, permission: 'annual-plan:draft', edit: true },
    submit: {
      from: WRITING,
      to: 'submitted',
      permission: 'annual-plan:submit',
      guards: [isReady],
      deadline: { setting: 'plan.approveDays' },
    },
    approve: {
      from: ['submitted'],
      to: 'approved',
      permission: 'annual-plan:approve',
      guards: [notOwn],
      deadline: { setting: 'plan.publishDays' },
    },
    return: { from: ['submitted'], to: 'returned', permission: 'annual-plan:return', deadline: { setting: 'plan.returnDays' } },
    publish: {
      from: ['approved'],
      to: 'published',
      permission: 'annual-plan:publish',
      deadline: { at: (row) => endOfDay(`${row.year + 1}-01-31`) },
    },
    revise: { from: ['published'], permission: 'annual-plan:draft', guards: [noRevisionUnderWay] },
    close: { from: ['published'], to: 'closed', permission: 'annual-plan:close', guards: [yearIsEnding, noRevisionUnderWay] },
    supersede: { from: ['published'], to: 'superseded', permission: 'annual-plan:publish', quiet: true },
    void: {
      from: ['draft', 'submitted', 'returned', 'approved', 'published'],
      to: 'void',
      permission: 'annual-plan:void',
      guards: [replacedNothing, noRevisionUnderWay],
    },
  },
});
