import { describe, expect, it } from '@jest/globals';
import { type AssessmentContents, assessmentDocument } from './assessment-document.js';
import { AssessmentForm, ClauseChange, ClauseResult } from './assessment-words.js';

type Line = AssessmentContents['lines'][number];

const line = (number: string, result: ClauseResult, traits: object = {}): Line =>
  ({
    number, clause: { title: '办理', summary: '' }, change: ClauseChange.incomparable, previous: null, cases: [], settlement: '', shown: null,
    answer: { result, note: result === ClauseResult.conforms ? '' : '两件超时', sampled: '抽了 20 件', recordIds: [], photoIds: [], relation: null }, ...traits,
  }) as unknown as Line;
const contents = (lines: Line[], traits: Partial<AssessmentContents> = {}): AssessmentContents =>
  ({
    row: {
      number: 'CF-2026-0001', title: '街道评价', assessmentForm: AssessmentForm.authority, assessedBy: '', scope: ['8'], startsOn: '2026-11-20', endsOn: '2026-11-22', coversFrom: '2025-11-20',
      conclusion: '总体好。', confirmedOn: '2026-11-22', concludedOn: '2026-11-22',
    },
    community: '示范社区', standard: '《规范》（X）', lastNumber: null, madeOn: '2026-11-23', lines,
    members: [{ name: '方评定', lead: true, declaredAt: new Date() }, { name: '谢评定', lead: false, declaredAt: null }], ...traits,
  }) as unknown as AssessmentContents;
const told = (given: AssessmentContents): string => JSON.stringify(assessmentDocument(given));

describe('the report of an assessment', () => {
  it('counts what applies, and says who has declared', () => {
    const text = told(contents([line('8.1', ClauseResult.conforms), line('8.2', ClauseResult.fails), line('8.3', ClauseResult.notApplicable)]));
    expect(text).toContain('适用的 2 条里，符合 1 条，占 50.0%。');
    expect(text).toContain('除谢评定以外都声明了没有利害关系');
    expect(text).not.toContain('和上次比');
  });

  it('follows a finding from the last one, with its case', () => {
    const previous = { number: 'CF-2025-0001', result: ClauseResult.fails, note: '四件超时', times: 2 };
    const cases = [{ number: 'NC-2026-0003', title: '超时', state: 'acting' }];
    const text = told(contents([line('8.2', ClauseResult.partly, { previous, cases, change: ClauseChange.better })], { lastNumber: 'CF-2025-0001' }));
    for (const words of ['连续第 3 次。', '四件超时', 'NC-2026-0003', '1 条变好，0 条一样，0 条变差。']) expect(text).toContain(words);
  });

  it('says that nothing was found, and that an answer carried over is not confirmed', () => {
    const carried = { result: ClauseResult.conforms, note: '', sampled: '', recordIds: [], photoIds: [], relation: 'equal' };
    const text = told(contents([line('8.1', ClauseResult.conforms, { answer: carried })]));
    expect(text).toContain('没有发现不符合的地方。');
    expect(text).toContain('带过来，未确认');
  });
});
