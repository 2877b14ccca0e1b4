import { useQuery } from 'urql';
import { HigherObjectivesDocument, ObjectiveFactsDocument, type ObjectiveLevel } from '../../lib/generated/graphql';
import { count } from '../../lib/figures';
import { usePlace } from '../../lib/place';
import { inText } from '../../lib/verdict';
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

/** Facts that are a number, with what they are now. */
export function useFacts(): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: ObjectiveFactsDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return (data?.objectiveFacts ?? []).map(({ name, label, unit, value }) => ({
    value: name, label: value === null ? inText(label) : `${inText(label)}（${count(value)}${inText(unit)}）`,
  }));
}
