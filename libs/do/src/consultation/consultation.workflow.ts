import { noFacts, Workflow } from '#kernel';
import type { Consultation } from './consultation.entity.js';

/** 8.5: answered at once as a rule; what nobody knew is found out and told. */
export const consultationWorkflow = new Workflow<Consultation, null>({
  noun: 'consultation',
  initial: 'open',
  path: ['open', 'answered'],
  final: ['answered', 'void'],
  numberedFrom: 'open',
  deadline: { setting: 'consultation.answerDays' },
  next: { open: 'answer' },
  facts: noFacts,
  verbs: {
    answer: { from: ['open'], to: 'answered', permission: 'consultation:log' },
    void: { from: ['open'], to: 'void', permission: 'consultation:void' },
  },
});
