import { useMemo } from 'react';
import { useQuery } from 'urql';
import { PlanVenuesDocument } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';

/** The venues of the community that are in use, as choices. */
export function useVenues() {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: PlanVenuesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return useMemo(() => (data?.registerEntries.items ?? []).map(({ id, title }) => ({ value: id, label: title })), [data]);
}
