import { describe, expect, it } from '@jest/globals';
import { QuestionType, type SurveyQuestion, type SurveySection } from '../survey/questionnaire.type.js';
import { readAnswers } from './answers.js';

const question = (key: string, type: QuestionType, rest: Partial<SurveyQuestion> = {}): SurveyQuestion => ({
  key, core: false, type, text: key, textEn: '', required: true, options: [], several: false, satisfiedFrom: null, unsure: false, min: null, max: null, grouping: false, ...rest,
});
const options = (...keys: string[]): SurveyQuestion['options'] => keys.map((key) => ({ key, label: key, labelEn: '' }));
const sections: SurveySection[] = [{
  key: 's', title: '', titleEn: '', subject: '', clauseIds: [],
  questions: [
    question('grade', QuestionType.scale, { options: options('1', '2', '3', '4'), satisfiedFrom: 3, unsure: true }),
    question('some', QuestionType.choice, { options: options('a', 'b', 'c'), several: true, unsure: true, required: false }),
    question('age', QuestionType.number, { min: 0, max: 120, required: false }),
    question('words', QuestionType.text, { required: false }),
  ],
}];
const read = (given: Record<string, string[]>) => readAnswers(sections, Object.entries(given).map(([key, values]) => ({ question: key, values })));
const problem = (given: Record<string, string[]>): unknown[] => read(given).problems.map(({ path, code }) => [path, code]);

describe('an answer', () => {
  it('is read by the kinds of its questions', () => {
    expect(read({ grade: ['3'], some: ['a', 'c'], age: [' ４１ '], words: ['  路灯\u0000太暗'.replace('\u0000', '')] })).toEqual({
      read: { values: { grade: ['3'], some: ['a', 'c'], age: ['3'] }, figures: { age: 41 }, words: { words: '路灯太暗' } }, problems: [],
    });
  });

  it('may leave out what need not be answered, and say that one cannot tell', () => {
    expect(read({ grade: ['unsure'], some: [], age: [''] })).toEqual({ read: { values: { grade: ['unsure'] }, figures: {}, words: {} }, problems: [] });
  });

  it.each([
    ['half given', {}, [['answers.grade', 'REQUIRED']]],
    ['of a grade that is none', { grade: ['5'] }, [['answers.grade', 'NOT_ONE_OF']]],
    ['of two grades', { grade: ['1', '2'] }, [['answers.grade', 'TOO_MANY']]],
    ['of one option twice', { grade: ['1'], some: ['a', 'a'] }, [['answers.some', 'DUPLICATE']]],
    ['of an option and of not knowing', { grade: ['1'], some: ['a', 'unsure'] }, [['answers.some', 'TOO_MANY']]],
    ['of words for a number', { grade: ['1'], age: ['四十'] }, [['answers.age', 'NOT_A_NUMBER']]],
    ['of half a year', { grade: ['1'], age: ['4.5'] }, [['answers.age', 'NOT_WHOLE']]],
    ['beyond the limits', { grade: ['1'], age: ['121'] }, [['answers.age', 'TOO_LARGE']]],
    ['below the limits', { grade: ['1'], age: ['-1'] }, [['answers.age', 'TOO_SMALL']]],
    ['with too many words', { grade: ['1'], words: ['长'.repeat(501)] }, [['answers.words', 'TOO_LONG']]],
    ['to a question that nobody asked', { grade: ['1'], other: ['1'] }, [['answers.other', 'UNKNOWN_RECORD']]],
  ])('%s is refused at its question', (_word, given, problems) => expect(problem(given)).toEqual(problems));

  it('given twice to one question is refused', () => {
    const twice = ['1', '4'].map((grade) => ({ question: 'grade', values: [grade] }));
    expect(readAnswers(sections, twice).problems).toMatchObject([{ path: 'answers.grade', code: 'DUPLICATE' }]);
  });
});
