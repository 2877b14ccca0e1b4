import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { isShown, type Shown } from '../../lib/verdict';

export interface ConformityAddress {
  /** A day gone by; '' for today. */
  on: string;
  edition: string;
  beside: string;
  /** One verdict, what needs work, or all. */
  only: Shown | 'todo' | '';
  open: string;
  set: (patch: Record<string, string | null>) => void;
}

/** What the page shows lives in the address, so that it can be sent to a colleague. */
export function useConformityAddress(): ConformityAddress {
  const [search, setSearch] = useSearchParams();
  const set = useCallback((patch: Record<string, string | null>) => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      for (const [key, value] of Object.entries(patch)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      return next;
    }, { replace: true });
  }, [setSearch]);
  const only = search.get('only');
  return {
    on: /^\d{4}-\d\d-\d\d$/.test(search.get('on') ?? '') ? search.get('on')! : '',
    edition: search.get('edition') ?? '',
    beside: search.get('beside') ?? '',
    only: only === 'todo' || isShown(only) ? only : '',
    open: search.get('open') ?? '',
    set,
  };
}
