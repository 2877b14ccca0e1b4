const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as headings count: 一, 十, 十一, 二十, 九十九. @throws RangeError for others */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) throw new RangeError(`headings are counted from 1 to 99, not ${n}`);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

export type HeadingLevel = 1 | 2 | 3 | 4;

const WRITTEN: Readonly<Record<HeadingLevel, (n: number) => string>> = {
  1: (n) => `${chineseNumeral(n)}、`,
  2: (n) => `（${chineseNumeral(n)}）`,
  3: (n) => `${n}. `,
  4: (n) => `（${n}）`,
};

/** Counts headings as official documents do (GB/T 9704): 一、（一）1.（1）, each level anew below the one above. */
export class HeadingCount {
  private readonly counts = [0, 0, 0, 0];

  next(level: HeadingLevel): string {
    this.counts[level - 1]! += 1;
    this.counts.fill(0, level);
    return WRITTEN[level](this.counts[level - 1]!);
  }
}

/** 2026-11-02 as documents are dated: 2026年11月2日. */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
