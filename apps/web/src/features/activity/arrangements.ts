import { useMemo } from 'react';
import { useQuery } from 'urql';
import { ActivityChoicesDocument } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';

const choice = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });

/** What the registers offer: venues in use; partner units, social organisations and volunteer teams. */
export function useArrangements() {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: ActivityChoicesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return useMemo(() => ({
    venues: (data?.venues.items ?? []).map(choice),
    partners: [data?.units, data?.organisations, data?.teams].flatMap((list) => (list?.items ?? []).map(choice)),
  }), [data]);
}

export const useVenues = () => useArrangements().venues;
export const usePartners = () => useArrangements().partners;

/** What is typed in yuan, in fen; null for nothing. */
export const fenOf = (typed: string): number | null => (typed.trim() ? Math.round(Number(typed) * 100) : null);
