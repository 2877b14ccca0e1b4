import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { ComplaintDocument, type GrievanceFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Clauses } from '../../ui/clause/Clauses';
import { RefList } from '../../ui/clause/Trace4';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { complaintVerbs } from './verbs';

export default function ComplaintPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ComplaintDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.complaint.id === id ? data.complaint : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

/** Who complained, as far as this person may know. */
function who(record: GrievanceFragment): string {
  if (record.anonymous) return t('complaint.anonymous');
  return record.complainantName ?? t('complaint.hidden');
}

function Page({ record, again }: { record: GrievanceFragment; again: () => void }) {
  const { can } = usePlace();
  const raise = `/nonconformities/new?from=complaint&id=${record.id}&title=${encodeURIComponent(record.title)}`;
  return (
    <RecordPage record={record} kind={complaintVerbs} list="/complaints" tags={<>
      <span className="tag soft">{code(`value.about.${record.about}`) ?? record.about}</span>
      <span className="tag soft">{code(`value.channel.${record.channel}`) ?? record.channel}</span>
      {record.round > 1 && <span className="tag">{t('complaint.again')}</span>}
    </>}>
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('label.complaint.content'), value: record.content, prose: true },
          { label: t('complaint.who'), value: who(record) },
          { label: t('label.any.phone'), value: record.complainantPhone },
          { label: t('label.any.place'), value: record.place },
          { label: t('label.any.occurredOn'), value: day(record.occurredOn) },
          { label: t('label.any.receivedAt'), value: dayTime(record.receivedAt) },
          { label: t('label.complaint.assigneeId'), value: record.assignee?.name ?? t('record.nobody') },
          { label: t('label.any.theme'), value: record.theme },
        ]} />
      </Section>
      {(record.answer || record.contestReason || record.publicNote) && (
        <Section title={t('complaint.told')}>
          <Facts facts={[
            { label: t('label.any.answer'), value: record.answer, prose: true },
            { label: t('label.any.contestReason'), value: record.contestReason, prose: true },
            { label: t('label.any.publicNote'), value: record.publicNote, prose: true },
          ]} />
        </Section>
      )}
      <Section title={t('complaint.raised')} count={record.nonconformities.length ? t('home.count', { n: record.nonconformities.length }) : ''}
        right={can('nonconformity:report') && <Link to={raise}>{t('record.raise')}</Link>}>
        {record.nonconformities.length ? <RefList records={record.nonconformities} /> : <p className="mut sec-p">{t('complaint.raisedNone')}</p>}
      </Section>
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind="complaint" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('complaint:attach')} />
    </RecordPage>
  );
}
