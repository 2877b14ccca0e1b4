import { endOfDay, type Guard, Workflow } from '#kernel';
import type { ServiceRule } from './service-rule.entity.js';
import { type RuleFacts, ruleFacts } from './service-rule.facts.js';

type RuleGuard = Guard<ServiceRule, RuleFacts>;

/** A rule with a title alone binds nobody. */
const saysSomething: RuleGuard = ({ content }, { files }) => (content || files ? null : { code: 'RULE_EMPTY', params: {} });

/** One version a day: the new one begins after the one before it did, whose last day is then the day before. */
const followsTheFormer: RuleGuard = ({ inForceFrom }, { formerFrom }) =>
  formerFrom && inForceFrom <= formerFrom ? { code: 'RULE_IN_FORCE', params: { from: formerFrom } } : null;

const noneComing: RuleGuard = (_row, { coming }) => (coming === null ? null : { code: 'RULE_DRAFTED', params: { edition: coming } });

const HOLDS = ['in-force', 'due'];
const untilReview = { at: ({ reviewOn }: ServiceRule): Date | null => (reviewOn ? endOfDay(reviewOn) : null) };

/** 8.4.1: written, approved, in force from its day until the next version is or it is withdrawn; looked at again in time. */
export const serviceRuleWorkflow = new Workflow<ServiceRule, RuleFacts>({
  noun: 'service-rule',
  initial: 'draft',
  path: ['draft', 'approved', 'in-force', 'superseded'],
  final: ['superseded', 'withdrawn', 'void'],
  standing: ['approved', 'in-force'],
  numberedFrom: 'approved',
  next: { draft: 'approve', due: 'confirm' },
  facts: ruleFacts,
  verbs: {
    change: { from: ['draft'], permission: 'service-rule:draft', edit: true },
    approve: { from: ['draft'], to: 'approved', permission: 'service-rule:approve', guards: [saysSomething, followsTheFormer] },
    start: { from: ['approved'], to: 'in-force', permission: 'service-rule:keep', deadline: untilReview, quiet: true },
    remind: { from: ['in-force'], to: 'due', permission: 'service-rule:keep', deadline: untilReview, quiet: true },
    revise: { from: HOLDS, permission: 'service-rule:draft', guards: [noneComing] },
    confirm: { from: HOLDS, to: 'in-force', permission: 'service-rule:approve', deadline: untilReview },
    supersede: { from: HOLDS, to: 'superseded', permission: 'service-rule:approve', quiet: true },
    withdraw: { from: ['approved', ...HOLDS], to: 'withdrawn', permission: 'service-rule:approve' },
    void: { from: ['draft', 'approved', ...HOLDS], to: 'void', permission: 'service-rule:void' },
  },
});
