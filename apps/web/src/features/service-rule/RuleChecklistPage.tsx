import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { RuleCoverageDocument, type RuleCoverageQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Failure } from '../../ui/Failure';
import { Siblings } from '../../ui/list/Siblings';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { subjectName } from './words';

type Row = RuleCoverageQuery['ruleCoverage'][number];
const ORDER = ['lacking', 'outOfDate', 'coming', 'have'] as const;

/** What the adopted editions want rules about, and what there is: the gaps first (8.4.1). */
export default function RuleChecklistPage() {
  const { community, can } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: RuleCoverageDocument, variables: { communityId: community?.id ?? '' }, pause: !community, context: RECORDS,
  });
  usePageTitle(kindText('serviceRule'));
  const rows = data?.ruleCoverage;
  const asked = (rows ?? []).filter((row) => row.asked.length > 0);
  return (
    <main className="page" id="main">
      <Siblings kind="serviceRule" />
      <div className="list-head">
        <h1 className="h1">{rows ? headline(asked) : kindText('serviceRule')}</h1>
        <div className="btn-row">
          {can('service-rule:draft') && <ButtonLink look="primary" to="/rules/new">{t('rules.draft')}</ButtonLink>}
          <ButtonLink to="/rules/all">{t('rules.list')}</ButtonLink>
        </div>
      </div>
      <p className="lead">{t('rules.checklistLead')}</p>
      {error && !rows ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !rows ? <Rows columns="1fr 1fr 1fr" /> : (
        <ul className="asked-list">
          {[...rows].sort((a, b) => Number(!a.asked.length) - Number(!b.asked.length) || ORDER.indexOf(a.state) - ORDER.indexOf(b.state)).map((row) => (
            <li key={row.subject.code}>
              <div className="rule-what">
                <b>{subjectName(row.subject)}</b>
                <span className={row.state === 'lacking' || row.state === 'outOfDate' ? 'bad' : 'mut'}>{t(`rules.state.${row.state}`)}</span>
              </div>
              <div className="rule-have"><Have row={row} may={can('service-rule:draft')} /></div>
              <div className="rule-asked">
                {row.asked.map(({ clause, item }) => <span key={clause.id + (item ?? '')}><ClauseChip clause={clause} />{item && <small className="mut"> {t('rules.item', { item })}</small>}</span>)}
                {!row.asked.length && <span className="mut sm">{t('rules.nobody')}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

/** The answer first: what is lacking, else that nothing is. */
function headline(asked: readonly Row[]): string {
  const count = (state: Row['state']) => asked.filter((row) => row.state === state).length;
  const have = count('have');
  const lacks = asked.length - have - count('outOfDate');
  const parts = [t('rules.have', { have: have + count('outOfDate'), n: asked.length }), lacks && t('rules.lacks', { n: lacks }), count('outOfDate') && t('rules.old', { n: count('outOfDate') })];
  return have === asked.length ? t('rules.complete') : parts.filter(Boolean).join(t('list.pause'));
}

function Have({ row, may }: { row: Row; may: boolean }) {
  if (!row.rules.length) {
    const name = subjectName(row.subject);
    return may ? <Link to={`/rules/new?subject=${row.subject.code}&title=${encodeURIComponent(name)}`}>{t('rules.write')}</Link> : <span className="mut">{t('rules.none')}</span>;
  }
  return row.rules.map((rule) => (
    <div key={rule.id}>
      <Link className="plain-link" to={`/rules/${rule.id}`}>{rule.title}</Link>
      <span className="mut sm"> {[t('rules.edition', { n: rule.edition }), stateText('serviceRule', rule.state), rule.askedCount && t('rules.read', { read: rule.readCount, n: rule.askedCount })].filter(Boolean).join(t('list.pause'))}</span>
    </div>
  ));
}
