import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { ServiceRuleDocument, type ServiceRuleFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { stateText } from '../../lib/words';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { TransitionBar } from '../../ui/verb/TransitionBar';
import { VerbForm } from '../../ui/verb/VerbForm';
import { ruleReadingVerbs, serviceRuleVerbs } from './verbs';
import { spanText, subjectName, useSubjects } from './words';

export default function RulePage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ServiceRuleDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.serviceRule.id === id ? data.serviceRule : null} error={error} retry={again}>
      {(record) => <Page key={record.id} record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ServiceRuleFragment; again: () => void }) {
  const { can } = usePlace();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const own = record.ownReading;
  const subjects = useSubjects();
  const words = {
    label: () => undefined,
    value: (field: string, value: unknown) => {
      if (field === 'ruleId') return record.title;
      return field === 'subjects' && Array.isArray(value) ? value.map((one) => subjects.find((subject) => subject.value === one)?.label ?? String(one)).join(t('list.comma')) : undefined;
    },
  };
  const done = (verb: string) => {
    again();
    // the new draft is the version on top, which the page reads anew
    if (verb === 'revise') void navigate('/rules/all?view=all&state=draft');
  };
  return (
    <RecordPage record={record} kind={serviceRuleVerbs} list="/rules" onDone={done} without={['change']} words={words}
      tags={<span className="tag soft">{t('rules.edition', { n: record.edition })}</span>}>
      {own && ['asked', 'read'].includes(own.state) && (
        <Section id="read" title={t('rules.yourTurn')}>
          {own.state === 'read'
            ? <p className="sec-p">{t('rules.acknowledged', { at: dayTime(own.readAt!) })}</p>
            : <><p className="sec-p">{t('rules.toRead')}</p><TransitionBar kind={ruleReadingVerbs} record={own} communityId={record.community.id} onDone={again} /></>}
        </Section>
      )}
      <Section id="rule" title={t('record.facts')} right={mayEdit(record, 'change') && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={serviceRuleVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('label.serviceRule.content'), value: record.content, prose: true },
          { label: t('label.serviceRule.changesMade'), value: record.changesMade, prose: true },
          { label: t('label.serviceRule.subjects'), value: record.subjects.map(subjectName).join(t('list.comma')), wide: true },
          { label: t('rules.inForce'), value: spanText(record) },
          { label: t('label.serviceRule.reviewOn'), value: !record.endedAt && record.reviewOn && day(record.reviewOn) },
          { label: t('label.serviceRule.decidedBy'), value: record.decidedBy },
          { label: t('rules.approved'), value: record.approvedAt && [record.approvedBy?.name, day(record.approvedAt)].filter(Boolean).join(t('list.comma')) },
        ]} />
      </Section>
      <Attachments kind="serviceRule" recordId={record.id} files={record.attachments} onAdded={again} closed={record.state !== 'draft' || !can('service-rule:attach')} />
      {record.versions.length > 1 && (
        <Section title={t('rules.versions')} count={t('list.count', { n: record.versions.length })}>
          <ul className="rule-versions">
            {record.versions.map((one) => (
              <li key={one.id}>
                <Link to={`/rules/${one.id}`} aria-current={one.id === record.id ? 'page' : undefined}>{t('rules.edition', { n: one.edition })}</Link>
                <span>{stateText('serviceRule', one.state)}</span><span className="mut">{spanText(one)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {record.readings.length > 0 && (
        <Section title={t('rules.readings')} count={t('rules.read', { read: record.readCount, n: record.askedCount })}>
          <ul className="rule-versions">
            {record.readings.map((one) => (
              <li key={one.id}><span>{one.reader?.name}</span><span className={one.state === 'asked' ? 'b' : 'mut'}>{stateText('ruleReading', one.state)}</span>
                <span className="mut">{one.readAt ? dayTime(one.readAt) : one.state === 'asked' && one.dueAt ? day(one.dueAt) : ''}</span></li>
            ))}
          </ul>
        </Section>
      )}
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}
