import { useQuery } from 'urql';
import {
  ChangeResidentNeedDocument, MergeResidentNeedDocument, NeedsToMergeIntoDocument, ReopenResidentNeedDocument, ResidentNeedDocument, SetAsideResidentNeedDocument,
  VoidResidentNeedDocument, type ResidentNeedFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import type { Option } from '../../ui/form/Field';
import type { KindVerbs } from '../../ui/verb/spec';
import { groupOptions } from './groups';

/** What most asked for first; a long list is narrowed by setting aside and merging. */
function useOthers(id: string): Option[] {
  const { community } = usePlace();
  const [{ data }] = useQuery({ query: NeedsToMergeIntoDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  return (data?.residentNeeds.items ?? []).filter((one) => one.id !== id).map((one) => ({ value: one.id, label: `${one.title}（${t('need.people', { n: one.people })}）` }));
}

export const needVerbs: KindVerbs<ResidentNeedFragment> = {
  kind: 'residentNeed',
  load: ResidentNeedDocument,
  pick: (data: { residentNeed: ResidentNeedFragment }) => data.residentNeed,
  verbs: {
    change: {
      quiet: true,
      document: ChangeResidentNeedDocument,
      fields: () => [{ name: 'title', type: 'text' }, { name: 'group', type: 'choice', options: groupOptions() }],
      initial: ({ title, group }) => ({ title, group }),
    },
    setAside: { document: SetAsideResidentNeedDocument, says: () => t('need.asideHint'), fields: () => [{ name: 'reason', type: 'area' }] },
    reopen: { document: ReopenResidentNeedDocument },
    merge: {
      document: MergeResidentNeedDocument,
      says: () => t('need.mergeHint'),
      fields: ({ id }) => [{ name: 'intoId', type: 'select', useOptions: () => useOthers(id), empty: t('need.mergePick') }],
    },
    void: { document: VoidResidentNeedDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
