import { describe, expect, it } from '@jest/globals';
import { type Asker, check, type Workflow } from '#kernel';
import type { Drill } from '../drill/drill.entity.js';
import { drillWorkflow } from '../drill/drill.workflow.js';
import { emergencyPlanWorkflow } from '../emergency-plan/emergency-plan.workflow.js';
import type { EmergencySupply } from '../emergency-supply/emergency-supply.entity.js';
import { attentionAt, emergencySupplyWorkflow } from '../emergency-supply/emergency-supply.workflow.js';
import type { Incident } from '../incident/incident.entity.js';
import { incidentWorkflow } from '../incident/incident.workflow.js';
import { serviceRecoveryWorkflow } from '../service-recovery/service-recovery.workflow.js';

const asker = (now = new Date('2026-11-20T02:00:00Z')): Asker => ({ personId: 'someone', now, holds: () => true });

const flows: Record<string, Workflow<never, never>> = Object.fromEntries(
  [emergencyPlanWorkflow, emergencySupplyWorkflow, drillWorkflow, incidentWorkflow, serviceRecoveryWorkflow].map((flow) => [flow.table.noun, flow as never]),
);

describe('the lifecycles of clause 8.10', () => {
  it.each(Object.entries(flows))('hold together: %s', (_noun, flow) => expect(check(flow)).toEqual([]));

  // every state with the verbs that leave it or work in it; nothing else is open
  it.each([
    ['emergency-plan', 'draft', ['change', 'enforce', 'void']],
    ['emergency-plan', 'in-force', ['change', 'remind', 'review', 'withdraw', 'void']],
    ['emergency-plan', 'reviewing', ['change', 'review', 'withdraw', 'void']],
    ['emergency-plan', 'withdrawn', []],
    ['emergency-plan', 'void', []],
    ['emergency-supply', 'in-stock', ['change', 'receive', 'issue', 'return', 'remind', 'check', 'dispose', 'void']],
    ['emergency-supply', 'check-due', ['change', 'receive', 'issue', 'return', 'check', 'dispose', 'void']],
    ['emergency-supply', 'disposed', []],
    ['emergency-supply', 'void', []],
    ['drill', 'planned', ['change', 'write', 'hold', 'cancel', 'void']],
    ['drill', 'held', ['write', 'evaluate', 'void']],
    ['drill', 'evaluated', ['correct']],
    ['drill', 'cancelled', []],
    ['drill', 'void', []],
    ['incident', 'open', ['change', 'log', 'end', 'void']],
    ['incident', 'ended', ['change', 'log', 'review', 'void']],
    ['incident', 'closed', []],
    ['incident', 'void', []],
    ['service-recovery', 'open', ['change', 'remedy', 'void']],
    ['service-recovery', 'remedied', ['change', 'tell', 'void']],
    ['service-recovery', 'closed', []],
    ['service-recovery', 'void', []],
  ])('%s from %s: %j', (noun, state, verbs) => {
    const flow = flows[noun]!;
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(flow.blockedBy(verb, { state } as never, null as never, asker())).toEqual({ code: 'WRONG_STATE', params: { state, verb } });
    }
  });
});

describe('a drill', () => {
  const startsAt = new Date('2026-11-24T07:00:00Z');
  const aDrill = (values: Partial<Drill> = {}): Drill => ({ state: 'planned', script: '15:00 报警', startsAt, ...values }) as Drill;
  const before = asker(new Date('2026-11-24T06:59:59Z'));

  it('is held from the moment at which it begins, by a script that is written or on file', () => {
    expect(drillWorkflow.blockedBy('hold', aDrill(), { files: 0 }, before)?.code).toBe('NOT_YET_HELD');
    expect(drillWorkflow.blockedBy('hold', aDrill(), { files: 0 }, asker(startsAt))).toBeNull();
    expect(drillWorkflow.blockedBy('hold', aDrill({ script: '' }), { files: 0 }, asker(startsAt))?.code).toBe('SCRIPT_MISSING');
    expect(drillWorkflow.blockedBy('hold', aDrill({ script: '' }), { files: 1 }, asker(startsAt))).toBeNull();
  });

  it('is evaluated only after it was held', () => {
    expect(drillWorkflow.blockedBy('evaluate', aDrill(), { files: 0 }, asker(startsAt))?.code).toBe('WRONG_STATE');
    expect(drillWorkflow.blockedBy('evaluate', aDrill({ state: 'held' }), { files: 0 }, asker(startsAt))).toBeNull();
  });

  it('changes until it begins; its script until it is evaluated', () => {
    expect(drillWorkflow.blockedBy('change', aDrill(), { files: 0 }, before)).toBeNull();
    expect(drillWorkflow.blockedBy('change', aDrill(), { files: 0 }, asker(startsAt))?.code).toBe('ALREADY_STARTED');
    expect(drillWorkflow.blockedBy('write', aDrill({ state: 'held' }), { files: 0 }, asker(startsAt))).toBeNull();
  });
});

describe('supplies', () => {
  const stock = (values: Partial<EmergencySupply>): EmergencySupply => ({ state: 'in-stock', quantity: 3, issued: 0, ...values }) as EmergencySupply;
  const code = (verb: string, values: Partial<EmergencySupply>): string | undefined => emergencySupplyWorkflow.blockedBy(verb, stock(values), null, asker())?.code;

  it('are issued while there are any, come back while some are out, and are disposed of when none is', () => {
    expect([code('issue', {}), code('issue', { quantity: 0 })]).toEqual([undefined, 'NOTHING_IN_STOCK']);
    expect([code('return', { issued: 1 }), code('return', {})]).toEqual([undefined, 'NOTHING_ISSUED']);
    expect([code('dispose', {}), code('dispose', { issued: 1 })]).toEqual([undefined, 'STILL_ISSUED']);
  });

  it.each([
    [{ checkOn: '2027-05-20', expiresOn: null }, '2027-05-20'],
    [{ checkOn: '2027-05-20', expiresOn: '2027-01-31' }, '2027-01-31'],
    [{ checkOn: '2027-05-20', expiresOn: '2027-01-31', quantity: 0 }, '2027-05-20'],
  ])('ask to be looked at, with %j, by %s', (values, day) => expect(attentionAt(stock(values))?.toISOString()).toBe(`${day}T15:59:59.999Z`));
});

describe('an incident', () => {
  it('is not put away before anybody above was told', () => {
    const row = { state: 'ended' } as Incident;
    expect(incidentWorkflow.blockedBy('review', row, { reports: 0 }, asker())?.code).toBe('NOT_REPORTED');
    expect(incidentWorkflow.blockedBy('review', row, { reports: 1 }, asker())).toBeNull();
  });
});
