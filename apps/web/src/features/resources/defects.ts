import { useMemo } from 'react';
import { useQuery } from 'urql';
import { day, inputDay } from '../../lib/dates';
import { RegisterEntriesDocument, type RegisterEntriesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ENTRIES } from './describe';
import type { Mark } from './Expiry';
import { valuesOf } from './values';

type Check = RegisterEntriesQuery['registerEntries']['items'][number];

/** Facilities with a defect that nobody has mended, by id (6.4.1): the latest check of each says so. */
export function useDefects(wanted: boolean): ReadonlyMap<string, Mark> {
  const { community } = usePlace();
  const [{ data }] = useQuery({
    query: RegisterEntriesDocument, context: ENTRIES, pause: !wanted || !community,
    variables: {
      register: 'facility-check', communityId: community?.id ?? '', on: inputDay(), sort: '-fromOn', filter: { result: ['defect', 'mended'] },
      page: { limit: 100, offset: 0 },
    },
  });
  return useMemo(() => openDefects(data?.registerEntries.items ?? []), [data]);
}

/** `checks` newest first. */
function openDefects(checks: readonly Check[]): ReadonlyMap<string, Mark> {
  const latest = new Map<string, Check>();
  for (const check of checks) {
    const { facility } = valuesOf(check) as { facility: string };
    if (!latest.has(facility)) latest.set(facility, check);
  }
  return new Map([...latest].flatMap(([facility, check]): [string, Mark][] => {
    const { result, mendBy, mendedOn } = valuesOf(check) as { result: string; mendBy: string | null; mendedOn: string | null };
    if (result !== 'defect' || mendedOn) return [];
    const late = mendBy !== null && mendBy < inputDay();
    const text = mendBy === null ? t('registers.defect') : t(late ? 'registers.defectLate' : 'registers.defectBy', { day: day(mendBy) });
    return [[facility, { text, late }]];
  }));
}
