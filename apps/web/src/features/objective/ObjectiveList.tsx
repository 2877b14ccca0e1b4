import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { ObjectivesDocument, type GoalLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { Standing } from './Standing';
import { LEVELS, levelOptions, whose, withUnit } from './words';

const STATES = ['draft', 'set', 'due', 'over', 'reached', 'missed', 'dropped', 'void'];
const lateOf = (row: GoalLineFragment) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const known = (row: GoalLineFragment) => row.state !== 'draft' && !row.endedAt;

const columns = (): Column<GoalLineFragment>[] => [
  { key: 'number', title: t('list.number'), width: 118, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('objective.aim'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/objectives/${row.id}`}>{row.title}</Link>
        <div className="sm mut">{whose(row)}　{t(`value.dimension.${row.dimension}`)}{row.owner && `　${row.owner.name}`}</div>
      </>
    ),
  },
  { key: 'now', title: t('objective.now'), width: 92, align: 'right', cell: (row) => row.course.latest && withUnit(row.course.latest.value, row.unit) },
  { key: 'target', title: t('objective.target'), width: 96, align: 'right', cell: (row) => row.target !== null && withUnit(row.target, row.unit) },
  { key: 'standing', title: t('objective.standingHead'), width: 100, cell: (row) => known(row) && <Standing of={row.course.standing} /> },
  { key: 'until', title: t('label.objective.dueOn'), width: 108, cell: (row) => <span className="nowrap">{day(row.dueOn)}</span> },
  { key: 'state', title: t('list.state'), width: 112, cell: (row) => <StatusTag kind="objective" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 92, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function ObjectiveList() {
  const address = useListAddress();
  const [search] = useSearchParams();
  const { can, year } = usePlace();
  const level = LEVELS.find((one) => one === search.get('level'));
  // the year of an objective is every year in which it runs, not that in which it was written
  const { year: _written, ...filter } = address.variables?.filter ?? {};
  const [{ data, error }, execute] = useQuery({
    query: ObjectivesDocument, variables: { ...address.variables, filter, level, runsIn: year }, pause: !address.variables, context: RECORDS,
  });
  const draft = can('objective:draft') && <ButtonLink look="primary" to="/objectives/new">{t('objective.draft')}</ButtonLink>;
  return (
    <ListPage<GoalLineFragment> kind="objective" title={kindsText('objective')} address={address} states={STATES} columns={columns()}
      rows={data?.objectives.items} total={data?.objectives.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/objectives/${row.id}`}
      also={{ key: 'level', label: t('label.objective.level'), any: t('objective.anyLevel'), value: level ?? '', options: levelOptions() }}
      phone={(row) => ({
        title: row.title, late: lateOf(row),
        line: [known(row) ? t(`objective.standing.${row.course.standing}`) : stateText('objective', row.state), whose(row), lateOf(row) ? dueWords(row.dueAt!).main : day(row.dueOn)].filter(Boolean).join('　'),
      })}
      create={<>{draft}<ButtonLink to="/objectives/tree">{t('objective.tree')}</ButtonLink></>}
      empty={<Empty title={t('objective.emptyTitle')} text={t('objective.emptyText')}>{draft}</Empty>} />
  );
}
