/** How a person reads: language, large type, high contrast. Kept on the phone; nothing is sent. */
export type Lang = 'zh-CN' | 'en';
export interface Prefs {
  lang: Lang;
  large: boolean;
  contrast: boolean;
}

const KEY = 'public.reading';
const DEFAULTS: Prefs = { lang: 'zh-CN', large: false, contrast: false };

let prefs = read();

function read(): Prefs {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Prefs>;
    return {
      lang: kept.lang === 'en' ? 'en' : 'zh-CN',
      large: kept.large === true,
      contrast: kept.contrast === true,
    };
  } catch {
    // A browser that refuses storage (private windows of old WebViews) still gets the page.
    return { ...DEFAULTS };
  }
}

export const getPrefs = (): Readonly<Prefs> => prefs;

export function setPrefs(change: Partial<Prefs>): void {
  prefs = { ...prefs, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // Then it holds for this visit only.
  }
  applyPrefs();
}

/** Classes on the root, not `:has()`: browsers inside older WeChat do not know it. */
export function applyPrefs(): void {
  const root = document.documentElement;
  root.lang = prefs.lang;
  root.classList.toggle('large', prefs.large);
  root.classList.toggle('contrast', prefs.contrast);
}
