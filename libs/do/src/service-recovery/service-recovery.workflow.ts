import { noFacts, Workflow } from '#kernel';
import type { ServiceRecovery } from './service-recovery.entity.js';

/** Clause 8.10.1: seen, made good in time, told to the person; to 10.1 where that is needed. */
export const serviceRecoveryWorkflow = new Workflow<ServiceRecovery, null>({
  noun: 'service-recovery',
  initial: 'open',
  path: ['open', 'remedied', 'closed'],
  final: ['closed', 'void'],
  numberedFrom: 'open',
  deadline: { setting: 'serviceRecovery.remedyDays' },
  next: { open: 'remedy', remedied: 'tell' },
  facts: noFacts,
  verbs: {
    change: { from: ['open', 'remedied'], permission: 'service-recovery:open', edit: true },
    remedy: { from: ['open'], to: 'remedied', permission: 'service-recovery:remedy', deadline: { setting: 'serviceRecovery.tellDays' } },
    tell: { from: ['remedied'], to: 'closed', permission: 'service-recovery:remedy' },
    void: { from: ['open', 'remedied'], to: 'void', permission: 'service-recovery:void' },
  },
});
