import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { ErrandsDocument, type ErrandsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { needText, outcomeText } from './errand-words';

type Row = ErrandsQuery['errands']['items'][number];
const STATES = ['running', 'returning', 'closed', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const outOf = (row: Row) => row.papers.filter(({ returnedAt }) => !returnedAt).length;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.errand.label'), cell: (row) => <><Link className="plain-link" to={`/errands/${row.id}`}>{row.title}</Link><div className="sm mut">{[needText(row.need), row.grid?.name].filter(Boolean).join(t('list.pause'))}</div></> },
  { key: 'papers', title: t('gridWork.errand.papers'), width: 110, cell: (row) => (outOf(row) ? <span className="tag">{t('gridWork.errand.outCount', { n: outOf(row) })}</span> : '') },
  { key: 'who', title: t('label.errand.assigneeId'), width: 110, cell: (row) => row.assignee?.name },
  { key: 'promised', title: t('label.errand.promisedOn'), width: 120, cell: (row) => (row.outcome ? outcomeText(row.outcome) : <span className="nowrap">{day(row.promisedOn)}</span>) },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="errand" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

/** Errands for residents who cannot go (8.7.4). */
export default function ErrandList() {
  const address = useListAddress('all');
  const { inGrid } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: ErrandsDocument, variables: { sort: address.sort, ...address.variables }, pause: !address.variables, context: RECORDS,
  });
  const take = inGrid('errand:run') && <ButtonLink look="primary" to="/errands/take">{t('gridWork.errand.take')}</ButtonLink>;
  return (
    <ListPage<Row> kind="errand" title={kindsText('errand')} address={address} states={STATES} columns={columns()}
      rows={data?.errands.items} total={data?.errands.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/errands/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('errand', row.state), outOf(row) ? t('gridWork.errand.outCount', { n: outOf(row) }) : '', day(row.promisedOn)].filter(Boolean).join('　') })}
      create={take} empty={<Empty title={t('gridWork.errand.emptyTitle')} text={t('gridWork.errand.emptyText')}>{take}</Empty>} />
  );
}
