import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { GridFindingsDocument, type GridFindingsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { DueCell } from '../../ui/list/Due';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { areaText, classText, gradeText, gradeTone } from './finding-words';

type Row = GridFindingsQuery['gridFindings']['items'][number];
const STATES = ['open', 'passed', 'settled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.gridFinding.title'), cell: (row) => <><Link className="plain-link" to={`/findings/${row.id}`}>{row.title}</Link><div className="sm mut">{[row.grid?.name, row.place].filter(Boolean).join(t('list.pause'))}</div></> },
  { key: 'class', title: t('label.gridFinding.findingClass'), width: 130, cell: (row) => <span className="nowrap">{classText(row.findingClass)} <span className="mut sm">{areaText(row.area)}</span></span> },
  { key: 'grade', title: t('label.gridFinding.grade'), width: 80, cell: (row) => <span className={gradeTone(row.grade)}>{gradeText(row.grade)}</span> },
  { key: 'found', title: t('gridWork.finding.at'), width: 130, cell: (row) => <span className="nowrap">{dayTime(row.foundAt)}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="gridFinding" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
  { key: 'due', title: t('list.due'), width: 100, sort: 'dueAt', cell: (row) => <DueCell dueAt={row.dueAt} endedAt={row.endedAt} /> },
];

/** What was found in grids (8.7.3): what presses first. */
export default function FindingList() {
  const address = useListAddress('all');
  const { inGrid } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: GridFindingsDocument, variables: { sort: address.sort, ...address.variables }, pause: !address.variables, context: RECORDS,
  });
  const log = inGrid('grid-finding:log') && <ButtonLink look="primary" to="/findings/log">{t('gridWork.finding.log')}</ButtonLink>;
  return (
    <ListPage<Row> kind="gridFinding" title={kindsText('gridFinding')} address={address} states={STATES} columns={columns()}
      rows={data?.gridFindings.items} total={data?.gridFindings.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/findings/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('gridFinding', row.state), gradeText(row.grade), row.place].filter(Boolean).join('　') })}
      create={log} empty={<Empty title={t('gridWork.finding.emptyTitle')} text={t('gridWork.finding.emptyText')}>{log}</Empty>} />
  );
}
