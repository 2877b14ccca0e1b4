import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { PublicationsDocument, type PublicationChannel, type PublicationKind } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';

export const KINDS: PublicationKind[] = [
  'services', 'plans', 'procedures', 'staff', 'timeLimits', 'governmentMatters', 'fees', 'commitments', 'complaintPhone', 'publicReply',
  'importantMatters', 'generalMatters', 'finance', 'policeNotice', 'healthBoard', 'propertyAccounts', 'activityPlan', 'other',
];
export const CHANNELS: PublicationChannel[] = ['page', 'board', 'chat', 'website', 'leaflet', 'broadcast'];

export const kindName = (kind: string): string => code(`publicInfo.of.${kind}`) ?? kind;
export const channelName = (channel: string): string => code(`publicInfo.at.${channel}`) ?? channel;
export const kindOptions = () => KINDS.map((value) => ({ value, label: kindName(value) }));
export const channelOptions = () => CHANNELS.map((value) => ({ value, label: channelName(value) }));

export const spanText = ({ validFrom, validUntil }: { validFrom: string; validUntil?: string | null }): string =>
  validUntil ? t('publicInfo.span', { from: day(validFrom), to: day(validUntil) }) : t('publicInfo.from', { from: day(validFrom) });

/** What is public of one kind here, and could be replaced. */
export function useFormer(publicationKind: PublicationKind) {
  const { community } = usePlace();
  const filter = { communityId: community?.id, publicationKind, state: ['published', 'expiring'] };
  const [{ data }] = useQuery({ query: PublicationsDocument, variables: { filter, sort: 'number' }, pause: !community });
  return (data?.publications.items ?? []).map((one) => ({ value: one.id, label: `${one.number} ${one.title}` }));
}
