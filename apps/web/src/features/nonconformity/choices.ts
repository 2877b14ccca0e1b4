import { useQuery } from 'urql';
import { OpenCasesDocument, SuccessObjectivesDocument } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';
import { stateText } from '../../lib/words';
import type { Option } from '../../ui/form/Field';

/** Cases of the community that are not closed, the latest first. */
export function useOpenCases(exceptId: string): Option[] {
  const { community } = usePlace();
  const filter = { communityId: community?.id ?? '', open: true };
  const [{ data }] = useQuery({ query: OpenCasesDocument, variables: { filter }, pause: !community, requestPolicy: 'cache-and-network' });
  return (data?.nonconformities.items ?? []).filter((one) => one.id !== exceptId)
    .map((one) => ({ value: one.id, label: `${one.number ?? ''} ${one.title}（${stateText('nonconformity', one.state)}）` }));
}

/** Objectives that still run. */
export function useObjectives(): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: SuccessObjectivesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return (data?.objectives.items ?? []).map(({ id, title, measure, unit }) => ({ value: id, label: [title, measure && `（${measure}${unit && `，${unit}`}）`].join('') }));
}
