import { endOfDay, type Guard, Workflow } from '#kernel';
import type { Inspection } from './inspection.entity.js';
import { type InspectionFacts, inspectionFacts } from './inspection.facts.js';

type InspectionGuard = Guard<Inspection, InspectionFacts>;

const allAnswered: InspectionGuard = (_row, { unanswered }) => (unanswered ? { code: 'ITEMS_UNANSWERED', params: { count: unanswered } } : null);
const allExplained: InspectionGuard = (_row, { unexplained }) => (unexplained ? { code: 'FINDINGS_UNEXPLAINED', params: { count: unexplained } } : null);

/** Laid out for a day or begun at once, answered line by line on the spot, finished when nothing is left out. */
export const inspectionWorkflow = new Workflow<Inspection, InspectionFacts>({
  noun: 'inspection',
  initial: 'planned',
  path: ['planned', 'open', 'finished'],
  final: ['finished', 'cancelled', 'void'],
  numberedFrom: 'planned',
  deadline: { at: ({ inspectedOn }) => endOfDay(inspectedOn) },
  next: { planned: 'start', open: 'finish' },
  facts: inspectionFacts,
  verbs: {
    start: { from: ['planned'], to: 'open', permission: 'inspection:make', deadline: { at: ({ inspectedOn }) => endOfDay(inspectedOn) } },
    putOff: { from: ['planned'], permission: 'inspection:make' },
    answer: { from: ['open'], permission: 'inspection:make', edit: true },
    finish: { from: ['open'], to: 'finished', permission: 'inspection:make', guards: [allAnswered, allExplained] },
    enterDefect: { from: ['open', 'finished'], permission: 'inspection:make', edit: true },
    cancel: { from: ['planned', 'open'], to: 'cancelled', permission: 'inspection:make' },
    void: { from: ['planned', 'open'], to: 'void', permission: 'inspection:void' },
  },
});
