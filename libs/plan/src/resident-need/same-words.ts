import { createHash } from 'node:crypto';

const UNSPOKEN = /[\p{P}\p{Z}\p{S}\p{C}]/gu;

/** The same for words that differ in spaces, punctuation, width or case only: 64 hexadecimal digits. */
export function wordsKey(words: string): string {
  const wide = words.normalize('NFKC').toLowerCase();
  return createHash('sha256').update(wide.replace(UNSPOKEN, '') || wide.trim()).digest('hex');
}
