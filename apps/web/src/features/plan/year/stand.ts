import { day } from '../../../lib/dates';
import type { ItemStandFragment, ItemStanding } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';

export const itemPath = (planId: string, itemId: string): string => `/plans/${planId}?item=${itemId}`;

/** What is worst first. */
export const LATE_FIRST: readonly ItemStanding[] = ['late', 'missed', 'behind', 'silent'];

/** Why an item stands as it does, with the figures of the rule. */
export function whyText({ standing, stretches, planned, due, done, counted, forecast, daysLate, daysLeft }: ItemStandFragment): string {
  const [first, last] = [day(stretches[0]?.from), day(stretches.at(-1)?.to)];
  switch (standing) {
    case 'late': return counted && done >= planned ? t('progress.why.untold', { n: daysLate, planned }) : t('progress.why.late', { day: last, n: daysLate });
    case 'missed': return counted ? t('progress.why.missedOf', { done, planned }) : t('progress.why.missed');
    case 'behind': return [
      t('progress.why.behind', { due, done }),
      forecast === null ? t('progress.why.left', { left: planned - done, n: daysLeft }) : t('progress.why.forecast', { forecast, short: planned - forecast, planned, n: daysLeft }),
    ].join(t('progress.why.and'));
    case 'silent': return t('progress.why.silent', { from: first, to: last });
    default: return '';
  }
}
