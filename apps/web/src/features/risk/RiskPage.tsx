import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { RiskDocument, type RiskFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { readable } from '../../lib/words';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { Verdict } from '../../ui/Verdict';
import { VerbForm } from '../../ui/verb/VerbForm';
import { BuiltIn } from './BuiltIn';
import { Course } from './Course';
import { riskVerbs } from './verbs';
import { mayEdit } from '../../ui/verb/spec';

export default function RiskPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: RiskDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.risk.id === id ? data.risk : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: RiskFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState<'change' | 'buildIn' | null>(null);
  const edit = (verb: 'change' | 'buildIn') => mayEdit(record, verb) && (
    <button type="button" className="text-btn" aria-expanded={editing === verb} onClick={() => setEditing(editing === verb ? null : verb)}>{t('action.edit')}</button>
  );
  const form = (verb: 'change' | 'buildIn') => editing === verb && (
    <VerbForm kind={riskVerbs} record={record} verb={verb} communityId={record.community.id} onDone={() => { setEditing(null); again(); }} onClose={() => setEditing(null)} />
  );
  return (
    <RecordPage record={record} kind={riskVerbs} list="/risks" tags={<>
      <span className="tag soft">{t(`value.nature.${record.nature}`)}</span>
      {record.level && <span className="tag">{t('risk.levelWord', { level: t(`value.level.${record.level}`) })}</span>}
      {record.potentialEmergency && <span className="tag soft">{t('risk.emergency')}</span>}
      {record.fromServiceChange && <span className="tag soft">{t('risk.change')}</span>}
    </>}>
      {record.advice.length > 0 && (
        <ul className="risk-advice" aria-label={t('risk.advice')}>
          {record.advice.map((one) => <li key={one.code} className="advice-act"><Verdict shown="advice">{code(`risk.adviceOf.${one.code}`, readable(one.params)) ?? one.code}</Verdict>
            {one.code === 'EMERGENCY_PLAN_MISSING' && can('emergency-plan:draft') && <Link to={`/emergency-plans/new?risk=${record.id}`}>{t('emergency.fromRisk')}</Link>}
          </li>)}
        </ul>
      )}
      <Section title={t('record.facts')} right={edit('change')}>
        {form('change')}
        <Facts facts={[
          { label: t('label.risk.description'), value: record.description || t('record.notSaid'), prose: true },
          { label: t('label.risk.context'), value: t(`value.context.${record.context}`) },
          record.reviewOn !== null && { label: t('label.risk.reviewOn'), value: day(record.reviewOn) },
        ]} />
      </Section>
      <Course record={record} />
      {record.response && (
        <Section title={t('risk.treatment')} id="treatment">
          <Facts facts={[
            { label: t('label.risk.response'), value: t(`value.response.${record.response}`) },
            record.treatBy !== null && { label: t('label.risk.treatBy'), value: day(record.treatBy) },
            { label: record.response === 'accept' ? t('label.any.reason') : t('label.risk.treatment'), value: record.treatment, prose: true },
            record.owner && { label: t('label.risk.ownerId'), value: record.owner.name },
          ]} />
        </Section>
      )}
      <Section title={t('risk.builtIn')} id="built-in" count={record.deliveredIn.length || ''} right={edit('buildIn')}>
        {form('buildIn')}
        <BuiltIn records={record.deliveredIn} />
      </Section>
      <Attachments kind="risk" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('risk:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'implements' : null} />
    </RecordPage>
  );
}
