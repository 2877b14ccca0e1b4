import { readRecurrence, type Recurrence, writeRecurrence } from './recurrence.js';

const ZH_DAYS = '一二三四五六日';
const ZH_NTH: Readonly<Record<number, string>> = { 1: '第一个', 2: '第二个', 3: '第三个', 4: '第四个', [-1]: '最后一个' };
const EN_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const EN_NTH: Readonly<Record<number, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' };
const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A recurrence for people: 每周二、四; every week on Tue, Thu. In a sheet the Chinese words are also read. */
export function recurrenceWords(text: string): { zh: string; en: string } {
  const found = readRecurrence(text);
  return found ? { zh: inZh(found), en: inEn(found) } : { zh: text, en: text };
}

function inZh({ every, interval, months, days, weekdays }: Recurrence): string {
  const number = interval > 1 ? String(interval) : '';
  if (every === 'day') return `每${number}天`;
  if (every === 'week') return `每${number}周${number && '的周'}${weekdays.map(({ day }) => ZH_DAYS[day - 1]).join('、')}`;
  const when = [
    ...days.map((day) => (day < 0 ? '最后一天' : `${day}日`)),
    ...weekdays.map(({ day, nth }) => `${ZH_NTH[nth!]}周${ZH_DAYS[day - 1]}`),
  ].join('、');
  return every === 'month' ? `每${number && `${number}个`}月${when}` : `每年${months.join('、')}月的${when}`;
}

function inEn({ every, interval, months, days, weekdays }: Recurrence): string {
  const unit = interval > 1 ? `every ${interval} ${every}s` : `every ${every}`;
  if (every === 'day') return unit;
  if (every === 'week') return `${unit} on ${weekdays.map(({ day }) => EN_DAYS[day - 1]).join(', ')}`;
  const when = days.length
    ? `on ${days.map((day) => (day < 0 ? 'the last day' : `day ${day}`)).join(', ')}`
    : `on the ${weekdays.map(({ day, nth }) => `${EN_NTH[nth!]} ${EN_DAYS[day - 1]}`).join(', ')}`;
  return every === 'month' ? `${unit} ${when}` : `every year in ${months.map((month) => EN_MONTHS[month - 1]).join(', ')} ${when}`;
}

/** The Chinese words, or an RRULE, as the recurrence is kept; null when they are neither. */
export function recurrenceIn(text: string): string | null {
  const words = text.normalize('NFKC').replace(/\s+/g, '').replace(/星期|礼拜/g, '周').replace(/周天/g, '周日').replaceAll('号', '日');
  const found = readRecurrence(inRrule(words) ?? words);
  return found && writeRecurrence(found);
}

const LIST = /[、,和及]/;

function inRrule(words: string): string | null {
  const daily = /^每(\d*)[天日]$/.exec(words);
  if (daily) return `FREQ=DAILY;INTERVAL=${daily[1] || 1}`;
  const weekly = /^每(\d*)个?周(?:的?周)?([一二三四五六日、,和及周]+)$/.exec(words);
  if (weekly) return dayList(`FREQ=WEEKLY;INTERVAL=${weekly[1] || 1}`, weekly[2]!.split(LIST).map((day) => `周${day.replace('周', '')}`));
  const monthly = /^每(\d*)个?月的?(.+)$/.exec(words);
  if (monthly) return dayList(`FREQ=MONTHLY;INTERVAL=${monthly[1] || 1}`, monthly[2]!.split(LIST));
  const yearly = /^(?:每年)?(\d+(?:[、,和及]\d+)*)月的?(.+)$/.exec(words);
  return yearly ? dayList(`FREQ=YEARLY;BYMONTH=${yearly[1]!.split(LIST).join()}`, yearly[2]!.split(LIST)) : null;
}

/** 5日, 最后一天, 周二 or 第二个周二, all of one kind. */
function dayList(head: string, words: readonly string[]): string | null {
  const days = words.map((word) => {
    if (word === '最后一天') return '-1';
    return /^(\d{1,2})日$/.exec(word)?.[1];
  });
  if (days.every((day) => day !== undefined)) return `${head};BYMONTHDAY=${days.join()}`;
  const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
  const weekdays = words.map((word) => {
    const [, nth = '', day] = /^(第[一二三四]个?|最后一个)?周([一二三四五六日])$/.exec(word) ?? [];
    if (!day) return undefined;
    const number = nth === '' ? '' : nth === '最后一个' ? '-1' : String(ZH_DAYS.indexOf(nth[1]!) + 1);
    return number + codes[ZH_DAYS.indexOf(day)];
  });
  return weekdays.every((day) => day !== undefined) ? `${head};BYDAY=${weekdays.join()}` : null;
}
