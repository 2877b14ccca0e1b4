import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { RisksDocument, type RiskFilter, type RisksQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { RegisterMatrix } from './RegisterMatrix';
import { FIVE, NATURES, ratingNow } from './scale';

type Row = RisksQuery['risks']['items'][number];
const STATES = ['identified', 'assessed', 'treated', 'controlled', 'accepted', 'reviewing', 'closed', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

function Level({ row }: { row: Row }) {
  const rating = ratingNow(row);
  if (!rating || !row.level) return <span className="mut">{t('risk.unrated')}</span>;
  return <span className="rlv"><i data-level={row.level} />{t(`value.level.${row.level}`)} <span className="mut sm">{rating[0]}×{rating[1]}</span></span>;
}

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('list.title'),
    cell: (row) => (
      <>
        <Link className="plain-link" to={`/risks/${row.id}`}>{row.title}</Link>
        {row.potentialEmergency && <span className="tag soft in-row">{t('risk.emergency')}</span>}
        {row.fromServiceChange && <span className="tag soft in-row">{t('risk.change')}</span>}
        <div className="sm mut">{t(`value.nature.${row.nature}`)}　{t(`value.context.${row.context}`)}</div>
      </>
    ),
  },
  { key: 'level', title: t('risk.level'), width: 110, cell: (row) => <Level row={row} /> },
  { key: 'owner', title: t('list.owner'), width: 110, cell: (row) => row.owner?.name ?? <span className="mut">{t('record.nobody')}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="risk" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 110, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

const stepOf = (typed: string | null): number | undefined => FIVE.find((one) => String(one) === typed);

/** The register: what is under way whatever the year it was named in, with the matrix to narrow it by. */
export default function RiskList() {
  const address = useListAddress();
  const [search] = useSearchParams();
  const { can } = usePlace();
  const nature = NATURES.find((one) => one === search.get('nature')) ?? 'risk';
  const [likelihood, impact] = [stepOf(search.get('l')), stepOf(search.get('i'))];
  // a register runs on from year to year
  const { year: _year, ...filter } = address.variables?.filter ?? {};
  const only: RiskFilter = { nature };
  const cell = likelihood && impact ? { likelihood, impact } : {};
  const [{ data, error }, execute] = useQuery({
    query: RisksDocument, variables: { ...address.variables, filter, only: { ...only, ...cell } }, pause: !address.variables, context: RECORDS,
  });
  const button = can('risk:identify') && <ButtonLink look="primary" to="/risks/new">{t('risk.identify')}</ButtonLink>;
  return (
    <ListPage<Row> kind="risk" title={kindsText('risk')} address={address} states={STATES} columns={columns()}
      rows={data?.risks.items} total={data?.risks.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/risks/${row.id}`}
      either={{ key: 'nature', value: nature, options: NATURES.map((one) => ({ value: one, label: t(`value.nature.${one}`) })) }}
      above={address.variables && (
        <RegisterMatrix filter={filter} only={only} chosen={likelihood && impact ? [likelihood, impact] : null}
          onChoose={(chosen) => address.set({ l: chosen && String(chosen[0]), i: chosen && String(chosen[1]) })} />
      )}
      phone={(row) => ({
        title: row.title, late: lateOf(row),
        line: [row.level && t('risk.levelWord', { level: t(`value.level.${row.level}`) }), stateText('risk', row.state), !row.endedAt && row.dueAt && day(row.dueAt)].filter(Boolean).join('　'),
      })}
      create={button || undefined} empty={<Empty title={t('risk.emptyTitle')} text={t('risk.emptyText')}>{button}</Empty>} />
  );
}
