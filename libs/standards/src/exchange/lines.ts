/** Where something stands in a text; both count from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

const TOKEN = /[ \t\r\n]*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/gy;

interface Level {
  pointer: string;
  /** Of a list: the next index. Of an object: undefined, and `key` is the one whose value comes. */
  index?: number;
  key?: string;
}

/**
 * Line and column of JSON pointers in the (well-formed) JSON text that they point into. A pointer to something that is
 * not there gets the place of the nearest thing above it; a property stands where its name does.
 */
export function placesInText(text: string, pointers: Iterable<string>): Map<string, TextPlace> {
  const wanted = new Map<string, string[]>();
  for (const pointer of pointers) {
    for (let above = pointer; ; above = above.slice(0, above.lastIndexOf('/'))) {
      wanted.set(above, [...(wanted.get(above) ?? []), pointer]);
      if (above === '') break;
    }
  }
  const offsets = offsetsOf(text, wanted);
  const lines = lineStarts(text);
  const places = new Map<string, TextPlace>();
  for (const [pointer, offset] of offsets) places.set(pointer, placeOf(offset, lines));
  const found = new Map<string, TextPlace>();
  for (const pointer of new Set([...wanted.values()].flat())) {
    let above = pointer;
    while (above !== '' && !places.has(above)) above = above.slice(0, above.lastIndexOf('/'));
    found.set(pointer, places.get(above) ?? { line: 1, column: 1 });
  }
  return found;
}

/** Where each wanted pointer begins, counted in characters of the text. */
function offsetsOf(text: string, wanted: ReadonlyMap<string, unknown>): Map<string, number> {
  const offsets = new Map<string, number>();
  const levels: Level[] = [];
  const note = (pointer: string, at: number) => {
    if (wanted.has(pointer) && !offsets.has(pointer)) offsets.set(pointer, at);
  };
  /** The pointer of the value that begins here. */
  const next = (): string => {
    const level = levels.at(-1);
    if (!level) return '';
    return level.index === undefined ? `${level.pointer}/${escape(level.key ?? '')}` : `${level.pointer}/${level.index++}`;
  };
  for (const match of text.matchAll(TOKEN)) {
    const [whole, string, mark] = match;
    const at = match.index + whole.length - whole.trimStart().length;
    const level = levels.at(-1);
    if (mark === '}' || mark === ']') levels.pop();
    else if (mark === ',') {
      if (level) level.key = undefined;
    } else if (mark === ':') continue;
    else if (string !== undefined && level && level.index === undefined && level.key === undefined) {
      level.key = JSON.parse(string) as string;
      note(`${level.pointer}/${escape(level.key)}`, at);
    } else {
      const pointer = next();
      note(pointer, at);
      if (mark === '{') levels.push({ pointer });
      if (mark === '[') levels.push({ pointer, index: 0 });
    }
  }
  return offsets;
}

const escape = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

function placeOf(offset: number, starts: readonly number[]): TextPlace {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
