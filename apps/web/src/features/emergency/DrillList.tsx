import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { DrillsDocument, type DrillsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = DrillsQuery['drills']['items'][number];
const STATES = ['planned', 'held', 'evaluated', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('list.title'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/drills/${row.id}`}>{row.title}</Link>
        <div className="sm mut">{[t(`value.type.${row.type}`), t(`value.scenario.${row.scenario}`)].join(t('list.comma'))}</div>
      </>
    ),
  },
  { key: 'starts', title: t('drill.when'), width: 150, cell: (row) => <span className="nowrap">{dayTime(row.startsAt)}</span> },
  { key: 'place', title: t('label.any.place'), width: 150, cell: (row) => row.place },
  { key: 'people', title: t('unit.people'), width: 70, align: 'right', cell: (row) => row.attendance },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="drill" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function DrillList() {
  const address = useListAddress();
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: DrillsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const buttons = (
    <>
      {can('drill:plan') && <ButtonLink look="primary" to="/drills/new">{t('drill.plan')}</ButtonLink>}
      {can('drill:hold') && <ButtonLink to="/drills/log">{t('drill.log')}</ButtonLink>}
    </>
  );
  return (
    <ListPage<Row> kind="drill" title={kindsText('drill')} address={address} states={STATES} columns={columns()}
      rows={data?.drills.items} total={data?.drills.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })} path={(row) => `/drills/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: `${stateText('drill', row.state)}　${dayTime(row.startsAt)}` })}
      create={buttons} empty={<Empty title={t('drill.emptyTitle')} text={t('drill.emptyText')}>{buttons}</Empty>} />
  );
}
