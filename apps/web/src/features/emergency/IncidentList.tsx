import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { IncidentsDocument, type IncidentsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel, kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = IncidentsQuery['incidents']['items'][number];
const STATES = ['open', 'ended', 'closed', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('list.title'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/incidents/${row.id}`}>{row.title}</Link>
        <div className="sm mut">{[t(`value.scenario.${row.scenario}`), t(`value.severity.${row.severity}`)].join(t('list.comma'))}</div>
      </>
    ),
  },
  { key: 'starts', title: fieldLabel('incident', 'startsAt'), width: 150, cell: (row) => <span className="nowrap">{dayTime(row.startsAt)}</span> },
  { key: 'place', title: fieldLabel('incident', 'place'), width: 150, cell: (row) => row.place },
  {
    key: 'reported', title: t('value.entry.report'), width: 190,
    cell: (row) => (row.reportedAfter === null ? <span className={row.state === 'void' ? 'mut' : 'bad'}>{t('incident.notReported')}</span> : t('incident.reportedAfter', { n: row.reportedAfter })),
  },
  { key: 'state', title: t('list.state'), width: 100, cell: (row) => <StatusTag kind="incident" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function IncidentList() {
  const address = useListAddress();
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: IncidentsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const buttons = (
    <>
      {can('incident:report') && <ButtonLink look="primary" to="/incidents/new">{t('incident.report')}</ButtonLink>}
      <ButtonLink to="/emergency-plans/call-list">{t('callList.title')}</ButtonLink>
    </>
  );
  return (
    <ListPage<Row> kind="incident" title={kindsText('incident')} address={address} states={STATES} columns={columns()}
      rows={data?.incidents.items} total={data?.incidents.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })} path={(row) => `/incidents/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: `${stateText('incident', row.state)}　${dayTime(row.startsAt)}` })}
      create={buttons} empty={<Empty title={t('incident.emptyTitle')} text={t('incident.emptyText')}>{buttons}</Empty>} />
  );
}
