import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../../lib/client';
import { PlanCoverageDocument, type PlanCoverageQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { inForceFirst, inLanguage, standardShort } from '../../../lib/words';
import { ClauseChip } from '../../../ui/clause/ClauseChip';
import { Choice } from '../../../ui/Choice';
import { Section } from '../../../ui/Section';
import { Loaded } from '../../../ui/record/Loaded';
import { itemPath } from './stand';
import { YearFrame } from './YearFrame';

type Plan = PlanCoverageQuery['annualPlan'];

export default function CoveragePage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PlanCoverageDocument, variables: { id }, requestPolicy: 'cache-and-network', context: RECORDS });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(plan) => <Page plan={plan} />}
    </Loaded>
  );
}

/** One adopted edition at a time: its clauses on services and what it wants done again and again, what nothing serves first. */
function Page({ plan }: { plan: Plan }) {
  const [search, setSearch] = useSearchParams();
  const { clauses, obligations } = plan.coverage;
  const codes = [...new Set([...inForceFirst(clauses).map(({ clause }) => clause.standardCode), ...obligations.map(({ standardCode }) => standardCode)])];
  const code = codes.find((one) => one === search.get('edition')) ?? codes[0];
  const here = clauses.filter(({ clause }) => clause.standardCode === code);
  const duties = obligations.filter(({ standardCode }) => standardCode === code);
  const among = here.map(({ clause }) => clause.id);
  const left = here.filter(({ itemIds }) => !itemIds.length);
  const idle = duties.filter(({ itemIds }) => !itemIds.length);
  return (
    <YearFrame plan={plan} view="coverage" lead={t('progress.cover.how')}
      answer={t('progress.cover.answer', { served: here.length - left.length, total: here.length, duties: idle.length })}>
      {codes.length > 1 && (
        <div className="no-print year-choice">
          <Choice value={code!} options={codes.map((one) => ({ value: one, label: standardShort(one) }))} label={t('progress.cover.edition')}
            onChange={(edition) => setSearch({ edition }, { replace: true })} />
        </div>
      )}
      <Section title={t('progress.cover.left')} count={t('progress.cover.nClauses', { n: left.length })}>
        {left.length > 0
          ? <ul className="clause-cloud">{left.map(({ clause }) => <li key={clause.id}><ClauseChip clause={clause} among={among} /></li>)}</ul>
          : <p className="sec-p">{t('progress.cover.allServed')}</p>}
      </Section>
      {duties.length > 0 && (
        <Section title={t('progress.cover.duties')} count={t('progress.cover.dutiesLeft', { n: duties.length, left: idle.length })}>
          <table className="tbl two-rows">
            <thead><tr><th scope="col">{t('progress.cover.clause')}</th><th scope="col">{t('progress.cover.duty')}</th><th scope="col" className="r">{t('progress.cover.times')}</th><th scope="col">{t('plan.item')}</th></tr></thead>
            <tbody>
              {[...idle, ...duties.filter(({ itemIds }) => itemIds.length)].map((one) => (
                <tr key={one.obligation}>
                  <td>{one.clause ? <span className="chip-short"><ClauseChip clause={one.clause} among={among} /></span> : one.clauseNumber}</td>
                  <td>{inLanguage(one.title.zh, one.title.en)}</td>
                  <td className="r nowrap">{one.periods ? t('progress.cover.done', { done: one.done, periods: one.periods }) : '—'}{one.missed > 0 && <span className="bad"> {t('progress.cover.missed', { n: one.missed })}</span>}</td>
                  <td><Items plan={plan} ids={one.itemIds} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      <Section title={t('progress.cover.served')} count={t('progress.cover.nClauses', { n: here.length - left.length })}>
        <table className="tbl two-rows served-t">
          <thead><tr><th scope="col">{t('progress.cover.clause')}</th><th scope="col">{t('plan.item')}</th></tr></thead>
          <tbody>
            {here.filter(({ itemIds }) => itemIds.length).map(({ clause, itemIds }) => (
              <tr key={clause.id}><td><ClauseChip clause={clause} among={among} /></td><td><Items plan={plan} ids={itemIds} /></td></tr>
            ))}
          </tbody>
        </table>
      </Section>
    </YearFrame>
  );
}

function Items({ plan, ids }: { plan: Plan; ids: readonly string[] }) {
  const some = plan.items.filter(({ id }) => ids.includes(id));
  if (!some.length) return <span className="mut">{t('progress.cover.none')}</span>;
  return some.map((item, index) => <span key={item.id}>{index > 0 && t('list.comma')}<Link to={itemPath(plan.id, item.id)}>{item.title}</Link></span>);
}
