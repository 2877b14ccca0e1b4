import type { Cell } from '#resources';

/** Ten million yuan. */
const MOST_FEN = 1_000_000_000;
const UNITS: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000, 百: 100 };
const NOTHING = /^(无|零|0元?|不花钱|不用钱|无需经费|不需经费|无经费|免费|-|\/|—+)$/;

/**
 * Money as people write it, in whole fen: 6500元, 2.4万, ¥6,500.50, 约2万元（街道补助）, 1万+2000元; nothing (无) is 0. `unit`: how many
 * yuan a plain figure counts, which the heading says (经费（万元）).
 */
export function moneyIn(written: string, unit = 1): Cell {
  const text = written.normalize('NFKC').replace(/\s+/g, '').replace(/\([^)]*\)/g, '');
  if (text === '') return { value: null };
  if (NOTHING.test(text)) return { value: 0 };
  let sum = 0;
  for (const part of text.replace(/^(约|大约|预计|共计?|合计|不超过)/, '').split('+')) {
    const found = /^[¥￥]?(-?\d{1,3}(?:,\d{3})+|-?\d+)(?:\.(\d+))?(万|千|百)?(元|块|rmb)?(左右)?$/i.exec(part);
    if (!found) return { code: 'NOT_A_NUMBER', params: {} };
    const [, whole = '', rest = '', word, yuan] = found;
    const fen = fenOf(whole.replaceAll(',', ''), rest, word ? UNITS[word]! : yuan ? 1 : unit);
    if (fen === null) return { code: 'TOO_PRECISE', params: { scale: 2 } };
    sum += fen;
  }
  if (sum < 0) return { code: 'TOO_SMALL', params: { min: 0 } };
  return sum > MOST_FEN ? { code: 'TOO_LARGE', params: { max: MOST_FEN / 100 } } : { value: sum };
}

/** What a plain figure under a heading counts, in yuan. */
export function unitOf(heading: string): number {
  const [, word] = /(万|千|百)元/.exec(heading) ?? [];
  return word ? UNITS[word]! : 1;
}

/** Without a fraction in between: 0.29 is not 28.999…; null when less than a fen is left over. */
function fenOf(whole: string, rest: string, times: number): number | null {
  const scale = rest.length;
  const fen = (BigInt(`${whole}${rest}`) * BigInt(times) * 100n);
  const divisor = 10n ** BigInt(scale);
  return fen % divisor === 0n && fen < 10n ** 20n ? Number(fen / divisor) : null;
}
