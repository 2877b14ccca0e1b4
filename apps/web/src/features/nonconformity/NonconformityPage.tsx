import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { NonconformityDocument, type NonconformityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Improved } from '../../ui/record/Improved';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { Actions } from './Actions';
import { Causes } from './Causes';
import { Containment } from './Containment';
import { Proof } from './Proof';
import { Similar } from './Similar';
import { SourceVerdict, useCaseSource } from './SourceVerdict';
import { nonconformityVerbs } from './verbs';
import { WholeWay } from './WholeWay';

export default function NonconformityPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: NonconformityDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.nonconformity.id === id ? data.nonconformity : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: NonconformityFragment; again: () => void }) {
  const { can } = usePlace();
  const { sourceVerdict, offersReview, mergedCases, success, evaluations } = useCaseSource(record.id);
  const mayMerge = record.transitions.some((step) => step.verb === 'merge' && !step.blockedBy);
  return (
    <RecordPage record={record} kind={nonconformityVerbs} list="/nonconformities" without={['addAction', 'recordCauses', 'contain']} tags={<>
        <span className={record.grade === 'major' ? 'tag solid' : 'tag soft'}>{t(`value.grade.${record.grade}`)}</span>
        <span className="tag soft">{t(record.potential ? 'value.potential.true' : 'value.potential.false')}</span>
        {record.round > 1 && <span className="tag soft">{t('nonconformity.round', { n: record.round })}</span>}
        {record.recurrenceOf && <span className="tag soft">{t('nonconformity.recurs')}</span>}
        {record.atRisk && <span className="tag solid">{t('containment.atRisk')}</span>}
      </>}>
      {record.mergedInto && <p className="note-line" role="status">{t('merge.into')} <Link to={recordPath(record.mergedInto)}>{record.mergedInto.number} {record.mergedInto.title}</Link></p>}
      {mayMerge && (
        <Similar communityId={record.community.id} exceptId={record.id} lead={t('similar.mergeLead')} title={record.title}
          clauseIds={record.clauseLinks.filter((link) => link.role === 'breaches').map((link) => link.clause.id)} />
      )}
      <Containment key={`${record.atRisk} ${Boolean(record.containedAt)}`} record={record} onChanged={again} />
      {offersReview && <p className="note-line" role="status">{t('sourceVerdict.madeGood')}</p>}
      <Section title={t('record.facts')}>
        <Facts facts={[
          { label: t('label.any.description'), value: record.description, prose: true },
          { label: t('label.any.createdBy'), value: record.createdBy?.name },
          { label: t('label.any.foundOn'), value: day(record.foundOn) },
          { label: t('label.any.ownerId'), value: record.owner?.name ?? t('record.nobody') },
          { label: t('label.any.impact'), value: record.impact },
          { label: t('label.any.source'), value: record.source && (
            <Link to={recordPath(record.source)}>{record.source.number ?? record.source.title}</Link>) },
          { label: t('sourceVerdict.label'), value: sourceVerdict && <SourceVerdict source={sourceVerdict} />, wide: true },
          { label: t('nonconformity.before'), value: record.recurrenceOf && (
            <Link to={recordPath(record.recurrenceOf)}>{record.recurrenceOf.number} {record.recurrenceOf.title}</Link>) },
          mergedCases.length ? { label: t('merge.cases'), value: mergedCases.map((one) => <div key={one.id}><Link to={recordPath(one)}>{one.number} {one.title}</Link></div>) } : null,
          record.plannedBy && record.planReviewedBy && !['analysing', 'planning'].includes(record.state) ? {
            label: t('planReview.title'), wide: true,
            value: t('planReview.by', { planned: record.plannedBy.name, reviewed: record.planReviewedBy.name, at: dayTime(record.planReviewedAt) }),
          } : record.plannedBy && record.state === 'approving' ? { label: t('planReview.title'), wide: true, value: t('planReview.waiting', { planned: record.plannedBy.name }) } : null,
          record.dismissReason ? { label: t('label.any.dismissReason'), value: record.dismissReason, prose: true } : null,
        ]} />
      </Section>
      <Clauses record={record} role={can('clause:link') ? 'breaches' : null} />
      <Causes record={record} />
      <Actions record={record} onChanged={again} />
      <Proof record={record} success={success} evaluations={evaluations} />
      {record.reviews.length > 0 && (
        <Section title={t('nonconformity.reviews')}>
          <ul className="reviews">
            {record.reviews.map((review) => (
              <li key={review.id}>
                <p><b>{t(`value.outcome.${review.outcome}`)}</b> <span className="mut sm">
                  {review.reviewer.name} {dayTime(review.at)} {t('nonconformity.round', { n: review.round })}</span></p>
                <p className="pre">{review.finding}</p>
                {review.evidence && <p className="mut pre">{t('label.any.evidence')}{t('list.colon')}{review.evidence}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <WholeWay record={record} from={sourceVerdict && <SourceVerdict source={sourceVerdict} />} />
      <Improved record={record} over={record.state === 'closed'} />
      <Attachments kind="nonconformity" recordId={record.id} files={record.attachments} onAdded={again}
        closed={Boolean(record.endedAt) || !can('nonconformity:attach')} />
      <p className="sec-p"><a className="btn" href={`/nonconformities/${record.id}/report`} download>{t('findings.report')}</a></p>
    </RecordPage>
  );
}
