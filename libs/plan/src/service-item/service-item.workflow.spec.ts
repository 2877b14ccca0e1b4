import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import type { ServiceItem } from './service-item.entity.js';
import { serviceItemWorkflow as flow } from './service-item.workflow.js';

const anItem = (values: Partial<ServiceItem> = {}): ServiceItem => ({ state: 'planned', startsOn: '2026-11-20', months: [], finishBy: new Date('2026-12-31T12:00:00Z'), ...values }) as ServiceItem;
const asker = (now: string): Asker => ({ personId: 'someone', now: new Date(now), holds: () => false });
const morning = asker('2026-11-20T02:00:00Z');
const reason = (verb: string, row: ServiceItem, planState = 'draft', who = morning): string | undefined =>
  flow.blockedBy(verb, row, { planRevision: 1, planState }, who)?.code;

describe('the lifecycle of a service item', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['planned', ['change', 'remark', 'remove', 'start', 'carryOver', 'void']],
    ['running', ['deliver', 'supersede', 'miss', 'void']],
    ['delivered', ['supersede']],
    ['superseded', []],
    ['missed', []],
    ['void', ['restore']],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) {
      if (!verbs.includes(verb)) expect(reason(verb, anItem({ state }))).toBe('WRONG_STATE');
    }
  });

  it.each(['change', 'remove', 'restore'])('%s: only while its plan is written', (verb) => {
    const item = anItem({ state: verb === 'restore' ? 'void' : 'planned' });
    for (const state of ['draft', 'returned']) expect(reason(verb, item, state)).toBeUndefined();
    expect(flow.blockedBy(verb, item, { planRevision: 2, planState: 'published' }, morning)).toEqual({ code: 'PLAN_IN_FORCE', params: { revision: 2 } });
    for (const state of ['submitted', 'approved', 'superseded', 'closed', 'void']) {
      expect(flow.blockedBy(verb, item, { planRevision: 1, planState: state }, morning)).toEqual({ code: 'WRONG_STATE', params: { state, verb } });
    }
  });

  it('is delivered from the day on which it begins, in Shanghai', () => {
    const tomorrow = anItem({ state: 'running', startsOn: '2026-11-21' });
    expect(flow.blockedBy('deliver', tomorrow, { planRevision: 1, planState: 'published' }, asker('2026-11-20T15:59:59Z'))).toEqual({
      code: 'TOO_EARLY', params: { from: '2026-11-21' },
    });
    expect(reason('deliver', tomorrow, 'published', asker('2026-11-20T16:00:00Z'))).toBeUndefined();
  });

  it('offers one button, delivery: all else goes with its plan or is an edit', () => {
    const shown = Object.entries(flow.table.verbs).filter(([, verb]) => !verb.quiet && !verb.edit);
    expect(shown.map(([name]) => name)).toEqual(['deliver']);
  });
});
