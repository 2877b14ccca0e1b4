import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { MediationsDocument, type MediationsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { disputeText } from './mediation-words';

type Row = MediationsQuery['mediations']['items'][number];
const STATES = ['open', 'joint', 'agreed', 'failed', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.mediation.label'), cell: (row) => <><Link className="plain-link" to={`/mediations/${row.id}`}>{row.title}</Link><div className="sm mut">{[disputeText(row.disputeKind), row.grid?.name].filter(Boolean).join(t('list.pause'))}</div></> },
  { key: 'held', title: t('label.mediation.heldAt'), width: 140, cell: (row) => <span className="nowrap">{dayTime(row.heldAt)}</span> },
  { key: 'who', title: t('label.mediation.mediatorIds'), width: 140, cell: (row) => row.mediators.map(({ name }) => name).join(t('list.comma')) },
  { key: 'state', title: t('list.state'), width: 130, cell: (row) => <StatusTag kind="mediation" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

/** Disputes mediated in grids and by the community (8.7.4). */
export default function MediationList() {
  const address = useListAddress('all');
  const { inGrid } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: MediationsDocument, variables: { sort: address.sort, ...address.variables }, pause: !address.variables, context: RECORDS,
  });
  const log = inGrid('mediation:mediate') && <ButtonLink look="primary" to="/mediations/log">{t('gridWork.mediation.log')}</ButtonLink>;
  return (
    <ListPage<Row> kind="mediation" title={kindsText('mediation')} address={address} states={STATES} columns={columns()}
      rows={data?.mediations.items} total={data?.mediations.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/mediations/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('mediation', row.state), dayTime(row.heldAt), disputeText(row.disputeKind)].join('　') })}
      create={log} empty={<Empty title={t('gridWork.mediation.emptyTitle')} text={t('gridWork.mediation.emptyText')}>{log}</Empty>} />
  );
}
