import { dayTime, inputDay } from '../../lib/dates';
import {
  CancelMeetingDocument, ChangeMeetingDocument, ConcludeMeetingDocument, CorrectMeetingDocument, DecideMeetingDocument, FeedBackMeetingDocument,
  HoldMeetingDocument, MeetingDocument, MinuteMeetingDocument, PublishMeetingDocument, VoidMeetingDocument,
  type MeetingFragment, type AgendaLineFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { Actable, FieldSpec, KindVerbs } from '../../ui/verb/spec';
import { ChangeForm } from './ChangeForm';
import { DecideForm } from './DecideForm';
import { CorrectForm, HoldForm } from './HoldForm';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const meetingVerbs: KindVerbs<MeetingFragment> = {
  kind: 'meeting',
  load: MeetingDocument,
  pick: (data: { meeting: MeetingFragment }) => data.meeting,
  gist: (record) => [
    { label: t('label.any.startsAt'), value: dayTime(record.startsAt) },
    { label: t('label.any.place'), value: record.place },
  ],
  verbs: {
    change: { quiet: true, document: ChangeMeetingDocument, form: ChangeForm },
    hold: { document: HoldMeetingDocument, form: HoldForm },
    correct: { quiet: true, document: CorrectMeetingDocument, form: CorrectForm },
    decide: { document: DecideMeetingDocument, form: DecideForm },
    minute: {
      document: MinuteMeetingDocument,
      fields: () => [{ name: 'minutes', type: 'area', rows: 8, hint: t('meeting.minutesHint') }],
      initial: (record) => ({ minutes: record.minutes }),
    },
    publish: {
      document: PublishMeetingDocument,
      says: () => t('meeting.publishSays'),
      fields: () => [{ name: 'publishedOn', type: 'day' }, { name: 'publishedWhere', type: 'text', hint: t('meeting.whereHint') }],
      initial: (record) => ({ publishedOn: record.publishedOn ?? inputDay(), publishedWhere: record.publishedWhere }),
    },
    conclude: { document: ConcludeMeetingDocument, work: { at: 'decisions', label: () => t('work.conclude') }, says: () => t('meeting.concludeSays') },
    cancel: { document: CancelMeetingDocument, fields: () => reason },
    void: { document: VoidMeetingDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};

/** A decision as something to act on: its draft is its own, what is sent is the meeting's. */
type Told = Actable & Pick<AgendaLineFragment, 'feedback' | 'feedbackOn' | 'feedbackText'>;
export const toldOf = (record: MeetingFragment, item: AgendaLineFragment): Told => ({ ...item, version: record.version, transitions: record.transitions });

/** What residents are told of one decision, drawn in its row. */
export const feedbackVerbs = (of: MeetingFragment, id: string): KindVerbs<Told> => ({
  kind: 'meeting',
  load: MeetingDocument,
  loadId: of.id,
  pick: (data: { meeting: MeetingFragment }) => toldOf(data.meeting, data.meeting.items.find((item) => item.id === id)!),
  verbs: {
    feedBack: {
      document: FeedBackMeetingDocument,
      fields: () => [
        { name: 'feedback', type: 'choice', options: (['underWay', 'answered', 'closed'] as const).map((value) => ({ value, label: t(`value.feedback.${value}`) })) },
        { name: 'feedbackOn', type: 'day' },
        { name: 'feedbackText', type: 'area', hint: t('meeting.feedbackHint') },
      ],
      initial: (item) => ({ feedback: item.feedback ?? '', feedbackOn: item.feedbackOn ?? inputDay(), feedbackText: item.feedbackText }),
      input: (values) => ({ ...values, id: of.id, itemId: id }),
    },
  },
});
