import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { AssessmentDocument, type ConformityAssessmentFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { fieldLabel, inLanguage, memberText, verbText } from '../../lib/words';
import { Button, ButtonLink, TextButton } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { mayEdit } from '../../ui/verb/spec';
import { AppointForm } from './AppointForm';
import { CarryForm } from './CarryForm';
import { ClauseTable } from './ClauseTable';
import { Declare } from './Declare';
import { DistributeForm } from './DistributeForm';
import { Findings } from './Findings';
import { LayOutForm } from './LayOutForm';
import { conformityAssessmentVerbs } from './verbs';
import { formName, sumText } from './words';

export default function AssessmentPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: AssessmentDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  const last = useRef<ConformityAssessmentFragment | null>(null);
  if (data?.conformityAssessment.id === id) last.current = data.conformityAssessment;
  // the lead who has confirmed it is out, like the team
  if (error && !error.networkError && last.current?.id === id && last.current.state === 'confirming') {
    return (
      <main className="page" id="main">
        <h1 className="h1">{t('assessment.over', { title: last.current.title })}</h1>
        <p className="lead">{t('assessment.overSays')}</p>
        <p className="sec-p"><Link className="btn pri" to="/">{t('assessment.home')}</Link></p>
      </main>
    );
  }
  return (
    <Loaded data={data?.conformityAssessment.id === id ? data.conformityAssessment : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

type Open = 'layOut' | 'appoint' | 'distribute' | 'carry' | null;

function Page({ record, again }: { record: ConformityAssessmentFragment; again: () => void }) {
  const [open, setOpen] = useState<Open>(null);
  const toggle = (which: Open) => setOpen(open === which ? null : which);
  const close = () => setOpen(null);
  const done = () => { close(); again(); };
  const { progress } = record;
  const decided = ['confirming', 'following', 'closed'].includes(record.state);
  return (
    <RecordPage record={record} kind={conformityAssessmentVerbs} list="/assessments" onDone={again} tags={<span className="tag soft">{formName(record.assessmentForm)}</span>}>
      <Section id="progress" title={t('assessment.progress')} right={decided && <a href={`/assessments/${record.id}/document`} download>{t('assessment.word')}</a>}>
        <p className="star-head"><b>{progress.share === null ? sumText(progress) : t('assessment.share', { n: progress.share })}</b>{progress.share !== null && <span className="mut">　{sumText(progress)}</span>}</p>
        <div className="sheet-bar" role="progressbar" aria-valuenow={progress.clauses - progress.open - progress.carried} aria-valuemin={0} aria-valuemax={progress.clauses} aria-label={t('assessment.progress')}>
          <i style={{ width: `${(100 * (progress.clauses - progress.open - progress.carried)) / progress.clauses}%` }} />
        </div>
        {progress.carried > 0 && <p className="sec-p">{t('assessment.carriedLeft', { n: progress.carried })}</p>}
        {mayEdit(record, 'declare') && <Declare record={record} onDone={again} />}
        <p className="btn-row">
          {mayEdit(record, 'answer') && <ButtonLink look="primary" to={`/assessments/${record.id}/clauses`}>{t('assessment.sheet')}</ButtonLink>}
          {mayEdit(record, 'carry') && record.carrySources.length > 0 && progress.open > 0 && <TextButton aria-expanded={open === 'carry'} onClick={() => toggle('carry')}>{t('assessment.carry')}</TextButton>}
        </p>
        {open === 'carry' && <CarryForm record={record} onDone={done} onClose={close} />}
      </Section>
      {decided && <Findings record={record} onDone={again} />}
      <Section id="facts" title={t('record.facts')} right={mayEdit(record, 'layOut') && <TextButton aria-expanded={open === 'layOut'} onClick={() => toggle('layOut')}>{t('action.edit')}</TextButton>}>
        {open === 'layOut' && <LayOutForm record={record} onDone={done} onClose={close} />}
        <Facts facts={[
          { label: fieldLabel('conformityAssessment', 'standardCode'), value: `${record.standardCode} ${inLanguage(record.standard.title, record.standard.titleEn)}` },
          { label: fieldLabel('conformityAssessment', 'scope'), value: t('assessment.scopeIs', { numbers: record.scope.join(t('list.comma')), n: progress.clauses }) },
          { label: fieldLabel('conformityAssessment', 'assessedBy'), value: record.assessedBy },
          { label: t('assessment.when'), value: t('assessment.days', { from: day(record.startsOn), to: day(record.endsOn) }) },
          { label: fieldLabel('conformityAssessment', 'coversFrom'), value: day(record.coversFrom) },
          { label: fieldLabel('conformityAssessment', 'followsId'), value: record.follows && <Link to={recordPath(record.follows)}>{record.follows.number} {record.follows.title}</Link> },
          { label: fieldLabel('conformityAssessment', 'conclusion'), value: record.conclusion, prose: true },
          { label: fieldLabel('conformityAssessment', 'concludedOn'), value: record.concludedOn && [day(record.concludedOn), record.concludedBy?.name].filter(Boolean).join(t('list.comma')) },
          { label: fieldLabel('conformityAssessment', 'confirmedOn'), value: record.confirmedOn && day(record.confirmedOn) },
        ]} />
      </Section>
      <Team record={record} open={open} toggle={toggle} onDone={done} />
      <ClauseTable record={record} />
      <Attachments kind="conformityAssessment" recordId={record.id} files={record.attachments} onAdded={again} closed={!mayEdit(record, 'answer')} />
      <Clauses record={{ ...record, clauseLinks: record.clauseLinks.filter((link) => link.default) }} role={null} />
    </RecordPage>
  );
}

/** Who is on the team, how far they are, and who takes what. */
function Team({ record, open, toggle, onDone }: { record: ConformityAssessmentFragment; open: Open; toggle: (which: Open) => void; onDone: () => void }) {
  const names = mayEdit(record, 'appoint');
  const form = open === 'appoint' && names && <div className="inplace"><AppointForm record={record} onDone={onDone} onClose={() => toggle('appoint')} /></div>;
  if (!record.members.length) {
    return (
      <Section id="team" title={t('assessment.team')}>
        <p className="mut sec-p">{t('assessment.noTeam')}</p>
        {form || (names && <p className="btn-row sec-p"><Button look="primary" aria-expanded={false} onClick={() => toggle('appoint')}>{verbText('conformityAssessment', 'appoint')}</Button></p>)}
      </Section>
    );
  }
  return (
    <Section id="team" title={t('assessment.team')} right={<span className="btn-row">
      {names && <TextButton aria-expanded={open === 'appoint'} onClick={() => toggle('appoint')}>{verbText('conformityAssessment', 'appoint')}</TextButton>}
      {mayEdit(record, 'distribute') && record.members.length > 1 && <TextButton aria-expanded={open === 'distribute'} onClick={() => toggle('distribute')}>{t('assessment.distribute')}</TextButton>}
    </span>}>
      {form}
      {open === 'distribute' && <DistributeForm record={record} onDone={onDone} onClose={() => toggle('distribute')} />}
      <ul className="star-lines">
        {record.members.map(({ personId, name, role, lead, declaredAt, clauses, answered }) => (
          <li key={personId}>
            <b>{name}</b>　<span className="mut">{[
              lead ? t('assessment.lead') : '', memberText(role), t('assessment.theirs', { answered, n: clauses }),
              record.assessmentForm !== 'self' && (declaredAt ? t('assessment.declared', { at: dayTime(declaredAt) }) : t('assessment.undeclared')),
            ].filter(Boolean).join(t('list.comma'))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
