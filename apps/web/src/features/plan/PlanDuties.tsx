import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { AddServiceItemRowsDocument, PlanAroundDocument, type PlanDutyFragment, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { problemOf, problemText } from '../../lib/problem';
import { recordPath } from '../../lib/records';
import { inLanguage } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';

/** What stands around a plan's items: duties that recur, venues that are wanted twice. Read anew when an item changes. */
function usePlanAround(plan: AnnualPlanFragment) {
  const [{ data }, execute] = useQuery({ query: PlanAroundDocument, variables: { id: plan.id } });
  const version = plan.items.reduce((sum, item) => sum + item.version, plan.version);
  useEffect(() => execute({ requestPolicy: 'network-only' }), [version, execute]);
  return data?.annualPlan.id === plan.id ? data.annualPlan : null;
}

const often = ({ every, times }: PlanDutyFragment): string =>
  every ? t('planItem.times', { every: code(`planItem.every.${every}`) ?? every, n: times }) : t('planItem.unset');
const titleOf = ({ title }: PlanDutyFragment): string => inLanguage(title.zh, title.en);
const lastMonths = ({ periods }: PlanDutyFragment): number[] => periods.map(({ endsOn }) => Number(endsOn.slice(5, 7)));

/** What the adopted standards want done again and again and no item carries out: pressed, it becomes one, at the end of its periods. */
export function PlanDuties({ plan, editable, onSaved }: { plan: AnnualPlanFragment; editable: boolean; onSaved: () => void }) {
  const client = useClient();
  const [failed, setFailed] = useState('');
  const left = usePlanAround(plan)?.obligations.filter(({ itemIds }) => itemIds.length === 0) ?? [];
  if (left.length === 0) return null;
  async function add(duty: PlanDutyFragment) {
    const rows = [{ title: titleOf(duty).slice(0, 120), group: 'other', clauseIds: duty.clauseId ? [duty.clauseId] : [], months: lastMonths(duty) }];
    const { error } = await client.mutation(AddServiceItemRowsDocument, { input: { id: plan.id, expectedVersion: plan.version, rows } }, RECORDS).toPromise();
    setFailed(error ? problemText(problemOf(error)) : '');
    onSaved();
  }
  return (
    <Section id="duties" title={t('planItem.left')} count={t('planItem.leftCount', { n: left.length })}>
      <p className="mut sec-p">{t('planItem.leftLead')}</p>
      <ul className="plan-duties">
        {left.map((duty) => (
          <li key={`${duty.standardCode} ${duty.obligation}`}>
            <span><b>{titleOf(duty)}</b> <small className="mut">{duty.standardCode} {duty.clauseNumber}{t('list.pause')}{often(duty)}</small></span>
            {editable && <Button look="quiet" onClick={() => void add(duty)} aria-label={t('planItem.addOf', { title: titleOf(duty) })}>{t('planItem.add')}</Button>}
          </li>
        ))}
      </ul>
      {failed && <p className="form-problem" role="alert">{failed}</p>}
    </Section>
  );
}

/** Of one item: the duties that it carries out, with the periods that it leaves open, and its venue, where it is wanted twice. */
export function ItemAround({ plan, itemId }: { plan: AnnualPlanFragment; itemId: string }) {
  const around = usePlanAround(plan);
  const duties = around?.obligations.filter(({ itemIds }) => itemIds.includes(itemId)) ?? [];
  const clashes = around?.items.find(({ id }) => id === itemId)?.clashes ?? [];
  return (
    <>
      {clashes.length > 0 && (
        <Section title={t('planItem.clashes')} count={clashes.length}>
          <ul className="plan-duties">
            {clashes.map(({ item, record, from, to, days, certain }) => (
              <li key={(item ?? record)?.id ?? from}>
                <span>
                  {item ? <Link to={`/plans/${plan.id}?item=${item.id}`}>{item.title}</Link> : record && <Link to={recordPath(record)}>{record.title}</Link>}{' '}
                  <small className={certain ? 'bad' : 'mut'}>
                    {certain ? t(days === 1 ? 'planItem.clashDay' : 'planItem.clashSure', { from: day(from), n: days }) : t('planItem.clashMaybe', { from: day(from), to: day(to) })}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {duties.length > 0 && (
        <Section title={t('planItem.duties')} count={duties.length}>
          <ul className="plan-duties">
            {duties.map((duty) => {
              const open = duty.periods.filter(({ planned }) => !planned);
              return (
                <li key={`${duty.standardCode} ${duty.obligation}`}>
                  <span>
                    <b>{titleOf(duty)}</b> <small className="mut">{duty.clauseNumber}{t('list.pause')}{often(duty)}</small><br />
                    <small className={open.length ? 'bad' : 'mut'}>
                      {open.length ? t('planItem.dutyOpen', { periods: open.map(({ startsOn, endsOn }) => `${day(startsOn)}–${day(endsOn)}`).join(t('list.comma')) }) : t('planItem.dutyDone')}
                    </small>
                  </span>
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </>
  );
}
