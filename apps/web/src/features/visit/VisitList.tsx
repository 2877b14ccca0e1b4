import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { HomeVisitsDocument, type HomeVisitsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = HomeVisitsQuery['homeVisits']['items'][number];
const STATES = ['planned', 'appointed', 'visited', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const whenOf = (row: Row) => (row.visitedAt ?? row.startsAt ? dayTime(row.visitedAt ?? row.startsAt) : day(row.plannedOn));
const whoOf = (row: Row) => row.visitors.map(({ name }) => name).join(t('list.comma')) || row.assignee?.name;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.homeVisit.householdId'), cell: (row) => <><Link className="plain-link" to={`/visits/${row.id}`}>{row.title}</Link>{row.household && <div className="sm mut">{t(`visit.needs.${row.household.need}`)}</div>}</> },
  { key: 'when', title: t('visit.at'), width: 140, cell: (row) => <span className="nowrap">{whenOf(row)}</span> },
  { key: 'who', title: t('label.homeVisit.visitorIds'), width: 140, cell: (row) => whoOf(row) },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="homeVisit" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

/** Visits to households that need it (8.7.6): those to come first. */
export default function VisitList() {
  const address = useListAddress('all');
  const { inGrid } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: HomeVisitsDocument, variables: { sort: address.sort, ...address.variables }, pause: !address.variables, context: RECORDS,
  });
  const plan = inGrid('home-visit:arrange') && <ButtonLink look="primary" to="/visits/new">{t('visit.plan')}</ButtonLink>;
  const log = inGrid('home-visit:visit') && <ButtonLink to="/visits/log">{t('visit.log')}</ButtonLink>;
  const register = <ButtonLink to="/visits/households">{t('visit.households')}</ButtonLink>;
  return (
    <ListPage<Row> kind="homeVisit" title={kindsText('homeVisit')} address={address} states={STATES} columns={columns()}
      rows={data?.homeVisits.items} total={data?.homeVisits.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/visits/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('homeVisit', row.state), whenOf(row), whoOf(row)].filter(Boolean).join('　') })}
      create={<>{register}{log}{plan}</>} empty={<Empty title={t('visit.emptyTitle')} text={t('visit.emptyText')}>{register}</Empty>} />
  );
}
