import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatTsv, parseTsv } from './tsv';

it('reads rows and columns as Excel copies them', () => {
  expect(parseTsv('助餐点\t志愿者\t1200\r\n维修日\t自办\t\r\n')).toEqual([['助餐点', '志愿者', '1200'], ['维修日', '自办', '']]);
});

it('reads a cell of several lines, with its quotes', () => {
  expect(parseTsv('"第一行\n说""好""的"\t后面')).toEqual([['第一行\n说"好"的', '后面']]);
});

it('leaves alone a quote that quotes nothing', () => {
  expect(parseTsv('"六点"以前\t24" 屏幕')).toEqual([['"六点"以前', '24" 屏幕']]);
});

it('takes one word as one cell', () => {
  expect(parseTsv('助餐点')).toEqual([['助餐点']]);
  expect(parseTsv('')).toEqual([['']]);
});

it('reads back whatever it wrote', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '好', '"', '\t', '\n', ' ') });
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
    expect(parseTsv(`${formatTsv(rows)}\n`)).toEqual(rows);
  }));
});
