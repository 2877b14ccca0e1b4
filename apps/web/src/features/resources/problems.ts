import type { Params } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { fieldText, type FieldProblem, type Problem } from '../../lib/problem';
import { inWords, type Column, type Register } from './describe';

/** An error of a column in words: amounts of money are limited in yuan, columns named as people know them. */
export function columnProblem(register: Register, column: Column | undefined, { path, code, params }: FieldProblem): string {
  const inYuan = (name: string): Params => (typeof params[name] === 'number' ? { [name]: (params[name] as number) / 100 } : {});
  const money = column?.type === 'money' ? { ...inYuan('min'), ...inYuan('max') } : {};
  const named = register.columns.find(({ name }) => name === params.column);
  return fieldText({ path, code, params: { ...params, ...money, ...(named && { column: inWords(named.label) }) } });
}

/** The same for a cell of a sheet, where nothing can be picked: what may be written there is said. */
export function cellProblem(register: Register, column: Column | undefined, problem: FieldProblem): string {
  if (problem.code === 'NOT_A_DATE') return t('registers.mendDay');
  if (problem.code !== 'NOT_ONE_OF' || !column) return columnProblem(register, column, problem);
  const words = column.type === 'yesNo' ? [t('history.yes'), t('history.no')] : column.options.map(({ label }) => inWords(label));
  return t('registers.mendChoice', { options: words.join(t('list.comma')) });
}

/** What the API found wrong with an entry, by column; `fromOn` for its day. */
export function columnProblems(register: Register, problem: Problem | null): Record<string, string> {
  const found: Record<string, string> = {};
  for (const field of problem?.fields ?? []) {
    const name = field.path.replace(/^values\./, '');
    found[name] ??= columnProblem(register, register.columns.find((one) => one.name === name), field);
  }
  return found;
}
