/** Session storage that never throws: full, forbidden or broken storage only means that nothing is kept. */
export function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(`public.${key}`, JSON.stringify(value));
  } catch {
    // The page itself still holds everything until it is closed.
  }
}

export function kept<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(`public.${key}`) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(`public.${key}`);
  } catch {
    // Nothing was kept then.
  }
}
