import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { MeetingsDocument, type MeetingsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { TYPES, typeOptions } from './rows';

type Row = MeetingsQuery['meetings']['items'][number];
const STATES = ['called', 'held', 'concluded', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const cameOf = ({ tally }: Row): string => (tally.came ? `${tally.came}/${tally.called}` : '');

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('list.title'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/meetings/${row.id}`}>{row.title}</Link>
        {row.loggedAfterwards && <span className="tag soft in-row">{t('meeting.loggedAfterwards')}</span>}
        <div className="sm mut">{t(`value.type.${row.type}`)}</div>
      </>
    ),
  },
  { key: 'starts', title: t('meeting.when'), width: 140, cell: (row) => <span className="nowrap">{dayTime(row.startsAt)}</span> },
  { key: 'came', title: t('meeting.came'), width: 84, align: 'right', cell: cameOf },
  {
    key: 'decisions', title: t('meeting.decision'), width: 110, align: 'right',
    cell: ({ tally }) => tally.decisions > 0 && (
      <>{t('meeting.decidedCell', { n: tally.decisions })}{tally.open > 0 && <div className="sm mut">{t('meeting.openCell', { n: tally.open })}</div>}</>
    ),
  },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="meeting" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function MeetingList() {
  const address = useListAddress();
  const [search] = useSearchParams();
  const { can } = usePlace();
  const type = TYPES.find((one) => one === search.get('type'));
  const [{ data, error }, execute] = useQuery({
    query: MeetingsDocument, variables: { ...address.variables, type }, pause: !address.variables, context: RECORDS,
  });
  const buttons = (
    <>
      {can('meeting:call') && <ButtonLink look="primary" to="/meetings/new">{t('meeting.call')}</ButtonLink>}
      {can('meeting:hold') && <ButtonLink to="/meetings/log">{t('meeting.log')}</ButtonLink>}
    </>
  );
  return (
    <ListPage<Row> kind="meeting" title={kindsText('meeting')} address={address} states={STATES} columns={columns()}
      rows={data?.meetings.items} total={data?.meetings.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/meetings/${row.id}`}
      also={{ key: 'type', label: t('label.meeting.type'), any: t('meeting.anyType'), value: type ?? '', options: typeOptions() }}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: `${stateText('meeting', row.state)}　${dayTime(row.startsAt)}　${t(`value.type.${row.type}`)}` })}
      create={buttons} empty={<Empty title={t('meeting.emptyTitle')} text={t('meeting.emptyText')}>{buttons}</Empty>} />
  );
}
