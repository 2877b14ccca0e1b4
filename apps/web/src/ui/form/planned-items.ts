import { useQuery } from 'urql';
import { PlannedItemsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import type { Option } from './Field';

export const itemOption = (item: { id: string; position: number; title: string }): Option =>
  ({ value: item.id, label: t('activity.item', { n: item.position, title: item.title }) });

/** The service items in force this year, as choices. */
export function usePlannedItems(): Option[] {
  const { community, year } = usePlace();
  const [{ data }] = useQuery({ query: PlannedItemsDocument, variables: { communityId: community?.id ?? '', year }, pause: !community });
  return (data?.annualPlans.items[0]?.items ?? []).map(itemOption);
}
