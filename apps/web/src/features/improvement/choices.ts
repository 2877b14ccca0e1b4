import { useQuery } from 'urql';
import { PlanTemplatesDocument } from '../../lib/generated/graphql';
import { count } from '../../lib/figures';
import { code, t } from '../../lib/messages';
import type { Option } from '../../ui/form/Field';

/** The street's templates of plans. */
export function useTemplates(): Option[] {
  const [{ data }] = useQuery({ query: PlanTemplatesDocument });
  return (data?.planTemplates.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
}

export const directionOptions = (): Option[] => (['up', 'down'] as const).map((value) => ({ value, label: t(`improvement.direction.${value}`) }));
export const originName = (origin: string): string => code(`improvement.of.${origin}`) ?? origin;

/** By how much it is better or worse, in words; '' before it is known. */
export function gainText({ gain, unit }: { gain: number | null; unit: string }): string {
  if (gain === null) return '';
  if (gain === 0) return t('improvement.same');
  return t(gain > 0 ? 'improvement.gain' : 'improvement.worse', { n: count(Math.abs(gain)), unit });
}
