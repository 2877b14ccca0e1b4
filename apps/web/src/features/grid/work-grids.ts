import { useQuery } from 'urql';
import { WorkGridsDocument } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';
import type { Option } from '../../ui/form/Field';

/** The grids in which this person works, as choices; a grid manager with one need not choose. */
export function useWorkGrids(): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: WorkGridsDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return (data?.workGrids ?? []).map(({ id, name }) => ({ value: id, label: name }));
}
