import { getPrefs } from '../prefs.js';

/** In the language in use; Chinese where there is no English. */
export const either = (chinese: string, english: string): string => (getPrefs().lang === 'en' && english ? english : chinese);
