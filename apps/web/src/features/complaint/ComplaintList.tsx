import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { ComplaintsDocument, type ComplaintsQuery } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = ComplaintsQuery['complaints']['items'][number];
const STATES = ['received', 'acknowledged', 'escalated', 'investigating', 'answered', 'contested', 'confirmed', 'lapsed', 'closed', 'rejected', 'joined', 'withdrawn', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('list.title'), cell: (row) => <><Link className="plain-link" to={`/complaints/${row.id}`}>{row.title}</Link>{row.safety ? <span className="tag bad">{t('complaint.danger')}</span> : row.severity !== 'ordinary' && <span className="tag bad">{t(`value.severity.${row.severity}`)}</span>}</> },
  { key: 'about', title: t('label.any.about'), width: 90, cell: (row) => code(`value.about.${row.about}`) ?? row.about },
  { key: 'channel', title: t('label.any.channel'), width: 88, cell: (row) => <span className="mut">{code(`value.channel.${row.channel}`) ?? row.channel}</span> },
  { key: 'received', title: t('label.any.receivedAt'), width: 100, cell: (row) => <span className="nowrap">{day(row.receivedAt)}</span> },
  { key: 'who', title: t('label.complaint.assigneeId'), width: 110, cell: (row) => row.assignee?.name ?? <span className="mut">{t('record.nobody')}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="complaint" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function ComplaintList() {
  const address = useListAddress();
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: ComplaintsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS,
  });
  const take = can('complaint:take') && <ButtonLink look="primary" to="/complaints/take">{t('complaint.take')}</ButtonLink>;
  return (
    <ListPage<Row> kind="complaint" title={kindsText('complaint')} address={address} states={STATES} columns={columns()}
      rows={data?.complaints.items} total={data?.complaints.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/complaints/${row.id}`}
      phone={(row) => ({
        title: row.title, late: lateOf(row),
        line: row.endedAt || !row.dueAt ? stateText('complaint', row.state) : `${stateText('complaint', row.state)}　${dueWords(row.dueAt).main}`,
      })}
      create={<><ButtonLink to="/complaints/figures">{t('complaint.figures')}</ButtonLink>{take}</>}
      empty={<Empty title={t('complaint.emptyTitle')} text={t('complaint.emptyText')}>{take}</Empty>} />
  );
}
