import { describe, expect, it } from '@jest/globals';
import { adviceFor } from './advice.js';
import { changeRiskFindings } from './change-risks.js';
import { RiskNature } from './risk.entity.js';

type Said = Parameters<typeof adviceFor>[0];
const aRisk = (values: Partial<Said> = {}): Said => ({ nature: RiskNature.risk, state: 'controlled', score: 6, potentialEmergency: false, ...values });
type Delivered = Parameters<typeof adviceFor>[2][number];
const into = (kind: string, state = 'in-force'): Delivered => ({ kind, state }) as Delivered;
const codes = (values: Partial<Said>, level: string | null, delivered: string[], state?: string): string[] =>
  adviceFor(aRisk(values), level, delivered.map((kind) => into(kind, state))).map((one) => one.code);

describe('advice on a risk', () => {
  it('asks for an emergency plan where an emergency may come of it: one that is in force', () => {
    const emergency = { state: 'identified', score: null, potentialEmergency: true };
    expect(codes(emergency, null, [])).toEqual(['EMERGENCY_PLAN_MISSING']);
    expect(codes(emergency, null, ['activity'])).toEqual(['EMERGENCY_PLAN_MISSING']);
    expect(codes(emergency, null, ['emergency-plan'], 'draft')).toEqual(['EMERGENCY_PLAN_DRAFT']);
    expect(codes(emergency, null, ['emergency-plan'], 'withdrawn')).toEqual(['EMERGENCY_PLAN_MISSING']);
    expect(codes(emergency, null, ['emergency-plan'])).toEqual([]);
    expect(codes(emergency, null, ['emergency-plan'], 'reviewing')).toEqual([]);
  });

  it('asks where a treatment is carried out, and not before there is one', () => {
    expect(codes({ state: 'assessed' }, 'medium', [])).toEqual([]);
    for (const state of ['treated', 'controlled', 'reviewing']) expect(codes({ state }, 'medium', [])).toEqual(['NOT_BUILT_IN']);
    expect(codes({ state: 'accepted' }, 'low', [])).toEqual([]);
    expect(codes({}, 'medium', ['service-item'])).toEqual([]);
  });

  it('says of a risk that what remains is still high, and nothing of an opportunity', () => {
    expect(adviceFor(aRisk({ score: 12 }), 'high', [into('activity')])).toEqual([{ code: 'STILL_HIGH', params: { score: 12 } }]);
    expect(codes({ score: 12, nature: RiskNature.opportunity }, 'high', ['activity'])).toEqual([]);
  });

  it.each(['closed', 'void'])('says nothing of what is %s', (state) => expect(codes({ state, potentialEmergency: true }, 'high', [])).toEqual([]));
});

describe('the revision of a plan in force', () => {
  const SINCE = new Date('2026-06-01T00:00:00Z');
  const found = (values: object = {}): Parameters<typeof changeRiskFindings>[1][number] =>
    ({ fromServiceChange: true, state: 'assessed', score: 6, createdAt: new Date('2026-06-02T00:00:00Z'), ...values });

  it('asks for the risks that the change brings', () => {
    const missing = [{ code: 'CHANGE_RISKS_MISSING', blocking: false, itemId: null, params: {} }];
    expect(changeRiskFindings(SINCE, [])).toEqual(missing);
    // older ones, others and those entered by mistake are not of this change
    expect(changeRiskFindings(SINCE, [found({ createdAt: new Date('2026-05-31T23:59:59Z') }), found({ fromServiceChange: false }), found({ state: 'void' })])).toEqual(missing);
    expect(changeRiskFindings(SINCE, [found()])).toEqual([]);
  });

  it('asks that they be rated', () => {
    expect(changeRiskFindings(SINCE, [found(), found({ state: 'identified', score: null })])).toEqual([
      { code: 'CHANGE_RISKS_UNRATED', blocking: false, itemId: null, params: { count: 1 } },
    ]);
  });

  it('is asked of no other plan', () => expect(changeRiskFindings(null, [])).toEqual([]));
});
