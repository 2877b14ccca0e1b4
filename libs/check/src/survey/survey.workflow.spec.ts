import { describe, expect, it } from '@jest/globals';
import { type Asker, check } from '#kernel';
import { coreSections } from './core-questions.js';
import type { Survey } from './survey.entity.js';
import { surveyWorkflow as flow } from './survey.workflow.js';

const asker: Asker = { personId: 'someone', now: new Date('2026-11-20T02:00:00Z'), holds: () => true };
const aSurvey = (values: Partial<Survey>): Survey => ({ state: 'draft', sections: coreSections(), closesAt: new Date('2026-12-01T10:00:00Z'), ...values }) as Survey;
const code = (verb: string, values: Partial<Survey>, answers = 0): string | undefined => flow.blockedBy(verb, aSurvey(values), { answers }, asker)?.code;

describe('the lifecycle of a survey', () => {
  it('holds together', () => expect(check(flow)).toEqual([]));

  it.each([
    ['draft', ['change', 'compose', 'open', 'void']],
    ['open', ['revise', 'issueCodes', 'widen', 'extend', 'close', 'end', 'void']],
    ['closed', ['theme', 'report', 'archive', 'void']],
    ['reported', ['theme', 'archive', 'void']],
    ['archived', []],
    ['void', []],
  ])('from %s: %j', (state, verbs) => {
    expect(flow.verbsFrom(state).map(([name]) => name)).toEqual(verbs);
    for (const verb of Object.keys(flow.table.verbs)) if (!verbs.includes(verb)) expect(code(verb, { state })).toBe('WRONG_STATE');
  });

  it('opens with questions and with time left', () => {
    expect(code('open', {})).toBeUndefined();
    expect(code('open', { sections: [] })).toBe('QUESTIONS_MISSING');
    expect(code('open', { closesAt: new Date('2026-11-20T02:00:00Z') })).toBe('SURVEY_OVER');
  });

  it('goes back to the draft only while nobody has answered', () => {
    expect(code('revise', { state: 'open' })).toBeUndefined();
    expect(code('revise', { state: 'open' }, 1)).toBe('SURVEY_ANSWERED');
  });

  it('ends by itself when its time is over, not before', () => {
    expect(code('end', { state: 'open' })).toBe('TOO_EARLY');
    expect(code('end', { state: 'open', closesAt: new Date('2026-11-20T02:00:00Z') })).toBeUndefined();
  });

  it('is reported from five answers on; fewer are put on file without', () => {
    expect([code('report', { state: 'closed' }, 4), code('report', { state: 'closed' }, 5), code('archive', { state: 'closed' }, 4)]).toEqual(['TOO_FEW_ANSWERS', undefined, undefined]);
  });
});
