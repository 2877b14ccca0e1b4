import type { CareNeed } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';

const NEEDS = ['mobility', 'alone', 'disabled', 'ill', 'isolated', 'hardship', 'other'] as const satisfies readonly CareNeed[];

export const needOptions = () => NEEDS.map((need) => ({ value: need, label: t(`visit.needs.${need}`) }));
