import { language } from './i18n';

/** All days on screen are days in Asia/Shanghai, whatever the computer's own zone. */
const ZONE = 'Asia/Shanghai';
const DAY = 86_400_000;
const fields = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEK_ZH = ['日', '一', '二', '三', '四', '五', '六'];
const WEEK_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Parts { year: number; month: number; day: number; clock: string; serial: number; weekday: number }

/** A calendar day 'YYYY-MM-DD' is taken as it stands; an instant is moved to Shanghai first. */
function parts(value: string | Date): Parts {
  let text: string;
  let clock = '';
  if (typeof value === 'string' && value.length === 10) text = value;
  else {
    const found = Object.fromEntries(fields.formatToParts(new Date(value)).map((part) => [part.type, part.value]));
    text = `${found.year}-${found.month}-${found.day}`;
    clock = `${found.hour}:${found.minute}`;
  }
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const serial = Math.round(Date.UTC(year, month - 1, day) / DAY);
  return { year, month, day, clock, serial, weekday: (serial + 4) % 7 };
}

const dayOf = (p: Parts): string => {
  const other = p.year !== parts(new Date()).year;
  if (language() === 'en') return `${p.day} ${MONTHS[p.month - 1]}${other ? ` ${p.year}` : ''}`;
  return `${other ? `${p.year}年` : ''}${p.month}月${p.day}日`;
};

/** 11月25日; with the year when it is not this year. */
export const day = (value: string | Date | null | undefined): string => (value ? dayOf(parts(value)) : '');

/** 11月25日 17:30 */
export function dayTime(value: string | Date | null | undefined): string {
  if (!value) return '';
  const p = parts(value);
  return p.clock ? `${dayOf(p)} ${p.clock}` : dayOf(p);
}

/** The name of a month, 1 to 12: 11月, Nov. */
export const monthName = (month: number): string => (language() === 'en' ? MONTHS[month - 1]! : `${month}月`);

export const clock = (value: string | Date): string => parts(value).clock;

/** 2026年11月19日 星期四 10:20 */
export function fullNow(now = new Date()): string {
  const p = parts(now);
  if (language() === 'en') return `${WEEK_EN[p.weekday]}, ${p.day} ${MONTHS[p.month - 1]} ${p.year}, ${p.clock}`;
  return `${p.year}年${p.month}月${p.day}日 星期${WEEK_ZH[p.weekday]} ${p.clock}`;
}

/** 11月19日 周四 */
export function dayAndWeekday(value: string | Date): string {
  const p = parts(value);
  return language() === 'en' ? `${WEEK_EN[p.weekday]!.slice(0, 3)} ${dayOf(p)}` : `${dayOf(p)} 周${WEEK_ZH[p.weekday]}`;
}

/** Whole calendar days from now until the value; negative when past. */
export const daysUntil = (value: string | Date, now = new Date()): number => parts(value).serial - parts(now).serial;

/** 今天, 明天, 周五, 下周二, or the day itself. */
export function nearDay(value: string | Date, now = new Date()): string {
  const p = parts(value);
  const today = parts(now);
  const ahead = p.serial - today.serial;
  const english = language() === 'en';
  if (ahead === 0) return english ? 'Today' : '今天';
  if (ahead === 1) return english ? 'Tomorrow' : '明天';
  if (ahead === -1) return english ? 'Yesterday' : '昨天';
  const monday = today.serial - ((today.weekday + 6) % 7);
  if (ahead > 1 && p.serial < monday + 7) return english ? WEEK_EN[p.weekday]! : `周${WEEK_ZH[p.weekday]}`;
  if (ahead > 1 && p.serial < monday + 14) {
    return english ? `Next ${WEEK_EN[p.weekday]!.slice(0, 3)}` : `下周${WEEK_ZH[p.weekday]}`;
  }
  return dayOf(p);
}

/** The calendar day and clock for date and datetime-local inputs. */
export const inputDay = (value: string | Date | null | undefined = new Date()): string => {
  if (!value) return '';
  const p = parts(value);
  return `${p.year}-${String(p.month).padStart(2, '0')}-${String(p.day).padStart(2, '0')}`;
};
export const inputDayTime = (value: string | Date | null | undefined): string =>
  value ? `${inputDay(value)}T${parts(value).clock}` : '';

/** Shanghai has had no summer time since 1991: its wall clock is UTC+8. */
export const instant = (local: string): string => new Date(`${local}:00+08:00`).toISOString();

export const thisYear = (): number => parts(new Date()).year;
