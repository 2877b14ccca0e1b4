import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { ServiceRecoveriesDocument, type ServiceRecoveriesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel, kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { RefLink } from './RefList';

type Row = ServiceRecoveriesQuery['serviceRecoveries']['items'][number];
const STATES = ['open', 'remedied', 'closed', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('list.title'), cell: (row) => <Link className="plain-link" to={`/recoveries/${row.id}`}>{row.title}</Link> },
  { key: 'on', title: fieldLabel('serviceRecovery', 'happenedOn'), width: 120, cell: (row) => day(row.happenedOn) },
  { key: 'source', title: t('recovery.fromWhere'), width: 220, cell: (row) => <RefLink record={row.source} /> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="serviceRecovery" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function RecoveryList() {
  const address = useListAddress();
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: ServiceRecoveriesDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const buttons = can('service-recovery:open') && <ButtonLink look="primary" to="/recoveries/new">{t('recovery.open')}</ButtonLink>;
  return (
    <ListPage<Row> kind="serviceRecovery" title={kindsText('serviceRecovery')} address={address} states={STATES} columns={columns()}
      rows={data?.serviceRecoveries.items} total={data?.serviceRecoveries.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/recoveries/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: `${stateText('serviceRecovery', row.state)}　${day(row.happenedOn)}` })}
      create={buttons} empty={<Empty title={t('recovery.emptyTitle')} text={t('recovery.emptyText')}>{buttons}</Empty>} />
  );
}
