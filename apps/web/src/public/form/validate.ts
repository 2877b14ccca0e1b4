import { today } from '../dates.js';
import { msg } from '../messages/index.js';

/** Longest texts in characters; the API refuses more. */
export const LIMITS = { content: 5000, place: 200, name: 50, reason: 2000 };

/** Elderly people's keyboards often stay in full width: ０１３ is as good as 013. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');

/** 138 0000-1234, +86 138… and (0591) 8300 1101 come down to their digits; anything else stays as typed. */
export function plainPhone(typed: string): string {
  const bare = halfWidth(typed).replace(/[\s().·\-‐-―]/g, '');
  const abroad = /^(?:\+|00)86(\d+)$/.exec(bare)?.[1];
  if (abroad) return abroad.startsWith('0') || MOBILE.test(abroad) ? abroad : `0${abroad}`;
  return bare.startsWith('86') && MOBILE.test(bare.slice(2)) ? bare.slice(2) : bare;
}

const MOBILE = /^1[3-9]\d{9}$/;
/** Two-figure area codes have numbers of eight digits, three-figure ones of seven or eight. */
const LANDLINE = /^0(?:(?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})$/;

/** What is wrong with a mobile number or a landline with its area code, in words; null when nothing is. */
export function phoneTrouble(typed: string): string | null {
  const m = msg().field;
  const phone = plainPhone(typed);
  if (!phone) return m.phoneMissing;
  if (MOBILE.test(phone) || LANDLINE.test(phone)) return null;
  if (/\D/.test(phone)) return m.phoneLetters;
  return phone.startsWith('0') ? m.phoneLandline : mobileTrouble(phone.length);
}

/** A mobile number has eleven digits; with those, its beginning is wrong. */
export function mobileTrouble(length: number): string {
  const m = msg().field;
  if (length < 11) return m.phoneShort(length);
  return length > 11 ? m.phoneLong(length) : m.phoneStart;
}

/** Counts characters as people do: a rare character beyond the basic plane is one. */
export const lengthOf = (text: string): number => Array.from(text).length;

export function lengthTrouble(text: string, max: number): string | null {
  const length = lengthOf(text.trim());
  return length > max ? msg().field.tooLong(length, max) : null;
}

/** A calendar day that has come; an empty one is fine. Browsers without a date field hand over free text. */
export function dayTrouble(typed: string): string | null {
  const m = msg().field;
  const day = plainDay(typed);
  if (!day) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  if (!real) return m.dateShape;
  return day > today() ? m.dateFuture : null;
}

/** 2026/1/5, 2026.1.5 and 2026年1月5日 become 2026-01-05. */
export function plainDay(typed: string): string {
  const day = halfWidth(typed).trim();
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(day);
  return found ? [found[1], found[2]!.padStart(2, '0'), found[3]!.padStart(2, '0')].join('-') : day;
}

const NUMBER = /^[0-9A-Z-]{1,20}\/(?:(?:CP|SR)-\d{4}-\d{4,9}|AC-\d{4}-\d{4,9}-\d{1,6})$/;

/** The full number from what was typed; within a community its code may be left out. */
export function plainNumber(typed: string, communityCode: string | null): string {
  const number = halfWidth(typed).replace(/\s/g, '').replace(/[‐–—－]/g, '-').toUpperCase();
  return communityCode && /^(?:CP|SR|AC)-/.test(number) ? `${communityCode}/${number}` : number;
}

export function numberTrouble(typed: string, communityCode: string | null): string | null {
  const m = msg().field;
  if (!typed.trim()) return m.numberMissing;
  return NUMBER.test(plainNumber(typed, communityCode)) ? null : m.numberShape;
}
