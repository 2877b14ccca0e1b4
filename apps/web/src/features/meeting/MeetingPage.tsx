import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { clock, day, dayTime } from '../../lib/dates';
import { MeetingDocument, type MeetingFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ButtonLink } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { Attended } from './Attended';
import { Decisions } from './Decisions';
import { wasHeld } from './rows';
import { meetingVerbs } from './verbs';

const span = ({ startsAt, endsAt }: MeetingFragment): string =>
  startsAt === endsAt ? dayTime(startsAt) : t('activity.span', { from: dayTime(startsAt), to: day(startsAt) === day(endsAt) ? clock(endsAt) : dayTime(endsAt) });

export default function MeetingPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: MeetingDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.meeting.id === id ? data.meeting : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: MeetingFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const raise = `/nonconformities/new?from=meeting&id=${record.id}&title=${encodeURIComponent(record.title)}`;
  const past = wasHeld(record);
  return (
    <RecordPage record={record} kind={meetingVerbs} list="/meetings" tags={<>
      <span className="tag soft">{t(`value.type.${record.type}`)}</span>
      {record.loggedAfterwards && <span className="tag">{t('meeting.loggedAfterwards')}</span>}
    </>}>
      <Section id="plan" title={t('meeting.arrange')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={meetingVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('meeting.when'), value: span(record) },
          { label: t('label.any.place'), value: record.place || t('record.notSaid') },
          past && {
            label: t('meeting.published'),
            value: record.publishedOn ? t('meeting.publishedAt', { day: day(record.publishedOn), where: record.publishedWhere }) : t('meeting.notPublished'),
          },
        ]} />
      </Section>
      <Attended record={record} onChanged={again} />
      <Decisions record={record} onChanged={again} />
      {past && (
        <Section title={t('meeting.minutes')}>
          <p className={record.minutes ? 'read pre sec-p' : 'mut sec-p'}>{record.minutes || (record.attachments.length ? '' : t('meeting.noMinutes'))}</p>
        </Section>
      )}
      <Attachments kind="meeting" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('meeting:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      {can('nonconformity:report') && <p className="sec-p"><ButtonLink to={raise} look="quiet">{t('record.raise')}</ButtonLink></p>}
    </RecordPage>
  );
}
