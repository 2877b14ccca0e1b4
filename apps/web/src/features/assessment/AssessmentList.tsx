import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { AssessmentsDocument, type AssessmentsQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { formName } from './words';

type Row = AssessmentsQuery['conformityAssessments']['items'][number];
const STATES = ['planning', 'assessing', 'confirming', 'following', 'closed', 'cancelled', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const who = (row: Row) => [row.standardCode, formName(row.assessmentForm), row.assessedBy].filter(Boolean).join(t('list.comma'));
const far = ({ progress: { clauses, open, carried, partly, fails, share } }: Row): string =>
  (open + carried ? t('assessment.done', { done: clauses - open - carried, n: clauses }) : share === null ? '' : [t('assessment.share', { n: share }), partly + fails ? t('assessment.foundN', { n: partly + fails }) : ''].filter(Boolean).join(t('list.comma')));

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.conformityAssessment.title'), cell: (row) => <><Link className="plain-link" to={`/assessments/${row.id}`}>{row.title}</Link><div className="sm mut">{who(row)}</div></> },
  { key: 'days', title: t('assessment.when'), width: 190, cell: (row) => <span className="nowrap">{t('assessment.days', { from: day(row.startsOn), to: day(row.endsOn) })}</span> },
  { key: 'far', title: t('assessment.progress'), width: 200, cell: (row) => far(row) },
  { key: 'state', title: t('list.state'), width: 120, cell: (row) => <StatusTag kind="conformityAssessment" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** Editions held against the community clause by clause, and what came of it. */
export default function AssessmentList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: AssessmentsDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const begin = can('conformity-assessment:plan') && <ButtonLink look="primary" to="/assessments/new">{t('assessment.plan')}</ButtonLink>;
  return (
    <ListPage<Row> kind="conformityAssessment" title={kindText('conformityAssessment')} address={address} states={STATES} columns={columns()}
      rows={data?.conformityAssessments.items} total={data?.conformityAssessments.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/assessments/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('conformityAssessment', row.state), formName(row.assessmentForm), far(row)].filter(Boolean).join('　') })}
      create={begin} empty={<Empty title={t('assessment.emptyTitle')} text={t('assessment.emptyText')}>{begin}</Empty>} />
  );
}
