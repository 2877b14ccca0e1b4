import { noFacts, Workflow } from '#kernel';
import type { Obligation } from './obligation.entity.js';

const OPEN = ['coming', 'due', 'missed'];
const promised = { at: (row: Obligation) => row.finishBy };

/**
 * Laid out for the year; due once its end comes near; done by the records that fulfil it, or by a person's word. A
 * missed one can be made good.
 */
export const obligationWorkflow = new Workflow<Obligation, null>({
  noun: 'obligation',
  initial: 'coming',
  path: ['coming', 'due', 'done'],
  final: ['done', 'void'],
  standing: ['coming'],
  numberedFrom: 'coming',
  next: { due: 'fulfil', missed: 'fulfil' },
  facts: noFacts,
  verbs: {
    remind: { from: ['coming'], to: 'due', permission: 'obligation:keep', deadline: promised, quiet: true },
    lapse: { from: ['coming', 'due'], to: 'missed', permission: 'obligation:keep', deadline: promised, quiet: true },
    tick: { from: OPEN, to: 'done', permission: 'obligation:keep', quiet: true },
    fulfil: { from: OPEN, to: 'done', permission: 'obligation:fulfil' },
    appoint: { from: OPEN, permission: 'obligation:assign', edit: true },
    count: { from: OPEN, permission: 'obligation:fulfil', quiet: true },
    void: { from: OPEN, to: 'void', permission: 'obligation:void' },
  },
});
