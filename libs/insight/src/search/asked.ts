const MOST = 100;
const NUMBER = /^(?:([0-9a-z-]{1,20})\/)?(?:([a-z]{1,4})-)?(?:(\d{4})-)?0*(\d{1,9})$/;

/** What somebody typed, as search understands it. */
export interface Asked {
  /** In one line and at most 100 characters. */
  text: string;
  /** Whether more was typed than is looked for. */
  cut: boolean;
  /** All of them must be found. */
  words: string[];
  /** `NC-2026-0012`, `2026-0012`, `NC-0012`, `0012` or `NC-2026` without the zeros, in small letters. */
  number: string | null;
  /** The code before the stroke, as on a resident's slip: `350102001001/CP-2026-0012`. */
  communityCode: string | null;
  /** Words begin at two characters: this looks for numbers and whole titles only. */
  tooShort: boolean;
}

/** Nothing that is typed has a meaning of its own: %, _, quotes and strokes stand for themselves. */
export function asked(typed: string): Asked {
  // marks that cannot be seen or kept in a text come from pasting: they part words, no more
  const clean = [...typed.slice(0, 4 * MOST).normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Z}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim()];
  const text = clean.slice(0, MOST).join('').trim();
  const words = [...new Set(text.split(' ').filter(Boolean))];
  const [, code, prefix, year, running] = (words.length === 1 && NUMBER.exec(text.normalize('NFKC').toLowerCase())) || [];
  return {
    text,
    cut: clean.length > MOST || typed.length > 4 * MOST,
    words,
    number: running ? [prefix, year, running].filter(Boolean).join('-') : null,
    communityCode: code?.toUpperCase() ?? null,
    tooShort: words.length > 0 && words.every((word) => [...word].length < 2),
  };
}
