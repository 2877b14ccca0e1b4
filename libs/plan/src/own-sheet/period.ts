/** When a service runs, as people write it: months 1–12 in their order; days where the text names some. */
export interface Period {
  readonly months: readonly number[];
  /** YYYY-MM-DD, in the year of the plan. */
  readonly startsOn: string;
  readonly endsOn: string;
}

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const DIGITS: Readonly<Record<string, string>> = {
  十二: '12', 十一: '11', 十: '10', 九: '9', 八: '8', 七: '7', 六: '6', 五: '5', 四: '4', 三: '3', 二: '2', 一: '1',
};

/** Words that stand for months: asked in this order. Feasts of the lunar year take the months that they may fall in. */
const WORDS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(全年|常年|长年|长期|经常|日常|持续|不定期|随时|按需|每月|每个月|每周|每星期|每天|每日|月度|12个月|1-12月?)/, ALL],
  [/^(每季|按季|各季|季度|一季一)/, [3, 6, 9, 12]],
  [/^(每半年|半年一)/, [6, 12]],
  [/^(每两月|每两个月|双月)/, [2, 4, 6, 8, 10, 12]],
  [/^(上半年)/, [1, 2, 3, 4, 5, 6]],
  [/^(下半年)/, [7, 8, 9, 10, 11, 12]],
  [/^(年初)/, [1, 2]], [/^(年中)/, [6, 7]], [/^(年底|年末|岁末|年终)/, [12]],
  [/^(春节|寒假|正月|两节|春运)/, [1, 2]], [/^(元宵)/, [2, 3]], [/^(暑假|暑期)/, [7, 8]], [/^(中秋)/, [9, 10]], [/^(重阳|敬老月|国庆)/, [10]],
  [/^(端午)/, [5, 6]], [/^(清明)/, [4]], [/^(春季)/, [3, 4, 5]], [/^(夏季)/, [6, 7, 8]], [/^(秋季)/, [9, 10, 11]], [/^(冬季)/, [1, 2, 12]],
];

/**
 * The months that a text names for a year: 3—11月, 3月、6月, 第二季度, 全年, 每季度, 5月底前, 3月5日至4月10日, 2026-03-05. A year that it
 * names is left aside: last year's table is read for the next. Null when it says none, or not only months.
 */
export function periodIn(written: string, year: number): Period | null {
  const text = plain(written);
  if (text === '') return null;
  return daysIn(text, year) ?? quartersIn(text, year) ?? monthsIn(text, year) ?? wordsIn(text, year);
}

/** Months from day to day of a year; the last day of each as the year has it. */
export function monthsOf(months: readonly number[], year: number): Period {
  const sorted = [...new Set(months)].sort((a, b) => a - b);
  return { months: sorted, startsOn: dayOf(year, sorted[0]!, 1), endsOn: dayOf(year, sorted.at(-1)!, 31) };
}

/** As an item says it: its first and last day, and the months between them where it leaves some out. */
export function whenOf({ months, startsOn, endsOn }: Period): { startsOn: string; endsOn: string; months: number[] } {
  const whole = span(Number(startsOn.slice(5, 7)), Number(endsOn.slice(5, 7))).length === months.length;
  return { startsOn, endsOn, months: whole ? [] : [...months] };
}

/** One way of writing: figures for months, `-` for spans, `、` between several; the year and what stands in brackets go. */
function plain(written: string): string {
  return written.normalize('NFKC').replace(/\s+/g, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/十二|十一|[一二三四五六七八九十](?=月|季|至|到|-|—|、)/g, (digits) => DIGITS[digits]!)
    .replace(/[—–~～―－]+|至|到/g, '-').replace(/[,，;；和及与]/g, '、')
    .replace(/(?:19|20)\d{2}年度?/g, '').replace(/^每年/, '')
    .replace(/(?:完成|开展|进行|实施|举办|办结|左右|期间|各一次|一次)+$/, '');
}

function daysIn(text: string, year: number): Period | null {
  const DAY = '(?:(?:(?:19|20)\\d{2})[-/.])?(\\d{1,2})[-/.月](\\d{1,2})(?:日|号)?';
  const found = new RegExp(`^${DAY}(?:-${DAY}|(底前|前|之前|以前))?$`).exec(isoSpaced(text));
  if (!found) return null;
  const [, month, day, toMonth, toDay, before] = found;
  const [first, last] = [[Number(month), Number(day)], toMonth ? [Number(toMonth), Number(toDay)] : [Number(month), Number(day)]] as [[number, number], [number, number]];
  if ([first, last].some(([m, d]) => m < 1 || m > 12 || d < 1 || d > 31)) return null;
  const startsOn = before ? `${year}-01-01` : dayOf(year, ...first);
  const endsOn = dayOf(year, ...last);
  return startsOn <= endsOn ? { months: span(Number(startsOn.slice(5, 7)), last[0]), startsOn, endsOn } : null;
}

/** Of a day with its year in front the year's dash must not look like a span. */
const isoSpaced = (text: string): string => text.replace(/(?:19|20)\d{2}[-/.](?=\d{1,2}[-/.]\d{1,2})/g, '');

function quartersIn(text: string, year: number): Period | null {
  const found = /^(?:第?(\d)-)?((?:第?\d、)*第?\d)季度?$/.exec(text.replace(/q(\d)/gi, '$1季度').replace(/季度?(?=[、-])/g, ''));
  if (!found) return null;
  const last = found[2]!.split('、').map((one) => Number(one.replace('第', '')));
  const quarters = found[1] ? span(Number(found[1]), last[0]!) : last;
  if (!quarters.length || quarters.some((quarter) => quarter < 1 || quarter > 4)) return null;
  return monthsOf(quarters.flatMap((quarter) => [quarter * 3 - 2, quarter * 3 - 1, quarter * 3]), year);
}

/** 3月; 3-11月; 3月-11月; 3、6、9月; 2026.3; 5月底前. */
function monthsIn(text: string, year: number): Period | null {
  const bare = text.replace(/^(?:19|20)\d{2}[-/.](\d{1,2})$/, '$1月').replace(/月份/g, '月').replace(/月[初中下上]旬?/g, '月').replace(/\d{1,2}月底$/, (end) => end.replace('底', ''));
  const until = /^(\d{1,2})月(?:底|末)?(?:之?前|以前)$/.exec(bare);
  if (until) return inYear(span(1, Number(until[1])), year);
  if (!/^[\d月、-]+$/.test(bare) || !bare.includes('月')) return null;
  const months = bare.split('、').flatMap((part) => {
    const ends = /^(\d{1,2})月?(?:-(\d{1,2})月?)?$/.exec(part);
    if (!ends) return [Number.NaN];
    return ends[2] ? span(Number(ends[1]), Number(ends[2])) : [Number(ends[1])];
  });
  return inYear(months, year);
}

function wordsIn(text: string, year: number): Period | null {
  const parts = text.split('、').map((part) => WORDS.find(([word]) => word.test(part))?.[1]);
  return parts.length && parts.every((months) => months !== undefined) ? monthsOf(parts.flat() as number[], year) : null;
}

function inYear(months: readonly number[], year: number): Period | null {
  return months.length && months.every((month) => month >= 1 && month <= 12) ? monthsOf(months, year) : null;
}

/** Empty where it runs backwards: 11-3月 crosses the year's end, which a plan of one year cannot. */
function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(12, to) - from + 1) }, (_one, index) => from + index);
}

/** A day of the month, or its last. */
function dayOf(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
