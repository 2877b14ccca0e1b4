import type { LimitUnit, ReplyWay } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

const WAYS: ReplyWay[] = ['face', 'phone', 'written', 'sms', 'chat', 'mail', 'page'];

export const wayText = (way: ReplyWay): string => t(`request.way.${way}`);
export const wayOptions = () => WAYS.map((value) => ({ value, label: wayText(value) }));

export const limitText = ({ limitCount, limitUnit }: { limitCount: number | null; limitUnit: LimitUnit }): string =>
  (limitCount ? t(`request.limitOf.${limitUnit}`, { n: limitCount }) : t('request.limitNone'));
