import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { ObligationDocument, type ObligationFragment } from '../../lib/generated/graphql';
import { inLanguage } from '../../lib/words';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ButtonLink } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Clauses } from '../../ui/clause/Clauses';
import { RefList } from '../../ui/clause/Trace4';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { obligationVerbs } from './verbs';

export default function ObligationPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ObligationDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.obligation.id === id ? data.obligation : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

/** One period of what is to be done again and again: what fulfilled it, and what was raised where it was missed. */
function Page({ record, again }: { record: ObligationFragment; again: () => void }) {
  const { can } = usePlace();
  const title = inLanguage(record.title, record.titleEn);
  const raise = `/nonconformities/new?from=obligation&id=${record.id}&title=${encodeURIComponent(t(record.state === 'missed' ? 'duty.missedTitle' : 'duty.mayMiss', { title }))}`;
  return (
    <RecordPage record={{ ...record, title }} kind={obligationVerbs} list="/conformity#duties">
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('list.clause'), value: record.clause ? <ClauseChip clause={record.clause} /> : `${record.standardCode} ${record.clauseNumber}` },
          { label: t('duty.period'), value: t('duty.span', { from: day(record.startsOn), to: day(record.endsOn) }) },
          { label: t('duty.often'), value: t('duty.oftenOf', { per: code(`duty.per.${record.per}`) ?? record.per, n: record.times }) },
          { label: t('duty.times'), value: t('duty.timesOf', { done: record.fulfilments.length, n: record.times }) },
          { label: t('duty.doneOn'), value: record.doneOn && day(record.doneOn) },
          { label: t('list.owner'), value: record.assignee?.name ?? t('record.nobody') },
        ]} />
      </Section>
      {record.fulfilments.length > 0 && (
        <Section title={t('duty.by')} count={t('list.count', { n: record.fulfilments.length })}>
          <RefList records={record.fulfilments.flatMap((one) => one.record ?? [])} />
          <ul className="reviews">
            {record.fulfilments.filter((one) => one.byHand && one.note).map((one) => <li key={one.id}><span className="mut">{day(one.on)}</span> {one.note}</li>)}
          </ul>
        </Section>
      )}
      {record.nonconformities.length > 0 && <Section title={t('duty.raised')}><RefList records={record.nonconformities} /></Section>}
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind="obligation" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('obligation:fulfil')} />
      {can('nonconformity:report') && !record.endedAt && record.nonconformities.every((one) => one.endedAt) && (
        <p className="sec-p"><ButtonLink to={raise} look="quiet">{t(record.state === 'missed' ? 'conformity.raise' : 'conformity.raisePotential')}</ButtonLink></p>
      )}
    </RecordPage>
  );
}
