import { daysUntil } from '../../lib/dates';
import { t } from '../../lib/messages';
import type { Work } from './Headline';

/** Nobody has touched it for so long, as on the board. */
const STILL_DAYS = 14;

/** Why it stands where it stands, beside its deadline. `shared`: the list also holds what anybody of a role may do. */
export function whyNow({ grave, yours, record }: Work, shared: boolean): string[] {
  const still = -daysUntil(record.updatedAt);
  return [grave && t('home.why.grave'), shared && yours && t('home.why.yours'), still >= STILL_DAYS && t('home.why.still', { n: still })].filter((one) => one !== false);
}
