import type { StarRatingFragment } from '../../lib/generated/graphql';
import { count } from '../../lib/figures';
import { t } from '../../lib/messages';

/** `三星级 ★★★` on screen: the figure and the stars, never the stars alone. */
export const starsText = (stars: number): string => (stars > 0 ? `${t('star.stars', { n: stars })} ${'★'.repeat(stars)}` : t('star.noStar'));

export const starsOf = (points: number, levels: StarRatingFragment['levels']): number =>
  levels.reduce((best, { stars, minimum }) => (points >= minimum ? Math.max(best, stars) : best), 0);

/** At most one decimal, none where it is whole. */
export const pts = (points: number): string => count(Math.round(points * 10) / 10);

/** The last sum that this person may see, and whose it is. */
export function standing({ finalTotal, firstTotal, selfTotal }: Pick<StarRatingFragment, 'finalTotal' | 'firstTotal' | 'selfTotal'>): { who: string; points: number } | null {
  if (finalTotal !== null) return { who: t('star.final'), points: finalTotal };
  if (firstTotal !== null) return { who: t('star.first'), points: firstTotal };
  return selfTotal === null ? null : { who: t('star.self'), points: selfTotal };
}
