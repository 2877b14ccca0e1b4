import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { thisYear } from './dates';
import { CanDocument, type MyselfFragment } from './generated/graphql';
import { useMe } from './session';

type Community = MyselfFragment['communities'][number];

export interface Place {
  /** Null only for a person whose memberships reach no community. */
  community: Community | null;
  year: number;
  /** Permissions in this community: the only source for entries that create something. */
  can: (permission: string) => boolean;
  /** Like `can`, but true until the permissions are known: for what would flicker away from most people. */
  may: (permission: string) => boolean;
  /** Like `can`, and also where it is held in a grid of this community only. */
  inGrid: (permission: string) => boolean;
  /** Like `inGrid`, but true until the permissions are known: for whole pages. */
  mayInGrid: (permission: string) => boolean;
  go: (to: { communityId?: string; year?: number }) => void;
}

const STORE = 'place';
const PlaceContext = createContext<Place | null>(null);

const kept = (): { c?: string; y?: number } => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '{}') as { c?: string; y?: number };
  } catch {
    return {};
  }
};

/** Which community and year the pages speak of. The address wins (`?c=code&y=2026`), then the last choice. */
export function PlaceProvider({ children }: { children: ReactNode }) {
  const me = useMe();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const [choice, setChoice] = useState(kept);

  const asked = new URLSearchParams(search);
  const code = asked.get('c') ?? choice.c;
  const year = Number(asked.get('y')) || choice.y || thisYear();
  const community = me.communities.find((one) => one.code === code) ?? me.communities[0] ?? null;

  useEffect(() => {
    const next = { c: community?.code, y: year };
    setChoice((before) => (before.c === next.c && before.y === next.y ? before : next));
    localStorage.setItem(STORE, JSON.stringify(next));
  }, [community?.code, year]);

  const go = useCallback<Place['go']>((to) => {
    const next = {
      c: me.communities.find((one) => one.id === to.communityId)?.code ?? community?.code,
      y: to.year ?? year,
    };
    setChoice(next);
    const params = new URLSearchParams(search);
    if (params.has('c') || params.has('y')) {
      if (next.c) params.set('c', next.c);
      params.set('y', String(next.y));
      params.delete('page');
      void navigate(`${pathname}?${params}`, { replace: true });
    }
  }, [me.communities, community?.code, year, pathname, search, navigate]);

  const [{ data }] = useQuery({
    query: CanDocument, variables: { communityId: community?.id ?? '' }, pause: !community,
  });
  const place = useMemo<Place>(() => {
    const permissions = new Set(data?.me?.can ?? []);
    const grids = new Set(data?.me?.canInGrid ?? []);
    const inGrid = (permission: string): boolean => permissions.has(permission) || grids.has(permission);
    return {
      community, year, go, can: (permission) => permissions.has(permission), may: (permission) => !data || permissions.has(permission),
      inGrid, mayInGrid: (permission) => !data || inGrid(permission),
    };
  }, [community, year, go, data]);
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('usePlace needs a PlaceProvider');
  return place;
}

/** A record opened by its address brings its community along. */
export function useRecordPlace(communityId: string | undefined): void {
  const { community, go } = usePlace();
  useEffect(() => {
    if (communityId && community && communityId !== community.id) go({ communityId });
    // Only when another record is opened: a later choice in the top bar is the person's own.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [communityId]);
}
