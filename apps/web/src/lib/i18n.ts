import { useSyncExternalStore } from 'react';

export type Language = 'zh-CN' | 'en';
export type Params = Record<string, unknown>;

/** A tree of texts; the English tree must have the shape of the Chinese one. */
export interface Texts {
  [key: string]: string | Texts;
}
export type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> };
export type KeyOf<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : KeyOf<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

const STORE = 'language';
const listeners = new Set<() => void>();
let current: Language = localStorage.getItem(STORE) === 'en' ? 'en' : 'zh-CN';
document.documentElement.lang = current;

export const language = (): Language => current;

export function setLanguage(next: Language): void {
  current = next;
  localStorage.setItem(STORE, next);
  document.documentElement.lang = next;
  listeners.forEach((listener) => listener());
}

/** The language on screen; the component draws again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    language,
  );
}

/**
 * Fills `{name}`; `{n|day|days}` picks by whether n is one, for English.
 * A missing parameter leaves nothing behind rather than a brace on the screen.
 */
export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (many !== undefined) return Number(value) === 1 ? (one ?? '') : many;
    return value === undefined || value === null ? '' : String(value);
  });
}

const lookUp = (tree: Texts, path: string): string | undefined => {
  let node: string | Texts | undefined = tree;
  for (const step of path.split('.')) node = typeof node === 'object' ? node[step] : undefined;
  return typeof node === 'string' ? node : undefined;
};

/** A translator over two trees of one shape. `code` looks up words that come from the API and may be unknown. */
export function translator<T extends object>(chinese: T, english: SameShape<T>) {
  const tree = (): Texts => (current === 'en' ? english : chinese) as Texts;
  return {
    t: (key: KeyOf<T>, params?: Params): string => fill(lookUp(tree(), key) ?? key, params),
    code: (path: string, params?: Params): string | undefined => {
      const text = lookUp(tree(), path);
      return text === undefined ? undefined : fill(text, params);
    },
  };
}
