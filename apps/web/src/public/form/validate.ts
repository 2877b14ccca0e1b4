import { today } from '../dates.js';
import { msg } from '../messages/index.js';

/** Longest texts in characters; the API refuses more. */
export const LIMITS = { content: 5000, place: 200, name: 50, reason: 2000, title: 40 };

/** Elderly people's keyboards often stay in full width: ０１３ is as good as 013. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ');

/** 138 0000-1234 and +86 138… come down to eleven digits; anything else stays as typed. */
export const plainPhone = (typed: string): string => {
  const packed = halfWidth(typed).replace(/[\s\-‐–—()]/g, '');
  const local = packed.replace(/^(\+|00)86/, '');
  return local.length === 13 && local.startsWith('86') ? local.slice(2) : local;
};

/** What is wrong with a mobile number, in words; null when nothing is. */
export function phoneTrouble(typed: string): string | null {
  const m = msg().field;
  const phone = plainPhone(typed);
  if (!phone) return m.phoneMissing;
  if (/\D/.test(phone)) return m.phoneLetters;
  if (phone.length < 11) return m.phoneShort(phone.length);
  if (phone.length > 11) return m.phoneLong(phone.length);
  return phone.startsWith('1') ? null : m.phoneStart;
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

/** The title for the list of matters: the first sentence of what was told, cut where it must be. */
export function titleOf(content: string): string {
  const first = content.trim().split(/[\r\n。！？!?；;]/).find((part) => part.trim()) ?? content;
  const characters = Array.from(first.trim().replace(/\s+/g, ' '));
  return characters.length > LIMITS.title ? `${characters.slice(0, LIMITS.title - 1).join('')}…` : characters.join('');
}

const NUMBER = /^\d{12}\/CP-\d{4}-\d{4,}$/;

/** The full number from what was typed; within a community its code may be left out. */
export function plainNumber(typed: string, communityCode: string | null): string {
  const number = halfWidth(typed).replace(/\s/g, '').replace(/[‐–—－]/g, '-').toUpperCase();
  return communityCode && /^CP-/.test(number) ? `${communityCode}/${number}` : number;
}

export function numberTrouble(typed: string, communityCode: string | null): string | null {
  const m = msg().field;
  if (!typed.trim()) return m.numberMissing;
  return NUMBER.test(plainNumber(typed, communityCode)) ? null : m.numberShape;
}
