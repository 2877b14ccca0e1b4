import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../../lib/client';
import { day } from '../../../lib/dates';
import { type ItemStandFragment, PlanProgressDocument, type PlanProgressQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { Section } from '../../../ui/Section';
import { Loaded } from '../../../ui/record/Loaded';
import { GROUPS, groupOf } from '../parts';
import { MonthCurve, MonthTable } from './MonthCurve';
import { StandRow } from './StandRow';
import { itemPath, LATE_FIRST, whyText } from './stand';
import { YearFrame } from './YearFrame';

type Plan = PlanProgressQuery['annualPlan'];

export default function ProgressPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PlanProgressDocument, variables: { id }, requestPolicy: 'cache-and-network', context: RECORDS });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(plan) => <Page plan={plan} />}
    </Loaded>
  );
}

/** What is late and what will be missed, the year month by month, then every service with what was done for it. */
function Page({ plan }: { plan: Plan }) {
  const { asOf, inForce, items, months } = plan.progress;
  const risky = items.filter(({ atRisk }) => atRisk).sort((a, b) => LATE_FIRST.indexOf(a.standing) - LATE_FIRST.indexOf(b.standing) || b.daysLate - a.daysLate);
  return (
    <YearFrame plan={plan} view="progress" answer={answerOf(items, inForce)} lead={t('progress.asOf', { day: day(asOf) })}>
      {!inForce && <p className="sec-p">{t('progress.notInForce')}</p>}
      {inForce && (
        <Section id="risk" title={t(plan.state === 'closed' ? 'progress.missedTitle' : 'progress.riskTitle')} count={t('progress.nItems', { n: risky.length })}>
          {risky.length > 0 && (
            <ul className="plain-rows risky">
              {risky.map((one) => (
                <li key={one.item.id}>
                  <span>
                    <Link className="plain-link" to={itemPath(plan.id, one.item.id)}>{one.item.title}</Link>
                    <small className={one.standing === 'late' || one.standing === 'missed' ? 'bad' : undefined}>{whyText(one)}</small>
                  </span>
                  <span className="mut nowrap">{one.item.owner?.name ?? t('plan.noOwner')}</span>
                </li>
              ))}
            </ul>
          )}
          {risky.length === 0 && <p className="sec-p">{t('progress.noRisk')}</p>}
          <details className="rule"><summary>{t('progress.how')}</summary><p>{t('progress.rule')}</p></details>
        </Section>
      )}
      <Section title={t('progress.byMonth')}>
        <MonthCurve months={months} />
        <MonthTable months={months} />
      </Section>
      <Section title={t('progress.byItem')} count={t('progress.nItems', { n: items.length })}>
        <ByItem plan={plan} />
      </Section>
    </YearFrame>
  );
}

function answerOf(items: readonly ItemStandFragment[], inForce: boolean): string {
  const n = (standing: ItemStandFragment['standing']): number => items.filter((one) => one.standing === standing).length;
  const [late, done, missed] = [n('late'), n('delivered'), n('missed')];
  const risky = items.filter(({ atRisk }) => atRisk).length - late - missed;
  if (!inForce) return t('progress.answer.before', { n: items.length });
  if (missed) return t('progress.answer.closed', { done, missed });
  if (late || risky) return [late && t('progress.answer.late', { n: late }), risky && t('progress.answer.risky', { n: risky })].filter(Boolean).join(t('list.pause'));
  return t('progress.answer.well', { total: items.length, done });
}

function ByItem({ plan }: { plan: Plan }) {
  const { items } = plan.progress;
  return (
    <div className="scroll-x">
      <table className="tbl stand-t">
        <thead>
          <tr>
            <th scope="col">{t('plan.item')}</th><th scope="col">{t('progress.col.standing')}</th><th scope="col" className="r">{t('progress.col.done')}</th>
            <th scope="col">{t('progress.col.owner')}</th><th scope="col">{t('progress.col.until')}</th><th scope="col">{t('progress.col.work')}</th>
          </tr>
        </thead>
        {GROUPS.map((group) => {
          const some = items.filter(({ item }) => groupOf(item) === group);
          if (!some.length) return null;
          return (
            <tbody key={group}>
              <tr className="grp"><th scope="colgroup" colSpan={6}>{t(`value.group.${group}`)}<span>{t('progress.groupDone', { n: some.length, done: some.filter(({ standing }) => standing === 'delivered').length })}</span></th></tr>
              {some.map((one) => <StandRow key={one.item.id} planId={plan.id} one={one} />)}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
