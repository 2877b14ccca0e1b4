import { describe, expect, it } from '@jest/globals';
import { coreSections, KNOWS_VENUE, OVERALL } from './core-questions.js';
import { crossTables, cutsOf, figuresOf, type Tally } from './figures.js';
import { questionsOf } from './questionnaire.js';
import { QuestionType, type SurveyQuestion } from './questionnaire.type.js';

const tallies = (question: string, counts: Record<string, number>, cut = '', member = '', total = 0): Tally[] => [
  { question, cut, member, value: '', count: Object.values(counts).reduce((sum, n) => sum + n, 0), total },
  ...Object.entries(counts).map(([value, count]) => ({ question, cut, member, value, count, total: 0 })),
];
const sections = coreSections();
const overall = questionsOf(sections).find(({ key }) => key === OVERALL)!;
const of = (rows: Tally[], key = OVERALL) => figuresOf('one', sections, rows, 80).find((one) => one.key === key)!;

describe('figures of a question', () => {
  // 20 answers: 2 dissatisfied, 3 rather, 8 rather satisfied, 5 very, 2 cannot tell. 18 can: 13 satisfied = 72.2 %;
  // the mean (2·1 + 3·2 + 8·3 + 5·4) ÷ 18 = 52 ÷ 18 = 2.889
  it('leaves the unsure out of share and mean, and counts them', () => {
    const found = of(tallies(OVERALL, { 1: 2, 2: 3, 3: 8, 4: 5, unsure: 2 }));
    expect(found).toMatchObject({ n: 20, unsure: 2, share: { count: 13, n: 18 }, low: true });
    expect(found.mean).toBeCloseTo(2.8889, 4);
    expect(found.share!.share).toBeCloseTo(0.7222, 4);
    expect(found.values.map(({ key, count, share }) => [key, count, Number(share.toFixed(3))])).toEqual([['1', 2, 0.111], ['2', 3, 0.167], ['3', 8, 0.444], ['4', 5, 0.278]]);
  });

  // 12 yes, 3 no: 80 % know the centre
  it('tells of yes or no who said yes', () => expect(of(tallies(KNOWS_VENUE, { yes: 12, no: 3 }), KNOWS_VENUE)).toMatchObject({ share: { count: 12, n: 15, share: 0.8 }, low: false, mean: null }));

  it('is low below the limit, not at it', () => {
    expect(of(tallies(OVERALL, { 1: 20, 4: 80 })).low).toBe(false);
    expect(of(tallies(OVERALL, { 1: 21, 4: 79 })).low).toBe(true);
  });

  it('shows nothing of fewer than five, nor of nobody', () => {
    expect(of(tallies(OVERALL, { 4: 4 }))).toMatchObject({ hidden: true, mean: null, share: null, values: [], low: false });
    expect(of([])).toMatchObject({ hidden: false, n: 0, mean: null, share: null });
  });

  it('has the mean of numbers from their sum, and a bar for each stretch', () => {
    const number: SurveyQuestion = { ...overall, key: 'n', type: QuestionType.number, options: [], unsure: false, min: 0, max: 9, satisfiedFrom: null };
    const [found] = figuresOf('one', [{ ...sections[0]!, questions: [number] }], tallies('n', { 0: 2, 9: 4 }, '', '', 36), 80);
    expect(found).toMatchObject({ n: 6, mean: 6, share: null });
    expect(found!.values.map(({ label, count }) => [label, count]).filter(([, count]) => count)).toEqual([['0', 2], ['9', 4]]);
  });
});

describe('a cross table', () => {
  const ages = { 'under-35': { 4: 10, 1: 2 }, '35-59': { 4: 40 }, '60-74': { 3: 6, 2: 4 }, 'over-74': { 1: 3 } };
  const rows = [
    ...tallies(OVERALL, { 4: 50, 1: 5, 3: 6, 2: 4 }),
    ...Object.entries(ages).flatMap(([age, counts]) => tallies(OVERALL, counts as Record<string, number>, 'core.age', age)),
  ];
  const [table] = crossTables(overall, cutsOf(sections, [], []).filter(({ name }) => name === 'core.age'), rows);

  it('hides three people, and the next group along with them', () => {
    expect(table!.groups.map(({ member, hidden, n }) => [member, hidden, n])).toEqual([
      ['under-35', false, 12], ['35-59', false, 40], ['60-74', true, null], ['over-74', true, null],
    ]);
    for (const group of table!.groups.filter(({ hidden }) => hidden)) expect(group).toMatchObject({ mean: null, share: null, values: [] });
  });

  it('tells the others: 10 of 12 under 35 are satisfied', () => expect(table!.groups[0]!.share).toMatchObject({ count: 10, n: 12 }));
  it('is not drawn of a question by itself, nor of fewer than five', () => {
    const age = questionsOf(sections).find(({ key }) => key === 'core.age')!;
    expect(crossTables(age, cutsOf(sections, [], []), tallies('core.age', { '35-59': 9 })).map(({ cut }) => cut)).not.toContain('core.age');
    expect(crossTables(overall, cutsOf(sections, [], []), tallies(OVERALL, { 4: 4 }))).toEqual([]);
  });
});
