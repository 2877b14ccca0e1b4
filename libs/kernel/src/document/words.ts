import { ENGLISH_KIND_WORDS, ENGLISH_STATE_WORDS } from './english-words.js';
import { KIND_WORDS, STATE_WORDS } from './record-words.js';

type WordLanguage = 'zh' | 'en';

/** What a sheet or message in a language calls a kind of record; nothing where there is no such kind. */
export function kindWord(kind: string, language: WordLanguage): string {
  return (language === 'zh' ? KIND_WORDS : ENGLISH_KIND_WORDS)[kind] ?? '';
}

/** What it calls a state of a kind (or of the family that shares its states); the code where it has no word. */
export function stateWord(kind: string, state: string, language: WordLanguage): string {
  return (language === 'zh' ? STATE_WORDS : ENGLISH_STATE_WORDS)[kind]?.[state] ?? state;
}
