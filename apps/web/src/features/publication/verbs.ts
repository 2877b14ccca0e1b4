import { inputDay } from '../../lib/dates';
import {
  ChangePublicationDocument, ExtendPublicationDocument, PublicationDocument, PublishPublicationDocument, VoidPublicationDocument,
  WithdrawPublicationDocument, type PublicationFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { itemOption, usePlannedItems } from '../../ui/form/planned-items';
import { channelOptions, kindName, spanText, useFormer } from './words';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const publicationVerbs: KindVerbs<PublicationFragment> = {
  kind: 'publication',
  load: PublicationDocument,
  pick: (data: { publication: PublicationFragment }) => data.publication,
  gist: (record) => [
    { label: t('label.publication.publicationKind'), value: kindName(record.publicationKind) },
    { label: t('label.publication.company'), value: record.company },
    { label: t('label.publication.content'), value: record.content },
    { label: t('label.publication.validUntil'), value: spanText(record) },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangePublicationDocument,
      fields: (record) => [
        { name: 'title', type: 'text' },
        ...(record.publicationKind === 'propertyAccounts' ? [{ name: 'company', type: 'text' as const, hint: t('publicInfo.companyHint') }] : []),
        { name: 'content', type: 'area', rows: 6, optional: true },
        { name: 'channels', type: 'choices', options: channelOptions() },
        { name: 'shownAt', type: 'text', optional: true },
        { name: 'validFrom', type: 'day' },
        { name: 'validUntil', type: 'day', optional: true, hint: t('publicInfo.untilHint') },
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('publicInfo.noItem'), useOptions: usePlannedItems, options: record.serviceItem ? [itemOption(record.serviceItem)] : [] },
        { name: 'replacesId', type: 'select', optional: true, empty: t('publicInfo.noFormer'), useOptions: () => useFormer(record.publicationKind) },
      ],
      initial: (record) => ({
        title: record.title, company: record.company, content: record.content, channels: record.channels.join(), shownAt: record.shownAt, validFrom: inputDay(record.validFrom),
        validUntil: record.validUntil ? inputDay(record.validUntil) : '', serviceItemId: record.serviceItem?.id ?? '', replacesId: record.replaces?.id ?? '',
      }),
      input: ({ channels, ...values }) => ({
        ...values, channels: (channels ?? '').split(',').filter(Boolean), validUntil: orNull(values.validUntil), serviceItemId: orNull(values.serviceItemId),
        replacesId: orNull(values.replacesId),
      }),
    },
    publish: { document: PublishPublicationDocument, says: () => t('publicInfo.publishSays') },
    extend: { document: ExtendPublicationDocument, says: () => t('publicInfo.extendSays'), fields: () => [{ name: 'validUntil', type: 'day' }] },
    withdraw: { document: WithdrawPublicationDocument, says: () => t('publicInfo.withdrawSays'), fields: () => reason },
    void: { document: VoidPublicationDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
