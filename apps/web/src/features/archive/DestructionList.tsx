import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { DestructionsDocument, type DestructionsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = DestructionsQuery['destructions']['items'][number];
const STATES = ['proposed', 'destroyed', 'refused', 'withdrawn'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 140, sort: 'number', cell: (row) => <Link className="plain-link nowrap" to={`/destructions/${row.id}`}>{row.number}</Link> },
  { key: 'reason', title: t('label.destruction.reason'), cell: (row) => row.reason },
  { key: 'by', title: t('archive.proposedBy'), width: 180, cell: (row) => `${row.proposedBy?.name ?? ''} ${day(row.createdAt)}` },
  { key: 'decided', title: t('archive.decidedBy'), width: 120, cell: (row) => row.decidedBy?.name ?? '' },
  { key: 'state', title: t('list.state'), width: 140, cell: (row) => <StatusTag kind="destruction" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** The lists of what was destroyed and of what is proposed to be: they stay for ever (8.4.3). */
export default function DestructionList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const { year: _year, ...filter } = address.variables?.filter ?? {};
  const variables = address.variables && { ...address.variables, filter };
  const [{ data, error }, execute] = useQuery({ query: DestructionsDocument, variables: variables ?? {}, pause: !variables, context: RECORDS });
  const choose = can('destruction:propose') && <ButtonLink look="primary" to="/archive/files?state=due">{t('archive.propose')}</ButtonLink>;
  return (
    <ListPage<Row> kind="destruction" title={kindsText('destruction')} address={address} states={STATES} columns={columns()}
      rows={data?.destructions.items} total={data?.destructions.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/destructions/${row.id}`}
      phone={(row) => ({ title: [row.number, row.title].filter(Boolean).join(' '), late: lateOf(row), line: [stateText('destruction', row.state), row.proposedBy?.name].filter(Boolean).join('　') })}
      create={choose || undefined}
      empty={<Empty title={t('archive.destructionEmpty')} text={t('archive.destructionEmptyText')}>{choose}</Empty>} />
  );
}
