import { describe, expect, it } from '@jest/globals';
import type { Asker } from '#kernel';
import { emergencyPlanFindings, type PlanParts } from './completeness.js';
import type { EmergencyPlan } from './emergency-plan.entity.js';
import { emergencyPlanWorkflow } from './emergency-plan.workflow.js';

const WHOLE = {
  state: 'in-force', procedure: '一、报警', supplyKinds: ['extinguisher'], transport: '巡逻车', medical: '急救员', aftercare: '安置点', otherSafeguards: '',
} as unknown as EmergencyPlan;
const PARTS: PlanParts = {
  contacts: [{ part: 'command', name: '林书记', phone: '0591-83300001' }, { part: 'above', name: '街道值班室', phone: '0591-83310000' }],
  teams: [{ name: '微型消防站', leader: '陈建国', phone: '13800000002', support: '两套战斗服' }],
  stock: [{ kind: 'extinguisher', usable: true, kept: true }], risks: 1, drills: 1,
};
const found = (plan: object = {}, parts: Partial<PlanParts> = {}): string[] =>
  emergencyPlanFindings({ ...WHOLE, ...plan } as EmergencyPlan, { ...PARTS, ...parts }).map(({ code, blocking }) => (blocking ? code : `(${code})`));

describe('the completeness of an emergency plan', () => {
  it('has nothing to say of a whole one', () => expect(found()).toEqual([]));

  it.each([
    [{ procedure: '' }, {}, ['NO_PROCEDURE']],
    [{}, { contacts: [PARTS.contacts[1]!] }, ['NO_COMMAND']],
    [{}, { contacts: [{ ...PARTS.contacts[0]!, phone: '' }, PARTS.contacts[1]!] }, ['CONTACT_WITHOUT_PHONE']],
    [{}, { contacts: [PARTS.contacts[0]!] }, ['(NOBODY_ABOVE)']],
    [{}, { teams: [] }, ['NO_TEAM']],
    [{}, { teams: [{ ...PARTS.teams[0]!, leader: '' }] }, ['TEAM_WITHOUT_LEADER']],
    [{}, { teams: [{ ...PARTS.teams[0]!, support: '' }] }, ['TEAM_WITHOUT_SUPPORT']],
    [{ supplyKinds: [] }, {}, ['NO_SUPPLIES']],
    [{ supplyKinds: ['extinguisher', 'lamp'] }, {}, ['SUPPLY_NOT_KEPT']],
    [{}, { stock: [{ kind: 'extinguisher', usable: true, kept: false }] }, ['SUPPLY_WITHOUT_KEEPER']],
    [{}, { stock: [{ kind: 'extinguisher', usable: false, kept: true }] }, ['(SUPPLY_SPENT)']],
    [{ transport: '', medical: '', aftercare: '' }, {}, ['NO_SAFEGUARD']],
    [{ transport: '', medical: '', aftercare: '', otherSafeguards: '发电机' }, {}, ['(SAFEGUARD_MISSING)']],
    [{ medical: '' }, {}, ['(SAFEGUARD_MISSING)']],
    [{}, { risks: 0 }, ['(NO_RISK)']],
    [{}, { drills: 0 }, ['(NOT_DRILLED)']],
    [{ state: 'draft' }, { drills: 0 }, []],
  ])('with %j and %j says %j', (plan, parts, codes) => expect(found(plan, parts)).toEqual(codes));

  it('keeps one out of force whose blocking findings are open, whatever the advice', () => {
    const asker: Asker = { personId: 'someone', now: new Date(), holds: () => true };
    const draft = { ...WHOLE, state: 'draft' } as EmergencyPlan;
    expect(emergencyPlanWorkflow.blockedBy('enforce', draft, { ...PARTS, teams: [], contacts: [] }, asker)).toEqual({ code: 'EMERGENCY_PLAN_INCOMPLETE', params: { count: 2 } });
    expect(emergencyPlanWorkflow.blockedBy('enforce', draft, { ...PARTS, risks: 0, drills: 0 }, asker)).toBeNull();
  });
});
