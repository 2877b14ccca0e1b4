import { endOfDay, type Guard, noFacts, Workflow } from '#kernel';
import type { EmergencySupply } from './emergency-supply.entity.js';

type SupplyGuard = Guard<EmergencySupply, null>;

const KEPT = ['in-stock', 'check-due'];

const liesThere: SupplyGuard = ({ quantity }) => (quantity > 0 ? null : { code: 'NOTHING_IN_STOCK', params: {} });
const isOut: SupplyGuard = ({ issued }) => (issued > 0 ? null : { code: 'NOTHING_ISSUED', params: {} });
const isIn: SupplyGuard = ({ issued }) => (issued > 0 ? { code: 'STILL_ISSUED', params: { count: issued } } : null);

/** The earlier of the next look at it and, where something lies there, the end of its time. */
export function attentionAt({ checkOn, expiresOn, quantity }: Pick<EmergencySupply, 'checkOn' | 'expiresOn' | 'quantity'>): Date | null {
  const [day] = [checkOn, quantity > 0 ? expiresOn : null].filter((one) => one !== null).sort();
  return day ? endOfDay(day) : null;
}

const untilLookedAt = { at: attentionAt };

/** Kept, issued and returned, looked at again and again, and disposed of in the end. */
export const emergencySupplyWorkflow = new Workflow<EmergencySupply, null>({
  noun: 'emergency-supply',
  initial: 'in-stock',
  path: ['in-stock', 'check-due', 'disposed'],
  final: ['disposed', 'void'],
  standing: ['in-stock'],
  numberedFrom: 'in-stock',
  deadline: untilLookedAt,
  next: { 'check-due': 'check' },
  facts: noFacts,
  verbs: {
    change: { from: KEPT, permission: 'emergency-supply:enter', edit: true },
    receive: { from: KEPT, permission: 'emergency-supply:issue' },
    issue: { from: KEPT, permission: 'emergency-supply:issue', guards: [liesThere] },
    return: { from: KEPT, permission: 'emergency-supply:issue', guards: [isOut] },
    remind: { from: ['in-stock'], to: 'check-due', permission: 'emergency-supply:keep', deadline: untilLookedAt, quiet: true },
    check: { from: KEPT, to: 'in-stock', permission: 'emergency-supply:check', deadline: untilLookedAt },
    dispose: { from: KEPT, to: 'disposed', permission: 'emergency-supply:enter', guards: [isIn] },
    void: { from: KEPT, to: 'void', permission: 'emergency-supply:void' },
  },
});
