import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { clock, day, dayTime } from '../../lib/dates';
import { IncidentDocument, type IncidentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { incidentVerbs } from './incident-verbs';
import { RefLink, RefList } from './RefList';

const LATER = 30 * 60_000;

export default function IncidentPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: IncidentDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.incident.id === id ? data.incident : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: IncidentFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const label = (name: string) => fieldLabel('incident', name);
  const from = dayTime(record.startsAt);
  const told = record.entries.filter(({ entry }) => entry === 'statement').length;
  const raise = `/nonconformities/new?from=incident&id=${record.id}&title=${encodeURIComponent(record.title)}`;
  return (
    <RecordPage record={record} kind={incidentVerbs} list="/incidents" tags={<>
      <span className="tag soft">{t(`value.scenario.${record.scenario}`)}</span>
      <span className="tag soft">{t(`value.severity.${record.severity}`)}</span>
    </>}>
      <Section title={t('incident.facts')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={incidentVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('drill.when'), value: record.overAt
            ? t('incident.lasted', { from, to: day(record.overAt) === day(record.startsAt) ? clock(record.overAt) : dayTime(record.overAt) }) : t('incident.since', { from }) },
          { label: label('place'), value: record.place },
          record.emergencyPlan !== null && { label: label('emergencyPlanId'), value: <RefLink record={record.emergencyPlan} /> },
          { label: label('description'), value: record.description, prose: true },
          { label: label('harm'), value: record.harm, prose: true },
        ]} />
      </Section>
      <Section id="timeline" title={t('incident.timeline')} count={<>
        <span className={record.reportedAfter === null ? 'bad' : ''}>{record.reportedAfter === null ? t('incident.notReported') : t('incident.reportedAfter', { n: record.reportedAfter })}</span>
        {t('list.comma')}{told ? t('incident.toldPublic', { n: told }) : t('incident.notTold')}
      </>}>
        {!record.entries.length && <p className="mut sec-p">{t('incident.timelineNone')}</p>}
        <ol className="em-line">
          {record.entries.map((one) => (
            <li key={one.id} data-entry={one.entry}>
              <time dateTime={one.at}>{day(one.at) === day(record.startsAt) ? clock(one.at) : dayTime(one.at)}</time>
              <span className={one.entry === 'report' || one.entry === 'statement' ? 'tag' : 'tag soft'}>{t(`value.entry.${one.entry}`)}</span>
              <div>
                {one.addressee && <b>{one.addressee}{t('list.colon')}</b>}<span className="pre">{one.text}</span>{one.onPage && <> <span className="tag soft">{t('incident.onPage')}</span></>}
                <div className="sm mut">{[one.by?.name, Date.parse(one.loggedAt) - Date.parse(one.at) > LATER && t('incident.recorded', { at: dayTime(one.loggedAt) })].filter(Boolean).join(t('list.comma'))}</div>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      {record.course && (
        <Section title={t('incident.review')}>
          <Facts facts={[
            { label: label('course'), value: record.course, prose: true }, { label: label('cause'), value: record.cause, prose: true },
            { label: label('lessons'), value: record.lessons, prose: true },
          ]} />
        </Section>
      )}
      {record.nonconformities.length > 0 && <Section title={t('incident.raised')} count={record.nonconformities.length}><RefList records={record.nonconformities} /></Section>}
      <Attachments kind="incident" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('incident:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      {can('nonconformity:report') && <p className="sec-p"><ButtonLink to={raise} look="quiet">{t('record.raise')}</ButtonLink></p>}
    </RecordPage>
  );
}
