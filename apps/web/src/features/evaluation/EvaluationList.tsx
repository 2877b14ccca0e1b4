import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dueWords } from '../../lib/due';
import { ServiceEvaluationsDocument, type ServiceEvaluationsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { formName, periodText } from './verbs';

type Row = ServiceEvaluationsQuery['serviceEvaluations']['items'][number];
const STATES = ['evaluating', 'concluded', 'following', 'closed', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const who = (row: Row) => [formName(row.form), row.evaluator].filter(Boolean).join(t('list.comma'));
const poor = (row: Row) => row.services.filter(({ rating }) => rating === 'poor').length;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('label.serviceEvaluation.title'),
    cell: (row) => <><Link className="plain-link" to={`/evaluations/${row.id}`}>{row.title}</Link><div className="sm mut">{who(row)}</div></>,
  },
  { key: 'period', title: t('evaluation.period'), width: 220, cell: (row) => <span className="nowrap">{periodText(row)}</span> },
  { key: 'judged', title: t('evaluation.services'), width: 140, cell: (row) => t('evaluation.judged', { done: row.services.filter(({ rating }) => rating).length, n: row.services.length }) },
  { key: 'poor', title: t('evaluation.rating.poor'), width: 90, align: 'right', cell: (row) => poor(row) || '' },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="serviceEvaluation" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** Periods whose services were judged by all that was learnt about them (9.3). */
export default function EvaluationList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: ServiceEvaluationsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const begin = can('service-evaluation:draft') && <ButtonLink look="primary" to="/evaluations/new">{t('evaluation.begin')}</ButtonLink>;
  return (
    <ListPage<Row> kind="serviceEvaluation" title={kindText('serviceEvaluation')} address={address} states={STATES} columns={columns()}
      rows={data?.serviceEvaluations.items} total={data?.serviceEvaluations.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/evaluations/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('serviceEvaluation', row.state), formName(row.form), periodText(row)].join('　') })}
      create={begin} empty={<Empty title={t('evaluation.emptyTitle')} text={t('evaluation.emptyText')}>{begin}</Empty>} />
  );
}
