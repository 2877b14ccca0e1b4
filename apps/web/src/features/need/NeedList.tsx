import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { ResidentNeedsDocument, type ResidentNeedsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { GROUPS, groupOptions } from './groups';

type Row = ResidentNeedsQuery['residentNeeds']['items'][number];
const STATES = ['open', 'aside', 'merged', 'void'];
const groupText = (row: Row): string => t(`value.group.${GROUPS.find((one) => one === row.group) ?? 'other'}`);

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('label.residentNeed.title'),
    cell: (row) => <><Link className="plain-link" to={`/needs/${row.id}`}>{row.title}</Link><div className="sm mut">{groupText(row)}</div></>,
  },
  { key: 'people', title: t('label.residentNeed.people'), width: 110, align: 'right', cell: (row) => t('need.people', { n: row.people }) },
  { key: 'heard', title: t('need.heard'), width: 120, cell: (row) => <span className="nowrap">{day(row.lastHeardOn)}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="residentNeed" state={row.state} ended={Boolean(row.endedAt)} /> },
];

/** What residents ask for, what most asked for first; needs run on from year to year. */
export default function NeedList() {
  const address = useListAddress();
  const [search] = useSearchParams();
  const { can } = usePlace();
  const group = GROUPS.find((one) => one === search.get('group'));
  const { year: _year, ...filter } = address.variables?.filter ?? {};
  const [{ data, error }, execute] = useQuery({
    query: ResidentNeedsDocument, variables: { filter, page: address.variables?.page, group }, pause: !address.variables, context: RECORDS,
  });
  const button = can('resident-need:collect') && <ButtonLink look="primary" to="/needs/new">{t('need.collect')}</ButtonLink>;
  return (
    <ListPage<Row> kind="residentNeed" title={kindsText('residentNeed')} address={address} states={STATES} columns={columns()}
      rows={data?.residentNeeds.items} total={data?.residentNeeds.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/needs/${row.id}`}
      also={{ key: 'group', label: t('label.residentNeed.group'), any: t('need.anyGroup'), value: group ?? '', options: groupOptions() }}
      phone={(row) => ({ title: row.title, late: false, line: [t('need.people', { n: row.people }), stateText('residentNeed', row.state), day(row.lastHeardOn)].join('　') })}
      create={button || undefined} empty={<Empty title={t('need.emptyTitle')} text={t('need.emptyText')}>{button}</Empty>} />
  );
}
