import { translator } from '../i18n';
import * as english from './en';
import * as chinese from './zh-CN';

/** `t` for texts of our own, checked by type; `code` for words that the API names, which may be unknown here. */
export const { t, code } = translator(chinese, english);
