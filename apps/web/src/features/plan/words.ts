import { money } from '../../lib/figures';
import type { BudgetSource, Delivery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

/** The ways in which an item is delivered, the main one first. */
export const deliveryWords = (ways: readonly Delivery[]): string => ways.map((way) => t(`value.delivery.${way}`)).join(t('list.comma'));

/** Months as runs: 3–5、9. */
export function monthWords(months: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs.length ? t('plan.months', { months: runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(t('list.comma')) }) : '';
}

export const budgetWords = (lines: readonly { source: BudgetSource; amountFen: number }[]): string =>
  lines.map(({ source, amountFen }) => `${t(`value.moneySource.${source}`)} ${money(amountFen)}`).join(t('list.comma'));
