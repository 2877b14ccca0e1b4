import { useQuery } from 'urql';
import { EmergencyPlanChoicesDocument, SupplyUsesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import type { Option } from '../../ui/form/Field';

const SCENARIOS = ['fire', 'weather', 'earthquake', 'gas', 'utilities', 'health', 'crowd', 'building', 'order', 'person', 'comprehensive', 'other'] as const;
export const SUPPLY_KINDS = [
  'lamp', 'whistle', 'escapeMask', 'multiTool', 'escapeRope', 'extinguisher', 'fireBlanket', 'medicine', 'dressings', 'masksGloves', 'other',
] as const;
export const TEN_KINDS = SUPPLY_KINDS.slice(0, 10);

export const scenarioOptions = (): Option[] => SCENARIOS.map((value) => ({ value, label: t(`value.scenario.${value}`) }));
export const supplyOptions = (): Option[] => SUPPLY_KINDS.map((value) => ({ value, label: t(`value.supplyKind.${value}`) }));
export const conditionOptions = (): Option[] => (['good', 'worn', 'broken'] as const).map((value) => ({ value, label: t(`value.condition.${value}`) }));
export const severityOptions = (): Option[] => (['ordinary', 'larger', 'major', 'extreme'] as const).map((value) => ({ value, label: t(`value.severity.${value}`) }));
export const entryOptions = (): Option[] => (['event', 'measure', 'report', 'statement'] as const).map((value) => ({ value, label: t(`value.entry.${value}`) }));
export const typeOptions = (): Option[] =>
  (['comprehensive', 'special'] as const).map((value) => ({ value, label: t(`value.type.${value}`), note: t(`drill.typeNote.${value}`) }));

/** Emergency plans that a drill or an incident can go by. */
export function usePlanOptions(): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: EmergencyPlanChoicesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return (data?.emergencyPlans.items ?? []).map(({ id, title }) => ({ value: id, label: title }));
}

/** Drills and incidents that something can be issued for. */
export function useUseOptions(): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: SupplyUsesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return [...(data?.incidents.items ?? []), ...(data?.drills.items ?? [])].map(({ id, title }) => ({ value: id, label: title }));
}
