import type { BudgetSource, ItemLineFragment } from '../../../lib/generated/graphql';
import { SOURCES } from '../parts';
import { typedChoice, typedMoney, type Choice, type Typed } from './typed';
import type { Values } from './work';

export type BudgetLine = { readonly source: string; readonly amountFen: number };

/** `财政拨款 2400、社会捐赠 600`: from which money, in yuan. */
export const linesText = (lines: readonly BudgetLine[], sources: readonly Choice[]): string =>
  lines.map(({ source, amountFen }) => `${sources.find(({ value }) => value === source)?.label ?? source} ${amountFen / 100}`).join('、');

export function typedLines(text: string, sources: readonly Choice[]): Typed<BudgetLine[]> {
  const lines: BudgetLine[] = [];
  for (const part of text.normalize('NFKC').split(/[、;；\n]+/).map((one) => one.trim()).filter(Boolean)) {
    const [, name = part, sum = ''] = /^(.*?)[\s:]*([-¥]?[\d,.]+\s*(?:万|元|yuan)*)$/i.exec(part) ?? [];
    const source = typedChoice(name, sources);
    if (!('value' in source)) return source;
    const money = typedMoney(sum);
    if (!('value' in money)) return money;
    if (money.value === null) return { code: 'NOT_A_NUMBER', params: {} };
    if (lines.some((line) => line.source === source.value)) return { code: 'DUPLICATE', params: {} };
    lines.push({ source: source.value!, amountFen: money.value });
  }
  // in the order in which the API keeps them, so that the same lines are the same
  return { value: lines.sort((a, b) => SOURCES.indexOf(a.source as BudgetSource) - SOURCES.indexOf(b.source as BudgetSource)) };
}

/** A total that is written: of one source it is that source's, of several it has to be their sum. */
export function sumWritten(fen: number | null, item?: Pick<ItemLineFragment, 'budget'>): Typed<Values> {
  const lines = item?.budget ?? [];
  if (!lines.length) return { value: { budgetFen: fen } };
  const sum = lines.reduce((total, { amountFen }) => total + amountFen, 0);
  if (lines.length > 1 && fen !== sum && fen !== null) return { code: 'NOT_THE_SUM', params: { sum: sum / 100 } };
  if (fen === null) return { value: { budget: [], budgetFen: null } };
  return { value: { budget: lines.length > 1 ? lines.map(({ source, amountFen }) => ({ source, amountFen })) : [{ source: lines[0]!.source, amountFen: fen }] } };
}
