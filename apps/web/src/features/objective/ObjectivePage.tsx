import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day } from '../../lib/dates';
import { ObjectiveDocument, type ObjectiveFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inText } from '../../lib/verdict';
import { ButtonLink } from '../../ui/Button';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { Verdict } from '../../ui/Verdict';
import { VerbForm } from '../../ui/verb/VerbForm';
import { Curve } from './Curve';
import { Standing } from './Standing';
import { GoalRow } from './TreePage';
import { Values } from './Values';
import { objectiveVerbs } from './verbs';
import { LEVELS, ruleText, whose, withUnit } from './words';
import { mayEdit } from '../../ui/verb/spec';

export default function ObjectivePage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: ObjectiveDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.objective.id === id ? data.objective : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: ObjectiveFragment; again: () => void }) {
  const { can } = usePlace();
  const [editing, setEditing] = useState(false);
  const mayChange = mayEdit(record, 'change');
  const say = (value: number | null): string => (value === null ? t('record.notSaid') : withUnit(value, record.unit));
  return (
    <RecordPage record={record} kind={objectiveVerbs} list="/objectives" tags={<>
      <span className="tag soft">{whose(record)}</span>
      <span className="tag soft">{t(`value.dimension.${record.dimension}`)}</span>
    </>}>
      {record.gaps.length > 0 && !record.endedAt && (
        <ul className="risk-advice" aria-label={t('objective.gapsTitle')}>
          {record.gaps.map((gap) => <li key={gap}><Verdict shown="advice">{code(`objective.gap.${gap}`, {}) ?? gap}</Verdict></li>)}
        </ul>
      )}
      <Section title={t('objective.plan')} right={mayChange && (
        <button type="button" className="text-btn" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t('action.edit')}</button>
      )}>
        {editing && <VerbForm kind={objectiveVerbs} record={record} verb="change" communityId={record.community.id}
          onDone={() => { setEditing(false); again(); }} onClose={() => setEditing(false)} />}
        <Facts facts={[
          { label: t('label.objective.measure'), value: record.measure || t('record.notSaid'), wide: true },
          { label: t('label.objective.direction'), value: t(`value.direction.${record.direction}`) },
          { label: t('label.objective.target'), value: say(record.target) },
          { label: t('label.objective.dueOn'), value: record.dueOn ? day(record.dueOn) : t('record.notSaid') },
          record.baseline !== null && { label: t('label.objective.baseline'), value: `${say(record.baseline)}（${day(record.baselineOn)}）` },
          record.direction === 'hold' && { label: t('label.objective.tolerance'), value: say(record.tolerance) },
          record.live
            ? { label: t('label.objective.fact'), value: `${t('objective.from', { fact: inText(record.live.label) })}；${record.live.value === null ? t('objective.liveUnknown') : t('objective.live', { value: withUnit(record.live.value, record.unit) })}`, wide: true }
            : { label: t('label.objective.rhythm'), value: t(`value.rhythm.${record.rhythm}`) },
          !record.endedAt && record.nextValueOn !== null && { label: t('objective.next'), value: day(record.nextValueOn) },
          record.owner && { label: t('label.objective.ownerId'), value: record.owner.name },
          record.conclusion !== '' && { label: t('objective.conclusion'), value: record.conclusion, prose: true },
        ]} />
      </Section>
      {record.state !== 'draft' && (
        <Section id="course" title={t('objective.course')} count={<Standing of={record.course.standing} />}>
          <p className="sec-p">{ruleText(record)}</p>
          <Curve record={record} />
          {!record.endedAt && record.values.length > 0 && <p className="sec-p mut">{forecastText(record)}</p>}
          <Values record={record} onChanged={again} />
        </Section>
      )}
      <Cascade record={record} />
      <Attachments kind="objective" recordId={record.id} files={record.attachments} onAdded={again} closed={Boolean(record.endedAt) || !can('objective:attach')} />
      <Clauses record={record} role={can('clause:link') ? 'implements' : null} />
    </RecordPage>
  );
}

function forecastText({ forecast, unit }: ObjectiveFragment): string {
  if (!forecast) return t('objective.noForecast');
  return t('objective.forecast', {
    count: forecast.count, on: day(forecast.to.on), value: withUnit(forecast.to.value, unit), reaches: t(forecast.reaches ? 'objective.reachesYes' : 'objective.reachesNo'),
  });
}

/** What it serves, and what serves it. */
function Cascade({ record }: { record: ObjectiveFragment }) {
  const { can } = usePlace();
  const below = LEVELS[LEVELS.indexOf(record.level) + 1];
  const mayAdd = below && !record.endedAt && can('objective:draft');
  if (!record.serves && !record.servedBy.length && !mayAdd) return null;
  return (
    <Section id="cascade" title={t('objective.cascade')} right={mayAdd && (
      <ButtonLink look="quiet" to={`/objectives/new?serves=${record.id}&level=${below}`}>{t('objective.addBelow')}</ButtonLink>
    )}>
      {record.serves && (
        <Facts facts={[{ label: t('objective.serves'), value: <Link to={`/objectives/${record.serves.id}`}>{t(`value.level.${record.serves.level}`)}：{record.serves.title}</Link>, wide: true }]} />
      )}
      {record.servedBy.length > 0 && (
        <>
          <h3 className="sec-p mut sm">{t('objective.servedBy')}</h3>
          <ul className="goal-tree">{record.servedBy.map((goal) => <li key={goal.id}><GoalRow goal={goal} /></li>)}</ul>
        </>
      )}
    </Section>
  );
}
