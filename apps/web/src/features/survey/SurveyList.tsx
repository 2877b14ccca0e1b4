import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dayTime } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import { SurveysDocument, type SurveysQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';

type Row = SurveysQuery['surveys']['items'][number];
const STATES = ['draft', 'open', 'closed', 'reported', 'archived', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;
const answers = ({ turnout, target }: Row): string =>
  target ? t('survey.ofTarget', { n: turnout.answers, target }) : t('survey.count', { n: turnout.answers });

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  { key: 'title', title: t('label.survey.title'), cell: (row) => <Link className="plain-link" to={`/surveys/${row.id}`}>{row.title}</Link> },
  { key: 'answers', title: t('survey.answers'), width: 120, align: 'right', cell: answers },
  { key: 'closes', title: t('label.survey.closesAt'), width: 150, cell: (row) => <span className="nowrap">{dayTime(row.closesAt)}</span> },
  { key: 'state', title: t('list.state'), width: 110, cell: (row) => <StatusTag kind="survey" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** What residents were asked, and how many answered (9.3.2). */
export default function SurveyList() {
  const address = useListAddress('all');
  const { can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: SurveysDocument, variables: address.variables ?? {}, pause: !address.variables, context: RECORDS });
  const draft = can('survey:draft') && <ButtonLink look="primary" to="/surveys/new">{t('survey.draft')}</ButtonLink>;
  return (
    <ListPage<Row> kind="survey" title={kindsText('survey')} address={address} states={STATES} columns={columns()}
      rows={data?.surveys.items} total={data?.surveys.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/surveys/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('survey', row.state), answers(row), dayTime(row.closesAt)].join('　') })}
      create={draft || undefined} empty={<Empty title={t('survey.emptyTitle')} text={t('survey.emptyText')}>{draft}</Empty>} />
  );
}
