import { placesInText } from './lines.js';
import { problem, type Problem } from './problem.js';
import type { KnownEditions } from './reference.js';
import type { StandardFile } from './standard-file.js';
import { validateStandard } from './validate.js';

export type Read<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** A file of the exchange format from its text, or everything that is wrong with it. */
export function readStandard(text: string, known?: KnownEditions): Read<StandardFile> {
  const json = readJson(text);
  if (!json.ok) return json;
  const problems = validateStandard(json.value, known);
  return problems.length > 0 ? { ok: false, problems: located(problems, text) } : { ok: true, value: json.value as StandardFile };
}

/** Problems with their lines, from the top of the text down. */
function located(problems: readonly Problem[], source: string): Problem[] {
  const places = placesInText(withoutMark(source), problems.map(({ path }) => path));
  return problems
    .map((one) => ({ ...one, ...places.get(one.path) }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

const withoutMark = (source: string): string => source.replace(/^\uFEFF/, '');

/** JSON, strictly; the platform's parser neither says where an error stands nor minds a key given twice. */
export function readJson(source: string): Read<unknown> {
  const text = withoutMark(source);
  const fault = new Scan(text).fault();
  if (!fault) return { ok: true, value: JSON.parse(text) };
  const before = text.slice(0, fault.at).split(/\r\n|\r|\n/);
  const place = { line: before.length, column: before.at(-1)!.length + 1 };
  const found = fault.key === undefined ? problem('', 'json-syntax', place) : problem('', 'json-duplicate-key', { ...place, key: fault.key });
  return { ok: false, problems: [{ ...found, ...place }] };
}

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const ATOM = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Deeper than any file of ours, shallow enough for the stack. */
const DEEPEST = 200;

interface Fault {
  at: number;
  key?: string;
}

class Scan {
  private at = 0;

  constructor(private readonly text: string) {}

  fault(): Fault | undefined {
    const inside = this.value(0);
    if (inside) return inside;
    this.token(SPACE);
    return this.at < this.text.length ? { at: this.at } : undefined;
  }

  private value(depth: number): Fault | undefined {
    this.token(SPACE);
    if (depth > DEEPEST) return { at: this.at };
    if (this.skip('{')) return this.members(depth);
    if (this.skip('[')) return this.list(']', () => this.value(depth + 1));
    return this.token(STRING) || this.token(ATOM) ? undefined : { at: this.at };
  }

  private members(depth: number): Fault | undefined {
    const keys = new Set<string>();
    return this.list('}', () => {
      this.token(SPACE);
      const at = this.at;
      const raw = this.token(STRING);
      if (!raw) return { at };
      const key = JSON.parse(raw) as string;
      if (keys.has(key)) return { at, key };
      keys.add(key);
      this.token(SPACE);
      return this.skip(':') ? this.value(depth + 1) : { at: this.at };
    });
  }

  private list(end: string, entry: () => Fault | undefined): Fault | undefined {
    this.token(SPACE);
    if (this.skip(end)) return undefined;
    for (;;) {
      const fault = entry();
      if (fault) return fault;
      this.token(SPACE);
      if (this.skip(end)) return undefined;
      if (!this.skip(',')) return { at: this.at };
    }
  }

  private skip(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private token(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text)?.[0];
    if (match) this.at += match.length;
    return match;
  }
}
