import { t } from '../../lib/messages';

/** Months of a year in words: 3–5、9 月; all of them, or none said. */
export function monthsText(months: readonly number[]): string {
  if (months.length === 0) return t('planTemplate.noMonths');
  if (months.length === 12) return t('planTemplate.allYear');
  const spans: [number, number][] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else spans.push([month, month]);
  }
  return t('planTemplate.someMonths', { months: spans.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(t('list.comma')) });
}
