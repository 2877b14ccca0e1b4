import { describe, expect, it } from '@jest/globals';
import { choice, choices, type Column, day, decimal, money, whole, yesNo } from '../register/column.js';
import { valueOfCell } from './cell.js';

const label = { zh: '栏', en: 'Column' };
const options = { good: { zh: '完好', en: 'In order' }, broken: { zh: '停用', en: 'Out of order' } };

describe('a cell of a sheet', () => {
  it.each<[Column, string, unknown]>([
    [whole(label), '1,234', 1234],
    [decimal(label), '12.30', 12.3],
    [money(label), '0.29', 29],
    [money(label), '￥1,234.5', 123450],
    [money(label), '80元', 8000],
    [money(label), '-3.1', -310],
    [day(label), '2026-01-05', '2026-01-05'],
    [day(label), '2026/1/5', '2026-01-05'],
    [day(label), '2026.1.5', '2026-01-05'],
    [day(label), '2026年1月5日', '2026-01-05'],
    [yesNo(label), '是', true],
    [yesNo(label), 'NO', false],
    [choice(label, options), '完 好', 'good'],
    [choice(label, options), 'out of ORDER', 'broken'],
    [choice(label, options, { open: true }), '自己的', '自己的'],
    [choices(label, options), '完好、停用', ['good', 'broken']],
    [choices(label, options), '停用；停用，完好', ['broken', 'good']],
  ])('%j reads %s as %j', (column, text, value) => expect(valueOfCell(column, text, 'zh')).toEqual({ value }));

  it.each<[Column, string, string]>([
    [whole(label), '很多', 'NOT_A_NUMBER'],
    [money(label), '0.295', 'TOO_PRECISE'],
    [money(label), '1e3', 'NOT_A_NUMBER'],
    [day(label), '3/1/2026', 'NOT_A_DATE'],
    [day(label), '26-1-5', 'NOT_A_DATE'],
    [day(label), '2026-02-30', 'NOT_A_DATE'],
    [day(label), '46000', 'NOT_A_DATE'],
    [yesNo(label), '也许', 'NOT_ONE_OF'],
    [choice(label, options), '还行', 'NOT_ONE_OF'],
    [choices(label, options), '完好、还行', 'NOT_ONE_OF'],
  ])('%j refuses %s: %s', (column, text, code) => expect(valueOfCell(column, text, 'zh')).toMatchObject({ code }));
});
