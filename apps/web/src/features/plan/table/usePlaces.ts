import { useMemo } from 'react';
import { useQuery } from 'urql';
import { PlanPlacesDocument } from '../../../lib/generated/graphql';
import type { Choice } from './typed';

/** The venues of a community that are in use. */
export function usePlaces(communityId: string): Choice[] {
  const [{ data }] = useQuery({ query: PlanPlacesDocument, variables: { communityId } });
  return useMemo(() => (data?.registerEntries.items ?? []).map(({ id, title }) => ({ value: id, label: title })), [data]);
}
