import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { ConsultationDocument, type ConsultationFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { consultationVerbs } from './verbs';

export default function ConsultationPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ConsultationDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.consultation.id === id ? data.consultation : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ConsultationFragment; again: () => void }) {
  const { can } = usePlace();
  return (
    <RecordPage record={record} kind={consultationVerbs} list="/consultations" onDone={again} tags={<span className="tag soft">{code(`value.channel.${record.channel}`) ?? record.channel}</span>}>
      <Section title={t('record.facts')} right={can('service-request:take') && <Link to="/requests/take">{t('enquiry.toRequest')}</Link>}>
        <Facts facts={[
          { label: t('label.consultation.question'), value: record.question, prose: true },
          { label: t('label.consultation.answer'), value: record.answer, prose: true },
          { label: t('label.consultation.answeredAt'), value: dayTime(record.answeredAt) },
          { label: t('enquiry.callBack'), value: record.callerPhone && <a href={`tel:${record.callerPhone}`}>{record.callerPhone}</a> },
          { label: t('label.consultation.matterTypeId'), value: record.matterType && <Link to={`/matters/${record.matterType.id}`}>{record.matterType.title}</Link> },
        ]} />
      </Section>
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind="consultation" recordId={record.id} files={record.attachments} onAdded={again} closed={!can('consultation:attach')} />
    </RecordPage>
  );
}
