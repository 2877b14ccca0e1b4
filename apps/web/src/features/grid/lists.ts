import { useQuery } from 'urql';
import { CheckPointChoicesDocument, RoundChoicesDocument, type CheckPointChoicesQuery, type RoundChoicesQuery } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';

/** Check points and rounds to come, kept on a phone: a round is walked where there is no signal. */
export function useCheckPoints(): CheckPointChoicesQuery['checkPoints'] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: CheckPointChoicesDocument, variables: { communityId: community?.id ?? '' }, pause: !community, requestPolicy: 'cache-and-network' });
  return data?.checkPoints ?? [];
}

export function usePlannedRounds(): RoundChoicesQuery['gridRounds']['items'] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: RoundChoicesDocument, variables: { communityId: community?.id ?? '' }, pause: !community, requestPolicy: 'cache-and-network' });
  return data?.gridRounds.items ?? [];
}
