import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { SupervisionsDocument, type SupervisionsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { isFinding } from './finding';
import { supervisionTypeName } from './verbs';

type Row = SupervisionsQuery['supervisions']['items'][number];
const STATES = ['planned', 'looking', 'confirming', 'following', 'closed', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const who = (row: Row) => [supervisionTypeName(row.supervisionType), row.supervisors].filter(Boolean).join(t('list.comma'));

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('label.supervision.title'),
    cell: (row) => <><Link className="plain-link" to={`/supervisions/${row.id}`}>{row.title}</Link><div className="sm mut">{who(row)}</div></>,
  },
  { key: 'planned', title: t('label.supervision.plannedOn'), width: 120, cell: (row) => <span className="nowrap">{row.plannedOn ? day(row.plannedOn) : t('supervision.unannounced')}</span> },
  { key: 'held', title: t('label.supervision.heldOn'), width: 120, cell: (row) => row.heldOn && <span className="nowrap">{day(row.heldOn)}</span> },
  { key: 'found', title: t('supervision.findings'), width: 80, align: 'right', cell: (row) => row.lines.filter(isFinding).length || '' },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="supervision" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** Who looked at how the community serves, when, and what was found (9.1). */
export default function SupervisionList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: SupervisionsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const begin = <>
    {can('supervision:plan') && <ButtonLink look="primary" to="/supervisions/new">{t('supervision.plan')}</ButtonLink>}
    {can('supervision:make') && <ButtonLink to="/supervisions/new?held">{t('supervision.log')}</ButtonLink>}
    <ButtonLink to="/supervisions/year">{t('supervision.year')}</ButtonLink>
  </>;
  return (
    <ListPage<Row> kind="supervision" title={kindsText('supervision')} address={address} states={STATES} columns={columns()}
      rows={data?.supervisions.items} total={data?.supervisions.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/supervisions/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('supervision', row.state), who(row), day(row.heldOn ?? row.plannedOn)].join('　') })}
      create={begin} empty={<Empty title={t('supervision.emptyTitle')} text={t('supervision.emptyText')}>{begin}</Empty>} />
  );
}
