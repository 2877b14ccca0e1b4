import { type Guard, Workflow } from '#kernel';
import type { GridFinding } from './grid-finding.entity.js';
import { type FindingFacts, findingFacts } from './grid-finding.facts.js';

/** What was passed on is looked at again once there is a reply, not before. */
const requestAnswered: Guard<GridFinding, FindingFacts> = (row, { request }) =>
  row.state === 'passed' && request && !request.answered ? { code: 'REQUEST_UNANSWERED', params: { number: request.number } } : null;

/** 8.7.4 and 8.7.5: settled where it was found, or passed on as a request and looked at again when that is answered. */
export const gridFindingWorkflow = new Workflow<GridFinding, FindingFacts>({
  noun: 'grid-finding',
  initial: 'open',
  path: ['open', 'settled'],
  final: ['settled', 'void'],
  standing: ['passed'],
  numberedFrom: 'open',
  next: { open: 'settle' },
  facts: findingFacts,
  verbs: {
    settle: { from: ['open', 'passed'], to: 'settled', permission: 'grid-finding:handle', guards: [requestAnswered] },
    pass: { from: ['open'], to: 'passed', permission: 'grid-finding:handle' },
    correct: { from: ['open'], permission: 'grid-finding:handle', edit: true },
    regrade: { from: ['open'], permission: 'grid-finding:grade', edit: true },
    void: { from: ['open', 'passed'], to: 'void', permission: 'grid-finding:void' },
  },
});
