import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { ObjectiveTreeDocument, type ObjectiveTreeQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Siblings } from '../../ui/list/Siblings';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { StatusTag } from '../../ui/StatusTag';
import { Standing } from './Standing';
import { LEVELS, whose, withUnit } from './words';

type Goal = ObjectiveTreeQuery['objectiveTree'][number];
const byLevel = (a: Goal, b: Goal) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);

/** The objectives of a year, each above those that serve it. */
export default function TreePage() {
  const { community, year, can } = usePlace();
  usePageTitle(t('objective.tree'));
  const [{ data, error }, execute] = useQuery({
    query: ObjectiveTreeDocument, variables: { communityId: community?.id ?? '', year }, pause: !community, context: RECORDS,
  });
  const all = data?.objectiveTree;
  // one whose higher objective is not of this year stands at the top
  const tops = all?.filter(({ serves }) => !serves || !all.some(({ id }) => id === serves.id)).sort(byLevel);
  return (
    <main className="page" id="main">
      <Siblings kind="objective" />
      <div className="list-head">
        <h1 className="h1">{kindText('objective')} <span className="cnt">{year}</span></h1>
        <div className="btn-row">
          {can('objective:draft') && <ButtonLink look="primary" to="/objectives/new">{t('objective.draft')}</ButtonLink>}
          <ButtonLink to="/objectives">{t('objective.list')}</ButtonLink>
        </div>
      </div>
      <p className="lead goal-lead">{t('objective.treeLead')}</p>
      {error && !all ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !tops ? <Rows columns="1fr" />
        : !tops.length ? <p className="mut">{t('objective.treeNone', { year })}</p>
        : <Branch goals={tops} all={all!} />}
    </main>
  );
}

function Branch({ goals, all }: { goals: Goal[]; all: Goal[] }) {
  return (
    <ul className="goal-tree">
      {goals.map((goal) => {
        const below = all.filter(({ serves }) => serves?.id === goal.id).sort(byLevel);
        return (
          <li key={goal.id}>
            <GoalRow goal={goal} />
            {below.length > 0 && <Branch goals={below} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}

/** One objective in a line: whose, what, how far, on course or not. */
export function GoalRow({ goal }: { goal: Omit<Goal, 'serves'> }) {
  const { latest } = goal.course;
  return (
    <div className="goal-row">
      <span className="tag soft">{whose(goal)}</span>
      <Link className="plain-link" to={`/objectives/${goal.id}`}>{goal.title}</Link>
      <span className="goal-figures">
        {latest && <span className="mut">{t('objective.now')} {withUnit(latest.value, goal.unit)}</span>}
        {goal.target !== null && <span>{t('objective.target')} {withUnit(goal.target, goal.unit)}</span>}
        <span className="mut">{day(goal.dueOn)}</span>
        {goal.state === 'draft' || goal.endedAt ? <StatusTag kind="objective" state={goal.state} ended={Boolean(goal.endedAt)} /> : <Standing of={goal.course.standing} />}
      </span>
    </div>
  );
}
