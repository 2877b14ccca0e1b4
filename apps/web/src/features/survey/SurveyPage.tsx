import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { SurveyDocument, type SurveyFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { ButtonLink } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { VerbForm } from '../../ui/verb/VerbForm';
import { Builder } from './Builder';
import { Figures } from './Figures';
import { Questions } from './Questions';
import { Turnout } from './Turnout';
import { surveyVerbs } from './verbs';

export default function SurveyPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: SurveyDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.survey.id === id ? data.survey : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: SurveyFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState<string | null>(null);
  const edit = ['change', 'extend'].find((verb) => mayEdit(record, verb));
  const told = ['closed', 'reported', 'archived'].includes(record.state);
  return (
    <RecordPage record={record} kind={surveyVerbs} list="/surveys" onDone={again} without={['change', 'compose', 'widen', 'extend', 'issueCodes', 'theme']}
      tags={<span className="tag soft">{t(record.needsCode ? 'value.needsCode.true' : 'value.needsCode.false')}</span>}>
      {record.state === 'open' && (
        <p className="btn-row sec-p">
          <ButtonLink to={`/surveys/${record.id}/poster`}>{t('survey.poster')}</ButtonLink>
          {can('survey:enter') && <ButtonLink to={`/surveys/${record.id}/enter`}>{t('survey.enter')}</ButtonLink>}
        </p>
      )}
      {record.state !== 'draft' && record.state !== 'void' && <Turnout record={record} onDone={again} />}
      {told && <Figures record={record} onDone={again} />}
      {mayEdit(record, 'compose') ? <Builder record={record} onDone={again} /> : !told && (
        <Section id="questions" title={t('survey.questions')}><p className="mut sm sec-p">{t('survey.readOnly')}</p><Questions sections={record.sections} /></Section>
      )}
      <Section title={t('record.facts')} right={edit && <button type="button" className="text-btn" aria-expanded={editing === edit} onClick={() => setEditing(editing ? null : edit)}>{t(edit === 'change' ? 'action.edit' : 'verb.survey.extend')}</button>}>
        {editing && edit && <VerbForm kind={surveyVerbs} record={record} verb={editing} communityId={record.community.id} onDone={() => { setEditing(null); again(); }} onClose={() => setEditing(null)} />}
        <Facts facts={[
          { label: t('label.survey.conclusion'), value: record.conclusion, prose: true },
          { label: t('label.survey.intro'), value: record.intro, prose: true },
          { label: t('label.survey.closesAt'), value: dayTime(record.closesAt) },
          { label: t('label.survey.openedOn'), value: day(record.openedOn) },
          { label: t('label.survey.closedOn'), value: day(record.closedOn) },
          { label: t('label.survey.target'), value: record.target ? t('survey.count', { n: record.target }) : '' },
          { label: t('label.survey.quotas'), value: record.state === 'draft' && record.quotas.length > 0 && <QuotaFacts record={record} /> },
          { label: t('label.survey.codesIssued'), value: record.codesIssued || '' },
          { label: t('label.survey.followsId'), value: record.follows && <Link to={recordPath(record.follows)}>{record.follows.title}</Link> },
        ]} />
      </Section>
      <Attachments kind="survey" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('survey:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
    </RecordPage>
  );
}

function QuotaFacts({ record }: { record: SurveyFragment }) {
  const named = new Map(record.turnout.grids.map(({ member, label }) => [member, label]));
  return <>{record.quotas.map(({ gridId, target }) => `${named.get(gridId) ?? t('survey.unknown')} ${t('survey.count', { n: target })}`).join(t('list.comma'))}</>;
}
