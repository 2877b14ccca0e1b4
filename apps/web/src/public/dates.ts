import { getPrefs } from './prefs.js';

/** China keeps UTC+8 all year, so a fixed shift is exact and needs no time-zone data on the phone. */
const SHANGHAI_MS = 8 * 3_600_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

interface Parts {
  year: number;
  month: number;
  day: number;
  time: string;
  weekday: number;
}

function parts(instant: number): Parts {
  const d = new Date(instant + SHANGHAI_MS);
  const two = (n: number) => (n < 10 ? `0${n}` : String(n));
  return {
    year: d.getUTCFullYear(),
    month: d.getUTCMonth() + 1,
    day: d.getUTCDate(),
    time: `${d.getUTCHours()}:${two(d.getUTCMinutes())}`,
    weekday: d.getUTCDay(),
  };
}

/** Today in Shanghai as YYYY-MM-DD. */
export const today = (): string => new Date(Date.now() + SHANGHAI_MS).toISOString().slice(0, 10);
export const thisYear = (): number => Number(today().slice(0, 4));

/** Calendar days from today until an instant's day; negative when past. */
export function daysUntil(iso: string): number {
  const day = (instant: number) => Math.floor((instant + SHANGHAI_MS) / 86_400_000);
  return day(Date.parse(iso)) - day(Date.now());
}

function dayText(p: Parts): string {
  const otherYear = p.year !== thisYear();
  if (getPrefs().lang === 'en') return `${p.day} ${MONTHS[p.month - 1]}${otherYear ? ` ${p.year}` : ''}`;
  return `${otherYear ? `${p.year}年` : ''}${p.month}月${p.day}日`;
}

/** 11月25日, with the year when it is not this one. Takes an instant. */
export const day = (iso: string): string => dayText(parts(Date.parse(iso)));

/** The same for a calendar day (YYYY-MM-DD). */
export const calendarDay = (date: string): string => dayText(parts(Date.parse(`${date}T00:00:00+08:00`)));

/** 11月25日 17:30. */
export function moment(iso: string): string {
  const p = parts(Date.parse(iso));
  return `${dayText(p)} ${p.time}`;
}

/** 11月25日 周三 14:00 – 15:30; both days when they differ. */
export function span(startIso: string, endIso: string): { day: string; time: string } {
  const start = parts(Date.parse(startIso));
  const end = parts(Date.parse(endIso));
  const names = WEEKDAYS[getPrefs().lang];
  const same = dayText(start) === dayText(end);
  return {
    day: `${dayText(start)} ${names[start.weekday]}`,
    time: same ? `${start.time} – ${end.time}` : `${start.time} – ${dayText(end)} ${end.time}`,
  };
}
