import { type Guard, Workflow } from '#kernel';
import type { Destruction } from './destruction.entity.js';
import { type DestructionFacts, destructionFacts } from './destruction.facts.js';

type DestructionGuard = Guard<Destruction, DestructionFacts>;

const anotherThanProposed: DestructionGuard = ({ proposedById }, _facts, asker) =>
  asker.personId && asker.personId !== proposedById ? null : { code: 'OWN_DESTRUCTION', params: {} };

const byWhoProposed: DestructionGuard = ({ proposedById }, _facts, asker) =>
  asker.personId === proposedById ? null : { code: 'NOT_YOUR_PROPOSAL', params: {} };

/** Asked again at the last moment: a hold or a dispute may have come since it was proposed. */
const nothingHolds: DestructionGuard = (_row, { held }) => {
  const [first] = held;
  return first ? { code: 'DESTRUCTION_HELD', params: { count: held.length, number: first } } : null;
};

/** 8.4.3: proposed by one, approved by another; then what is listed is gone, and the list stays. */
export const destructionWorkflow = new Workflow<Destruction, DestructionFacts>({
  noun: 'destruction',
  initial: 'proposed',
  path: ['proposed', 'destroyed'],
  final: ['destroyed', 'refused', 'withdrawn'],
  numberedFrom: 'proposed',
  next: { proposed: 'approve' },
  deadline: { setting: 'archive.approveDays' },
  facts: destructionFacts,
  verbs: {
    approve: { from: ['proposed'], to: 'destroyed', permission: 'destruction:approve', guards: [anotherThanProposed, nothingHolds] },
    refuse: { from: ['proposed'], to: 'refused', permission: 'destruction:approve', guards: [anotherThanProposed] },
    withdraw: { from: ['proposed'], to: 'withdrawn', permission: 'destruction:propose', guards: [byWhoProposed] },
  },
});
