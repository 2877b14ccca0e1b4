import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dueWords } from '../../lib/due';
import { ImprovementsDocument, type ImprovementsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { gainText, originName } from './choices';

type Row = ImprovementsQuery['improvements']['items'][number];
const STATES = ['proposed', 'planning', 'piloting', 'measured', 'standard', 'shared', 'kept', 'declined', 'dropped', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.improvement.title'), cell: (row) => <><Link className="plain-link" to={`/improvements/${row.id}`}>{row.title}</Link><div className="sm mut">{originName(row.origin)}</div></> },
  { key: 'owner', title: t('label.improvement.ownerId'), width: 110, cell: (row) => row.owner?.name },
  { key: 'gain', title: t('improvement.result'), width: 170, cell: (row) => gainText(row) },
  { key: 'thanks', title: t('improvement.thanks'), width: 130, cell: (row) => row.recognitions.map(({ whom }) => whom).join(t('list.comma')) },
  { key: 'state', title: t('list.state'), width: 120, cell: (row) => <StatusTag kind="improvement" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** Ideas, and what became of them (10.2). */
export default function ImprovementList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: ImprovementsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const begin = <>
    {can('improvement:propose') && <ButtonLink look="primary" to="/improvements/new">{t('improvement.propose')}</ButtonLink>}
    <ButtonLink to="/improvements/practices">{t('improvement.practices')}</ButtonLink>
    {can('objective:draft') && <ButtonLink to="/improvements/benchmark">{t('improvement.benchmark')}</ButtonLink>}
  </>;
  return (
    <ListPage<Row> kind="improvement" title={kindText('improvement')} address={address} states={STATES} columns={columns()}
      rows={data?.improvements.items} total={data?.improvements.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/improvements/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('improvement', row.state), row.owner?.name ?? originName(row.origin), gainText(row)].filter(Boolean).join('　') })}
      create={begin} empty={<Empty title={t('improvement.emptyTitle')} text={t('improvement.emptyText')}>{begin}</Empty>} />
  );
}
