import { noFacts, Workflow } from '#kernel';
import type { RegisterRow } from './register.entity.js';

/** The life of an entry of any register: it stands there until it is ended, and may come back. */
export const registerWorkflow = new Workflow<RegisterRow, null>({
  noun: 'register',
  initial: 'current',
  path: ['current', 'ended'],
  final: ['void'],
  standing: ['current', 'ended'],
  numberedFrom: 'current',
  next: {},
  facts: noFacts,
  verbs: {
    edit: { from: ['current', 'ended'], permission: 'register:edit', edit: true },
    end: { from: ['current'], to: 'ended', permission: 'register:end' },
    resume: { from: ['ended'], to: 'current', permission: 'register:end' },
    void: { from: ['current', 'ended'], to: 'void', permission: 'register:void' },
  },
});
