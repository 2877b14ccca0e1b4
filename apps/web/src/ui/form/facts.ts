import { useQuery } from 'urql';
import { withUnit } from '../../lib/figures';
import { ObjectiveFactsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inText } from '../../lib/verdict';
import type { Option } from './Field';

/** Facts that are a number, with what they are now. */
export function useFacts(): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: ObjectiveFactsDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return (data?.objectiveFacts ?? []).map(({ name, label, unit, value }) => ({
    value: name, label: value === null ? inText(label) : t('objective.factNow', { label: inText(label), value: withUnit(value, inText(unit)) }),
  }));
}
