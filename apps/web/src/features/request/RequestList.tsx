import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { MatterTypesDocument, RequestQueuesDocument, type RequestQueue, ServiceRequestsDocument, type ServiceRequestsQuery } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = ServiceRequestsQuery['serviceRequests']['items'][number];
const STATES = ['received', 'handed', 'waiting', 'handling', 'passed', 'entrusted', 'done', 'replied', 'objected', 'closed', 'withdrawn', 'void'];
const QUEUES: RequestQueue[] = ['first', 'today', 'late', 'waiting', 'objected'];
const lateOf = (row: Row) => !row.endedAt && row.state !== 'replied' && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.serviceRequest.title'), cell: (row) => <><Link className="plain-link" to={`/requests/${row.id}`}>{row.title}</Link>{row.content.length > row.title.length + 1 && <div className="sm mut one-line">{row.content}</div>}</> },
  { key: 'channel', title: t('label.serviceRequest.channel'), width: 88, cell: (row) => <span className="mut">{code(`value.channel.${row.channel}`) ?? row.channel}</span> },
  { key: 'received', title: t('label.any.receivedAt'), width: 100, cell: (row) => <span className="nowrap">{day(row.receivedAt)}</span> },
  { key: 'who', title: t('label.serviceRequest.assigneeId'), width: 110, cell: (row) => row.assignee?.name ?? <span className="mut">{t('record.nobody')}</span> },
  { key: 'state', title: t('list.state'), width: 116, cell: (row) => <StatusTag kind="serviceRequest" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.state === 'replied' ? null : row.dueAt} endedAt={row.endedAt} /> },
];

/** What residents came with; the queues tell what has to be done now. */
export default function RequestList() {
  const address = useListAddress();
  const [search] = useSearchParams();
  const { can, community } = usePlace();
  const queue = QUEUES.find((one) => one === search.get('queue'));
  const matterTypeId = search.get('matter') || undefined;
  // a queue is what waits now, whenever it came in
  const { year, ...filter } = address.variables?.filter ?? {};
  const [{ data, error }, execute] = useQuery({
    query: ServiceRequestsDocument, pause: !address.variables, context: RECORDS,
    variables: { sort: address.sort, page: address.variables?.page, filter: queue ? filter : { ...filter, year }, queue, matterTypeId },
  });
  const [counts] = useQuery({ query: RequestQueuesDocument, variables: { communityId: community?.id ?? '' }, pause: !community, context: RECORDS });
  const [types] = useQuery({ query: MatterTypesDocument, variables: { unitId: community?.street.id ?? '' }, pause: !community });
  const take = can('service-request:take') && <ButtonLink look="primary" to="/requests/take">{t('request.take')}</ButtonLink>;
  const queues = counts.data?.requestQueues;
  return (
    <ListPage<Row> kind="serviceRequest" title={kindsText('serviceRequest')} address={address} states={STATES} columns={columns()}
      rows={data?.serviceRequests.items} total={data?.serviceRequests.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/requests/${row.id}`}
      either={{
        key: 'queue', value: queue ?? '', options: [
          { value: '', label: t('request.queue.all') },
          ...QUEUES.map((value) => ({ value, label: queues ? `${t(`request.queue.${value}`)} ${queues[value]}` : t(`request.queue.${value}`) })),
        ],
      }}
      also={{
        key: 'matter', label: t('label.serviceRequest.matterType'), any: t('request.anyMatter'), value: matterTypeId ?? '',
        options: (types.data?.matterTypes ?? []).map((type) => ({ value: type.id, label: type.title })),
      }}
      phone={(row) => ({
        title: row.title, late: lateOf(row),
        line: row.endedAt || !row.dueAt || row.state === 'replied' ? stateText('serviceRequest', row.state) : `${stateText('serviceRequest', row.state)}　${dueWords(row.dueAt).main}`,
      })}
      create={<><ButtonLink to="/matters">{t('request.matters')}</ButtonLink>{take}</>}
      empty={<Empty title={t('request.emptyTitle')} text={t('request.emptyText')}>{take}</Empty>} />
  );
}
