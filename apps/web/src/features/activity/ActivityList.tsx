import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { ActivitiesDocument, type ActivitiesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { ViewChoice } from './Views';

type Row = ActivitiesQuery['activities']['items'][number];
const STATES = ['draft', 'published', 'held', 'archived', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('list.title'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/activities/${row.id}`}>{row.title}</Link>
        {row.withoutPlan && <span className="tag soft in-row">{t('activity.withoutPlan')}</span>}
        {row.serviceItem && <div className="sm mut">{row.serviceItem.title}</div>}
      </>
    ),
  },
  { key: 'starts', title: t('label.any.startsAt'), width: 140, cell: (row) => <span className="nowrap">{dayTime(row.startsAt)}</span> },
  { key: 'place', title: t('label.any.place'), width: 150, cell: (row) => row.place },
  { key: 'people', title: t('unit.people'), width: 70, align: 'right', cell: (row) => row.attendance },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="activity" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function ActivityList() {
  const address = useListAddress();
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: ActivitiesDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS,
  });
  const buttons = (
    <>
      {can('activity:draft') && <ButtonLink look="primary" to="/activities/new">{t('activity.draft')}</ButtonLink>}
      {can('activity:draft') && <ButtonLink to="/activities/log">{t('activity.log')}</ButtonLink>}
    </>
  );
  return (
    <ListPage<Row> kind="activity" title={kindsText('activity')} address={address} states={STATES} columns={columns()}
      rows={data?.activities.items} total={data?.activities.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/activities/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: `${stateText('activity', row.state)}　${dayTime(row.startsAt)}` })}
      create={<>{buttons}<ViewChoice here="list" /></>} empty={<Empty title={t('activity.emptyTitle')} text={t('activity.emptyText')}>{buttons}</Empty>} />
  );
}
