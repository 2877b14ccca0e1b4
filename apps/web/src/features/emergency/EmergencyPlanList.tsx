import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { EmergencyPlansDocument, type EmergencyPlansQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel, kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = EmergencyPlansQuery['emergencyPlans']['items'][number];
const STATES = ['draft', 'in-force', 'reviewing', 'withdrawn', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const openOf = (row: Row) => row.findings.filter(({ blocking }) => blocking).length;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('list.title'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/emergency-plans/${row.id}`}>{row.title}</Link>
        {openOf(row) > 0 && <span className="tag soft in-row">{t('emergency.checkCount', { n: openOf(row), advice: row.findings.length - openOf(row) })}</span>}
      </>
    ),
  },
  { key: 'scenario', title: t('emergency.scenario'), width: 170, cell: (row) => t(`value.scenario.${row.scenario}`) },
  { key: 'owner', title: t('emergency.ownerOf'), width: 110, cell: (row) => row.owner?.name },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="emergencyPlan" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'review', title: fieldLabel('emergencyPlan', 'reviewOn'), width: 120, sort: 'dueAt', cell: (row) => day(row.reviewOn) },
];

export default function EmergencyPlanList() {
  const address = useListAddress();
  const { can } = usePlace();
  // plans run on from year to year
  const { year: _year, ...filter } = address.variables?.filter ?? {};
  const [{ data, error }, execute] = useQuery({ query: EmergencyPlansDocument, variables: { ...address.variables, filter }, pause: !address.variables, context: RECORDS });
  const buttons = (
    <>
      {can('emergency-plan:draft') && <ButtonLink look="primary" to="/emergency-plans/new">{t('emergency.draft')}</ButtonLink>}
      <ButtonLink to="/emergency-plans/call-list">{t('callList.title')}</ButtonLink>
    </>
  );
  return (
    <ListPage<Row> kind="emergencyPlan" title={kindsText('emergencyPlan')} address={address} states={STATES} columns={columns()}
      rows={data?.emergencyPlans.items} total={data?.emergencyPlans.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/emergency-plans/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: `${stateText('emergencyPlan', row.state)}　${t(`value.scenario.${row.scenario}`)}` })}
      create={buttons} empty={<Empty title={t('emergency.emptyTitle')} text={t('emergency.emptyText')}>{buttons}</Empty>} />
  );
}
