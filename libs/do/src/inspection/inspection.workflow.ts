import { endOfDay, type Guard, Workflow } from '#kernel';
import type { Inspection } from './inspection.entity.js';
import { type InspectionFacts, inspectionFacts } from './inspection.facts.js';

type InspectionGuard = Guard<Inspection, InspectionFacts>;

const allAnswered: InspectionGuard = (_row, { unanswered }) => (unanswered ? { code: 'ITEMS_UNANSWERED', params: { count: unanswered } } : null);
const allExplained: InspectionGuard = (_row, { unexplained }) => (unexplained ? { code: 'FINDINGS_UNEXPLAINED', params: { count: unexplained } } : null);

/** Begun, answered line by line on the spot, finished when nothing is left out. */
export const inspectionWorkflow = new Workflow<Inspection, InspectionFacts>({
  noun: 'inspection',
  initial: 'open',
  path: ['open', 'finished'],
  final: ['finished', 'cancelled', 'void'],
  numberedFrom: 'open',
  deadline: { at: ({ inspectedOn }) => endOfDay(inspectedOn) },
  next: { open: 'finish' },
  facts: inspectionFacts,
  verbs: {
    answer: { from: ['open'], permission: 'inspection:make', edit: true },
    finish: { from: ['open'], to: 'finished', permission: 'inspection:make', guards: [allAnswered, allExplained] },
    cancel: { from: ['open'], to: 'cancelled', permission: 'inspection:make' },
    void: { from: ['open'], to: 'void', permission: 'inspection:void' },
  },
});
