import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { clock, day, dayTime } from '../../lib/dates';
import { yuan } from '../../lib/figures';
import { ActivityDocument, type ActivityFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ButtonLink } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { BuiltInRisks } from '../../ui/record/BuiltInRisks';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { AnswersSection } from './Answers';
import { Goals } from './Goals';
import { headingText, HeadingSelect } from './HeadingSelect';
import { Refs } from './Refs';
import { RegistrationList } from './RegistrationList';
import { RepeatForm } from './RepeatForm';
import { activityVerbs } from './verbs';

const span = (record: ActivityFragment): string =>
  record.startsAt === record.endsAt ? dayTime(record.startsAt) : day(record.startsAt) === day(record.endsAt)
    ? t('activity.span', { from: dayTime(record.startsAt), to: clock(record.endsAt) })
    : t('activity.span', { from: dayTime(record.startsAt), to: dayTime(record.endsAt) });

export default function ActivityPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ActivityDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.activity.id === id ? data.activity : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ActivityFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const raise = `/nonconformities/new?from=activity&id=${record.id}&title=${encodeURIComponent(record.title)}`;
  return (
    <RecordPage record={record} kind={activityVerbs} list="/activities" without={['change']} tags={<>
      <span className="tag soft">{t(`value.form.${record.form}`)}</span>
      {record.withoutPlan && <span className="tag">{t('activity.withoutPlan')}</span>}
    </>}>
      <Section id="plan" title={t('activity.plan')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={activityVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('activity.when'), value: span(record) },
          { label: t('label.any.place'), value: record.place || t('record.notSaid') },
          { label: t('activity.clashTitle'), value: record.placeClashes.length ? <span className="is-bad">{t('activity.clash')}<Refs refs={record.placeClashes} /></span> : null },
          { label: t('label.any.host'), value: record.host },
          { label: t('label.activity.serviceItemId'), value: record.serviceItem && (
            <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link>) },
          { label: t('label.any.goal'), value: record.goal, prose: true },
          { label: t('label.any.content'), value: record.content, prose: true },
          { label: t('label.any.method'), value: record.method, prose: true },
          { label: t('label.activity.staffing'), value: record.staffing, prose: true },
          { label: t('label.activity.partnerIds'), value: record.partners.length ? <Refs refs={record.partners} /> : null },
          { label: t('label.activity.budgetYuan'), value: record.budgetFen === null ? null : `${yuan(record.budgetFen)} ${t('activity.yuan')}` },
          { label: t('after.heading'), value: can('activity:draft') && record.state !== 'void'
            ? <HeadingSelect recordId={record.id} title={record.title} value={record.heading} onDone={again}
              empty={record.headingOfService ? t('after.headingOf', { name: headingText(record.headingOfService) }) : undefined} />
            : (record.heading ?? record.headingOfService) && headingText((record.heading ?? record.headingOfService)!) },
          { label: t('activity.series'), value: record.series.length ? <Refs refs={record.series} /> : null },
          { label: t('label.any.safetyMeasures'), prose: true,
            value: record.safetyMeasures || (record.transitions.some((step) => step.verb === 'publish') && <span className="mut">{t('activity.noSafety')}</span>) },
        ]} />
      </Section>
      {mayEdit(record, 'repeat') && <RepeatForm record={record} onDone={again} />}
      <RegistrationList record={record} onChanged={again} />
      {(record.attendance !== null || record.summary) && (
        <Section title={t('activity.result')}>
          <Facts facts={[
            { label: t('label.any.attendance'), value: record.attendance === null ? null : <>
              {t('activity.people', { n: record.attendance })}
              {record.capacity !== null && record.attendance > record.capacity && <span className="is-bad">{t('list.pause')}{t('activity.beyond', { n: record.attendance - record.capacity })}</span>}
            </> },
            { label: t('label.any.evaluationScore'), value: record.evaluationScore === null ? null
              : t(`value.evaluationScore.${String(record.evaluationScore) as '5'}`) },
            { label: t('label.any.summary'), value: record.summary, prose: true },
            { label: t('label.any.evaluation'), value: record.evaluation, prose: true },
          ]} />
        </Section>
      )}
      <Goals record={record} />
      <AnswersSection record={record} onChanged={again} />
      {can('risk:read') && <BuiltInRisks recordId={record.id} />}
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind="activity" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('activity:attach')} />
      <p className="sec-p btn-row">
        <a className="text-btn" href={`/activities/${record.id}/report`} download>{t('after.report')}</a>
        {can('nonconformity:report') && <ButtonLink to={raise} look="quiet">{t('record.raise')}</ButtonLink>}
      </p>
    </RecordPage>
  );
}
