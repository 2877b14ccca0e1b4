import { useQuery } from 'urql';
import { HigherObjectivesDocument, type ObjectiveLevel } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';
import type { Option } from '../../ui/form/Field';
import { t } from '../../lib/messages';
import { LEVELS } from './words';

/** Objectives of a higher level that still run. */
export function useHigher(level: string): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: HigherObjectivesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  const above = LEVELS.slice(0, Math.max(LEVELS.indexOf(level as ObjectiveLevel), 0)) as readonly string[];
  return (data?.objectiveTree ?? []).filter((one) => !one.endedAt && above.includes(one.level))
    .map((one) => ({ value: one.id, label: `${t(`value.level.${one.level}`)}：${one.title}` }));
}

