import { day, inputDay } from '../../lib/dates';
import { FulfilObligationDocument, ObligationDocument, VoidObligationDocument, type ObligationFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { KindVerbs } from '../../ui/verb/spec';

export const obligationVerbs: KindVerbs<ObligationFragment> = {
  kind: 'obligation',
  load: ObligationDocument,
  pick: (data: { obligation: ObligationFragment }) => data.obligation,
  gist: (record) => [
    { label: t('duty.period'), value: t('duty.span', { from: day(record.startsOn), to: day(record.endsOn) }) },
    { label: t('duty.times'), value: t('duty.timesOf', { done: record.fulfilments.length, n: record.times }) },
  ],
  verbs: {
    fulfil: {
      document: FulfilObligationDocument,
      says: () => t('duty.fulfilSays'),
      fields: () => [{ name: 'on', type: 'day' }, { name: 'note', type: 'area', hint: t('duty.noteHint') }],
      initial: () => ({ on: inputDay() }),
    },
    void: { document: VoidObligationDocument, says: () => t('duty.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
