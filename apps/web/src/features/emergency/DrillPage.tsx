import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { clock, day, dayTime } from '../../lib/dates';
import { DrillDocument, type DrillFragment } from '../../lib/generated/graphql';
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
import { drillVerbs } from './drill-verbs';
import { RefLink, RefList } from './RefList';

const span = ({ startsAt, endsAt }: DrillFragment): string =>
  startsAt === endsAt ? dayTime(startsAt) : t('activity.span', { from: dayTime(startsAt), to: day(startsAt) === day(endsAt) ? clock(endsAt) : dayTime(endsAt) });

export default function DrillPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: DrillDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.drill.id === id ? data.drill : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: DrillFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState<'change' | 'write' | 'correct' | null>(null);
  const raise = (title: string, item: string) => `/nonconformities/new?from=drill&id=${record.id}&item=${item}&title=${encodeURIComponent(title)}`;
  const edit = (verb: 'change' | 'write' | 'correct') => mayEdit(record, verb) && (
    <button type="button" className="text-btn" aria-expanded={editing === verb} onClick={() => setEditing(editing === verb ? null : verb)}>{t('action.edit')}</button>
  );
  const form = (verb: 'change' | 'write' | 'correct') => editing === verb && (
    <VerbForm kind={drillVerbs} record={record} verb={verb} communityId={record.community.id} onDone={() => { setEditing(null); again(); }} onClose={() => setEditing(null)} />
  );
  return (
    <RecordPage record={record} kind={drillVerbs} list="/drills" tags={<>
      <span className="tag soft">{t(`value.type.${record.type}`)}</span>
      <span className="tag soft">{t(`value.scenario.${record.scenario}`)}</span>
      {record.loggedAfterwards && <span className="tag">{t('drill.loggedAfterwards')}</span>}
    </>}>
      <Section title={t('drill.planned')} right={edit('change')}>
        {form('change')}
        <Facts facts={[
          { label: t('drill.when'), value: span(record) },
          { label: t('label.any.place'), value: record.place || t('record.notSaid') },
          { label: t('drill.participants'), value: record.participants },
          { label: t('drill.byPlan'), value: <RefLink record={record.emergencyPlan} /> },
          { label: t('label.drill.serviceItemId'), value: record.serviceItem && (
            <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link>) },
          record.attendance !== null && { label: t('label.drill.attendance'), value: t('drill.people', { n: record.attendance }) },
        ].filter((fact) => fact && !(fact.label === t('drill.byPlan') && !record.emergencyPlan))} />
      </Section>
      <Section title={t('drill.script')} right={edit('write')}>
        {form('write')}
        {editing !== 'write' && <p className={record.script ? 'read pre sec-p' : 'mut sec-p'}>{record.script || (record.attachments.length ? '' : t('drill.noScript'))}</p>}
      </Section>
      {record.evaluationScore !== null && (
        <Section title={t('drill.result')} right={edit('correct')}>
          {form('correct')}
          <Facts facts={[
            { label: t('label.any.evaluationScore'), value: t(`value.evaluationScore.${String(record.evaluationScore) as '5'}`) },
            { label: t('label.drill.summary'), value: record.summary, prose: true },
            { label: t('label.drill.evaluation'), value: record.evaluation, prose: true },
          ]} />
        </Section>
      )}
      {record.evaluationScore !== null && (
        <Section title={t('drill.findings')} count={record.findings.length ? t('drill.findingsCount', { n: record.findings.length }) : ''}>
          {record.findings.length ? (
            <ul className="em-findings">
              {record.findings.map((one) => (
                <li key={one.id}>
                  <span>{one.text}</span>
                  {one.nonconformities.length ? <RefList records={one.nonconformities} />
                    : can('nonconformity:report') && <ButtonLink look="quiet" to={raise(one.text, one.id)}>{t('drill.raise')}</ButtonLink>}
                </li>
              ))}
            </ul>
          ) : <p className="mut sec-p">{t('drill.noFindings')}</p>}
        </Section>
      )}
      {record.nonconformities.length > 0 && <Section title={t('drill.raised')} count={record.nonconformities.length}><RefList records={record.nonconformities} /></Section>}
      <Attachments kind="drill" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('drill:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
