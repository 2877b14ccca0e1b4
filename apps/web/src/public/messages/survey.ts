import { getPrefs } from '../prefs.js';
import { surveyEn } from './survey-en.js';
import { surveyZh } from './survey-zh-CN.js';

/** Messages of the survey's pages in the language in use. */
export const surveyMsg = (): typeof surveyZh => (getPrefs().lang === 'en' ? surveyEn : surveyZh);
