import { ENGLISH_STATE_WORDS } from './english-states.js';
import { STATE_WORDS } from './record-words.js';

/** What a sheet in a language calls a state of a kind (or of the family that shares its states); the code where it has no word. */
export function stateWord(kind: string, state: string, language: 'zh' | 'en'): string {
  return (language === 'zh' ? STATE_WORDS : ENGLISH_STATE_WORDS)[kind]?.[state] ?? state;
}
