import { day } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import { fieldText } from '../../lib/problem';
import { reasonText } from '../../lib/words';

interface Reason { code: string; params: unknown }

/** Why a case stands among the ten, in words. */
export function standsOut(reasons: readonly Reason[]): string {
  return reasons.map(({ code: name, params }) => {
    const given = params as Record<string, string | number>;
    const shown = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, /^\d{4}-/.test(String(value)) ? day(String(value)) : value]));
    const soon = name === 'DUE_SOON' && given.days === 0 ? t('board.why.DUE_TODAY') : null;
    return soon ?? code(`board.why.${name}`, shown) ?? name;
  }).join(t('list.comma'));
}

/** Why one of several was refused: a guard's reason, or what is wrong with what was given. */
export const refusalText = (reason: Reason): string =>
  code(`field.${reason.code}`) ? fieldText({ path: '', code: reason.code, params: reason.params as never }) : reasonText(reason);

export const percent = (share: number | null): string => (share === null ? t('board.none') : `${Math.round(share * 100)}%`);
export const inDays = (days: number | null): string => (days === null ? t('board.none') : t('board.days', { n: days }));
