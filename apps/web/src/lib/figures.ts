import { language } from './i18n';

export const count = (value: number): string => value.toLocaleString(language() === 'en' ? 'en' : 'zh-CN');

/** A figure with its unit: 5人, 5 people, 5%. */
export const withUnit = (value: number, unit: string): string => `${count(value)}${/^\p{Letter}/u.test(unit) && !/^\p{sc=Han}/u.test(unit) ? ' ' : ''}${unit}`;

/** Fen to 万元 with one decimal in Chinese (2.4), to thousands of yuan in English. */
export function money(fen: number | null | undefined): string {
  if (fen === null || fen === undefined) return '';
  return language() === 'en' ? count(Math.round(fen / 100)) : (fen / 1_000_000).toFixed(1);
}

/** Fen as yuan, with two digits only where there are any. */
export const yuan = (fen: number): string => {
  const whole = Math.round(fen) % 100 === 0;
  return (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 });
};

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`;
  if (size < 1024 * 1024) return `${Math.round(size / 1024)} KB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}
