import { money } from '../../lib/figures';
import type { BudgetSource, Delivery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { runs } from './table/typed';

/** The ways in which an item is delivered, the main one first. */
export const deliveryWords = (ways: readonly Delivery[]): string => ways.map((way) => t(`value.delivery.${way}`)).join(t('list.comma'));

/** Months as runs: 3–5、9. */
export function monthWords(months: readonly number[]): string {
  const spans = runs(months).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return spans.length ? t('plan.months', { months: spans.join(t('list.comma')) }) : '';
}

export const budgetWords = (lines: readonly { source: BudgetSource; amountFen: number }[]): string =>
  lines.map(({ source, amountFen }) => `${t(`value.moneySource.${source}`)} ${money(amountFen)}`).join(t('list.comma'));
