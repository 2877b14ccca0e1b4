import { supplySheet } from './SupplySheetPage';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { EmergencySuppliesDocument, type EmergencySuppliesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldLabel, kindsText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { Verdict } from '../../ui/Verdict';
import { SUPPLY_KINDS, supplyOptions, TEN_KINDS } from './choices';
import { PhoneLink } from './PhoneLink';

type Row = EmergencySuppliesQuery['emergencySupplies']['items'][number];
const STATES = ['in-stock', 'check-due', 'disposed', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const shortOf = (row: Row) => row.atLeast !== null && row.quantity < row.atLeast;
const kindOf = (row: Row) => t(`value.supplyKind.${row.supplyKind}`);
const label = (name: string) => fieldLabel('emergencySupply', name);

const columns = (): Column<Row>[] => [
  {
    key: 'title', title: t('list.title'), sort: 'number',
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/supplies/${row.id}`}>{row.title}</Link>
        {row.expired && !row.endedAt && <span className="tag bad in-row">{t('supply.expired')}</span>}
        {shortOf(row) && <span className="tag in-row">{t('supply.short')}</span>}
        {kindOf(row) !== row.title && <div className="sm mut">{kindOf(row)}</div>}
      </>
    ),
  },
  { key: 'quantity', title: label('quantity'), width: 100, align: 'right', cell: (row) => <span className="nowrap">{t('supply.of', { n: row.quantity, unit: row.unit })}</span> },
  { key: 'condition', title: label('condition'), width: 90, cell: (row) => t(`value.condition.${row.condition}`) },
  { key: 'place', title: label('place'), width: 150, cell: (row) => row.place },
  { key: 'keeper', title: label('keeper'), width: 150, cell: (row) => (row.keeper || row.keeperPhone ? <>{row.keeper} <PhoneLink name={row.keeper} phone={row.keeperPhone} /></> : <span className="mut">{t('record.nobody')}</span>) },
  { key: 'expires', title: label('expiresOn'), width: 120, sort: 'dueAt', cell: (row) => <span className="nowrap">{day(row.expiresOn)}</span> },
  { key: 'state', title: t('list.state'), width: 100, cell: (row) => <StatusTag kind="emergencySupply" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

export default function SupplyList() {
  const address = useListAddress();
  const { can, community } = usePlace();
  const [search] = useSearchParams();
  const kind = SUPPLY_KINDS.find((one) => one === search.get('kind'));
  const only = kind ? { supplyKind: kind } : {};
  // what lies in the store lies there whatever the year it came in
  const { year: _year, ...filter } = address.variables?.filter ?? {};
  const [{ data, error }, execute] = useQuery({
    query: EmergencySuppliesDocument, variables: { ...address.variables, filter, only }, pause: !address.variables, context: RECORDS,
  });
  const buttons = (
    <>
      {can('emergency-supply:enter') && <ButtonLink look="primary" to="/supplies/new">{t('supply.enter')}</ButtonLink>}
      {can('emergency-supply:enter') && <ButtonLink to="/supplies/import">{t('supply.sheet')}</ButtonLink>}
      {community && <a className="btn" href={supplySheet(community.id)} download>{t('supply.export')}</a>}
    </>
  );
  return (
    <ListPage<Row> kind="emergencySupply" title={kindsText('emergencySupply')} address={address} states={STATES} columns={columns()}
      rows={data?.emergencySupplies.items} total={data?.emergencySupplies.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/supplies/${row.id}`} above={<TenKinds />}
      also={{ key: 'kind', label: label('supplyKind'), any: t('supply.anyKind'), value: kind ?? '', options: supplyOptions() }}
      phone={(row) => ({
        title: row.title, late: lateOf(row),
        line: [t('supply.of', { n: row.quantity, unit: row.unit }), row.place, row.expired && !row.endedAt && t('supply.expired')].filter(Boolean).join('　'),
      })}
      create={buttons} empty={<Empty title={t('supply.emptyTitle')} text={t('supply.emptyText')}>{buttons}</Empty>} />
  );
}

/** How many of the ten kinds can be relied on now, and which are missing. */
function TenKinds() {
  const { community } = usePlace();
  const [{ data }] = useQuery({
    query: EmergencySuppliesDocument, context: RECORDS, pause: !community,
    variables: { filter: { communityId: community?.id ?? '', open: true }, only: {}, sort: 'dueAt', page: { limit: 100, offset: 0 } },
  });
  if (!data?.emergencySupplies.items.length) return null;
  const ready = new Set(data.emergencySupplies.items.filter((row) => row.quantity > 0 && !row.expired && row.condition !== 'broken').map((row) => row.supplyKind));
  const missing = TEN_KINDS.filter((kind) => !ready.has(kind));
  return (
    <p className="em-ten">
      <Verdict shown={missing.length ? 'advice' : 'met'}>{t('supply.kinds', { n: TEN_KINDS.length - missing.length })}</Verdict>
      {missing.length > 0 && <span className="mut">{t('supply.kindsMissing', { kinds: missing.map((kind) => t(`value.supplyKind.${kind}`)).join(t('list.pause')) })}</span>}
    </p>
  );
}
