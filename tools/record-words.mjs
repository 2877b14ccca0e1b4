import { writeFileSync } from 'node:fs';
import { clauseRole, kind, state } from '../apps/web/src/lib/messages/zh-CN/words.ts';
import { kind as kindEn, state as stateEn } from '../apps/web/src/lib/messages/en/words.ts';
import { notice as noticeZh } from '../apps/web/src/lib/messages/zh-CN/frame.ts';
import { notice as noticeEn } from '../apps/web/src/lib/messages/en/frame.ts';
import { at } from './paths.mjs';

const NOTICES = 'libs/kernel/src/notice/notice-words.ts';
const OUTPUT = 'libs/kernel/src/document/record-words.ts';
const ENGLISH = 'libs/kernel/src/document/english-words.ts';

/**
 * Writes what documents call kinds of record, their states and their links to clauses: the words that the screen has for them, so that a
 * document and a page never differ.
 *
 * @returns {string} a line that tells what was done
 */
export function writeRecordWords() {
  const code = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const kindCodes = (words) => Object.fromEntries(Object.entries(words).map(([name, word]) => [code(name), word]));
  writeFileSync(at(OUTPUT), [
    '// Written by `npm run generate`: change apps/web/src/lib/messages/zh-CN/words.ts instead.',
    '',
    '/** By the kind\'s name. */',
    `export const KIND_WORDS: Readonly<Record<string, string>> = ${literal(kindCodes(kind))};`,
    '',
    '/** By the kind\'s name, or that of the family that shares its states. */',
    `export const STATE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${literal(kindCodes(state))};`,
    '',
    '/** What a record is to a clause. */',
    `export const CLAUSE_ROLE_WORDS: Readonly<Record<string, string>> = ${literal(clauseRole)};`,
    '',
  ].join('\n'));
  writeFileSync(at(ENGLISH), [
    '// Written by `npm run generate`: change apps/web/src/lib/messages/en/words.ts instead.',
    '',
    '/** As `KIND_WORDS`. */',
    `export const ENGLISH_KIND_WORDS: Readonly<Record<string, string>> = ${literal(kindCodes(kindEn))};`,
    '',
    '/** As `STATE_WORDS`. */',
    `export const ENGLISH_STATE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${literal(kindCodes(stateEn))};`,
    '',
  ].join('\n'));
  const told = { 'zh-CN': noticeCodes(noticeZh), en: noticeCodes(noticeEn) };
  writeFileSync(at(NOTICES), [
    '// Written by `npm run generate`: change `notice` in apps/web/src/lib/messages/*/frame.ts instead.',
    '',
    '/** What a notice says, by language and code, in mails as on screen; `plain` for what has no words of its own. */',
    `export const NOTICE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${literal(told)};`,
    '',
  ].join('\n'));
  return `${Object.keys(kind).length} kinds of record → ${OUTPUT}`;
}

function noticeCodes({ code, plain }) {
  const codes = Object.entries(code).flatMap(([kind, events]) => Object.entries(events).map(([event, words]) => [`${kind}.${event}`, words]));
  return Object.fromEntries([['plain', plain], ...codes]);
}

function literal(value, indent = '') {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll('\'', '\\\'')}'`;
  const inner = `${indent}  `;
  const key = (name) => (/^[a-zA-Z]\w*$/.test(name) ? name : `'${name}'`);
  return `{\n${Object.entries(value).map(([name, one]) => `${inner}${key(name)}: ${literal(one, inner)},\n`).join('')}${indent}}`;
}
