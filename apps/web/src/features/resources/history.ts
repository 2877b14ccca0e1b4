import { count } from '../../lib/figures';
import { t } from '../../lib/messages';
import type { HistoryWords } from '../../ui/record/Timeline';
import { inWords, type Register } from './describe';
import { shownValue } from './values';

/** How the history calls and shows the columns of a register; what is none of them is left to the words of all records. */
export function historyWords(register: Register): HistoryWords {
  const columnOf = (field: string) =>
    register.columns.find(({ name, personal }) => name === (field === 'title' ? register.titleColumn : field) || (personal && field === `${name}Sealed`));
  return {
    label: (field) => {
      if (field === 'fromOn') return inWords(register.fromLabel);
      if (field === 'untilOn') return t('registers.lastDay');
      const column = columnOf(field);
      return column && inWords(column.label);
    },
    value: (field, value) => {
      const column = columnOf(field);
      if (!column || column.type === 'reference' || value === null || value === undefined || value === '') return undefined;
      if (Array.isArray(value) && value.length === 0) return undefined;
      return typeof value === 'number' && column.type === 'whole' ? count(value) : shownValue(column, value);
    },
  };
}
