import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dueWords } from '../../lib/due';
import { PublicationsDocument, type PublicationsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { channelName, KINDS, kindName, kindOptions, spanText } from './words';

type Row = PublicationsQuery['publications']['items'][number];
const STATES = ['draft', 'published', 'expiring', 'expired', 'withdrawn', 'replaced', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('label.publication.title'),
    cell: (row) => <><Link className="plain-link" to={`/publications/${row.id}`}>{row.title}</Link><div className="sm mut">{[kindName(row.publicationKind), row.company].filter(Boolean).join(t('list.comma'))}</div></>,
  },
  { key: 'where', title: t('label.publication.channels'), width: 190, cell: (row) => <span className="mut">{row.channels.map(channelName).join(t('list.comma'))}</span> },
  { key: 'span', title: t('publicInfo.days'), width: 230, cell: (row) => <span>{spanText(row)}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="publication" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** What is, was and will be public, with the days on which it holds (8.3). */
export default function PublicationList() {
  const address = useListAddress('all');
  const [search] = useSearchParams();
  const { can } = usePlace();
  const chosen = KINDS.find((kind) => kind === search.get('kind'));
  // what stands runs on from year to year
  const { year: _year, ...filter } = address.variables?.filter ?? {};
  const variables = address.variables && { ...address.variables, filter: { ...filter, ...(chosen && { publicationKind: chosen }) } };
  const [{ data, error }, execute] = useQuery({ query: PublicationsDocument, variables: variables ?? {}, pause: !variables, context: RECORDS });
  const draft = can('publication:draft') && <ButtonLink look="primary" to="/publications/new">{t('publicInfo.draft')}</ButtonLink>;
  return (
    <ListPage<Row> kind="publication" title={kindsText('publication')} address={address} states={STATES} columns={columns()}
      rows={data?.publications.items} total={data?.publications.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/publications/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('publication', row.state), kindName(row.publicationKind), spanText(row)].join('　') })}
      also={{ key: 'kind', label: t('label.publication.publicationKind'), any: t('publicInfo.anyKind'), value: chosen ?? '', options: kindOptions() }}
      create={draft || undefined}
      empty={<Empty title={t('publicInfo.emptyTitle')} text={t('publicInfo.emptyText')}>{draft}</Empty>} />
  );
}
