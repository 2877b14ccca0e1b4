import { getPrefs } from '../prefs.js';
import { betterEn } from './better-en.js';
import { betterZh } from './better-zh-CN.js';

export const betterMsg = (): typeof betterZh => (getPrefs().lang === 'en' ? betterEn : betterZh);
