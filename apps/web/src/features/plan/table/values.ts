import { day } from '../../../lib/dates';
import { count } from '../../../lib/figures';
import { code, t } from '../../../lib/messages';
import { monthsText, SOURCES } from '../parts';
import { linesText, type BudgetLine } from './money';
import { recurrences } from './schedule';
import type { Choice } from './typed';
import type { Value } from './work';

/** A cell's value as the API keeps it, in words. */
export function valueWords(field: string, value: Value, named: readonly Choice[]): string {
  if (value === null || value === '') return t('history.empty');
  if (field === 'ownerId' || field === 'placeId') return named.find((one) => one.value === value)?.label ?? t('history.other');
  if (field === 'budget' && Array.isArray(value)) return linesText(value as BudgetLine[], SOURCES.map((source) => ({ value: source, label: t(`value.moneySource.${source}`) }))) || t('history.empty');
  if (field === 'months' && Array.isArray(value)) return monthsText(value as number[]) || t('history.empty');
  if (field === 'deliveries' && Array.isArray(value)) return value.map((way) => code(`value.delivery.${String(way)}`) ?? String(way)).join(t('list.comma'));
  if (field === 'recurrence') return recurrences().find((one) => one.value === value)?.label ?? String(value);
  if (field === 'budgetFen' && typeof value === 'number') return t('grid.yuan', { n: count(value / 100) });
  if ((field === 'startsOn' || field === 'endsOn') && typeof value === 'string') return day(value);
  return code(`value.${field}.${String(value)}`) ?? String(value);
}

/** The same as it would be typed, to be mended. */
export function typedWords(field: string, value: Value, named: readonly Choice[]): string {
  if (field === 'budgetFen' && typeof value === 'number') return String(value / 100);
  if (typeof value !== 'string') return valueWords(field, value, named);
  if (field === 'ownerId' || field === 'placeId') return named.find((one) => one.value === value)?.label ?? value;
  return code(`value.${field}.${String(value)}`) ?? value;
}
