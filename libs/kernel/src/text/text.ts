/** What is wrong with a text that a person gave, with the numbers that the message needs. */
export type TextProblem =
  | { code: 'NOT_TEXT'; params: Record<string, never> }
  | { code: 'REQUIRED'; params: Record<string, never> }
  | { code: 'TOO_SHORT'; params: { min: number; length: number } }
  | { code: 'TOO_LONG'; params: { max: number; length: number } }
  | { code: 'CONTROL_CHARACTER'; params: { character: string; position: number } };

export interface TextRule {
  /** The fewest characters; from 1 on the text is required. Default 0. */
  min?: number;
  /** The most characters: code points, so that 𠮷 counts one. */
  max: number;
  /** Whether line breaks and tabs may stand in it. Default false. */
  multiline?: boolean;
}

/**
 * The form in which a text is kept: Unicode NFC, no white space around it, and line breaks of every system as `\n`
 * where lines are allowed. Nothing else is taken away: what must not stand in a text is for textProblem to refuse.
 */
export function cleanText(input: string, { multiline = false }: { multiline?: boolean } = {}): string {
  const text = input.normalize('NFC').trim();
  return multiline ? text.replace(/\r\n?|[\u2028\u2029]/g, '\n') : text;
}

/** How many characters a text has: code points of its cleaned form. */
export function textLength(text: string): number {
  return [...text].length;
}

/**
 * What is wrong with a text as it will be kept, or null. Null and undefined count as empty. HTML is just text; emoji
 * and rare characters are welcome. Control characters, half surrogate pairs and marks that turn the direction of
 * writing (U+202A–202E, U+2066–2069) are refused: they can make a text look like another.
 * `position` counts characters from 1; `character` is written U+202E.
 */
export function textProblem(input: unknown, rule: TextRule): TextProblem | null {
  const { min = 0, max, multiline = false } = rule;
  if (input === null || input === undefined) return min > 0 ? { code: 'REQUIRED', params: {} } : null;
  if (typeof input !== 'string') return { code: 'NOT_TEXT', params: {} };
  const text = cleanText(input, { multiline });
  const refused = firstRefused(text, multiline);
  if (refused) return { code: 'CONTROL_CHARACTER', params: refused };
  if (min > 0 && !SHOWS.test(text)) return { code: 'REQUIRED', params: {} };
  const length = textLength(text);
  if (length < min) return { code: 'TOO_SHORT', params: { min, length } };
  if (length > max) return { code: 'TOO_LONG', params: { max, length } };
  return null;
}

/** Something that can be seen: not only white space and characters without a shape. */
const SHOWS = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

const DIRECTION = '\\u202A-\\u202E\\u2066-\\u2069';
const REFUSED_IN_A_LINE = new RegExp(`[\\p{Cc}\\p{Cs}\\u2028\\u2029${DIRECTION}]`, 'u');
const REFUSED_IN_LINES = new RegExp(`(?![\\n\\t])[\\p{Cc}\\p{Cs}${DIRECTION}]`, 'u');

function firstRefused(text: string, multiline: boolean): { character: string; position: number } | null {
  const match = (multiline ? REFUSED_IN_LINES : REFUSED_IN_A_LINE).exec(text);
  if (!match) return null;
  const code = (match[0].codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  return { character: `U+${code}`, position: textLength(text.slice(0, match.index)) + 1 };
}
