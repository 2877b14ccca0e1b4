import { t } from '../../lib/messages';

export const ABOUT = ['service', 'staff', 'facility', 'fees', 'safety', 'environment', 'other'] as const;

export const yesNo = () => [{ value: 'false', label: t('complaint.no') }, { value: 'true', label: t('complaint.yes') }];
