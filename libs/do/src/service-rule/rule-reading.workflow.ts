import { type Guard, noFacts, type Reason, Workflow } from '#kernel';
import type { RuleReading } from './rule-reading.entity.js';

const ownReading: Guard<RuleReading, null> = ({ readerId }, _facts, asker) =>
  asker.personId === readerId ? null : { code: 'NOT_YOUR_READING', params: {} };

/** What no longer holds is not read any more: say so, rather than name a state. */
const noLongerInForce = ({ state }: RuleReading): Reason | null => (state === 'lapsed' ? { code: 'RULE_NOT_IN_FORCE', params: {} } : null);

/** Who has read which version. A reading lapses with its version, and when its reader leaves. */
export const ruleReadingWorkflow = new Workflow<RuleReading, null>({
  noun: 'rule-reading',
  initial: 'asked',
  path: ['asked', 'read'],
  final: ['read', 'lapsed'],
  next: { asked: 'acknowledge' },
  instead: noLongerInForce,
  facts: noFacts,
  verbs: {
    acknowledge: { from: ['asked'], to: 'read', permission: 'service-rule:acknowledge', guards: [ownReading] },
    lapse: { from: ['asked'], to: 'lapsed', permission: 'service-rule:keep', quiet: true },
  },
});
