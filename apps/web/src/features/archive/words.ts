import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { ArchiveShelvesDocument, type ArchiveHeading, type FiledFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inLanguage } from '../../lib/words';

export const HEADINGS: ArchiveHeading[] = ['planning', 'process', 'result', 'feedback', 'evaluation', 'improvement', 'organisation', 'premises'];

/** The shelves of the present community. */
export function useShelves() {
  const { community } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: ArchiveShelvesDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return { shelves: data?.archiveShelves, error, retry: () => execute({ requestPolicy: 'network-only' }) };
}

/** The headings, for a choice; their words come with the data. */
export function useHeadings() {
  const { shelves } = useShelves();
  return (shelves ?? []).map((one) => ({ value: one.heading, label: `${one.letter} ${inLanguage(one.title.zh, one.title.en)}` }));
}

/** Until when, or that it has no end. */
export const keepText = (row: FiledFragment): string =>
  row.archiveState === 'destroyed' ? t('archive.destroyed') : row.forEver ? t('archive.forEver') : row.keepUntil ? day(row.keepUntil) : t('archive.state.open');
