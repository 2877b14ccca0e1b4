import type { GuideFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

export const limitText = ({ limitCount, limitUnit }: Pick<GuideFragment, 'limitCount' | 'limitUnit'>): string =>
  (limitCount ? t(`request.limitOf.${limitUnit}`, { n: limitCount }) : t('matter.limitNone'));

export const feeText = ({ feeFen }: Pick<GuideFragment, 'feeFen'>): string =>
  (feeFen === null ? '' : feeFen === 0 ? t('matter.free') : `${(feeFen / 100).toFixed(2)} ${t('matter.feeUnit')}`);
