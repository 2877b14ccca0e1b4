import { writeFileSync } from 'node:fs';
import { clauseRole, kind, state } from '../apps/web/src/lib/messages/zh-CN/words.ts';
import { at } from './paths.mjs';

const OUTPUT = 'libs/kernel/src/document/record-words.ts';

/**
 * Writes what documents call kinds of record, their states and their links to clauses: the words that the screen has for them, so that a
 * document and a page never differ.
 *
 * @returns {string} a line that tells what was done
 */
export function writeRecordWords() {
  const code = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const states = Object.fromEntries(Object.entries(state).map(([name, words]) => [code(name), words]));
  const kinds = Object.fromEntries(Object.entries(kind).map(([name, word]) => [code(name), word]));
  writeFileSync(at(OUTPUT), [
    '// Written by `npm run generate`: change apps/web/src/lib/messages/zh-CN/words.ts instead.',
    '',
    '/** By the kind\'s name. */',
    `export const KIND_WORDS: Readonly<Record<string, string>> = ${literal(kinds)};`,
    '',
    '/** By the kind\'s name, or that of the family that shares its states. */',
    `export const STATE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${literal(states)};`,
    '',
    '/** What a record is to a clause. */',
    `export const CLAUSE_ROLE_WORDS: Readonly<Record<string, string>> = ${literal(clauseRole)};`,
    '',
  ].join('\n'));
  return `${Object.keys(kinds).length} kinds of record → ${OUTPUT}`;
}

function literal(value, indent = '') {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll('\'', '\\\'')}'`;
  const inner = `${indent}  `;
  const key = (name) => (/^[a-zA-Z]\w*$/.test(name) ? name : `'${name}'`);
  return `{\n${Object.entries(value).map(([name, one]) => `${inner}${key(name)}: ${literal(one, inner)},\n`).join('')}${indent}}`;
}
