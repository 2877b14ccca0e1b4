import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import { PlanTemplate } from './plan-template.entity.js';
import { planTemplateWorkflow as flow } from './plan-template.workflow.js';

const asker: Asker = { personId: 'p', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const template = (state: string): PlanTemplate => Object.assign(new PlanTemplate(), { state });
const open = (state: string, items = 2): string[] =>
  flow.verbsFrom(state).map(([verb]) => verb).filter((verb) => flow.blockedBy(verb, template(state), { items }, asker) === null);

describe('the life of a plan template', () => {
  it('is sound', () => expect(check(flow)).toEqual([]));

  it.each<[string, string[]]>([
    ['draft', ['change', 'share', 'void']],
    ['shared', ['change', 'withdraw']],
    ['withdrawn', ['change', 'share', 'void']],
    ['void', []],
  ])('in %s can take %j', (state, verbs) => expect(open(state)).toEqual(verbs));

  it('is not shared without a service', () => {
    expect(flow.blockedBy('share', template('draft'), { items: 0 }, asker)).toEqual({ code: 'TEMPLATE_EMPTY', params: {} });
  });

  it('leads where it says', () => {
    expect(flow.target('share', template('withdrawn'))).toBe('shared');
    expect(flow.target('withdraw', template('shared'))).toBe('withdrawn');
  });
});
