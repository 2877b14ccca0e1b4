import { language } from '../../lib/i18n';

/** Where a plan's items are downloaded. */
export const sheetPath = (planId: string): string => `/plans/${planId}/sheet?language=${language() === 'en' ? 'en' : 'zh'}`;
