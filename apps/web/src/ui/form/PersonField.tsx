import { useMemo } from 'react';
import { useQuery } from 'urql';
import { PeopleDocument } from '../../lib/generated/graphql';
import { SelectField, type FieldFrame } from './Field';

/** Who can be given work in the community. */
export function usePeople(communityId: string | undefined) {
  const [{ data }] = useQuery({ query: PeopleDocument, variables: { communityId: communityId ?? '' }, pause: !communityId });
  return useMemo(() => (data?.people ?? []).map((person) => ({ value: person.id, label: person.name })), [data]);
}

export function PersonField({ communityId, ...rest }:
  FieldFrame & { communityId: string; empty?: string; value: string; onChange: (value: string) => void }) {
  return <SelectField {...rest} options={usePeople(communityId)} />;
}
