import { describe, expect, it } from '@jest/globals';
import { pasted } from './paste';
import { typedChoice, typedMoney, typedText, type Typed } from './typed';
import type { Values } from './work';

interface Item { id: string; title: string; delivery: string; budgetFen: number | null }
const rows: Item[] = [
  { id: 'a', title: '助餐点', delivery: 'own', budgetFen: null },
  { id: 'b', title: '维修日', delivery: 'own', budgetFen: 100 },
];
const into = (field: string, typed: Typed<Values[string]>): Typed<Values> => ('value' in typed ? { value: { [field]: typed.value } } : typed);
const columns = [
  { key: 'title', fields: ['title'], read: (text: string) => into('title', typedText(text, { max: 20, needed: true })) },
  { key: 'entry', fields: [], read: (): Typed<Values> => ({ code: 'FIXED_HERE', params: {} }) },
  { key: 'delivery', fields: ['delivery'], read: (text: string) => into('delivery', typedChoice(text, [{ value: 'own', label: '自办' }, { value: 'market', label: '市场' }])) },
  { key: 'budget', fields: ['budgetFen'], read: (text: string) => into('budgetFen', typedMoney(text)) },
];
const target = { rows, columns, value: (item: Item, field: string) => item[field as keyof Item] };
const paste = (texts: string[][], from: Parameters<typeof pasted>[1]) => {
  let next = 0;
  return pasted(texts, from, target, { id: () => `new-${++next}`, values: { group: 'safety' } });
};

describe('text from a spreadsheet', () => {
  it('goes into the cells from where the hand is', () => {
    expect(paste([['市场', '3'], ['自办', '4']], { row: 0, column: 2 })).toMatchObject({
      cells: [
        { itemId: 'a', field: 'delivery', was: 'own', to: 'market' }, { itemId: 'a', field: 'budgetFen', was: null, to: 300 },
        { itemId: 'b', field: 'budgetFen', was: 100, to: 400 },
      ],
      rows: [], unread: [], left: 0,
    });
  });

  it('becomes new rows past the end, in the group where it was put', () => {
    const { cells, rows: added, left } = paste([['夜间巡逻', '7.4', '自办', '50'], ['', '', '', '']], { row: null, column: 0 });
    expect(cells).toEqual([]);
    expect(added).toEqual([{ id: 'new-1', values: { group: 'safety', title: '夜间巡逻', delivery: 'own', budgetFen: 5000 } }]);
    expect(left).toBe(1);
    expect(paste([['维修日'], ['新的']], { row: 1, column: 0 })).toMatchObject({ cells: [], rows: [{ values: { title: '新的' } }] });
  });

  it('makes no row without a name', () => {
    expect(paste([['1'], ['2']], { row: 1, column: 3 })).toMatchObject({ cells: [], rows: [], left: 1 });
  });

  it('that cannot be read stays in view, and the rest goes in', () => {
    expect(paste([['租用', '-5']], { row: 0, column: 2 })).toMatchObject({
      cells: [], unread: [{ itemId: 'a', key: 'delivery', text: '租用', code: 'NOT_ONE_OF' }, { itemId: 'a', field: 'budgetFen', text: '-5', code: 'TOO_SMALL' }],
    });
    expect(paste([['新的', '', '租用']], { row: 2, column: 0 })).toMatchObject({ rows: [{ id: 'new-1', values: { title: '新的' } }], unread: [{ itemId: 'new-1' }] });
  });

  it('of one cell fills a whole range', () => {
    expect(paste([['市场']], { row: 0, column: 2, fill: { rows: 2, columns: 1 } }).cells.map(({ itemId, to }) => [itemId, to])).toEqual([['a', 'market'], ['b', 'market']]);
  });
});
