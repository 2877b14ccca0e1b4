import { t } from '../../lib/messages';

export const GROUPS = ['people', 'convenience', 'safety', 'other'] as const;
export const groupOptions = () => GROUPS.map((value) => ({ value, label: t(`value.group.${value}`) }));
