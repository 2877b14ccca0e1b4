import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { EmergencyPlanDocument, type EmergencyPlanFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { BuiltInRisks } from '../../ui/record/BuiltInRisks';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { Verdict } from '../../ui/Verdict';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { emergencyPlanVerbs } from './plan-verbs';
import { PhoneLink } from './PhoneLink';
import { RefList } from './RefList';

export default function EmergencyPlanPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: EmergencyPlanDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.emergencyPlan.id === id ? data.emergencyPlan : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: EmergencyPlanFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const label = (name: string) => fieldLabel('emergencyPlan', name);
  return (
    <RecordPage record={record} kind={emergencyPlanVerbs} list="/emergency-plans" tags={<>
      <span className="tag soft">{t(`value.scenario.${record.scenario}`)}</span>
      {record.inForceOn && <span className="tag soft">{t('emergency.edition', { n: record.edition })}　{t('emergency.since', { day: day(record.inForceOn) })}</span>}
    </>}>
      <Check record={record} />
      <Section id="facts" title={t('emergency.facts')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={emergencyPlanVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        {!editing && (
          <Facts facts={[
            { label: label('ownerId'), value: record.owner?.name ?? t('record.nobody') },
            record.reviewOn !== null && { label: label('reviewOn'), value: day(record.reviewOn) },
            { label: label('procedure'), value: record.procedure || t('emergency.none'), prose: true },
            { label: label('supplyKinds'), value: record.supplyKinds.map((kind) => t(`value.supplyKind.${kind}`)).join(t('list.pause')), wide: true },
            ...(['transport', 'medical', 'aftercare', 'otherSafeguards'] as const).map((name) => ({ label: label(name), value: record[name], prose: true })),
          ]} />
        )}
      </Section>
      {!editing && record.contacts.length > 0 && (
        <Section title={t('emergency.contacts')} right={<ButtonLink look="quiet" to="/emergency-plans/call-list">{t('callList.title')}</ButtonLink>}>
          <ul className="em-people">
            {record.contacts.map((one) => (
              <li key={one.id}><span className="tag soft">{t(`emergency.partOf.${one.part}`)}</span><b>{one.name}</b><PhoneLink name={one.name} phone={one.phone} /><span className="mut">{one.duty}</span></li>
            ))}
          </ul>
        </Section>
      )}
      {!editing && record.teams.length > 0 && (
        <Section title={t('emergency.teams')}>
          <ul className="em-people">
            {record.teams.map((one) => (
              <li key={one.id}>
                <span className="tag soft">{t(`emergency.teamKind.${one.kind}`)}</span><b>{one.name}</b><PhoneLink name={one.leader} phone={one.phone} said />
                <span className="mut">{[t('emergency.people', { n: one.members }), one.duty, one.support].filter(Boolean).join(t('list.comma'))}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('emergency.uses')} count={record.uses.length || ''} right={can('drill:plan') && !record.endedAt && (
        <ButtonLink look="quiet" to={`/drills/new?plan=${record.id}&scenario=${record.scenario}`}>{t('emergency.planDrill')}</ButtonLink>
      )}>
        {record.uses.length ? <RefList records={record.uses} /> : <p className="mut sec-p">{t('emergency.usesNone')}</p>}
      </Section>
      {can('risk:read') && <BuiltInRisks recordId={record.id} />}
      <Attachments kind="emergencyPlan" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('emergency-plan:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'implements' : null} />
    </RecordPage>
  );
}

/** What 8.10.2 asks for and is not there: first what keeps it from coming into force. */
function Check({ record }: { record: EmergencyPlanFragment }) {
  if (record.endedAt) return null;
  const needs = record.findings.filter(({ blocking }) => blocking);
  return (
    <Section id="check" title={t('emergency.check')} count={record.findings.length ? t('emergency.checkCount', { n: needs.length, advice: record.findings.length - needs.length }) : ''}>
      {!needs.length && <p className="sec-p"><Verdict shown="met">{t('emergency.complete')}</Verdict></p>}
      {record.findings.length > 0 && (
        <ul className="risk-advice" aria-label={t('emergency.check')}>
          {record.findings.map((one) => <li key={one.code}><Verdict shown={one.blocking ? 'notMet' : 'advice'}>{findingText(one)}</Verdict></li>)}
        </ul>
      )}
    </Section>
  );
}

function findingText({ code: name, params }: EmergencyPlanFragment['findings'][number]): string {
  const { names, kinds, fields } = params as { names?: string; kinds?: string[]; fields?: string[] };
  const all = (words: string[]): string => words.join(t('list.pause'));
  return code(`emergency.finding.${name}`, {
    names: names ?? '', kinds: all((kinds ?? []).map((kind) => code(`value.supplyKind.${kind}`) ?? kind)), fields: all((fields ?? []).map((field) => fieldLabel('emergencyPlan', field))),
  }) ?? name;
}
