import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { ComplaintDocument, HearNoTextsComplaintDocument, HearTextsComplaintDocument, type ComplaintFragment } from '../../lib/generated/graphql';
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
import { VerbForm } from '../../ui/verb/VerbForm';
import { complaintVerbs } from './verbs';

type Edit = 'weigh' | 'writeFindings' | 'leaveOut';

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
function who(record: ComplaintFragment): string {
  if (record.anonymous) return t('complaint.anonymous');
  return record.complainantName ?? t('complaint.hidden');
}

function Page({ record, again }: { record: ComplaintFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState<Edit | null>(null);
  const raise = `/nonconformities/new?from=complaint&id=${record.id}&title=${encodeURIComponent(record.title)}`;
  const edit = (verb: Edit) => mayEdit(record, verb) && (
    <button type="button" className="text-btn" aria-expanded={editing === verb} onClick={() => setEditing(editing === verb ? null : verb)}>{t('action.edit')}</button>
  );
  const form = (verb: Edit) => editing === verb && (
    <VerbForm kind={complaintVerbs} record={record} verb={verb} communityId={record.community.id} onDone={() => { setEditing(null); again(); }} onClose={() => setEditing(null)} />
  );
  const against = [record.againstHead && t('complaint.head'), ...record.subjects.map(({ name }) => name)].filter(Boolean).join(t('list.pause'));
  return (
    <RecordPage record={record} kind={complaintVerbs} list="/complaints" onDone={again} tags={<>
      <span className="tag soft">{code(`value.about.${record.about}`) ?? record.about}</span>
      <span className="tag soft">{code(`value.channel.${record.channel}`) ?? record.channel}</span>
      {record.severity !== 'ordinary' && <span className="tag bad">{t(`value.severity.${record.severity}`)}</span>}
      {record.safety && <span className="tag bad">{t('complaint.danger')}</span>}
      {record.round > 1 && <span className="tag">{t('complaint.again')}</span>}
      {record.leftOut && <span className="tag">{t('complaint.leftOut')}</span>}
    </>}>
      {record.similar.length > 0 && (
        <Section title={t('complaint.similar')} count={t('home.count', { n: record.similar.length })}>
          <p className="mut sec-p">{t('complaint.similarHint')}</p>
          <RefList records={record.similar} />
        </Section>
      )}
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('label.complaint.content'), value: record.content, prose: true },
          { label: t('complaint.who'), value: who(record) },
          { label: t('label.any.phone'), value: record.complainantPhone && <a href={`tel:${record.complainantPhone}`}>{record.complainantPhone}</a> },
          { label: t('label.any.place'), value: record.place },
          { label: t('label.any.occurredOn'), value: day(record.occurredOn) },
          { label: t('label.any.receivedAt'), value: dayTime(record.receivedAt) },
          { label: t('label.complaint.assigneeId'), value: record.assignee?.name ?? t('record.nobody') },
          { label: t('label.any.theme'), value: record.theme },
          { label: t('complaint.joinedTo'), value: record.joinedTo && <Link to={`/complaints/${record.joinedTo.id}`}>{record.joinedTo.title} {record.joinedTo.number}</Link> },
        ]} />
      </Section>
      <Texting record={record} hear={HearTextsComplaintDocument} hearNo={HearNoTextsComplaintDocument} onDone={again} />
      <Section title={t('complaint.weigh')} right={edit('weigh')}>
        {form('weigh')}
        {record.about === 'staff' && record.state === 'received' && <p className="note sec-p">{t(record.againstHead ? 'complaint.aboutHead' : 'complaint.aboutStaff')}</p>}
        <Facts facts={[
          { label: t('label.complaint.severity'), value: t(`value.severity.${record.severity}`) },
          { label: t('label.complaint.safety'), value: record.safety ? t('complaint.yes') : t('complaint.no') },
          { label: t('label.complaint.atOnce'), value: record.atOnce, prose: true },
          { label: t('complaint.against'), value: against },
          { label: t('label.complaint.escalateReason'), value: record.escalateReason, prose: true },
        ]} />
      </Section>
      {(record.findings || mayEdit(record, 'writeFindings')) && (
        <Section title={t('complaint.inside')} right={edit('writeFindings')}>
          {form('writeFindings')}
          {record.findings ? <Facts facts={[{ label: t('label.complaint.findings'), value: record.findings, prose: true }]} /> : <p className="mut sec-p">{t('complaint.insideHint')}</p>}
        </Section>
      )}
      {(record.answer || record.contestReason || record.publicNote) && (
        <Section title={t('complaint.outside')}>
          <Facts facts={[
            { label: t('label.any.answer'), value: record.answer, prose: true },
            { label: t('label.complaint.furtherWays'), value: record.furtherWays, prose: true },
            { label: t('label.any.contestReason'), value: record.contestReason, prose: true },
            { label: t('label.any.publicNote'), value: record.publicNote, prose: true },
          ]} />
        </Section>
      )}
      <Word record={record} right={edit('leaveOut')}>{form('leaveOut')}</Word>
      {record.joined.length > 0 && <Section title={t('complaint.joined')} count={t('home.count', { n: record.joined.length })}><RefList records={record.joined} /></Section>}
      <Section title={t('complaint.raised')} count={record.nonconformities.length ? t('home.count', { n: record.nonconformities.length }) : ''}
        right={can('nonconformity:report') && <Link to={raise}>{t('record.raise')}</Link>}>
        {record.nonconformities.length ? <RefList records={record.nonconformities} /> : <p className="mut sec-p">{t('complaint.raisedNone')}</p>}
      </Section>
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind="complaint" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('complaint:attach')} />
      <Section title={t('complaint.seen')} count={record.viewings.length || ''}>
        <details className="sec-p">
          <summary className="mut">{t('complaint.seenHint')}</summary>
          <ul className="plain-list sm">{record.viewings.map((one) => <li key={one.id}>{one.person?.name}　{dayTime(one.at)}</li>)}</ul>
        </details>
      </Section>
    </RecordPage>
  );
}

/** What the complainant said to the answer, and whether it counts in the adjusted rates. */
function Word({ record, right, children }: { record: ComplaintFragment; right: ReactNode; children: ReactNode }) {
  const given = record.solved !== null || record.withdrawReason || record.leftOut || ['lapsed', 'closed', 'rejected', 'withdrawn', 'confirmed'].includes(record.state);
  if (!given) return null;
  const solved = record.solved === null ? (record.state === 'rejected' || record.state === 'withdrawn' ? '' : t('complaint.noWord')) : t(record.solved ? 'complaint.solvedYes' : 'complaint.solvedNo');
  return (
    <Section title={t('complaint.said')} right={right}>
      {children}
      <Facts facts={[
        { label: t('label.complaint.solved'), value: solved },
        { label: t('label.complaint.rating'), value: record.rating && t('complaint.stars', { n: record.rating }) },
        { label: t('label.any.reason'), value: record.withdrawReason, prose: true },
        { label: t('complaint.leaveOut'), value: record.leftOut && `${t(`value.leftOut.${record.leftOut}`)}${t('list.stop')}${record.leftOutReason}`, prose: true },
      ]} />
    </Section>
  );
}
