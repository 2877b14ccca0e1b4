import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RecordKindName } from '#kernel';
import { checkValues, emptyValues, ruleProblems } from './check-values.js';
import { choice, choices, type Column, day, decimal, longText, money, personal, reference, text, whole, yesNo } from './column.js';
import type { Register } from './register.js';

const label = { zh: '栏', en: 'Column' };
const options = { a: label, b: label };

const registerOf = (columns: Record<string, Column>, more: Partial<Register> = {}): Register => ({
  name: 'things', kind: RecordKindName.asset, type: 'Thing', table: 'things', prefix: 'TH', title: label, from: label, clauses: [], columns,
  titled: () => 'thing', key: ['fromOn'], ...more,
});

describe('what is entered into a column', () => {
  const problem = (column: Column, value: unknown): string | undefined => checkValues(registerOf({ it: column }), { it: value }).problems[0]?.code;

  it.each<[string, Column, unknown, string | undefined]>([
    ['a text', text(label), '字', undefined],
    ['a text of the most characters', text(label, { max: 3 }), '𠮷𠮷𠮷', undefined],
    ['a text that is too long', text(label, { max: 3 }), '四个字的', 'TOO_LONG'],
    ['two lines where one is wanted', text(label), '一\n二', 'CONTROL_CHARACTER'],
    ['two lines where they may be', longText(label), '一\r\n二', undefined],
    ['a number for a text', text(label), 3, 'NOT_TEXT'],
    ['nothing where something is wanted', text(label, { required: true }), '  ', 'REQUIRED'],
    ['nothing where nothing is wanted', text(label), '  ', undefined],
    ['a whole number', whole(label), 0, undefined],
    ['a broken number', whole(label), 0.5, 'NOT_WHOLE'],
    ['a number as a text', whole(label), '3', 'NOT_A_NUMBER'],
    ['no number at all', whole(label), Number.NaN, 'NOT_A_NUMBER'],
    ['less than the least', whole(label, { min: 1 }), 0, 'TOO_SMALL'],
    ['more than the most', whole(label, { max: 5 }), 6, 'TOO_LARGE'],
    ['hundredths', decimal(label), 0.29, undefined],
    ['thousandths', decimal(label), 0.295, 'TOO_PRECISE'],
    ['a number too small to be written', decimal(label), 1e-9, 'TOO_PRECISE'],
    ['half a fen', money(label), 0.5, 'NOT_WHOLE'],
    ['a day', day(label), '2024-02-29', undefined],
    ['a day that does not exist', day(label), '2026-02-29', 'NOT_A_DATE'],
    ['a day of another millennium', day(label), '0026-02-28', 'NOT_A_DATE'],
    ['yes', yesNo(label), true, undefined],
    ['a word for yes', yesNo(label), 'yes', 'NOT_ONE_OF'],
    ['an option', choice(label, options), 'a', undefined],
    ['what every object has', choice(label, options), 'toString', 'NOT_ONE_OF'],
    ['a code of one’s own', choice(label, options, { open: true }), '自己的', undefined],
    ['options', choices(label, options), ['a', 'b'], undefined],
    ['an option twice', choices(label, options), ['a', 'a'], 'DUPLICATE'],
    ['one option without a list', choices(label, options), 'a', 'NOT_ONE_OF'],
    ['no option where one is wanted', choices(label, options, { required: true }), [], 'REQUIRED'],
    ['an id', reference(label, 'venue'), '0198c0de-0000-7000-8000-000000000001', undefined],
    ['a name for an id', reference(label, 'venue'), '活动室', 'NOT_AN_ID'],
    ['a phone number', personal(label), '13800001234', undefined],
    ['a mark that turns the writing', personal(label), '138\u202E', 'CONTROL_CHARACTER'],
  ])('%s', (_what, column, value, code) => expect(problem(column, value)).toBe(code));

  it('is laid over what is there, and what is left out stays', () => {
    const register = registerOf({ name: text(label, { required: true }), note: text(label), count: whole(label), on: yesNo(label) });
    expect(emptyValues(register)).toEqual({ name: '', note: '', count: null, on: false });
    const { values, problems } = checkValues(register, { note: ' 新 ', count: null }, { name: '旧', note: '旧', count: 3, on: true });
    expect(problems).toEqual([]);
    expect(values).toEqual({ name: '旧', note: '新', count: null, on: true });
    expect(checkValues(register, { name: null }, { name: '旧' }).problems).toMatchObject([{ path: 'values.name', code: 'REQUIRED' }]);
  });

  it('is refused for columns that are not, whatever else comes with them', () => {
    const register = registerOf({ name: text(label) });
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => {
      const { values, problems } = checkValues(register, given);
      const strangers = Object.keys(given).filter((name) => name !== 'name');
      expect(problems.filter(({ code }) => code === 'UNKNOWN_COLUMN')).toHaveLength(strangers.length);
      expect(Object.keys(values)).toEqual(['name']);
    }));
    for (const given of [null, undefined, [], 'x', 3]) expect(checkValues(register, given).problems).toMatchObject([{ path: 'values', code: 'REQUIRED' }]);
  });

  it('cannot have happened in the future', () => {
    const draft = { values: {}, fromOn: '2026-11-21', today: '2026-11-20' };
    expect(ruleProblems(registerOf({}, { past: true }), draft)).toMatchObject([{ path: 'fromOn', code: 'IN_THE_FUTURE' }]);
    expect(ruleProblems(registerOf({}, { past: true }), { ...draft, fromOn: '2026-11-20' })).toEqual([]);
    expect(ruleProblems(registerOf({}), draft)).toEqual([]);
  });
});
