import { useCallback, useEffect, useRef, useState } from 'react';

/** Begins every key under which something unsaved is kept on this device. */
export const KEPT = 'draft:';

interface Kept<T> { at: string; values: T; from?: T }

const read = <T,>(key: string): Kept<T> | null => {
  try {
    return JSON.parse(localStorage.getItem(KEPT + key) ?? 'null') as Kept<T> | null;
  } catch {
    return null;
  }
};

/** Drafts are for one person on this machine: all go at sign-out. */
export function wipeDrafts(): void {
  Object.keys(localStorage).filter((key) => key.startsWith(KEPT)).forEach((key) => localStorage.removeItem(key));
}

export const forgetDraft = (key: string): void => localStorage.removeItem(KEPT + key);

export interface Draft<T> {
  values: T;
  /** What the form held before anything was written into it. */
  from: T;
  change: (patch: Partial<T>) => void;
  /** When the kept draft was written, if one was taken up again. */
  restoredAt: string | null;
  savedAt: string | null;
  /** Forgets the draft: after saving, or to begin anew. */
  clear: () => void;
  restart: () => void;
}

/** A form's values, kept in this browser under form and record until they are saved. */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const found = useRef<Kept<T> | null | undefined>(undefined);
  if (found.current === undefined) found.current = read<T>(key);
  const [values, setValues] = useState<T>(() => ({ ...initial, ...found.current?.values }));
  const [from, setFrom] = useState<T>(() => found.current?.from ?? initial);
  const [restoredAt, setRestoredAt] = useState(found.current?.at ?? null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const touched = useRef(false);

  useEffect(() => {
    if (!touched.current) return;
    const at = new Date().toISOString();
    try {
      localStorage.setItem(KEPT + key, JSON.stringify({ at, values, from }));
      setSavedAt(at);
    } catch {
      setSavedAt(null); // a full or closed store: the form itself still holds everything
    }
  }, [key, values, from]);

  const change = useCallback((patch: Partial<T>) => {
    touched.current = true;
    setValues((before) => ({ ...before, ...patch }));
  }, []);
  const clear = useCallback(() => {
    touched.current = false;
    localStorage.removeItem(KEPT + key);
    setRestoredAt(null);
    setSavedAt(null);
  }, [key]);
  const restart = useCallback(() => {
    clear();
    setValues(initial);
    setFrom(initial);
  }, [clear, initial]);

  return { values, from, change, restoredAt, savedAt, clear, restart };
}
