import { useCallback, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { RecordFilter, RecordSort } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';

export const PAGE = 20;
export const VIEWS = ['open', 'late', 'mine', 'all'] as const;
export type View = (typeof VIEWS)[number];

type Patch = (patch: Record<string, string | null>) => void;

export interface ListAddress {
  view: View;
  state: string;
  text: string;
  sort: RecordSort;
  page: number;
  set: Patch;
  /** Ready for the query; null until the community is known. */
  variables: { filter: RecordFilter; sort: RecordSort; page: { limit: number; offset: number } } | null;
}

/** What the address holds after its path, and how parts of it are changed or (null, '') taken away; another choice begins at the first page. */
export function useAddress(): { search: URLSearchParams; setSearch: ReturnType<typeof useSearchParams>[1]; set: Patch } {
  const [search, setSearch] = useSearchParams();
  const set = useCallback<Patch>((patch) => {
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (!('page' in patch)) next.delete('page');
      for (const [key, value] of Object.entries(patch)) {
        if (value) next.set(key, value);
        else next.delete(key);
      }
      return next;
    }, { replace: true });
  }, [setSearch]);
  return { search, setSearch, set };
}

/** A list's filter, sort and page live in the address, with community and year, so that it can be sent to a colleague. */
export function useListAddress(first: View = 'open'): ListAddress {
  const { search, setSearch, set } = useAddress();
  const { community, year } = usePlace();
  useEffect(() => {
    if (!community || (search.has('c') && search.has('y'))) return;
    setSearch((before) => { before.set('c', community.code); before.set('y', String(year)); return before; }, { replace: true });
  }, [community, year, search, setSearch]);

  const view = VIEWS.find((one) => one === search.get('view')) ?? first;
  const sort = (['dueAt', 'updatedAt', 'number'] as const).find((one) => one === search.get('sort')) ??
    (view === 'all' ? 'updatedAt' : 'dueAt');
  const page = Math.max(1, Number(search.get('page')) || 1);
  const state = search.get('state') ?? '';
  const text = search.get('q') ?? '';
  const filter: RecordFilter = { communityId: community?.id, year };
  if (view === 'open') filter.open = true;
  if (view === 'late') filter.late = true;
  if (view === 'mine') Object.assign(filter, { mine: true, open: true });
  if (state) filter.state = [state];
  if (text) filter.text = text;
  return {
    view, state, text, sort, page, set,
    variables: community ? { filter, sort, page: { limit: PAGE, offset: (page - 1) * PAGE } } : null,
  };
}
