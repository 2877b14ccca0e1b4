import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../../lib/client';
import { PlanYearDocument, type PlanYearQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { Button } from '../../../ui/Button';
import { Loaded } from '../../../ui/record/Loaded';
import { GROUPS, groupOf } from '../parts';
import { GanttBar, monthLines, MONTHS } from './GanttBar';
import { itemPath } from './stand';
import { YearFrame } from './YearFrame';

type Plan = PlanYearQuery['annualPlan'];

export default function GanttPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PlanYearDocument, variables: { id }, requestPolicy: 'cache-and-network', context: RECORDS });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(plan) => <Page plan={plan} />}
    </Loaded>
  );
}

/** The whole year on one sheet: a bar for when each service falls, marks for what is promised and what was done. */
function Page({ plan }: { plan: Plan }) {
  const { items, asOf, inForce } = plan.progress;
  const busiest = MONTHS.map((month) => ({ month, n: items.filter(({ stretches }) => stretches.some(({ from, to }) => Number(from.slice(5, 7)) <= month && month <= Number(to.slice(5, 7)))).length }))
    .reduce((one, other) => (other.n > one.n ? other : one));
  return (
    <YearFrame plan={plan} view="gantt" answer={t('progress.gantt.answer', { n: items.length, month: busiest.month, busy: busiest.n })}
      right={<Button onClick={() => print()}>{t('progress.print')}</Button>}>
      <div className="scroll-x">
        <table className="gantt">
          <caption className="sr-only">{t('progress.view.gantt')}</caption>
          <colgroup><col className="g-title" /><col className="g-owner" /><col /></colgroup>
          <thead>
            <tr>
              <th scope="col">{t('plan.item')}</th><th scope="col">{t('progress.col.owner')}</th>
              <th scope="col"><span className="sr-only">{t('plan.head.months')}</span><span className="g-months" aria-hidden="true">{MONTHS.map((month) => <i key={month}>{month}</i>)}</span></th>
            </tr>
          </thead>
          {GROUPS.map((group) => {
            const some = items.filter(({ item }) => groupOf(item) === group);
            if (!some.length) return null;
            return (
              <tbody key={group}>
                <tr className="grp"><th scope="colgroup" colSpan={2}>{t(`value.group.${group}`)}<span>{t('plan.itemCount', { n: some.length })}</span></th><td>{monthLines(plan.year, inForce ? asOf : null)}</td></tr>
                {some.map((one) => (
                  <tr key={one.item.id}>
                    <th scope="row"><Link className="plain-link" to={itemPath(plan.id, one.item.id)}>{one.item.title}</Link></th>
                    <td>{one.item.owner?.name}</td>
                    <td><GanttBar year={plan.year} asOf={inForce ? asOf : null} one={one} /></td>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
      <p className="sm mut sec-p g-key">
        <span><i className="k-bar" />{t('progress.gantt.bar')}</span><span><i className="k-due" />{t('progress.gantt.due')}</span>
        <span><i className="k-done" />{t('progress.gantt.done')}</span>{inForce && <span><i className="k-now" />{t('progress.gantt.today')}</span>}
      </p>
    </YearFrame>
  );
}
