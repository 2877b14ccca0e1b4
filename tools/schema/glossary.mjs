import { readFileSync } from 'node:fs';
import { at } from '../paths.mjs';

/**
 * The glossary by its sections, `kind` or a heading in English.
 *
 * @returns {Map<string, Map<string, { chinese: string, meaning: string }>>} by section, by word
 */
export function glossary() {
  const sections = new Map();
  let words = new Map();
  for (const line of readFileSync(at('docs/GLOSSARY.md'), 'utf8').split('\n')) {
    const heading = /^## ([\x21-\x7e][\x20-\x7e]*?)(?: [^\x20-\x7e].*)?$/.exec(line);
    if (heading) sections.set(heading[1], (words = sections.get(heading[1]) ?? new Map()));
    const [, word, chinese, meaning] = /^\| (.+?) \| (.*?) \| (.*) \|$/.exec(line) ?? [];
    if (!word || word === 'word') continue;
    for (const one of word.match(/`[^`]+`/g) ?? [word]) words.set(one.replaceAll('`', ''), { chinese, meaning });
  }
  return sections;
}
