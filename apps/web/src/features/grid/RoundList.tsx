import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { GridRoundsDocument, type GridRoundsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = GridRoundsQuery['gridRounds']['items'][number];
const STATES = ['planned', 'made', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const whenOf = (row: Row) => (row.startedAt ? dayTime(row.startedAt) : day(row.plannedOn));
const whoOf = (row: Row) => (row.walker ?? row.assignee)?.name;
const visitedOf = (row: Row) => (row.points.length ? t('gridWork.round.visited', { done: row.points.filter(({ result }) => result === 'ok' || result === 'finding').length, n: row.points.length }) : '');
const foundOf = (row: Row) => (row.findings.length ? t('gridWork.round.found', { n: row.findings.length }) : '');

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.gridRound.gridId'), cell: (row) => <><Link className="plain-link" to={`/rounds/${row.id}`}>{row.title}</Link><div className="sm mut">{visitedOf(row)}</div></> },
  { key: 'when', title: t('label.gridRound.plannedOn'), width: 140, cell: (row) => <span className="nowrap">{whenOf(row)}</span> },
  { key: 'who', title: t('label.gridRound.walkerId'), width: 120, cell: whoOf },
  { key: 'found', title: t('gridWork.round.findings'), width: 90, cell: (row) => row.findings.length || '' },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="gridRound" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

/** Rounds through grids (8.7.3): those to come first. */
export default function RoundList() {
  const address = useListAddress('all');
  const { inGrid } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: GridRoundsDocument, variables: { sort: address.sort, ...address.variables }, pause: !address.variables, context: RECORDS,
  });
  const log = inGrid('grid-round:walk') && <ButtonLink look="primary" to="/rounds/log">{t('gridWork.round.log')}</ButtonLink>;
  const plan = inGrid('grid-round:plan') && <ButtonLink to="/rounds/new">{t('gridWork.round.plan')}</ButtonLink>;
  const points = <ButtonLink to="/rounds/points">{t('gridWork.round.points')}</ButtonLink>;
  return (
    <ListPage<Row> kind="gridRound" title={kindsText('gridRound')} address={address} states={STATES} columns={columns()}
      rows={data?.gridRounds.items} total={data?.gridRounds.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/rounds/${row.id}`}
      phone={(row) => ({ title: `${whenOf(row)}　${row.title}`, late: lateOf(row), line: [stateText('gridRound', row.state), visitedOf(row), foundOf(row)].filter(Boolean).join('　') })}
      create={<>{points}{plan}{log}</>} empty={<Empty title={t('gridWork.round.emptyTitle')} text={t('gridWork.round.emptyText')}>{points}</Empty>} />
  );
}
