import type { Params } from '../../../lib/i18n';

/** What typed or pasted text says, or why it says nothing: the codes of the API's own field errors. */
export type Typed<T> = { readonly value: T } | { readonly code: string; readonly params: Params };

const refused = (code: string, params: Params = {}): Typed<never> => ({ code, params });
/** Wide digits and signs as Chinese keyboards write them. */
const plain = (text: string): string => text.normalize('NFKC').trim();

export function typedText(text: string, { max, lines = false, needed = false }: { max: number; lines?: boolean; needed?: boolean }): Typed<string> {
  const value = (lines ? text.replace(/\r\n?/g, '\n') : text.replace(/\s+/g, ' ')).trim();
  if (needed && !value) return refused('REQUIRED');
  const length = [...value].length;
  return length > max ? refused('TOO_LONG', { max, length }) : { value };
}

const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : MONTH_NAMES.indexOf(text.slice(0, 3).toLowerCase()) + 1);

/** `3月5日`, `3-5`, `2027/3/5`, `5 Mar`: a day of the plan's year unless another is named; nothing empties it. */
export function typedDay(text: string, year: number): Typed<string | null> {
  const said = plain(text).replace(/[年月./]/g, '-').replace(/[日号]$/, '');
  if (!said) return { value: null };
  const named = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?(?:[ ,-]+(\d{4}))?$/.exec(said);
  const counted = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(said) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(said);
  const [y, m, d] = named ? [named[3], monthOf(named[2]!), Number(named[1])] : counted ? [counted[1], Number(counted[2]), Number(counted[3])] : [];
  if (!m || !d) return refused('NOT_A_DATE');
  const day = new Date(Date.UTC(y ? Number(y) : year, m - 1, d));
  if (day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) return refused('NOT_A_DATE');
  return day.getUTCFullYear() === year ? { value: day.toISOString().slice(0, 10) } : refused('OUT_OF_YEAR', { year });
}

/** Ten million yuan, the most that the API takes. */
const MOST_YUAN = 10_000_000;

/** Yuan as people write them, `2,400`, `¥2400.50`, `2.4万`, to fen; nothing empties it. */
export function typedMoney(text: string): Typed<number | null> {
  const said = plain(text).replace(/[,\s¥￥]|yuan$|RMB|CNY/gi, '').replace(/元$/, '');
  if (!said) return { value: null };
  const found = /^(-?)(\d+)(?:\.(\d+))?(万?)$/.exec(said);
  if (!found) return refused('NOT_A_NUMBER');
  const [, minus, whole, decimals = '', wan] = found;
  if (minus) return refused('TOO_SMALL', { min: 0 });
  const scale = wan ? 6 : 2;
  if (decimals.replace(/0+$/, '').length > scale) return refused('TOO_PRECISE', { scale });
  const fen = Number(whole) * 10 ** scale + Number(decimals.padEnd(scale, '0').slice(0, scale));
  return fen > MOST_YUAN * 100 ? refused('TOO_LARGE', { max: MOST_YUAN }) : { value: fen };
}

export interface Choice { readonly value: string; readonly label: string }
const folded = (text: string): string => plain(text).toLowerCase().replace(/\s/g, '');

/** One of some choices by its label or its code; `empties`: nothing is an answer, too. */
export function typedChoice(text: string, choices: readonly Choice[], { empties = false, unknown = 'NOT_ONE_OF' } = {}): Typed<string | null> {
  const said = folded(text);
  if (!said) return empties ? { value: null } : refused('REQUIRED');
  const found = choices.filter(({ value, label }) => folded(label) === said || value.toLowerCase() === said);
  if (found.length > 1) return refused('AMBIGUOUS', { count: found.length });
  return found[0] ? { value: found[0].value } : refused(unknown);
}

/** Several of them, the main one first: `自办、志愿者`. */
export function typedSeveral(text: string, choices: readonly Choice[]): Typed<string[]> {
  const found: string[] = [];
  for (const part of text.split(/[、,，;；\n]+/).filter((one, index) => index === 0 || one.trim())) {
    const typed = typedChoice(part, choices);
    if (!('value' in typed)) return typed;
    if (!found.includes(typed.value!)) found.push(typed.value!);
  }
  return { value: found };
}

/** Those whose label holds what was typed; those that begin with it first. */
export function offered(text: string, choices: readonly Choice[]): Choice[] {
  const said = folded(text);
  return choices.filter(({ label }) => folded(label).includes(said))
    .sort((a, b) => Number(folded(b.label).startsWith(said)) - Number(folded(a.label).startsWith(said)));
}

/** Months as `3-6`, `3至6月、9-12月`, `1,4,7,10`, `全年`, `Mar-Jun`; in their order, each once. */
export function typedMonths(text: string): Typed<number[]> {
  const said = plain(text).replace(/月份?/g, '').toLowerCase().replace(/\s*(?:[-–—~至到]|\bto\b)\s*/g, '-');
  if (!said) return { value: [] };
  if (/^(全年|每|all( year)?|whole year|year-round)$/.test(said)) return { value: Array.from({ length: 12 }, (_, index) => index + 1) };
  const months = new Set<number>();
  for (const part of said.split(/[,、;；\s]+|和|and/).filter(Boolean)) {
    const ends = part.split('-').map(monthOf);
    const [from = 0, to = from] = ends;
    if (ends.length > 2 || from < 1 || to < from || to > 12) return refused('NOT_MONTHS');
    for (let month = from; month <= to; month += 1) months.add(month);
  }
  return { value: [...months].sort((a, b) => a - b) };
}

/** Months that follow each other, as first and last. */
export function runs(months: readonly number[]): [number, number][] {
  return months.reduce<[number, number][]>((found, month) => {
    const last = found.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else found.push([month, month]);
    return found;
  }, []);
}
