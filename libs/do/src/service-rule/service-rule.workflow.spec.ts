import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { RuleReading } from './rule-reading.entity.js';
import { ruleReadingWorkflow } from './rule-reading.workflow.js';
import { isAskedBy, RULE_SUBJECTS } from './rule-subjects.js';
import type { ServiceRule } from './service-rule.entity.js';
import type { RuleFacts } from './service-rule.facts.js';
import { serviceRuleWorkflow as flow } from './service-rule.workflow.js';

const asker: Asker = { personId: 'me', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const row = (values: Partial<ServiceRule> = {}): ServiceRule => ({ state: 'draft', content: '负责到底。', inForceFrom: '2026-12-01', reviewOn: null, ...values }) as ServiceRule;
const facts = (values: Partial<RuleFacts> = {}): RuleFacts => ({ files: 0, formerFrom: null, coming: null, ...values });
const why = (verb: string, of: ServiceRule, known = facts()): string | undefined => flow.blockedBy(verb, of, known, asker)?.code;

describe('a service rule', () => {
  it('has no dead end', () => {
    expect(check(flow)).toEqual([]);
    expect(check(ruleReadingWorkflow)).toEqual([]);
  });

  it.each([
    ['draft', ['change', 'approve', 'void']],
    ['approved', ['start', 'withdraw', 'void']],
    ['in-force', ['revise', 'remind', 'confirm', 'supersede', 'withdraw', 'void']],
    ['due', ['revise', 'confirm', 'supersede', 'withdraw', 'void']],
    ['superseded', []],
    ['withdrawn', []],
  ])('that is %s may be taken through %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name).sort()).toEqual([...verbs].sort());
  });

  it('is not approved empty, nor from a day on which the version before it began or had not', () => {
    expect(why('approve', row({ content: '' }))).toBe('RULE_EMPTY');
    expect(why('approve', row({ content: '' }), facts({ files: 1 }))).toBeUndefined();
    expect(why('approve', row(), facts({ formerFrom: '2026-12-01' }))).toBe('RULE_IN_FORCE');
    expect(why('approve', row(), facts({ formerFrom: '2026-11-30' }))).toBeUndefined();
  });

  it('has one version to come', () => {
    expect(why('revise', row({ state: 'in-force' }), facts({ coming: 2 }))).toBe('RULE_DRAFTED');
    expect(why('revise', row({ state: 'in-force' }))).toBeUndefined();
  });

  it('is read by each for themselves, while it holds', () => {
    const reading = (values: Partial<RuleReading>): RuleReading => ({ state: 'asked', readerId: 'me', ...values }) as RuleReading;
    const of = (values: Partial<RuleReading>): string | undefined => ruleReadingWorkflow.blockedBy('acknowledge', reading(values), null, asker)?.code;
    expect(of({})).toBeUndefined();
    expect(of({ readerId: 'another' })).toBe('NOT_YOUR_READING');
    expect(of({ state: 'lapsed' })).toBe('RULE_NOT_IN_FORCE');
    expect(of({ state: 'read' })).toBe('WRONG_STATE');
  });
});

describe('what there should be rules about', () => {
  it('names each subject once, and tells the editions apart', () => {
    expect(new Set(RULE_SUBJECTS.map(({ code }) => code)).size).toBe(RULE_SUBJECTS.length);
    const asks = (standard: string): string[] => RULE_SUBJECTS.flatMap(({ code, asked }) => (asked.some((ask) => isAskedBy(ask, standard)) ? [code] : []));
    expect(asks('DB35/T draft 2021')).toEqual(['first-asked', 'tell-once', 'procedures', 'time-limits', 'hours', 'review', 'oversight', 'archives']);
    // of 2022, a) and the opening of 8.4.1 cannot be read
    expect(asks('DB35/T 2074-2022')).toEqual(['tell-once', 'standards', 'time-limits', 'hours', 'review', 'oversight', 'archives']);
    expect(asks('T/ZSX 0005-2024')).toEqual(['procedures', 'finance', 'projects', 'operation', 'staff', 'volunteers', 'safety', 'appraisal']);
    expect(asks('DB11/T 1466-2017').length).toBe(34);
    expect(asks('GB/T 1')).toEqual([]);
  });
});
