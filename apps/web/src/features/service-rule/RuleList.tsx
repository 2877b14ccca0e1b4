import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { dueWords } from '../../lib/due';
import { ServiceRulesDocument, type ServiceRulesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useListAddress } from '../../ui/list/address';
import { ListPage, type Column } from '../../ui/list/ListPage';
import { StatusTag } from '../../ui/StatusTag';
import { spanText, subjectName, useSubjects } from './words';

type Row = ServiceRulesQuery['serviceRules']['items'][number];
const STATES = ['draft', 'approved', 'in-force', 'due', 'superseded', 'withdrawn', 'void'];
const lateOf = (row: Row) => !row.endedAt && Boolean(row.dueAt) && dueWords(row.dueAt).late;

const columns = (): Column<Row>[] => [
  { key: 'number', title: t('list.number'), width: 128, sort: 'number', cell: (row) => <span className="mut nowrap">{row.number}</span> },
  {
    key: 'title', title: t('label.serviceRule.title'),
    cell: (row) => <><Link className="plain-link" to={`/rules/${row.id}`}>{row.title}</Link><div className="sm mut">{row.subjects.map(subjectName).join(t('list.comma'))}</div></>,
  },
  { key: 'edition', title: t('rules.versions'), width: 96, cell: (row) => t('rules.edition', { n: row.edition }) },
  { key: 'span', title: t('rules.inForce'), width: 250, cell: (row) => spanText(row) },
  { key: 'read', title: t('rules.readings'), width: 110, align: 'right', cell: (row) => (row.askedCount ? `${row.readCount}/${row.askedCount}` : '') },
  { key: 'state', title: t('list.state'), width: 150, cell: (row) => <StatusTag kind="serviceRule" state={row.state} ended={Boolean(row.endedAt)} late={lateOf(row)} /> },
];

/** Every version of every rule, those that held before as well. */
export default function RuleList() {
  const address = useListAddress('all');
  const [search] = useSearchParams();
  const { can } = usePlace();
  const subjects = useSubjects();
  const subject = search.get('subject') ?? '';
  // what stands runs on from year to year
  const { year: _year, ...filter } = address.variables?.filter ?? {};
  const variables = address.variables && { ...address.variables, filter: { ...filter, ...(subject && { subject }) } };
  const [{ data, error }, execute] = useQuery({ query: ServiceRulesDocument, variables: variables ?? {}, pause: !variables, context: RECORDS });
  const draft = can('service-rule:draft') && <ButtonLink look="primary" to="/rules/new">{t('rules.draft')}</ButtonLink>;
  return (
    <ListPage<Row> kind="serviceRule" title={t('rules.list')} address={address} states={STATES} columns={columns()}
      rows={data?.serviceRules.items} total={data?.serviceRules.total} error={error} retry={() => execute({ requestPolicy: 'network-only' })}
      path={(row) => `/rules/${row.id}`}
      phone={(row) => ({ title: row.title, late: lateOf(row), line: [stateText('serviceRule', row.state), t('rules.edition', { n: row.edition }), spanText(row)].join('　') })}
      also={{ key: 'subject', label: t('label.serviceRule.subjects'), any: t('rules.anySubject'), value: subject, options: subjects }}
      create={<>{draft}<ButtonLink to="/rules">{t('rules.checklist')}</ButtonLink></>}
      empty={<Empty title={t('rules.emptyTitle')} text={t('rules.emptyText')}>{draft}</Empty>} />
  );
}
