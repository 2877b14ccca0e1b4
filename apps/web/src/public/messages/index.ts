import { getPrefs } from '../prefs.js';
import { en } from './en.js';
import { zhCN, type Messages } from './zh-CN.js';

/** The messages of the language in use; ask anew at each drawing. */
export const msg = (): Messages => (getPrefs().lang === 'en' ? en : zhCN);
export type { Messages };
