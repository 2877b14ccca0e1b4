import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { InspectionsDocument, type InspectionsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { inspectionKindName, rhythmName } from './verbs';

type Row = InspectionsQuery['inspections']['items'][number];
const STATES = ['planned', 'open', 'finished', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const found = (row: Row) => row.items.filter(({ answer }) => answer === 'notOk').length;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('label.inspection.place'),
    cell: (row) => <><Link className="plain-link" to={`/inspections/${row.id}`}>{row.title}</Link><div className="sm mut">{[inspectionKindName(row.inspectionKind), row.rhythm && rhythmName(row.rhythm), row.state === 'planned' && row.assignee?.name].filter(Boolean).join(t('list.comma'))}</div></>,
  },
  { key: 'on', title: t('label.inspection.inspectedOn'), width: 120, cell: (row) => <span className="nowrap">{day(row.inspectedOn)}</span> },
  { key: 'found', title: t('inspection.found'), width: 90, align: 'right', cell: (row) => found(row) || '' },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="inspection" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** What was looked at, by which checklist, and what was found (8.1.2, 8.2, 6.4). */
export default function InspectionList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: InspectionsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const begin = can('inspection:make') && (
    <><ButtonLink look="primary" to="/inspections/new">{t('inspection.begin')}</ButtonLink><ButtonLink to="/inspections/plan">{t('inspection.plan')}</ButtonLink></>
  );
  return (
    <ListPage<Row> kind="inspection" title={kindsText('inspection')} address={address} states={STATES} columns={columns()}
      rows={data?.inspections.items} total={data?.inspections.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/inspections/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('inspection', row.state), inspectionKindName(row.inspectionKind), day(row.inspectedOn)].join('　') })}
      create={begin || undefined} empty={<Empty title={t('inspection.emptyTitle')} text={t('inspection.emptyText')}>{begin}</Empty>} />
  );
}
