import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { ConsultationsDocument, type ConsultationsQuery } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = ConsultationsQuery['consultations']['items'][number];
const STATES = ['open', 'answered', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.consultation.topic'), cell: (row) => <><Link className="plain-link" to={`/consultations/${row.id}`}>{row.title}</Link><div className="sm mut one-line">{row.question}</div></> },
  { key: 'channel', title: t('label.consultation.channel'), width: 88, cell: (row) => <span className="mut">{code(`value.channel.${row.channel}`) ?? row.channel}</span> },
  { key: 'at', title: t('label.any.receivedAt'), width: 100, cell: (row) => <span className="nowrap">{day(row.createdAt)}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="consultation" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

/** Questions by phone and at the counter, with what was told (8.5). */
export default function ConsultationList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: ConsultationsDocument, variables: { sort: address.sort, ...address.variables }, pause: !address.variables, context: RECORDS,
  });
  const log = can('consultation:log') && <ButtonLink look="primary" to="/consultations/new">{t('enquiry.log')}</ButtonLink>;
  return (
    <ListPage<Row> kind="consultation" title={kindsText('consultation')} address={address} states={STATES} columns={columns()}
      rows={data?.consultations.items} total={data?.consultations.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/consultations/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('consultation', row.state), day(row.createdAt)].join('　') })}
      create={log || undefined} empty={<Empty title={t('enquiry.emptyTitle')} text={t('enquiry.emptyText')}>{log}</Empty>} />
  );
}
