import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { offered, runs, typedChoice, typedDay, typedMoney, typedMonths, typedText } from './typed';

const value = (typed: object): unknown => ('value' in typed ? typed.value : (typed as { code: string }).code);

it.each<[string, unknown]>([
  ['3月5日', '2027-03-05'], ['3-5', '2027-03-05'], ['３／５', '2027-03-05'], ['2027/3/5', '2027-03-05'], ['2027年3月5日', '2027-03-05'], ['2027-03-05', '2027-03-05'],
  ['20270305', '2027-03-05'], ['5 Mar', '2027-03-05'], ['5 March 2027', '2027-03-05'], ['5-Mar', '2027-03-05'], ['', null],
  ['2月30日', 'NOT_A_DATE'], ['下周', 'NOT_A_DATE'], ['13-1', 'NOT_A_DATE'], ['2026-12-31', 'OUT_OF_YEAR'],
])('reads the day %s', (text, day) => expect(value(typedDay(text, 2027))).toBe(day));

it.each<[string, unknown]>([
  ['2400', 240_000], ['2,400.5', 240_050], ['¥ 2,400', 240_000], ['2400元', 240_000], ['2.4万', 2_400_000], ['1.23456万', 1_234_560], ['0', 0], ['', null],
  ['-1', 'TOO_SMALL'], ['1.234', 'TOO_PRECISE'], ['1.50', 150], ['10000001', 'TOO_LARGE'], ['很多', 'NOT_A_NUMBER'],
])('reads the sum %s', (text, fen) => expect(value(typedMoney(text))).toBe(fen));

it('reads no sum otherwise than it was written', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (fen) => {
    expect(value(typedMoney((fen / 100).toFixed(2)))).toBe(fen);
  }));
});

it.each<[string, unknown]>([
  ['3-6', [3, 4, 5, 6]], ['3至6月、9-12月', [3, 4, 5, 6, 9, 10, 11, 12]], ['1,4,7,10', [1, 4, 7, 10]], ['1月 4月', [1, 4]], ['Mar-Jun, Sep', [3, 4, 5, 6, 9]],
  ['全年', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]], ['5', [5]], ['', []], ['6-3', 'NOT_MONTHS'], ['13', 'NOT_MONTHS'], ['春天', 'NOT_MONTHS'],
])('reads the months %s', (text, months) => expect(value(typedMonths(text))).toEqual(months));

it('tells months that follow each other as one run', () => expect(runs([1, 3, 4, 5, 9, 10])).toEqual([[1, 1], [3, 5], [9, 10]]));

const PEOPLE = [{ value: 'p1', label: '李 敏' }, { value: 'p2', label: '王敏' }, { value: 'p3', label: '王敏' }, { value: 'p4', label: '敏子' }];

it('knows a person by the name, and asks when two have it', () => {
  expect(value(typedChoice('李敏', PEOPLE, { empties: true, unknown: 'UNKNOWN_PERSON' }))).toBe('p1');
  expect(value(typedChoice('王敏', PEOPLE))).toBe('AMBIGUOUS');
  expect(value(typedChoice('赵', PEOPLE, { unknown: 'UNKNOWN_PERSON' }))).toBe('UNKNOWN_PERSON');
  expect(value(typedChoice('', PEOPLE, { empties: true }))).toBeNull();
  expect(value(typedChoice('', PEOPLE))).toBe('REQUIRED');
});

it('offers who is meant while the name is being written', () => {
  expect(offered('敏', PEOPLE).map((one) => one.value)).toEqual(['p4', 'p1', 'p2', 'p3']);
});

it('counts characters, not halves of them', () => {
  expect(value(typedText('𠮷'.repeat(120), { max: 120 }))).toHaveLength(240);
  expect(value(typedText('长'.repeat(121), { max: 120 }))).toBe('TOO_LONG');
  expect(value(typedText(' a\nb ', { max: 120 }))).toBe('a b');
  expect(value(typedText(' ', { max: 120, needed: true }))).toBe('REQUIRED');
});
