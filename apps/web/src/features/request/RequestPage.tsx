import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { HearNoTextsServiceRequestDocument, HearTextsServiceRequestDocument, ServiceRequestDocument, type ServiceRequestFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Clauses } from '../../ui/clause/Clauses';
import { RefList } from '../../ui/clause/Trace4';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Texting } from '../../ui/record/Texting';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { Applicant } from './Applicant';
import { Papers } from './Papers';
import { Objections, Tellings } from './Told';
import { requestVerbs } from './verbs';
import { limitText, wayText } from './words';

export default function RequestPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ServiceRequestDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.serviceRequest.id === id ? data.serviceRequest : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ServiceRequestFragment; again: () => void }) {
  const { can } = usePlace();
  const raise = `/nonconformities/new?from=serviceRequest&id=${record.id}&title=${encodeURIComponent(record.title)}`;
  // what is said against a reply after its time becomes a matter of its own
  const over = record.state === 'closed' || (record.state === 'replied' && record.objectUntil !== null && Date.parse(record.objectUntil) < Date.now());
  const links = [...(record.follows ? [record.follows] : []), ...record.followedBy];
  return (
    <RecordPage record={record} kind={requestVerbs} list="/requests" onDone={again} tags={<>
      <span className="tag soft">{code(`value.group.${record.group}`) ?? record.group}</span>
      <span className="tag soft">{code(`value.channel.${record.channel}`) ?? record.channel}</span>
      {record.late && <span className="tag bad">{t('request.lateMark')}</span>}
      {record.round > 1 && <span className="tag">{t('request.round', { n: record.round })}</span>}
    </>}>
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('label.serviceRequest.matterType'), value: record.matterType && <Link to={`/matters/${record.matterType.id}`}>{record.matterType.title}</Link> },
          { label: t('label.serviceRequest.content'), value: record.content.length > record.title.length + 1 ? record.content : '', prose: true },
          { label: t('label.any.place'), value: record.place },
          { label: t('gridWork.finding.fromGrid'), value: record.finding && <Link to={`/findings/${record.finding.id}`}>{[record.finding.number, record.finding.title].join(t('list.pause'))}</Link> },
          { label: t('label.any.receivedAt'), value: dayTime(record.receivedAt) },
          { label: t('label.serviceRequest.assigneeId'), value: record.assignee?.name ?? t('record.nobody') },
          { label: t('label.serviceRequest.post'), value: record.post },
          { label: t('label.serviceRequest.serviceItemId'), value: record.serviceItem && <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link> },
          { label: t('label.serviceRequest.otherParty'), value: record.otherParty },
          { label: t('label.serviceRequest.otherContact'), value: record.otherContact },
          { label: t('label.serviceRequest.confirmedWith'), value: record.confirmedWith },
          { label: t('label.serviceRequest.procedure'), value: record.procedure, prose: true },
          { label: t('label.serviceRequest.voidReason'), value: record.voidReason, prose: true },
        ]} />
      </Section>
      <Applicant record={record} />
      <Texting record={record} hear={HearTextsServiceRequestDocument} hearNo={HearNoTextsServiceRequestDocument} onDone={again} />
      <Papers record={record} may={mayEdit(record, 'tick')} onDone={again} />
      <Clock record={record} />
      {(record.outcome || record.reply) && (
        <Section title={t('label.serviceRequest.result')}>
          <Facts facts={[
            { label: t('label.serviceRequest.outcome'), value: record.outcome && (code(`value.outcome.${record.outcome}`) ?? record.outcome) },
            { label: t('label.serviceRequest.doneAt'), value: dayTime(record.doneAt) },
            { label: t('label.serviceRequest.result'), value: record.result === record.reply ? '' : record.result, prose: true },
            { label: t('label.serviceRequest.reply'), value: record.reply, prose: true },
            { label: t('label.serviceRequest.replyWay'), value: record.replyWay && `${wayText(record.replyWay)}${t('list.pause')}${dayTime(record.repliedAt)}` },
            { label: t('label.serviceRequest.lateReason'), value: record.lateReason, prose: true },
            { label: t('label.serviceRequest.remedies'), value: record.remedies, prose: true },
            { label: t('label.serviceRequest.publicReply'), value: record.publicReply, prose: true },
            { label: t('kind.publication'), value: record.publicReply && can('publication:draft') && (
              <Link to={`/publications/new?${new URLSearchParams({ source: record.id, kind: 'publicReply', title: record.matterType?.title ?? '', content: record.publicReply }).toString()}`}>{t('publicInfo.ofRecord')}</Link>) },
            { label: t('label.serviceRequest.objectUntil'), value: record.state === 'replied' ? dayTime(record.objectUntil) : '' },
            { label: t('request.rating'), value: record.rating && `${t('request.stars', { n: record.rating })}${record.ratingWords && `${t('list.pause')}${record.ratingWords}`}` },
          ]} />
        </Section>
      )}
      <Objections objections={record.objections} />
      <Tellings tellings={record.tellings} />
      {(links.length > 0 || over) && (
        <Section title={t(record.follows ? 'request.follows' : 'request.followed')} right={over && can('service-request:take') && <Link to={`/requests/take?follows=${record.id}`}>{t('request.followNow')}</Link>}>
          {links.length > 0 ? <RefList records={links} /> : <p className="mut sec-p">{t('request.raisedNone')}</p>}
        </Section>
      )}
      <Section title={t('request.raised')} count={record.nonconformities.length ? t('home.count', { n: record.nonconformities.length }) : ''}
        right={can('nonconformity:report') && <Link to={raise}>{t('record.raise')}</Link>}>
        {record.nonconformities.length ? <RefList records={record.nonconformities} /> : <p className="mut sec-p">{t('request.raisedNone')}</p>}
      </Section>
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind="serviceRequest" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('service-request:attach')} />
    </RecordPage>
  );
}

/** What was promised, how long it took, and when the clock stood still. */
function Clock({ record }: { record: ServiceRequestFragment }) {
  const taken = record.daysTaken;
  if (!record.matterType && !record.promisedAt && taken === null && !record.pauses.length && !record.papersBy) return null;
  return (
    <Section title={t('request.clock')}>
      <Facts facts={[
        record.matterType && { label: t('request.limitIs'), value: limitText(record.matterType) },
        { label: t('request.promise'), value: dayTime(record.promisedAt) },
        taken !== null && { label: t('request.taken'), value: t('request.takenDays', { n: taken }) },
        { label: t('label.serviceRequest.papersBy'), value: record.state === 'waiting' ? dayTime(record.papersBy) : '' },
        {
          label: t('request.pauses'),
          value: record.pauses.length === 0 ? null : record.pauses.map((pause) => (
            <div key={pause.id}>{t('request.pauseLine', { reason: code(`request.pauseOf.${pause.reason}`) ?? pause.reason, from: dayTime(pause.fromAt), to: pause.toAt ? dayTime(pause.toAt) : t('request.till') })}</div>
          )),
        },
      ]} />
    </Section>
  );
}
