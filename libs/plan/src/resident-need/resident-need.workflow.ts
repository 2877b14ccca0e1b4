import { noFacts, Workflow } from '#kernel';
import type { ResidentNeed } from './resident-need.entity.js';

/** Heard, and there until it is set aside or becomes part of another; what a plan takes up stays, with the link. */
export const residentNeedWorkflow = new Workflow<ResidentNeed, null>({
  noun: 'resident-need',
  initial: 'open',
  path: ['open'],
  final: ['merged', 'void'],
  standing: ['open', 'aside'],
  numberedFrom: 'open',
  next: {},
  facts: noFacts,
  verbs: {
    hear: { from: ['open', 'aside'], permission: 'resident-need:collect', quiet: true },
    change: { from: ['open', 'aside'], permission: 'resident-need:sort', edit: true },
    setAside: { from: ['open'], to: 'aside', permission: 'resident-need:sort' },
    reopen: { from: ['aside'], to: 'open', permission: 'resident-need:sort' },
    merge: { from: ['open', 'aside'], to: 'merged', permission: 'resident-need:sort' },
    void: { from: ['open', 'aside'], to: 'void', permission: 'resident-need:void' },
  },
});
