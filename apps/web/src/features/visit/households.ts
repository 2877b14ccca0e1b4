import { useQuery } from 'urql';
import { HouseholdChoicesDocument } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';
import type { Option } from '../../ui/form/Field';

/** The households on the list; kept on a phone, so that one can be chosen without a signal. `free`: those that nobody is about to visit. */
export function useHouseholds({ free = false } = {}): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({
    query: HouseholdChoicesDocument, variables: { communityId: community?.id ?? '' }, pause: !community, requestPolicy: 'cache-and-network',
  });
  return (data?.visitedHouseholds.items ?? []).filter((one) => !free || !one.openVisit).map(({ id, label }) => ({ value: id, label }));
}
