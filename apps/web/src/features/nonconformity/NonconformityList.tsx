import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dueWords } from '../../lib/due';
import { NonconformitiesDocument, type NonconformitiesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = NonconformitiesQuery['nonconformities']['items'][number];
const STATES = ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying', 'closed', 'dismissed', 'merged', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

/** How many of its actions are done; nothing while none is planned. */
function progress(actions: Row['actions']): string {
  const counting = actions.filter((action) => action.state !== 'cancelled' && action.state !== 'void');
  return counting.length ? `${counting.filter((action) => action.state === 'done').length} / ${counting.length}` : '';
}

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('list.title'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/nonconformities/${row.id}`}>{row.title}</Link>
        {row.grade === 'major' && <span className="tag in-row">{t('value.grade.major')}</span>}
      </>
    ),
  },
  {
    key: 'clause', title: t('list.clause'), width: 110,
    cell: (row) => <span className="mut">{row.clauseLinks.filter((link) => link.role === 'breaches').map((link) => link.clause.number).join(t('list.comma'))}</span>,
  },
  { key: 'owner', title: t('list.owner'), width: 110, cell: (row) => row.owner?.name ?? <span className="mut">{t('record.nobody')}</span> },
  { key: 'actions', title: t('nonconformity.actionsDone'), width: 90, cell: (row) => <span className="mut nowrap">{progress(row.actions)}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="nonconformity" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 110, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

export default function NonconformityList() {
  const address = useListAddress();
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: NonconformitiesDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS,
  });
  const report = can('nonconformity:report') && (
    <>
      <ButtonLink look="primary" to="/nonconformities/new">{t('nonconformity.report')}</ButtonLink>
      <ButtonLink to="/nonconformities/import">{t('findings.button')}</ButtonLink>
    </>
  );
  return (
    <ListPage<Row> kind="nonconformity" title={kindsText('nonconformity')} address={address} states={STATES}
      columns={columns()} rows={data?.nonconformities.items} total={data?.nonconformities.total} error={error}
      retry={() => execute({ requestPolicy: 'network-only' })} path={(row) => `/nonconformities/${row.id}`}
      phone={(row) => ({
        title: row.title, late: lateOf(row),
        line: row.endedAt || !row.dueAt ? stateText('nonconformity', row.state) : `${stateText('nonconformity', row.state)}　${dueWords(row.dueAt).main}`,
      })}
      create={<><ButtonLink to="/board">{t('board.title')}</ButtonLink>{report}</>}
      empty={<Empty title={t('nonconformity.emptyTitle')} text={t('nonconformity.emptyText')}>{report}</Empty>} />
  );
}
