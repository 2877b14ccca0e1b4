import { useQuery } from 'urql';
import { CommunityGridsDocument } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';
import type { Option } from './Field';

/** The grids of the community, as choices. */
export function useGrids(): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: CommunityGridsDocument });
  return (data?.me?.communities.find(({ id }) => id === community?.id)?.grids ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
