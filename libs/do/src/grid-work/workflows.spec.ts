import { describe, expect, it } from '@jest/globals';
import { type Asker, check, endOfDay } from '#kernel';
import type { Errand } from '../errand/errand.entity.js';
import { errandWorkflow } from '../errand/errand.workflow.js';
import type { GridRound } from '../grid-round/grid-round.entity.js';
import { gridRoundWorkflow } from '../grid-round/grid-round.workflow.js';
import type { Mediation } from '../mediation/mediation.entity.js';
import { mediationWorkflow } from '../mediation/mediation.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };

describe('the life of a round', () => {
  it('holds together', () => expect(check(gridRoundWorkflow)).toEqual([]));

  it.each([
    ['planned', ['make', 'putOff', 'cancel', 'void']], ['made', []], ['cancelled', []], ['void', []],
  ])('from %s: %j', (state, verbs) => expect(gridRoundWorkflow.verbsFrom(state).map(([name]) => name)).toEqual(verbs));

  it('is due on its day', () => {
    const { deadline } = gridRoundWorkflow.table;
    expect(deadline && 'at' in deadline ? deadline.at({ plannedOn: '2026-11-25' } as GridRound) : null).toEqual(endOfDay('2026-11-25'));
  });
});

describe('the life of a mediation', () => {
  it('holds together', () => expect(check(mediationWorkflow)).toEqual([]));

  it.each([
    ['open', ['agree', 'continue', 'refer', 'fail', 'void']], ['joint', ['agree', 'continue', 'fail', 'void']], ['agreed', []], ['failed', []], ['void', []],
  ])('from %s: %j', (state, verbs) => expect(mediationWorkflow.verbsFrom(state).map(([name]) => name)).toEqual(verbs));

  it('is the community’s once it was reported', () => {
    const blocked = (state: string, holds: boolean): unknown => mediationWorkflow.blockedBy('agree', { state } as Mediation, null, { ...asker, holds: () => holds });
    expect(blocked('joint', false)).toEqual({ code: 'COMMUNITY_MEDIATES', params: {} });
    expect([blocked('joint', true), blocked('open', false)]).toEqual([null, null]);
  });
});

describe('the life of an errand', () => {
  it('holds together', () => expect(check(errandWorkflow)).toEqual([]));

  it.each([
    ['running', ['finish', 'giveBack', 'takePapers', 'withdraw', 'void']], ['returning', ['giveBack', 'close']], ['closed', []], ['void', []],
  ])('from %s: %j', (state, verbs) => expect(errandWorkflow.verbsFrom(state).map(([name]) => name)).toEqual(verbs));

  it('is not over, and not void, while a paper is out', () => {
    const blocked = (verb: string, state: string, papersOut: number): unknown => errandWorkflow.blockedBy(verb, { state } as Errand, { papersOut }, asker);
    expect(blocked('close', 'returning', 2)).toEqual({ code: 'PAPERS_OUT', params: { count: 2 } });
    expect(blocked('void', 'running', 1)).toEqual({ code: 'PAPERS_OUT', params: { count: 1 } });
    expect([blocked('close', 'returning', 0), blocked('void', 'running', 0)]).toEqual([null, null]);
  });
});
